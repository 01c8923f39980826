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

        // Points that only go on falling are told where they come below a level.
        var (cause, name) = CauseOf(before, after, at);
        return cause == ChangeCause.Decay && before.Score.Cell == after.Score.Cell && LevelsOf(before.Score).SequenceEqual(LevelsOf(after.Score)) ? null : new TimelineEntry(Instant.ToTime(at), before.Score, after.Score, cause, name);
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

    // How many levels the score reaches, and each dimension of its own.
    private IEnumerable<int> LevelsOf(Score score) =>
        levels.Dimensions.Select(item => item.Levels.Count(level => score[item.Dimension] >= level)).Prepend(levels.Total.Count(level => score.Total >= level));

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

        // An override or gate may name a tier and leave the points as they are.
        return before.Score.Override != after.Score.Override ? (ChangeCause.OverrideEnd, (before.Score.Override ?? after.Score.Override)!.Name)
            : before.Score.Gate != after.Score.Gate ? (ChangeCause.Time, (before.Score.Gate ?? after.Score.Gate)!.Name)
            : (ChangeCause.Decay, "");
    }

    private static Dictionary<(LedgerLineKind Kind, string Name), LedgerLine> ByPart(Explanation explanation) => explanation.Lines
        .Where(line => line.Kind is LedgerLineKind.Rule or LedgerLineKind.Decay or LedgerLineKind.Validity or LedgerLineKind.Inactivity or LedgerLineKind.Override)
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
            LedgerLineKind.Override => ChangeCause.OverrideEnd,
            LedgerLineKind.Decay => DecayCause(name, at),
            _ => plan.Model.Rules.First(rule => rule.Name == name) is ConditionRule { When: var when } && Conditions.FieldUses.ActivitiesOf(when).Any(use => use.Activities.Within is not null)
                ? ChangeCause.WindowEnd
                : ChangeCause.Time,
        };
    }

    // Null for points that only go on falling.
    private ChangeCause? DecayCause(string name, long at)
    {
        var rule = Array.Find(plan.Rules, item => item.Compiled.Rule.Name == name)!.Compiled;
        return rule.Activities!.JumpAt(_row, at);
    }
}
