using System.Runtime.CompilerServices;
using LeadScoring.Models;

namespace LeadScoring;

/// <summary>What a lead is worth at an instant.</summary>
/// <remarks>A value that allocates nothing; <c>Explain</c> of a scorer says how it came about. Immutable; safe for concurrent use.</remarks>
public readonly struct Score : IEquatable<Score>
{
    private readonly DimensionPoints _dimensions;
    private readonly int _gate; // places in the model, −1 for none: one reference is cheaper to pass on than four
    private readonly int _override;
    private readonly int _cell;

    internal Score(ScoringModel model, long total, ReadOnlySpan<long> dimensions, int faults, int gate, int applied, int cell)
    {
        Model = model;
        Total = Points.FromThousandths(total);
        Faults = faults;
        (_gate, _override, _cell) = (gate, applied, cell);
        for (var i = 0; i < dimensions.Length; i++)
        {
            _dimensions[i] = dimensions[i];
        }
    }

    /// <summary>The points after all limits, overrides and gates.</summary>
    public Points Total { get; }

    /// <summary>The model that gave the score.</summary>
    public ScoringModel Model { get; }

    /// <summary>How many rules, gates and overrides could not be evaluated; each gave the safe answer.</summary>
    public int Faults { get; }

    /// <summary>The first gate that shuts the lead out, or null.</summary>
    public Gate? Gate => Model is null || _gate < 0 ? null : Model.Gates[_gate];

    /// <summary>The override that applies, or null.</summary>
    public ScoreOverride? Override => Model is null || _override < 0 ? null : Model.Overrides[_override];

    /// <summary>The cell of the matrix that the lead is in, or null when the model has no matrix.</summary>
    public MatrixCell? Cell => _cell < 0 ? null : (Model?.Combination as MatrixCombination)?.Cells[_cell];

    /// <summary>The places of gate, override and cell in the model, −1 for none.</summary>
    internal (int Gate, int Override, int Cell) Places => (_gate, _override, _cell);

    /// <summary>The points of a dimension, after its limit.</summary>
    /// <param name="index">The dimension's place in the model, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The model has no such dimension.</exception>
    public Points this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Model?.Dimensions.Count ?? 0);
            return Points.FromThousandths(_dimensions[index]);
        }
    }

    /// <summary>The points of a dimension, after its limit.</summary>
    /// <param name="dimension">The dimension's name.</param>
    /// <exception cref="ArgumentException">The model has no such dimension.</exception>
    public Points this[string dimension]
    {
        get
        {
            for (var i = 0; i < (Model?.Dimensions.Count ?? 0); i++)
            {
                if (Model!.Dimensions[i].Name == dimension)
                {
                    return this[i];
                }
            }

            throw new ArgumentException($"The model has no dimension '{dimension}'.", nameof(dimension));
        }
    }

    /// <summary>Whether two scores are the same in every part.</summary>
    public static bool operator ==(Score left, Score right) => left.Equals(right);

    /// <summary>Whether two scores differ in some part.</summary>
    public static bool operator !=(Score left, Score right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Score other) =>
        Total == other.Total && Faults == other.Faults && _gate == other._gate && _override == other._override && _cell == other._cell
        && ((ReadOnlySpan<long>)_dimensions).SequenceEqual(other._dimensions) && Equals(Model, other.Model);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Score other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Faults);

    /// <summary>
    /// The total with its dimensions: <c>87.165 = fit 30 + engagement 57.165</c> where they add up to it, and
    /// <c>100: fit 60, engagement 55</c> where a limit, combination, override or gate came in between.
    /// </summary>
    public override string ToString()
    {
        if (Model is null)
        {
            return Total.ToString();
        }

        var (sum, names) = (Points.Zero, new string[Model.Dimensions.Count]);
        for (var i = 0; i < names.Length; i++)
        {
            sum += this[i];
            names[i] = $"{Model.Dimensions[i].Name} {this[i]}";
        }

        return sum == Total ? $"{Total} = {string.Join(" + ", names)}" : $"{Total}: {string.Join(", ", names)}";
    }

    [InlineArray(ScoringModel.MaxDimensions)]
    private struct DimensionPoints
    {
        private long _first;
    }
}
