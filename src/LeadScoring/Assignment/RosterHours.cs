namespace LeadScoring.Assignment;

/// <summary>Works out which calendar counts for each rep; reps with the same calendar and no leave of their own share one, and what it has worked out.</summary>
internal sealed class RosterHours(RosterOptions options)
{
    private readonly Dictionary<BusinessCalendar, BusinessCalendar> _usual = new(ReferenceEqualityComparer.Instance);
    private readonly BusinessCalendar _always = BusinessCalendar.In(options.Zone).WithHours("mon-sun", "00:00-24:00");

    public RosterMember MemberOf(Rep rep, Team? team)
    {
        var hasLeave = rep.LeaveDates.Count + rep.LeaveTimes.Count > 0;
        if ((options.Find(rep.Calendar ?? team?.Calendar ?? options.Calendar) ?? (hasLeave ? _always : null)) is not { } calendar)
        {
            return new RosterMember(rep, team, null, null);
        }

        if (!_usual.TryGetValue(calendar, out var usual))
        {
            _usual[calendar] = usual = WithoutLeave(calendar);
        }

        var own = rep.LeaveDates.Aggregate(calendar, (sum, dates) => sum.WithLeave(dates));
        return new RosterMember(rep, team, rep.LeaveTimes.Aggregate(own, (sum, times) => sum.WithLeave(times)), usual);
    }

    // The calendar itself where nobody is on leave in it or in those under it.
    private static BusinessCalendar WithoutLeave(BusinessCalendar calendar)
    {
        var below = calendar.Base is null ? null : WithoutLeave(calendar.Base);
        return calendar.LeaveDates.Count + calendar.LeaveTimes.Count == 0 && ReferenceEquals(below, calendar.Base)
            ? calendar
            : new BusinessCalendar(calendar.Rules.With(leaveDates: [], leaveTimes: []) with { Base = below });
    }
}
