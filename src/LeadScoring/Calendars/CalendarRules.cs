namespace LeadScoring.Calendars;

/// <summary>What a calendar says, and the one that it is based on.</summary>
/// <param name="Name">The name; may be empty.</param>
/// <param name="Zone">The zone of its clock.</param>
/// <param name="Base">The calendar that counts where this one says nothing.</param>
/// <param name="Hours">Days of the week, from Monday on, each at most once.</param>
/// <param name="Exceptions">In order; none shares a date with another.</param>
/// <param name="LeaveDates">In order; they may overlap.</param>
/// <param name="LeaveTimes">In order; they may overlap.</param>
internal sealed record CalendarRules(
    string Name, string Zone, BusinessCalendar? Base, Sequence<DayHours> Hours, Sequence<DatedHours> Exceptions, Sequence<DateRange> LeaveDates, Sequence<TimeRange> LeaveTimes)
{
    public static CalendarRules Of(string name, string zone, BusinessCalendar? @base) => new(name, zone, @base, [], [], [], []);

    /// <summary>The calendars that stand on one another here.</summary>
    public int Levels => 1 + (Base?.Rules.Levels ?? 0);

    /// <summary>This calendar and those under it.</summary>
    public IEnumerable<CalendarRules> Chain => Base is null ? [this] : Base.Rules.Chain.Prepend(this);

    /// <summary>The rules with other parts, put in order.</summary>
    public CalendarRules With(IEnumerable<DayHours>? hours = null, IEnumerable<DatedHours>? exceptions = null, IEnumerable<DateRange>? leaveDates = null, IEnumerable<TimeRange>? leaveTimes = null) => this with
    {
        Hours = hours is null ? Hours : [.. hours.OrderBy(day => CalendarText.PlaceOf(day.Day))],
        Exceptions = exceptions is null ? Exceptions : [.. exceptions.OrderBy(hours => hours.Dates.First)],
        LeaveDates = leaveDates is null ? LeaveDates : [.. leaveDates.OrderBy(dates => dates.First).ThenBy(dates => dates.Last)],
        LeaveTimes = leaveTimes is null ? LeaveTimes : [.. leaveTimes.OrderBy(times => times.From).ThenBy(times => times.To)],
    };

    /// <summary>Two exceptions that share a date, or null.</summary>
    public (DatedHours Earlier, DatedHours Later)? Clash()
    {
        for (var i = 1; i < Exceptions.Count; i++)
        {
            if (Exceptions[i].Dates.First <= Exceptions[i - 1].Dates.Last)
            {
                return (Exceptions[i - 1], Exceptions[i]);
            }
        }

        return null;
    }

    /// <summary>The shifts of a day of the week: those of the first calendar that names it.</summary>
    public Sequence<Shift> UsualOn(DayOfWeek day) => Hours.FirstOrDefault(hours => hours.Day == day)?.Shifts ?? Base?.Rules.UsualOn(day) ?? [];

    /// <summary>The shifts that start on a date: exceptions change those of the week, from the lowest calendar up, so that the topmost has the last word.</summary>
    public Sequence<Shift> ShiftsOn(DateOnly date, Sequence<Shift> usual) => Change(date, ShiftsBelowOn(date, usual));

    /// <summary>The same without the exceptions of this calendar itself.</summary>
    public Sequence<Shift> ShiftsBelowOn(DateOnly date, Sequence<Shift> usual) => Base is null ? usual : Base.Rules.ShiftsOn(date, usual);

    private Sequence<Shift> Change(DateOnly date, Sequence<Shift> shifts)
    {
        var (low, high) = (0, Exceptions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Exceptions[middle].Dates.Last >= date ? (low, middle) : (middle + 1, high);
        }

        return low < Exceptions.Count && Exceptions[low].Dates.First <= date ? Exceptions[low].Change(shifts) : shifts;
    }
}
