namespace LeadScoring.Csv;

/// <summary>A CSV file of reps, read: the roster of all rows that are reps, and the reasons why others are none.</summary>
/// <remarks>
/// <para>The first line names the columns, which are found by name, whatever the case, blanks, hyphens and underscores: <c>rep</c>, <c>rep id</c>, <c>id</c>, 编号 or 工号 for the ids, without which no
/// file is a roster; <c>name</c>, <c>active</c>, <c>team</c>, <c>level</c>, <c>weight</c>, <c>capacity</c>, <c>skills</c> (<c>python:3;sql:2</c>), <c>languages</c>, <c>products</c>, <c>territories</c>,
/// <c>conflicts</c>, <c>home</c> (<c>48.1;11.6</c>) or <c>latitude</c> and <c>longitude</c>, <c>calendar</c>, <c>leave</c>, <c>ramp up</c>, <c>ramp share</c> and <c>ramp limit</c>. In lists semicolons
/// stand between the items, without the blanks around them. An empty cell says nothing, and so does a column that is not there.</para>
/// <para>Immutable; safe for concurrent use.</para>
/// </remarks>
public sealed class CsvRoster
{
    private CsvRoster(CsvSource source, RepColumns columns, Sequence<CsvRep> rows, Roster roster) =>
        (Name, Columns, Rows, Roster, Warnings) = (source.Name, columns.Names, rows, roster, columns.Warnings);

    /// <summary>The path, or the name that came with the stream.</summary>
    public string Name { get; }

    /// <summary>The names of the columns as they stand in the header; possibly empty or repeated.</summary>
    public Sequence<string> Columns { get; }

    /// <summary>All rows in the order of the file; empty lines are none.</summary>
    public Sequence<CsvRep> Rows { get; }

    /// <summary>The reps of the rows that are not rejected.</summary>
    public Roster Roster { get; }

    /// <summary>What is odd but can be read: columns that are nearly called like one that is known, without a name, or with the same one. <see cref="Roster.Check"/> knows more.</summary>
    public Sequence<Diagnostic> Warnings { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <exception cref="LeadFormatException">
    /// There is no such file, it has no header, it is not valid in its encoding, a quote is never closed, there is no column with ids or it is not clear which one has something, or the options name a
    /// calendar or zone that does not exist.
    /// </exception>
    /// <exception cref="ArgumentException">The separator cannot be one.</exception>
    public static CsvRoster Read(string path, CsvRosterOptions? options = null)
    {
        using var source = CsvSource.Open(path, options?.File ?? new());
        return Read(source, options ?? new());
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">Read from where it stands; the caller closes it afterwards.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">What is known beforehand; nothing by default.</param>
    /// <exception cref="LeadFormatException">As for a file.</exception>
    /// <exception cref="ArgumentException">As for a file.</exception>
    public static CsvRoster Read(Stream stream, string name, CsvRosterOptions? options = null)
    {
        using var source = CsvSource.Open(stream, name, options?.File ?? new());
        return Read(source, options ?? new());
    }

    private static CsvRoster Read(CsvSource source, CsvRosterOptions options)
    {
        using var cursor = source.Start();
        var columns = RepColumns.Read(cursor, source.Name);
        var rows = new RepRows(columns, options);
        while (cursor.Read())
        {
            rows.Add(cursor);
        }

        var roster = rows.ToRoster();
        return new CsvRoster(source, columns, rows.All, roster);
    }
}
