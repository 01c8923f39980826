namespace LeadScoring.Leads;

/// <summary>What a clock on the wall means in UTC.</summary>
internal static class LocalTime
{
    /// <summary>
    /// The offset to take off a local time. One that a clock change skips gives the instant of the change, one that comes twice the earlier instant,
    /// or the later one where it says so.
    /// </summary>
    public static TimeSpan OffsetOf(DateTime local, TimeZoneInfo zone, bool takesLater = false)
    {
        if (!zone.SupportsDaylightSavingTime && zone.GetAdjustmentRules().Length == 0)
        {
            return zone.BaseUtcOffset;
        }

        // The offsets a day before and after; there is at most one change between them.
        var before = OffsetAt(Shifted(local, -TimeSpan.TicksPerDay), zone);
        var after = OffsetAt(Shifted(local, TimeSpan.TicksPerDay), zone);
        var earlier = before > after ? before : after; // takes off more
        var later = before > after ? after : before;
        return earlier == later ? earlier
            : takesLater && OffsetAt(Shifted(local, -later.Ticks), zone) == later ? later
            : OffsetAt(Shifted(local, -earlier.Ticks), zone) == earlier ? earlier
            : OffsetAt(Shifted(local, -later.Ticks), zone) == later ? later
            : local - ChangeBetween(Shifted(local, -earlier.Ticks), Shifted(local, -later.Ticks), zone);
    }

    private static DateTime ChangeBetween(DateTime before, DateTime after, TimeZoneInfo zone)
    {
        var old = OffsetAt(before, zone);
        while (after.Ticks - before.Ticks > 1)
        {
            var middle = new DateTime(before.Ticks + ((after.Ticks - before.Ticks) / 2), DateTimeKind.Utc);
            (before, after) = OffsetAt(middle, zone) == old ? (middle, after) : (before, middle);
        }

        return after;
    }

    private static TimeSpan OffsetAt(DateTime utc, TimeZoneInfo zone) => zone.GetUtcOffset(utc);

    private static DateTime Shifted(DateTime local, long ticks) =>
        new(Math.Clamp(local.Ticks + ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
