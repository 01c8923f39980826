namespace LeadScoring.Models;

/// <summary>How the dimensions make one score. The records in this file are all the ways there are.</summary>
/// <remarks>What divides or takes a root is computed in doubles and rounded once to thousandths, half away from zero; one line of the ledger holds the difference to the sum.</remarks>
public abstract record Combination
{
    private protected Combination()
    {
    }

    /// <summary>The sum of the dimensions, which is what a model does unless said otherwise.</summary>
    public static Combination Sum { get; } = new SumCombination();

    /// <summary>The smallest dimension.</summary>
    public static Combination Minimum { get; } = new MinimumCombination();

    /// <summary>The n-th root of the product of the n dimensions, each taken as 0 when negative.</summary>
    public static Combination Geometric { get; } = new GeometricCombination();
}

/// <summary>The sum of the dimensions.</summary>
public sealed record SumCombination : Combination;

/// <summary>The smallest dimension.</summary>
public sealed record MinimumCombination : Combination;

/// <summary>The n-th root of the product of the n dimensions, each taken as 0 when negative.</summary>
public sealed record GeometricCombination : Combination;

/// <summary>How much a dimension weighs.</summary>
/// <param name="Dimension">The dimension's name; its limit has a ceiling above 0.</param>
/// <param name="Weight">From 0.000001 to 1,000,000; only the proportions matter.</param>
public sealed record DimensionWeight(string Dimension, double Weight);

/// <summary>
/// The weighted mean of how full each dimension is, times the ceiling of the whole score (100 when it has none):
/// <c>ceiling · Σ(weight · dimension ÷ dimension ceiling) ÷ Σ weight</c>.
/// </summary>
/// <param name="Weights">One for each dimension of the model.</param>
public sealed record WeightedCombination(Sequence<DimensionWeight> Weights) : Combination;

/// <summary>A grade of one dimension.</summary>
/// <param name="Name">The grade, such as <c>A</c>.</param>
/// <param name="From">The points from which the grade is given, inclusive; null for the lowest grade only.</param>
public sealed record Grade(string Name, Points? From);

/// <summary>The grades of one dimension.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Grades">From the highest to the lowest; floors strictly descending, the last has none.</param>
public sealed record DimensionGrades(string Dimension, Sequence<Grade> Grades)
{
    internal int GradeOf(Points points)
    {
        var grade = 0;
        while (Grades[grade].From is { } from && points < from)
        {
            grade++;
        }

        return grade;
    }
}

/// <summary>What one cell of a matrix means.</summary>
/// <param name="Grades">One grade for each graded dimension, in the order of the matrix.</param>
/// <param name="Tier">The tier of leads in the cell.</param>
public sealed record MatrixCell(Sequence<string> Grades, string Tier);

/// <summary>A grade per dimension; the cell where they meet names the tier. The number of the score stays the sum.</summary>
public sealed record MatrixCombination : Combination
{
    /// <summary>Makes a matrix.</summary>
    /// <param name="dimensions">The graded dimensions.</param>
    /// <param name="cells">A cell for each combination of grades.</param>
    public MatrixCombination(IEnumerable<DimensionGrades> dimensions, IEnumerable<MatrixCell> cells) =>
        (Dimensions, Cells) = ([.. dimensions], [.. cells]);

    /// <summary>The graded dimensions, in the order in which cells name their grades.</summary>
    public Sequence<DimensionGrades> Dimensions { get; }

    /// <summary>A cell for each combination of grades.</summary>
    public Sequence<MatrixCell> Cells { get; }

    /// <summary>The grades of every combination, the last dimension changing fastest.</summary>
    internal IEnumerable<Sequence<string>> Combinations() => Dimensions.Aggregate(
        (IEnumerable<Sequence<string>>)[Sequence<string>.Empty],
        (before, dimension) => before.SelectMany(grades => dimension.Grades.Select(grade => (Sequence<string>)[.. grades, grade.Name])));
}
