using System.Globalization;
using LeadScoring.Conditions;

namespace LeadScoring.Tests.Oracle;

/// <summary>Zones and calendars, by the clock on the wall.</summary>
internal sealed class NaiveCalendar
{
    private readonly TimeZoneInfo? _zone;
    private readonly TimeSpan _offset;

    public NaiveCalendar(string zone)
    {
        if (zone[0] is '+' or '-')
        {
            _offset = TimeSpan.ParseExact(zone[1..], @"hh\:mm", CultureInfo.InvariantCulture) * (zone[0] == '-' ? -1 : 1);
        }
        else
        {
            _zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        }
    }

    /// <summary>What the clock shows at an instant of whole milliseconds since 1970.</summary>
    public DateTime Local(long milliseconds)
    {
        var utc = DateTime.UnixEpoch.AddMilliseconds(milliseconds);
        var ticks = utc.Ticks + (_zone?.GetUtcOffset(utc) ?? _offset).Ticks;
        return new DateTime(Math.Clamp(ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified);
    }

    /// <summary>When the clock first shows a time, or has gone past it; null when it never does in .NET's years.</summary>
    public long? FirstAt(DateTime local)
    {
        var start = (long)Math.Floor((local - DateTime.UnixEpoch).TotalMilliseconds);
        if (_zone is null)
        {
            return InRange(start - (long)_offset.TotalMilliseconds);
        }

        if (OffsetAt(start - 86_400_000) == OffsetAt(start + 86_400_000))
        {
            return InRange(start - (long)OffsetAt(start).TotalMilliseconds);
        }

        // Zones change at whole minutes in the years of the tests; a day to each side there is one change at most.
        var rest = start % 60_000;
        for (var instant = start - (15 * 3_600_000); instant <= start + (15 * 3_600_000); instant += 60_000)
        {
            if (InRange(instant) is not null && Local(instant) >= local)
            {
                return Local(instant) == local ? instant : instant - rest;
            }
        }

        return null;
    }

    /// <summary>The name of the calendar day, week (from Monday on) or month that an instant lies in.</summary>
    public string NameOf(Models.CapPeriod period, long milliseconds)
    {
        var day = Local(milliseconds).Date;
        return period switch
        {
            Models.CapPeriod.Day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Models.CapPeriod.Week => $"week {(int)Math.Floor((day.Date - new DateTime(2024, 1, 1)).TotalDays / 7)}",
            Models.CapPeriod.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => throw new InvalidOperationException($"No calendar time {period}."),
        };
    }

    /// <summary>How many whole calendar months have passed.</summary>
    public int MonthsBetween(long start, long now)
    {
        var from = Local(start);
        var until = Local(now);
        var months = Math.Max(0, ((until.Year - from.Year) * 12) + until.Month - from.Month - 2);
        while ((from.Year * 12) + from.Month + months < (9999 * 12) + 12 && FirstAt(from.AddMonths(months + 1)) is { } next && next <= now)
        {
            months++;
        }

        return months;
    }

    public double Part(long milliseconds, CalendarPart part)
    {
        var local = Local(milliseconds);
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
            CalendarPart.Millisecond => local.Millisecond,
            _ => throw new InvalidOperationException($"No part {part}."),
        };
    }

    private TimeSpan OffsetAt(long milliseconds) =>
        _zone!.GetUtcOffset(DateTime.UnixEpoch.AddMilliseconds(Math.Clamp(milliseconds, -62_135_596_800_000, 253_402_300_799_999)));

    private static long? InRange(long milliseconds) => milliseconds is >= -62_135_596_800_000 and <= 253_402_300_799_999 ? milliseconds : null;
}
