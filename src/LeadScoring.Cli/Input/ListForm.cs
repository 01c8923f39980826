namespace LeadScoring.Cli.Input;

/// <summary>What a list looks like, so that rows of it can be written as they were.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Separator">What stands between cells.</param>
/// <param name="IsForeign">Whether it is in another encoding than UTF-8, as those of spreadsheets often are.</param>
internal sealed record ListForm(string Path, IReadOnlyList<string> Columns, char Separator, bool IsForeign)
{
    public static bool IsForeignTo(System.Text.Encoding encoding) => encoding.CodePage != System.Text.Encoding.UTF8.CodePage;
}
