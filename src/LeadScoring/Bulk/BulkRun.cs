using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LeadScoring.Leads;
using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>Where scores go.</summary>
/// <param name="Totals">The points of each lead.</param>
/// <param name="Dimensions">Its points by dimension; empty when nobody asks.</param>
/// <param name="Marks">What else a score holds; null when nobody asks, or it is none.</param>
internal readonly record struct BulkTarget(Memory<Points> Totals, Points[][] Dimensions, LeadMarks[]? Marks)
{
    /// <summary>Room for every part of so many scores.</summary>
    public static BulkTarget For(ScoringModel model, int count, bool hasMarks) =>
        new(new Points[count], [.. model.Dimensions.Select(_ => new Points[count])], hasMarks ? new LeadMarks[count] : null);

    /// <summary>What was written, if there is room for every part.</summary>
    public BulkScores ToScores(ScoringModel model) => new(model, Totals, Dimensions, Marks);

    public void Set(int lead, Score score)
    {
        Totals.Span[lead] = score.Total;
        for (var dimension = 0; dimension < Dimensions.Length; dimension++)
        {
            Dimensions[dimension][lead] = score[dimension];
        }

        if (Marks is not null)
        {
            var (gate, applied, cell) = score.Places;
            Marks[lead] = new LeadMarks(score.Faults, gate, applied, cell);
        }
    }
}

/// <summary>The instant at which each lead is looked at, in milliseconds: one for all, or one for each.</summary>
internal readonly struct RowInstants
{
    private readonly long _all;
    private readonly ReadOnlyMemory<DateTimeOffset> _each; // empty where there is one for all

    public RowInstants(DateTimeOffset all) => _all = Instant.MillisecondsOf(all);

    public RowInstants(ReadOnlyMemory<DateTimeOffset> each) => _each = each;

    /// <summary>The one for all; null where there is one for each.</summary>
    public long? All => _each.IsEmpty ? _all : null;

    public long this[int row] => _each.IsEmpty ? _all : Instant.MillisecondsOf(_each.Span[row]);
}

/// <summary>One run over a table, block by block.</summary>
/// <remarks>Safe for concurrent use by different blocks.</remarks>
internal sealed class BulkRun(ScoringPlan plan, BulkPlan? bulk, TableClasses? classes, int[] slots, KernelWidth width, LeadTable table, RowInstants nows)
{
    private readonly BlockSums? _sums = bulk is null ? null : new BlockSums(plan, bulk, width);
    private readonly ActivityJoin? _asked = bulk is null || bulk.AsksActivitiesAlone ? plan.Activities : null; // what is asked of activities lead by lead

    /// <summary>Scores a block.</summary>
    public void Score(int index, BulkTarget target)
    {
        var (block, first) = (table.Blocks[index], index * LeadTable.BlockRows);
        var workspace = BulkWorkspace.Take(); // after an exception it is garbage
        if (bulk is null)
        {
            FinishRows(block, first, target, workspace);
        }
        else
        {
            AddColumns(block, first, target, workspace);
        }

        workspace.GiveBack();
    }

    private void AddColumns(TableBlock block, int first, BulkTarget target, BulkWorkspace workspace)
    {
        var length = _sums!.Start(workspace, block.Count);
        Fetch(block);
        for (var step = 0; step < bulk!.Steps.Length; step++)
        {
            var found = workspace.Classes.AsSpan(0, length);
            Classify(workspace, block.Columns[bulk.Steps[step].Table.Slot], step, found);
            _sums.Add(workspace, step, found);
        }

        bulk.Activities?.Ask(block, classes!.Types, nows, first, workspace);
        _sums.AddChunks(workspace, length);
        if (bulk.IsWhole)
        {
            _sums.Finish(workspace, block.Count, first, target);
        }
        else
        {
            FinishRows(block, first, target, workspace);
        }
    }

    // Columns are objects anywhere in memory: asked for all at once, they come sooner than each in its turn (a seventh of the time of 20 rules).
    private void Fetch(TableBlock block)
    {
        var rows = 0;
        foreach (var step in bulk!.Steps)
        {
            rows |= block.Columns[step.Table.Slot].Count;
        }

        if (bulk.Steps.Length > 0 && rows != block.Count)
        {
            throw new InvalidOperationException("Columns are as long as their block.");
        }
    }

    private void Classify(BulkWorkspace workspace, TableColumn column, int step, Span<byte> found)
    {
        switch (column)
        {
            case CodeColumn { AsBytes: { } codes, Most: var most }:
                var classOf = classes!.Of(step);
                Kernels.Map(width, Padded(codes, workspace.Codes, found.Length), classOf[..(most < Kernels.Codes ? Kernels.Codes : byte.MaxValue + 1)], found);
                break;
            case CodeColumn { AsShorts: { } codes }:
                LookUp<ushort>(codes, classes!.Of(step), found);
                break;
            case CodeColumn { AsIntegers: { } codes }:
                LookUp<int>(codes, classes!.Of(step), found);
                break;
            case NumberColumn { AsSingles: { } numbers }:
                Kernels.Classify(Padded(numbers, workspace.Singles, found.Length), classes!.CutsOf(step), found);
                break;
            case NumberColumn numbers:
                Kernels.Classify(Padded(numbers.AsDoubles!, workspace.Doubles, found.Length), ((NumberTable)bulk!.Steps[step].Table).Cuts, found);
                break;
        }
    }

    private static void LookUp<T>(ReadOnlySpan<T> codes, ReadOnlySpan<byte> classOf, Span<byte> found)
        where T : IBinaryInteger<T>
    {
        for (var i = 0; i < codes.Length; i++)
        {
            found[i] = classOf[int.CreateTruncating(codes[i])];
        }

        found[codes.Length..].Clear();
    }

    // The last block may be short: what stands behind it is 0, which is a code, and a number.
    private static ReadOnlySpan<T> Padded<T>(T[] values, T[] room, int length)
    {
        if (values.Length == length)
        {
            return values;
        }

        values.CopyTo(room, 0);
        room.AsSpan(values.Length, length - values.Length).Clear();
        return room.AsSpan(0, length);
    }

    // What no table holds is asked lead by lead.
    private void FinishRows(TableBlock block, int first, BulkTarget target, BulkWorkspace workspace)
    {
        var own = Workspace.Take(); // after an exception it is garbage
        var row = own.Row;
        row.Prepare(table.Layout);
        var cursor = workspace.Cursor;
        cursor.Start(block);
        for (var lead = 0; lead < block.Count; lead++)
        {
            row.Now = nows[first + lead];
            foreach (var slot in slots)
            {
                table.Read(block, lead, slot, row);
            }

            if (_asked is not null)
            {
                row.Activities.Start(_asked.Needs, nows[first + lead]);
                cursor.Read(table, block, lead, _asked, row.Activities);
                row.Activities.Finish();
            }

            var score = bulk is null ? plan.Run(own, isStrict: false) : Finish(own, workspace, lead);
            target.Set(first + lead, score);
        }

        own.GiveBack();
    }

    private Score Finish(Workspace own, BulkWorkspace workspace, int lead)
    {
        plan.Clean(own.Row);
        own.Row.Fault = null;
        var sums = MemoryMarshal.Cast<Vector256<long>, long>(own.Sums(plan.Sums.Vectors));
        for (var sum = 0; sum < plan.Sums.Count; sum++)
        {
            sums[sum] = (workspace.Sum(sum)[lead] * bulk!.Unit) + workspace.Activities(sum)[lead];
        }

        sums[plan.Sums.Faults] = workspace.Sum(plan.Sums.Faults)[lead];
        if (bulk!.RowActivities is { } activities)
        {
            sums[plan.Sums.Faults] += activities.Ask(own, sums);
        }

        return plan.RunRest(own, sums, isStrict: false);
    }
}
