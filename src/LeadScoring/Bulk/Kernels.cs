using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using LeadScoring.Leads;

namespace LeadScoring.Bulk;

/// <summary>What is done to all leads of a block at once. Every width gives the same bits: all numbers are whole.</summary>
/// <remarks>
/// Spans are as long as a whole number of <see cref="Step"/>s; what stands behind the last lead may be anything that is a code. Tables have at least
/// <see cref="Codes"/> entries.
/// </remarks>
internal static class Kernels
{
    /// <summary>Lengths are multiples of this.</summary>
    public const int Step = 64;

    /// <summary>How many entries a table that is looked up by vectors has; larger ones are looked up code by code.</summary>
    public const int Codes = 64;

    private const double WholeUnit = 3L << 51;

    /// <summary>The widest that the machine has.</summary>
    public static KernelWidth Widest => Lanes512.IsSupported ? KernelWidth.Bits512
        : Lanes256.IsSupported ? KernelWidth.Bits256
        : Vector128.IsHardwareAccelerated ? KernelWidth.Bits128
        : KernelWidth.Scalar;

    /// <summary>Whether the machine has a width.</summary>
    public static bool IsSupported(KernelWidth width) => width <= Widest;

    /// <summary>Turns codes into classes.</summary>
    /// <param name="width">How wide.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="table">The class of each.</param>
    /// <param name="classes">Takes the classes.</param>
    public static void Map(KernelWidth width, ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> classes)
    {
        if (table.Length > Codes && width == KernelWidth.Bits512)
        {
            MapAll(codes, table, classes);
            return;
        }

        switch (table.Length > Codes ? KernelWidth.Scalar : width)
        {
            case KernelWidth.Bits512:
                Map<Vector512<byte>, Vector512<byte>, Lanes512>(codes, table, classes);
                break;
            case KernelWidth.Bits256:
                Map<Vector256<byte>, Pieces<Vector256<byte>>, Lanes256>(codes, table, classes);
                break;
            case KernelWidth.Bits128:
                Map<Vector128<byte>, Pieces<Vector128<byte>>, Lanes128>(codes, table, classes);
                break;
            default:
                for (var i = 0; i < codes.Length; i++)
                {
                    classes[i] = table[codes[i]];
                }

                break;
        }
    }

    /// <summary>Takes away the bits that classes do not leave.</summary>
    /// <param name="width">How wide.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="table">The bits that each leaves.</param>
    /// <param name="bits">What is left.</param>
    public static void And(KernelWidth width, ReadOnlySpan<byte> classes, ReadOnlySpan<byte> table, Span<byte> bits)
    {
        switch (table.Length > Codes ? KernelWidth.Scalar : width)
        {
            case KernelWidth.Bits512:
                And<Vector512<byte>, Vector512<byte>, Lanes512>(classes, table, bits);
                break;
            case KernelWidth.Bits256:
                And<Vector256<byte>, Pieces<Vector256<byte>>, Lanes256>(classes, table, bits);
                break;
            case KernelWidth.Bits128:
                And<Vector128<byte>, Pieces<Vector128<byte>>, Lanes128>(classes, table, bits);
                break;
            default:
                for (var i = 0; i < classes.Length; i++)
                {
                    bits[i] &= table[classes[i]];
                }

                break;
        }
    }

    /// <summary>Adds the points of classes.</summary>
    /// <param name="width">How wide.</param>
    /// <param name="classes">The classes.</param>
    /// <param name="points">The points of each.</param>
    /// <param name="sums">What they are added to.</param>
    public static void Add(KernelWidth width, ReadOnlySpan<byte> classes, PointTable points, Span<short> sums)
    {
        switch (points.Points.Length > Codes ? KernelWidth.Scalar : width)
        {
            case KernelWidth.Bits512:
                Add<Vector512<byte>, Vector512<byte>, Lanes512>(classes, points, sums);
                break;
            case KernelWidth.Bits256:
                Add<Vector256<byte>, Pieces<Vector256<byte>>, Lanes256>(classes, points, sums);
                break;
            case KernelWidth.Bits128:
                Add<Vector128<byte>, Pieces<Vector128<byte>>, Lanes128>(classes, points, sums);
                break;
            default:
                for (var i = 0; i < classes.Length; i++)
                {
                    sums[i] += points.Points[classes[i]];
                }

                break;
        }
    }

    /// <summary>Turns numbers into classes: 0 for NaN, otherwise one more than there are cuts up to the number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Classify(ReadOnlySpan<float> numbers, ReadOnlySpan<float> cuts, Span<byte> classes)
    {
        ref var first = ref MemoryMarshal.GetReference(numbers);
        ref var target = ref MemoryMarshal.GetReference(classes);
        for (nuint i = 0; i < (nuint)numbers.Length; i += Step)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref first, i + 16));
            var (c, d) = (Vector512.LoadUnsafe(ref first, i + 32), Vector512.LoadUnsafe(ref first, i + 48));
            var (countA, countB) = (Vector512.Equals(a, a).AsInt32(), Vector512.Equals(b, b).AsInt32());
            var (countC, countD) = (Vector512.Equals(c, c).AsInt32(), Vector512.Equals(d, d).AsInt32());
            foreach (var cut in cuts)
            {
                var from = Vector512.Create(cut);
                countA = Counted(countA, Vector512.GreaterThanOrEqual(a, from).AsInt32());
                countB = Counted(countB, Vector512.GreaterThanOrEqual(b, from).AsInt32());
                countC = Counted(countC, Vector512.GreaterThanOrEqual(c, from).AsInt32());
                countD = Counted(countD, Vector512.GreaterThanOrEqual(d, from).AsInt32());
            }

            var all = Vector512.Narrow(Vector512.Narrow(countA, countB), Vector512.Narrow(countC, countD));
            (-all).AsByte().StoreUnsafe(ref target, i);
        }
    }

    /// <inheritdoc cref="Classify(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Classify(ReadOnlySpan<double> numbers, ReadOnlySpan<double> cuts, Span<byte> classes)
    {
        ref var first = ref MemoryMarshal.GetReference(numbers);
        ref var target = ref MemoryMarshal.GetReference(classes);
        for (nuint i = 0; i < (nuint)numbers.Length; i += Step / 2)
        {
            var (a, b) = (Vector512.LoadUnsafe(ref first, i), Vector512.LoadUnsafe(ref first, i + 8));
            var (c, d) = (Vector512.LoadUnsafe(ref first, i + 16), Vector512.LoadUnsafe(ref first, i + 24));
            var (countA, countB) = (Vector512.Equals(a, a).AsInt64(), Vector512.Equals(b, b).AsInt64());
            var (countC, countD) = (Vector512.Equals(c, c).AsInt64(), Vector512.Equals(d, d).AsInt64());
            foreach (var cut in cuts)
            {
                var from = Vector512.Create(cut);
                countA = Counted(countA, Vector512.GreaterThanOrEqual(a, from).AsInt64());
                countB = Counted(countB, Vector512.GreaterThanOrEqual(b, from).AsInt64());
                countC = Counted(countC, Vector512.GreaterThanOrEqual(c, from).AsInt64());
                countD = Counted(countD, Vector512.GreaterThanOrEqual(d, from).AsInt64());
            }

            var all = Vector512.Narrow(Vector512.Narrow(countA, countB), Vector512.Narrow(countC, countD));
            Vector256.Narrow((-all).GetLower(), (-all).GetUpper()).AsByte().StoreUnsafe(ref target, i);
        }
    }

    /// <summary>Whole numbers in 64 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Widen(Vector128<short> numbers)
    {
        var (low, high) = Vector128.Widen(numbers);
        var (a, b) = Vector256.Widen(Vector256.Create(low, high));
        return Vector512.Create(a, b);
    }

    /// <summary>Adds each number to the sum of its lead.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="leads">Whose each is: a place among the sums.</param>
    /// <param name="sums">What they are added to.</param>
    /// <param name="isLoss">Whether they are taken away instead.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scatter(ReadOnlySpan<long> numbers, ReadOnlySpan<ushort> leads, Span<long> sums, bool isLoss)
    {
        if (isLoss)
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                sums[leads[i]] -= numbers[i];
            }
        }
        else
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                sums[leads[i]] += numbers[i];
            }
        }
    }

    /// <summary>How old activities are at an instant, in milliseconds.</summary>
    /// <param name="times">When they were; not later.</param>
    /// <param name="from">The first of them.</param>
    /// <param name="now">The instant.</param>
    /// <param name="ages">Takes the age of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Ages(TimeColumn times, int from, long now, Span<double> ages)
    {
        ref var target = ref MemoryMarshal.GetReference(ages);
        var i = 0;
        if (times.Narrow is { } narrow)
        {
            var (since, unit) = ((double)(now - times.Start), (double)times.Unit);
            ref var source = ref MemoryMarshal.GetReference(narrow.AsSpan(from, ages.Length));
            for (; i <= ages.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref source, (nuint)i));
                var units = Vector512.ConvertToDouble(Vector512.Create(low, high).AsInt64());
                (Vector512.Create(since) - (units * unit)).StoreUnsafe(ref target, (nuint)i);
            }

            for (; i < ages.Length; i++)
            {
                ages[i] = since - (narrow[from + i] * unit);
            }

            return;
        }

        ref var wide = ref MemoryMarshal.GetReference(times.Wide.AsSpan(from, ages.Length));
        for (; i <= ages.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            Vector512.ConvertToDouble(Vector512.Create(now) - Vector512.LoadUnsafe(ref wide, (nuint)i)).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < ages.Length; i++)
        {
            ages[i] = now - times.Wide![from + i];
        }
    }

    /// <summary>What is left of points that fall by a half-life within a window, rounded half away from zero: the bits of <see cref="Plans.DecayCurve"/>.</summary>
    /// <param name="ages">The ages, in milliseconds; nothing is left at an infinite one.</param>
    /// <param name="points">In thousandths, not negative.</param>
    /// <param name="halfLife">In milliseconds; infinite for none.</param>
    /// <param name="window">In milliseconds, not included.</param>
    /// <param name="left">Takes what is left at each age.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Left(ReadOnlySpan<double> ages, double points, double halfLife, double window, Span<long> left)
    {
        ref var source = ref MemoryMarshal.GetReference(ages);
        ref var target = ref MemoryMarshal.GetReference(left);
        var i = 0;
        for (; i <= ages.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var age = Vector512.LoadUnsafe(ref source, (nuint)i);
            var exact = PowerOfTwo.Of(-age / halfLife) * points;
            var whole = Vector512.Floor(exact);
            whole = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(exact - whole, Vector512.Create(0.5)), whole + Vector512<double>.One, whole);
            whole &= Vector512.LessThan(age, Vector512.Create(window));
            // A double of the size of the constant has a unit of 1, so that its last bits are those of a whole number.
            ((whole + Vector512.Create(WholeUnit)).AsInt64() - Vector512.Create(WholeUnit).AsInt64()).StoreUnsafe(ref target, (nuint)i);
        }

        for (; i < ages.Length; i++)
        {
            left[i] = ages[i] < window ? (long)Math.Round(PowerOfTwo.Of(-ages[i] / halfLife) * points, MidpointRounding.AwayFromZero) : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Map<TLanes, TTable, T>(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> classes)
        where TLanes : struct
        where TTable : struct
        where T : ILanes<TLanes, TTable>
    {
        var entries = T.Table(table);
        ref var source = ref MemoryMarshal.GetReference(codes);
        ref var target = ref MemoryMarshal.GetReference(classes);
        for (nuint i = 0; i < (nuint)codes.Length; i += (nuint)T.Count)
        {
            T.Store(T.Lookup(entries, T.Load(ref source, i)), ref target, i);
        }
    }

    // One less where something holds. The first way takes one instruction where comparisons give masks, the second where they give lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<T> Counted<T>(Vector512<T> count, Vector512<T> holds) => Vector512.IsHardwareAccelerated
        ? Vector512.ConditionalSelect(holds, count - Vector512<T>.One, count)
        : count + holds;

    // A table of 256 entries, in two halves of two registers each.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MapAll(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> classes)
    {
        var (a, b) = (Vector512.Create(table), Vector512.Create(table[64..]));
        var (c, d) = (Vector512.Create(table[128..]), Vector512.Create(table[192..]));
        ref var source = ref MemoryMarshal.GetReference(codes);
        ref var target = ref MemoryMarshal.GetReference(classes);
        for (nuint i = 0; i < (nuint)codes.Length; i += Step)
        {
            var code = Vector512.LoadUnsafe(ref source, i);
            var low = Avx512Vbmi.PermuteVar64x8x2(a, code, b);
            var high = Avx512Vbmi.PermuteVar64x8x2(c, code, d);
            Vector512.ConditionalSelect(Vector512.LessThan(code.AsSByte(), Vector512<sbyte>.Zero).AsByte(), high, low).StoreUnsafe(ref target, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void And<TLanes, TTable, T>(ReadOnlySpan<byte> classes, ReadOnlySpan<byte> table, Span<byte> bits)
        where TLanes : struct
        where TTable : struct
        where T : ILanes<TLanes, TTable>
    {
        var entries = T.Table(table);
        ref var source = ref MemoryMarshal.GetReference(classes);
        ref var target = ref MemoryMarshal.GetReference(bits);
        for (nuint i = 0; i < (nuint)classes.Length; i += (nuint)T.Count)
        {
            T.Store(T.And(T.Load(ref target, i), T.Lookup(entries, T.Load(ref source, i))), ref target, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TLanes, TTable, T>(ReadOnlySpan<byte> classes, PointTable points, Span<short> sums)
        where TLanes : struct
        where TTable : struct
        where T : ILanes<TLanes, TTable>
    {
        var (low, high) = (T.Table(points.Low), T.Table(points.High));
        ref var source = ref MemoryMarshal.GetReference(classes);
        ref var target = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < (nuint)classes.Length; i += (nuint)T.Count)
        {
            var codes = T.Load(ref source, i);
            T.AddTo(T.Lookup(low, codes), T.Lookup(high, codes), ref target, i);
        }
    }
}

/// <summary>The points of each class, in units of the plan.</summary>
internal sealed class PointTable
{
    public PointTable(short[] points)
    {
        Points = points.Length < Kernels.Codes ? [.. points, .. new short[Kernels.Codes - points.Length]] : points;
        (Low, High) = (Array.ConvertAll(Points, item => (byte)item), Array.ConvertAll(Points, item => (byte)(item >> 8)));
    }

    public short[] Points { get; }

    /// <summary>The lower bytes of the points.</summary>
    public byte[] Low { get; }

    /// <summary>The upper bytes.</summary>
    public byte[] High { get; }
}
