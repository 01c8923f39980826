using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>
/// Plain activity rules over objects: what counts of each lead is gathered by rule, so that points of many leads decay together.
/// </summary>
/// <remarks>Immutable; safe for concurrent use, each block with a workspace of its own.</remarks>
internal sealed class ActivityGatherer
{
    private const int Room = BulkWorkspace.ActivityRoom;

    private readonly BulkActivityRule[] _rules;
    private readonly int[][] _byType; // the rules that look at a type, by its code
    private readonly PlainActivityRules? _others; // asked lead by lead; null when there are none

    private ActivityGatherer(BulkActivityRule[] rules, PlainActivityRules? others, int types)
    {
        (_rules, _others) = (rules, others);
        _byType = [.. Enumerable.Range(0, types + 1).Select(code => Enumerable.Range(0, rules.Length).Where(rule => rules[rule].Points.LooksAt(code)).ToArray())];
    }

    /// <summary>Makes the plain activity rules of a plan ready; null when there are none.</summary>
    public static ActivityGatherer? Of(ScoringPlan plan)
    {
        if (plan.PlainActivities is not { } all)
        {
            return null;
        }

        BulkActivityRule[] gathered = [.. all.Rules.ToArray().Select(rule => new BulkActivityRule(rule, plan.Sums)).Where(rule => rule.IsDirect && rule.Points is { Rest: 0, Curve: { IsFlat: true } or { HalfLife: not null } })];
        var others = all.Where(rule => !Array.Exists(gathered, known => ReferenceEquals(known.Rule, rule.Compiled)));
        return new ActivityGatherer(gathered, others, plan.Activities!.CodeCount);
    }

    /// <summary>Starts a block.</summary>
    public void Start(BulkWorkspace workspace) => workspace.StartGathering(_rules.Length);

    /// <summary>Takes what the lead in the row did.</summary>
    /// <param name="own">Has the row.</param>
    /// <param name="lead">The lead's place in the block.</param>
    /// <param name="workspace">Has the sums.</param>
    /// <param name="plan">The plan.</param>
    public void Take(Workspace own, int lead, BulkWorkspace workspace, ScoringPlan plan)
    {
        var counts = workspace.Counted;
        counts.Clear();
        var seen = own.Row.Activities.Seen;
        var now = own.Row.Activities.Now;
        for (var i = seen.Length - 1; i >= 0; i--)
        {
            ref readonly var activity = ref seen[i];
            foreach (var rule in _byType[activity.Type])
            {
                if (counts[rule]++ >= _rules[rule].Points.Whole)
                {
                    continue;
                }

                ref var gathered = ref workspace.Gathered[rule];
                if (gathered.Count == Room)
                {
                    Settle(rule, workspace);
                }

                gathered.Ages[gathered.Count] = now - activity.Time;
                gathered.Leads[gathered.Count++] = (ushort)lead;
            }
        }

        if (_others is not null)
        {
            var sums = own.EmptySums(plan.Sums.Vectors);
            workspace.Sum(plan.Sums.Faults)[lead] += (short)_others.Ask(own, sums);
            for (var sum = 0; sum < plan.Sums.Count; sum++)
            {
                workspace.Activities(sum)[lead] += sums[sum];
            }
        }
    }

    /// <summary>Adds what was not added yet, once all leads of a block are taken.</summary>
    public void Finish(BulkWorkspace workspace)
    {
        for (var rule = 0; rule < _rules.Length; rule++)
        {
            Settle(rule, workspace);
        }
    }

    private void Settle(int index, BulkWorkspace workspace)
    {
        ref var gathered = ref workspace.Gathered[index];
        var rule = _rules[index];
        var left = workspace.Left[..gathered.Count];
        var (each, curve) = (rule.Points.Each, rule.Points.Curve);
        Kernels.Left(gathered.Ages.AsSpan(0, gathered.Count), Math.Abs(each), curve.HalfLife ?? double.PositiveInfinity, curve.Window, left);
        Kernels.Scatter(left, gathered.Leads.AsSpan(0, gathered.Count), workspace.Activities(each < 0 ? rule.Losses : rule.Gains), isLoss: each < 0);
        gathered.Count = 0;
    }
}

/// <summary>Activities that count for a rule.</summary>
internal struct GatheredActivities
{
    public int Count;

    /// <summary>Their ages, in milliseconds.</summary>
    public double[] Ages;

    /// <summary>Their leads' places in the block.</summary>
    public ushort[] Leads;
}
