namespace LeadScoring.Csv;

/// <summary>What a CSV file holds, column by column, and the schema that fits it; a start for people to correct.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class CsvProfile
{
    internal CsvProfile(CsvSource source, CsvColumns columns, Sequence<CsvColumn> all)
    {
        (Name, Columns) = (source.Name, all);
        IdColumn = columns.Id == CsvColumns.NoId ? null : columns.Names[columns.Id];
        Schema = new LeadSchema(all.Select(column => column.Field).OfType<LeadField>());
    }

    /// <summary>The path, or the name that came with the stream.</summary>
    public string Name { get; }

    /// <summary>The columns, in order.</summary>
    public Sequence<CsvColumn> Columns { get; }

    /// <summary>A field for each column that has a name of its own.</summary>
    public LeadSchema Schema { get; }

    /// <summary>The column that gives the ids of the leads, or null when the row numbers do.</summary>
    public string? IdColumn { get; }

    /// <summary>How many of the rows looked at have broken quotes or another number of cells than the header, and so are in no column.</summary>
    public required long UnreadableRows { get; init; }

    /// <summary>What is odd about the columns.</summary>
    public required Sequence<Diagnostic> Warnings { get; init; }
}

/// <summary>What the cells of one column look like.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class CsvColumn
{
    internal CsvColumn()
    {
    }

    /// <summary>The name in the header; possibly empty or that of another column, too.</summary>
    public required string Name { get; init; }

    /// <summary>What all values can be read as; a text when nothing narrower fits, and for ids, telephone numbers and codes that are no quantities.</summary>
    public required FieldType Type { get; init; }

    /// <summary>The most common values, at most five, the most common first. Not for logs when the column <see cref="LooksPersonal"/>.</summary>
    public required Sequence<string> Samples { get; init; }

    /// <summary>Whether the values seem to be about a person: names, addresses, telephone numbers and the like, by the column's name or by the values.</summary>
    public required bool LooksPersonal { get; init; }

    /// <summary>The field that fits; null when the column has no name or an earlier one has the same.</summary>
    public required LeadField? Field { get; init; }
}
