using System.Text.Json;

namespace LeadScoring.Models;

/// <summary>Makes a plug-in's rule from its configuration in a playbook.</summary>
/// <param name="config">The <c>config</c> object as it stands in the playbook; an empty object when there is none. Valid after the call.</param>
/// <returns>The rule.</returns>
/// <exception cref="FormatException">The configuration is not what the rule needs; the message becomes part of a diagnostic that points at it.</exception>
public delegate IScoringRule ScoringRuleFactory(JsonElement config);

/// <summary>The kinds of custom rules that a playbook may use by name.</summary>
/// <remarks>Immutable; safe for concurrent use as far as the factories are.</remarks>
public sealed class ScoringRuleKinds
{
    private readonly Dictionary<string, ScoringRuleFactory> _factories;

    private ScoringRuleKinds(Dictionary<string, ScoringRuleFactory> factories) => _factories = factories;

    /// <summary>No kinds.</summary>
    public static ScoringRuleKinds None { get; } = new([]);

    /// <summary>The names of the kinds.</summary>
    public IEnumerable<string> Names => _factories.Keys;

    /// <summary>The kinds with one more.</summary>
    /// <param name="kind">The name, as in <c>"kind": "recency"</c>; case matters.</param>
    /// <param name="factory">Makes a rule from its configuration.</param>
    /// <exception cref="ArgumentException">The name is blank or taken.</exception>
    public ScoringRuleKinds With(string kind, ScoringRuleFactory factory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(factory);
        var factories = new Dictionary<string, ScoringRuleFactory>(_factories, StringComparer.Ordinal);
        return factories.TryAdd(kind, factory)
            ? new ScoringRuleKinds(factories)
            : throw new ArgumentException($"There is a rule kind '{kind}' already.", nameof(kind));
    }

    /// <summary>The factory of a kind, or null when there is none.</summary>
    /// <param name="kind">The name.</param>
    public ScoringRuleFactory? Find(string kind) => _factories.GetValueOrDefault(kind);
}
