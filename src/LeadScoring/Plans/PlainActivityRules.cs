using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>
/// The activity rules that only count the newest activities of a type and let them decay, all asked in one pass over the activities, the newest first.
/// </summary>
internal sealed class PlainActivityRules
{
    private readonly PlanRule[] _rules;
    private readonly (int Place, ActivityPoints Points)[][] _byType; // the rules that look at a type, by its code

    private PlainActivityRules(PlanRule[] rules, ActivityJoin join)
    {
        _rules = rules;
        _byType = [.. Enumerable.Range(0, join.CodeCount + 1).Select(code =>
            rules.Select((rule, place) => (place, rule.Compiled.Activities!)).Where(item => item.Item2.LooksAt(code)).ToArray())];
    }

    /// <summary>Takes the rules out of a list that can be asked so; null when there are none.</summary>
    public static PlainActivityRules? TakeFrom(List<PlanRule> rules, ActivityJoin? join)
    {
        var plain = rules.Where(rule => rule.Compiled is { Trust: null, Activities.IsPlain: true }).ToArray();
        rules.RemoveAll(plain.Contains);
        return plain.Length == 0 ? null : new PlainActivityRules(plain, join!);
    }

    /// <summary>Adds what the rules give to the sums; gives how many of them are faults, their points being out of range.</summary>
    public int Ask(LeadActivities activities, SumLayout layout, Span<long> sums)
    {
        var states = activities.Chosen.Plain(_rules.Length);
        var seen = activities.Seen;
        for (var i = seen.Length - 1; i >= 0; i--)
        {
            ref readonly var activity = ref seen[i];
            foreach (var (place, points) in _byType[activity.Type])
            {
                points.Count(ref states[place], activity.Time, activities.Now);
            }
        }

        var faults = 0;
        for (var place = 0; place < _rules.Length; place++)
        {
            var rule = _rules[place];
            var left = states[place].Left;
            if (!Points.FromThousandths(left).IsRuleSized)
            {
                faults++;
                continue;
            }

            var points = rule.Compiled.Limited(left);
            sums[layout.SumOf(rule.Dimension, rule.Group, points)] += points;
        }

        return faults;
    }
}
