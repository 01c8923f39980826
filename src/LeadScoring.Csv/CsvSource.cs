using System.Text;
using CsvHelper;

namespace LeadScoring.Csv;

/// <summary>A stream of valid text, which can be gone over any number of times, one after the other.</summary>
internal sealed class CsvSource : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly bool _ownsStream;
    private readonly long _start; // behind the byte-order mark
    private readonly char? _separator; // null when the first line of the text says it

    private CsvSource(Stream stream, bool ownsStream, string name, CsvOptions options)
    {
        (_stream, _ownsStream, Name) = (stream, ownsStream, name);
        var origin = stream.Position;
        (Encoding, var markLength) = CsvEncoding.Detect(stream, options.Encoding);
        _start = origin + markLength;
        stream.Position = _start;
        CsvEncoding.Check(stream, Encoding);
        _separator = options.Separator ?? Detect();
        using var cursor = Start();
        Separator = cursor.Separator;
    }

    public string Name { get; }

    public Encoding Encoding { get; }

    public char Separator { get; }

    public static CsvSource Open(string path, CsvOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path))
        {
            throw CsvTexts.Error(CsvTexts.IsFolder, SourcePosition.None, path);
        }

        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 /* the readers have their own */);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw CsvTexts.Error(CsvTexts.NoFile, SourcePosition.None, path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CsvTexts.Error(CsvTexts.CannotOpen, SourcePosition.None, path, error.Message);
        }

        return Open(stream, ownsStream: true, path, options);
    }

    public static CsvSource Open(Stream stream, string name, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Open(stream, ownsStream: false, name, options);
    }

    /// <summary>Goes to the start. What an earlier cursor gives afterwards means nothing.</summary>
    public CsvCursor Start()
    {
        _stream.Position = _start;
        return new CsvCursor(
            options => Encoding is UTF8Encoding
                ? CsvReader.Create(_stream, options, leaveOpen: true)
                : CsvReader.Create(new StreamReader(_stream, Encoding, detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen: true), options),
            _separator);
    }

    public void Dispose()
    {
        if (_ownsStream)
        {
            _stream.Dispose();
        }
    }

    private static CsvSource Open(Stream stream, bool ownsStream, string name, CsvOptions options)
    {
        try
        {
            if (options.Separator is { } separator && !CsvOptions.IsSeparator(separator))
            {
                throw new ArgumentException("A separator is a printable ASCII character other than a quote, or a tab.", nameof(options));
            }

            if (stream.CanSeek)
            {
                return new CsvSource(stream, ownsStream, name, options);
            }

            var source = new CsvSource(InMemory(stream), ownsStream: true, name, options);
            if (ownsStream)
            {
                stream.Dispose(); // all of it is in memory
            }

            return source;
        }
        catch when (ownsStream)
        {
            stream.Dispose();
            throw;
        }
    }

    private static MemoryStream InMemory(Stream stream)
    {
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }

    private char? Detect()
    {
        _stream.Position = _start;
        using var reader = new StreamReader(_stream, Encoding, detectEncodingFromByteOrderMarks: false, BufferSize, leaveOpen: true);
        var buffer = new char[BufferSize];
        var length = reader.ReadBlock(buffer);
        var start = new string(buffer, 0, length);
        return CsvSeparator.IsSaid(start) ? null : CsvSeparator.Detect(start, isAll: length < buffer.Length);
    }
}
