using LeadScoring.Calendars;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds calendars that are never open, exceptions that change nothing, and leave that stands twice.</summary>
internal static class CalendarChecks
{
    private const int MaxDates = 200_000; // looked at in all; then no more exceptions are

    public static void Check(Playbook playbook, Findings findings)
    {
        var users = playbook.Calendars.SelectMany(user => user.Rules.Chain.Select(level => (Level: level, User: user.Rules)))
            .ToLookup(pair => pair.Level, pair => pair.User, ReferenceEqualityComparer.Instance);
        var dates = 0;
        foreach (var calendar in playbook.Calendars)
        {
            if (IsNeverOpen(calendar.Rules) && users[calendar.Rules].Count() == 1)
            {
                findings.Add(calendar, CheckTexts.CalendarNeverOpen, calendar.Name);
            }

            foreach (var exception in calendar.Exceptions)
            {
                if (users[calendar.Rules].All(user => (dates += exception.Dates.Count) <= MaxDates && ChangesNothing(exception, calendar.Rules, user)))
                {
                    findings.Add(exception, CheckTexts.ExceptionUseless, exception.Dates.ToString(), calendar.Name);
                }
            }

            CheckLeave(calendar, calendar.LeaveDates, (dates, other) => other.First <= dates.Last, findings);
            CheckLeave(calendar, calendar.LeaveTimes, (times, other) => other.From < times.To, findings);
        }
    }

    private static bool IsNeverOpen(CalendarRules rules) =>
        Enum.GetValues<DayOfWeek>().All(day => rules.UsualOn(day).Count == 0) && rules.Chain.All(level => level.Exceptions.All(hours => hours.Shifts.Count == 0));

    // Whether each of the dates has the same shifts without the exception, for one that uses its calendar.
    private static bool ChangesNothing(DatedHours exception, CalendarRules rules, CalendarRules user) =>
        Enumerable.Range(0, exception.Dates.Count).Select(exception.Dates.First.AddDays).All(date =>
        {
            var before = rules.ShiftsBelowOn(date, user.UsualOn(date.DayOfWeek));
            return UnionOf(exception.Change(before)).SequenceEqual(UnionOf(before));
        });

    private static List<Stretch> UnionOf(Sequence<Shift> shifts) => Stretches.Union([.. shifts.Select(shift => new Stretch(shift.StartMinute, shift.EndMinute))]);

    // Leave is in order of its start. Only neighbours are compared: where one overlaps with another further on, it does so with its neighbour.
    private static void CheckLeave<T>(BusinessCalendar calendar, Sequence<T> leave, Func<T, T, bool> overlaps, Findings findings)
        where T : struct
    {
        for (var i = 1; i < leave.Count; i++)
        {
            if (overlaps(leave[i - 1], leave[i]))
            {
                findings.Add(calendar, CheckTexts.LeaveOverlaps, leave[i - 1].ToString()!, leave[i].ToString()!, calendar.Name);
            }
        }
    }
}
