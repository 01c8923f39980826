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

    /// <summary>The rules in the order of the model, each with what it gives before its own limit, and after it.</summary>
    public required Sequence<NaiveRule> Rules { get; init; }
}

/// <summary>What one rule gives; 0 for a fault.</summary>
internal sealed record NaiveRule(string Name, long Points, long Limited, bool IsFault);
