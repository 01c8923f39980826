using LeadScoring.Models;

namespace LeadScoring.Tests.Scoring;

/// <summary>Limits of groups, dimensions and the whole score, net and split.</summary>
public class LimitTests
{
    // Gains 10 and 7, losses −4 and −8: 5 in all.
    private static void Mixed<T>(RuleListBuilder<T> rules)
        where T : RuleListBuilder<T> =>
        rules.Rule("a", "!partner", 10).Rule("b", "!partner", -4).Rule("c", "!partner", 7).Rule("d", "!partner", -8);

    [Theory]
    [InlineData(null, null, LimitMode.Net, 5)]
    [InlineData(null, 4, LimitMode.Net, 4)]
    [InlineData(6, null, LimitMode.Net, 6)]
    [InlineData(0, 5, LimitMode.Net, 5)]
    [InlineData(null, null, LimitMode.Split, 5)]
    [InlineData(null, 4, LimitMode.Split, -8)] // 4 − 12: a penalty always bites
    [InlineData(-3, null, LimitMode.Split, 14)]
    [InlineData(-3, 4, LimitMode.Split, 1)]
    [InlineData(0, 0, LimitMode.Split, 0)]
    public void Limit_OfAGroup_Clamps(int? floor, int? ceiling, LimitMode mode, int points) =>
        Assert.Equal(points, Sample.Score(fit => fit.Group("group", group => Mixed(group.Limit(floor, ceiling, mode))), Sample.Lead()).Total);

    [Theory]
    [InlineData(null, 4, LimitMode.Net, 4)]
    [InlineData(6, null, LimitMode.Net, 6)]
    [InlineData(null, 4, LimitMode.Split, -8)]
    [InlineData(-3, 4, LimitMode.Split, 1)]
    public void Limit_OfADimension_Clamps(int? floor, int? ceiling, LimitMode mode, int points) =>
        Assert.Equal(points, Sample.Score(fit => Mixed(fit.Limit(floor, ceiling, mode)), Sample.Lead()).Total);

    [Fact]
    public void Limit_OfASplitDimension_SeesAGroupAsOneGainOrLoss()
    {
        // The group comes to −3 (10 − 13), so that it is a loss; the rule beside it is a gain.
        var score = Sample.Score(
            fit => fit.Limit(floor: -2, ceiling: 5, LimitMode.Split).Rule("own", "!partner", 20)
                .Group("group", group => group.Rule("a", "!partner", 10).Rule("b", "!partner", -13)),
            Sample.Lead());

        Assert.Equal(3, score.Total);
    }

    [Theory]
    [InlineData(null, null, LimitMode.Net, 2)]
    [InlineData(null, 1, LimitMode.Net, 1)]
    [InlineData(3, null, LimitMode.Net, 3)]
    [InlineData(null, 7, LimitMode.Split, -1)] // 10 − 8: the dimensions are the parts
    [InlineData(-5, 7, LimitMode.Split, 2)]
    public void Limit_OfTheWholeScore_Clamps(int? floor, int? ceiling, LimitMode mode, int points)
    {
        var model = ScoringModel.For(Sample.Schema, builder => builder.Limit(floor, ceiling, mode)
            .Dimension("fit", fit => fit.Rule("a", "!partner", 10))
            .Dimension("risk", risk => risk.Rule("b", "!partner", -8)));

        Assert.Equal(points, Sample.Score(model, Sample.Lead()).Total);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(42, 42)]
    [InlineData(120, 100)]
    public void Limit_Unsaid_IsFromZeroToAHundredForTheWholeScore(int given, int points)
    {
        var model = ScoringModel.For(Sample.Schema, builder => builder.Dimension("fit", fit => fit.Rule("a", "!partner", given)));

        Assert.Equal(points, Sample.Score(model, Sample.Lead()).Total);
    }

    [Fact]
    public void Limits_OfEachLevel_ActFromTheRuleUpwards()
    {
        var model = ScoringModel.For(Sample.Schema, builder => builder.Limit(floor: -10, ceiling: 6)
            .Dimension("fit", fit => fit.Limit(ceiling: 9)
                .PointsOf("rule", "employees", ceiling: 4)
                .Group("group", group => group.Limit(ceiling: 8, mode: LimitMode.Split).Rule("a", "!partner", 11).Rule("b", "!partner", -2)))
            .Dimension("risk", risk => risk.Limit(floor: -1).Rule("c", "!partner", -5)));

        // rule 10 → 4; group min(11, 8) − 2 = 6; fit 4 + 6 = 10 → 9; risk −5 → −1; 8 → 6
        Assert.Equal(6, Sample.Score(model, Sample.Lead(("employees", 10))).Total);
        Assert.Equal(
            [
                "RuleLimit rule Net -6",
                "GroupLimit group Gains -3",
                "DimensionLimit fit Net -1",
                "DimensionLimit risk Net 4",
                "TotalLimit  Net -2",
            ],
            Sample.Limits(model, Sample.Lead(("employees", 10))));
    }

    [Fact]
    public void Limit_Split_HasALineForEachSideThatBites()
    {
        var model = Sample.Fit(fit => Mixed(fit.Limit(floor: -3, ceiling: 4, LimitMode.Split)));

        Assert.Equal(["DimensionLimit fit Gains -13", "DimensionLimit fit Losses 9"], Sample.Limits(model, Sample.Lead()));
    }

    [Fact]
    public void Limit_ThatDoesNotBite_HasNoLine() =>
        Assert.Empty(Sample.Limits(Sample.Fit(fit => Mixed(fit.Limit(floor: -12, ceiling: 17, LimitMode.Split))), Sample.Lead()));

    [Fact]
    public void Score_OfTheLargestAmounts_IsExact()
    {
        var model = Sample.Fit(fit =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                fit.Rule($"gain {i}", "!partner", 1_000_000).Rule($"loss {i}", "!partner", (Points)(-999_999.999m));
            }
        });

        Assert.Equal(1, Sample.Score(model, Sample.Lead()).Total);
    }
}
