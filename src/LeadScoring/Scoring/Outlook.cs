using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring.Scoring;

/// <summary>
/// Tells whether a lead stays as it is from one instant to another by the passing of time alone: no condition comes out otherwise, and no sum
/// crosses a level. The row is set for the earlier instant, with the activities after it known but not seen.
/// </summary>
/// <remarks>
/// Each rule's points lie between bounds all the time; limits and combinations keep the order of what goes into them, so they are worked out once for the
/// lower and once for the upper bounds. What cannot be told is taken for a change.
/// </remarks>
internal sealed class Outlook
{
    private readonly ScoringPlan _plan;
    private readonly LeadRow _row;
    private readonly OutlookNumbers _numbers;
    private readonly long[] _total; // levels, in thousandths
    private readonly long[][] _dimensions; // levels of each dimension
    private readonly long[] _low;
    private readonly long[] _high;

    public Outlook(ScoringPlan plan, LeadRow row, ScoreLevels levels)
    {
        (_plan, _row, _numbers) = (plan, row, new OutlookNumbers(plan, row));
        _total = Thousandths(levels.Total);
        _dimensions = [.. plan.Model.Dimensions.Select(dimension => Thousandths(
            [.. levels.Dimensions.Where(item => item.Dimension == dimension.Name).SelectMany(item => item.Levels).Concat(plan.Total.LevelsOf(dimension.Name))]))];
        (_low, _high) = (new long[plan.Sums.Count + 1], new long[plan.Sums.Count + 1]);
    }

    /// <summary>Whether everything in the model can be told ahead.</summary>
    public static bool IsKnown(ScoringModel model) =>
        !model.Rules.Any(IsOpaque)
        && !model.Overrides.Any(item => TimeUses.IsOpaque(item.When) || (item.Score is { } score && TimeUses.IsOpaque(score)))
        && !model.Gates.Any(gate => TimeUses.IsOpaque(gate.Condition));

    /// <summary>The first instant by which something may have changed, or null when nothing ever does.</summary>
    /// <param name="jumps">Whether a jump of points by the end of a window, or by a step, is a change.</param>
    public long? FirstChange(bool jumps)
    {
        var now = (long)_row.Now;
        var latest = _plan.Activities is null ? null : _row.Activities.Next;
        var (quiet, loud) = (now, latest ?? (long)Instant.Of(DateTimeOffset.MaxValue));
        if (loud <= now || IsQuiet(latest is null ? loud : loud - 1, jumps))
        {
            return latest;
        }

        while (loud - quiet > 1)
        {
            var middle = quiet + ((loud - quiet) / 2);
            (quiet, loud) = IsQuiet(middle, jumps) ? (middle, loud) : (quiet, middle);
        }

        return loud;
    }

    private static bool IsOpaque(ScoringRule rule) => rule switch
    {
        CustomRule custom => custom.Rule.IsTimeDependent,
        ConditionRule condition => TimeUses.IsOpaque(condition.When),
        BandRule bands => TimeUses.IsOpaque(bands.Value),
        ExpressionRule expression => TimeUses.IsOpaque(expression.Value),
        _ => false,
    };

    private bool IsQuiet(long to, bool jumps)
    {
        _numbers.To = to;
        Array.Clear(_low);
        Array.Clear(_high);
        foreach (var rule in _plan.Rules)
        {
            if (ReachOf(rule.Compiled, to, jumps) is not { } reach)
            {
                return false;
            }

            _plan.Sums.AddBounds(rule, reach.Low, reach.High, _low, _high);
        }

        var (least, most) = (new long[_dimensions.Length], new long[_dimensions.Length]);
        _plan.Sums.Finish(_low, least);
        _plan.Sums.Finish(_high, most);
        for (var i = 0; i < least.Length; i++)
        {
            if (!TryInactivity(_plan.Inactivity[i], to, ref least[i], ref most[i]) || Crosses(_dimensions[i], least[i], most[i]))
            {
                return false;
            }
        }

        var (lowest, highest) = (_plan.Total.Limit(_plan.Total.Combine(least), least), _plan.Total.Limit(_plan.Total.Combine(most), most));
        return TryOverride(to, ref lowest, ref highest) && TryGates(ref lowest, ref highest) && !Crosses(_total, lowest, highest);
    }

    private Reach? ReachOf(CompiledRule compiled, long to, bool jumps)
    {
        if (compiled.Trust is { } trust && trust.IsValid(_row, _row.Now) != trust.IsValid(_row, to))
        {
            return null;
        }

        var found = compiled.Rule switch
        {
            ConditionRule rule => OfCondition(rule),
            BandRule rule when TimeUses.Of(rule.Value) => OfBands(rule),
            ExpressionRule rule when TimeUses.Of(rule.Value) => OfPoints(_numbers.Of(rule.Value)),
            ActivityRule => OfActivities(compiled, to, jumps),
            _ => OfFixed(compiled),
        };
        if (found is not { IsFault: false } reach)
        {
            return found; // a fault gives no points, whatever the rule's own limit is
        }

        reach = new Reach(Limited(reach.Low), Limited(reach.High));
        return _row.Fault is null ? reach : null;

        long Limited(long raw) => compiled.Limited(compiled.Trust?.Of(_row, raw) ?? raw);
    }

    private Reach? OfCondition(ConditionRule rule) => _numbers.Of(rule.When) switch
    {
        Outcomes.True => new Reach(rule.Points.Thousandths, rule.Points.Thousandths),
        Outcomes.False => new Reach(0, 0),
        Outcomes.Fault => Reach.Fault,
        _ => null,
    };

    private Reach? OfBands(BandRule rule)
    {
        var value = _numbers.Of(rule.Value);
        if (value.IsFault)
        {
            return Reach.Fault;
        }

        if (value.IsMissing && !value.MayFault)
        {
            return new Reach(0, 0);
        }

        if (value.MayFault || value.MayMiss)
        {
            return null;
        }

        var (first, last) = (BandOf(rule, value.Low), BandOf(rule, value.High));
        var isOne = ReferenceEquals(first, last)
            && rule.Bands.TakeWhile(band => !ReferenceEquals(band, first)).All(band => band.To <= value.Low || band.From > value.High);
        var points = first?.Points.Thousandths ?? 0;
        return isOne ? new Reach(points, points) : null;
    }

    private static Band? BandOf(BandRule rule, double value) => rule.Bands.FirstOrDefault(band => band.Contains(value));

    // Points that are worked out: those that are missing, or more than a rule may give, are a fault.
    private static Reach? OfPoints(Bounds value)
    {
        if (value.IsMissing)
        {
            return Reach.Fault;
        }

        if (value.MayFault || value.MayMiss)
        {
            return null;
        }

        return (SizeOf(value.Low, out var low), SizeOf(value.High, out var high)) switch
        {
            (0, 0) => new Reach(low, high),
            (1, 1) or (-1, -1) => Reach.Fault,
            _ => null,
        };
    }

    // 0 for what a rule may give, else on which side it is too much.
    private static int SizeOf(double value, out long thousandths)
    {
        var isRuleSized = Points.TryRound(value * 1_000, out var points) && points.IsRuleSized;
        thousandths = points.Thousandths;
        return isRuleSized ? 0 : Math.Sign(value);
    }

    private Reach? OfActivities(CompiledRule compiled, long to, bool jumps)
    {
        var isKnown = compiled.Activities!.TryOutlook(_row, to, mayJump: !jumps, out var low, out var high);
        if (_row.Fault is not null)
        {
            // The filter is a fault for one of the activities, all the time.
            _row.Fault = null;
            return Reach.Fault;
        }

        return isKnown ? OfPoints(Bounds.Between(low / 1_000.0, high / 1_000.0)) : null;
    }

    private Reach OfFixed(CompiledRule compiled)
    {
        var points = compiled.Raw(_row);
        var isFault = _row.Fault is not null;
        _row.Fault = null;
        return isFault ? Reach.Fault : new Reach(points, points);
    }

    private bool TryInactivity(CompiledInactivity? penalty, long to, ref long least, ref long most)
    {
        if (penalty is null)
        {
            return true;
        }

        var (isDue, willBe) = (penalty.IsDue(_row, _row.Now), penalty.IsDue(_row, to));
        if (isDue == true)
        {
            least += penalty.Of(_row, least);
            most += penalty.Of(_row, most);
        }

        return isDue == willBe;
    }

    private bool TryOverride(long to, ref long lowest, ref long highest)
    {
        foreach (var item in _plan.Overrides)
        {
            if (item.IsLive(_row, _row.Now) != item.IsLive(_row, to))
            {
                return false;
            }

            if (!item.IsLive(_row, to))
            {
                continue;
            }

            var outcome = _numbers.Of(item.Override.When);
            if (outcome is not (Outcomes.True or Outcomes.False or Outcomes.Fault))
            {
                return false;
            }

            if (outcome != Outcomes.True)
            {
                continue;
            }

            if (item.Override.Score is not { } score)
            {
                return true;
            }

            if (OfPoints(_numbers.Of(score)) is not { } reach)
            {
                return false;
            }

            if (!reach.IsFault) // with a fault it does not apply
            {
                (lowest, highest) = (reach.Low, reach.High);
                return true;
            }
        }

        return true;
    }

    private bool TryGates(ref long lowest, ref long highest)
    {
        foreach (var gate in _plan.Gates)
        {
            var outcome = _numbers.Of(gate.Gate.Condition);
            if (outcome is not (Outcomes.True or Outcomes.False or Outcomes.Fault))
            {
                return false;
            }

            if (outcome == Outcomes.Fault || outcome == Outcomes.True == (gate.Gate.Kind == GateKind.Disqualify))
            {
                (lowest, highest) = (Math.Min(lowest, gate.Cap), Math.Min(highest, gate.Cap));
            }
        }

        return true;
    }

    private static long[] Thousandths(IEnumerable<Points> levels) => [.. levels.Select(level => level.Thousandths).Distinct().Order()];

    // A level counts as crossed as soon as a sum that moves may come to it.
    private static bool Crosses(long[] levels, long low, long high) => low != high && Array.Exists(levels, level => level >= low && level <= high);

    /// <summary>Between what points stay, in thousandths, or that they are a fault all the time.</summary>
    private readonly record struct Reach(long Low, long High, bool IsFault = false)
    {
        public static Reach Fault { get; } = new(0, 0, IsFault: true);
    }
}
