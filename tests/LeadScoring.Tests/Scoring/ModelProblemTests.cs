using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Tests.Scoring;

/// <summary>Models made in C# that cannot be.</summary>
public class ModelProblemTests
{
    private static readonly LeadSchema Schema = new(
        new LeadField("title", FieldType.Text), new LeadField("visits", FieldType.Number), new LeadField("phone", FieldType.Text) { RequiredFrom = "prospect" });

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void For_SplitTotalOfTheSmallestDimension_IsRefused() => Assert.Equal(
        ["LS2021: the limit of the whole score can only be split when the dimensions are added up"],
        Problems(m => m.Dimension("fit", fit => fit.Rule("r", "visits > 1", 10)).Combine(Combination.Minimum).Limit(mode: LimitMode.Split)));

    [Fact]
    public void For_LimitsBeyondWhatSumsHold_AreRefused() => Assert.Equal(
        [
            "LS2032: 'fit' has the limit 9200000000000000; a limit is within -1,000,000,000 and 1,000,000,000",
            "LS2006: 'r' gives 1000000.001 points; a rule gives from -1,000,000 to 1,000,000",
            "LS2032: 'g' has the limit -1000000000.001; a limit is within -1,000,000,000 and 1,000,000,000",
        ],
        Problems(m => m
            .Dimension("fit", fit => fit.Limit(floor: Points.FromThousandths(9_200_000_000_000_000_000)).PointsOf("r", "visits", ceiling: Points.FromThousandths(1_000_000_001)))
            .Disqualify("g", "visits > 9", atMost: Points.FromThousandths(-1_000_000_000_001))));

    [Fact]
    public void For_PointsThatNoNegationHolds_AreRefused() => Assert.StartsWith(
        "LS2006: 'r' gives -9223372036854775.808 points",
        Assert.Single(Problems(m => m.Dimension("fit", fit => fit.Rule("r", "visits > 1", Points.FromThousandths(long.MinValue))))));

    [Fact]
    public void For_CompletenessByStageWithoutStages_IsRefused() => Assert.Equal(
        ["LS2033: the completeness rule 'c' goes by stage, and the schema has no stages"],
        Problems(m => m.Dimension("fit", fit => fit.Completeness("c", 10))));

    [Fact]
    public void For_PatternInsideANumber_IsChecked() => Assert.StartsWith(
        "LS2028: 'r' has the pattern `(?=a)`, which is outside the subset that is read",
        Assert.Single(Problems(m => m.Dimension("fit", fit => fit.Add(new ExpressionRule(
            "r", new Conditional(new TextMatches("title", "(?=a)", TextMode.Exact), new Constant(1), new Constant(0))))))));

    [Fact]
    public void For_PatternOfWhatCountsAsActivity_IsChecked()
    {
        var schema = new LeadSchema([], [new ActivityType("visit", new LeadField("page", FieldType.Text))]);
        var visits = new ActivityFilter("visit") { Where = new TextMatches("page", "(?=a)", TextMode.Exact) };

        var error = Assert.Throws<LeadFormatException>(() => ScoringModel.For(schema, m => m
            .Dimension("fit", fit => fit.Inactivity(new InactivityPenalty(TimeSpan.FromDays(1), -5) { Activities = visits }))));

        Assert.StartsWith("(0,0): error LS2028: 'fit' has the pattern `(?=a)`, which is outside the subset that is read", Assert.Single(error.Diagnostics).ToString());
    }

    [Fact]
    public void Stages_OfABinding_LetCompletenessGoByStage()
    {
        var binding = LeadBinding.Empty<string[]>().Compute("stage", lead => lead[0]).Compute("phone", lead => lead[1])
            .With("phone", field => field with { RequiredFrom = "prospect" }).Stages("stage");
        var scorer = Scorer.Of(ScoringModel.For(binding, m => m.Dimension("fit", fit => fit.Completeness("c", 10))), binding);

        Assert.Equal(10, scorer.Score(["new", null!], Now).Total);
        Assert.Equal(0, scorer.Score(["prospect", null!], Now).Total);
        Assert.Equal(10, scorer.Score(["prospect", "1"], Now).Total);
    }

    [Fact]
    public void Trees_OfKindsThatDoNotGoTogether_CannotBeMade()
    {
        var season = LeadFunction.Number("season", [], _ => 1);

        Assert.Throws<ArgumentException>(() => new NumberIn(new NumberField("visits"), [double.NaN, 3]));
        Assert.Throws<ArgumentException>(() => new NumberTest(new TimestampField("at"), NumberOperator.Less, new Constant(3)));
        Assert.Throws<ArgumentException>(() => new Conditional(Condition.Always, new Constant(1), new TimestampField("at")));
        Assert.Throws<ArgumentException>(() => new FunctionTest(season, []));
        Assert.Throws<ArgumentException>(() => new FunctionNumber(season, [new FieldArgument("visits", FieldType.Number)]));
    }

    [Fact]
    public void Of_StrictScorer_ThrowsWhatTheOtherCounts()
    {
        var model = ScoringModel.For(Schema, m => m.Dimension("fit", fit => fit.PointsOf("r", "visits * 2")));
        var lead = new LeadRecord(Schema, "1");

        Assert.Equal(1, Scorer.Of(model).Score(lead, Now).Faults);
        Assert.Equal(
            "'r' could not be evaluated: the points have no value, since something they are worked out from is missing.",
            Assert.Throws<LeadFaultException>(() => Scorer.Of(model, isStrict: true).Score(lead, Now)).Message);
    }

    [Fact]
    public void TierOf_TierThatTheLadderLacks_Throws()
    {
        var model = ScoringModel.For(Schema, m => m.Dimension("fit", fit => fit.Rule("r", "visits > 1", 10)).Override("vip", "true", tier: "Gold"));

        Assert.Equal(
            "The model names the tier 'Gold', which is not in the ladder. (Parameter 'score')",
            Assert.Throws<ArgumentException>(() => TierLadder.Usual.TierOf(Scorer.Of(model).Score(new LeadRecord(Schema, "1"), Now))).Message);
    }

    [Fact]
    public void Compute_FieldThatTheReaderWritesAsAnotherType_IsRefused()
    {
        var binding = LeadBinding.Empty<string>().ReadWith((lead, row) => row.Number(0, lead.Length), new LeadField("visits", FieldType.Number));

        Assert.Equal(
            "The reader writes 'visits' as a Number; it cannot become a Text. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => binding.Compute("visits", lead => lead)).Message);
    }

    private static IEnumerable<string> Problems(Action<ScoringModelBuilder> build) =>
        Assert.Throws<LeadFormatException>(() => ScoringModel.For(Schema, build)).Diagnostics.Select(found => $"{found.Code}: {found.Message}");
}
