namespace LeadScoring.Csv;

/// <summary>One row of a CSV file: a lead, or the reasons why it is none.</summary>
/// <remarks>Stays valid when later rows are read.</remarks>
public sealed class CsvLead
{
    private readonly byte[] _line;
    private readonly char _separator;
    private string[]? _cells; // made when somebody asks; whichever thread does, they are the same

    internal CsvLead(long row, long line, byte[] text, char separator, LeadRecord? record, Sequence<CsvRejection> rejections) =>
        (Row, Line, _line, _separator, Record, Rejections) = (row, line, text, separator, record, rejections);

    /// <summary>The number of the row from 1; neither the header nor empty lines count.</summary>
    public long Row { get; }

    /// <summary>The line in which the row starts, from 1; a row with line breaks in quotes takes several.</summary>
    public long Line { get; }

    /// <summary>The texts as they stand in the file, without the quotes; more or fewer than the columns when the row was rejected for that.</summary>
    public IReadOnlyList<string> Cells => _cells ??= CsvLine.Split(_line, _separator);

    /// <summary>The lead, or null when the row was rejected.</summary>
    public LeadRecord? Record { get; }

    /// <summary>Everything that is wrong with the row; empty when it is a lead.</summary>
    public Sequence<CsvRejection> Rejections { get; }
}

/// <summary>Why a row is no lead.</summary>
/// <param name="Field">The field whose cell is wrong, the id column when the id is, or the empty text when the whole row is.</param>
/// <param name="Reason">The reason; its position is the line in which the row starts and the number of the cell from 1, or 0 for the whole row.</param>
public sealed record CsvRejection(string Field, Diagnostic Reason);
