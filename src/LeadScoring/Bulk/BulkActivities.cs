using LeadScoring.Leads;
using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>The activity rules that count the newest activities of one type, asked for all leads of a block at once.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
internal sealed class BulkActivities
{

    private readonly BulkActivityRule[] _rules;
    private readonly int _faults; // where they are counted

    private BulkActivities(BulkActivityRule[] rules, int faults)
    {
        (_rules, _faults) = (rules, faults);
        HasFaults = Array.Exists(rules, rule => !rule.IsDirect);
    }

    /// <summary>Whether a rule may be a fault: by more points than a rule may give.</summary>
    public bool HasFaults { get; }

    /// <summary>Takes those of the plan's rules that can be asked so; null when there are none.</summary>
    public static BulkActivities? Of(ScoringPlan plan)
    {
        BulkActivityRule[] rules = plan.PlainActivities is { } all ? [.. all.Rules.ToArray().Where(Takes).Select(rule => new BulkActivityRule(rule, plan.Sums))] : [];
        return rules.Length == 0 ? null : new BulkActivities(rules, plan.Sums.Faults);
    }

    /// <summary>Whether a rule can be asked so. The newest of all types together stand in no columns.</summary>
    public static bool Takes(PlanRule rule) => rule.Compiled.Activities!.Type != ActivityJoin.AnyType;

    /// <summary>Adds what the rules give to each lead of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="types">The plan's code of each of the table's types.</param>
    /// <param name="nows">The instants.</param>
    /// <param name="first">The row of the block's first lead.</param>
    /// <param name="workspace">Has the sums.</param>
    public void Ask(TableBlock block, ReadOnlySpan<int> types, RowInstants nows, int first, BulkWorkspace workspace)
    {
        foreach (var rule in _rules)
        {
            var points = rule.IsDirect ? workspace.Activities(rule.Points.Each < 0 ? rule.Losses : rule.Gains) : workspace.RulePoints[..block.Count];
            if (!rule.IsDirect)
            {
                points.Clear();
            }

            foreach (var columns in block.Activities)
            {
                if (types[columns.Type] == rule.Points.Type && !columns.AreRepeats)
                {
                    new RuleRun(rule.Points, columns, nows, first, workspace, points).Count();
                }
            }

            if (!rule.IsDirect)
            {
                Limit(rule, points, workspace);
            }
        }
    }

    private void Limit(BulkActivityRule rule, ReadOnlySpan<long> points, BulkWorkspace workspace)
    {
        var gains = workspace.Activities(rule.Gains);
        var losses = workspace.Activities(rule.Losses);
        var faults = workspace.Sum(_faults);
        for (var lead = 0; lead < points.Length; lead++)
        {
            if (!Points.FromThousandths(points[lead]).IsRuleSized)
            {
                faults[lead]++;
                continue;
            }

            var limited = rule.Rule.Limited(points[lead]);
            (limited < 0 ? losses : gains)[lead] += limited;
        }
    }

    /// <summary>One rule over the activities of its type.</summary>
    private readonly ref struct RuleRun(ActivityPoints rule, ActivityColumns columns, RowInstants nows, int first, BulkWorkspace workspace, Span<long> points)
    {
        private readonly Span<long> _points = points; // of each lead

        public void Count()
        {
            var (each, whole, rest) = (rule.Each, rule.Whole, rule.Rest);
            if (nows.All is { } now && now >= columns.Times.Latest)
            {
                var end = columns.EndOf(whole - 1);
                Count(0, end, now, each);
                if (rest != 0)
                {
                    Count(end, columns.EndOf(whole), now, rest);
                }

                return;
            }

            CountSeen(0, whole, each);
            if (rest != 0)
            {
                CountSeen(whole, whole + 1, rest);
            }
        }

        // Those from a place to another.
        private void Count(int from, int end, long now, long each)
        {
            for (; from < end; from += BulkWorkspace.ActivityRoom)
            {
                var ages = workspace.Ages[..Math.Min(BulkWorkspace.ActivityRoom, end - from)];
                Kernels.Ages(columns.Times, from, now, ages);
                Add(from, ages, each);
            }
        }

        // Those from a rank to another, not included, where activities may be later than the instant: the newest that is seen is then not the first.
        private void CountSeen(int least, int most, long each)
        {
            var later = workspace.Later;
            later.Clear();
            for (var rank = 0; rank < columns.Ends.Length; rank++)
            {
                var end = columns.EndOf(rank);
                for (var from = columns.EndOf(rank - 1); from < end; from += BulkWorkspace.ActivityRoom)
                {
                    var ages = workspace.Ages[..Math.Min(BulkWorkspace.ActivityRoom, end - from)];
                    for (var i = 0; i < ages.Length; i++)
                    {
                        var lead = columns.Leads[from + i];
                        var age = nows[first + lead] - columns.Times[from + i];
                        later[lead] += age < 0 ? 1 : 0;
                        var seen = rank - later[lead];
                        ages[i] = age >= 0 && seen >= least && seen < most ? age : double.PositiveInfinity;
                    }

                    Add(from, ages, each);
                }
            }
        }

        // What is left of points at some ages, of which infinite ones do not count.
        private void Add(int from, ReadOnlySpan<double> ages, long each)
        {
            var left = workspace.Left[..ages.Length];
            var leads = columns.Leads.AsSpan(from, ages.Length);
            var curve = rule.Curve;
            if (curve.IsFlat || curve.HalfLife is not null)
            {
                Kernels.Left(ages, Math.Abs(each), curve.HalfLife ?? double.PositiveInfinity, curve.Window, left);
            }
            else
            {
                for (var i = 0; i < left.Length; i++)
                {
                    left[i] = double.IsInfinity(ages[i]) ? 0 : curve.Left(Math.Abs(each), columns.Times[from + i], nows[first + leads[i]]);
                }
            }

            Kernels.Scatter(left, leads, _points, isLoss: each < 0);
        }
    }
}

/// <summary>An activity rule and where its points go.</summary>
internal sealed class BulkActivityRule(PlanRule rule, SumLayout sums)
{
    public CompiledRule Rule { get; } = rule.Compiled;

    public ActivityPoints Points { get; } = rule.Compiled.Activities!;

    public int Gains { get; } = sums.SumOf(rule.Dimension, rule.Group, 1);

    public int Losses { get; } = sums.SumOf(rule.Dimension, rule.Group, -1);

    /// <summary>Whether what each activity gives goes straight to one sum: the rule has no limit of its own, and never gives more than a rule may.</summary>
    public bool IsDirect { get; } = rule.Compiled is { Floor: long.MinValue, Ceiling: long.MaxValue, Activities: { } points }
        && (Int128)points.Whole * Math.Abs(points.Each) + Math.Abs(points.Rest) <= LeadScoring.Points.MaxRulePoints * 1_000L;
}
