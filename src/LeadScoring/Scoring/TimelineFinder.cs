using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring.Scoring;

/// <summary>Finds the instants at which a lead's score jumps, or passes a level. The row is set for the first instant, with later activities known but not seen.</summary>
internal sealed class TimelineFinder(ScoringPlan plan, Workspace workspace, ScoreLevels levels)
{
    private readonly LeadRow _row = workspace.Row;

    public List<TimelineEntry> Between(long from, long to, int most)
    {
        List<TimelineEntry> entries = [];
        var at = from;
        for (var looks = 0; looks < most; looks++)
        {
            LookAt(at);
            if (new Outlook(plan, _row, levels).FirstChange(jumps: true) is not { } next || next > to)
            {
                return entries;
            }

            if (Change(next) is { } entry)
            {
                entries.Add(entry);
            }

            at = next;
        }

        throw new InvalidOperationException($"The score changes too often: there are more than {most:N0} instants to look at; ask for a shorter time.");
    }

    private TimelineEntry? Change(long at)
    {
        LookAt(at - 1);
        var before = Explain();
        LookAt(at);
        var after = Explain();
        if (before.Score == after.Score)
        {
            return null;
        }

        // Points that only go on falling are told where something comes of it.
        var (cause, name) = CauseOf(before, after, at);
        return cause == ChangeCause.Decay && IsAlike(before.Score, after.Score) ? null : new TimelineEntry(Instant.ToTime(at), before.Score, after.Score, cause, name);
    }

    private void LookAt(long at)
    {
        _row.Now = at;
        if (plan.Activities is not null)
        {
            _row.Activities.LookAt(at);
        }
    }

    private Explanation Explain() => new Explainer(plan, _row, showPersonal: false, isStrict: false).Explain();

    private bool IsAlike(Score before, Score after) =>
        before.Cell == after.Cell && ReachesAlike(levels.Total, before.Total, after.Total)
        && levels.Dimensions.All(item => ReachesAlike(item.Levels, before[item.Dimension], after[item.Dimension]));

    private static bool ReachesAlike(IEnumerable<Points> of, Points before, Points after) => of.All(level => before >= level == after >= level);

    private (ChangeCause Cause, string Name) CauseOf(Explanation before, Explanation after, long at)
    {
        if (plan.Activities is { } activities && _row.Activities.Count > 0 && _row.Activities.Seen[^1].Time == at)
        {
            return (ChangeCause.Activity, activities.NameOf(_row, _row.Activities.Count - 1) ?? "");
        }

        // Lines of the same part, side by side: a line that is there on one side only has given 0 on the other.
        var (old, now) = (ByPart(before), ByPart(after));
        foreach (var part in now.Keys.Concat(old.Keys).Distinct())
        {
            var (was, becomes) = (old.GetValueOrDefault(part), now.GetValueOrDefault(part));
            if (Jumps(part.Name, was, becomes, at) is { } cause)
            {
                return (cause, part.Name);
            }
        }

        // A rule that can be evaluated on one side only may give points by its own limit alone.
        if (!HaveSamePoints(before.Score, after.Score)
            && now.Keys.Concat(old.Keys).FirstOrDefault(part => part.Kind == LedgerLineKind.Rule && IsFault(old.GetValueOrDefault(part)) != IsFault(now.GetValueOrDefault(part))) is { Name: { } name })
        {
            return (CauseOfRule(name), name);
        }

        // An override or gate may name a tier and leave the points as they are.
        return before.Score.Override != after.Score.Override ? (ChangeCause.Override, (after.Score.Override ?? before.Score.Override)!.Name)
            : GateBetween(before, after) is { } gate ? (ChangeCause.Gate, gate)
            : (ChangeCause.Decay, "");
    }

    private static bool HaveSamePoints(Score before, Score after) =>
        before.Total == after.Total && Enumerable.Range(0, before.Model.Dimensions.Count).All(index => before[index] == after[index]);

    private static bool IsFault(LedgerLine? line) => line?.Outcome == LineOutcome.Fault;

    // The first gate that is shut on one side only.
    private static string? GateBetween(Explanation before, Explanation after)
    {
        var (was, becomes) = (Shut(before), Shut(after));
        return becomes.Except(was).Concat(was.Except(becomes)).FirstOrDefault();

        static List<string> Shut(Explanation explanation) => [.. explanation.Lines.Where(line => line.Kind == LedgerLineKind.Gate).Select(line => line.Name)];
    }

    private static Dictionary<(LedgerLineKind Kind, string Name), LedgerLine> ByPart(Explanation explanation) => explanation.Lines
        .Where(line => line.Kind is LedgerLineKind.Rule or LedgerLineKind.Decay or LedgerLineKind.Validity or LedgerLineKind.Inactivity)
        .GroupBy(line => (line.Kind, line.Name))
        .ToDictionary(lines => lines.Key, lines => lines.First());

    private ChangeCause? Jumps(string name, LedgerLine? was, LedgerLine? becomes, long at)
    {
        var kind = (was ?? becomes)!.Kind;
        if (was?.Points == becomes?.Points || (was?.Points ?? Points.Zero) == (becomes?.Points ?? Points.Zero))
        {
            return null;
        }

        return kind switch
        {
            LedgerLineKind.Validity => ChangeCause.Validity,
            LedgerLineKind.Inactivity => ChangeCause.Inactivity,
            LedgerLineKind.Decay => DecayCause(name, at),
            _ => CauseOfRule(name),
        };
    }

    private ChangeCause CauseOfRule(string name) => RuleFields.ActivitiesOf(plan.Model.Rules.First(rule => rule.Name == name)).Any(use => use.Activities.Within is not null)
        ? ChangeCause.WindowEnd
        : ChangeCause.Time;

    // Null for points that only go on falling.
    private ChangeCause? DecayCause(string name, long at)
    {
        var rule = Array.Find(plan.Rules, item => item.Compiled.Rule.Name == name)!.Compiled;
        return rule.Activities!.JumpAt(_row, at);
    }
}
