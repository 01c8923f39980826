using System.Text;

namespace LeadScoring.Csv;

/// <summary>A CSV file of activities: opened, it has been gone over once, so that what is wrong with the file as a whole is known; the activities themselves are then read one by one.</summary>
/// <remarks>
/// <para>The first line names the columns, which are found by name, whatever the case, blanks, hyphens and underscores. The lead is in <c>lead</c>, <c>lead id</c>, 线索, 线索编号, 线索ID, or the column
/// that the list of leads has for its ids; the type in <c>type</c>, <c>activity</c>, <c>activity type</c>, <c>event</c>, 类型, 活动, 活动类型, 事件; the time in <c>time</c>, <c>timestamp</c>,
/// <c>timestamp utc</c>, <c>at</c>, <c>occurred at</c>, <c>date</c>, 时间, 发生时间, 日期. There may be a <c>value</c> (数值), a <c>sequence</c> or <c>seq</c> (序号), and an <c>id</c>, <c>activity id</c> or
/// <c>event id</c> (活动编号, 事件编号). Attributes are found as fields of leads are.</para>
/// <para>Every later row gives exactly one <see cref="CsvActivity"/>, in the order of the file: an activity, or the reasons why it is rejected. Times need not be in order.</para>
/// <para>Not safe for use by several threads at once.</para>
/// </remarks>
public sealed class CsvActivities : IDisposable
{
    private readonly CsvSource _source;
    private readonly ActivityColumns _columns;
    private readonly LeadSchema _schema;
    private readonly CsvActivityOptions _options;
    private int _reading;

    private CsvActivities(CsvSource source, LeadSchema schema, CsvActivityOptions options)
    {
        (_source, _schema, _options) = (source, schema, options);
        using var cursor = source.Start();
        _columns = ActivityColumns.Read(cursor, source.Name, schema, options);
        var evidence = new DateEvidence();
        RowCount = CsvLeads.Survey(cursor, options.DateOrder is null ? [.. _columns.Times] : [], evidence);
        DateOrder = options.DateOrder ?? evidence.Order;
        Warnings = evidence.Warning(_columns.Names) is { } warning ? [.. _columns.Warnings, warning] : _columns.Warnings;
        _ = new ActivityRows(_schema, _columns, _options, DateOrder, leads: null); // refuses zones that are not known
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

    /// <summary>How many rows there are, and thus how many activities and rejected rows together.</summary>
    public long RowCount { get; }

    /// <summary>What is odd but can be read: attributes without a column, columns without a name or with the same one, dates whose order is not known.</summary>
    public Sequence<Diagnostic> Warnings { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; it stays open until <see cref="Dispose"/>.</param>
    /// <param name="schema">The activity types and their attributes.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <exception cref="LeadFormatException">
    /// There is no such file, it has no header, it is not valid in its encoding, a quote is never closed, the schema has no activity types, or a column that is needed is not there or may be one of several.
    /// </exception>
    /// <exception cref="ArgumentException">A zone is not known, or the separator cannot be one.</exception>
    public static CsvActivities Open(string path, LeadSchema schema, CsvActivityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Open(CsvSource.Open(path, (options ?? new()).ForSource), schema, options ?? new());
    }

    /// <summary>Opens a stream.</summary>
    /// <param name="stream">Read from where it stands; the caller closes it afterwards. One that cannot seek is copied into memory.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="schema">The activity types and their attributes.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <exception cref="LeadFormatException">As for a file.</exception>
    /// <exception cref="ArgumentException">As for a file.</exception>
    public static CsvActivities Open(Stream stream, string name, LeadSchema schema, CsvActivityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return Open(CsvSource.Open(stream, name, (options ?? new()).ForSource), schema, options ?? new());
    }

    /// <summary>Reads all rows from the first one on, each when it is asked for, in constant memory apart from activities with an id, which are kept to find those that are told twice.</summary>
    /// <param name="leads">The ids of the leads that there are, so that activities of others are rejected; null takes every id.</param>
    /// <exception cref="InvalidOperationException">Another reading has begun since, which takes the stream away from this one.</exception>
    public IEnumerable<CsvActivity> Read(IReadOnlySet<string>? leads = null)
    {
        var reading = ++_reading;
        using var cursor = _source.Start();
        cursor.Read(); // the header
        var rows = new ActivityRows(_schema, _columns, _options, DateOrder, leads);
        while (cursor.Read())
        {
            yield return rows.Read(cursor);
            if (reading != _reading)
            {
                throw new InvalidOperationException($"'{Name}' is being read anew; one reading at a time.");
            }
        }
    }

    /// <summary>Closes the file; a stream that came from the caller stays open.</summary>
    public void Dispose() => _source.Dispose();

    private static CsvActivities Open(CsvSource source, LeadSchema schema, CsvActivityOptions options)
    {
        try
        {
            return new CsvActivities(source, schema, options);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }
}
