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
internal readonly record struct BulkTarget(Memory<Points> Totals, Points[][] Dimensions, LeadMarks[]? Marks);

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
    private readonly ActivityJoin? _asked = bulk is null || bulk.AsksActivitiesAlone ? plan.Activities : null; // what is asked of activities lead by lead

    /// <summary>Scores a block.</summary>
    public void Score(int index, BulkTarget target)
    {
        var (block, first) = (table.Blocks[index], index * LeadTable.BlockRows);
        if (bulk is null)
        {
            FinishRows(block, first, target, workspace: null);
            return;
        }

        var workspace = BulkWorkspace.Own;
        var length = (block.Count + Kernels.Step - 1) / Kernels.Step * Kernels.Step;
        workspace.Start(bulk.Sums, bulk.Chunks.Length, bulk.Activities is null ? 0 : plan.Sums.Count, length);
        for (var step = 0; step < bulk.Steps.Length; step++)
        {
            var found = workspace.Classes.AsSpan(0, length);
            Classify(workspace, block.Columns[bulk.Steps[step].Table.Slot], step, found);
            foreach (var add in bulk.Steps[step].Adds)
            {
                Kernels.Add(width, found, add.Points, workspace.Sum(add.Sum));
            }

            foreach (var and in bulk.Steps[step].Ands)
            {
                Kernels.And(width, found, and.Bits, workspace.Bits(and.Chunk));
            }
        }

        for (var chunk = 0; chunk < bulk.Chunks.Length; chunk++)
        {
            Kernels.Add(width, workspace.Bits(chunk)[..length], bulk.Chunks[chunk].Points, workspace.Sum(bulk.Chunks[chunk].Sum));
        }

        if (bulk.Activities is { } activities)
        {
            activities.Ask(block, classes!.Types, nows, first, workspace);
        }

        if (bulk.Dimensions is not null)
        {
            FinishAll(workspace, block.Count, first, target);
        }
        else if (bulk.WideDimensions is not null)
        {
            FinishWide(workspace, block.Count, first, target);
        }
        else
        {
            FinishRows(block, first, target, workspace);
            return;
        }

        if (target.Marks is { } marks)
        {
            var faults = workspace.Sum(plan.Sums.Faults);
            for (var lead = 0; lead < block.Count; lead++)
            {
                marks[first + lead] = LeadMarks.None with { Faults = faults[lead] };
            }
        }
    }

    private void Classify(BulkWorkspace workspace, TableColumn column, int step, Span<byte> found)
    {
        switch (column)
        {
            case CodeColumn { AsBytes: { } codes, Most: var most }:
                var classOf = classes!.Of(step);
                Kernels.Map(width, Padded(codes, workspace.Codes, found.Length), most < Kernels.Codes ? classOf[..Kernels.Codes] : classOf, found);
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

    // The sums are the dimensions, and these the score.
    private void FinishAll(BulkWorkspace workspace, int count, int first, BulkTarget target)
    {
        var totals = MemoryMarshal.Cast<Points, long>(target.Totals.Span.Slice(first, count));
        var dimensions = bulk!.Dimensions!;
        for (var i = 0; i < count; i += Vector<short>.Count)
        {
            var total = Vector<short>.Zero;
            for (var dimension = 0; dimension < dimensions.Length; dimension++)
            {
                var (sum, limit) = dimensions[dimension];
                var points = Within(new Vector<short>(workspace.Sum(sum)[i..]), limit);
                total += points;
                if (target.Dimensions.Length > 0)
                {
                    Write(points, MemoryMarshal.Cast<Points, long>(target.Dimensions[dimension].AsSpan(first, count)), i);
                }
            }

            Write(Within(total, bulk.Limit), totals, i);
        }
    }

    // The same where activities add thousandths, which 16 bits do not hold; doubles hold them exactly.
    private void FinishWide(BulkWorkspace workspace, int count, int first, BulkTarget target)
    {
        var totals = MemoryMarshal.Cast<Points, long>(target.Totals.Span.Slice(first, count));
        var dimensions = bulk!.WideDimensions!;
        for (var i = 0; i < count; i += Vector512<double>.Count)
        {
            var total = Vector512<double>.Zero;
            for (var dimension = 0; dimension < dimensions.Length; dimension++)
            {
                var (sum, limit) = dimensions[dimension];
                var units = Kernels.ToDouble(Vector128.Create<short>(workspace.Sum(sum)[i..]));
                var points = Within((units * bulk.Unit) + Vector512.Create<double>(workspace.Activities(sum)[i..]), limit);
                total += points;
                if (target.Dimensions.Length > 0)
                {
                    Write(points, MemoryMarshal.Cast<Points, long>(target.Dimensions[dimension].AsSpan(first, count)), i);
                }
            }

            Write(Within(total, bulk.WideLimit), totals, i);
        }
    }

    private static Vector512<double> Within(Vector512<double> points, Clamp limit) =>
        Vector512.Min(Vector512.Max(points, Vector512.Create((double)limit.Floor)), Vector512.Create((double)limit.Ceiling));

    private static void Write(Vector512<double> points, Span<long> target, int at)
    {
        if (at + Vector512<double>.Count <= target.Length)
        {
            Vector512.ConvertToInt64(points).CopyTo(target[at..]);
            return;
        }

        for (var i = 0; at + i < target.Length; i++)
        {
            target[at + i] = (long)points[i];
        }
    }

    private static Vector<short> Within(Vector<short> points, ShortLimit limit) =>
        Vector.Min(Vector.Max(points, new Vector<short>(limit.Floor)), new Vector<short>(limit.Ceiling));

    private void Write(Vector<short> units, Span<long> target, int at)
    {
        Vector.Widen(units, out var low, out var high);
        if (at + Vector<short>.Count <= target.Length)
        {
            Write(low, target[at..]);
            Write(high, target[(at + Vector<int>.Count)..]);
            return;
        }

        for (var i = 0; at + i < target.Length; i++)
        {
            target[at + i] = units[i] * bulk!.Unit;
        }
    }

    private void Write(Vector<int> units, Span<long> target)
    {
        Vector.Widen(units, out var low, out var high);
        (low * bulk!.Unit).CopyTo(target);
        (high * bulk.Unit).CopyTo(target[Vector<long>.Count..]);
    }

    // What no table holds is asked lead by lead.
    private void FinishRows(TableBlock block, int first, BulkTarget target, BulkWorkspace? workspace)
    {
        var own = Workspace.Take(); // after an exception it is garbage
        var row = own.Row;
        row.Prepare(table.Layout);
        var cursor = BulkWorkspace.Own.Cursor;
        cursor.Start(block);
        var totals = target.Totals.Span;
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

            var score = workspace is null ? plan.Run(own, isStrict: false) : Finish(own, workspace, lead);
            totals[first + lead] = score.Total;
            for (var dimension = 0; dimension < target.Dimensions.Length; dimension++)
            {
                target.Dimensions[dimension][first + lead] = score[dimension];
            }

            if (target.Marks is { } marks)
            {
                var (gate, applied, cell) = score.Places;
                marks[first + lead] = new LeadMarks(score.Faults, gate, applied, cell);
            }
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
            sums[sum] = (workspace.Sum(sum)[lead] * bulk!.Unit) + (bulk.Activities is null ? 0 : (long)workspace.Activities(sum)[lead]);
        }

        sums[plan.Sums.Faults] = workspace.Sum(plan.Sums.Faults)[lead];
        if (bulk!.RowActivities is { } activities)
        {
            sums[plan.Sums.Faults] += activities.Ask(own, sums);
        }

        return plan.RunRest(own, sums, isStrict: false);
    }
}
