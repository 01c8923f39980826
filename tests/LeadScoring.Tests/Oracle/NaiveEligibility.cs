using LeadScoring.Assignment;
using LeadScoring.Calendars;

namespace LeadScoring.Tests.Oracle;

/// <summary>Every code that stands against a rep getting a lead, in the order of SEMANTICS §6; hours and leave minute by minute.</summary>
internal sealed class NaiveEligibility(Rep rep, BusinessCalendar? calendar, string zone, DateTimeOffset around)
{
    private readonly NaiveWorkingTime? _usual = calendar is null ? null : new NaiveWorkingTime(WithoutLeave(calendar), around, days: 4);
    private readonly NaiveWorkingTime _leave = new(WithLeave(calendar ?? BusinessCalendar.In(zone).WithHours("mon-sun", "00:00-24:00"), rep), around, days: 4);

    public List<EligibilityCode> Against(LeadNeeds lead, RepState state, DateTimeOffset now)
    {
        var at = now.ToUnixTimeMilliseconds();
        var isInHours = _usual?.IsOpen(at)!.Value ?? true;
        var ramp = rep.RampUp is { } said && said.During.From <= now && now < said.During.To ? said : null;
        var after = state.HeldUnits + lead.Units;
        (EligibilityCode Code, bool Stands)[] all =
        [
            (EligibilityCode.Disabled, !rep.IsActive || (rep.Weight == 0 && !lead.IsByHand)),
            (EligibilityCode.NotInScope, lead.Territory is not null && !Has(rep.Territories, lead.Territory)),
            (EligibilityCode.NoSkill, lead.Level > rep.Level
                || !lead.Skills.All(needed => rep.Skills.Any(skill => IsSame(skill.Name, needed.Name) && skill.Grade >= needed.Grade))
                || !lead.Products.All(product => Has(rep.Products, product))
                || (lead.Languages.Count > 0 && !lead.Languages.Any(language => Has(rep.Languages, language)))),
            (EligibilityCode.OutOfHours, !isInHours),
            (EligibilityCode.OnLeave, isInHours && !_leave.IsOpen(at)!.Value),
            (EligibilityCode.OverHolding, after > rep.Capacity),
            (EligibilityCode.RampLimit, (ramp?.Limit is { } limit && state.AssignedThisPeriod + 1 > limit) || (ramp?.Share is { } share && after > share * rep.Capacity)),
            (EligibilityCode.CoolDown, state.CoolDowns?.Any(coolDown => coolDown.Key == lead.LeadId && coolDown.Value > now) == true),
            (EligibilityCode.RejectedBefore, state.RejectedLeads?.Any(rejected => rejected == lead.LeadId) == true),
            (EligibilityCode.ConflictOfInterest, lead.Account is not null && rep.Conflicts.Any(account => IsSame(account, lead.Account))),
        ];
        return [.. all.Where(item => item.Stands).Select(item => item.Code)];
    }

    private static bool Has(Sequence<string> names, string name) => names.Any(other => other == "*" || IsSame(other, name));

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static BusinessCalendar WithLeave(BusinessCalendar calendar, Rep rep) =>
        rep.LeaveTimes.Aggregate(rep.LeaveDates.Aggregate(calendar, (sum, dates) => sum.WithLeave(dates)), (sum, times) => sum.WithLeave(times));

    // The calendar anew from what it says, without its leave.
    private static BusinessCalendar WithoutLeave(BusinessCalendar calendar)
    {
        var copy = calendar.Base is null ? BusinessCalendar.In(calendar.Zone, calendar.Name) : BusinessCalendar.BasedOn(WithoutLeave(calendar.Base), calendar.Zone, calendar.Name);
        copy = calendar.Hours.Aggregate(copy, (sum, day) => sum.WithHours(day.Day.ToString()[..3].ToLowerInvariant(), Text(day.Shifts)));
        return calendar.Exceptions.Aggregate(copy, (sum, hours) => sum.WithException(hours.Dates, (hours.IsAdded ? "add " : "") + Text(hours.Shifts)));
    }

    private static string Text(Sequence<Shift> shifts) => shifts.Count == 0 ? "closed" : string.Join(", ", shifts);
}
