using System.Text;

namespace LeadScoring.Csv;

/// <summary>Finds the encoding of a stream and checks that all of the stream is valid in it.</summary>
internal static class CsvEncoding
{
    // UTF-32 before UTF-16, whose little-endian mark begins like the other's.
    private static readonly Encoding[] Marked = [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The encoding of what follows in the stream, as a byte-order mark says or else as given, and the length of the mark; moves the stream.</summary>
    public static (Encoding Encoding, int MarkLength) Detect(Stream stream, Encoding? given)
    {
        Span<byte> buffer = stackalloc byte[4096];
        ReadOnlySpan<byte> start = buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
        foreach (var encoding in given is null ? Marked : [given, .. Marked])
        {
            if (encoding.Preamble.Length > 0 && start.StartsWith(encoding.Preamble))
            {
                return (encoding, encoding.Preamble.Length);
            }
        }

        return (given ?? Unmarked(start), 0);
    }

    /// <summary>Reads the stream to its end.</summary>
    /// <exception cref="LeadFormatException">A byte is not valid in the encoding.</exception>
    public static void Check(Stream stream, Encoding encoding)
    {
        var start = stream.Position;
        var decoder = Strict(encoding).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[encoding.GetMaxCharCount(bytes.Length)];
        for (long done = 0; ;)
        {
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            try
            {
                decoder.GetChars(bytes.AsSpan(0, count), chars, flush: count < bytes.Length);
            }
            catch (DecoderFallbackException error)
            {
                var wrong = done + error.Index;
                throw CsvTexts.Error(CsvTexts.BadEncoding, SourcePosition.None, CsvTexts.Of(start + wrong + 1), CsvTexts.Of(LineAt(stream, start, wrong, encoding)), encoding.WebName.ToUpperInvariant());
            }

            done += count;
            if (count < bytes.Length)
            {
                return;
            }
        }
    }

    // Latin letters, digits, separators and line breaks have a zero byte in UTF-16, on the same side; on the other side it is rare (一 has one). In UTF-8 there is hardly ever a zero.
    private static Encoding Unmarked(ReadOnlySpan<byte> start)
    {
        var (first, second) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            first += start[i] == 0 ? 1 : 0;
            second += start[i + 1] == 0 ? 1 : 0;
        }

        const int Rare = 4;
        var often = Math.Max(1, start.Length / 2 / 20);
        return start.Length % 2 != 0 || Math.Max(first, second) < Math.Max(often, Rare * Math.Min(first, second)) ? Encoding.UTF8
            : second > first ? Encoding.Unicode
            : Encoding.BigEndianUnicode;
    }

    private static Encoding Strict(Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        return strict;
    }

    private static long LineAt(Stream stream, long start, long length, Encoding encoding)
    {
        stream.Position = start;
        var before = new byte[4096];
        var chars = new char[encoding.GetMaxCharCount(before.Length)];
        var decoder = encoding.GetDecoder();
        var (line, last) = (1L, '\0');
        while (length > 0)
        {
            var count = stream.Read(before, 0, (int)Math.Min(length, before.Length));
            foreach (var letter in chars.AsSpan(0, decoder.GetChars(before, 0, count, chars, 0)))
            {
                line += letter == '\r' || (letter == '\n' && last != '\r') ? 1 : 0;
                last = letter;
            }

            length -= count;
        }

        return line;
    }
}
