using LeadScoring.Conditions;

namespace LeadScoring.Tiers;

/// <summary>Which of the segments whose condition holds a lead is in.</summary>
public enum SegmentMatch
{
    /// <summary>The first one only.</summary>
    First,

    /// <summary>Every one.</summary>
    All,
}

/// <summary>A named condition that sorts leads.</summary>
/// <param name="Name">The name.</param>
/// <param name="When">The condition.</param>
public sealed record Segment(string Name, Condition When);

/// <summary>The segments, in order.</summary>
/// <param name="Match">Whether a lead is in the first that fits or in all that do.</param>
/// <param name="Items">The segments.</param>
public sealed record Segments(SegmentMatch Match, Sequence<Segment> Items)
{
    /// <summary>No segments.</summary>
    public static Segments None { get; } = new(SegmentMatch.First, []);
}
