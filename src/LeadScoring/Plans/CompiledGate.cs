using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>A gate as a closure over a row. A fault is left in the row, and the gate is then closed.</summary>
internal sealed record CompiledGate(Gate Gate, RowTest Test, long Cap)
{
    public bool IsClosed(LeadRow row)
    {
        var holds = Test(row);
        return row.Fault is not null || holds == (Gate.Kind == GateKind.Disqualify);
    }
}

/// <summary>An override as closures over a row. A fault is left in the row, and the override then does not apply.</summary>
internal sealed class CompiledOverride
{
    private static readonly Fault ScoreMissing = new(Fault.PointsMissing);
    private static readonly Fault ScoreOutOfRange = new(Fault.PointsOutOfRange);

    private readonly RowTest _when;
    private readonly RowNumber? _score;
    private readonly int _until;

    public CompiledOverride(ScoreOverride item, RowTests tests, FieldJoin join)
    {
        Override = item;
        _when = tests.Compile(item.When);
        _score = item.Score is { } score ? tests.Compile(score) : null;
        _until = item.Until is { } until ? join.SlotOf(until) : -1;
    }

    public ScoreOverride Override { get; }

    /// <summary>Whether the override has not expired at an instant.</summary>
    public bool IsLive(LeadRow row, double now) => _until < 0 || now < row.Number(_until);

    /// <summary>Whether the override applies, and the score in thousandths if it sets one.</summary>
    public bool Applies(LeadRow row, out long? score)
    {
        score = null;
        if (!IsLive(row, row.Now) || !_when(row))
        {
            return false;
        }

        if (_score is null)
        {
            return true;
        }

        var number = _score(row);
        if (row.Fault is null && Points.TryRound(number * 1_000, out var points) && points.IsRuleSized)
        {
            score = points.Thousandths;
            return true;
        }

        row.Fault ??= double.IsNaN(number) ? ScoreMissing : ScoreOutOfRange;
        return false;
    }
}
