namespace LeadScoring.Assignment.Strategies;

/// <summary>Whose turn it is among the reps of one scope of fairness, as it is stored.</summary>
/// <param name="Picks">How many turns there were.</param>
/// <param name="Shares">A share for each rep that was ever in it and still is.</param>
internal sealed record RotationState(long Picks, Sequence<RotationShare> Shares)
{
    /// <summary>Nobody had a turn yet.</summary>
    public static RotationState Empty { get; } = new(0, []);
}

/// <summary>Where one rep stands in a rotation.</summary>
/// <param name="Rep">The id.</param>
/// <param name="Value">What the strategy counts: the credit, or thousandths of leads.</param>
/// <param name="LastPick">The number of the rep's last turn, from 1; 0 when there was none.</param>
/// <param name="IsAbsent">Whether the rep was not there when it was last somebody's turn.</param>
internal sealed record RotationShare(string Rep, long Value, long LastPick, bool IsAbsent);

/// <summary>One turn, so far as it is needed to take it back: who could have had it, each with the weight of then.</summary>
/// <param name="Rep">The id of the rep who had it.</param>
/// <param name="Eligible">The ids of all who could, with their weights; the rep is among them.</param>
internal sealed record RotationPick(string Rep, Sequence<(string Rep, int Weight)> Eligible);
