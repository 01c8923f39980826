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
            dimensions[i] = Inactivity(i, Dimension(_model.Dimensions[i])).Thousandths;
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
        var (compiled, usual) = (plan.Rules[_rule].Compiled, plan.Rules[_rule].UsualDecay);
        _rule++;
        var left = compiled.Raw(row);
        var fault = TakeFault(compiled.Rule.Name);
        var tally = fault is null ? compiled.Activities?.Of(row) : null;
        var found = Points.FromThousandths(tally?.Granted ?? left);
        var line = new LedgerLine(LedgerLineKind.Rule, compiled.Rule.Name, found)
        {
            Dimension = dimension,
            Group = group,
            Condition = RuleTexts.Of(compiled.Rule, _model.Schema),
            Observed = Observe(RuleFields.Of(compiled.Rule, _model.Schema), RuleFields.ActivitiesOf(compiled.Rule)),
            Activities = tally is { } counts ? new ActivityCounts(counts.Seen, counts.Counted, counts.Bursts) : null,
            Outcome = fault is not null ? LineOutcome.Fault : RuleOutcome(compiled.Rule, found),
            Fault = fault,
        };
        _lines.Add(line);
        if (fault is not null)
        {
            return Points.Zero;
        }

        line = line with { Condition = "", Observed = [], Activities = null, Outcome = LineOutcome.Holds };
        AddBite(line with { Kind = LedgerLineKind.Decay, Condition = compiled.Rule is ActivityRule rule ? DecayTexts.Of(rule.Decay ?? usual) : "" }, Points.FromThousandths(left) - found);
        return Limited(compiled, Believed(compiled, left, line), line);
    }

    private long Believed(CompiledRule compiled, long points, LedgerLine line)
    {
        if (compiled.Trust is not { } trust)
        {
            return points;
        }

        var valid = trust.IsValid(row) ? points : 0;
        var believed = trust.Weighted(row, valid);
        AddBite(line with { Kind = LedgerLineKind.Validity }, Points.FromThousandths(valid - points));
        AddBite(line with { Kind = LedgerLineKind.Verification }, Points.FromThousandths(believed - valid));
        return believed;
    }

    private Points Limited(CompiledRule compiled, long points, LedgerLine line)
    {
        var limited = compiled.Limited(points);
        AddBite(line with { Kind = LedgerLineKind.RuleLimit }, Points.FromThousandths(limited - points));
        return Points.FromThousandths(limited);
    }

    private Points Inactivity(int place, Points points)
    {
        if (plan.Inactivity[place] is not { } penalty)
        {
            return points;
        }

        var name = _model.Dimensions[place].Name;
        var lost = Points.FromThousandths(penalty.Of(row, points.Thousandths));
        var fault = TakeFault(name);
        if (lost != Points.Zero || fault is not null)
        {
            _lines.Add(new LedgerLine(LedgerLineKind.Inactivity, name, lost)
            {
                Dimension = name,
                Observed = Observe([], [new ActivityUse(penalty.Penalty.Activities, new ActivityNumber(ActivityQuestion.DaysSince, penalty.Penalty.Activities))]),
                Outcome = fault is null ? LineOutcome.Holds : LineOutcome.Fault,
                Fault = fault,
            });
        }

        return points + lost;
    }

    private LineOutcome RuleOutcome(ScoringRule rule, Points points) => rule switch
    {
        ConditionRule { When: var when } => _missing.OutcomeOf(when),
        _ when points != Points.Zero => LineOutcome.Holds,
        ActivityRule => LineOutcome.DoesNotHold,
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
                    Observed = Observe(OverrideFields.Of(item.Override), OverrideFields.ActivitiesOf(item.Override)),
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
                Observed = Observe(FieldUses.Of(gate.Gate.Condition), FieldUses.ActivitiesOf(gate.Gate.Condition)),
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
        return isStrict ? throw new LeadFaultException(name, fault) : fault.ToDiagnostic();
    }

    private Sequence<Observation> Observe(IEnumerable<FieldUse> uses, IEnumerable<ActivityUse> activities) =>
    [
        .. uses.Select(use => use.Field).Distinct(StringComparer.Ordinal).Select(name =>
        {
            var value = row.Value(plan.Join.SlotOf(name));
            var isRedacted = !showPersonal && !value.IsMissing && plan.Join.IsPersonal(name);
            return new Observation(name, isRedacted ? default : value, isRedacted);
        }),
        .. activities.Where(use => use.Node is not ActivityNumber { Attribute: null, Question: ActivityQuestion.Distinct }).DistinctBy(use => use.Node).Select(Observe),
    ];

    // What a question about activities comes to; a fault is the rule's, and told there.
    private Observation Observe(ActivityUse use)
    {
        var name = use.Node is LastActivityIn last ? new ActivityNumber(ActivityQuestion.LastAt, last.Activities).ToText(_model.Schema).Replace("lastActivityAt", "lastActivity", StringComparison.Ordinal)
            : (use.Node as Condition)?.ToText(_model.Schema) ?? ((NumericExpression)use.Node).ToText(_model.Schema);
        var value = use.Node switch
        {
            ActivityNumber number when plan.Tests.Compile(number)(row) is var worth => LeadValue.OfRaw(number.Kind == NumericKind.Timestamp ? FieldType.Timestamp : FieldType.Number, worth),
            LastActivityIn node => (LeadValue)plan.Activities!.NameOf(row, ActivitySelector.Of(node.Activities, plan.Activities).Last(row)),
            HasActivity exists => plan.Tests.Compile(exists)(row),
            _ => default,
        };
        row.Fault = null;
        var isRedacted = !showPersonal && !value.IsMissing && TellsOfAPerson(use);
        return new Observation(name, isRedacted ? default : value, isRedacted);
    }

    // A number worked out from personal attributes, or any answer about activities that were chosen by them.
    private bool TellsOfAPerson(ActivityUse use) =>
        (use.Node is ActivityNumber { Question: ActivityQuestion.Sum or ActivityQuestion.Least or ActivityQuestion.Greatest, Attribute: { } attribute } && plan.Activities!.IsPersonal(attribute))
        || (use.Activities.Where is { } where && FieldUses.Of(where).Any(read => plan.Activities!.IsPersonal(read.Field)));
}
