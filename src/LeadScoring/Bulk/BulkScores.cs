namespace LeadScoring.Bulk;

/// <summary>The scores of all leads of a table, in the order of its rows.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class BulkScores
{
    private readonly ReadOnlyMemory<Points> _totals;
    private readonly Points[][] _dimensions;
    private readonly LeadMarks[]? _marks; // null when no lead has faults, and the model no gates, overrides or matrix

    internal BulkScores(ScoringModel model, ReadOnlyMemory<Points> totals, Points[][] dimensions, LeadMarks[]? marks) =>
        (Model, _totals, _dimensions, _marks) = (model, totals, dimensions, marks);

    /// <summary>The model that gave the scores.</summary>
    public ScoringModel Model { get; }

    /// <summary>How many leads there are.</summary>
    public int Count => _totals.Length;

    /// <summary>The points of each lead.</summary>
    public ReadOnlySpan<Points> Totals => _totals.Span;

    /// <summary>The score of a lead, equal in every part to that of a <c>Scorer</c>.</summary>
    /// <param name="row">The lead's row in the table, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public Score this[int row]
    {
        get
        {
            Span<long> dimensions = stackalloc long[ScoringModel.MaxDimensions];
            for (var i = 0; i < _dimensions.Length; i++)
            {
                dimensions[i] = _dimensions[i][row].Thousandths;
            }

            var marks = _marks?[row] ?? LeadMarks.None;
            return new Score(Model, _totals.Span[row].Thousandths, dimensions[.._dimensions.Length], marks.Faults, marks.Gate, marks.Override, marks.Cell);
        }
    }

    /// <summary>The points of each lead in a dimension, after its limit.</summary>
    /// <param name="dimension">The dimension's name.</param>
    /// <exception cref="ArgumentException">The model has no such dimension.</exception>
    public ReadOnlySpan<Points> Dimension(string dimension)
    {
        var index = Model.IndexOf(dimension);
        return index >= 0 ? _dimensions[index] : throw new ArgumentException($"The model has no dimension '{dimension}'.", nameof(dimension));
    }
}

/// <summary>What a score holds beside points: places in the model, −1 for none.</summary>
internal readonly record struct LeadMarks(int Faults, int Gate, int Override, int Cell)
{
    public static LeadMarks None { get; } = new(0, -1, -1, -1);
}
