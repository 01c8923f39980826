using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Tests.Activities;

/// <summary>What is lost by doing nothing, and by what was verified too long ago or not well.</summary>
public class TrustTests
{
    private const double Millisecond = 1.0 / 86_400_000;

    [Theory]
    [InlineData(30, -10)] // this long included
    [InlineData(30 - Millisecond, 0)]
    [InlineData(100, -10)]
    public void Inactivity_AfterTheLastActivity_IsLost(double days, int lost) =>
        Assert.Equal(20 + lost, Scored(new InactivityPenalty(Sample.Days(30), -10), Sample.Visitor(days, 200)));

    [Fact]
    public void Inactivity_WithoutAnyActivity_CountsFromTheCreation()
    {
        var penalty = new InactivityPenalty(Sample.Days(30), -10);

        Assert.Equal(20, Scored(penalty, Created(30)));
        Assert.Equal(10, Scored(penalty with { Since = "created" }, Created(30)));
        Assert.Equal(20, Scored(penalty with { Since = "created" }, Created(30 - Millisecond)));
        Assert.Equal(20, Scored(penalty with { Since = "created" }, Sample.Visitor()));
        var active = Created(100);
        active.Add(new LeadActivity("order", Sample.Now.AddDays(-1)));
        Assert.Equal(20, Scored(penalty with { Since = "created" }, active));
    }

    [Fact]
    public void Inactivity_OfSomeActivities_SeesNoOthers()
    {
        var lead = Sample.Visitor(40);
        lead.Add(new LeadActivity("mail.open", Sample.Now), []);
        lead.Add(new LeadActivity("visit", Sample.Now.AddMilliseconds(1)), []);

        Assert.Equal(20, Scored(new InactivityPenalty(Sample.Days(30), -10), lead));
        Assert.Equal(10, Scored(new InactivityPenalty(Sample.Days(30), -10) { Activities = new ActivityFilter("visit") }, lead));
        Assert.Equal(10, Scored(new InactivityPenalty(Sample.Days(30), -10) { Activities = new ActivityFilter(null) { Where = new NoneOf([new HasValue("value"), new TextTest("page", TextOperator.Equal, "x", TextMode.Exact), Condition.Always]) }, Since = "created" }, Created(30)));
    }

    [Theory]
    [InlineData(20, null, -30, 0)] // never below 0
    [InlineData(20, 15, -30, 15)] // nor below the floor
    [InlineData(20, -5, -30, -5)]
    [InlineData(20, -50, -30, -10)]
    [InlineData(-5, null, -30, -5)] // and gives nothing back
    [InlineData(-5, -20, -30, -20)]
    [InlineData(0, null, -30, 0)]
    public void Inactivity_GoesNoFurtherThanTheFloor(int points, int? floor, int lost, int expected) => Assert.Equal(
        expected,
        Sample.Score(rules => rules.Limit(floor).Rule("r", Condition.Always, points).Inactivity(new InactivityPenalty(Sample.Days(30), lost)), Sample.Visitor(40)));

    [Fact]
    public void Inactivity_ComesAfterTheLimit() => Assert.Equal(
        5,
        Sample.Score(rules => rules.Limit(ceiling: 15).Rule("r", Condition.Always, 100).Inactivity(new InactivityPenalty(Sample.Days(30), -10)), Sample.Visitor(40)));

    [Fact]
    public void Inactivity_ThatCannotBeEvaluated_TakesNothingAndIsAFault()
    {
        var penalty = new InactivityPenalty(Sample.Days(30), -10) { Activities = new ActivityFilter("visit") { Where = new Require("seconds") } };
        var model = Sample.Model(rules => rules.Rule("r", Condition.Always, 20).Inactivity(penalty));

        var score = Scorer.Of(model).Score(Sample.Visitor(40), Sample.Now);

        Assert.Equal((20, 1), (score.Total.ToDecimal(), score.Faults));
        Assert.Equal(
            """
            20 = engagement 20
              +20  r  true
              ! engagement could not be evaluated: field 'seconds' has no value
            """,
            Scorer.Of(model).Explain(Sample.Visitor(40), Sample.Now).ToString());
    }

    [Theory]
    [InlineData(null, false, 10)]
    [InlineData(null, true, 0)]
    [InlineData(30 - Millisecond, false, 10)]
    [InlineData(30.0, false, 0)] // an age of just this is too old
    [InlineData(30.0, true, 0)]
    [InlineData(29.0, true, 10)]
    [InlineData(-1.0, true, 10)] // verified after now
    public void ValidFor_AtAnAge_GivesThePointsOrNone(double? days, bool isStrict, int expected)
    {
        var lead = new LeadRecord(Sample.Schema, "1") { ["verifiedAt"] = days is { } age ? Sample.Now - Sample.Days(age) : default(LeadValue) };
        Assert.Equal(expected, Believed(rule => rule with { ValidFor = new Validity("verifiedAt", Sample.Days(30)) { IsStrict = isStrict } }, lead));
    }

    [Fact]
    public void ValidFor_TooOld_IsLostBeforeTheRulesOwnLimit() => Assert.Equal(
        3,
        Believed(rule => rule with { Floor = 3, ValidFor = new Validity("verifiedAt", Sample.Days(30)) { IsStrict = true } }, new LeadRecord(Sample.Schema, "1")));

    [Theory]
    [InlineData("verified", 10)]
    [InlineData("VERIFIED", 10)]
    [InlineData("unverified", 3.333)] // a third, rounded once
    [InlineData("stale", 0)]
    [InlineData("something", 5)]
    [InlineData(null, 5)]
    [InlineData("N/A", 5)] // means that there is none
    [InlineData("", 5)]
    public void Verified_ByState_MultipliesThePoints(string? state, double expected)
    {
        var lead = new LeadRecord(Sample.Schema, "1") { ["state"] = state };
        Assert.Equal((decimal)expected, Believed(rule => rule with { Verified = States }, lead));
        Assert.Equal(-(decimal)expected, Believed(rule => ((ConditionRule)rule) with { Points = -10, Verified = States }, lead));
    }

    [Theory]
    [InlineData(5, 3)] // two and a half thousandths
    [InlineData(-5, -3)]
    [InlineData(4, 2)]
    public void Verified_OfHalfAThousandth_RoundsAwayFromZero(int thousandths, int expected) => Assert.Equal(
        expected / 1000m,
        Believed(rule => ((ConditionRule)rule) with { Points = Points.FromThousandths(thousandths), Verified = States }, new LeadRecord(Sample.Schema, "1")));

    [Fact]
    public void Verified_OfActivities_IsRoundedOncePerRule()
    {
        // Each of three thousandths decays to 2, rounded; their sum of 6 is halved.
        var lead = Sample.Visitor(1, 1, 1);
        Assert.Equal(0.003m, Sample.Visits(rule => rule with { Points = Points.FromThousandths(3), Decay = Decay.HalfLife(Sample.Days(1)), Verified = States }, lead));
    }

    private static VerificationFactor States { get; } =
        new("state", [new WordFactor("verified", 1), new WordFactor("unverified", 1.0 / 3), new WordFactor("stale", 0)]) { Otherwise = 0.5 };

    private static decimal Scored(InactivityPenalty penalty, LeadRecord lead) => Sample.Score(rules => rules.Rule("r", Condition.Always, 20).Inactivity(penalty), lead);

    private static decimal Believed(Func<ScoringRule, ScoringRule> change, LeadRecord lead) => Sample.Score(rules => rules.Add(change(new ConditionRule("r", Condition.Always, 10))), lead);

    private static LeadRecord Created(double daysAgo) => new(Sample.Schema, "1") { ["created"] = Sample.Now - Sample.Days(daysAgo) };
}
