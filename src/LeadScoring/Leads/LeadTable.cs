using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>Many leads by columns: what bulk scoring reads.</summary>
/// <remarks>
/// Texts stand as codes of a dictionary, numbers in one, four or eight bytes, whichever holds those of a block exactly; ten fields of the usual kind
/// take some 20 to 40 bytes a lead. Immutable; safe for concurrent use.
/// </remarks>
/// <example>
/// <code>
/// var table = LeadTable.Of(customers, binding, customer => customer.Id);
/// BulkScores scores = BulkScorer.Of(model, binding.Schema).Score(table, now);
/// </code>
/// </example>
public sealed class LeadTable
{
    /// <summary>How many leads stand in a block; in the last one, fewer may.</summary>
    internal const int BlockRows = 2048;

    private readonly TableBlock[] _blocks;

    internal LeadTable(LeadLayout layout, TableBlock[] blocks, object?[][] values)
    {
        (Layout, _blocks, Values) = (layout, blocks, values);
        Count = blocks.Length == 0 ? 0 : ((blocks.Length - 1) * BlockRows) + blocks[^1].Count;
    }

    /// <summary>The fields of the leads.</summary>
    public LeadSchema Schema => Layout.Schema;

    /// <summary>How many leads there are.</summary>
    public int Count { get; }

    /// <summary>How many bytes the columns take, dictionaries and ids aside.</summary>
    public long Bytes => _blocks.Sum(block => block.Columns.Sum(column => (long)column.Bytes));

    internal LeadLayout Layout { get; }

    internal ReadOnlySpan<TableBlock> Blocks => _blocks;

    /// <summary>By slot, the texts or sets of texts by code; empty for other fields.</summary>
    internal object?[][] Values { get; }

    /// <summary>Reads leads of the host's class into columns. The leads are not kept.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="leads">The leads, in order.</param>
    /// <param name="binding">How their fields are read; all of them are.</param>
    /// <param name="id">What tells a lead from all others; its place from 0 when not said.</param>
    /// <exception cref="ArgumentException">A value of a lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public static LeadTable Of<T>(IEnumerable<T> leads, LeadBinding<T> binding, Func<T, string>? id = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(leads);
        var builder = new LeadTableBuilder<T>(binding, id);
        foreach (var lead in leads)
        {
            builder.Add(lead);
        }

        return builder.Build();
    }

    /// <summary>Reads records into columns.</summary>
    /// <param name="leads">The leads, in order.</param>
    /// <param name="schema">The schema that they are made with.</param>
    /// <exception cref="ArgumentException">A record is of another schema.</exception>
    public static LeadTable Of(IEnumerable<LeadRecord> leads, LeadSchema schema) => Of(leads, LeadBinding.For(schema), lead => lead.Id);

    /// <summary>The lead in a row, with all its values.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public LeadRecord LeadAt(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        var (block, place) = (_blocks[row / BlockRows], row % BlockRows);
        var values = new LeadRow();
        values.Prepare(Layout);
        var lead = new LeadRecord(Schema, block.Ids?[place] ?? row.ToString(CultureInfo.InvariantCulture));
        for (var slot = 0; slot < Layout.Count; slot++)
        {
            Read(block, place, slot, values);
            lead[Layout[slot].Name] = values.Value(slot);
        }

        return lead;
    }

    /// <summary>Puts a value of a lead into a row of the table's layout.</summary>
    internal void Read(TableBlock block, int place, int slot, LeadRow row)
    {
        switch (Layout[slot].Type)
        {
            case FieldType.Text:
                row.SetText(slot, (string?)Values[slot][((CodeColumn)block.Columns[slot])[place]]);
                break;
            case FieldType.TextSet:
                row.SetTexts(slot, (Sequence<string>?)Values[slot][((CodeColumn)block.Columns[slot])[place]]);
                break;
            default:
                row.SetRaw(slot, block.Columns[slot] is CodeColumn codes ? NumberColumn.NumberOf(codes[place]) : ((NumberColumn)block.Columns[slot])[place]);
                break;
        }
    }
}
