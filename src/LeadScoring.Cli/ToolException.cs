namespace LeadScoring.Cli;

/// <summary>The tool cannot go on; the lines say what is wrong, where, and what would be right.</summary>
internal sealed class ToolException(int exitCode, params IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public int ExitCode { get; } = exitCode;

    public IReadOnlyList<string> Lines { get; } = lines;
}
