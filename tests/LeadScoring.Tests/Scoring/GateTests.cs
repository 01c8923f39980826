using LeadScoring.Expressions;
using LeadScoring.Models;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Scoring;

/// <summary>Gates and overrides: what sets a score against what the rules say.</summary>
public class GateTests
{
    private static readonly TierLadder Ladder = TierLadder.Usual;

    private static Conditions.Condition When(string text) => LeadExpression.ParseCondition(text, Sample.Schema);

    private static Conditions.NumericExpression Number(string text) => LeadExpression.ParseNumber(text, Sample.Schema);

    // A lead that is worth 60, which is Medium.
    private static ScoringModel Model(params object[] parts) => ScoringModel.For(Sample.Schema, model =>
    {
        model.Dimension("fit", fit => fit.Rule("Always", Conditions.Condition.Always, 60));
        foreach (var part in parts)
        {
            _ = part is Gate gate ? model.Gate(gate) : model.Override((ScoreOverride)part);
        }
    });

    private static (decimal Total, int Faults, string? Gate, string? Override, string Tier) Outcome(ScoringModel model, LeadRecord lead)
    {
        var score = Sample.Score(model, lead);
        return (score.Total.ToDecimal(), score.Faults, score.Gate?.Name, score.Override?.Name, Ladder.TierOf(score).Name);
    }

    [Theory]
    [InlineData("Competitor", 0, 0, "gate", "Low")]
    [InlineData("Retail", 60, 0, null, "Medium")]
    [InlineData(null, 60, 0, null, "Medium")]
    public void Disqualify_Condition_ClosesWhereItHolds(string? industry, int total, int faults, string? gate, string tier) => Assert.Equal(
        (total, faults, gate, null, tier),
        Outcome(Model(new Gate("gate", GateKind.Disqualify, When("industry == 'competitor'"))), Sample.Lead(("industry", industry))));

    [Theory]
    [InlineData(true, 60, null, "Medium")]
    [InlineData(false, 0, "gate", "Low")]
    [InlineData(null, 0, "gate", "Low")]
    public void Require_Condition_ClosesWhereItDoesNotHold(bool? consent, int total, string? gate, string tier) => Assert.Equal(
        (total, 0, gate, null, tier),
        Outcome(Model(new Gate("gate", GateKind.Require, When("partner"))), Sample.Lead(("partner", consent))));

    [Theory]
    [InlineData(GateKind.Disqualify)]
    [InlineData(GateKind.Require)]
    public void Gate_ThatIsAFault_IsClosed(GateKind kind) =>
        Assert.Equal((0, 1, "gate", null, "Low"), Outcome(Model(new Gate("gate", kind, When("require(created)"))), Sample.Lead()));

    [Fact]
    public void Gate_Tier_WinsOverThePoints() => Assert.Equal(
        (55, 0, "gate", null, "High"),
        Outcome(Model(new Gate("gate", GateKind.Disqualify, When("!partner")) { AtMost = 55, Tier = "High" }), Sample.Lead()));

    [Fact]
    public void Gate_AboveTheScore_TakesNothing() => Assert.Equal(
        (60, 0, "gate", null, "Low"),
        Outcome(Model(new Gate("gate", GateKind.Disqualify, When("!partner")) { AtMost = 70 }), Sample.Lead()));

    [Fact]
    public void Gates_ThatAreClosed_TheFirstIsNamedAndAllAct() => Assert.Equal(
        (10, 1, "second", null, "Medium"),
        Outcome(
            Model(
                new Gate("first", GateKind.Require, When("!partner")),
                new Gate("second", GateKind.Disqualify, When("!partner")) { AtMost = 50, Tier = "Medium" },
                new Gate("third", GateKind.Disqualify, When("require(created)")) { AtMost = 10, Tier = "High" }),
            Sample.Lead()));

    [Theory]
    [InlineData(-20, -20)]
    [InlineData(null, 0)]
    public void Gate_Unsaid_LeavesTheLeastOfTheWholeScore(int? floor, int total) => Assert.Equal(
        total,
        Outcome(Model(new Gate("gate", GateKind.Disqualify, When("!partner"))) with { Limit = new Limit(floor, Ceiling: null) }, Sample.Lead()).Total);

    [Fact]
    public void Override_Score_ReplacesThePoints() => Assert.Equal(
        (90, 0, null, "VIP", "High"),
        Outcome(Model(new ScoreOverride("VIP", When("!partner")) { Score = Number("90") }), Sample.Lead()));

    [Fact]
    public void Override_ScoreBeyondTheLimit_IsNotClamped() => Assert.Equal(
        (120.5m, 0, null, "VIP", "High"),
        Outcome(Model(new ScoreOverride("VIP", When("!partner")) { Score = Number("size(tags) + 120.5") }), Sample.Lead()));

    [Fact]
    public void Override_Tier_LeavesThePoints() => Assert.Equal(
        (60, 0, null, "VIP", "High"),
        Outcome(Model(new ScoreOverride("VIP", When("!partner")) { Tier = "High" }), Sample.Lead()));

    [Theory]
    [InlineData(-1, null)] // over
    [InlineData(0, null)] // the end is exclusive
    [InlineData(1, "VIP")]
    public void Override_Until_EndsIt(int milliseconds, string? applied) => Assert.Equal(
        applied,
        Outcome(
            Model(new ScoreOverride("VIP", When("!partner")) { Tier = "High", Until = "until" }),
            Sample.Lead(("until", Sample.Now.AddMilliseconds(milliseconds)))).Override);

    [Fact]
    public void Override_UntilIsMissing_DoesNotApply() => Assert.Equal(
        (60, 0, null, null, "Medium"),
        Outcome(Model(new ScoreOverride("VIP", When("require(created)")) { Tier = "High", Until = "until" }), Sample.Lead()));

    [Theory]
    [InlineData("require(created)", "90")]
    [InlineData("!partner", "employees")]
    [InlineData("!partner", "1000001 + size(tags)")]
    [InlineData("!partner", "1 / size(tags)")]
    [InlineData("!partner", "(require(created) ? 1 : 2)")]
    public void Override_ThatIsAFault_IsPassedOver(string when, string score) => Assert.Equal(
        (60, 1, null, "second", "Low"),
        Outcome(
            Model(new ScoreOverride("first", When(when)) { Score = Number(score), Tier = "High" }, new ScoreOverride("second", When("!partner")) { Tier = "Low" }),
            Sample.Lead()));

    [Fact]
    public void Override_AfterTheOneThatApplies_IsNotTried() => Assert.Equal(
        (60, 0, null, "first", "Low"),
        Outcome(
            Model(new ScoreOverride("first", When("!partner")) { Tier = "Low" }, new ScoreOverride("second", When("require(created)")) { Tier = "High" }),
            Sample.Lead()));

    [Fact]
    public void Gate_OverAnOverride_Wins() => Assert.Equal(
        (0, 0, "gate", "VIP", "Low"),
        Outcome(
            Model(new ScoreOverride("VIP", When("!partner")) { Score = Number("90"), Tier = "High" }, new Gate("gate", GateKind.Disqualify, When("!partner"))),
            Sample.Lead()));

    [Fact]
    public void GateAndOverride_Lines_HoldWhatTheyTookAndGave()
    {
        var model = Model(new ScoreOverride("VIP", When("!partner")) { Score = Number("90") }, new Gate("gate", GateKind.Disqualify, When("!partner")) { AtMost = 5 });

        Assert.Equal(["Override VIP Net 30", "Gate gate Net -85"], Sample.Limits(model, Sample.Lead()));
    }

    [Theory]
    [InlineData(80, "High")]
    [InlineData(79.999, "Medium")]
    [InlineData(50, "Medium")]
    [InlineData(49.999, "Low")]
    [InlineData(-1e6, "Low")]
    [InlineData(1e6, "High")]
    public void TierOf_Points_IsTheHighestFloorReached(double points, string tier) => Assert.Equal(tier, Ladder.TierOf((Points)(decimal)points).Name);

    [Fact]
    public void TierOf_CellAndOverride_TheOverrideWins()
    {
        var matrix = new MatrixCombination([new DimensionGrades("fit", [new Grade("A", From: null)])], [new MatrixCell(["A"], "Low")]);
        ScoringModel With(params object[] parts) => Model(parts) with { Combination = matrix };

        Assert.Equal("Low", Outcome(With(), Sample.Lead()).Tier);
        Assert.Equal("High", Outcome(With(new ScoreOverride("VIP", When("!partner")) { Tier = "High" }), Sample.Lead()).Tier);
        Assert.Equal("Medium", Outcome(With(new ScoreOverride("VIP", When("!partner")) { Score = Number("55") }), Sample.Lead()).Tier);
    }

    [Fact]
    public void Of_LadderWithoutALowest_IsRefused()
    {
        Assert.Equal("Just one tier, the lowest, is without a floor. (Parameter 'tiers')", Assert.Throws<ArgumentException>(() => TierLadder.Of(new Tier("High", 80, Treatment.Assign))).Message);
        Assert.Throws<ArgumentException>(() => TierLadder.Of(new Tier("a", null, Treatment.Park), new Tier("b", null, Treatment.Park)));
        Assert.Throws<ArgumentException>(() => TierLadder.Of());
    }

    [Fact]
    public void Of_LadderWithAFloorOrNameTwice_IsRefused()
    {
        Assert.Equal("Two tiers share a floor or a name. (Parameter 'tiers')", Assert.Throws<ArgumentException>(() => TierLadder.Of(new Tier("a", 1, Treatment.Park), new Tier("b", 1, Treatment.Park), new Tier("c", null, Treatment.Park))).Message);
        Assert.Throws<ArgumentException>(() => TierLadder.Of(new Tier("a", 1, Treatment.Park), new Tier("a", null, Treatment.Park)));
    }

    [Fact]
    public void Of_LadderInAnyOrder_IsTheSame() => Assert.Equal(
        Ladder, TierLadder.Of(new Tier("Low", null, Treatment.Park), new Tier("High", 80, Treatment.Assign), new Tier("Medium", 50, Treatment.Nurture)));
}
