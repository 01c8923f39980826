using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Tests.Activities;

/// <summary>An activity whose condition cannot be evaluated, and times at the edges of what there is.</summary>
public class FaultTests
{
    private static readonly DateTimeOffset[] Edges =
    [
        DateTimeOffset.MinValue, new(1, 1, 1, 0, 0, 0, 1, TimeSpan.Zero), new(4, 2, 29, 23, 59, 59, TimeSpan.Zero), new(1583, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(1969, 12, 31, 23, 59, 59, 999, TimeSpan.Zero), new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero), new(9000, 2, 28, 12, 0, 0, TimeSpan.Zero),
        new(9999, 12, 1, 0, 0, 0, TimeSpan.Zero), new(9999, 12, 31, 23, 59, 59, 998, TimeSpan.Zero), DateTimeOffset.MaxValue,
    ];

    [Fact]
    public void Score_AConditionOfAnActivityThatIsAFault_GivesNothingAndTheOtherRulesGoOn()
    {
        var lead = Sample.Visitor(3, 2);
        lead.Add(new LeadActivity("visit", Sample.Now), ("seconds", 30));
        var model = Sample.Model(rules => rules
            .Activity("Long visits", "visit", 10, visit => visit.Where("require(seconds) && seconds >= 20"))
            .Activity("Visits", "visit", 1)
            .Rule("Active", "exists('visit')", 5));

        var explanation = Scorer.Of(model).Explain(lead, Sample.Now);

        Assert.Equal((8, 1), (explanation.Score.Total.ToDecimal(), explanation.Score.Faults));
        var line = Assert.Single(explanation.Lines, line => line.Fault is not null);
        Assert.Equal(("Long visits", LineOutcome.Fault, Points.Zero, "field 'seconds' has no value"), (line.Name, line.Outcome, line.Points, line.Fault!.Message));
        Assert.Equal(
            """
            8 = engagement 8
              +3  Visits  3 seen
              +5  Active  exists('visit')  (exists('visit') = true)
              ! Long visits could not be evaluated: field 'seconds' has no value
            """,
            explanation.ToString());
        Assert.Equal(
            "'Long visits' could not be evaluated: field 'seconds' has no value.",
            Assert.Throws<LeadFaultException>(() => Scorer.Of(model, isStrict: true).Score(lead, Sample.Now)).Message);
    }

    [Fact]
    public void Score_AConditionThatIsNotAskedOfOtherTypes_IsNoFault()
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        lead.Add(new LeadActivity("order", Sample.Now));

        var score = Scorer.Of(Sample.Model(rules => rules.Activity("Long visits", "visit", 10, visit => visit.Where("require(seconds)")))).Score(lead, Sample.Now);

        Assert.Equal((0, 0), (score.Total.ToDecimal(), score.Faults));
    }

    public static TheoryData<string> Decays => [.. ShapesByName.Keys];

    // From the year 1 to the year 9999: activities of any age, looked at from anywhere, and counted by the calendar.
    [Theory]
    [MemberData(nameof(Decays))]
    public void Score_AtTheEdgesOfTime_GivesWhatTheDecayLeaves(string name)
    {
        var decay = ShapesByName[name];
        foreach (var zone in new[] { "UTC", "Asia/Shanghai", "America/New_York", "-03:30" })
        {
            var model = Sample.Model(
                rules => rules
                    .Activity("Plain", "visit", 10, visit => visit.Decays(decay))
                    .Activity("Capped", "visit", 10, visit => visit.Decays(decay)
                        .AtMost(ActivityCap.Count(1).Per(CapPeriod.Day)).AtMost(ActivityCap.Count(2).Per(CapPeriod.Week)).AtMost(ActivityCap.Points(40).Per(CapPeriod.Month))),
                zone);
            var scorer = Scorer.Of(model);
            foreach (var time in Edges)
            {
                var lead = new LeadRecord(Sample.Schema, "1");
                lead.Add(new LeadActivity("visit", time));
                lead.Add(new LeadActivity("visit", time));

                Assert.Equal((30, 0), (scorer.Score(lead, time).Total.ToDecimal(), scorer.Score(lead, time).Faults)); // fresh, and one a day
                foreach (var now in Edges)
                {
                    var score = scorer.Score(lead, now);
                    Assert.Equal(0, score.Faults);
                    Assert.InRange(score.Total.ToDecimal(), 0, now < time ? 0 : 30);
                    Assert.Equal(score.Total, scorer.Explain(lead, now).Score.Total);
                    Assert.True(scorer.NextChangeAt(lead, now).IsKnown);
                }
            }
        }
    }

    private static Dictionary<string, Decay> ShapesByName { get; } = new()
    {
        ["none"] = Decay.None,
        ["linear"] = Decay.Linear(Sample.Days(30)),
        ["halfLife"] = Decay.HalfLife(Sample.Days(30)),
        ["halfLife of a million days"] = Decay.HalfLife(Sample.Days(1_000_000)),
        ["stepLinear"] = Decay.StepLinear(0.1, Sample.Days(7)),
        ["stepLinear monthly"] = Decay.StepLinear(0.1, every: null),
        ["stepGeometric"] = Decay.StepGeometric(0.1, Sample.Days(7)),
        ["stepGeometric monthly"] = Decay.StepGeometric(0.1, every: null),
        ["window"] = Decay.None.Within(Sample.Days(365)),
        ["stepGeometric monthly within"] = Decay.StepGeometric(0.1, every: null).Within(Sample.Days(1_000_000)),
    };
}
