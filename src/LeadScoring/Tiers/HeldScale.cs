namespace LeadScoring.Tiers;

/// <summary>Where a lead is on a scale of floors, and since when it is too low for that.</summary>
internal readonly record struct Held(int Place, DateTimeOffset? BelowSince = null, int BelowCount = 0);

/// <summary>Floors of tiers or of grades, from the highest down: the way up is free, the way down needs confirmation.</summary>
internal sealed class HeldScale(IEnumerable<Points?> floors, Points hysteresis, TierChanges changes)
{
    private readonly Points?[] _floors = [.. floors]; // strictly descending; the last has none

    /// <summary>The place that the points alone give.</summary>
    public int PlaceOf(Points points)
    {
        var place = 0;
        while (_floors[place] is { } floor && points < floor)
        {
            place++;
        }

        return place;
    }

    /// <summary>One evaluation.</summary>
    /// <param name="before">What the evaluation before came to.</param>
    /// <param name="points">The points now.</param>
    /// <param name="now">The instant of this evaluation.</param>
    /// <param name="isLater">Whether it is later than that of the evaluation before.</param>
    /// <param name="mayFall">Whether the dwell is over.</param>
    public Held Next(Held before, Points points, DateTimeOffset now, bool isLater, bool mayFall)
    {
        var plain = PlaceOf(points);
        if (plain < before.Place || FallLevel(before.Place) is not { } level || points >= level)
        {
            return new Held(Math.Min(plain, before.Place));
        }

        var low = new Held(before.Place, before.BelowSince ?? now, before.BelowCount + (isLater ? 1 : 0));
        return mayFall && (IsConfirmedByCount(low) || now - low.BelowSince >= changes.ConfirmAfter) ? new Held(plain) : low;
    }

    /// <summary>When time confirms that the lead is too low; null when it is not, or time confirms nothing.</summary>
    public DateTimeOffset? ConfirmedAt(Held held) => held.BelowSince is not { } since ? null
        : IsConfirmedByCount(held) ? since
        : changes.ConfirmAfter is { } after ? since.PlusOrNever(after)
        : null;

    /// <summary>The levels at which something could change for a lead in this place; −1 for a lead in none.</summary>
    public IEnumerable<Points> LevelsFrom(int place)
    {
        var entered = _floors.OfType<Points>();
        return place >= 0 && FallLevel(place) is { } left ? entered.Append(left) : entered;
    }

    private Points? FallLevel(int place) => _floors[place] - hysteresis;

    private bool IsConfirmedByCount(Held held) => changes is { ConfirmAfter: null, ConfirmEvaluations: null } || held.BelowCount >= changes.ConfirmEvaluations;
}

internal static class Instants
{
    /// <summary>The instant so much later; null when that is beyond the year 9999.</summary>
    public static DateTimeOffset? PlusOrNever(this DateTimeOffset instant, TimeSpan duration) =>
        duration > DateTimeOffset.MaxValue - instant ? null : instant + duration;
}
