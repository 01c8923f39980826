using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring.Assignment;

/// <summary>The ready-made filters.</summary>
public static class EligibilityFilters
{
    /// <summary>The rep is active, and has a weight unless somebody picks the rep.</summary>
    public static IEligibilityFilter Active { get; } = new Filter(static (in EligibilityContext context) =>
        !context.Rep.IsActive ? Not(EligibilityCode.Disabled, EligibilityTexts.Inactive)
        : context.Rep.Weight == 0 && !context.Lead.IsByHand ? Not(EligibilityCode.Disabled, EligibilityTexts.ByHand)
        : Eligibility.Yes);

    /// <summary>The rep works the territory of the lead.</summary>
    public static IEligibilityFilter Scope { get; } = new Filter(static (in EligibilityContext context) =>
        context.Lead.Territory is not { } territory || Has(context.Rep.Territories, territory) ? Eligibility.Yes : Not(EligibilityCode.NotInScope, EligibilityTexts.Territory, territory));

    /// <summary>The rep has the level, all skills, all products and one of the languages that the lead asks for.</summary>
    public static IEligibilityFilter Skill { get; } = new Filter(CheckSkill);

    /// <summary>The rep works at this time, or would if nobody were on leave.</summary>
    public static IEligibilityFilter Hours { get; } = new Filter(static (in EligibilityContext context) =>
        context.Member.IsInHours(context.Now) ? Eligibility.Yes : Not(EligibilityCode.OutOfHours, EligibilityTexts.Hours));

    /// <summary>The rep is not on leave.</summary>
    public static IEligibilityFilter Leave { get; } = new Filter(static (in EligibilityContext context) =>
        context.Member.IsOnLeave(context.Now) ? Not(EligibilityCode.OnLeave, EligibilityTexts.Leave) : Eligibility.Yes);

    /// <summary>The lead fits into the rep's capacity.</summary>
    public static IEligibilityFilter Capacity { get; } = new Filter(static (in EligibilityContext context) =>
        context.Rep.Capacity is { } capacity && context.Lead.Units > capacity - context.State.HeldUnits
            ? Not(EligibilityCode.OverHolding, EligibilityTexts.Holding, Text(context.State.HeldUnits), Text(capacity), Text(context.Lead.Units))
            : Eligibility.Yes);

    /// <summary>The lead fits into what the rep takes while ramping up.</summary>
    public static IEligibilityFilter RampUp { get; } = new Filter(CheckRampUp);

    /// <summary>The rep's cool-down for the lead is over.</summary>
    public static IEligibilityFilter CoolDown { get; } = new Filter(static (in EligibilityContext context) =>
        context.State.CoolDowns is { } coolDowns && coolDowns.TryGetValue(context.Lead.LeadId, out var until) && context.Now < until
            ? Not(EligibilityCode.CoolDown, EligibilityTexts.CoolDown, Instant.ToText(Instant.Of(until)))
            : Eligibility.Yes);

    /// <summary>The rep has not rejected the lead.</summary>
    public static IEligibilityFilter Rejection { get; } = new Filter(static (in EligibilityContext context) =>
        context.State.RejectedLeads?.Contains(context.Lead.LeadId) == true ? Not(EligibilityCode.RejectedBefore, EligibilityTexts.Rejected) : Eligibility.Yes);

    /// <summary>The rep has no conflict of interest with the lead's account.</summary>
    public static IEligibilityFilter Conflict { get; } = new Filter(static (in EligibilityContext context) =>
        context.Lead.Account is { } account && IsAmong(context.Rep.Conflicts, account) ? Not(EligibilityCode.ConflictOfInterest, EligibilityTexts.Conflict) : Eligibility.Yes);

    private static Eligibility CheckSkill(in EligibilityContext context)
    {
        var (rep, lead) = (context.Rep, context.Lead);
        if (rep.Level < lead.Level)
        {
            return Not(EligibilityCode.NoSkill, EligibilityTexts.Level, Text(rep.Level), Text(lead.Level));
        }

        foreach (var needed in lead.Skills.AsSpan())
        {
            var grade = GradeOf(rep.Skills, needed.Name);
            if (grade < needed.Grade)
            {
                return grade == 0
                    ? Not(EligibilityCode.NoSkill, EligibilityTexts.Skill, needed.Name)
                    : Not(EligibilityCode.NoSkill, EligibilityTexts.Grade, needed.Name, Text(grade), Text(needed.Grade));
            }
        }

        foreach (var product in lead.Products.AsSpan())
        {
            if (!Has(rep.Products, product))
            {
                return Not(EligibilityCode.NoSkill, EligibilityTexts.Product, product);
            }
        }

        foreach (var language in lead.Languages.AsSpan())
        {
            if (Has(rep.Languages, language))
            {
                return Eligibility.Yes;
            }
        }

        return lead.Languages.Count == 0 ? Eligibility.Yes : Not(EligibilityCode.NoSkill, EligibilityTexts.Language, lead.Languages[0]);
    }

    private static Eligibility CheckRampUp(in EligibilityContext context)
    {
        if (context.Rep.RampUp is not { } ramp || context.Now < ramp.During.From || context.Now >= ramp.During.To)
        {
            return Eligibility.Yes;
        }

        if (ramp.Limit is { } limit && context.State.AssignedThisPeriod >= limit)
        {
            return Not(EligibilityCode.RampLimit, EligibilityTexts.RampCount, Text(context.State.AssignedThisPeriod), Text(limit));
        }

        return ramp.Share * context.Rep.Capacity is { } units && context.Lead.Units > units - context.State.HeldUnits
            ? Not(EligibilityCode.RampLimit, EligibilityTexts.RampShare, Text(context.State.HeldUnits), Text(units), Text(context.Lead.Units))
            : Eligibility.Yes;
    }

    // 0 where the rep lacks it.
    private static int GradeOf(Sequence<Skill> skills, string name)
    {
        foreach (var skill in skills.AsSpan())
        {
            if (string.Equals(skill.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return skill.Grade;
            }
        }

        return 0;
    }

    private static bool Has(Sequence<string> names, string name) => IsAmong(names, name) || IsAmong(names, Rep.All);

    private static bool IsAmong(Sequence<string> names, string name)
    {
        foreach (var other in names.AsSpan())
        {
            if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Eligibility Not(EligibilityCode code, DiagnosticText reason, params ReadOnlySpan<string> arguments) => Eligibility.Not(code, reason, arguments);

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private delegate Eligibility Check(in EligibilityContext context);

    private sealed class Filter(Check check) : IEligibilityFilter
    {
        Eligibility IEligibilityFilter.Check(in EligibilityContext context) => check(context);
    }
}
