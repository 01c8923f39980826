namespace LeadScoring.Models;

/// <summary>Rules that share a limit.</summary>
/// <param name="Name">The name; the only one in its dimension.</param>
/// <param name="Limit">What the rules may come to together.</param>
/// <param name="Rules">The rules.</param>
public sealed record RuleGroup(string Name, Limit Limit, Sequence<ScoringRule> Rules);

/// <summary>One side of a lead's worth, such as fit or engagement: rules of its own, groups of rules, and a limit.</summary>
/// <param name="Name">The name; the only one in the model.</param>
/// <param name="Limit">What rules and groups may come to together. A split limit sees each rule of the dimension, and each group's result, as a gain or a loss.</param>
/// <param name="Rules">The rules that are in no group.</param>
/// <param name="Groups">The groups.</param>
public sealed record Dimension(string Name, Limit Limit, Sequence<ScoringRule> Rules, Sequence<RuleGroup> Groups)
{
    /// <summary>Every rule of the dimension: its own, then those of its groups.</summary>
    internal IEnumerable<ScoringRule> AllRules => Rules.Concat(Groups.SelectMany(group => group.Rules));
}
