using System.Buffers;

namespace LeadScoring.Cli.Output;

/// <summary>Writes rows of cells as RFC 4180 has them, with any separator; lines end with a line feed.</summary>
internal sealed class CsvText(TextWriter writer, char separator)
{
    private readonly SearchValues<char> _special = SearchValues.Create(separator, '"', '\n', '\r');

    public void WriteRow(IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst)
            {
                writer.Write(separator);
            }

            isFirst = false;
            WriteCell(cell);
        }

        writer.Write('\n');
    }

    // Blanks at the ends are quoted too, since some readers cut them off.
    private void WriteCell(string cell)
    {
        if (cell.AsSpan().ContainsAny(_special) || (cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' ')))
        {
            writer.Write('"');
            writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(cell);
        }
    }
}
