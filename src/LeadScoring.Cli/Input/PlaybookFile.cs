namespace LeadScoring.Cli.Input;

/// <summary>Reads a playbook, or says all that is wrong with it.</summary>
internal static class PlaybookFile
{
    public static Playbook Read(string path, ToolRun run) =>
        Playbook.TryParse(InputFile.ReadText(path, run), options: null, out var playbook, out var problems)
            ? playbook
            : throw new ToolException(ExitCode.BadInput, [.. problems.Select(problem => run.LineOf(path, problem))]);

    /// <summary>Name and version, or the file's name when the playbook has no name.</summary>
    public static string TitleOf(Playbook playbook, string path) =>
        playbook.Name.Length > 0 ? playbook.ToString() : Path.GetFileName(path);
}
