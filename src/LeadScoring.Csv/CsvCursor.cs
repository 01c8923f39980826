using CsvHelper;

namespace LeadScoring.Csv;

/// <summary>Goes over the rows of a source, the header being the first.</summary>
internal sealed class CsvCursor : IDisposable
{
    private const int LongestRow = 4 * 1024 * 1024;

    private readonly CsvReader _reader;
    private readonly Func<bool> _read;
    private CsvMalformedRecord? _malformed;

    public CsvCursor(Func<CsvReaderOptions, CsvReader> open, char? separator)
    {
        _reader = open(new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRow,
            PoolStrings = true,
            OnMalformedRecord = record => _malformed = record,
        });
        _read = _reader.Read;
    }

    /// <summary>The number of cells of the row.</summary>
    public int Count => _reader.FieldCount;

    /// <summary>The line in which the row starts, from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>What stands between the cells; looks at the start of the text when its first line says it.</summary>
    public char Separator => OrTooLong(() => _reader.Separator);

    /// <summary>What is wrong with the quotes of the row, or null.</summary>
    public Diagnostic? Problem { get; private set; }

    /// <summary>Goes to the next row that is not an empty line.</summary>
    /// <exception cref="LeadFormatException">A quote is never closed, so where rows begin and end is not known from here on.</exception>
    public bool Read()
    {
        _malformed = null;
        if (!OrTooLong(_read))
        {
            return false;
        }

        Problem = _malformed is { } malformed ? Explain(malformed.Reason) : null;
        return true;
    }

    /// <summary>The row as it stands in the file, in UTF-8; valid until the next row is read.</summary>
    public ReadOnlySpan<byte> RawRow => _reader.RawRecord;

    public string Cell(int index) => _reader.GetString(index);

    /// <summary>A cell without its quotes, in UTF-8; valid until the next row is read.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => _reader.GetSpan(index);

    public string[] Cells()
    {
        var cells = new string[_reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _reader.GetString(i);
        }

        return cells;
    }

    /// <summary>The start of a cell that is not longer than the room for it; otherwise empty.</summary>
    public ReadOnlySpan<char> Short(int index, Span<char> room) =>
        _reader.GetSpan(index).Length <= room.Length ? room[.._reader.GetChars(index, room)] : [];

    public void Dispose() => _reader.Dispose();

    // The only thing that the reader throws for, as it is set up.
    private static T OrTooLong<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException error)
        {
            throw CsvTexts.Error(CsvTexts.RowTooLong, CsvTexts.At(error.LineNumber), CsvTexts.Of(error.LineNumber), CsvTexts.Of(LongestRow));
        }
    }

    private Diagnostic? Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => throw CsvTexts.Error(CsvTexts.UnclosedQuote, CsvTexts.At(Line, Count), CsvTexts.Of(Count), CsvTexts.Of(Line)),
        CsvMalformedReason.TextAfterClosingQuote => new Diagnostic(CsvTexts.TextAfterQuote, CsvTexts.At(Line)),
        _ => BlankBeforeQuote(),
    };

    // A quote inside a text is a part of it, as in 5" pipe; but a quote behind blanks was most likely meant to open.
    private Diagnostic? BlankBeforeQuote()
    {
        for (var i = 0; i < Count; i++)
        {
            var cell = _reader.GetRawSpan(i);
            var blanks = cell.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (blanks > 0 && cell[blanks] == '"')
            {
                return new Diagnostic(CsvTexts.BlankBeforeQuote, CsvTexts.At(Line, i + 1), CsvTexts.Of(i + 1));
            }
        }

        return null;
    }
}
