using LeadScoring.Bulk;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Scoring;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Bulk;

public class ScoreChangesTests
{
    private static readonly DateTimeOffset Now = Sample.Now;

    private static readonly LeadSchema Schema = new([new LeadField("title", FieldType.Text), new LeadField("visits", FieldType.Number), new LeadField("created", FieldType.Timestamp)], [new ActivityType("demo")]);

    private static readonly TierLadder Ladder = TierLadder.Of(new Tier("High", 20, Treatment.Assign), new Tier("Low", null, Treatment.Park));

    [Fact]
    public void Between_AllThree_SplitsTheChangeOfEachLead()
    {
        var old = ModelOf(fit => fit.Rule("Fresh", "daysSince(created) < 30", 10).Rule("Keen", "visits > 3", 5));
        var changed = ModelOf(fit => fit.Rule("Fresh", "daysSince(created) < 30", 12).Rule("Keen", "visits > 3", 7).Rule("Chief", "title == 'CEO'", 4));
        var before = TableOf(("grows", "CEO", 1, Now), ("ages", "CTO", 9, Now.AddDays(-29)), ("stays", "CTO", 0, Now.AddDays(-90)), ("gone", "CEO", 5, Now));
        var after = TableOf(("new", "CEO", 0, Now.AddDays(-90)), ("stays", "CTO", 3, Now.AddDays(-90)), ("ages", "CTO", 9, Now.AddDays(-29)), ("grows", "CEO", 4, Now));

        var changes = Between(old, before, Now, changed, after, Now.AddDays(2));

        Assert.Equal(
            [
                new ScoreChange
                {
                    Id = "ages", RowBefore = 1, RowAfter = 2, Before = 15, ByTime = -10, ByData = 0, ByPlaybook = 2,
                    TierBefore = Ladder.Lowest, TierAfter = Ladder.Lowest, Causes = ChangedBy.Time | ChangedBy.Playbook,
                },
                new ScoreChange
                {
                    Id = "grows", RowBefore = 0, RowAfter = 3, Before = 10, ByTime = 0, ByData = 5, ByPlaybook = 8,
                    TierBefore = Ladder.Lowest, TierAfter = Ladder.Tiers[0], Causes = ChangedBy.Data | ChangedBy.Playbook,
                },
            ],
            changes);
        Assert.Equal([7, 23], changes.Select(change => change.After));
        Assert.Equal([false, true], changes.Select(change => change.ChangesTier));
        Assert.Equal((3, 2), (changes.Leads, changes.Count));
        Assert.Equal([new UnmatchedLead("new", 0, 4, Ladder.Lowest)], changes.Added);
        Assert.Equal([new UnmatchedLead("gone", 3, 15, Ladder.Lowest)], changes.Removed);
        Assert.Equal([new TierMove(Ladder.Lowest, Ladder.Tiers[0], 1)], changes.TierMoves);
    }

    // Points that come and go again leave no change; a tier may change without points.
    [Fact]
    public void Between_PartsThatCancelOut_AreNoChange_AndTiersAreOneOfTheirOwn()
    {
        var old = ModelOf(fit => fit.Rule("Fresh", "daysSince(created) < 30", 5));
        var changed = ModelOf(fit => fit.Rule("Any", "has(created)", 5));
        var table = TableOf(("one", null, 0, Now.AddDays(-29)));

        Assert.Empty(Between(old, table, Now, changed, table, Now.AddDays(2)));

        var lower = TierLadder.Of(new Tier("High", 5, Treatment.Assign), new Tier("Low", null, Treatment.Park));
        var change = Assert.Single(ScoreChanges.Between(StateOf(old, table, Now), StateOf(changed, table, Now.AddDays(2)) with { Tiers = lower }));
        Assert.Equal((5, -5, 0, 5, ChangedBy.Time | ChangedBy.Playbook), (change.Before, change.ByTime, change.ByData, change.ByPlaybook, change.Causes));
        Assert.Equal(("Low", "High", 5), (change.TierBefore!.Name, change.TierAfter!.Name, change.After));
    }

    [Fact]
    public void Between_AnActivity_IsTimeWhereItWasKnown_AndDataWhereItIsNew()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("engagement", engagement => engagement.Activity("Demo", "demo", 8)));
        LeadTable With(params DateTimeOffset[] demos)
        {
            var lead = new LeadRecord(Schema, "one");
            Array.ForEach(demos, time => lead.Add(new LeadActivity("demo", time)));
            return LeadTable.Of([lead], Schema);
        }

        var change = Assert.Single(Between(model, With(Now.AddDays(1)), Now, model, With(Now.AddDays(1), Now.AddDays(2)), Now.AddDays(3)));

        Assert.Equal((0, 8, 8, 0), (change.Before, change.ByTime, change.ByData, change.ByPlaybook));
    }

    // What stands still is not scored: a rule of the host's counts how often it is asked.
    [Fact]
    public void Between_StepsInWhichNothingChanged_AskNobody()
    {
        var (table, other) = (TableOf(("a", null, 0, Now), ("b", null, 0, Now)), TableOf(("a", null, 0, Now), ("b", null, 0, Now)));
        var (rule, timed) = (new Counting(isTimeDependent: false), new Counting(isTimeDependent: true));
        var (model, changed, aging) = (ModelOf(fit => fit.Custom("Counts", rule)), ModelOf(fit => fit.Rule("Keen", "visits > 3", 7)), ModelOf(fit => fit.Custom("Counts", timed)));

        int Asked(Counting counting, Action run)
        {
            counting.Count = 0;
            run();
            return counting.Count;
        }

        Assert.Equal(0, Asked(rule, () => Between(model, table, Now, model, table, Now)));
        Assert.Equal(0, Asked(rule, () => Between(model, table, Now, model, table, Now.AddDays(9)))); // nothing looks at time
        Assert.Equal(0, Asked(timed, () => Between(aging, table, Now, aging, table, Now.AddTicks(9)))); // the same millisecond
        Assert.Equal(4, Asked(timed, () => Between(aging, table, Now, aging, table, Now.AddMilliseconds(1))));
        Assert.Equal(4, Asked(rule, () => Between(model, table, Now, model, other, Now.AddDays(9))));
        Assert.Equal(2, Asked(rule, () => Between(model, table, Now, changed, table, Now.AddDays(9))));
        Assert.Equal(6, Asked(timed, () => Between(aging, table, Now, changed, other, Now.AddDays(9))));
    }

    [Fact]
    public void Between_WhatDoesNotGoTogether_IsRefused()
    {
        var model = ModelOf(fit => fit.Rule("Keen", "visits > 3", 5));
        var table = TableOf(("a", null, 0, Now), ("b", null, 0, Now));
        var other = new LeadSchema(new LeadField("visits", FieldType.Number));
        var binding = LeadBinding.For(Schema);

        void Refused(string message, ScoredState before, ScoredState after) =>
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => ScoreChanges.Between(before, after)).Message);

        Refused(
            "The tables are of different schemas; make both of one that has the fields of both models. (Parameter 'after')",
            StateOf(model, table, Now), StateOf(ScoringModel.For(other, made => made.Dimension("fit", fit => fit.Rule("Keen", "visits > 3", 5))), LeadTable.Of([], other), Now));
        Refused("One of the states has tiers, the other has none; give both or neither. (Parameter 'after')", StateOf(model, table, Now), StateOf(model, table, Now) with { Tiers = null });
        Refused(
            "Rows 0 and 2 of the table after have the same id; leads are found by their ids in the other table, so each has one of its own. (Parameter 'after')",
            StateOf(model, table, Now), StateOf(model, TableOf(("b", null, 0, Now), ("c", null, 0, Now), ("b", null, 0, Now)), Now));
        Refused(
            "Rows 0 and 1 of the table before have the same id; leads are found by their ids in the other table, so each has one of its own. (Parameter 'before')",
            StateOf(model, TableOf(("x", null, 0, Now), ("x", null, 0, Now)), Now), StateOf(model, table, Now));
        Refused(
            "Row 0 of the table before has no id to find its lead by in the other table; say what the id is when the table is made. (Parameter 'before')",
            StateOf(model, LeadTable.Of([new LeadRecord(Schema, "a")], binding), Now), StateOf(model, table, Now));
        Refused(
            "Row 1 of the table after has no id to find its lead by in the other table; say what the id is when the table is made. (Parameter 'after')",
            StateOf(model, table, Now), StateOf(model, LeadTable.Of([new LeadRecord(Schema, "a"), new LeadRecord(Schema, "b")], binding, lead => lead.Id == "b" ? null! : lead.Id), Now));
    }

    [Fact]
    public void Between_OneTableWithoutIds_GoesByRows()
    {
        var table = LeadTable.Of([new LeadRecord(Schema, "a"), new LeadRecord(Schema, "b") { ["visits"] = 5 }], LeadBinding.For(Schema));

        var change = Assert.Single(Between(ModelOf(fit => fit.Rule("Keen", "visits > 3", 5)), table, Now, ModelOf(fit => fit.Rule("Keen", "visits > 3", 9)), table, Now));

        Assert.Equal(("1", 1, 5, 9), (change.Id, change.RowAfter, change.Before, change.After));
    }

    [Fact]
    public void Between_NoLeads_AreNoChanges()
    {
        var model = ModelOf(fit => fit.Rule("Keen", "visits > 3", 5));

        var changes = Between(model, TableOf(), Now, model, TableOf(("a", null, 9, Now)), Now);

        Assert.Empty(changes);
        Assert.Equal((0, 1), (changes.Leads, changes.Added.Count));
    }

    // Every step lead by lead, whatever of time, data and playbook changes.
    [Fact]
    public void Between_AnyModels_AreTheScoresOfEachStep()
    {
        var (changed, moved) = (0, 0);
        Checked.ForAny(
            one =>
            {
                var dice = new Dice(one.Leads.Count + (one.Model.Rules.Count() * 31));
                var simpler = SimplerModels.Of(one.Model).ToList();
                var models = new[] { one.Model, simpler.Count == 0 ? one.Model : dice.Of(simpler) };
                var nows = new[] { one.Now, dice.Of(Values.Instants) };
                IReadOnlyList<LeadRecord>[] leads = [one.Leads, [.. one.Leads.Reverse().Where(lead => lead.Id != "L1").Select((lead, i) => Copy(one.Leads[i % one.Leads.Count], lead.Id)), Copy(one.Leads[0], "new")]];
                TierLadder[] ladders = [one.Ladder, TierLadder.Of(one.Ladder.Tiers.Select(tier => tier with { From = tier.From + 7 }))];
                LeadTable[] tables = [.. leads.Select(list => LeadTable.Of(list, one.Model.Schema))];
                for (var which = 0; which < 16; which++)
                {
                    var (now, table, model, ladder) = (which & 1, (which >> 1) & 1, (which >> 2) & 1, (which >> 3) & 1);
                    var changes = ScoreChanges.Between(
                        new ScoredState(BulkScorer.Of(models[0], one.Model.Schema), tables[0], nows[0]) { Tiers = ladders[0] },
                        new ScoredState(BulkScorer.Of(models[model], one.Model.Schema), tables[table], nows[now]) { Tiers = ladders[ladder] },
                        new BulkOptions { Threads = 1 + (which % 2) });

                    Step start = new(models[0], nows[0], ladders[0]), later = new(models[0], nows[now], ladders[0]), end = new(models[model], nows[now], ladders[ladder]);
                    Assert.Equal(Expected(leads[0], leads[table], start, later, end), changes);
                    Assert.Equal(leads[table].Where(lead => !Has(leads[0], lead)).Select(lead => (lead.Id, end.Of(lead).Points)), changes.Added.Select(lead => (lead.Id, lead.Points)));
                    Assert.Equal(leads[0].Where(lead => !Has(leads[table], lead)).Select(lead => (lead.Id, start.Of(lead).Points)), changes.Removed.Select(lead => (lead.Id, lead.Points)));
                    Assert.Equal(leads[0].Count - changes.Removed.Count, changes.Leads);
                    Assert.Equal(
                        changes.Where(change => change.ChangesTier).GroupBy(change => (change.TierBefore!.Name, change.TierAfter!.Name)).Select(group => (group.Key.Item1, group.Key.Item2, group.Count())).Order(),
                        changes.TierMoves.Select(move => (move.From.Name, move.To.Name, move.Leads)).Order());
                    (changed, moved) = (changed + changes.Count, moved + changes.TierMoves.Count);
                }
            },
            ci: 60,
            deep: 3_000,
            hasMetEnough: () => changed > 500 && moved > 100);
    }

    private static IEnumerable<ScoreChange> Expected(IReadOnlyList<LeadRecord> before, IReadOnlyList<LeadRecord> after, Step start, Step later, Step end)
    {
        for (var row = 0; row < after.Count; row++)
        {
            var rowBefore = before.ToList().FindIndex(lead => lead.Id == after[row].Id);
            if (rowBefore < 0)
            {
                continue;
            }

            var (first, aged, moved, last) = (start.Of(before[rowBefore]), later.Of(before[rowBefore]), later.Of(after[row]), end.Of(after[row]));
            if (first.Points == last.Points && first.Tier.Name == last.Tier.Name)
            {
                continue;
            }

            yield return new ScoreChange
            {
                Id = after[row].Id,
                RowBefore = rowBefore,
                RowAfter = row,
                Before = first.Points,
                ByTime = aged.Points - first.Points,
                ByData = moved.Points - aged.Points,
                ByPlaybook = last.Points - moved.Points,
                TierBefore = first.Tier,
                TierAfter = last.Tier,
                Causes = Cause(ChangedBy.Time, first, aged) | Cause(ChangedBy.Data, aged, moved) | Cause(ChangedBy.Playbook, moved, last),
            };
        }
    }

    private static ChangedBy Cause(ChangedBy cause, (Points Points, Tier Tier) from, (Points Points, Tier Tier) to) => from.Points != to.Points || from.Tier.Name != to.Tier.Name ? cause : ChangedBy.Nothing;

    private static bool Has(IReadOnlyList<LeadRecord> leads, LeadRecord lead) => leads.Any(other => other.Id == lead.Id);

    private static LeadRecord Copy(LeadRecord lead, string id)
    {
        var copy = new LeadRecord(lead.Schema, id);
        foreach (var field in lead.Schema.Fields)
        {
            copy[field.Name] = lead[field.Name];
        }

        foreach (var recorded in lead.RecordedActivities)
        {
            copy.Add(recorded.Activity, AnyActivities.AttributesOf(lead.Schema, recorded));
        }

        return copy;
    }

    private static ScoreChanges Between(ScoringModel old, LeadTable before, DateTimeOffset then, ScoringModel changed, LeadTable after, DateTimeOffset now) =>
        ScoreChanges.Between(StateOf(old, before, then), StateOf(changed, after, now));

    private static ScoredState StateOf(ScoringModel model, LeadTable table, DateTimeOffset now) => new(BulkScorer.Of(model, table.Schema), table, now) { Tiers = Ladder };

    private static ScoringModel ModelOf(Action<DimensionBuilder> rules) => ScoringModel.For(Schema, made => made.Dimension("fit", rules));

    private static LeadTable TableOf(params (string Id, string? Title, int Visits, DateTimeOffset Created)[] leads) =>
        LeadTable.Of(leads.Select(lead => new LeadRecord(Schema, lead.Id) { ["title"] = lead.Title, ["visits"] = lead.Visits, ["created"] = lead.Created }), Schema);

    /// <summary>One step of the oracle: leads one by one.</summary>
    private sealed record Step(ScoringModel Model, DateTimeOffset Now, TierLadder Ladder)
    {
        private readonly Scorer<LeadRecord> _scorer = Scorer.Of(Model);

        public (Points Points, Tier Tier) Of(LeadRecord lead) => _scorer.Score(lead, Now) is var score ? (score.Total, Ladder.TierOf(score)) : default;
    }

    private sealed class Counting(bool isTimeDependent) : IScoringRule
    {
        public int Count { get; set; }

        public IReadOnlyCollection<string> Reads => [];

        public bool IsTimeDependent => isTimeDependent;

        public Points Evaluate(LeadView lead)
        {
            Count++;
            return 1;
        }
    }
}
