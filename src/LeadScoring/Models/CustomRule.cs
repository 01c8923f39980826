using LeadScoring.Leads;

namespace LeadScoring.Models;

/// <summary>A scoring rule written by a plug-in author.</summary>
/// <remarks>
/// Implementations are pure but for <see cref="LeadView.Now"/>, and are called from many threads at once. An exception, and points beyond
/// ±1,000,000, are faults: the rule gives 0 points for that lead and a line that names it; the other rules go on.
/// </remarks>
public interface IScoringRule
{
    /// <summary>The fields that the rule reads, under the names of the model's schema; no others can be read.</summary>
    IReadOnlyCollection<string> Reads { get; }

    /// <summary>Whether the points also depend on the instant of scoring; true unless said, and then nobody can tell when they change.</summary>
    bool IsTimeDependent => true;

    /// <summary>The points for one lead.</summary>
    /// <param name="lead">The lead; any value may be missing.</param>
    Points Evaluate(LeadView lead);
}

/// <summary>Gives what a plug-in's rule gives.</summary>
public sealed record CustomRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="rule">What it does.</param>
    public CustomRule(string name, IScoringRule rule)
        : base(name) => Rule = rule;

    /// <summary>What the rule does.</summary>
    public IScoringRule Rule { get; init; }

    /// <summary>The registered name of the kind, or null for a rule that was made in C#; such a rule cannot be written to a playbook.</summary>
    public string? Kind { get; init; }

    /// <summary>The configuration that the rule was made with, as JSON text without needless blanks; null when it has none.</summary>
    public string? Config { get; init; }

    /// <inheritdoc/>
    public bool Equals(CustomRule? other) => other is not null && base.Equals(other) && Kind == other.Kind && Config == other.Config &&
        (Kind is not null || ReferenceEquals(Rule, other.Rule));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Kind, Config);

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}
