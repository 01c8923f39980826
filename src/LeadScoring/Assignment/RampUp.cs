using LeadScoring.Calendars;

namespace LeadScoring.Assignment;

/// <summary>A time after joining or after an absence in which a rep takes less than usual.</summary>
/// <param name="During">When.</param>
/// <remarks>Just one of share and limit is said. Immutable; compares by value.</remarks>
public sealed record RampUp(TimeRange During)
{
    /// <summary>The share of the capacity that may be held meanwhile, from 0 to 1; the rep needs a capacity.</summary>
    public decimal? Share { get; init; }

    /// <summary>How many leads may be assigned meanwhile in each period that <see cref="RepState.AssignedThisPeriod"/> counts; not negative.</summary>
    public int? Limit { get; init; }
}
