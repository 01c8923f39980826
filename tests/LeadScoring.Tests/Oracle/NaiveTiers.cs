using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Oracle;

/// <summary>
/// The same as a tracker, from what SEMANTICS says alone: it remembers no state but every evaluation that was made, and looks back through them.
/// </summary>
internal sealed class NaiveTiers
{
    private readonly List<Row> _rows = [];

    /// <summary>One evaluation: the tier, what decided it when it is another than before, and what fired.</summary>
    public (string Tier, TierCause? Cause, List<string> Fired) Evaluate(TierTracker by, Score score, DateTimeOffset now)
    {
        var last = _rows.LastOrDefault();
        var at = last is not null && now < last.At ? last.At : now;
        var row = new Row(at, IsLater: last is null || at > last.At);
        var cause = Decide(by, score, row);
        foreach (var trigger in by.Triggers)
        {
            row.Triggers[trigger.Name] = Watch(trigger, trigger.Dimension is null ? score.Total : score[trigger.Dimension], at);
        }

        _rows.Add(row);
        return (row.Tier, last?.Tier == row.Tier ? null : cause, [.. row.Triggers.Where(trigger => trigger.Value.Fired).Select(trigger => $"{trigger.Key} {Firings(trigger.Key)}")]);
    }

    private TierCause Decide(TierTracker by, Score score, Row row)
    {
        var (last, matrix) = (_rows.LastOrDefault(), by.Model.Combination as MatrixCombination);
        row.IsNamed = true;
        if (score.Gate is { } gate)
        {
            row.Tier = gate.Tier ?? by.Ladder.Lowest.Name;
            return TierCause.Gate;
        }

        if (score.Override is { } item && (item.Tier is not null || (matrix is not null && item.Score is not null)))
        {
            row.Tier = item.Tier ?? Plain(Floors(by), score.Total);
            return TierCause.Override;
        }

        row.IsNamed = false;
        var held = last is { IsNamed: false } ? last : null;
        if (matrix is null)
        {
            row.Tier = Place("tier", Floors(by), by.Changes.Hysteresis, score.Total, held?.Tier, held, row, by.Changes);
            return held is not null && Floors(by).All(tier => tier.Name != held.Tier) ? TierCause.Playbook : TierCause.Score;
        }

        var hasMoved = held is null;
        List<string> grades = [];
        foreach (var graded in matrix.Dimensions)
        {
            var before = held?.Grades.GetValueOrDefault(graded.Dimension);
            before = graded.Grades.Any(grade => grade.Name == before) ? before : null;
            var h = by.Changes.Grades.Where(grade => grade.Dimension == graded.Dimension).Select(grade => grade.By).DefaultIfEmpty(by.Changes.Hysteresis).Single();
            var grade = Place(graded.Dimension, [.. graded.Grades.Select(grade => (grade.Name, grade.From))], h, score[graded.Dimension], before, held, row, by.Changes);
            hasMoved |= before is not null && before != grade;
            row.Grades[graded.Dimension] = grade;
            grades.Add(grade);
        }

        row.Tier = matrix.Cells.Single(cell => cell.Grades.SequenceEqual(grades)).Tier;
        return hasMoved ? TierCause.Score : TierCause.Playbook;
    }

    // Upward at once; downward only when too low, which is confirmed, and when the dwell is over.
    private string Place(string what, List<(string Name, Points? From)> places, Points h, Points s, string? before, Row? held, Row row, TierChanges changes)
    {
        var plain = Plain(places, s);
        if (before is null || places.All(place => place.Name != before))
        {
            return plain;
        }

        var (own, aim) = (places.FindIndex(place => place.Name == before), places.FindIndex(place => place.Name == plain));
        if (aim <= own)
        {
            return plain;
        }

        if (s >= places[own].From!.Value - h)
        {
            return before;
        }

        row.Low[what] = before;
        var lows = _rows.AsEnumerable().Reverse().TakeWhile(earlier => earlier.Low.GetValueOrDefault(what) == before && earlier.Stays(what, before)).Prepend(row).ToList();
        var enteredAt = _rows.AsEnumerable().Reverse().TakeWhile(earlier => earlier.Tier == held!.Tier).Last().At;
        var isConfirmed = (changes.ConfirmAfter is null && changes.ConfirmEvaluations is null)
            || (changes.ConfirmAfter is { } after && lows[^1].At + after <= row.At)
            || (changes.ConfirmEvaluations is { } count && lows.Count(low => low.IsLater) >= count);
        return isConfirmed && enteredAt + (changes.MinimumDwell ?? TimeSpan.Zero) <= row.At ? plain : before;
    }

    private Watched Watch(Trigger trigger, Points s, DateTimeOffset at)
    {
        var t = trigger.Threshold;
        var (isMet, isBack) = trigger.Operator switch
        {
            NumberOperator.Greater => (s > t, s < t - trigger.Rearm.By),
            NumberOperator.GreaterOrEqual => (s >= t, s < t - trigger.Rearm.By),
            NumberOperator.Less => (s < t, s > t + trigger.Rearm.By),
            _ => (s <= t, s > t + trigger.Rearm.By),
        };
        var before = _rows.LastOrDefault()?.Triggers.GetValueOrDefault(trigger.Name);
        var wasMet = _rows.Count > 0 && (before?.When == trigger.When ? before.IsMet : isMet);
        var fired = _rows.FindLastIndex(row => row.Triggers.GetValueOrDefault(trigger.Name)?.Fired == true);
        var isArmed = fired < 0
            || _rows.Skip(fired + 1).Any(row => row.Triggers.GetValueOrDefault(trigger.Name)?.IsBack == true)
            || (trigger.Rearm.Duration is { } d && at >= _rows[fired].At + d);
        return new Watched(trigger.When, isMet, isBack, isMet && !wasMet && isArmed);
    }

    private int Firings(string trigger) => _rows.Count(row => row.Triggers.GetValueOrDefault(trigger)?.Fired == true);

    private static string Plain(List<(string Name, Points? From)> places, Points s) => places.First(place => place.From is null || s >= place.From).Name;

    private static List<(string Name, Points? From)> Floors(TierTracker by) => [.. by.Ladder.Tiers.Select(tier => (tier.Name, tier.From))];

    private sealed record Row(DateTimeOffset At, bool IsLater)
    {
        public string Tier { get; set; } = "";

        public bool IsNamed { get; set; }

        public Dictionary<string, string> Grades { get; } = [];

        public Dictionary<string, string> Low { get; } = []; // what was too low, and for which tier or grade

        public Dictionary<string, Watched> Triggers { get; } = [];

        public bool Stays(string what, string before) => what == "tier" ? Tier == before : Grades.GetValueOrDefault(what) == before;
    }

    private sealed record Watched(string When, bool IsMet, bool IsBack, bool Fired);
}
