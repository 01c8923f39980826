using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Tests.Scoring;

/// <summary>What each kind of rule gives.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("Sales Director", 10)]
    [InlineData("DIRECTOR", 10)]
    [InlineData("Clerk", 0)]
    [InlineData(null, 0)]
    public void Rule_Condition_GivesItsPointsWhereItHolds(string? title, int points) =>
        Assert.Equal(points, Sample.Score(fit => fit.Rule("Director", "title.contains('director')", 10), Sample.Lead(("title", title))).Total);

    [Fact]
    public void Rule_ConditionThatIsAFault_GivesNothingAndIsCounted()
    {
        var score = Sample.Score(fit => fit.Rule("Fresh", "require(created)", 10).Rule("Any", "employees > 0", 1), Sample.Lead(("employees", 5)));

        Assert.Equal((1, 1), (score.Total, score.Faults));
    }

    [Theory]
    [InlineData("employees > 0 || require(created)", 0)] // true before the fault is reached
    [InlineData("employees > 9 || require(created)", 1)]
    [InlineData("employees > 9 && require(created)", 0)]
    [InlineData("employees > 0 && require(created)", 1)]
    [InlineData("!require(created)", 1)]
    [InlineData("!(employees > 0 || require(created))", 0)]
    [InlineData("(employees > 0 ? 1 : (require(created) ? 2 : 3)) > 0", 0)]
    [InlineData("(employees > 9 ? 1 : (require(created) ? 2 : 3)) > 0", 1)]
    [InlineData("(require(created) ? 1 : 2) > employees", 1)]
    [InlineData("has(created) && daysSince(created) < 30", 0)]
    public void Rule_Fault_CountsOnlyWhereItIsReached(string when, int faults) =>
        Assert.Equal(faults, Sample.Score(fit => fit.Rule("rule", when, 10), Sample.Lead(("employees", 5))).Faults);

    [Theory]
    [InlineData("employees < 3")]
    [InlineData("employees >= 3")]
    [InlineData("employees == 3")]
    [InlineData("employees in [1, 2, 3]")]
    [InlineData("employees == employees")]
    [InlineData("industry == 'x'")]
    [InlineData("industry in ['x', 'y']")]
    [InlineData("industry.contains('')")]
    [InlineData("industry == title")]
    [InlineData("partner")]
    [InlineData("daysSince(created) < 30")]
    [InlineData("created < timestamp('2026-01-01T00:00:00Z')")]
    [InlineData("'x' in tags")]
    [InlineData("has(industry)")]
    [InlineData("has(tags)")]
    [InlineData("employees - employees == 0")]
    public void Rule_OverAMissingValue_DoesNotHold(string when) => Assert.Equal(0, Sample.Score(fit => fit.Rule("rule", when, 10), Sample.Lead()).Total);

    [Theory]
    [InlineData("employees != 3")]
    [InlineData("industry != 'x'")]
    [InlineData("!partner")]
    [InlineData("!(employees < 3)")]
    [InlineData("size(tags) == 0")]
    [InlineData("!('x' in tags)")]
    public void Rule_NotOverAMissingValue_Holds(string when) => Assert.Equal(10, Sample.Score(fit => fit.Rule("rule", when, 10), Sample.Lead()).Total);

    [Theory]
    [InlineData("1 / (employees - 5) > 1e300", 10)] // x / 0 is infinite
    [InlineData("1 / -(employees - 5) > 1e300", 10)] // −0 is 0
    [InlineData("(employees - 5) / (employees - 5) == 0", 0)] // 0 / 0 is missing
    [InlineData("0.1 * employees == 0.5", 10)]
    [InlineData("employees / 50 + 0.2 == 0.3", 0)] // doubles, and no tolerance
    [InlineData("-7 % (employees - 2) == -1", 10)]
    [InlineData("trunc(-2.5 * employees) == -12", 10)]
    public void Rule_Numbers_AreDoubles(string when, int points) =>
        Assert.Equal(points, Sample.Score(fit => fit.Rule("rule", when, 10), Sample.Lead(("employees", 5))).Total);

    [Theory]
    [InlineData("Manufacturing", 15)]
    [InlineData("MANUFACTURING", 15)]
    [InlineData("Retail", 5)]
    [InlineData("retail ", -2)]
    [InlineData("", -2)]
    [InlineData("N/A", 0)] // a missing spelling
    [InlineData(null, 0)]
    public void Lookup_TextIgnoringCase_GivesWhatStandsBesideIt(string? industry, int points) => Assert.Equal(
        points,
        Sample.Score(
            fit => fit.Add(new LookupRule("Industry", "industry", new LookupEntry("manufacturing", 15), new LookupEntry("Retail", 5)) { Otherwise = -2 }),
            Sample.Lead(("industry", industry))).Total);

    [Theory]
    [InlineData("A", 1)]
    [InlineData("a", 2)]
    [InlineData("á", 0)]
    [InlineData(" ", 0)] // blank is missing in this field
    public void Lookup_ExactField_ComparesExactly(string code, int points) =>
        Assert.Equal(points, Sample.Score(fit => fit.Lookup("Code", "code", ("A", 1), ("a", 2)), Sample.Lead(("code", code))).Total);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(-1e308, 0)]
    [InlineData(49.99999999999999, 0)] // the double before 50
    [InlineData(50.0, 5)]
    [InlineData(199.99999999999997, 5)]
    [InlineData(200.0, 10)]
    [InlineData(1e308, 10)]
    public void Bands_Steps_StartAtTheirFirstNumber(double? employees, int points) =>
        Assert.Equal(points, Sample.Score(fit => fit.Bands("Size", "employees", (200, 10), (50, 5)), Sample.Lead(("employees", employees))).Total);

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 2)] // the end of the first band is not in it
    [InlineData(15, 2)]
    [InlineData(20, 0)] // the gap
    [InlineData(30, 4)]
    public void Bands_ThatOverlap_TheFirstCounts(double employees, int points) => Assert.Equal(
        points,
        Sample.Score(
            fit => fit.Add(new BandRule("Size", new NumberField("employees"), new Band(null, 10, 1), new Band(0, 20, 2), new Band(30, null, 4))),
            Sample.Lead(("employees", employees))).Total);

    [Fact]
    public void Bands_OverAFault_IsOne()
    {
        var score = Sample.Score(fit => fit.Bands("Age", "require(created) ? daysSince(created) : 0", (0, 5)), Sample.Lead());

        Assert.Equal((0, 1), (score.Total, score.Faults));
    }

    [Theory]
    [InlineData("employees / 3", 1.667)]
    [InlineData("employees * 0.0001", 0.001)] // 0.0005 goes away from zero
    [InlineData("employees * -0.0001", -0.001)]
    [InlineData("employees * 0.00009", 0)]
    [InlineData("employees * 200000", 1_000_000)]
    [InlineData("employees * -200000", -1_000_000)]
    [InlineData("has(created) ? 1 : 2", 2)]
    public void PointsOf_Number_IsRoundedOnceToThousandths(string points, double expected)
    {
        var score = Sample.Score(fit => fit.PointsOf("rule", points), Sample.Lead(("employees", 5)));

        Assert.Equal(((Points)(decimal)expected, 0), (score.Total, score.Faults));
    }

    [Theory]
    [InlineData("daysSince(created)", "LS0005", "the points have no value, since something they are worked out from is missing")]
    [InlineData("employees * 200001", "LS0006", "the points are not within -1,000,000 and 1,000,000")]
    [InlineData("employees / 0", "LS0006", "the points are not within -1,000,000 and 1,000,000")]
    [InlineData("(require(created) ? 1 : 2)", "LS0001", "field 'created' has no value")]
    public void PointsOf_WhatIsNoAmount_IsAFault(string points, string code, string message)
    {
        var explanation = Scorer.Of(Sample.Fit(fit => fit.PointsOf("rule", points))).Explain(Sample.Lead(("employees", 5)), Sample.Now);

        var fault = Assert.Single(explanation.Lines).Fault;
        Assert.Equal((0, 1, code, message), (explanation.Score.Total, explanation.Score.Faults, fault?.Code, fault?.Message));
    }

    [Theory]
    [InlineData(null, null, 0)]
    [InlineData("Retail", null, 3.333)]
    [InlineData("n/a", 5.0, 3.333)] // a missing spelling is no value
    [InlineData("Retail", 5.0, 6.667)]
    public void Completeness_Fields_GivesInProportion(string? industry, double? employees, double points) => Assert.Equal(
        (Points)(decimal)points,
        Sample.Score(fit => fit.Completeness("Complete", 10, "industry", "employees", "tags"), Sample.Lead(("industry", industry), ("employees", employees))).Total);

    [Theory]
    [InlineData(null, 10)] // as in the first stage, where only the industry is required
    [InlineData("no such stage", 10)]
    [InlineData("NEW", 10)]
    [InlineData("prospect", 10)]
    [InlineData("Intent", 3.333)]
    [InlineData("churned", 3.333)]
    public void Completeness_OfTheStage_AsksForWhatIsRequiredByThen(string? stage, double points) => Assert.Equal(
        (Points)(decimal)points, Sample.Score(fit => fit.Completeness("Complete", 10), Sample.Lead(("industry", "Retail"), ("stage", stage))).Total);

    [Fact]
    public void Completeness_NothingRequiredInTheStage_GivesAll()
    {
        var schema = new LeadSchema(new LeadField("stage", FieldType.Text), new LeadField("phone", FieldType.Text) { RequiredFrom = "intent" })
        {
            Stages = new LeadStages("stage", LeadStages.Usual),
        };
        var model = ScoringModel.For(schema, builder => builder.Dimension("fit", fit => fit.Completeness("Complete", 10)));

        Assert.Equal(10, Scorer.Of(model).Score(new LeadRecord(schema, "1"), Sample.Now).Total);
    }

    [Theory]
    [InlineData(3.0, 6)]
    [InlineData(null, 0)]
    public void Custom_Rule_GivesWhatItSays(double? employees, int points) =>
        Assert.Equal(points, Sample.Score(fit => fit.Custom("Twice", new Twice()), Sample.Lead(("employees", employees))).Total);

    [Theory]
    [InlineData(13.0, "LS0004", "the rule failed: 13 is refused")]
    [InlineData(1e6, "LS0006", "the points are not within -1,000,000 and 1,000,000")]
    public void Custom_RuleThatFails_IsAFault(double employees, string code, string message)
    {
        var explanation = Scorer.Of(Sample.Fit(fit => fit.Custom("Twice", new Twice()))).Explain(Sample.Lead(("employees", employees)), Sample.Now);

        var fault = Assert.Single(explanation.Lines).Fault;
        Assert.Equal((1, code, message), (explanation.Score.Faults, fault?.Code, fault?.Message));
    }

    [Fact]
    public void Custom_RuleThatReadsWhatItDidNotSay_IsAFault()
    {
        var explanation = Scorer.Of(Sample.Fit(fit => fit.Custom("Nosy", new Nosy()))).Explain(Sample.Lead(("phone", "555")), Sample.Now);

        Assert.Equal("the rule failed: Field 'phone' is not among those that the plug-in said it reads. (Parameter 'field')", Assert.Single(explanation.Lines).Fault?.Message);
    }

    [Theory]
    [InlineData(100, 8)]
    [InlineData(50, 5)]
    [InlineData(-40, -2)]
    public void Limit_OfARule_ClampsWhatItGives(double employees, int points) => Assert.Equal(
        points, Sample.Score(fit => fit.PointsOf("rule", "employees / 10", floor: -2, ceiling: 8), Sample.Lead(("employees", employees))).Total);

    [Fact]
    public void Limit_OfARuleThatDoesNotHold_ClampsZero() => Assert.Equal(
        3, Sample.Score(fit => fit.Add(new ConditionRule("rule", Condition.Never, 10) { Floor = 3 }), Sample.Lead()).Total);

    [Fact]
    public void Limit_OfARuleOverTwoFieldsThatDoesNotHold_ClampsZero() => Assert.Equal(
        3,
        Sample.Score(
            fit => fit.Add(new ConditionRule("rule", LeadExpression.ParseCondition("!(employees >= 5 || created >= timestamp('9999-12-31T23:59:59Z'))", Sample.Schema), 10) { Floor = 3 }),
            Sample.Lead(("employees", 5))).Total);

    [Fact]
    public void Limit_OfARuleThatIsAFault_DoesNotAct() => Assert.Equal(
        0, Sample.Score(fit => fit.PointsOf("rule", "employees", floor: 3), Sample.Lead()).Total);

    private sealed class Twice : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => ["employees"];

        public Points Evaluate(LeadView lead) => lead.Number("employees") switch
        {
            13 => throw new InvalidOperationException("13 is refused"),
            { } employees => (int)employees * 2,
            null => 0,
        };
    }

    private sealed class Nosy : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => ["employees"];

        public Points Evaluate(LeadView lead) => lead.Text("phone") is null ? 0 : 1;
    }
}
