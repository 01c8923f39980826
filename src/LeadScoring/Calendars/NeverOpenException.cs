namespace LeadScoring.Calendars;

/// <summary>A calendar was asked for working time, and has none for 400 days.</summary>
public sealed class NeverOpenException : Exception
{
    internal NeverOpenException(string calendar, long instant, bool isBefore)
        : base($"{(calendar.Length == 0 ? "The calendar" : $"The calendar '{calendar}'")} is never open in the {BusinessCalendar.HorizonDays} days {(isBefore ? "before" : "after")} {Leads.Instant.ToText(instant)}.") =>
        (Calendar, Instant) = (calendar, Leads.Instant.ToTime(instant));

    /// <summary>The name of the calendar; empty when it has none.</summary>
    public string Calendar { get; }

    /// <summary>Where the days without working time begin, or end if working time was asked for backward.</summary>
    public DateTimeOffset Instant { get; }
}
