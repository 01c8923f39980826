using System.Buffers;
using System.Text;

namespace LeadScoring.Cli.Output;

/// <summary>Writes rows of cells as RFC 4180 has them, with any separator; lines end with a line feed.</summary>
internal sealed class CsvText(TextWriter writer, char separator)
{
    private readonly SearchValues<char> _special = SearchValues.Create(separator, '"', '\n', '\r');
    private char[] _line = new char[1024];

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

        EndLine();
    }

    /// <summary>Writes cells that are a line already; more may follow, and then its end.</summary>
    /// <param name="line">The line in UTF-8, as this class would have written it, without its end.</param>
    public void WriteLine(ReadOnlySpan<byte> line)
    {
        if (_line.Length < line.Length)
        {
            _line = new char[line.Length * 2];
        }

        writer.Write(_line, 0, Encoding.UTF8.GetChars(line, _line));
    }

    /// <summary>Adds a cell behind others.</summary>
    public void AddCell(string cell)
    {
        writer.Write(separator);
        WriteCell(cell);
    }

    public void EndLine() => writer.Write('\n');

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
