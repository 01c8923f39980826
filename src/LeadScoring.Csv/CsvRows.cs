using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>How each field of a schema is read from its column.</summary>
internal sealed class CsvFields(LeadSchema schema, CsvColumns columns, DateOrder? order)
{
    public LeadSchema Schema => schema;

    public CsvColumns Columns => columns;

    public (FieldText Text, string Name, int Column)[] All { get; } = [.. columns.Fields.Select(field => (new FieldText(field.Field, order), field.Field.Name, field.Column))];

    /// <summary>Whether the ids are about a person, so that messages do not show them.</summary>
    public bool HasPersonalIds { get; } = columns.Fields.Any(field => field.Column == columns.Id && field.Field.IsPersonal);
}

/// <summary>Makes a lead of each row and keeps the ids seen.</summary>
internal sealed class CsvRows(CsvFields fields)
{
    private readonly Dictionary<string, long> _ids = new(StringComparer.Ordinal); // with the line where each stands first
    private long _row;

    public CsvLead Read(CsvCursor cursor)
    {
        _row++;
        var cells = cursor.Cells();
        var whole = cursor.Problem ?? (cells.Length == fields.Columns.Names.Count ? null
            : new Diagnostic(CsvTexts.CellCount, CsvTexts.At(cursor.Line), CsvTexts.Of(cells.Length), CsvTexts.Of(fields.Columns.Names.Count)));
        if (whole is not null)
        {
            return new CsvLead(_row, cursor.Line, cells, null, [new CsvRejection("", whole)]);
        }

        List<CsvRejection>? rejections = null;
        var record = new LeadRecord(fields.Schema, IdOf(cells, cursor.Line, ref rejections));
        foreach (var (text, field, column) in fields.All)
        {
            if (text.TryRead(cells[column], out var value, out var reason))
            {
                record[field] = value;
            }
            else
            {
                (rejections ??= []).Add(new CsvRejection(field, reason with { Position = CsvTexts.At(cursor.Line, column + 1) }));
            }
        }

        return rejections is null
            ? new CsvLead(_row, cursor.Line, cells, record, [])
            : new CsvLead(_row, cursor.Line, cells, null, [.. rejections]);
    }

    private string IdOf(string[] cells, long line, ref List<CsvRejection>? rejections)
    {
        if (fields.Columns.Id == CsvColumns.NoId)
        {
            return CsvTexts.Of(_row);
        }

        var id = cells[fields.Columns.Id];
        var (column, position) = (fields.Columns.Names[fields.Columns.Id], CsvTexts.At(line, fields.Columns.Id + 1));
        var reason = string.IsNullOrWhiteSpace(id) ? new Diagnostic(CsvTexts.EmptyId, position, column)
            : id.Contains('\0', StringComparison.Ordinal) ? new Diagnostic(CsvTexts.NulInId, position, column)
            : _ids.TryAdd(id, line) ? null
            : new Diagnostic(CsvTexts.RepeatedId, position, fields.HasPersonalIds ? "***" : id, CsvTexts.Of(_ids[id]));
        if (reason is not null)
        {
            (rejections ??= []).Add(new CsvRejection(column, reason));
        }

        return id;
    }
}
