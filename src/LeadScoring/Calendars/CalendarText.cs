using System.Globalization;

namespace LeadScoring.Calendars;

/// <summary>Something wrong in a text about a calendar, and the letter at which it stands.</summary>
internal sealed record CalendarProblem(DiagnosticText Text, int Start, params string[] Arguments);

/// <summary>Reads hours such as <c>09:00-12:00, 13:30-18:00</c> and days such as <c>mon-fri</c>, as calendars in C# and in playbooks have them, and writes them.</summary>
internal static class CalendarText
{
    private const string Closed = "closed";
    private const string Add = "add ";

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>Reads <c>closed</c> or shifts with commas between; those that are wrong are left out.</summary>
    public static Sequence<Shift> ReadHours(string text, List<CalendarProblem> problems) => text.Trim() == Closed ? [] : ReadShifts(text, 0, problems);

    /// <summary>Reads hours, or shifts that are to be added: <c>add 18:00-20:00</c>.</summary>
    public static DatedHours ReadException(DateRange dates, string text, List<CalendarProblem> problems) => text.StartsWith(Add, StringComparison.Ordinal)
        ? new DatedHours(dates, ReadShifts(text, Add.Length, problems), IsAdded: true)
        : new DatedHours(dates, ReadHours(text, problems), IsAdded: false);

    /// <summary>Reads days such as <c>sat</c>, <c>mon-fri</c> or <c>mon, wed, fri</c>.</summary>
    public static List<DayOfWeek> ReadDays(string text, List<CalendarProblem> problems)
    {
        List<DayOfWeek> days = [];
        foreach (var (part, start) in Parts(text, 0))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            var (first, last) = (Array.IndexOf(Days, ends[0]), Array.IndexOf(Days, ends[^1]));
            if (ends.Length > 2 || first < 0 || last < 0)
            {
                problems.Add(new CalendarProblem(CalendarTexts.DaysWrong, start, part));
                continue;
            }

            for (var i = first; ; i = (i + 1) % Days.Length) // sat-mon goes over Sunday
            {
                if (days.Contains(DayAt(i)))
                {
                    problems.Add(new CalendarProblem(CalendarTexts.DayTwice, start, Days[i]));
                }

                days.Add(DayAt(i));
                if (i == last)
                {
                    break;
                }
            }
        }

        return days;
    }

    public static string Of(Sequence<Shift> shifts) => shifts.Count == 0 ? Closed : string.Join(", ", shifts);

    public static string Of(DatedHours hours) => (hours.IsAdded ? Add : "") + Of(hours.Shifts);

    public static string Of(DayOfWeek day) => Days[PlaceOf(day)];

    /// <summary>The hours of a week from Monday on, where days that follow one another and have the same shifts are named together.</summary>
    public static IEnumerable<(string Days, string Shifts)> Of(Sequence<DayHours> hours)
    {
        for (var i = 0; i < hours.Count; i++)
        {
            var first = i;
            while (i + 1 < hours.Count && PlaceOf(hours[i + 1].Day) == PlaceOf(hours[i].Day) + 1 && hours[i + 1].Shifts.Equals(hours[first].Shifts))
            {
                i++;
            }

            yield return (i == first ? Of(hours[i].Day) : $"{Of(hours[first].Day)}-{Of(hours[i].Day)}", Of(hours[i].Shifts));
        }
    }

    /// <summary>The place in a week that begins on Monday, from 0.</summary>
    public static int PlaceOf(DayOfWeek day) => ((int)day + 6) % 7;

    private static DayOfWeek DayAt(int place) => (DayOfWeek)((place + 1) % 7);

    private static Sequence<Shift> ReadShifts(string text, int from, List<CalendarProblem> problems)
    {
        List<(Shift Shift, int Start)> shifts = [];
        foreach (var (part, start) in Parts(text, from))
        {
            if (ReadShift(part) is not { } shift)
            {
                problems.Add(new CalendarProblem(CalendarTexts.ShiftWrong, start, part));
            }
            else if (shift.StartMinute == shift.EndMinute)
            {
                problems.Add(new CalendarProblem(CalendarTexts.ShiftEmpty, start, shift.ToString()));
            }
            else
            {
                shifts.Add((shift, start));
            }
        }

        shifts.Sort((left, right) => left.Shift.StartMinute.CompareTo(right.Shift.StartMinute));
        for (var i = 1; i < shifts.Count; i++)
        {
            var (before, after) = (shifts[i - 1].Shift, shifts[i].Shift);
            if (after.StartMinute < before.EndMinute)
            {
                problems.Add(new CalendarProblem(CalendarTexts.ShiftsOverlap, Math.Max(shifts[i - 1].Start, shifts[i].Start), before.ToString(), after.ToString()));
            }
        }

        return [.. shifts.Select(item => item.Shift)];
    }

    // One that ends before its start ends on the date after.
    private static Shift? ReadShift(string text)
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2 && TryTime(ends[0], out var start) && TryTime(ends[1], out var end) && start < Shift.MinutesPerDay
            ? new Shift(start, end < start ? end + Shift.MinutesPerDay : end)
            : null;
    }

    private static bool TryTime(string text, out int minute)
    {
        minute = 0;
        var parts = text.Split(':');
        if (parts.Length != 2 || parts[0].Length is < 1 or > 2 || parts[1].Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
        {
            return false;
        }

        minute = (hours * 60) + minutes;
        return minutes < 60 && minute <= Shift.MinutesPerDay;
    }

    // What stands between commas, without the blanks around it, and where it starts.
    private static IEnumerable<(string Part, int Start)> Parts(string text, int from)
    {
        while (true)
        {
            var comma = text.IndexOf(',', from);
            var part = text[from..(comma < 0 ? text.Length : comma)];
            yield return (part.Trim(), from + part.Length - part.TrimStart().Length);
            if (comma < 0)
            {
                yield break;
            }

            from = comma + 1;
        }
    }
}
