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

    internal LeadTable(LeadLayout layout, TableBlock[] blocks, object?[][] values, TableActivities activities)
    {
        (Layout, _blocks, Values, Activities) = (layout, blocks, values, activities);
        Count = blocks.Length == 0 ? 0 : ((blocks.Length - 1) * BlockRows) + blocks[^1].Count;
    }

    /// <summary>The fields of the leads.</summary>
    public LeadSchema Schema => Layout.Schema;

    /// <summary>How many leads there are.</summary>
    public int Count { get; }

    /// <summary>How many bytes the columns take, dictionaries and ids aside.</summary>
    public long Bytes => _blocks.Sum(block => block.Columns.Sum(column => (long)column.Bytes) + block.Activities.Sum(columns => (long)columns.Bytes));

    internal LeadLayout Layout { get; }

    internal ReadOnlySpan<TableBlock> Blocks => _blocks;

    /// <summary>By slot, the texts or sets of texts by code; empty for other fields.</summary>
    internal object?[][] Values { get; }

    /// <summary>What the activities of all blocks share.</summary>
    internal TableActivities Activities { get; }

    /// <summary>Reads leads of the host's class into columns. The leads are not kept.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="leads">The leads, in order.</param>
    /// <param name="binding">How they are read: all fields, all activities and all attributes.</param>
    /// <param name="id">What tells a lead from all others; its place from 0 when not said.</param>
    /// <exception cref="ArgumentException">A value of a lead cannot be: an infinite number, a local time, a record of another schema. The message begins with the lead's place.</exception>
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

    /// <summary>Reads leads of the host's class into columns as they come. The leads are not kept.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="leads">The leads, in order.</param>
    /// <param name="binding">How they are read: all fields, all activities and all attributes.</param>
    /// <param name="id">What tells a lead from all others; its place from 0 when not said.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentException">A value of a lead cannot be: an infinite number, a local time, a record of another schema. The message begins with the lead's place.</exception>
    public static async Task<LeadTable> OfAsync<T>(IAsyncEnumerable<T> leads, LeadBinding<T> binding, Func<T, string>? id = null, CancellationToken cancellation = default)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(leads);
        var builder = new LeadTableBuilder<T>(binding, id);
        await foreach (var lead in leads.WithCancellation(cancellation).ConfigureAwait(false))
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

    /// <summary>Reads columns that a host has already.</summary>
    /// <param name="schema">The fields and activity types.</param>
    /// <param name="count">How many leads there are.</param>
    /// <param name="columns">Their values; fields without a column are missing.</param>
    /// <param name="ids">What tells each lead from all others; their places from 0 when null.</param>
    /// <param name="activities">What they did; null for nothing.</param>
    /// <exception cref="ArgumentException">
    /// A column has no field in the schema, or one of another type, or not as many values as there are leads; a code is no place among its words; a number is
    /// infinite; the row of an activity is none, or its type is unknown. The message names the column or the activity, and the place.
    /// </exception>
    public static LeadTable Of(LeadSchema schema, int count, IEnumerable<LeadColumn> columns, IReadOnlyList<string>? ids = null, LeadActivityColumns? activities = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (ids is not null && ids.Count != count)
        {
            throw new ArgumentException($"There are {ids.Count} ids and {count} leads.", nameof(ids));
        }

        var builder = new LeadTableBuilder<ColumnRow>(ColumnBinding.Of(schema, count, columns, activities), ids is null ? null : row => ids[row.Place]);
        for (var row = new ColumnRow(); row.Place < count; row.Place++)
        {
            builder.Add(row);
        }

        return builder.Build();
    }

    /// <summary>What tells the lead in a row from all others.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public string IdOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return _blocks[row / BlockRows].Ids?[row % BlockRows] ?? row.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The table with other leads in some rows. Blocks in which nothing changes are shared.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="leads">The leads by row, from 0; they are not kept.</param>
    /// <param name="binding">How they are read; of the table's schema.</param>
    /// <param name="id">What tells a lead from all others; the row when not said.</param>
    /// <exception cref="ArgumentException">The binding is of another schema, or a value of a lead cannot be.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public LeadTable With<T>(IReadOnlyDictionary<int, T> leads, LeadBinding<T> binding, Func<T, string>? id = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(leads);
        ArgumentNullException.ThrowIfNull(binding);
        if (!binding.Schema.Equals(Schema))
        {
            throw new ArgumentException("The binding is of another schema than the table.", nameof(binding));
        }

        foreach (var row in leads.Keys)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row, nameof(leads));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count, nameof(leads));
        }

        var builder = new LeadTableBuilder<T>(binding, id, this);
        var touched = leads.Keys.Select(row => row / BlockRows).ToHashSet();
        for (var index = 0; index < _blocks.Length; index++)
        {
            if (!touched.Contains(index))
            {
                builder.Share(_blocks[index]);
                continue;
            }

            for (var place = 0; place < _blocks[index].Count; place++)
            {
                if (leads.TryGetValue((index * BlockRows) + place, out var lead))
                {
                    builder.Add(lead);
                }
                else
                {
                    builder.Copy(this, _blocks[index], place);
                }
            }
        }

        return builder.Build();
    }

    /// <summary>The lead in a row, with all its values and activities.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public LeadRecord LeadAt(int row)
    {
        var lead = new LeadRecord(Schema, IdOf(row));
        var (block, place) = (_blocks[row / BlockRows], row % BlockRows);
        var values = new LeadRow();
        values.Prepare(Layout);
        for (var slot = 0; slot < Layout.Count; slot++)
        {
            Read(block, place, slot, values);
            lead[Layout[slot].Name] = values.Value(slot);
        }

        AddActivities(lead, block, place);
        return lead;
    }

    /// <summary>Puts a value of a lead into a row of the table's layout.</summary>
    internal void Read(TableBlock block, int place, int slot, LeadRow row) => TableColumn.Read(block.Columns[slot], place, Layout[slot].Type, Values[slot], row, slot);

    private void AddActivities(LeadRecord lead, TableBlock block, int place)
    {
        var attributes = new LeadRow();
        attributes.Prepare(Activities.Layout);
        foreach (var columns in block.Activities)
        {
            var type = Activities.Types[columns.Type];
            foreach (var at in columns.PlacesOf(place))
            {
                lead.Add(columns.At(at, type), Schema.FindActivity(type)!.Attributes.Select(attribute =>
                {
                    var slot = Activities.Layout.Schema.SlotOf(attribute.Name);
                    Activities.Read(columns, at, slot, attributes);
                    return (attribute.Name, attributes.Value(slot));
                }));
            }
        }
    }
}
