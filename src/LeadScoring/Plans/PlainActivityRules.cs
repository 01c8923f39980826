namespace LeadScoring.Plans;

/// <summary>What a rule that only counts the newest activities has come to so far.</summary>
internal struct PlainState
{
    /// <summary>How many activities count.</summary>
    public int Count;

    /// <summary>Their points before decay, in thousandths, without sign.</summary>
    public long Granted;

    /// <summary>What decay leaves of them.</summary>
    public long Left;
}

/// <summary>
/// The activity rules that only count the newest activities of a type and let them decay, all asked in one pass over the activities, the newest first.
/// </summary>
internal sealed class PlainActivityRules
{
    private readonly PlanRule[] _rules;
    private readonly (int Gains, int Losses)[] _sums; // where the points of each rule go
    private readonly (int Place, ActivityPoints Points)[][] _byType; // the rules that look at a type, by its code

    private readonly ActivityJoin _join;
    private readonly SumLayout _layout;

    private PlainActivityRules(PlanRule[] rules, ActivityJoin join, SumLayout layout)
    {
        (_rules, _join, _layout) = (rules, join, layout);
        _sums = Array.ConvertAll(rules, rule => (layout.SumOf(rule.Dimension, rule.Group, 1), layout.SumOf(rule.Dimension, rule.Group, -1)));
        _byType = [.. Enumerable.Range(0, join.CodeCount + 1).Select(code =>
            rules.Select((rule, place) => (place, rule.Compiled.Activities!)).Where(item => item.Item2.LooksAt(code)).ToArray())];
    }

    public ReadOnlySpan<PlanRule> Rules => _rules;

    /// <summary>Some of the rules; null when there are none.</summary>
    public PlainActivityRules? Where(Func<PlanRule, bool> holds) => Array.FindAll(_rules, rule => holds(rule)) is { Length: > 0 } some ? new(some, _join, _layout) : null;

    /// <summary>Takes the rules out of a list that can be asked so; null when there are none.</summary>
    public static PlainActivityRules? TakeFrom(List<PlanRule> rules, ActivityJoin? join, SumLayout layout)
    {
        var plain = rules.Where(rule => rule.Compiled is { Trust: null, Activities.IsPlain: true }).ToArray();
        rules.RemoveAll(plain.Contains);
        return plain.Length == 0 ? null : new PlainActivityRules(plain, join!, layout);
    }

    /// <summary>Adds what the rules give to the sums; gives how many of them are faults, their points being out of range.</summary>
    public int Ask(Workspace workspace, Span<long> sums)
    {
        var states = workspace.Plain(_rules.Length);
        var (activities, halves) = (workspace.Row.Activities, workspace.Halves);
        var seen = activities.Seen;
        var now = activities.Now;
        for (var i = seen.Length - 1; i >= 0; i--)
        {
            ref readonly var activity = ref seen[i];
            foreach (var (place, points) in _byType[activity.Type])
            {
                points.Count(states, place, halves, activity.Time, now);
            }
        }

        halves.Settle(states);
        var faults = 0;
        for (var place = 0; place < _rules.Length; place++)
        {
            var left = states[place].Left;
            states[place] = default; // as the next lead must find it
            if (!Points.FromThousandths(left).IsRuleSized)
            {
                faults++;
                continue;
            }

            var points = _rules[place].Compiled.Limited(left);
            sums[points < 0 ? _sums[place].Losses : _sums[place].Gains] += points;
        }

        return faults;
    }
}
