using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring.Calendars;

/// <summary>A stretch of work on the clock on the wall, such as <c>09:00-12:00</c>, or <c>22:00-06:00</c> over midnight. It belongs to the date that it starts on.</summary>
/// <remarks>In whole minutes. Immutable; compares by value.</remarks>
public readonly record struct Shift
{
    internal const int MinutesPerDay = 24 * 60;

    internal Shift(int start, int end) => (StartMinute, EndMinute) = (start, end);

    /// <summary>When it starts, from midnight on; below 24 hours.</summary>
    public TimeSpan Start => TimeSpan.FromMinutes(StartMinute);

    /// <summary>When it ends, from the midnight before its start on: above <see cref="Start"/>, and over 24 hours if it ends on the date after.</summary>
    public TimeSpan End => TimeSpan.FromMinutes(EndMinute);

    internal int StartMinute { get; }

    internal int EndMinute { get; }

    /// <summary>As in a playbook, such as <c>22:00-06:00</c>; the end of the day is <c>24:00</c>.</summary>
    public override string ToString() => $"{Time(StartMinute)}-{Time(EndMinute > MinutesPerDay ? EndMinute - MinutesPerDay : EndMinute)}";

    private static string Time(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}

/// <summary>The shifts of a day of the week.</summary>
/// <param name="Day">The day.</param>
/// <param name="Shifts">The shifts that start on it, in order; none when the day is closed.</param>
public sealed record DayHours(DayOfWeek Day, Sequence<Shift> Shifts);

/// <summary>The shifts of certain dates, whatever the week says.</summary>
/// <param name="Dates">The dates.</param>
/// <param name="Shifts">The shifts that start on each of them, in order; none when they are closed.</param>
/// <param name="IsAdded">Whether the shifts come to those that the dates have anyway, rather than in their place.</param>
public sealed record DatedHours(DateRange Dates, Sequence<Shift> Shifts, bool IsAdded)
{
    /// <summary>What the dates have when they would have <paramref name="usual"/>.</summary>
    internal Sequence<Shift> Change(Sequence<Shift> usual) => IsAdded ? [.. usual, .. Shifts] : Shifts;
}

/// <summary>Dates that follow one another.</summary>
/// <remarks>Immutable; compares by value.</remarks>
public readonly record struct DateRange
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Makes a range.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date, which belongs to the range.</param>
    /// <exception cref="ArgumentException">The last date is before the first.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentException($"The dates end on {TextOf(last)}, before they start on {TextOf(first)}.", nameof(last));
        }

        (First, Last) = (first, last);
    }

    /// <summary>The first date.</summary>
    public DateOnly First { get; }

    /// <summary>The last date, which belongs to the range.</summary>
    public DateOnly Last { get; }

    internal int Count => Last.DayNumber - First.DayNumber + 1;

    /// <summary>A single date.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator DateRange(DateOnly date) => new(date, date);

    /// <summary>Reads a date such as <c>2026-09-27</c>, or two with two dots between: <c>2026-10-01..2026-10-07</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static DateRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var range) ? range : throw new FormatException($"{CalendarTexts.DatesWrong.Format(Language.English, text)}.");
    }

    /// <summary>Reads what <see cref="Parse"/> reads, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The dates.</param>
    public static bool TryParse(string? text, out DateRange range)
    {
        range = default;
        var parts = (text ?? "").Split("..");
        if (parts.Length > 2 || !TryDate(parts[0], out var first) || !TryDate(parts[^1], out var last) || last < first)
        {
            return false;
        }

        range = new DateRange(first, last);
        return true;
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => First == Last ? TextOf(First) : $"{TextOf(First)}..{TextOf(Last)}";

    private static string TextOf(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    private static bool TryDate(string text, out DateOnly date) => DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}

/// <summary>The time between two instants.</summary>
/// <remarks>Immutable; compares by value.</remarks>
public readonly record struct TimeRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="from">When it begins; cut to whole milliseconds.</param>
    /// <param name="to">When it is over, exclusive; cut to whole milliseconds.</param>
    /// <exception cref="ArgumentException">The end is not after the beginning.</exception>
    public TimeRange(DateTimeOffset from, DateTimeOffset to)
    {
        (From, To) = (Instant.ToTime(Instant.Of(from)), Instant.ToTime(Instant.Of(to)));
        if (To <= From)
        {
            throw new ArgumentException($"The time ends at {Instant.ToText(Instant.Of(To))}, which is not after its beginning at {Instant.ToText(Instant.Of(From))}.", nameof(to));
        }
    }

    /// <summary>When it begins, in UTC.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When it is over, exclusive, in UTC.</summary>
    public DateTimeOffset To { get; }

    /// <summary>Reads two times with two dots between, such as <c>2026-09-01T13:00..2026-09-01T18:00</c>, or dates, which are from midnight to midnight.</summary>
    /// <param name="text">The text. A time with an offset, such as <c>2026-09-01T05:00:00Z</c>, is an instant; one without is what the zone's clock shows.</param>
    /// <param name="zone">The zone: <c>UTC</c>, an offset or an IANA name.</param>
    /// <param name="range">The time.</param>
    /// <returns>Whether the text can be read, the zone is known, and the end is after the beginning.</returns>
    public static bool TryParse(string? text, string zone, out TimeRange range)
    {
        range = default;
        if (!LeadZone.TryFind(zone, out var clock) || text is null)
        {
            return false;
        }

        double from, to;
        if (DateRange.TryParse(text, out var dates))
        {
            if (dates.Last == DateOnly.MaxValue || !TryLocal(dates.First.ToDateTime(default), clock, isEnd: false, out from) || !TryLocal(dates.Last.AddDays(1).ToDateTime(default), clock, isEnd: false, out to))
            {
                return false;
            }
        }
        else if (text.Split("..") is not [var first, var last] || !TryTime(first, clock, isEnd: false, out from) || !TryTime(last, clock, isEnd: true, out to))
        {
            return false;
        }

        if (from >= to) // also of a date that a zone has left out
        {
            return false;
        }

        range = new TimeRange(Instant.ToTime(from), Instant.ToTime(to));
        return true;
    }

    /// <summary>Both instants in UTC, with two dots between.</summary>
    public override string ToString() => $"{Instant.ToText(Instant.Of(From))}..{Instant.ToText(Instant.Of(To))}";

    private static bool TryTime(string text, TimeZoneInfo clock, bool isEnd, out double instant) => TimestampText.TryRead(text, out instant)
        || (DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && TryLocal(local, clock, isEnd, out instant));

    // Of a time that comes twice, what begins does so at the first, and what ends at the second.
    private static bool TryLocal(DateTime local, TimeZoneInfo clock, bool isEnd, out double instant)
    {
        instant = Instant.Of(local) - LocalTime.OffsetOf(local, clock, takesLater: isEnd).TotalMilliseconds;
        return Instant.IsInRange(instant);
    }
}
