using LeadScoring.Tiers;

namespace LeadScoring.Bulk;

/// <summary>What made a score or tier another one.</summary>
[Flags]
public enum ChangedBy
{
    /// <summary>Nothing.</summary>
    Nothing = 0,

    /// <summary>Time went by: another instant.</summary>
    Time = 1,

    /// <summary>The lead changed: other values of fields, or other activities.</summary>
    Data = 2,

    /// <summary>The playbook changed: another model, or other tiers.</summary>
    Playbook = 4,
}

/// <summary>A lead whose score or tier is another one than before; the points before and the three parts make the points after.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public readonly record struct ScoreChange
{
    /// <summary>The lead's id; its row as a number where the table has no ids.</summary>
    public required string Id { get; init; }

    /// <summary>The lead's row in the table before.</summary>
    public required int RowBefore { get; init; }

    /// <summary>The lead's row in the table after.</summary>
    public required int RowAfter { get; init; }

    /// <summary>The points of the lead as it was, by the model as it was, at the instant before.</summary>
    public required Points Before { get; init; }

    /// <summary>What only the other instant changes.</summary>
    public required Points ByTime { get; init; }

    /// <summary>What the other values and activities then change, at the instant after and still by the model before.</summary>
    public required Points ByData { get; init; }

    /// <summary>What the model after then changes.</summary>
    public required Points ByPlaybook { get; init; }

    /// <summary>The points of the lead as it is, by the model as it is, at the instant after.</summary>
    public Points After => Before + ByTime + ByData + ByPlaybook;

    /// <summary>The tier before; null without tiers.</summary>
    public Tier? TierBefore { get; init; }

    /// <summary>The tier after; null without tiers.</summary>
    public Tier? TierAfter { get; init; }

    /// <summary>The steps that changed points or tier, the ladder being part of the playbook. Steps that undo one another are all named.</summary>
    public required ChangedBy Causes { get; init; }

    /// <summary>Whether the tier has another name than before.</summary>
    public bool ChangesTier => TierBefore?.Name != TierAfter?.Name;
}

/// <summary>A lead that stands in one of two tables only, and its score there.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Row">Its row in that table.</param>
/// <param name="Points">Its points there: by the model and at the instant before where it was removed, after where it was added.</param>
/// <param name="Tier">Its tier there; null without tiers.</param>
public readonly record struct UnmatchedLead(string Id, int Row, Points Points, Tier? Tier);

/// <summary>How many leads went from one tier to another.</summary>
/// <param name="From">The tier before.</param>
/// <param name="To">The tier after, which has another name.</param>
/// <param name="Leads">How many; at least 1.</param>
public readonly record struct TierMove(Tier From, Tier To, int Leads);
