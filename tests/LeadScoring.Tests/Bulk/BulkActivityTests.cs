using LeadScoring.Bulk;
using LeadScoring.Models;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

/// <summary>What leads did, by columns.</summary>
public class BulkActivityTests
{
    private static readonly DateTimeOffset Now = Sample.Now;

    private static readonly string[] Types = ["visit", "order", "demo", "mail"];

    private static readonly LeadSchema Schema = new(
        [new LeadField("title", FieldType.Text)],
        [.. Types.Select(type => new ActivityType(type, new LeadField("page", FieldType.Text)))]);

    // Every decay and cap that is asked for a whole block, at the instant of the latest activity, before it, and for each lead another.
    [Fact]
    public void Score_AnyModelOfPlainActivityRules_IsThatOfTheScorer()
    {
        for (var seed = 0; seed < TestBudget.Of(ci: 150, deep: 5_000); seed++)
        {
            var dice = new Dice(seed);
            var model = Plain(dice);
            LeadRecord[] leads = [.. Enumerable.Range(0, dice.Of(1, 7, 65, 200)).Select(i => Lead($"{i}", dice))];
            var table = LeadTable.Of(leads, Schema);
            var scorer = Scorer.Of(model);
            foreach (var width in Enum.GetValues<KernelWidth>().Where(Kernels.IsSupported))
            {
                var bulk = new BulkScorer(model, Schema, width);
                Assert.True(bulk.IsWholeByColumns, $"seed {seed}");
                foreach (var now in new[] { Now, Now.AddDays(-3), Now.AddYears(1) })
                {
                    AssertSame(leads, scorer, bulk.Score(table, now), _ => now, seed);
                }

                AssertSame(leads, scorer, new BulkScorer<LeadRecord>(model, LeadBinding.For(Schema), width).Score(leads, Now), _ => Now, seed);
                DateTimeOffset[] nows = [.. leads.Select((_, row) => Now.AddHours((row * 7) - 300))];
                AssertSame(leads, scorer, bulk.Score(table, nows), row => nows[row], seed);
            }
        }
    }

    // Beyond the first block, too, each lead at an instant of its own.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Score_AnInstantForEachOfManyLeads_IsThatOfTheScorer(int threads)
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("engagement", rules => rules
            .Activity("Visits", "visit", 3, rule => rule.HalfLife(days: 30).AtMost(count: 2))
            .Activity("Orders", "order", 5, rule => rule.Decays(Decay.StepLinear(0.2, every: null)).AtMost(ActivityCap.Points(7)))
            .Activity("Demos", "demo", 4, rule => rule.Decays(Decay.Linear(TimeSpan.FromDays(40))))));
        var dice = new Dice(13);
        LeadRecord[] leads = [.. Enumerable.Range(0, 4_500).Select(i => Lead($"{i}", dice))];
        DateTimeOffset[] nows = [.. leads.Select((_, row) => Now.AddHours((row % 900) - 600))];

        AssertSame(leads, Scorer.Of(model), BulkScorer.Of(model, Schema).Score(LeadTable.Of(leads, Schema), nows, new BulkOptions { Threads = threads }), row => nows[row], seed: 13);
    }

    // The newest of all types, a filter, a daily cap: asked lead by lead, beside others that are not.
    [Fact]
    public void Score_ModelsWithRulesThatStandInNoColumns_IsThatOfTheScorer()
    {
        var (model, leads) = WithOtherRules(leads: 5_000);
        var bulk = BulkScorer.Of(model, Schema);

        Assert.False(bulk.IsWholeByColumns);
        AssertSame(leads, Scorer.Of(model), bulk.Score(LeadTable.Of(leads, Schema), Now, new BulkOptions { Threads = 2 }), _ => Now, seed: 7);
    }

    /// <summary>Models that are asked for whole blocks, and one that is not.</summary>
    internal static IEnumerable<(ScoringModel Model, LeadRecord[] Leads)> Cases()
    {
        var dice = new Dice(11);
        yield return (Plain(dice), [.. Enumerable.Range(0, 300).Select(i => Lead($"{i}", dice))]);
        yield return WithOtherRules(leads: 300);
    }

    private static (ScoringModel Model, LeadRecord[] Leads) WithOtherRules(int leads)
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("engagement", rules => rules
            .Activity("Visits", "visit", 3, rule => rule.HalfLife(days: 30).AtMost(count: 5))
            .Activity("Anything", null, 1, rule => rule.AtMost(count: 2))
            .Activity("Pricing", "visit", 7, rule => rule.Where("page == '/pricing'"))
            .Activity("Mails", "mail", 2, rule => rule.AtMost(ActivityCap.Count(1).Per(CapPeriod.Day)))
            .Rule("Twice", "count('order') >= 2 && title == 'CTO'", 11)));
        var dice = new Dice(7);
        return (model, [.. Enumerable.Range(0, leads).Select(i => Lead($"{i}", dice))]);
    }

    [Fact]
    public void Score_PointsBeyondWhatARuleMayGive_IsAFaultOfThatLead()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("engagement", rules => rules.Activity("Orders", "order", 600_000).Activity("Visits", "visit", 1)).Limit(floor: null, ceiling: null));
        LeadRecord[] leads = [Did("order", "visit"), Did("order", "order", "visit"), Did("visit")];

        var scores = BulkScorer.Of(model, Schema).Score(LeadTable.Of(leads, Schema), Now);

        Assert.Equal([(600_001, 0), (1, 1), (1, 0)], Enumerable.Range(0, 3).Select(row => ((int)scores[row].Total.ToDecimal(), scores[row].Faults)));
    }

    [Fact]
    public void Score_ActivitiesToldTwice_CountOnce()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("engagement", rules => rules.Activity("Orders", "order", 2)));
        var lead = new LeadRecord(Schema, "1");
        var order = new LeadActivity("order", Now.AddDays(-1)) { Id = "a" };
        lead.Add(order);
        lead.Add(order);
        lead.Add(order with { Id = "b" });
        lead.Add(order with { Sequence = 1 });
        lead.Add(order with { Id = null });
        lead.Add(order with { Id = null });
        var table = LeadTable.Of([lead], Schema);

        Assert.Equal(10, BulkScorer.Of(model, Schema).Score(table, Now)[0].Total);
        Assert.Equal(6, table.LeadAt(0).Activities.Count());
    }

    [Fact]
    public void Bytes_OfActivities_AreFewForEach()
    {
        var lead = new LeadRecord(Schema, "1");
        for (var i = 0; i < 1_000; i++)
        {
            lead.Add(new LeadActivity("visit", Now.AddSeconds(-i)));
        }

        var seconds = LeadTable.Of([lead], Schema);
        lead.Add(new LeadActivity("visit", Now.AddYears(-3).AddMilliseconds(1)));
        var milliseconds = LeadTable.Of([lead], Schema);

        // One of each rank: a row in two bytes, a time in four or eight, an end in four; and a byte of the missing title.
        Assert.Equal((1_000 * (2 + 4 + 4)) + 1, seconds.Bytes);
        Assert.Equal((1_001 * (2 + 8 + 4)) + 1, milliseconds.Bytes);
    }

    // What is wrong with one activity leaves no part of its lead behind.
    [Fact]
    public void Add_ALeadWithAnActivityThatIsNone_AddsNothing()
    {
        var binding = LeadBinding.Empty<Host>().Map("title", host => host.Title).Activities(host => host.Did, did => did.Type is null ? default : new LeadActivity(did.Type, Now));
        var builder = new LeadTableBuilder<Host>(binding, host => host.Title);
        builder.Add(new Host("a", new Touch("visit")));

        Assert.Equal(
            "Lead 1: An activity has a type; this one is no activity at all (its default).",
            Assert.Throws<ArgumentException>(() => builder.Add(new Host("b", new Touch("order"), new Touch(null)))).Message);
        Assert.Equal(
            "Lead 1: '*' stands for all types that the schema does not name, and is the type of no activity.",
            Assert.Throws<ArgumentException>(() => builder.Add(new Host("b", new Touch("order"), new Touch("*")))).Message);
        Assert.Equal("Lead 1: Value cannot be null. (Parameter 'activity')", Assert.Throws<ArgumentException>(() => builder.Add(new Host("b", new Touch("order"), null!))).Message);
        Assert.Equal("Lead 1: Value cannot be null. (Parameter 'lead')", Assert.Throws<ArgumentException>(() => builder.Add(null!)).Message);
        builder.Add(new Host("c", new Touch("demo")));
        var table = builder.Build();

        Assert.Equal(["a: visit", "c: demo"], Enumerable.Range(0, table.Count).Select(row => $"{table.LeadAt(row).Id}: {string.Join(", ", table.LeadAt(row).Activities.Select(activity => activity.Type))}"));
    }

    private static void AssertSame(LeadRecord[] leads, Scorer<LeadRecord> scorer, BulkScores scores, Func<int, DateTimeOffset> now, int seed)
    {
        for (var row = 0; row < leads.Length; row++)
        {
            var expected = scorer.Score(leads[row], now(row));
            Assert.True(expected == scores[row], $"seed {seed}, row {row} at {now(row):O}: {scores[row]} is {expected}");
        }
    }

    private static ScoringModel Plain(Dice dice) => ScoringModel.For(Schema, made =>
    {
        for (var dimension = dice.Between(1, 4); dimension > 0; dimension--)
        {
            made.Dimension($"d{dimension}", rules =>
            {
                rules.Rule($"Title {dimension}", "title == 'CTO'", Points.FromThousandths(dice.Of(2_000, 500, -1_000)));
                for (var rule = dice.Between(1, 6); rule > 0; rule--)
                {
                    rules.Add(Rule($"rule {dimension}.{rule}", dice));
                }

                if (dice.Lucky(40))
                {
                    rules.Limit(floor: dice.Of(-20, 0, 3), ceiling: dice.Of(5, 40));
                }
            });
        }

        if (dice.Lucky(40))
        {
            made.Limit(floor: null, ceiling: null);
        }
    });

    private static ActivityRule Rule(string name, Dice dice)
    {
        var length = dice.Of(Values.Lengths);
        var decay = dice.Between(0, 6) switch
        {
            0 => Decay.None,
            1 => Decay.Linear(length),
            2 => Decay.StepLinear(0.3, length),
            3 => Decay.StepGeometric(0.25, dice.Lucky(30) ? null : length),
            _ => Decay.HalfLife(length),
        };
        List<ActivityCap> caps = [];
        if (dice.Lucky(50))
        {
            caps.Add(ActivityCap.Count(dice.Of(1, 2, 3, 100)));
        }

        if (dice.Lucky(30))
        {
            caps.Add(ActivityCap.Points(Points.FromThousandths(dice.Of(1, 2_500, 7_000, 40_001))));
        }

        var points = dice.Of(1, 3_000, 12_345, -4_000, 500, 1_000_000_000);
        return new ActivityRule(name, dice.Of(Types), Points.FromThousandths(points))
        {
            Decay = dice.Lucky(40) ? decay.Within(dice.Of(Values.Lengths)) : decay,
            IsSticky = points < 0 && dice.Lucky(50),
            Caps = [.. caps],
            Floor = dice.Lucky(15) ? dice.Of<Points>(-3, 1) : null,
            Ceiling = dice.Lucky(15) ? dice.Of<Points>(2, 9) : null,
        };
    }

    private static LeadRecord Lead(string id, Dice dice)
    {
        var lead = new LeadRecord(Schema, id);
        if (dice.Lucky(50))
        {
            lead["title"] = dice.Of("CTO", "cto", "Buyer");
        }

        for (var i = dice.Of(0, 0, 1, 3, 12); i > 0; i--)
        {
            var time = Now - (dice.Of(0.0, 0.5, 1, 2, 3.25) * dice.Of(Values.Lengths));
            var activity = new LeadActivity(dice.Of(Types), dice.Lucky(20) ? Now : time) { Id = dice.Lucky(50) ? null : dice.Of("1", "2", "3") };
            lead.Add(activity, ("page", dice.Of("/pricing", "/")));
        }

        return lead;
    }

    private static LeadRecord Did(params string[] types)
    {
        var lead = new LeadRecord(Schema, "1");
        foreach (var type in types)
        {
            lead.Add(new LeadActivity(type, Now));
        }

        return lead;
    }

    private sealed record Host(string Title, params Touch[] Did);

    private sealed record Touch(string? Type);
}
