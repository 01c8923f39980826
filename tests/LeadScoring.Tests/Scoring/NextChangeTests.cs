using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Scoring;

/// <summary>Until the next change nothing changes: looked for by brute force, over any model and lead.</summary>
public class NextChangeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NextChangeAt_AnyModel_IsNeverLaterThanTheFirstChange()
    {
        var told = 0;
        Checked.ForAnyLead(
            (one, scorer, lead) =>
            {
                var levels = LevelsOf(one);
                var next = scorer.NextChangeAt(lead, one.Now, levels);
                if (!next.IsKnown)
                {
                    return;
                }

                told += next.At is null ? 0 : 1;
                Assert.True(next.At is null || next.At > one.Now, $"{next.At:O}");
                var before = Situation.Of(one, scorer, lead, one.Now, levels);
                foreach (var instant in Instants(one, next.At))
                {
                    Assert.True(before.Equals(Situation.Of(one, scorer, lead, instant, levels)), $"{lead.Id} changes by {instant:O}, before {next.At:O}:\n{scorer.Explain(lead, one.Now)}\n{scorer.Explain(lead, instant)}");
                }
            },
            ci: 150,
            deep: 10_000,
            hasMetEnough: () => told > 100);
    }

    [Fact]
    public void NextChangeAt_AModelWithoutTime_IsNever()
    {
        var schema = new LeadSchema(new LeadField("employees", FieldType.Number));
        var scorer = Scorer.Of(ScoringModel.For(schema, m => m.Dimension("fit", fit => fit.Rule("Large", "employees >= 50", 10))));

        Assert.Equal(NextChange.NotBefore(null), scorer.NextChangeAt(new LeadRecord(schema, "1"), Now));
    }

    [Fact]
    public void NextChangeAt_AConditionOverAWindow_IsTheEndOfTheWindow()
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Keen", "count('visit', within: duration('7d')) >= 1", 10));

        Assert.Equal(NextChange.NotBefore(Now.AddDays(4)), scorer.NextChangeAt(With(schema, ("visit", -3)), Now));
    }

    [Fact]
    public void NextChangeAt_DaysSinceAField_IsWhenTheBoundIsReached()
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("New", "daysSince(created) < 30", 10));
        var lead = With(schema);
        lead["created"] = Now.AddDays(-10);

        Assert.Equal(NextChange.NotBefore(Now.AddDays(20)), scorer.NextChangeAt(lead, Now));
    }

    [Fact]
    public void NextChangeAt_PointsThatFall_IsWhenTheyMayComeBelowALevel()
    {
        var (schema, scorer) = Made(engagement => engagement.Activity("Demo", "demo", 40, a => a.HalfLife(days: 10)));
        var lead = With(schema, ("demo", 0));

        var next = scorer.NextChangeAt(lead, Now, new ScoreLevels([20], []));

        Assert.Equal((Points)20.001m, scorer.Score(lead, next.At!.Value.AddMilliseconds(-1)).Total);
        Assert.Equal(20, scorer.Score(lead, next.At.Value).Total);
        Assert.Equal(NextChange.NotBefore(null), scorer.NextChangeAt(lead, Now));
    }

    // A rule that faults gives nothing, not its floor.
    [Fact]
    public void NextChangeAt_BesideARuleThatFaults_LeavesItsLimitOut()
    {
        var (schema, scorer) = Made(engagement => engagement.Activity("Demo", "demo", 40, a => a.HalfLife(days: 10)).PointsOf("Age", "daysSince(created) * 2", floor: 5));

        var next = scorer.NextChangeAt(With(schema, ("demo", 0)), Now, new ScoreLevels([20], []));

        Assert.Equal(20, scorer.Score(With(schema, ("demo", 0)), next.At!.Value).Total);
        Assert.InRange(next.At.Value, Now.AddDays(9.9), Now.AddDays(10));
    }

    [Fact]
    public void NextChangeAt_AnOverrideWhoseScoreFitsOnlyInBetween_IsWhenItFits()
    {
        var scorer = Scorer.Of(Playbook.Parse("""
            { "format": 1, "fields": { "created": "timestamp" }, "scoring": {
              "dimensions": { "fit": { "rules": [] } },
              "overrides": [ { "override": "Ramp", "when": "has(created)", "score": "daysSince(created) * 1000000 - 1500000" } ] } }
            """).Model);
        var lead = new LeadRecord(scorer.Model.Schema, "1") { ["created"] = Now };

        var next = scorer.NextChangeAt(lead, Now).At!.Value;

        Assert.Null(scorer.Score(lead, next.AddMilliseconds(-1)).Override);
        Assert.Equal("Ramp", scorer.Score(lead, next).Override?.Name);
    }

    [Theory]
    [InlineData("sum('visit') > 100")] // more than six decimals
    [InlineData("count('visit', where: require(page)) > 2")]
    [InlineData("daysSince('visit', where: require(page)) > 2")]
    public void NextChangeAt_AFaultForEver_IsNever(string when)
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Keen", when, 10));
        var lead = new LeadRecord(schema, "1");
        lead.Add(new LeadActivity("visit", Now.AddDays(-3), 0.0000001));

        Assert.Equal(1, scorer.Score(lead, Now).Faults);
        Assert.Equal(NextChange.NotBefore(null), scorer.NextChangeAt(lead, Now));
    }

    [Theory]
    [InlineData("count('visit', within: duration('168h'), where: require(page)) > 2")]
    [InlineData("exists('visit', within: duration('168h'), where: require(page))")]
    [InlineData("lastActivity('visit', within: duration('168h'), where: require(page)) == 'visit'")]
    [InlineData("daysSince('visit', within: duration('168h'), where: require(page)) > 2")]
    public void NextChangeAt_AFaultWithinAWindow_IsTheEndOfTheWindow(string when)
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Keen", when, 10));

        Assert.Equal(1, scorer.Score(With(schema, ("visit", -3)), Now).Faults);
        Assert.Equal(NextChange.NotBefore(Now.AddDays(4)), scorer.NextChangeAt(With(schema, ("visit", -3)), Now));
    }

    [Fact]
    public void NextChangeAt_PointsThatStayTooMany_IsNever()
    {
        var (schema, scorer) = Made(engagement => engagement.PointsOf("Age", "daysSince(created) * 1000"));
        var lead = With(schema);
        lead["created"] = Now.AddDays(-1001);

        Assert.Equal(NextChange.NotBefore(null), scorer.NextChangeAt(lead, Now));
    }

    // Of nothing, until a day has passed.
    [Fact]
    public void NextChangeAt_ARemainderByNothing_IsMissingAllTheTime()
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Never", "daysSince(created) % 0 > 1", 10));
        var lead = With(schema);
        lead["created"] = Now;

        Assert.Equal(NextChange.NotBefore(null), scorer.NextChangeAt(lead, Now));
    }

    [Fact]
    public void NextChangeAt_ARemainderByANumberThatMoves_IsUnknown()
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Odd", "7 % daysSince(created) > 1", 10));

        Assert.Equal(NextChange.Unknown, scorer.NextChangeAt(With(schema), Now));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void NextChangeAt_ALevelOfADimensionThatThereIsNot_IsRefused(bool inTimeline)
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Keen", "exists('visit')", 10));
        var levels = new ScoreLevels([], [new DimensionLevels("engagment", [5])]);

        var error = Assert.Throws<ArgumentException>(() => inTimeline ? scorer.Timeline(With(schema), Now, Now.AddDays(1), levels).Count : scorer.NextChangeAt(With(schema), Now, levels).At?.Year);

        Assert.Equal("The model has no dimension 'engagment'. (Parameter 'levels')", error.Message);
    }

    [Fact]
    public void NextChangeAt_ARemainder_IsWhenItStartsAnew()
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Weekly", "daysSince(created) % 7 < 1", 10));
        var lead = With(schema);
        lead["created"] = Now.AddDays(-9);

        Assert.Equal(NextChange.NotBefore(Now.AddDays(5)), scorer.NextChangeAt(lead, Now));
    }

    [Fact]
    public void NextChangeAt_AnActivityStoredForLater_IsNotAfterIt()
    {
        var (schema, scorer) = Made(engagement => engagement.Rule("Keen", "exists('visit')", 10));

        Assert.Equal(NextChange.NotBefore(Now.AddDays(2)), scorer.NextChangeAt(With(schema, ("visit", 2)), Now));
    }

    [Fact]
    public void NextChangeAt_ACustomRuleThatDependsOnTime_IsUnknown()
    {
        var (schema, scorer) = Made(engagement => engagement.Custom("Own", new Own(isTimeDependent: true)));
        Assert.Equal(NextChange.Unknown, scorer.NextChangeAt(With(schema), Now));

        (schema, scorer) = Made(engagement => engagement.Custom("Own", new Own(isTimeDependent: false)));
        Assert.Equal(NextChange.NotBefore(null), scorer.NextChangeAt(With(schema), Now));
    }

    [Fact]
    public void Earlier_TwoChanges_IsTheEarlierAndUnknownWhenEitherIs()
    {
        var (soon, late, never) = (NextChange.NotBefore(Now), NextChange.NotBefore(Now.AddDays(1)), NextChange.NotBefore(null));

        Assert.Equal([soon, soon, soon, never], new[] { soon.Earlier(late), late.Earlier(soon), never.Earlier(soon), never.Earlier(never) });
        Assert.Equal([NextChange.Unknown, NextChange.Unknown], new[] { soon.Earlier(NextChange.Unknown), NextChange.Unknown.Earlier(never) });
    }

    internal static (LeadSchema Schema, Scorer<LeadRecord> Scorer) Made(Action<DimensionBuilder> rules)
    {
        var schema = new LeadSchema([new LeadField("created", FieldType.Timestamp)], [new ActivityType("visit", new LeadField("page", FieldType.Text)), new ActivityType("demo")]);
        return (schema, Scorer.Of(ScoringModel.For(schema, m => m.Dimension("engagement", rules))));
    }

    internal static LeadRecord With(LeadSchema schema, params (string Type, double Days)[] activities)
    {
        var lead = new LeadRecord(schema, "1");
        foreach (var (type, days) in activities)
        {
            lead.Add(new LeadActivity(type, Now.AddDays(days)));
        }

        return lead;
    }

    private static ScoreLevels LevelsOf(ScoringCase one) => new(
        [.. one.Ladder.Tiers.Select(tier => tier.From).OfType<Points>().Order()],
        one.Model.Dimensions.Count > 0 ? [new DimensionLevels(one.Model.Dimensions[0].Name, [5, 10])] : []);

    // Instants before the change: near its ends, near each length of time behind an activity, and some by chance.
    private static IEnumerable<DateTimeOffset> Instants(ScoringCase one, DateTimeOffset? end)
    {
        var dice = new Dice(one.Model.Rules.Count());
        var latest = new DateTimeOffset(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
        var last = (end ?? (one.Now.Year < 9900 ? one.Now.AddYears(90) : latest)).AddMilliseconds(-1);
        List<DateTimeOffset> instants = [last];
        instants.AddRange(Enumerable.Range(0, 12).Select(_ => one.Now.AddTicks((long)((last - one.Now).Ticks * Math.Pow(dice.Fraction(), 3)))));
        instants.AddRange(one.Leads.SelectMany(lead => lead.Activities).Select(activity => activity.Time)
            .SelectMany(time => Values.Lengths, (time, length) => time.Year < 9000 && length < TimeSpan.FromDays(10_000) ? time + length : time)
            .Where(time => time > one.Now && time < last).Take(20));
        return instants.Where(instant => instant >= one.Now);
    }

    /// <summary>What must stay the same until the next change.</summary>
    private sealed record Situation(string Conditions, string Closed, string? Override, string Levels)
    {
        public static Situation Of(ScoringCase one, Scorer<LeadRecord> scorer, LeadRecord lead, DateTimeOffset instant, ScoreLevels levels)
        {
            var explanation = scorer.Explain(lead, instant);
            var rules = one.Model.Rules.OfType<ConditionRule>().Select(rule => rule.Name).ToHashSet();
            var score = explanation.Score;
            return new Situation(
                string.Join(", ", explanation.Lines.Where(line => line.Kind == LedgerLineKind.Rule && rules.Contains(line.Name))
                    .Select(line => $"{line.Name} {(line.Outcome is LineOutcome.Holds or LineOutcome.Fault ? line.Outcome : LineOutcome.DoesNotHold)}")),
                string.Join(", ", explanation.Lines.Where(line => line.Kind == LedgerLineKind.Gate).Select(line => line.Name)),
                score.Override?.Name,
                string.Join(", ", levels.Total.Select(level => score.Total >= level).Concat(levels.Dimensions.SelectMany(item => item.Levels, (item, level) => score[item.Dimension] >= level))) + score.Cell);
        }
    }

    private sealed class Own(bool isTimeDependent) : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => [];

        public bool IsTimeDependent => isTimeDependent;

        public Points Evaluate(LeadScoring.Leads.LeadView lead) => 5;
    }
}
