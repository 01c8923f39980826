using LeadScoring.Leads;

namespace LeadScoring.Models;

/// <summary>The time that a cap looks at.</summary>
public enum CapPeriod
{
    /// <summary>All of a lead's life.</summary>
    Lifetime,

    /// <summary>The last so-long before each activity, which itself is in it; the beginning is not.</summary>
    Rolling,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A calendar week, from Monday on.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}

/// <summary>How much of one kind of activity counts: so many, or so many points, in a time.</summary>
/// <remarks>
/// Caps act on undecayed points. Those over a time accept activities as they came: an activity counts if every such cap still allows it.
/// Caps over the whole life then keep the newest of what was accepted, or the oldest. The activity that crosses a cap of points counts with
/// the remainder. Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed record ActivityCap
{
    private ActivityCap(int? count, Points? points) => (MaxCount, MaxPoints) = (count, points);

    /// <summary>How many activities count; null for a cap of points.</summary>
    public int? MaxCount { get; }

    /// <summary>How many points count, gained or lost; null for a cap of activities.</summary>
    public Points? MaxPoints { get; }

    /// <summary>The time that the cap looks at.</summary>
    public CapPeriod Period { get; private init; }

    /// <summary>The length of a rolling time; null for the others.</summary>
    public TimeSpan? Length { get; private init; }

    /// <summary>The zone of a calendar time; null for the model's.</summary>
    public string? Zone { get; private init; }

    /// <summary>So many activities in a lead's life.</summary>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less.</exception>
    public static ActivityCap Count(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new ActivityCap(count, points: null);
    }

    /// <summary>So many points, gained or lost, in a lead's life.</summary>
    /// <param name="points">More than 0, at most 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not.</exception>
    public static ActivityCap Points(Points points) => points > LeadScoring.Points.Zero && points.IsRuleSized
        ? new ActivityCap(count: null, points)
        : throw new ArgumentOutOfRangeException(nameof(points), points, "The points are more than 0 and at most 1,000,000.");

    /// <summary>The same in any so-long.</summary>
    /// <param name="length">Positive, in whole milliseconds.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ActivityCap Per(TimeSpan length) => TimeLength.IsValid(length)
        ? this with { Period = CapPeriod.Rolling, Length = length, Zone = null }
        : throw new ArgumentOutOfRangeException(nameof(length), length, "The length is positive and in whole milliseconds.");

    /// <summary>The same in each calendar day, week or month.</summary>
    /// <param name="period">Day, week or month.</param>
    /// <param name="zone">The zone of the calendar: an IANA name or an offset such as <c>+08:00</c>; null for the model's.</param>
    /// <exception cref="ArgumentException">The period is none of these, or there is no such zone.</exception>
    public ActivityCap Per(CapPeriod period, string? zone = null)
    {
        if (period is not (CapPeriod.Day or CapPeriod.Week or CapPeriod.Month))
        {
            throw new ArgumentException($"{period} is no calendar time.", nameof(period));
        }

        return zone is null || LeadZone.IsKnown(zone)
            ? this with { Period = period, Length = null, Zone = zone }
            : throw new ArgumentException($"There is no zone '{zone}'.", nameof(zone));
    }
}

/// <summary>Takes many activities in a short time for the doings of a machine, such as a mail scanner that follows every link.</summary>
/// <remarks>
/// From the earliest activity on: where at least <paramref name="Count"/> of a rule's activities lie within <paramref name="Within"/> of the first
/// of them, they all are one run, of which the first counts or none. Immutable; compares by value; safe for concurrent use.
/// </remarks>
/// <param name="Count">How many make a run; at least 2.</param>
/// <param name="Within">How far from the first of a run its activities lie, this far included; not negative, in whole milliseconds.</param>
public sealed record BurstFilter(int Count, TimeSpan Within)
{
    /// <summary>Whether the first activity of a run counts; else none of it does.</summary>
    public bool KeepsFirst { get; init; } = true;
}
