using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>Makes tables lead by lead.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>Not safe for use by several threads.</remarks>
public sealed class LeadTableBuilder<T>
    where T : class
{
    private readonly Func<T, string>? _id;
    private readonly RowReader<T> _reader;
    private readonly LeadRow _row = new();
    private readonly LeadLayout _layout;
    private readonly ValueDictionary[] _dictionaries; // by slot, used by those of texts and sets
    private readonly int[][] _codes; // of the block at hand, by slot
    private readonly double[][] _numbers;
    private readonly ActivitySource<T>? _activities; // null when there are none
    private readonly ActivityColumnsBuilder _columns;
    private readonly Action<LeadActivity> _addActivity;
    private readonly List<TableBlock> _blocks = [];
    private string[]? _ids;
    private int _count; // of the block at hand

    /// <summary>Makes a builder.</summary>
    /// <param name="binding">How leads are read: all fields, all activities and all attributes.</param>
    /// <param name="id">What tells a lead from all others; its place from 0 when not said.</param>
    public LeadTableBuilder(LeadBinding<T> binding, Func<T, string>? id = null)
        : this(binding, id, like: null)
    {
    }

    /// <summary>Makes a builder that knows the words of a table, so that its blocks may be shared.</summary>
    internal LeadTableBuilder(LeadBinding<T> binding, Func<T, string>? id, LeadTable? like)
    {
        ArgumentNullException.ThrowIfNull(binding);
        (_layout, _id, _activities) = (binding.Layout, id, binding.ActivitySource);
        _columns = new ActivityColumnsBuilder(like?.Activities ?? TableActivities.None(_activities?.Layout ?? LeadLayout.Empty));
        _addActivity = _columns.Add;
        _reader = binding.ReaderOf([.. Enumerable.Range(0, _layout.Count)]);
        _dictionaries = [.. _layout.Schema.Fields.Select((_, slot) => like is null ? new ValueDictionary() : ValueDictionary.From(like.Values[slot]))];
        _codes = [.. _layout.Schema.Fields.Select(field => ValueDictionary.Has(field.Type) ? new int[LeadTable.BlockRows] : [])];
        _numbers = [.. _layout.Schema.Fields.Select(field => ValueDictionary.Has(field.Type) ? [] : new double[LeadTable.BlockRows])];
    }

    /// <summary>How many leads were added.</summary>
    public int Count => (_blocks.Count * LeadTable.BlockRows) + _count;

    /// <summary>Adds a lead, which is read and not kept.</summary>
    /// <param name="lead">The lead.</param>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema. The message begins with the lead's place; nothing of it is added.</exception>
    public void Add(T lead)
    {
        string? id;
        try
        {
            ArgumentNullException.ThrowIfNull(lead);
            _reader.Read(lead, _row);
            id = _id?.Invoke(lead);
            _activities?.ReadAll(lead, _columns.Row, _addActivity);
        }
        catch (Exception exception)
        {
            _columns.TakeBack();
            if (exception is ArgumentException)
            {
                throw new ArgumentException($"Lead {Count}: {exception.Message}", exception);
            }

            throw;
        }

        _columns.Keep(_count);
        if (id is not null)
        {
            (_ids ??= new string[LeadTable.BlockRows])[_count] = id;
        }

        for (var slot = 0; slot < _layout.Count; slot++)
        {
            switch (_layout[slot].Type)
            {
                case FieldType.Text:
                    _codes[slot][_count] = _dictionaries[slot].CodeOf(_row.Text(slot));
                    break;
                case FieldType.TextSet:
                    _codes[slot][_count] = _dictionaries[slot].CodeOf(_row.Set(slot));
                    break;
                default:
                    _numbers[slot][_count] = _row.Number(slot);
                    break;
            }
        }

        EndRow();
    }

    /// <summary>The table of all leads added so far. More may be added afterwards, for further tables.</summary>
    public LeadTable Build() => new(
        _layout,
        _count == 0 ? [.. _blocks] : [.. _blocks, Block()],
        [.. _layout.Schema.Fields.Select((field, slot) => ValueDictionary.Has(field.Type) ? _dictionaries[slot].ToArray() : [])],
        _columns.Known);

    /// <summary>Adds a block of the table whose words the builder knows; the one before is full.</summary>
    internal void Share(TableBlock block) => _blocks.Add(block);

    /// <summary>Adds a lead of that table.</summary>
    internal void Copy(LeadTable table, TableBlock block, int place)
    {
        _columns.Copy(table, block, place);
        _columns.Keep(_count);
        if (block.Ids is not null)
        {
            (_ids ??= new string[LeadTable.BlockRows])[_count] = block.Ids[place];
        }

        for (var slot = 0; slot < _layout.Count; slot++)
        {
            if (ValueDictionary.Has(_layout[slot].Type))
            {
                _codes[slot][_count] = ((CodeColumn)block.Columns[slot])[place];
            }
            else
            {
                _numbers[slot][_count] = NumberColumn.NumberAt(block.Columns[slot], place);
            }
        }

        EndRow();
    }

    private void EndRow()
    {
        if (++_count == LeadTable.BlockRows)
        {
            _blocks.Add(Block());
            (_count, _ids) = (0, null);
            _columns.Clear();
        }
    }

    private TableBlock Block() => new(
        _count,
        [.. _layout.Schema.Fields.Select((field, slot) => ValueDictionary.Has(field.Type)
            ? CodeColumn.Of(_codes[slot].AsSpan(0, _count))
            : NumberColumn.Of(_numbers[slot].AsSpan(0, _count)))],
        _ids?[.._count],
        _columns.Build());
}
