namespace LeadScoring.Csv;

/// <summary>Reads rows into tables.</summary>
internal sealed class CsvTableReader
{
    private const int MostText = 16 * 1024 * 1024; // of a table that keeps its texts

    private readonly CsvFields _fields;
    private readonly CsvRows _rows;
    private readonly bool _keepsLines;
    private readonly Action<LeadRecord>? _addActivities;
    private readonly LeadBinding<LeadRecord> _binding;
    private readonly LeadRecord _nothing; // a lead that did nothing
    private int _usualCount; // of the leads in a table

    public CsvTableReader(CsvFields fields, CsvCursor cursor, bool keepsLines, Action<LeadRecord>? addActivities)
    {
        (_fields, _keepsLines, _addActivities) = (fields, keepsLines, addActivities);
        _rows = new CsvRows(fields, cursor);
        _nothing = new LeadRecord(fields.Schema, "");
        _binding = LeadBinding.For(fields.Schema).ReadWith(ReadValues, fields.Schema.Fields);
    }

    /// <summary>Reads so many rows, or those that are left.</summary>
    public CsvTable Read(long rows)
    {
        var (first, text) = (_rows.Row + 1, 0L);
        var builder = new LeadTableBuilder<LeadRecord>(_binding, _ => _rows.Id);
        var rejected = new List<CsvLead>();
        var lines = _keepsLines ? new CsvLines(_fields.Separator, _usualCount) : null;
        while (_rows.Row - first + 1 < rows && text < MostText && _rows.Read(out var isLead))
        {
            if (isLead)
            {
                builder.Add(Lead());
                lines?.Add(_rows.Text(), _rows.Line);
            }
            else
            {
                rejected.Add(_rows.ToLead());
            }

            text += lines is null ? 0 : _rows.Length;
        }

        _usualCount = builder.Count;
        return new CsvTable(first, builder.Build(), [.. rejected], lines);
    }

    // Brings what the lead did into the builder; the values come from the row at hand.
    private LeadRecord Lead()
    {
        if (_addActivities is null)
        {
            return _nothing;
        }

        var lead = new LeadRecord(_fields.Schema, _rows.Id);
        _addActivities(lead);
        return lead;
    }

    private void ReadValues(LeadRecord lead, LeadRowWriter row)
    {
        var values = _rows.Values;
        for (var i = 0; i < values.Length; i++)
        {
            row.Value(i, values[i]);
        }
    }
}
