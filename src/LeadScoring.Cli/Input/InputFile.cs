using System.Text;

namespace LeadScoring.Cli.Input;

/// <summary>Says of a file that cannot be read what is wrong and what would be right.</summary>
internal static class InputFile
{
    private const int MostLinks = 40; // as Linux has it; more go around in a circle

    /// <summary>Throws unless there is such a file.</summary>
    public static void CheckExists(string path, ToolRun run)
    {
        if (Directory.Exists(path))
        {
            throw run.BadInput(ErrorTexts.IsDirectory, path);
        }

        if (!File.Exists(path))
        {
            throw NearestFile(path) is { } near ? run.BadInput(ErrorTexts.NoFileNear, path, near) : run.BadInput(ErrorTexts.NoFile, path);
        }
    }

    /// <summary>Reads a text in UTF-8.</summary>
    public static string ReadText(string path, ToolRun run)
    {
        CheckExists(path, run);
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw run.BadInput(ErrorTexts.NotUtf8, path);
        }
        catch (Exception exception) when (IsOfFiles(exception))
        {
            throw CannotRead(path, exception, run);
        }
    }

    public static ToolException CannotRead(string path, Exception exception, ToolRun run) => run.BadInput(ErrorTexts.CannotRead, path, exception.Message);

    public static bool IsOfFiles(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Whether two paths lead to the same file, links followed.</summary>
    public static bool IsSame(string left, string right) => string.Equals(
        RealPath(left), RealPath(right), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of a file, there or not, with what each link in it leads to.</summary>
    public static string RealPath(string path) => RealPath(path, MostLinks);

    private static string RealPath(string path, int links)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } folder)
        {
            return full;
        }

        var real = RealPath(folder, links);
        var place = Path.Combine(real, Path.GetFileName(full));
        return links > 0 && new FileInfo(place).LinkTarget is { } target ? RealPath(Path.Combine(real, target), links - 1) : place;
    }

    private static string? NearestFile(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder))
        {
            return null;
        }

        var near = NearestName.Of(Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        return near is null ? null : Path.Combine(Path.GetDirectoryName(path) ?? "", near);
    }
}
