using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>How the points of the dimensions become one number. Everything is in thousandths.</summary>
internal sealed class Total
{
    private readonly Combination _combination;
    private readonly Limit _limit;
    private readonly Clamp _clamp;
    private readonly double[] _shares = []; // weight ÷ ceiling would round; the pair is kept as two arrays
    private readonly double[] _ceilings = [];
    private readonly double _scale;
    private readonly int[] _graded = [];
    private readonly DimensionGrades[] _grades = [];
    private readonly int[] _cells = []; // the place of each combination's cell in the model

    public Total(ScoringModel model)
    {
        (_combination, _limit, _clamp) = (model.Combination, model.Limit, new Clamp(model.Limit));
        switch (_combination)
        {
            case WeightedCombination weighted:
                _shares = [.. model.Dimensions.Select(dimension => weighted.Weights.First(weight => weight.Dimension == dimension.Name).Weight)];
                _ceilings = [.. model.Dimensions.Select(dimension => (double)dimension.Limit.Ceiling!.Value.Thousandths)];
                _scale = (model.Limit.Ceiling ?? Models.Limit.Default.Ceiling!.Value).Thousandths;
                break;
            case MatrixCombination matrix:
                _grades = [.. matrix.Dimensions];
                _graded = [.. matrix.Dimensions.Select(graded => model.Dimensions.TakeWhile(dimension => dimension.Name != graded.Dimension).Count())];
                _cells = [.. matrix.Combinations().Select(grades => matrix.Cells.TakeWhile(cell => !cell.Grades.Equals(grades)).Count())];
                break;
        }
    }

    /// <summary>The limit of the whole score where it is nothing but the sum of the dimensions within a net limit; otherwise null.</summary>
    public Clamp? OfPlainSum => _combination is SumCombination && _limit.Mode == LimitMode.Net ? _clamp : null;

    /// <summary>The combined number, before the limit of the whole score.</summary>
    public long Combine(ReadOnlySpan<long> dimensions)
    {
        switch (_combination)
        {
            case WeightedCombination:
                return Round(Weighted(dimensions));
            case MinimumCombination:
                var least = dimensions[0];
                foreach (var points in dimensions[1..])
                {
                    least = Math.Min(least, points);
                }

                return least;
            case GeometricCombination:
                return Round(Geometric(dimensions));
            default:
                var sum = 0L;
                foreach (var points in dimensions)
                {
                    sum += points;
                }

                return sum;
        }
    }

    /// <summary>The combined number within the limit of the whole score.</summary>
    public long Limit(long combined, ReadOnlySpan<long> dimensions)
    {
        if (_limit.Mode == LimitMode.Net)
        {
            return _clamp.Net(combined);
        }

        var (gains, losses) = Split(dimensions);
        return _clamp.Gain(gains) + _clamp.Loss(losses);
    }

    public static (long Gains, long Losses) Split(ReadOnlySpan<long> parts)
    {
        var (gains, losses) = (0L, 0L);
        foreach (var part in parts)
        {
            gains += Math.Max(part, 0);
            losses += Math.Min(part, 0);
        }

        return (gains, losses);
    }

    /// <summary>The points at which the grade of a dimension changes.</summary>
    public IEnumerable<Points> LevelsOf(string dimension) =>
        _grades.Where(graded => graded.Dimension == dimension).SelectMany(graded => graded.Grades).Select(grade => grade.From).OfType<Points>();

    /// <summary>The place of the cell in the model, or −1 when there is no matrix.</summary>
    public int CellOf(ReadOnlySpan<long> dimensions)
    {
        if (_cells.Length == 0)
        {
            return -1;
        }

        var cell = 0;
        for (var i = 0; i < _grades.Length; i++)
        {
            cell = (cell * _grades[i].Grades.Count) + _grades[i].GradeOf(Points.FromThousandths(dimensions[_graded[i]]));
        }

        return _cells[cell];
    }

    // In the order of the dimensions, each product before its quotient: the order is part of the number.
    private double Weighted(ReadOnlySpan<long> dimensions)
    {
        var (sum, weights) = (0.0, 0.0);
        for (var i = 0; i < _shares.Length; i++)
        {
            sum += _shares[i] * dimensions[i] / _ceilings[i];
            weights += _shares[i];
        }

        return _scale * sum / weights;
    }

    private static double Geometric(ReadOnlySpan<long> dimensions)
    {
        var product = 1.0;
        foreach (var points in dimensions)
        {
            product *= Math.Max(0, points);
        }

        return dimensions.Length switch
        {
            1 => product,
            2 => Math.Sqrt(product),
            4 => Math.Sqrt(Math.Sqrt(product)),
            8 => Math.Sqrt(Math.Sqrt(Math.Sqrt(product))),
            var n => Math.Pow(product, 1.0 / n),
        };
    }

    private static long Round(double thousandths) => Points.TryRound(thousandths, out var points)
        ? points.Thousandths
        : throw new OverflowException("The combined points do not fit into 64 bits.");
}
