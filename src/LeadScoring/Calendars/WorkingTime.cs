using LeadScoring.Leads;

namespace LeadScoring.Calendars;

/// <summary>The openings of a calendar, and how to go along them. Instants and lengths are whole milliseconds.</summary>
/// <remarks>Openings are worked out by pages, when somebody asks for them, and the last ones are kept; safe for concurrent use.</remarks>
internal sealed class WorkingTime
{
    private const long Day = 86_400_000;
    private const long Horizon = BusinessCalendar.HorizonDays * Day;
    private const long PageLength = OpeningPage.Days * Day;
    private const int KeptPages = 64; // more than five years

    private static readonly long FirstInstant = Instant.MillisecondsOf(DateTimeOffset.MinValue);
    private static readonly int LastPage = PageOf(Instant.MillisecondsOf(DateTimeOffset.MaxValue));
    private static readonly int LastDate = DateOnly.MaxValue.DayNumber - 2; // a shift may end on the date after

    private readonly CalendarRules _rules;
    private readonly TimeZoneInfo _zone;
    private readonly Sequence<Shift>[] _week;
    private readonly List<Stretch> _leaveDates; // by day number
    private readonly List<Stretch> _leaveTimes;
    private readonly OpeningPage?[] _pages = new OpeningPage?[KeptPages];

    public WorkingTime(CalendarRules rules)
    {
        _rules = rules;
        _zone = LeadZone.TryFind(rules.Zone, out var zone) ? zone : throw new InvalidOperationException($"The zone '{rules.Zone}' was known before.");
        _week = [.. Enum.GetValues<DayOfWeek>().Select(rules.UsualOn)];
        _leaveDates = Stretches.Union([.. rules.Chain.SelectMany(level => level.LeaveDates).Select(dates => new Stretch(dates.First.DayNumber, dates.Last.DayNumber + 1))]);
        _leaveTimes = Stretches.Union([.. rules.Chain.SelectMany(level => level.LeaveTimes).Select(times => new Stretch(Instant.MillisecondsOf(times.From), Instant.MillisecondsOf(times.To)))]);
    }

    public bool IsOpen(long instant) => Page(PageOf(instant)).NextOpen(instant) == instant;

    public long NextOpen(long instant)
    {
        for (var number = PageOf(instant); number <= LastPage && StartOf(number) - instant < Horizon; number++)
        {
            if (Page(number).NextOpen(instant) is { } open)
            {
                return open - instant < Horizon ? open : throw NeverOpen(instant);
            }
        }

        throw NeverOpen(instant);
    }

    public long Add(long instant, long length)
    {
        var closedSince = instant; // as long as nothing is found open
        for (var number = PageOf(instant); length > 0 && number <= LastPage && StartOf(number) - closedSince < Horizon; number++)
        {
            var page = Page(number);
            if (page.NextOpen(instant) is not { } open)
            {
                continue;
            }

            if (open - closedSince >= Horizon)
            {
                break;
            }

            var (before, after) = (page.OpenBefore(instant), page.Total);
            if (after - before >= length)
            {
                return page.FirstWith(before + length);
            }

            length -= after - before;
            closedSince = page.LastOpen(StartOf(number + 1))!.Value;
        }

        return length == 0 ? instant : throw NeverOpen(closedSince);
    }

    public long Subtract(long instant, long length)
    {
        var closedUntil = instant;
        for (var number = PageOf(instant); length > 0 && number >= 0 && closedUntil - StartOf(number + 1) < Horizon; number--)
        {
            var page = Page(number);
            if (page.LastOpen(instant) is not { } open)
            {
                continue;
            }

            if (closedUntil - open >= Horizon)
            {
                break;
            }

            var before = page.OpenBefore(instant);
            if (before >= length)
            {
                return page.LastWith(before - length);
            }

            length -= before;
            closedUntil = page.NextOpen(StartOf(number))!.Value;
        }

        return length == 0 ? instant : throw NeverOpen(closedUntil, isBefore: true);
    }

    public long Between(long from, long to)
    {
        var (first, last) = (PageOf(from), PageOf(to));
        var open = Page(last).OpenBefore(to) - Page(first).OpenBefore(from);
        for (var number = first; number < last; number++)
        {
            open += Page(number).Total;
        }

        return open;
    }

    public long AddWorkingDays(long instant, int days)
    {
        if (days == 0)
        {
            return NextOpen(instant);
        }

        var local = Math.Max(0, instant - FirstInstant + (long)_zone.GetUtcOffset(Instant.ToTime(instant)).TotalMilliseconds);
        var (date, closedSince) = (local / Day, local / Day);
        while (true)
        {
            date++;
            if (date > LastDate || date - closedSince > BusinessCalendar.HorizonDays)
            {
                throw NeverOpen(closedSince == local / Day ? instant : InstantOf(closedSince * Day, isEnd: false));
            }

            if (((Page((int)(date / OpeningPage.Days)).WorkingDates >> (int)(date % OpeningPage.Days)) & 1) == 1)
            {
                closedSince = date;
                if (--days == 0)
                {
                    return NextOpen(InstantOf((date * Day) + (local % Day), isEnd: false));
                }
            }
        }
    }

    private static int PageOf(long instant) => (int)((instant - FirstInstant) / PageLength);

    private static long StartOf(int page) => FirstInstant + (page * PageLength);

    private OpeningPage Page(int number)
    {
        ref var place = ref _pages[number % KeptPages];
        var page = Volatile.Read(ref place);
        if (page?.Number != number)
        {
            page = Read(number); // two threads may both do so; they find the same
            Volatile.Write(ref place, page);
        }

        return page;
    }

    // Within a day and a half of the midnight of its date in UTC a shift begins, and two days later it ends at the latest; hence the dates around.
    private OpeningPage Read(int number)
    {
        var first = number * OpeningPage.Days;
        List<Stretch> openings = [];
        var workingDates = 0u;
        for (var day = Math.Max(0, first - 4); day < Math.Min(first + OpeningPage.Days + 2, LastDate + 1); day++)
        {
            var date = DateOnly.FromDayNumber(day);
            if (Stretches.Contains(_leaveDates, day))
            {
                continue;
            }

            foreach (var shift in _rules.ShiftsOn(date, _week[(int)date.DayOfWeek]).AsSpan())
            {
                var opening = new Stretch(InstantOf((day * Day) + (shift.StartMinute * 60_000L), isEnd: false), InstantOf((day * Day) + (shift.EndMinute * 60_000L), isEnd: true));
                foreach (var part in Stretches.Without(opening, _leaveTimes))
                {
                    openings.Add(part);
                    workingDates |= day >= first && day < first + OpeningPage.Days ? 1u << (day - first) : 0;
                }
            }
        }

        var within = Stretches.Union(openings)
            .Select(opening => new Stretch(Math.Max(opening.Start, StartOf(number)), Math.Min(opening.End, StartOf(number + 1))))
            .Where(opening => opening.Start < opening.End);
        return new OpeningPage(number, [.. within], workingDates);
    }

    // The instant of a local time in milliseconds since the first of January of the year 1.
    private long InstantOf(long local, bool isEnd)
    {
        var time = new DateTime(local * TimeSpan.TicksPerMillisecond);
        return FirstInstant + local - (long)LocalTime.OffsetOf(time, _zone, takesLater: isEnd).TotalMilliseconds;
    }

    private NeverOpenException NeverOpen(long instant, bool isBefore = false) => new(_rules.Name, instant, isBefore);
}
