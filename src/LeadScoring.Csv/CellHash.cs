using System.Buffers.Binary;

namespace LeadScoring.Csv;

/// <summary>A number for the bytes of a cell, of which every bit depends on all of them.</summary>
internal static class CellHash
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    public static uint Of(ReadOnlySpan<byte> cell)
    {
        var hash = (ulong)cell.Length;
        var rest = cell;
        for (; rest.Length > sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        return (uint)(Mix(hash ^ Last(cell)) >> 32);
    }

    // The last eight bytes; of a shorter cell all, perhaps some twice.
    private static ulong Last(ReadOnlySpan<byte> cell) => cell.Length switch
    {
        >= sizeof(ulong) => BinaryPrimitives.ReadUInt64LittleEndian(cell[^sizeof(ulong)..]),
        >= sizeof(uint) => BinaryPrimitives.ReadUInt32LittleEndian(cell) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(cell[^sizeof(uint)..]) << 32),
        > 0 => cell[0] | ((uint)cell[cell.Length / 2] << 8) | ((uint)cell[^1] << 16),
        _ => 0,
    };

    private static ulong Mix(ulong hash)
    {
        hash *= Multiplier;
        return hash ^ (hash >> 32);
    }
}
