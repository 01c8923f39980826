using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring.Scoring;

/// <summary>Scores one lead rule by rule and writes down every line. It shares the closures of single rules with the fused plan, and no table.</summary>
internal sealed class Explainer(ScoringPlan plan, LeadRow row, bool showPersonal, bool isStrict)
{
    private readonly List<LedgerLine> _lines = [];
    private readonly ScoringModel _model = plan.Model;
    private readonly MissingData _missing = new(plan.Join, plan.Activities, row);
    private int _faults;
    private int _rule; // the next rule of the plan

    public Explanation Explain()
    {
        plan.Clean(row);
        row.Fault = null;
        var dimensions = new long[_model.Dimensions.Count];
        for (var i = 0; i < dimensions.Length; i++)
        {
            dimensions[i] = Dimension(_model.Dimensions[i]).Thousandths;
        }

        var total = Combine(dimensions);
        total = Override(total, out var applied);
        total = Gates(total, out var closed);
        var score = new Score(_model, total.Thousandths, dimensions, _faults, closed, applied, plan.Total.CellOf(dimensions));
        return new Explanation(score, [.. _lines]);
    }

    private Points Dimension(Dimension dimension)
    {
        List<Points> parts = [.. dimension.Rules.Select(_ => Rule(dimension.Name, group: ""))];
        foreach (var group in dimension.Groups)
        {
            List<Points> rules = [.. group.Rules.Select(_ => Rule(dimension.Name, group.Name))];
            parts.Add(Limited(group.Limit, rules, new LedgerLine(LedgerLineKind.GroupLimit, group.Name, Points.Zero) { Dimension = dimension.Name, Group = group.Name }));
        }

        return Limited(dimension.Limit, parts, new LedgerLine(LedgerLineKind.DimensionLimit, dimension.Name, Points.Zero) { Dimension = dimension.Name });
    }

    private Points Rule(string dimension, string group)
    {
        var compiled = plan.Rules[_rule++].Compiled;
        var points = Points.FromThousandths(compiled.Raw(row));
        var fault = TakeFault(compiled.Rule.Name);
        var line = new LedgerLine(LedgerLineKind.Rule, compiled.Rule.Name, points)
        {
            Dimension = dimension,
            Group = group,
            Condition = RuleTexts.Of(compiled.Rule, _model.Schema),
            Observed = Observe(RuleFields.Of(compiled.Rule, _model.Schema)),
            Outcome = fault is not null ? LineOutcome.Fault : RuleOutcome(compiled.Rule, points),
            Fault = fault,
        };
        _lines.Add(line);
        var limited = fault is null ? Points.FromThousandths(compiled.Limited(points.Thousandths)) : points;
        AddBite(line with { Kind = LedgerLineKind.RuleLimit, Condition = "", Observed = [], Outcome = LineOutcome.Holds }, limited - points);
        return limited;
    }

    private LineOutcome RuleOutcome(ScoringRule rule, Points points) => rule switch
    {
        ConditionRule { When: var when } => _missing.OutcomeOf(when),
        _ when points != Points.Zero => LineOutcome.Holds,
        LookupRule or BandRule => RuleFields.Of(rule, _model.Schema).Any(use => !row.Has(plan.Join.SlotOf(use.Field))) ? LineOutcome.MissingData : LineOutcome.DoesNotHold,
        _ => LineOutcome.Holds,
    };

    private Points Limited(Limit limit, List<Points> parts, LedgerLine line)
    {
        var (gains, losses) = (Points.Zero, Points.Zero);
        foreach (var part in parts)
        {
            if (part < Points.Zero)
            {
                losses += part;
            }
            else
            {
                gains += part;
            }
        }

        if (limit.Mode == LimitMode.Net)
        {
            var net = limit.Clamp(gains + losses);
            AddBite(line, net - gains - losses);
            return net;
        }

        AddBite(line with { Side = LimitSide.Gains }, limit.ClampGain(gains) - gains);
        AddBite(line with { Side = LimitSide.Losses }, limit.ClampLoss(losses) - losses);
        return limit.ClampGain(gains) + limit.ClampLoss(losses);
    }

    private Points Combine(long[] dimensions)
    {
        var parts = dimensions.Select(Points.FromThousandths).ToList();
        if (_model.Combination is SumCombination or MatrixCombination)
        {
            return Limited(_model.Limit, parts, new LedgerLine(LedgerLineKind.TotalLimit, "", Points.Zero));
        }

        var combined = Points.FromThousandths(plan.Total.Combine(dimensions));
        AddBite(new LedgerLine(LedgerLineKind.Combination, "", Points.Zero), combined - parts.Aggregate(Points.Zero, (sum, part) => sum + part));
        return Limited(_model.Limit, [combined], new LedgerLine(LedgerLineKind.TotalLimit, "", Points.Zero));
    }

    private Points Override(Points total, out int applied)
    {
        for (applied = 0; applied < plan.Overrides.Length; applied++)
        {
            var item = plan.Overrides[applied];
            var applies = item.Applies(row, out var score);
            var fault = TakeFault(item.Override.Name);
            var after = score is { } thousandths ? Points.FromThousandths(thousandths) : total;
            if (applies || fault is not null)
            {
                _lines.Add(new LedgerLine(LedgerLineKind.Override, item.Override.Name, after - total)
                {
                    Condition = item.Override.When.ToText(_model.Schema),
                    Observed = Observe(OverrideFields.Of(item.Override)),
                    Outcome = fault is null ? LineOutcome.Holds : LineOutcome.Fault,
                    Fault = fault,
                });
            }

            if (applies)
            {
                return after;
            }
        }

        applied = -1;
        return total;
    }

    private Points Gates(Points total, out int closed)
    {
        closed = -1;
        for (var i = 0; i < plan.Gates.Length; i++)
        {
            var gate = plan.Gates[i];
            var isClosed = gate.IsClosed(row);
            var fault = TakeFault(gate.Gate.Name);
            if (!isClosed)
            {
                continue;
            }

            closed = closed < 0 ? i : closed;
            var after = Points.Min(total, Points.FromThousandths(gate.Cap));
            _lines.Add(new LedgerLine(LedgerLineKind.Gate, gate.Gate.Name, after - total)
            {
                Condition = gate.Gate.Condition.ToText(_model.Schema),
                Observed = Observe(FieldUses.Of(gate.Gate.Condition)),
                Outcome = fault is null ? LineOutcome.Holds : LineOutcome.Fault,
                Fault = fault,
            });
            total = after;
        }

        return total;
    }

    private void AddBite(LedgerLine line, Points difference)
    {
        if (difference != Points.Zero)
        {
            _lines.Add(line with { Points = difference });
        }
    }

    private Diagnostic? TakeFault(string name)
    {
        if (row.Fault is not { } fault)
        {
            return null;
        }

        row.Fault = null;
        _faults++;
        return isStrict ? throw new LeadFaultException(name, fault) : new Diagnostic(fault.Text, SourcePosition.None, fault.Arguments.AsSpan());
    }

    private Sequence<Observation> Observe(IEnumerable<FieldUse> uses) =>
    [
        .. uses.Select(use => use.Field).Distinct(StringComparer.Ordinal).Select(name =>
        {
            var value = row.Value(plan.Join.SlotOf(name));
            var isRedacted = !showPersonal && !value.IsMissing && plan.Join.IsPersonal(name);
            return new Observation(name, isRedacted ? default : value, isRedacted);
        }),
    ];
}
