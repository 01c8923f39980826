using LeadScoring.Calendars;

namespace LeadScoring.Tests.Oracle;

/// <summary>
/// Working time minute by minute, within a few days: for each minute whether it is open, found by looking at what the clock on the wall shows at every one of them.
/// Answers are null where they lie outside these days. Zones, shifts and leave are in whole minutes; instants are not.
/// </summary>
internal sealed class NaiveWorkingTime
{
    private const long Minute = 60_000;

    private readonly long _start; // milliseconds since 1970, a whole minute
    private readonly long[] _clock; // what the clock shows, in minutes since the first of January of the year 1
    private readonly bool[] _isOpen;
    private readonly HashSet<DateOnly> _workingDates = [];

    public NaiveWorkingTime(BusinessCalendar calendar, DateTimeOffset around, int days)
    {
        _start = (around.ToUnixTimeMilliseconds() / Minute * Minute) - (days * 1440 * Minute);
        var zone = calendar.Zone[0] is '+' or '-'
            ? TimeZoneInfo.CreateCustomTimeZone("offset", TimeSpan.Parse(calendar.Zone.TrimStart('+')), null, null)
            : TimeZoneInfo.FindSystemTimeZoneById(calendar.Zone);
        _clock = [.. Enumerable.Range(0, 2 * days * 1440).Select(i => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(_start + (i * Minute)), zone).DateTime.Ticks / TimeSpan.TicksPerMinute)];
        _isOpen = new bool[_clock.Length];
        var levels = new List<BusinessCalendar>();
        for (var level = calendar; level is not null; level = level.Base)
        {
            levels.Insert(0, level); // the organisation first
        }

        var first = DateOnly.FromDateTime(new DateTime(_clock[0] * TimeSpan.TicksPerMinute)).AddDays(-3);
        for (var date = first; date < first.AddDays((2 * days) + 6); date = date.AddDays(1))
        {
            Open(date, levels);
        }
    }

    public bool? IsOpen(long instant) => InRange(instant) ? _isOpen[IndexOf(instant)] : null;

    public long? NextOpen(long instant)
    {
        for (var t = instant; InRange(t); t = StartOf(IndexOf(t) + 1))
        {
            if (_isOpen[IndexOf(t)])
            {
                return t;
            }
        }

        return null;
    }

    public long? Between(long from, long to)
    {
        if (!InRange(from) || !InRange(to))
        {
            return null;
        }

        var open = 0L;
        for (var i = IndexOf(from); i <= IndexOf(to); i++)
        {
            open += _isOpen[i] ? Math.Min(to, StartOf(i + 1)) - Math.Max(from, StartOf(i)) : 0;
        }

        return open;
    }

    /// <summary>The first instant by which the working time has passed.</summary>
    public long? Add(long instant, long length)
    {
        for (var t = instant; InRange(t); t = StartOf(IndexOf(t) + 1))
        {
            var open = _isOpen[IndexOf(t)] ? StartOf(IndexOf(t) + 1) - t : 0;
            if (length <= open || length == 0)
            {
                return t + length;
            }

            length -= open;
        }

        return null;
    }

    /// <summary>The last instant from which the working time passes.</summary>
    public long? Subtract(long instant, long length)
    {
        for (var t = instant; length == 0 || InRange(t - 1); t = StartOf(IndexOf(t - 1)))
        {
            var open = length > 0 && _isOpen[IndexOf(t - 1)] ? t - StartOf(IndexOf(t - 1)) : 0;
            if (length <= open)
            {
                return t - length;
            }

            length -= open;
        }

        return null;
    }

    /// <summary>The same time on the clock on the n-th following date with an opening of its own, then the next opening.</summary>
    public long? AddWorkingDays(long instant, int days)
    {
        if (!InRange(instant))
        {
            return null;
        }

        var time = new DateTime(_clock[IndexOf(instant)] * TimeSpan.TicksPerMinute);
        var date = DateOnly.FromDateTime(time);
        var lastSeen = DateOnly.FromDateTime(new DateTime(_clock[^1] * TimeSpan.TicksPerMinute)).AddDays(-2);
        for (; days > 0; days -= _workingDates.Contains(date) ? 1 : 0)
        {
            date = date.AddDays(1);
            if (date > lastSeen)
            {
                return null;
            }
        }

        if (date == DateOnly.FromDateTime(time))
        {
            return NextOpen(instant);
        }

        var asked = date.ToDateTime(TimeOnly.FromDateTime(time)).Ticks / TimeSpan.TicksPerMinute;
        var at = FirstFrom(asked);
        return NextOpen(StartOf(at) + (_clock[at] == asked ? (instant - _start) % Minute : 0));
    }

    private void Open(DateOnly date, List<BusinessCalendar> levels)
    {
        Sequence<Shift> shifts = levels.SelectMany(level => level.Hours).LastOrDefault(day => day.Day == date.DayOfWeek)?.Shifts ?? [];
        foreach (var exception in levels.SelectMany(level => level.Exceptions).Where(exception => exception.Dates.First <= date && date <= exception.Dates.Last))
        {
            shifts = exception.IsAdded ? [.. shifts, .. exception.Shifts] : exception.Shifts;
        }

        if (levels.SelectMany(level => level.LeaveDates).Any(dates => dates.First <= date && date <= dates.Last))
        {
            return;
        }

        foreach (var shift in shifts)
        {
            var midnight = date.ToDateTime(default).Ticks / TimeSpan.TicksPerMinute;
            var (start, end) = (FirstFrom(midnight + (long)shift.Start.TotalMinutes), LastAt(midnight + (long)shift.End.TotalMinutes));
            for (var i = start; i < end; i++)
            {
                if (!levels.SelectMany(level => level.LeaveTimes).Any(times => times.From.ToUnixTimeMilliseconds() <= StartOf(i) && StartOf(i) < times.To.ToUnixTimeMilliseconds()))
                {
                    _isOpen[i] = true;
                    _workingDates.Add(date);
                }
            }
        }
    }

    // The first minute at which the clock shows this; where it skips it, the change.
    private int FirstFrom(long clock) => Array.FindIndex(_clock, shown => shown >= clock) is var i && i < 0 ? _clock.Length : i;

    // The last minute at which the clock shows this; where it skips it, the change.
    private int LastAt(long clock) => Array.LastIndexOf(_clock, clock) is var i && i < 0 ? FirstFrom(clock) : i;

    private bool InRange(long instant) => instant >= _start && instant < StartOf(_clock.Length);

    private int IndexOf(long instant) => (int)((instant - _start) / Minute);

    private long StartOf(int index) => _start + (index * Minute);
}
