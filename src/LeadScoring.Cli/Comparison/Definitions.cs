using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Cli.Comparison;

/// <summary>Whether what stands behind a line of the ledger is in both playbooks.</summary>
internal enum LineStatus
{
    /// <summary>It is the same in both: a field, or a line above it, makes the difference.</summary>
    Same,

    /// <summary>Only the new playbook has it.</summary>
    Added,

    /// <summary>Only the old playbook has it.</summary>
    Removed,

    /// <summary>Both have it, not in the same words.</summary>
    Changed,
}

/// <summary>What stands behind each line of a model's ledgers: rules, limits, gates, overrides.</summary>
internal sealed class Definitions
{
    private readonly Dictionary<LineKey, object> _parts = [];

    public Definitions(ScoringModel model)
    {
        foreach (var dimension in model.Dimensions)
        {
            Add(LedgerLineKind.DimensionLimit, dimension.Name, "", dimension.Name, dimension.Limit);
            if (dimension.Inactivity is { } inactivity)
            {
                _parts[new LineKey(LedgerLineKind.Inactivity, dimension.Name, "", dimension.Name, LimitSide.Net)] = inactivity;
            }

            foreach (var group in dimension.Groups)
            {
                Add(LedgerLineKind.GroupLimit, dimension.Name, group.Name, group.Name, group.Limit);
            }
        }

        foreach (var rule in model.Rules)
        {
            Add(LedgerLineKind.Rule, rule, rule.Name);
        }

        Add(LedgerLineKind.TotalLimit, "", "", "", model.Limit);
        Add(LedgerLineKind.Combination, model.Combination, "");
        foreach (var gate in model.Gates)
        {
            Add(LedgerLineKind.Gate, gate, gate.Name);
        }

        foreach (var item in model.Overrides)
        {
            Add(LedgerLineKind.Override, item, item.Name);
        }
    }

    public static LineStatus StatusOf(LineKey key, Definitions before, Definitions after) => (before.PartOf(key), after.PartOf(key)) switch
    {
        (null, null) => LineStatus.Same,
        (null, _) => LineStatus.Added,
        (_, null) => LineStatus.Removed,
        var (left, right) => left.Equals(right) ? LineStatus.Same : LineStatus.Changed,
    };

    private object? PartOf(LineKey key) => _parts.GetValueOrDefault(key with { Side = LimitSide.Net });

    private void Add(LedgerLineKind kind, object part, string name) => _parts[new LineKey(kind, "", "", name, LimitSide.Net)] = part;

    private void Add(LedgerLineKind kind, string dimension, string group, string name, Limit limit)
    {
        if (!limit.IsNone)
        {
            _parts[new LineKey(kind, dimension, group, name, LimitSide.Net)] = limit;
        }
    }
}
