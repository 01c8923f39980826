using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>What the clocks and calendars of a zone show at an instant.</summary>
internal sealed class ZoneClock
{
    private const long MillisecondsPerDay = 86_400_000;

    private static readonly double FirstInstant = Instant.Of(DateTimeOffset.MinValue);
    private static readonly double LastInstant = Instant.Of(DateTimeOffset.MaxValue);

    private readonly TimeZoneInfo _zone;

    public ZoneClock(string zone) =>
        _zone = LeadZone.TryFind(zone, out var found) ? found : throw new ArgumentException($"There is no zone '{zone}'.", nameof(zone));

    /// <summary>A part of an instant; NaN outside the years that there are.</summary>
    public double Part(double instant, CalendarPart part)
    {
        if (!(instant >= FirstInstant && instant <= LastInstant))
        {
            return double.NaN;
        }

        var local = Local((long)Math.Floor(instant));
        return part switch
        {
            CalendarPart.Year => local.Year,
            CalendarPart.Month => local.Month - 1,
            CalendarPart.Day => local.Day,
            CalendarPart.DayFromZero => local.Day - 1,
            CalendarPart.WeekDay => (int)local.DayOfWeek,
            CalendarPart.YearDay => local.DayOfYear - 1,
            CalendarPart.Hour => local.Hour,
            CalendarPart.Minute => local.Minute,
            CalendarPart.Second => local.Second,
            _ => local.Millisecond,
        };
    }

    /// <summary>A number for the calendar day that an instant is in; days follow one another.</summary>
    public long DayOf(long instant) => Local(instant).Ticks / TimeSpan.TicksPerDay;

    /// <summary>A number for the week, from Monday on.</summary>
    public long WeekOf(long instant) => DayOf(instant) / 7; // day 0, the first of January of the year 1, is a Monday

    /// <summary>A number for the calendar month.</summary>
    public long MonthOf(long instant) => Local(instant) is var local ? (local.Year * 12L) + local.Month : 0;

    /// <summary>How many steps of a calendar month lie between two instants: the n-th is at the start's local time n months on, the day clipped.</summary>
    public int MonthsBetween(long start, long end)
    {
        var (from, to) = (Local(start), Local(end));
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        while (months > 0 && !(StepAt(from, months) <= end))
        {
            months--;
        }

        return months;
    }

    // In milliseconds; beyond the last year there is no step.
    private double StepAt(DateTime start, int months)
    {
        if (((start.Year - 1) * 12) + start.Month - 1 + months > (9999 * 12) - 1)
        {
            return double.PositiveInfinity;
        }

        var local = start.AddMonths(months);
        return Instant.Of(DateTime.SpecifyKind(local, DateTimeKind.Utc)) - LocalTime.OffsetOf(local, _zone).TotalMilliseconds;
    }

    private DateTime Local(long instant)
    {
        var utc = Instant.ToTime(instant).UtcDateTime;
        var ticks = utc.Ticks + _zone.GetUtcOffset(utc).Ticks;
        return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks));
    }
}
