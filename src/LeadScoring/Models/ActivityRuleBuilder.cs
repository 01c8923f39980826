using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Says more about an activity rule.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class ActivityRuleBuilder
{
    internal ActivityRuleBuilder(ActivityRule rule, RuleWords words) => (Rule, Words) = (rule, words);

    internal RuleWords Words { get; }

    internal ActivityRule Rule { get; private set; }

    /// <summary>Counts only activities for which a condition holds.</summary>
    /// <param name="where">A condition over the attributes of the type, <c>value</c> and <c>time</c>.</param>
    public ActivityRuleBuilder Where(Condition where) => With(rule => rule with { Where = where });

    /// <summary>Lets points halve again and again.</summary>
    /// <param name="days">The half-life in days of 24 hours; positive.</param>
    public ActivityRuleBuilder HalfLife(double days) => Decays(Decay.HalfLife(Days(days)));

    /// <summary>Lets points fall with age.</summary>
    /// <param name="decay">How; a window said before stays.</param>
    public ActivityRuleBuilder Decays(Decay decay)
    {
        ArgumentNullException.ThrowIfNull(decay);
        return With(rule => rule with { Decay = rule.Decay?.Window is { } window && decay.Window is null ? decay.Within(window) : decay });
    }

    /// <summary>Counts only activities that are younger than an age.</summary>
    /// <param name="days">The age in days of 24 hours, from which on they are worth nothing; positive.</param>
    public ActivityRuleBuilder Within(double days) => With(rule => rule with { Decay = (rule.Decay ?? Decay.None).Within(Days(days)) });

    /// <summary>Counts so many activities at the most.</summary>
    /// <param name="count">At least 1.</param>
    public ActivityRuleBuilder AtMost(int count) => AtMost(ActivityCap.Count(count));

    /// <summary>Counts no more than a cap allows, beside the caps said before.</summary>
    /// <param name="cap">The cap, such as <c>ActivityCap.Points(20).Per(CapPeriod.Day)</c>.</param>
    public ActivityRuleBuilder AtMost(ActivityCap cap)
    {
        ArgumentNullException.ThrowIfNull(cap);
        return With(rule => rule with { Caps = [.. rule.Caps, cap] });
    }

    /// <summary>Says anything else of the rule, such as <c>rule with { DistinctBy = "page" }</c>.</summary>
    /// <param name="change">Gives the changed rule.</param>
    public ActivityRuleBuilder With(Func<ActivityRule, ActivityRule> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Rule = change(Rule);
        return this;
    }

    private static TimeSpan Days(double days) => TimeSpan.FromMilliseconds(Math.Round(days * 86_400_000));
}
