using System.Text;
using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Output;

/// <summary>A file that appears only when it is complete: written beside its place under another name and moved at the end. A link stays one, and an older file keeps its mode.</summary>
internal sealed class TargetFile : IDisposable
{
    private readonly string _place; // the path, with links followed
    private readonly string _temporary;
    private readonly ToolRun _run;
    private bool _isDone;

    private TargetFile(string path, string place, string temporary, Stream stream, ToolRun run)
    {
        (Path, _place, _temporary, _run) = (path, place, temporary, run);
        Stream = new TargetStream(stream, exception => CannotWrite(path, exception, run));
    }

    public string Path { get; }

    public Stream Stream { get; }

    /// <summary>Starts a file; refuses one that the command reads.</summary>
    public static TargetFile Create(string path, ToolRun run, params IEnumerable<string> inputs)
    {
        CheckPath(path, run, inputs);
        var place = InputFile.RealPath(path);
        var temporary = $"{place}.{System.IO.Path.GetRandomFileName()}.tmp";
        try
        {
            var target = new TargetFile(path, place, temporary, run.Terminal.CreateFile(temporary), run);
            KeepMode(place, temporary);
            return target;
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            throw CannotWrite(path, exception, run);
        }
    }

    /// <summary>Throws unless a file can be made there without writing over one that the command reads or writes.</summary>
    public static void CheckPath(string path, ToolRun run, params IEnumerable<string> inputs)
    {
        if (path.Length == 0)
        {
            throw run.BadArguments(ErrorTexts.NoName);
        }

        if (inputs.FirstOrDefault(input => InputFile.IsSame(path, input)) is { } same)
        {
            throw run.BadArguments(ErrorTexts.OverInput, path, same);
        }

        if (Directory.Exists(path))
        {
            throw run.BadArguments(ErrorTexts.OutputIsDirectory, path);
        }

        if (SpecialFile.Is(path))
        {
            throw run.BadArguments(ErrorTexts.OutputIsSpecial, path);
        }

        if (System.IO.Path.GetDirectoryName(InputFile.RealPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw run.BadArguments(ErrorTexts.NoDirectory, path, folder);
        }
    }

    /// <summary>Writes a text that is at hand as a whole.</summary>
    public static void WriteAll(string path, string text, ToolRun run, params IEnumerable<string> inputs)
    {
        using var target = Create(path, run, inputs);
        target.Stream.Write(Encoding.UTF8.GetBytes(text));
        PutInPlace(run, target);
    }

    /// <summary>Puts files in their places, over older ones; none before all are written to their ends, so that a full disk leaves all as they were.</summary>
    public static void PutInPlace(ToolRun run, params IEnumerable<TargetFile?> files)
    {
        var all = files.OfType<TargetFile>().ToList();
        all.ForEach(file => file.Close());
        run.Cancellation.ThrowIfCancellationRequested();
        all.ForEach(file => file.Move());
    }

    public void Dispose()
    {
        if (_isDone)
        {
            return;
        }

        try
        {
            Stream.Dispose();
        }
        catch (IOException)
        {
            // The disk may be full, which was reported already.
        }

        File.Delete(_temporary);
    }

    private void Close()
    {
        Stream.Flush();
        try
        {
            Stream.Dispose();
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            throw CannotWrite(Path, exception, _run);
        }
    }

    private void Move()
    {
        try
        {
            File.Move(_temporary, _place, overwrite: true);
            _isDone = true;
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            throw CannotWrite(Path, exception, _run);
        }
    }

    // While the file is still empty: nobody may read the new one who could not read the old one.
    private static void KeepMode(string old, string temporary)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(old))
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(old));
        }
        catch (Exception exception) when (InputFile.IsOfFiles(exception))
        {
            // A disk without modes, such as that of a camera.
        }
    }

    private static ToolException CannotWrite(string path, Exception exception, ToolRun run) => run.Failed(ErrorTexts.CannotWrite, path, exception.Message);
}
