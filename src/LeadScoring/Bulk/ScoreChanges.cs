using System.Collections;

namespace LeadScoring.Bulk;

/// <summary>The leads whose score or tier is another one after a change of time, data or playbook, in the order of the table after.</summary>
/// <remarks>Holds nothing of leads that did not change. Immutable; safe for concurrent use.</remarks>
/// <example><code>var changes = ScoreChanges.Between(new ScoredState(scorer, table, yesterday), new ScoredState(scorer, table, today));</code></example>
public sealed class ScoreChanges : IReadOnlyList<ScoreChange>
{
    private readonly ScoreChange[] _changes;

    internal ScoreChanges(int leads, ScoreChange[] changes) => (Leads, _changes) = (leads, changes);

    /// <summary>How many leads stand in both tables, changed or not.</summary>
    public int Leads { get; }

    /// <summary>How many of them changed.</summary>
    public int Count => _changes.Length;

    /// <summary>The leads that only the table after has, in its order.</summary>
    public Sequence<UnmatchedLead> Added { get; internal init; } = [];

    /// <summary>The leads that only the table before has, in its order.</summary>
    public Sequence<UnmatchedLead> Removed { get; internal init; } = [];

    /// <summary>How many leads went from which tier to which, by the tiers before, then by those after, the highest first; empty without tiers.</summary>
    public Sequence<TierMove> TierMoves { get; internal init; } = [];

    /// <inheritdoc/>
    public ScoreChange this[int index] => _changes[index];

    /// <summary>
    /// Scores what changed, step by step: the table before by the model before at the instant before, then at the instant after (time), then the table
    /// after (data), then by the model after (playbook). A step in which nothing changed is left out and costs nothing: the same instant, the same table object, the same model object; and
    /// time where no rule, gate or override of the model before looks at it.
    /// </summary>
    /// <param name="before">Leads, model and instant as they were.</param>
    /// <param name="after">Leads, model and instant as they are. In another table, leads are found by their ids; in the same one, by their rows.</param>
    /// <param name="options">How each step is done; by one thread unless said. Progress is told of each step from the start.</param>
    /// <exception cref="ArgumentException">
    /// Tables or scorers are of different schemas; tables differ and one has no ids, or has one twice; or only one of the states has tiers, or tiers lack one that its model names.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static ScoreChanges Between(ScoredState before, ScoredState after, BulkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!before.Table.Schema.Equals(after.Table.Schema))
        {
            throw new ArgumentException("The tables are of different schemas; make both of one that has the fields of both models.", nameof(after));
        }

        if (before.Tiers is null != after.Tiers is null)
        {
            throw new ArgumentException("One of the states has tiers, the other has none; give both or neither.", nameof(after));
        }

        return new Rescoring(before, after, options ?? BulkOptions.Default).Run();
    }

    /// <inheritdoc/>
    public IEnumerator<ScoreChange> GetEnumerator() => ((IEnumerable<ScoreChange>)_changes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _changes.GetEnumerator();
}
