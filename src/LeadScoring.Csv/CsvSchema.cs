namespace LeadScoring.Csv;

/// <summary>Works out from a CSV file which fields its leads have.</summary>
public static class CsvSchema
{
    private const int EnoughRows = 10_000;

    /// <summary>The schema that fits a file: a field for each column, of the narrowest type that all values have.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <param name="rows">How many rows to look at; their different values are kept in memory.</param>
    /// <exception cref="LeadFormatException">As for <see cref="CsvLeads.Open(string, LeadSchema, CsvOptions)"/>.</exception>
    public static LeadSchema Infer(string path, CsvOptions? options = null, int rows = EnoughRows) => Profile(path, options, rows).Schema;

    /// <summary>The schema that fits a file, and for each column what it was worked out from.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <param name="rows">How many rows to look at; their different values are kept in memory.</param>
    /// <exception cref="LeadFormatException">As for <see cref="CsvLeads.Open(string, LeadSchema, CsvOptions)"/>.</exception>
    public static CsvProfile Profile(string path, CsvOptions? options = null, int rows = EnoughRows)
    {
        using var source = CsvSource.Open(path, options ?? new());
        return Profile(source, options ?? new(), rows);
    }

    /// <summary>The schema that fits a stream, and for each column what it was worked out from.</summary>
    /// <param name="stream">Read from where it stands; the caller closes it afterwards. One that cannot seek is copied into memory.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <param name="rows">How many rows to look at; their different values are kept in memory.</param>
    /// <exception cref="LeadFormatException">As for <see cref="CsvLeads.Open(string, LeadSchema, CsvOptions)"/>.</exception>
    public static CsvProfile Profile(Stream stream, string name, CsvOptions? options = null, int rows = EnoughRows)
    {
        using var source = CsvSource.Open(stream, name, options ?? new());
        return Profile(source, options ?? new(), rows);
    }

    private static CsvProfile Profile(CsvSource source, CsvOptions options, int rows)
    {
        using var cursor = source.Start();
        var columns = CsvColumns.Read(cursor, source.Name, new LeadSchema(), options.IdColumn);
        var values = columns.Names.Select(_ => new ColumnValues()).ToArray();
        var unreadable = 0L;
        for (var count = 0; count < rows && cursor.Read(); count++)
        {
            if (cursor.Problem is not null || cursor.Count != values.Length)
            {
                unreadable++;
                continue;
            }

            for (var i = 0; i < values.Length; i++)
            {
                values[i].Add(cursor.Cell(i), cursor.Line);
            }
        }

        var profiles = columns.Names.Select((name, i) => ColumnProfile.Of(name, i, i == columns.Id, columns.Names, values[i], source.Separator)).ToArray();
        var evidence = Evidence(profiles, values);
        return new CsvProfile(source, columns, Sequence.Of<CsvColumn>(profiles))
        {
            UnreadableRows = unreadable,
            Warnings = options.DateOrder is null && evidence.Warning(columns.Names) is { } warning ? [.. columns.Warnings, warning] : columns.Warnings,
        };
    }

    private static DateEvidence Evidence(CsvColumn[] profiles, ColumnValues[] values)
    {
        var evidence = new DateEvidence();
        for (var i = 0; i < profiles.Length; i++)
        {
            if (profiles[i].Type == FieldType.Timestamp)
            {
                foreach (var (text, line) in values[i].FirstLines)
                {
                    evidence.Add(text, i, line, profiles[i].LooksPersonal);
                }
            }
        }

        return evidence;
    }
}

/// <summary>The different texts of one column.</summary>
internal sealed class ColumnValues
{
    private readonly Dictionary<string, (long Count, long Line)> _values = new(StringComparer.Ordinal);

    /// <summary>The texts in the order of their first line.</summary>
    public IReadOnlyCollection<string> Texts => _values.Keys;

    public IEnumerable<(string Text, long Line)> FirstLines => _values.Select(value => (value.Key, value.Value.Line));

    public void Add(string text, long line)
    {
        if (text.Length > 0)
        {
            ref var value = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_values, text, out var isKnown);
            value = (value.Count + 1, isKnown ? value.Line : line);
        }
    }

    public long CountOf(string text) => _values[text].Count;
}
