using CsvHelper;

namespace LeadScoring.Csv;

/// <summary>Finds what stands between the cells.</summary>
internal static class CsvSeparator
{
    private const int Rows = 100;

    /// <summary>The separator that gives most rows as many cells as the header; of equals the one with most columns, then comma, semicolon, tab, bar.</summary>
    /// <param name="start">The first part of the text.</param>
    /// <param name="isAll">Whether there is no more; otherwise the last row may be cut and does not count.</param>
    public static char Detect(string start, bool isAll)
    {
        var (best, separator) = ((Share: -1.0, Columns: 1), ',');
        foreach (var candidate in ",;\t|")
        {
            var (columns, alike, all) = Count(start, candidate, isAll);
            var found = (Share: all == 0 ? 0 : (double)alike / all, columns);
            if (columns > 1 && found.CompareTo(best) > 0)
            {
                (best, separator) = (found, candidate);
            }
        }

        return separator;
    }

    /// <summary>Whether the first line is <c>sep=</c> and a character, as spreadsheets write it.</summary>
    public static bool IsSaid(string start) =>
        start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && (start.Length == 5 || (start.Length > 5 && start[5] is '\r' or '\n'));

    private static (int Columns, int Alike, int All) Count(string start, char separator, bool isAll)
    {
        var isWhole = true; // a wrong separator often cuts quotes in two
        using var reader = CsvReader.Create(new StringReader(start), new CsvReaderOptions { Separator = separator, HasHeader = false, OnMalformedRecord = _ => isWhole = false });
        var (columns, alike, all, last) = (0, 0, 0, false);
        for (; all <= Rows && reader.Read(); isWhole = true)
        {
            columns = columns == 0 ? reader.FieldCount : columns;
            last = isWhole && reader.FieldCount == columns;
            alike += last ? 1 : 0;
            all++;
        }

        return isAll || all <= 1 || all > Rows ? (columns, alike, all) : (columns, alike - (last ? 1 : 0), all - 1);
    }
}
