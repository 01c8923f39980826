using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;

namespace LeadScoring.Tests.Expressions;

public class ExpressionRoundTripTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 2_000, deep: 100_000)).WithEndSize(100);

    [Fact]
    public void ToText_OfAnyCondition_ParsesBackToIt() =>
        Prop.ForAll(AnyCondition.Conditions(Sample.Schema, Sample.Functions), condition =>
            Sample.Condition(condition.ToText(Sample.Schema)).Equals(condition).Label(condition.ToText(Sample.Schema))).Check(Runs);

    [Theory]
    [InlineData(NumericKind.Number)]
    [InlineData(NumericKind.Timestamp)]
    [InlineData(NumericKind.Duration)]
    public void ToText_OfAnyNumber_ParsesBackToIt(NumericKind kind) =>
        Prop.ForAll(AnyCondition.Numbers(Sample.Schema, Sample.Functions, kind), number =>
            Sample.Number(number.ToText(Sample.Schema), kind).Equals(number).Label(number.ToText(Sample.Schema))).Check(Runs);

    // Without a schema a plain field means "ignoring case", so that is what reads the text back.
    [Fact]
    public void ToString_OfAnyCondition_ParsesBackWhereAllFieldsIgnoreCase()
    {
        static IEnumerable<LeadField> Ignoring(IEnumerable<LeadField> fields) => fields.Select(field => field with { Mode = TextMode.IgnoreCase });
        var schema = new LeadSchema(Ignoring(Sample.Schema.Fields), Sample.Schema.Activities.Select(type => new ActivityType(type.Name, Ignoring(type.Attributes))));

        Prop.ForAll(AnyCondition.Conditions(schema, Sample.Functions), condition =>
            LeadScoring.Expressions.LeadExpression.ParseCondition(condition.ToString(), schema, Sample.Functions).Equals(condition)).Check(Runs);
    }

    [Fact]
    public void ToText_OfEmptyLists_MeansTheSame()
    {
        Assert.Equal("false", new TextIn("title", [], TextMode.Exact).ToString());
        Assert.Equal("!false", new NoneOf([new TextIn("title", [], TextMode.Exact)]).ToString());
        Assert.Equal("employees == 0 && false", new NumberIn(new NumberField("employees"), []).ToString());
        Assert.Equal("!(employees == 0 && false)", new NoneOf([new NumberIn(new NumberField("employees"), [])]).ToString());
    }
}
