using System.Buffers;
using System.Text;

namespace LeadScoring.Csv;

/// <summary>Which fields stand in which columns, and how their cells are read.</summary>
internal sealed class CsvFields(LeadSchema schema, CsvColumns columns, char separator, DateOrder? order)
{
    public LeadSchema Schema => schema;

    public CsvColumns Columns => columns;

    public char Separator => separator;

    /// <summary>Whether the ids are about a person, so that messages do not show them.</summary>
    public bool HasPersonalIds { get; } = columns.Fields.Any(field => field.Column == columns.Id && field.Field.IsPersonal);

    /// <summary>What reads the fields that have a column; only one reading at a time goes on.</summary>
    public CellReader[] Readers { get; } = [.. columns.Fields.Select(field => new CellReader(field.Field, order, field.Column))];
}

/// <summary>Reads row by row, and keeps the ids seen.</summary>
internal sealed class CsvRows
{
    private readonly CsvFields _fields;
    private readonly CsvCursor _cursor;
    private readonly CellReader[] _readers;
    private readonly int[] _slots; // of the readers
    private readonly LeadValue[] _values;
    private readonly CsvIds _ids = new();
    private readonly ArrayBufferWriter<byte> _line = new();
    private List<CsvRejection>? _rejections;

    public CsvRows(CsvFields fields, CsvCursor cursor)
    {
        (_fields, _cursor, _readers) = (fields, cursor, fields.Readers);
        _slots = [.. _readers.Select(reader => fields.Schema.Fields.TakeWhile(field => field.Name != reader.Field).Count())];
        _values = new LeadValue[fields.Schema.Fields.Count];
    }

    /// <summary>The number of the row, from 1; 0 before the first.</summary>
    public long Row { get; private set; }

    /// <summary>The values of the lead, by the schema's fields; of a row that is none, they mean nothing.</summary>
    public ReadOnlySpan<LeadValue> Values => _values;

    /// <summary>The id of the lead.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Goes to the next row and reads it.</summary>
    /// <param name="isLead">Whether it is a lead.</param>
    /// <returns>Whether there is one.</returns>
    public bool Read(out bool isLead)
    {
        isLead = false;
        if (!_cursor.Read())
        {
            return false;
        }

        Row++;
        _rejections = null;
        var names = _fields.Columns.Names;
        var whole = _cursor.Problem ?? (_cursor.Count == names.Count ? null
            : new Diagnostic(CsvTexts.CellCount, CsvTexts.At(_cursor.Line), CsvTexts.Of(_cursor.Count), CsvTexts.Of(names.Count)));
        if (whole is not null)
        {
            Reject("", whole);
            return true;
        }

        ReadId();
        for (var i = 0; i < _readers.Length; i++)
        {
            if (!_readers[i].TryRead(_cursor, out _values[_slots[i]], out var reason))
            {
                Reject(_readers[i].Field, reason with { Position = CsvTexts.At(_cursor.Line, _readers[i].Column + 1) });
            }
        }

        isLead = _rejections is null;
        return true;
    }

    /// <summary>The line in which the row starts.</summary>
    public long Line => _cursor.Line;

    /// <summary>How long the row is, in bytes of UTF-8.</summary>
    public int Length => _cursor.RawRow.Length;

    /// <summary>The cells as a line; valid until the next call.</summary>
    public ReadOnlySpan<byte> Text()
    {
        _line.ResetWrittenCount();
        CsvLine.Write(_cursor, _fields.Separator, _line);
        return _line.WrittenSpan;
    }

    /// <summary>The row as it stays: a lead with a record of its own, or the reasons why it is none.</summary>
    public CsvLead ToLead()
    {
        LeadRecord? record = null;
        if (_rejections is null)
        {
            record = new LeadRecord(_fields.Schema, Id);
            for (var i = 0; i < _readers.Length; i++)
            {
                record[_readers[i].Field] = _values[_slots[i]];
            }
        }

        return new CsvLead(Row, _cursor.Line, Text().ToArray(), _fields.Separator, record, _rejections is null ? [] : [.. _rejections]);
    }

    private void ReadId()
    {
        var column = _fields.Columns.Id;
        if (column == CsvColumns.NoId)
        {
            Id = CsvTexts.Of(Row);
            return;
        }

        var id = _cursor.Bytes(column);
        Id = Encoding.UTF8.GetString(id);
        var (name, position) = (_fields.Columns.Names[column], CsvTexts.At(_cursor.Line, column + 1));
        if (string.IsNullOrWhiteSpace(Id))
        {
            Reject(name, new Diagnostic(CsvTexts.EmptyId, position, name));
        }
        else if (id.Contains((byte)0))
        {
            Reject(name, new Diagnostic(CsvTexts.NulInId, position, name));
        }
        else if (!_ids.TryAdd(id, _cursor.Line, out var first))
        {
            Reject(name, new Diagnostic(CsvTexts.RepeatedId, position, _fields.HasPersonalIds ? "***" : Id, CsvTexts.Of(first)));
        }
    }

    private void Reject(string field, Diagnostic reason) => (_rejections ??= []).Add(new CsvRejection(field, reason));
}
