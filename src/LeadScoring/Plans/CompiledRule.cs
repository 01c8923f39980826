using System.Diagnostics.CodeAnalysis;
using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>The points of one rule for a row, in thousandths, before the rule's own limit. A fault is left in the row, and the points are then 0.</summary>
internal delegate long RowPoints(LeadRow row);

/// <summary>One rule as closures over a row: what explanations ask one by one, and what the fused tables are made with.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Raw">What it finds, activities already decayed.</param>
/// <param name="Floor">Its own limit.</param>
/// <param name="Ceiling">Its own limit.</param>
internal sealed record CompiledRule(ScoringRule Rule, RowPoints Raw, long Floor, long Ceiling)
{
    /// <summary>What an activity rule finds in detail; null for other rules.</summary>
    public ActivityPoints? Activities { get; init; }

    /// <summary>How far what is found is believed; null for wholly.</summary>
    public RuleTrust? Trust { get; init; }

    /// <summary>The points after the rule's own limit; 0 when the rule could not be evaluated.</summary>
    public long Points(LeadRow row)
    {
        var raw = Raw(row);
        return row.Fault is null ? Limited(Trust?.Of(row, raw) ?? raw) : 0;
    }

    public long Limited(long raw) => Math.Min(Math.Max(raw, Floor), Ceiling);
}

/// <summary>Turns rules into closures over a row.</summary>
internal sealed class RuleCompiler(FieldJoin join, ActivityJoin? activities, RowTests tests, ScoringModel model) : IRuleVisitor<RowPoints>
{
    private readonly LeadSchema schema = model.Schema;
    private ActivityPoints? _found; // what the rule at hand finds, if it is an activity rule
    private Decay _usualDecay = Decay.None;

    private static readonly Fault PointsMissing = new(Fault.PointsMissing);
    private static readonly Fault PointsOutOfRange = new(Fault.PointsOutOfRange);

    /// <summary>Makes a rule ready.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="usualDecay">The decay of an activity rule that has none of its own.</param>
    public CompiledRule Compile(ScoringRule rule, Decay usualDecay)
    {
        (_found, _usualDecay) = (null, usualDecay);
        var raw = rule.Accept(this);
        return new(rule, raw, rule.Floor?.Thousandths ?? long.MinValue, rule.Ceiling?.Thousandths ?? long.MaxValue)
        {
            Activities = _found,
            Trust = RuleTrust.Of(rule, join),
        };
    }

    public RowPoints Visit(ConditionRule rule)
    {
        var (test, points) = (tests.Compile(rule.When), rule.Points.Thousandths);
        return row => test(row) ? points : 0;
    }

    public RowPoints Visit(LookupRule rule)
    {
        var (slot, otherwise) = (join.SlotOf(rule.Field), rule.Otherwise.Thousandths);
        var points = new Dictionary<string, long>(rule.Entries.Count, rule.Mode.Comparer());
        foreach (var entry in rule.Entries)
        {
            points.Add(entry.Word, entry.Points.Thousandths);
        }

        return row => row.Text(slot) is not { } text ? 0 : points.TryGetValue(text, out var worth) ? worth : otherwise;
    }

    public RowPoints Visit(BandRule rule)
    {
        var (value, bands) = (tests.Compile(rule.Value), rule.Bands);
        return row =>
        {
            var number = value(row);
            if (row.Fault is null && !double.IsNaN(number))
            {
                foreach (var band in bands.AsSpan())
                {
                    if (band.Contains(number))
                    {
                        return band.Points.Thousandths;
                    }
                }
            }

            return 0;
        };
    }

    public RowPoints Visit(ExpressionRule rule)
    {
        var value = tests.Compile(rule.Value);
        return row =>
        {
            var number = value(row);
            if (row.Fault is not null)
            {
                return 0;
            }

            if (Points.TryRound(number * 1_000, out var points) && points.IsRuleSized)
            {
                return points.Thousandths;
            }

            row.Fault = double.IsNaN(number) ? PointsMissing : PointsOutOfRange;
            return 0;
        };
    }

    public RowPoints Visit(CompletenessRule rule)
    {
        var points = rule.Points.Thousandths;
        if (rule.Fields.Count > 0)
        {
            var slots = rule.Fields.Distinct(StringComparer.Ordinal).Select(join.SlotOf).ToArray();
            return row => Share(row, slots, points);
        }

        // By stage: what is required in a stage is what is required from it or from any stage before it.
        var stages = schema.Stages!;
        var required = stages.Stages.Select((_, stage) => schema.Fields
            .Where(field => field.RequiredFrom is { } from && stages.IndexOf(from) <= stage)
            .Select(field => join.SlotOf(field.Name)).ToArray()).ToArray();
        var stageSlot = join.SlotOf(stages.Field);
        return row => Share(row, required[Math.Max(0, stages.IndexOf(row.Text(stageSlot)))], points);
    }

    public RowPoints Visit(ActivityRule rule)
    {
        var found = new ActivityPoints(rule, rule.Decay ?? _usualDecay, model.Zone, activities!, schema.AttributesOf(rule.Type));
        _found = found;
        return row =>
        {
            var left = found.Of(row).Left;
            if (Points.FromThousandths(left).IsRuleSized)
            {
                return left;
            }

            row.Fault = PointsOutOfRange;
            return 0;
        };
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a plug-in throws is a fault of its rule on one lead, named in the ledger.")]
    public RowPoints Visit(CustomRule rule)
    {
        var (custom, slots) = (rule.Rule, rule.Rule.Reads.Distinct(StringComparer.Ordinal).ToDictionary(field => field, join.SlotOf, StringComparer.Ordinal));
        return row =>
        {
            try
            {
                var points = custom.Evaluate(new LeadView(row, slots));
                if (points.IsRuleSized)
                {
                    return points.Thousandths;
                }

                row.Fault = PointsOutOfRange;
            }
            catch (Exception exception)
            {
                row.Fault = new Fault(Fault.RuleThrew, join.TextOf(exception, RuleFields.Of(rule, schema)));
            }

            return 0;
        };
    }

    private static long Share(LeadRow row, int[] slots, long points)
    {
        var filled = 0;
        foreach (var slot in slots)
        {
            filled += row.Has(slot) ? 1 : 0;
        }

        return slots.Length == 0 ? points : (long)Math.Round((double)points * filled / slots.Length, MidpointRounding.AwayFromZero);
    }
}
