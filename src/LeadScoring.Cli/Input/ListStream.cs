namespace LeadScoring.Cli.Input;

/// <summary>The file of a list; whoever reads it is stopped when the user stops the tool.</summary>
internal sealed class ListStream(string path, CancellationToken cancellation) : FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 /* the readers have their own */)
{
    // All ways to read come here, since the class is one of its own.
    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        return base.Read(buffer, offset, count);
    }
}
