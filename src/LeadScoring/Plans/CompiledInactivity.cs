using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>An inactivity penalty made ready. A fault is left in the row, and nothing is then lost.</summary>
internal sealed class CompiledInactivity(Dimension dimension, InactivityPenalty penalty, FieldJoin fields, ActivityJoin activities)
{
    private readonly ActivitySelector _activities = ActivitySelector.Of(penalty.Activities, activities);
    private readonly int _since = penalty.Since is { } since ? fields.SlotOf(since) : -1;
    private readonly double _after = penalty.After.TotalMilliseconds;
    private readonly long _floor = dimension.Limit.Floor?.Thousandths ?? 0;

    public InactivityPenalty Penalty { get; } = penalty;

    /// <summary>Whether the lead has done nothing for so long; null when that cannot be told.</summary>
    public bool? IsDue(LeadRow row, double now)
    {
        var since = Since(row);
        var isFault = row.Fault is not null;
        row.Fault = null;
        return isFault ? null : now - since >= _after;
    }

    /// <summary>What a dimension with so many thousandths loses, as a number that is not positive.</summary>
    public long Of(LeadRow row, long points) =>
        row.Now - Since(row) >= _after && row.Fault is null ? Math.Min(0, Math.Max(Penalty.Points.Thousandths, _floor - points)) : 0;

    // Since when the lead has done nothing; NaN when nothing says so.
    private double Since(LeadRow row) =>
        _activities.Last(row) is >= 0 and var last ? row.Activities.Seen[last].Time : _since >= 0 ? row.Number(_since) : double.NaN;
}
