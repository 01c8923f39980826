using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LeadScoring.Bulk;

/// <summary>How many bytes a kernel looks up at once.</summary>
internal enum KernelWidth
{
    Scalar = 0,
    Bits128 = 128,
    Bits256 = 256,
    Bits512 = 512,
}

/// <summary>So many bytes, and a table of 64 bytes that each of them is looked up in.</summary>
/// <typeparam name="TLanes">The bytes.</typeparam>
/// <typeparam name="TTable">The table.</typeparam>
internal interface ILanes<TLanes, TTable>
    where TLanes : struct
    where TTable : struct
{
    static abstract int Count { get; }

    static abstract TLanes Load(ref byte source, nuint at);

    static abstract void Store(TLanes lanes, ref byte target, nuint at);

    static abstract TLanes And(TLanes left, TLanes right);

    /// <summary>Adds numbers of two bytes each.</summary>
    static abstract void AddTo(TLanes low, TLanes high, ref short sums, nuint at);

    static abstract TTable Table(ReadOnlySpan<byte> entries);

    /// <summary>The entries for codes from 0 to 63.</summary>
    static abstract TLanes Lookup(in TTable table, TLanes codes);
}

/// <summary>Four pieces of a table, of sixteen bytes each.</summary>
internal readonly record struct Pieces<T>(T A, T B, T C, T D);

/// <summary>64 bytes: one instruction looks all of them up.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<byte>, Vector512<byte>>
{
    public static bool IsSupported => Avx512Vbmi.IsSupported;

    public static int Count => Vector512<byte>.Count;

    public static Vector512<byte> Load(ref byte source, nuint at) => Vector512.LoadUnsafe(ref source, at);

    public static void Store(Vector512<byte> lanes, ref byte target, nuint at) => lanes.StoreUnsafe(ref target, at);

    public static Vector512<byte> And(Vector512<byte> left, Vector512<byte> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(Vector512<byte> low, Vector512<byte> high, ref short sums, nuint at)
    {
        var first = Vector512.WidenLower(low) | Vector512.ShiftLeft(Vector512.WidenLower(high), 8);
        var second = Vector512.WidenUpper(low) | Vector512.ShiftLeft(Vector512.WidenUpper(high), 8);
        (Vector512.LoadUnsafe(ref sums, at) + first.AsInt16()).StoreUnsafe(ref sums, at);
        at += (nuint)Vector512<short>.Count;
        (Vector512.LoadUnsafe(ref sums, at) + second.AsInt16()).StoreUnsafe(ref sums, at);
    }

    public static Vector512<byte> Table(ReadOnlySpan<byte> entries) => Vector512.Create(entries);

    public static Vector512<byte> Lookup(in Vector512<byte> table, Vector512<byte> codes) => Avx512Vbmi.PermuteVar64x8(table, codes);
}

/// <summary>32 bytes: a shuffle for each sixteen entries.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<byte>, Pieces<Vector256<byte>>>
{
    public static bool IsSupported => Avx2.IsSupported;

    public static int Count => Vector256<byte>.Count;

    public static Vector256<byte> Load(ref byte source, nuint at) => Vector256.LoadUnsafe(ref source, at);

    public static void Store(Vector256<byte> lanes, ref byte target, nuint at) => lanes.StoreUnsafe(ref target, at);

    public static Vector256<byte> And(Vector256<byte> left, Vector256<byte> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(Vector256<byte> low, Vector256<byte> high, ref short sums, nuint at)
    {
        var first = Vector256.WidenLower(low) | Vector256.ShiftLeft(Vector256.WidenLower(high), 8);
        var second = Vector256.WidenUpper(low) | Vector256.ShiftLeft(Vector256.WidenUpper(high), 8);
        (Vector256.LoadUnsafe(ref sums, at) + first.AsInt16()).StoreUnsafe(ref sums, at);
        at += (nuint)Vector256<short>.Count;
        (Vector256.LoadUnsafe(ref sums, at) + second.AsInt16()).StoreUnsafe(ref sums, at);
    }

    public static Pieces<Vector256<byte>> Table(ReadOnlySpan<byte> entries)
    {
        var pieces = Lanes128.Table(entries);
        return new(Vector256.Create(pieces.A, pieces.A), Vector256.Create(pieces.B, pieces.B), Vector256.Create(pieces.C, pieces.C), Vector256.Create(pieces.D, pieces.D));
    }

    // A shuffle gives 0 where the highest bit of a code is set, and that is so but in the code's own piece.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Lookup(in Pieces<Vector256<byte>> table, Vector256<byte> codes)
    {
        var bias = Vector256.Create((byte)0x70);
        return Avx2.Shuffle(table.A, codes + bias)
            | Avx2.Shuffle(table.B, (codes ^ Vector256.Create((byte)0x10)) + bias)
            | Avx2.Shuffle(table.C, (codes ^ Vector256.Create((byte)0x20)) + bias)
            | Avx2.Shuffle(table.D, (codes ^ Vector256.Create((byte)0x30)) + bias);
    }
}

/// <summary>16 bytes, on every processor.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<byte>, Pieces<Vector128<byte>>>
{
    public static int Count => Vector128<byte>.Count;

    public static Vector128<byte> Load(ref byte source, nuint at) => Vector128.LoadUnsafe(ref source, at);

    public static void Store(Vector128<byte> lanes, ref byte target, nuint at) => lanes.StoreUnsafe(ref target, at);

    public static Vector128<byte> And(Vector128<byte> left, Vector128<byte> right) => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(Vector128<byte> low, Vector128<byte> high, ref short sums, nuint at)
    {
        var first = Vector128.WidenLower(low) | Vector128.ShiftLeft(Vector128.WidenLower(high), 8);
        var second = Vector128.WidenUpper(low) | Vector128.ShiftLeft(Vector128.WidenUpper(high), 8);
        (Vector128.LoadUnsafe(ref sums, at) + first.AsInt16()).StoreUnsafe(ref sums, at);
        at += (nuint)Vector128<short>.Count;
        (Vector128.LoadUnsafe(ref sums, at) + second.AsInt16()).StoreUnsafe(ref sums, at);
    }

    public static Pieces<Vector128<byte>> Table(ReadOnlySpan<byte> entries) =>
        new(Vector128.Create(entries), Vector128.Create(entries[16..]), Vector128.Create(entries[32..]), Vector128.Create(entries[48..]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Lookup(in Pieces<Vector128<byte>> table, Vector128<byte> codes) =>
        Piece(table.A, codes)
        | Piece(table.B, codes ^ Vector128.Create((byte)0x10))
        | Piece(table.C, codes ^ Vector128.Create((byte)0x20))
        | Piece(table.D, codes ^ Vector128.Create((byte)0x30));

    // The entry of a code below 16, otherwise 0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Piece(Vector128<byte> piece, Vector128<byte> codes) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(piece, codes + Vector128.Create((byte)0x70)) : Vector128.Shuffle(piece, codes);
}
