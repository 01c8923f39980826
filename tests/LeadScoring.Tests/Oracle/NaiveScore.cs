using LeadScoring.Models;

namespace LeadScoring.Tests.Oracle;

/// <summary>What the oracle says a lead is worth; points in thousandths.</summary>
internal sealed record NaiveScore
{
    public required long Total { get; init; }

    public required Sequence<long> Dimensions { get; init; }

    public required int Faults { get; init; }

    public Gate? Gate { get; init; }

    public ScoreOverride? Override { get; init; }

    public MatrixCell? Cell { get; init; }

    /// <summary>What each dimension lost because the lead did nothing; 0 or less.</summary>
    public required Sequence<long> Inactivity { get; init; }

    /// <summary>The names of the dimensions whose inactivity cannot be evaluated.</summary>
    public required Sequence<string> InactivityFaults { get; init; }

    /// <summary>The rules in the order of the model.</summary>
    public required Sequence<NaiveRule> Rules { get; init; }
}

/// <summary>What one rule gives, step by step; 0 for a fault.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Points">What it gives by itself; for an activity rule what counts, before decay.</param>
/// <param name="Left">What decay leaves of that.</param>
/// <param name="Valid">The same, or 0 when what the rule asks about was verified too long ago.</param>
/// <param name="Believed">The same times the factor of the state of verification.</param>
/// <param name="Limited">The same within the rule's own limit.</param>
/// <param name="IsFault">Whether it cannot be evaluated.</param>
internal sealed record NaiveRule(string Name, long Points, long Left, long Valid, long Believed, long Limited, bool IsFault)
{
    /// <summary>What stands behind an activity rule; null for others and for faults.</summary>
    public NaiveTally? Activities { get; init; }
}
