namespace LeadScoring.Bulk;

/// <summary>Leads, the model that scores them, and when: one side of <see cref="ScoreChanges.Between"/>.</summary>
/// <param name="Scorer">The model, joined to the schema of the table.</param>
/// <param name="Table">The leads.</param>
/// <param name="Now">The instant at which they are looked at, cut to whole milliseconds.</param>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed record ScoredState(BulkScorer Scorer, LeadTable Table, DateTimeOffset Now)
{
    /// <summary>The tiers of the scores; null when nobody asks for tiers. Two states that are compared both have them, or neither.</summary>
    public TierLadder? Tiers { get; init; }
}
