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
        && !model.Overrides.Any(item => TimeUses.ByFunctions(item.When) || (item.Score is { } score && TimeUses.ByFunctions(score)))
        && !model.Gates.Any(gate => TimeUses.ByFunctions(gate.Condition));

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
        ConditionRule condition => TimeUses.ByFunctions(condition.When),
        BandRule bands => TimeUses.ByFunctions(bands.Value),
        ExpressionRule expression => TimeUses.ByFunctions(expression.Value),
        _ => false,
    };

    private bool IsQuiet(long to, bool jumps)
    {
        _numbers.To = to;
        Array.Clear(_low);
        Array.Clear(_high);
        foreach (var rule in _plan.Rules)
        {
            if (!TryBound(rule.Compiled, to, jumps, out var low, out var high))
            {
                return false;
            }

            _plan.Sums.AddBounds(rule, low, high, _low, _high);
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

    private bool TryBound(CompiledRule compiled, long to, bool jumps, out long low, out long high)
    {
        (low, high) = (0, 0);
        if (compiled.Trust is { } trust && trust.IsValid(_row, _row.Now) != trust.IsValid(_row, to))
        {
            return false;
        }

        var isKnown = compiled.Rule switch
        {
            ConditionRule rule => TryCondition(rule, out low, out high),
            BandRule rule when TimeUses.Of(rule.Value) => TryBands(rule, out low, out high),
            ExpressionRule rule when TimeUses.Of(rule.Value) => TryExpression(rule, out low, out high),
            ActivityRule => TryActivities(compiled, to, jumps, out low, out high),
            _ => TryFixed(compiled, out low, out high),
        };
        low = compiled.Limited(compiled.Trust?.Of(_row, low) ?? low);
        high = compiled.Limited(compiled.Trust?.Of(_row, high) ?? high);
        return isKnown && _row.Fault is null;
    }

    private bool TryCondition(ConditionRule rule, out long low, out long high)
    {
        var outcome = _numbers.Of(rule.When);
        low = high = outcome == Outcomes.True ? rule.Points.Thousandths : 0;
        return outcome is Outcomes.True or Outcomes.False or Outcomes.Fault;
    }

    private bool TryBands(BandRule rule, out long low, out long high)
    {
        (low, high) = (0, 0);
        var value = _numbers.Of(rule.Value);
        if (value.IsMissing && !value.MayFault)
        {
            return true;
        }

        if (value.MayFault || value.MayMiss)
        {
            return false;
        }

        var (first, last) = (BandOf(rule, value.Low), BandOf(rule, value.High));
        low = high = first?.Points.Thousandths ?? 0;
        return ReferenceEquals(first, last) && (first is not null || rule.Bands.All(band => band.To <= value.Low || band.From > value.High))
            && rule.Bands.TakeWhile(band => !ReferenceEquals(band, first)).All(band => band.To <= value.Low || band.From > value.High);
    }

    private static Band? BandOf(BandRule rule, double value) => rule.Bands.FirstOrDefault(band => band.Contains(value));

    private bool TryExpression(ExpressionRule rule, out long low, out long high)
    {
        (low, high) = (0, 0);
        var value = _numbers.Of(rule.Value);
        if (value.IsMissing)
        {
            return !value.MayFault; // a fault, all the time: no points
        }

        if (value.MayFault || value.MayMiss
            || !Points.TryRound(value.Low * 1_000, out var least) || !Points.TryRound(value.High * 1_000, out var most) || !least.IsRuleSized || !most.IsRuleSized)
        {
            return false;
        }

        (low, high) = (least.Thousandths, most.Thousandths);
        return true;
    }

    private bool TryActivities(CompiledRule compiled, long to, bool jumps, out long low, out long high)
    {
        var isKnown = compiled.Activities!.TryOutlook(_row, to, mayJump: !jumps, out low, out high);
        if (_row.Fault is not null)
        {
            // The filter is a fault for one of the activities, all the time: no points.
            _row.Fault = null;
            (low, high) = (0, 0);
            return true;
        }

        return isKnown && Points.FromThousandths(low).IsRuleSized && Points.FromThousandths(high).IsRuleSized;
    }

    private bool TryFixed(CompiledRule compiled, out long low, out long high)
    {
        low = high = compiled.Raw(_row);
        if (_row.Fault is not null)
        {
            _row.Fault = null;
            low = high = 0;
        }

        return true;
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

            var value = _numbers.Of(score);
            if (value.IsMissing && !value.MayFault)
            {
                continue; // a fault: it does not apply
            }

            if (value.MayFault || value.MayMiss || !Points.TryRound(value.Low * 1_000, out var least) || !Points.TryRound(value.High * 1_000, out var most)
                || least.IsRuleSized != most.IsRuleSized)
            {
                return false;
            }

            if (least.IsRuleSized)
            {
                (lowest, highest) = (least.Thousandths, most.Thousandths);
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
}
