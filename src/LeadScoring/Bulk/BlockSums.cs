using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LeadScoring.Plans;

namespace LeadScoring.Bulk;

/// <summary>What a block of leads adds up to: from the classes of their fields to their scores.</summary>
/// <remarks>Immutable; safe for concurrent use, each block with a workspace of its own.</remarks>
internal sealed class BlockSums(ScoringPlan plan, BulkPlan bulk, KernelWidth width)
{
    /// <summary>Starts a block; gives how many leads the kernels work on, which is more than there are where the last step is not full.</summary>
    public int Start(BulkWorkspace workspace, int count)
    {
        var length = (count + Kernels.Step - 1) / Kernels.Step * Kernels.Step;
        workspace.Start(bulk.Sums, bulk.Chunks.Length, bulk.Dimensions is null ? plan.Sums.Count : 0, length);
        return length;
    }

    /// <summary>Adds what a field's table says of each lead.</summary>
    /// <param name="workspace">Has the sums.</param>
    /// <param name="step">The field's table.</param>
    /// <param name="classes">The class of each lead's value.</param>
    public void Add(BulkWorkspace workspace, int step, ReadOnlySpan<byte> classes)
    {
        foreach (var add in bulk.Steps[step].Adds)
        {
            Kernels.Add(width, classes, add.Points, workspace.Sum(add.Sum));
        }

        foreach (var and in bulk.Steps[step].Ands)
        {
            Kernels.And(width, classes, and.Bits, workspace.Bits(and.Chunk));
        }
    }

    /// <summary>Adds the rules over several fields, once all fields are added.</summary>
    public void AddChunks(BulkWorkspace workspace, int length)
    {
        for (var chunk = 0; chunk < bulk.Chunks.Length; chunk++)
        {
            Kernels.Add(width, workspace.Bits(chunk)[..length], bulk.Chunks[chunk].Points, workspace.Sum(bulk.Chunks[chunk].Sum));
        }
    }

    /// <summary>Writes the scores, where the sums are all there is to them.</summary>
    public void Finish(BulkWorkspace workspace, int count, int first, BulkTarget target)
    {
        if (bulk.Dimensions is not null)
        {
            FinishShort(workspace, count, first, target);
        }
        else
        {
            FinishWide(workspace, count, first, target);
        }

        if (target.Marks is { } marks)
        {
            var faults = workspace.Sum(plan.Sums.Faults);
            for (var lead = 0; lead < count; lead++)
            {
                marks[first + lead] = LeadMarks.None with { Faults = faults[lead] };
            }
        }
    }

    // The sums are the dimensions, and these the score.
    private void FinishShort(BulkWorkspace workspace, int count, int first, BulkTarget target)
    {
        var totals = MemoryMarshal.Cast<Points, long>(target.Totals.Span.Slice(first, count));
        var dimensions = bulk.Dimensions!;
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

    // The same where activities add thousandths, which 16 bits do not hold.
    private void FinishWide(BulkWorkspace workspace, int count, int first, BulkTarget target)
    {
        var totals = MemoryMarshal.Cast<Points, long>(target.Totals.Span.Slice(first, count));
        var dimensions = bulk.WideDimensions!;
        for (var i = 0; i < count; i += Vector512<long>.Count)
        {
            var total = Vector512<long>.Zero;
            for (var dimension = 0; dimension < dimensions.Length; dimension++)
            {
                var (sum, limit) = dimensions[dimension];
                var units = Kernels.Widen(Vector128.Create<short>(workspace.Sum(sum)[i..]));
                var points = Within((units * bulk.Unit) + Vector512.Create<long>(workspace.Activities(sum)[i..]), limit);
                total += points;
                if (target.Dimensions.Length > 0)
                {
                    Write(points, MemoryMarshal.Cast<Points, long>(target.Dimensions[dimension].AsSpan(first, count)), i);
                }
            }

            Write(Within(total, bulk.WideLimit), totals, i);
        }
    }

    private static Vector512<long> Within(Vector512<long> points, Clamp limit) =>
        Vector512.Min(Vector512.Max(points, Vector512.Create(limit.Floor)), Vector512.Create(limit.Ceiling));

    private static void Write(Vector512<long> points, Span<long> target, int at)
    {
        if (at + Vector512<long>.Count <= target.Length)
        {
            points.CopyTo(target[at..]);
            return;
        }

        for (var i = 0; at + i < target.Length; i++)
        {
            target[at + i] = points[i];
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
            target[at + i] = units[i] * bulk.Unit;
        }
    }

    private void Write(Vector<int> units, Span<long> target)
    {
        Vector.Widen(units, out var low, out var high);
        (low * bulk.Unit).CopyTo(target);
        (high * bulk.Unit).CopyTo(target[Vector<long>.Count..]);
    }
}
