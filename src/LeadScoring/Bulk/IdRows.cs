using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace LeadScoring.Bulk;

/// <summary>Finds the row of a lead by its id.</summary>
/// <remarks>A table of rows by the hash of their ids, each at the first free place from there on; at most half of the places are taken.</remarks>
internal sealed class IdRows : IDisposable
{
    private readonly LeadTable _table;
    private readonly int[] _rows; // rented; a row and 1, or 0 for a free place
    private readonly int _mask;

    /// <summary>Makes it ready for a table.</summary>
    /// <param name="table">The leads.</param>
    /// <param name="name">What the table is called in errors.</param>
    /// <exception cref="ArgumentException">A lead has no id, or two have the same.</exception>
    public IdRows(LeadTable table, string name)
    {
        _table = table;
        _mask = (int)BitOperations.RoundUpToPowerOf2((uint)(table.Count * 2L) + 1) - 1;
        _rows = ArrayPool<int>.Shared.Rent(_mask + 1);
        _rows.AsSpan(0, _mask + 1).Clear();
        for (var row = 0; row < table.Count; row++)
        {
            var id = IdAt(table, row) ?? throw new ArgumentException($"Row {row} of the table {name} has no id to find its lead by in the other table; say what the id is when the table is made.", name);
            ref var place = ref PlaceOf(id);
            if (place != 0)
            {
                throw new ArgumentException($"Rows {place - 1} and {row} of the table {name} have the same id; leads are found by their ids in the other table, so each has one of its own.", name);
            }

            place = row + 1;
        }
    }

    /// <summary>The row of a lead, or −1.</summary>
    public int RowOf(string id) => PlaceOf(id) - 1;

    public void Dispose() => ArrayPool<int>.Shared.Return(_rows);

    /// <summary>The id of a lead as the table has it, or null.</summary>
    public static string? IdAt(LeadTable table, int row) => table.Blocks[row / LeadTable.BlockRows].Ids?[row % LeadTable.BlockRows];

    /// <summary>What stands for the id of a lead that has none.</summary>
    public static string NumberOf(int row) => row.ToString(CultureInfo.InvariantCulture);

    private ref int PlaceOf(string id)
    {
        var place = id.GetHashCode(StringComparison.Ordinal) & _mask;
        while (_rows[place] != 0 && IdAt(_table, _rows[place] - 1) != id)
        {
            place = (place + 1) & _mask;
        }

        return ref _rows[place];
    }
}
