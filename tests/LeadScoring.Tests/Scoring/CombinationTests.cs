using LeadScoring.Models;

namespace LeadScoring.Tests.Scoring;

/// <summary>How dimensions make one score.</summary>
public class CombinationTests
{
    private static readonly Sequence<Grade> Grades = [new("A", 40), new("B", 20), new("C", From: null)];

    private static ScoringModel Model(Combination combination, params int[] dimensions) => ScoringModel.For(Sample.Schema, model =>
    {
        model.Combine(combination).Limit();
        for (var i = 0; i < dimensions.Length; i++)
        {
            var (name, points) = ($"d{i}", dimensions[i]);
            model.Dimension(name, dimension => dimension.Limit(ceiling: 50).Rule(name, "!partner", points));
        }
    });

    private static decimal Total(Combination combination, params int[] dimensions) => Sample.Score(Model(combination, dimensions), Sample.Lead()).Total.ToDecimal();

    [Fact]
    public void Sum_OfDimensions_IsTheirSum() => Assert.Equal(25, Total(Combination.Sum, 30, -10, 5));

    [Fact]
    public void Minimum_OfDimensions_IsTheSmallest() => Assert.Equal(-10, Total(Combination.Minimum, 30, -10, 5));

    [Theory]
    [InlineData(20.000, 20)]
    [InlineData(14.142, 20, 10)]
    [InlineData(18.171, 20, 10, 30)]
    [InlineData(22.134, 20, 10, 30, 40)]
    [InlineData(26.052, 20, 10, 30, 40, 50)]
    [InlineData(0, 20, -10)] // a negative dimension counts as 0
    [InlineData(0, -20, -10)]
    [InlineData(20.000, 20, 20, 20, 20, 20, 20, 20, 20)]
    public void Geometric_OfDimensions_IsTheRootOfTheirProduct(double expected, params int[] dimensions) =>
        Assert.Equal((decimal)expected, Total(Combination.Geometric, dimensions));

    [Theory]
    [InlineData(1, 1, 60)] // (0.4 + 0.8) / 2
    [InlineData(3, 1, 50)]
    [InlineData(1, 2, 66.667)]
    [InlineData(0.3, 0.3, 60)]
    [InlineData(1e-6, 1e-6, 60)] // only the proportions matter
    public void Weighted_OfDimensions_IsTheMeanOfHowFullTheyAre(double first, double second, double expected) => Assert.Equal(
        (decimal)expected, Total(new WeightedCombination([new("d1", second), new("d0", first)]), 20, 40));

    [Fact]
    public void Weighted_UnderACeilingOfTheScore_IsAShareOfIt()
    {
        var model = Model(new WeightedCombination([new("d0", 1), new("d1", 1)]), 20, 40) with { Limit = new Limit(0, 10) };

        Assert.Equal(6, Sample.Score(model, Sample.Lead()).Total);
    }

    [Fact]
    public void Weighted_OfANegativeDimension_GoesBelowZero() => Assert.Equal(
        -20, Total(new WeightedCombination([new("d0", 1), new("d1", 1)]), -30, 10));

    [Theory]
    [InlineData(40, 20, "A B")]
    [InlineData(39, 40, "B A")]
    [InlineData(19, -5, "C C")]
    [InlineData(80, 20, "A B")] // the ceiling of 50 acts first
    public void Matrix_OfDimensions_NamesTheCellAndKeepsTheSum(int fit, int interest, string cell)
    {
        DimensionGrades[] graded = [new("d0", Grades), new("d1", Grades)];
        var cells = from a in Grades from b in Grades select new MatrixCell([a.Name, b.Name], a.Name == "A" ? "High" : "Low");
        var score = Sample.Score(Model(new MatrixCombination(graded, cells), fit, interest), Sample.Lead());

        Assert.Equal((cell, Math.Min(fit, 50) + interest), (string.Join(' ', score.Cell!.Grades), score.Total.ToDecimal()));
        Assert.Equal(cell[0] == 'A' ? "High" : "Low", TierLadder.Usual.TierOf(score).Name);
    }

    [Fact]
    public void Matrix_GradesInAnotherOrderThanTheDimensions_NamesTheCellInItsOwn()
    {
        DimensionGrades[] graded = [new("d1", [new("warm", 10), new("cold", From: null)]), new("d0", [new("A", 10), new("B", From: null)])];
        MatrixCell[] cells = [new(["warm", "A"], "High"), new(["warm", "B"], "Medium"), new(["cold", "A"], "Medium"), new(["cold", "B"], "Low")];

        Assert.Equal(["cold", "A"], Sample.Score(Model(new MatrixCombination(graded, cells), 10, 9), Sample.Lead()).Cell!.Grades);
    }

    [Theory]
    [InlineData("Minimum", -10, "Combination  Net -35")]
    [InlineData("Geometric", 0, "Combination  Net -25")]
    public void Combination_ThatIsNoSum_HasALineWithTheDifference(string name, int total, string line)
    {
        var model = Model(name == "Minimum" ? Combination.Minimum : Combination.Geometric, 30, -10, 5);

        Assert.Equal(total, Sample.Score(model, Sample.Lead()).Total);
        Assert.Equal([line], Sample.Limits(model, Sample.Lead()));
    }

    [Fact]
    public void Combination_EqualToTheSum_HasNoLine() => Assert.Empty(Sample.Limits(Model(Combination.Geometric, 20), Sample.Lead()));

    [Fact]
    public void Score_ByDimension_IsWhatItsLimitLeaves()
    {
        var score = Sample.Score(Model(Combination.Minimum, 80, -10), Sample.Lead());

        Assert.Equal((50, -10, 50, -10), (score[0], score[1], score["d0"], score["d1"]));
        Assert.Equal("-10: d0 50, d1 -10", score.ToString());
        Assert.Equal("25 = d0 30 + d1 -10 + d2 5", Sample.Score(Model(Combination.Sum, 30, -10, 5), Sample.Lead()).ToString());
    }

    [Fact]
    public void Score_OfADimensionThatIsNone_IsRefused()
    {
        var score = Sample.Score(Model(Combination.Sum, 1), Sample.Lead());

        Assert.Throws<ArgumentOutOfRangeException>(() => score[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => score[-1]);
        Assert.Equal("The model has no dimension 'd1'. (Parameter 'dimension')", Assert.Throws<ArgumentException>(() => score["d1"]).Message);
    }
}
