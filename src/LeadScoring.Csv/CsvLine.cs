using System.Buffers;
using System.Text;

namespace LeadScoring.Csv;

/// <summary>The cells of one row as a line of UTF-8 after RFC 4180, with any separator and without a line break at the end.</summary>
internal static class CsvLine
{
    /// <summary>Writes the row at hand. Cells are quoted only where they must be, and where a blank at an end might be cut off by another reader.</summary>
    public static void Write(CsvCursor cursor, char separator, IBufferWriter<byte> line)
    {
        var raw = cursor.RawRow;
        if (IsPlain(raw, (byte)separator))
        {
            line.Write(raw);
            return;
        }

        for (var i = 0; i < cursor.Count; i++)
        {
            if (i > 0)
            {
                line.Write([(byte)separator]);
            }

            WriteCell(cursor.Bytes(i), (byte)separator, line);
        }
    }

    /// <summary>The cells of a line that was written here.</summary>
    public static string[] Split(ReadOnlySpan<byte> line, char separator)
    {
        var cells = new List<string>();
        while (true)
        {
            var isQuoted = line is [(byte)'"', ..];
            var end = isQuoted ? QuotedLength(line) : line.IndexOf((byte)separator);
            end = end < 0 ? line.Length : end;
            cells.Add(isQuoted
                ? Encoding.UTF8.GetString(line[1..(end - 1)]).Replace("\"\"", "\"", StringComparison.Ordinal)
                : Encoding.UTF8.GetString(line[..end]));
            if (end == line.Length)
            {
                return [.. cells];
            }

            line = line[(end + 1)..];
        }
    }

    // Without quotes a cell has neither a separator nor a line break.
    private static bool IsPlain(ReadOnlySpan<byte> raw, byte separator) => !raw.Contains((byte)'"')
        && (raw.IsEmpty || (raw[0] != ' ' && raw[^1] != ' ' && raw.IndexOf([(byte)' ', separator]) < 0 && raw.IndexOf([separator, (byte)' ']) < 0));

    private static void WriteCell(ReadOnlySpan<byte> cell, byte separator, IBufferWriter<byte> line)
    {
        if (cell.IndexOfAny([separator, (byte)'"', (byte)'\n', (byte)'\r']) < 0 && (cell.IsEmpty || (cell[0] != ' ' && cell[^1] != ' ')))
        {
            line.Write(cell);
            return;
        }

        line.Write("\""u8);
        for (var quote = cell.IndexOf((byte)'"'); quote >= 0; quote = cell.IndexOf((byte)'"'))
        {
            line.Write(cell[..(quote + 1)]);
            line.Write("\""u8);
            cell = cell[(quote + 1)..];
        }

        line.Write(cell);
        line.Write("\""u8);
    }

    // Up to the quote that is not followed by another.
    private static int QuotedLength(ReadOnlySpan<byte> line)
    {
        var at = 1;
        while (true)
        {
            at += line[at..].IndexOf((byte)'"') + 1;
            if (at == line.Length || line[at] != '"')
            {
                return at;
            }

            at++;
        }
    }
}
