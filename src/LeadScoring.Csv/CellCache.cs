using System.Runtime.InteropServices;

namespace LeadScoring.Csv;

/// <summary>The values of cells that came before, found by their bytes: a fixed number, of which later ones push out earlier ones.</summary>
internal sealed class CellCache
{
    private const int Places = 1024; // each cell has one, or the one beside it
    private const int Longest = 64; // a longer cell seldom comes again

    private Entry[] _entries = []; // made for the first value: columns of plain numbers need none
    private byte[] _cells = [];

    public bool TryGet(ReadOnlySpan<byte> cell, out LeadValue value)
    {
        if (_entries.Length > 0 && cell.Length <= Longest)
        {
            var place = PlaceOf(cell);
            if (Holds(place, cell) || Holds(place ^= 1, cell))
            {
                value = _entries[place].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Keeps the value of a cell that is not there yet.</summary>
    public void Add(ReadOnlySpan<byte> cell, LeadValue value)
    {
        if (cell.Length > Longest)
        {
            return;
        }

        if (_entries.Length == 0)
        {
            (_entries, _cells) = (new Entry[Places], new byte[Places * Longest]);
        }

        var place = PlaceOf(cell);
        place ^= _entries[place].Length == 0 ? 0 : 1;
        cell.CopyTo(_cells.AsSpan(place * Longest));
        _entries[place] = new Entry(cell.Length + 1, value);
    }

    private static int PlaceOf(ReadOnlySpan<byte> cell) => (int)(CellHash.Of(cell) % Places);

    private bool Holds(int place, ReadOnlySpan<byte> cell) =>
        _entries[place].Length == cell.Length + 1 && cell.SequenceEqual(_cells.AsSpan(place * Longest, cell.Length));

    /// <summary>A cell that came before.</summary>
    /// <param name="Length">The length of the cell and one more; 0 where there is none.</param>
    /// <param name="Value">What it means.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(int Length, LeadValue Value);
}
