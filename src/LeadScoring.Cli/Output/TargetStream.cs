using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Output;

/// <summary>A file that is being written; a full disk, or whatever else keeps it from that, becomes a line for the user.</summary>
/// <param name="file">The file.</param>
/// <param name="explain">Says what is wrong.</param>
internal sealed class TargetStream(Stream file, Func<Exception, ToolException> explain) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => file.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            file.Write(buffer);
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            throw explain(exception);
        }
    }

    public override void Flush()
    {
        try
        {
            file.Flush();
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            throw explain(exception);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
