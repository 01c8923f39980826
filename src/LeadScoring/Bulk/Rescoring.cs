using System.Buffers;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Tiers;

namespace LeadScoring.Bulk;

/// <summary>One comparison of two states, step by step. Arrays are rented: a lead that does not change costs no memory that stays.</summary>
/// <remarks>After an exception what was rented is garbage.</remarks>
internal sealed class Rescoring(ScoredState before, ScoredState after, BulkOptions options)
{
    private readonly bool _isSameTable = ReferenceEquals(before.Table, after.Table);
    private readonly bool _isSameModel = ReferenceEquals(before.Scorer.Model, after.Scorer.Model);
    private readonly bool _isTimeless = Instant.MillisecondsOf(before.Now) == Instant.MillisecondsOf(after.Now) || !ModelTime.IsUsedBy(before.Scorer.Model);
    private readonly List<Points[]> _rented = [];
    private readonly List<ScoreChange> _changes = [];
    private readonly List<UnmatchedLead> _added = [];
    private readonly List<UnmatchedLead> _removed = [];
    private readonly Dictionary<(string From, string To), int> _moves = [];
    private int _leads;

    public ScoreChanges Run()
    {
        if (_isSameTable && _isSameModel && _isTimeless && Equals(before.Tiers, after.Tiers))
        {
            return new ScoreChanges(after.Table.Count, []);
        }

        using var oldRows = _isSameTable ? null : new IdRows(before.Table, nameof(before));
        using var newRows = _isSameTable ? null : new IdRows(after.Table, nameof(after));

        // Each step stands on the one before it; where nothing changes it is that one.
        var start = Score(before.Scorer, before.Table, before.Now, before.Tiers);
        var later = _isTimeless ? start : Score(before.Scorer, before.Table, after.Now, before.Tiers);
        var moved = _isSameTable ? later : Score(before.Scorer, after.Table, after.Now, before.Tiers);
        var end = _isSameModel ? moved with { Tiers = after.Tiers } : Score(after.Scorer, after.Table, after.Now, after.Tiers);

        for (var row = 0; row < after.Table.Count; row++)
        {
            var rowBefore = oldRows?.RowOf(IdRows.IdAt(after.Table, row)!) ?? row;
            if (rowBefore < 0)
            {
                _added.Add(new UnmatchedLead(IdRows.IdAt(after.Table, row)!, row, end.PointsOf(row), end.TierOf(row)));
                continue;
            }

            _leads++;
            Compare(start, later, moved, end, rowBefore, row);
        }

        for (var row = 0; row < before.Table.Count && newRows is not null; row++)
        {
            if (newRows.RowOf(IdRows.IdAt(before.Table, row)!) < 0)
            {
                _removed.Add(new UnmatchedLead(IdRows.IdAt(before.Table, row)!, row, start.PointsOf(row), start.TierOf(row)));
            }
        }

        _rented.ForEach(points => ArrayPool<Points>.Shared.Return(points));
        return new ScoreChanges(_leads, [.. _changes]) { Added = [.. _added], Removed = [.. _removed], TierMoves = [.. TierMoves()] };
    }

    private void Compare(StepScores start, StepScores later, StepScores moved, StepScores end, int rowBefore, int row)
    {
        var (points, tier, pointsAfter, tierAfter) = (start.PointsOf(rowBefore), start.TierOf(rowBefore), end.PointsOf(row), end.TierOf(row));
        if (points == pointsAfter && tier?.Name == tierAfter?.Name)
        {
            return;
        }

        var (byTime, byData, byPlaybook) = (later.PointsOf(rowBefore) - points, moved.PointsOf(row) - later.PointsOf(rowBefore), pointsAfter - moved.PointsOf(row));
        var (tierLater, tierMoved) = (later.TierOf(rowBefore)?.Name, moved.TierOf(row)?.Name);
        _changes.Add(new ScoreChange
        {
            Id = IdRows.IdAt(after.Table, row) ?? IdRows.NumberOf(row),
            RowBefore = rowBefore,
            RowAfter = row,
            Before = points,
            ByTime = byTime,
            ByData = byData,
            ByPlaybook = byPlaybook,
            TierBefore = tier,
            TierAfter = tierAfter,
            Causes = CauseIf(ChangedBy.Time, byTime, tier?.Name, tierLater) | CauseIf(ChangedBy.Data, byData, tierLater, tierMoved) | CauseIf(ChangedBy.Playbook, byPlaybook, tierMoved, tierAfter?.Name),
        });
        if (tier?.Name != tierAfter?.Name)
        {
            var move = (tier!.Name, tierAfter!.Name);
            _moves[move] = _moves.GetValueOrDefault(move) + 1;
        }
    }

    private static ChangedBy CauseIf(ChangedBy cause, Points part, string? tier, string? next) => part != Points.Zero || tier != next ? cause : ChangedBy.Nothing;

    private IEnumerable<TierMove> TierMoves() =>
        from tier in before.Tiers?.Tiers ?? []
        from next in after.Tiers!.Tiers
        where _moves.ContainsKey((tier.Name, next.Name))
        select new TierMove(tier, next, _moves[(tier.Name, next.Name)]);

    private StepScores Score(BulkScorer scorer, LeadTable table, DateTimeOffset now, TierLadder? tiers)
    {
        if (tiers is not null && NamesTiers(scorer.Model))
        {
            return new StepScores([], scorer.Score(table, now, options), tiers);
        }

        var points = ArrayPool<Points>.Shared.Rent(table.Count);
        _rented.Add(points);
        scorer.Score(table, now, points.AsMemory(0, table.Count), options);
        return new StepScores(points, Whole: null, tiers);
    }

    // Then points alone do not say the tier.
    private static bool NamesTiers(ScoringModel model) =>
        model.Gates.Count > 0 || model.Combination is MatrixCombination || model.Overrides.Any(item => item.Tier is not null);

    /// <summary>What a step gives each lead.</summary>
    /// <param name="Points">The points; empty where there are whole scores.</param>
    /// <param name="Whole">The scores; null where points say all that is asked.</param>
    /// <param name="Tiers">The tiers, or null.</param>
    private sealed record StepScores(Points[] Points, BulkScores? Whole, TierLadder? Tiers)
    {
        public Points PointsOf(int row) => Whole is null ? Points[row] : Whole.Totals[row];

        public Tier? TierOf(int row) => Whole is null ? Tiers?.TierOf(Points[row]) : Tiers!.TierOf(Whole[row]);
    }
}
