using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>What a dimension loses when a lead has done nothing for some time.</summary>
/// <remarks>
/// Worked out after the dimension's limit, and never takes it below its floor, or below 0 when it has none:
/// <c>min(0, max(points, floor − dimension))</c>. Immutable; compares by value; safe for concurrent use.
/// </remarks>
/// <param name="After">How long nothing was done, this long included; positive, in whole milliseconds.</param>
/// <param name="Points">What is lost; less than 0, at least −1,000,000.</param>
public sealed record InactivityPenalty(TimeSpan After, Points Points)
{
    /// <summary>The activities that count as doing something, however long ago; every one unless said.</summary>
    public ActivityFilter Activities { get; init => field = value with { Within = null }; } = new(type: null);

    /// <summary>The name of a timestamp field from which a lead without any such activity counts, such as the one of its creation; null, or no value there: it loses nothing.</summary>
    public string? Since { get; init; }
}
