using System.Text;

namespace LeadScoring.Csv;

/// <summary>A CSV file of leads: opened, it has been gone over once, so that what is wrong with the file as a whole is known; the leads themselves are then read one by one.</summary>
/// <remarks>
/// <para>The first line names the columns. A field is read from the column with its name, else with an alias, else from the one whose name is like either but for case, blanks, hyphens and
/// underscores. Every later row gives exactly one <see cref="CsvLead"/>, in the order of the file: a lead, or the reasons why it is rejected. Empty lines are no rows.</para>
/// <para>Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class CsvLeads : IDisposable
{
    private const int UsualRows = 4096; // with more, what is kept by row would be large objects, which make the garbage collector look at everything

    private readonly CsvSource _source;
    private readonly CsvColumns _columns;
    private readonly CsvFields _fields;
    private int _reading;

    private CsvLeads(CsvSource source, LeadSchema schema, CsvOptions options)
    {
        _source = source;
        using var cursor = source.Start();
        _columns = CsvColumns.Read(cursor, source.Name, schema, options.IdColumn);
        var times = options.DateOrder is null ? _columns.Fields.Where(field => field.Field.Type == FieldType.Timestamp).ToArray() : [];
        var evidence = new DateEvidence();
        RowCount = Survey(cursor, times, evidence);
        DateOrder = options.DateOrder ?? evidence.Order;
        _fields = new CsvFields(schema, _columns, source.Separator, DateOrder);
        Warnings = evidence.Warning(_columns.Names) is { } warning ? [.. _columns.Warnings, warning] : _columns.Warnings;
    }

    /// <summary>The path, or the name that came with the stream.</summary>
    public string Name => _source.Name;

    /// <summary>The names of the columns as they stand in the header; possibly empty or repeated.</summary>
    public Sequence<string> Columns => _columns.Names;

    /// <summary>What stands between the cells.</summary>
    public char Separator => _source.Separator;

    /// <summary>How bytes become text.</summary>
    public Encoding Encoding => _source.Encoding;

    /// <summary>The order of dates that do not begin with the year, as given or detected; null when it is not known.</summary>
    public DateOrder? DateOrder { get; }

    /// <summary>The column with the ids, or null when the ids are the numbers of the rows.</summary>
    public string? IdColumn => _columns.Id == CsvColumns.NoId ? null : Columns[_columns.Id];

    /// <summary>Whether the ids are about persons, since a personal field stands in their column; messages do not show them.</summary>
    public bool HasPersonalIds => _fields.HasPersonalIds;

    /// <summary>How many rows there are, and thus how many leads and rejected rows together.</summary>
    public long RowCount { get; }

    /// <summary>What is odd but can be read: fields without a column, columns without a name or with the same one, dates whose order is not known.</summary>
    public Sequence<Diagnostic> Warnings { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; it stays open until <see cref="Dispose"/>.</param>
    /// <param name="schema">The fields to read.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <exception cref="LeadFormatException">
    /// There is no such file, it has no header, it is not valid in its encoding, a quote is never closed, or the ids or a field can be in several columns.
    /// </exception>
    /// <exception cref="ArgumentException">A field's zone is not known, or the separator cannot be one.</exception>
    public static CsvLeads Open(string path, LeadSchema schema, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Open(CsvSource.Open(path, options ?? new()), schema, options ?? new());
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="stream">Read from where it stands; the caller closes it afterwards. One that cannot seek is copied into memory.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="schema">The fields to read.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <exception cref="LeadFormatException">As for a file.</exception>
    /// <exception cref="ArgumentException">As for a file.</exception>
    public static CsvLeads Open(Stream stream, string name, LeadSchema schema, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Open(CsvSource.Open(stream, name, options ?? new()), schema, options ?? new());
    }

    /// <summary>Reads all rows from the first one on, each when it is asked for, in constant memory apart from the ids seen.</summary>
    /// <exception cref="InvalidOperationException">Another reading has begun since, which takes the stream away from this one.</exception>
    public IEnumerable<CsvLead> Read()
    {
        var reading = ++_reading;
        using var cursor = StartRows();
        var rows = new CsvRows(_fields, cursor);
        while (rows.Read(out _))
        {
            yield return rows.ToLead();
            CheckReading(reading);
        }
    }

    /// <summary>Reads all rows into one table, for bulk scoring.</summary>
    /// <param name="addActivities">Is handed a record for each lead, with its id and without values, and adds what the lead did; nobody when null.</param>
    /// <remarks>Rows that are no leads are in <see cref="CsvTable.Rejected"/> with their reasons. The texts of the leads are not kept.</remarks>
    public CsvTable ReadTable(Action<LeadRecord>? addActivities = null)
    {
        _reading++;
        using var cursor = StartRows();
        return new CsvTableReader(_fields, cursor, keepsLines: false, addActivities).Read(long.MaxValue);
    }

    /// <summary>Reads all rows into tables of some rows each, in the order of the file, each table when it is asked for: lists larger than memory can be scored table by table.</summary>
    /// <param name="rows">How many rows a table has at the most; those that are no leads count, too. At least 1; where rows are very long, tables have fewer.</param>
    /// <param name="addActivities">As for <see cref="ReadTable"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">Another reading has begun since, which takes the stream away from this one.</exception>
    public IEnumerable<CsvTable> ReadTables(int rows = UsualRows, Action<LeadRecord>? addActivities = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        return Tables(rows, addActivities);
    }

    /// <summary>Closes the file; a stream that came from the caller stays open.</summary>
    public void Dispose() => _source.Dispose();

    /// <summary>Counts the rows that are left, and looks at their times.</summary>
    internal static long Survey(CsvCursor cursor, (LeadField Field, int Column)[] times, DateEvidence evidence)
    {
        Span<char> room = stackalloc char[DateEvidence.Longest];
        long rows = 0;
        for (; cursor.Read(); rows++)
        {
            foreach (var (field, column) in times)
            {
                if (column < cursor.Count)
                {
                    evidence.Add(cursor.Short(column, room), column, cursor.Line, field.IsPersonal);
                }
            }
        }

        return rows;
    }

    private IEnumerable<CsvTable> Tables(int rows, Action<LeadRecord>? addActivities)
    {
        var reading = ++_reading;
        using var cursor = StartRows();
        var tables = new CsvTableReader(_fields, cursor, keepsLines: true, addActivities);
        for (var table = tables.Read(rows); table.RowCount > 0; table = tables.Read(rows))
        {
            yield return table;
            CheckReading(reading);
        }
    }

    private CsvCursor StartRows()
    {
        var cursor = _source.Start();
        cursor.Read(); // the header
        return cursor;
    }

    private void CheckReading(int reading)
    {
        if (reading != _reading)
        {
            throw new InvalidOperationException($"'{Name}' is being read anew; one reading at a time.");
        }
    }

    private static CsvLeads Open(CsvSource source, LeadSchema schema, CsvOptions options)
    {
        try
        {
            return new CsvLeads(source, schema, options);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }
}
