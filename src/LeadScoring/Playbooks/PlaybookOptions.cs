using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks;

/// <summary>What a host lends to the playbooks that it reads.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed record PlaybookOptions
{
    /// <summary>Nothing is lent.</summary>
    public static PlaybookOptions None { get; } = new();

    /// <summary>The functions that expressions may call.</summary>
    public LeadFunctions Functions { get; init; } = LeadFunctions.None;

    /// <summary>The kinds of custom rules.</summary>
    public ScoringRuleKinds RuleKinds { get; init; } = ScoringRuleKinds.None;

    /// <summary>The tenant that the playbook is for; empty for the only one.</summary>
    public string Scope { get; init; } = "";
}
