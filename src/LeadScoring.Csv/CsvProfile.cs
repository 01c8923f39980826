using System.Text;

namespace LeadScoring.Csv;

/// <summary>What a CSV file holds, column by column, and the schema that fits it; a start for people to correct.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class CsvProfile
{
    internal CsvProfile(CsvSource source, CsvColumns columns, Sequence<CsvColumn> all, DateOrder? order)
    {
        (Name, Separator, Encoding, Columns, DateOrder) = (source.Name, source.Separator, source.Encoding, all, order);
        IdColumn = columns.Id == CsvColumns.NoId ? null : columns.Names[columns.Id];
        Schema = new LeadSchema(all.Select(column => column.Field).OfType<LeadField>());
    }

    /// <summary>The path, or the name that came with the stream.</summary>
    public string Name { get; }

    /// <summary>What stands between the cells.</summary>
    public char Separator { get; }

    /// <summary>How bytes become text.</summary>
    public Encoding Encoding { get; }

    /// <summary>The columns, in order.</summary>
    public Sequence<CsvColumn> Columns { get; }

    /// <summary>A field for each column that has a name of its own.</summary>
    public LeadSchema Schema { get; }

    /// <summary>The order of dates that do not begin with the year; null when there are none or the rows looked at do not tell.</summary>
    public DateOrder? DateOrder { get; }

    /// <summary>The column that gives the ids of the leads, or null when the row numbers do.</summary>
    public string? IdColumn { get; }

    /// <summary>How many rows were looked at.</summary>
    public required long RowCount { get; init; }

    /// <summary>How many of these have broken quotes or another number of cells than the header, and so were not counted in the columns.</summary>
    public required long UnreadableRows { get; init; }

    /// <summary>Whether these are all rows of the file.</summary>
    public required bool IsComplete { get; init; }

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

    /// <summary>Which column it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What all values can be read as; a text when nothing narrower fits, and for ids, telephone numbers and codes that are no quantities.</summary>
    public required FieldType Type { get; init; }

    /// <summary>How many rows have a value.</summary>
    public required long Filled { get; init; }

    /// <summary>How many rows have an empty cell or one of the <see cref="MissingSpellings"/>.</summary>
    public required long Missing { get; init; }

    /// <summary>How many different values there are; case matters.</summary>
    public required int Distinct { get; init; }

    /// <summary>The most common values, at most five, the most common first. Not for logs when the column <see cref="LooksPersonal"/>.</summary>
    public required Sequence<string> Samples { get; init; }

    /// <summary>Values that most likely mean that there is none, such as <c>Select</c> or <c>n/a</c>, as the file spells them.</summary>
    public required Sequence<string> MissingSpellings { get; init; }

    /// <summary>Whether every row has another value, which is short and without blanks; numbers only when the name says id, too.</summary>
    public required bool LooksLikeId { get; init; }

    /// <summary>Whether the values seem to be about a person: names, addresses, telephone numbers and the like, by the column's name or by the values.</summary>
    public required bool LooksPersonal { get; init; }

    /// <summary>The field that fits; null when the column has no name or an earlier one has the same.</summary>
    public required LeadField? Field { get; init; }
}
