namespace LeadScoring.Models;

/// <summary>Rules that share a limit.</summary>
/// <param name="Name">The name; the only one in its dimension.</param>
/// <param name="Limit">What the rules may come to together.</param>
/// <param name="Rules">The rules.</param>
public sealed record RuleGroup(string Name, Limit Limit, Sequence<ScoringRule> Rules)
{
    /// <summary>The decay of activity rules that have none of their own; null for the dimension's.</summary>
    public Decay? Decay { get; init; }
}

/// <summary>One side of a lead's worth, such as fit or engagement: rules of its own, groups of rules, and a limit.</summary>
/// <param name="Name">The name; the only one in the model.</param>
/// <param name="Limit">What rules and groups may come to together. A split limit sees each rule of the dimension, and each group's result, as a gain or a loss.</param>
/// <param name="Rules">The rules that are in no group.</param>
/// <param name="Groups">The groups.</param>
public sealed record Dimension(string Name, Limit Limit, Sequence<ScoringRule> Rules, Sequence<RuleGroup> Groups)
{
    /// <summary>The decay of activity rules that have none of their own, and whose group has none; null for <see cref="Decay.None"/>.</summary>
    public Decay? Decay { get; init; }

    /// <summary>What a lead loses that does nothing; null for nothing.</summary>
    public InactivityPenalty? Inactivity { get; init; }

    /// <summary>Every rule of the dimension: its own, then those of its groups.</summary>
    internal IEnumerable<ScoringRule> AllRules => Rules.Concat(Groups.SelectMany(group => group.Rules));
}
