using LeadScoring.Calendars;
using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>When somebody works: the hours of a week on the clock of a zone, dates on which they differ, and leave.</summary>
/// <remarks>
/// A shift belongs to the date that it starts on, also where it goes on over midnight, and exceptions and dated leave act on the shifts that start on their dates. Where clocks go forward over a
/// start or an end, it is the instant of the change; of a time that comes twice a shift starts at the first and ends at the second. Shifts that overlap or touch are one opening.
/// <para>
/// Instants are cut to whole milliseconds on the way in, and come out in UTC; lengths are cut to whole milliseconds toward zero. Openings are worked out when they are first asked for, and those
/// of about five years are kept: among them an operation allocates nothing, and its cost grows with the logarithm of the openings of a month, and with the months between if there are several.
/// </para>
/// <para>Immutable; compares by value, the name and the calendars under it included; safe for concurrent use.</para>
/// </remarks>
public sealed class BusinessCalendar : IEquatable<BusinessCalendar>
{
    /// <summary>The most days without any opening that an operation passes over.</summary>
    public const int HorizonDays = 400;

    /// <summary>The most calendars that may stand on one another.</summary>
    public const int MaxLevels = 8;

    private WorkingTime? _time; // made when it is first needed

    internal BusinessCalendar(CalendarRules rules) => Rules = rules;

    /// <summary>What people call it; empty when it has no name. Errors tell it.</summary>
    public string Name => Rules.Name;

    /// <summary>The zone of the clock that all hours and dates are read on: <c>UTC</c>, an offset such as <c>+08:00</c>, or an IANA name.</summary>
    public string Zone => Rules.Zone;

    /// <summary>The calendar that counts where this one says nothing, or null.</summary>
    public BusinessCalendar? Base => Rules.Base;

    /// <summary>The days of the week that this calendar names itself, from Monday on.</summary>
    public Sequence<DayHours> Hours => Rules.Hours;

    /// <summary>The exceptions that this calendar names itself, in order.</summary>
    public Sequence<DatedHours> Exceptions => Rules.Exceptions;

    /// <summary>Dates whose shifts are not worked, in order; they may overlap. Those of the calendars under it come to them.</summary>
    public Sequence<DateRange> LeaveDates => Rules.LeaveDates;

    /// <summary>Times at which nobody works, in order; they may overlap. Those of the calendars under it come to them.</summary>
    public Sequence<TimeRange> LeaveTimes => Rules.LeaveTimes;

    internal CalendarRules Rules { get; }

    private WorkingTime Time => Volatile.Read(ref _time) ?? MakeTime();

    /// <summary>A calendar that is never open before it gets hours.</summary>
    /// <param name="zone"><c>UTC</c>, an offset such as <c>+08:00</c>, or an IANA name such as <c>Asia/Shanghai</c>.</param>
    /// <param name="name">What people call it.</param>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    public static BusinessCalendar In(string zone, string name = "")
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(name);
        return LeadZone.IsKnown(zone)
            ? new BusinessCalendar(CalendarRules.Of(name, zone, @base: null))
            : throw new ArgumentException($"The zone '{zone}' is neither an IANA name nor an offset such as +08:00.", nameof(zone));
    }

    /// <summary>A calendar that is as another before it says more: of a team on that of the organisation, of a rep on that of the team.</summary>
    /// <param name="calendar">The calendar under it.</param>
    /// <param name="zone">The zone of the new calendar's clock, on which the hours and dates of the one under it are then read as well; that one's zone when null.</param>
    /// <param name="name">What people call it.</param>
    /// <exception cref="ArgumentException">There is no such zone, or more than <see cref="MaxLevels"/> calendars would stand on one another.</exception>
    public static BusinessCalendar BasedOn(BusinessCalendar calendar, string? zone = null, string name = "")
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.Rules.Levels < MaxLevels
            ? new BusinessCalendar(In(zone ?? calendar.Zone, name).Rules with { Base = calendar })
            : throw new ArgumentException($"At most {MaxLevels} calendars may stand on one another.", nameof(calendar));
    }

    /// <summary>A copy in which days of the week have these hours, whatever they had before and have in the calendar under it.</summary>
    /// <param name="days">Such as <c>mon-fri</c>, <c>sat</c> or <c>mon, wed, fri</c>.</param>
    /// <param name="hours">Such as <c>09:00-12:00, 13:30-18:00</c>; <c>22:00-06:00</c> ends on the next date, <c>00:00-24:00</c> is a whole day; or <c>closed</c>.</param>
    /// <exception cref="LeadFormatException">A text is not like this, a shift ends where it starts, two overlap, or a day is named twice.</exception>
    public BusinessCalendar WithHours(string days, string hours)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(hours);
        var named = Read(days, CalendarText.ReadDays);
        var shifts = Read(hours, CalendarText.ReadHours);
        return new(Rules.With(hours: Hours.Where(day => !named.Contains(day.Day)).Concat(named.Select(day => new DayHours(day, shifts)))));
    }

    /// <summary>A copy in which dates have other hours than their days of the week.</summary>
    /// <param name="dates">The dates; none of them has an exception in this calendar yet. Those in the calendar under it are applied first.</param>
    /// <param name="hours"><c>closed</c>; shifts such as <c>09:00-12:00, 13:30-18:00</c> in place of those that the dates would have; or <c>add 18:00-20:00</c>, which come to them.</param>
    /// <exception cref="LeadFormatException">The text is not like this, a shift ends where it starts, or two overlap.</exception>
    /// <exception cref="ArgumentException">A date has an exception already.</exception>
    public BusinessCalendar WithException(DateRange dates, string hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var exception = Read(hours, (text, problems) => CalendarText.ReadException(dates, text, problems));
        var rules = Rules.With(exceptions: Exceptions.Append(exception));
        return rules.Clash() is var (earlier, later)
            ? throw new ArgumentException($"The exceptions for {earlier.Dates} and for {later.Dates} share dates; name each date once.", nameof(dates))
            : new BusinessCalendar(rules);
    }

    /// <summary>A copy in which the shifts that start on these dates are not worked, also where an exception adds them.</summary>
    /// <param name="dates">The dates; they may overlap with other leave.</param>
    public BusinessCalendar WithLeave(DateRange dates) => new(Rules.With(leaveDates: LeaveDates.Append(dates)));

    /// <summary>A copy that is not open in this time.</summary>
    /// <param name="times">The time; it may overlap with other leave.</param>
    public BusinessCalendar WithLeave(TimeRange times) => new(Rules.With(leaveTimes: LeaveTimes.Append(times)));

    /// <summary>Whether an instant is working time. An opening includes its start and not its end.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsOpen(DateTimeOffset instant) => Time.IsOpen(Instant.MillisecondsOf(instant));

    /// <summary>The first instant from this one on that is open: the instant itself if it is.</summary>
    /// <param name="instant">The instant.</param>
    /// <exception cref="NeverOpenException">There is none in the <see cref="HorizonDays"/> days after it.</exception>
    public DateTimeOffset NextOpen(DateTimeOffset instant) => TimeOf(Time.NextOpen(Instant.MillisecondsOf(instant)));

    /// <summary>The first instant by which so much working time has passed. It may be the end of an opening, which is closed.</summary>
    /// <param name="instant">Where counting begins; may be closed.</param>
    /// <param name="length">The working time; not negative. For none the answer is the instant itself, open or not.</param>
    /// <exception cref="NeverOpenException">There are <see cref="HorizonDays"/> days without any opening on the way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    /// <example>On weekdays from 9 to 18 o'clock, Friday 17:00 and two hours give Monday 10:00; one hour gives Friday 18:00.</example>
    public DateTimeOffset Add(DateTimeOffset instant, TimeSpan length) => TimeOf(Time.Add(Instant.MillisecondsOf(instant), LengthOf(length)));

    /// <summary>The last instant from which so much working time passes until this one. It is open, unless the length is zero.</summary>
    /// <param name="instant">Where counting ends; may be closed.</param>
    /// <param name="length">The working time; not negative. For none the answer is the instant itself, open or not.</param>
    /// <exception cref="NeverOpenException">There are <see cref="HorizonDays"/> days without any opening on the way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative.</exception>
    public DateTimeOffset Subtract(DateTimeOffset instant, TimeSpan length) => TimeOf(Time.Subtract(Instant.MillisecondsOf(instant), LengthOf(length)));

    /// <summary>The working time between two instants.</summary>
    /// <param name="from">The first instant, inclusive.</param>
    /// <param name="to">The second instant, exclusive; where it is before the first, the working time between them counts negative.</param>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (start, end) = (Instant.MillisecondsOf(from), Instant.MillisecondsOf(to));
        return TimeSpan.FromTicks((start <= end ? Time.Between(start, end) : -Time.Between(end, start)) * TimeSpan.TicksPerMillisecond);
    }

    /// <summary>The same time of day, on the clock of the zone, some working days later; if that is closed, the first open instant after it.</summary>
    /// <param name="instant">Where counting begins; its date does not count, whether it is a working day or not.</param>
    /// <param name="days">
    /// How many working days: dates on which a shift starts that is not away altogether. For 0 the answer is <see cref="NextOpen"/> of the instant.
    /// </param>
    /// <exception cref="NeverOpenException">There are <see cref="HorizonDays"/> days without any opening on the way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public DateTimeOffset AddWorkingDays(DateTimeOffset instant, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return TimeOf(Time.AddWorkingDays(Instant.MillisecondsOf(instant), days));
    }

    /// <inheritdoc/>
    public bool Equals(BusinessCalendar? other) => ReferenceEquals(this, other) || Rules.Equals(other?.Rules);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BusinessCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => Rules.GetHashCode();

    /// <summary>Name, zone and hours, such as <c>office (Asia/Shanghai) mon-fri 09:00-18:00</c>.</summary>
    public override string ToString() => string.Join(' ', CalendarText.Of(Hours).Select(item => $"{item.Days} {item.Shifts}").Prepend($"({Zone})").Prepend(Name)).TrimStart();

    private static long LengthOf(TimeSpan length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.Zero);
        return TimeLength.MillisecondsOf(length);
    }

    private static DateTimeOffset TimeOf(long instant) => Instant.ToTime(instant);

    private static T Read<T>(string text, Func<string, List<CalendarProblem>, T> read)
    {
        List<CalendarProblem> problems = [];
        var result = read(text, problems);
        return problems.Count == 0 ? result
            : throw new LeadFormatException(problems.Select(problem => new Diagnostic(problem.Text, new SourcePosition(1, problem.Start + 1), problem.Arguments)));
    }

    private WorkingTime MakeTime()
    {
        var time = new WorkingTime(Rules);
        return Interlocked.CompareExchange(ref _time, time, null) ?? time;
    }
}
