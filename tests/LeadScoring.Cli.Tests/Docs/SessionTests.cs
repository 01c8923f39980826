using System.Text;
using System.Text.RegularExpressions;
using LeadScoring.Csv;
using LeadScoring.Tests;
using LeadScoring.Tests.Docs;

namespace LeadScoring.Cli.Tests.Docs;

/// <summary>
/// The <c>```console</c> blocks of README.md and docs/*.md: each line that begins with <c>$ leadscore</c> (or with <c>$ dotnet run</c> and the tool's project)
/// is run, and what follows is what it prints, then its errors, then <c>[exit code 1]</c> if it is not 0. A block with the name of a file behind its
/// fence, such as <c>```csv leads.csv</c>, is that file for the sessions further down on the page; paths that begin with <c>docs/</c> are the
/// repository's. <c>UPDATE_SNAPSHOTS=1</c> writes the outputs into the pages.
/// </summary>
public partial class SessionTests
{
    private static readonly string[] Tools = ["$ leadscore ", "$ dotnet run --project src/LeadScoring.Cli -c Release -- "];

    public static TheoryData<string> Pages => [.. Markdown.Of("console").Select(block => block.Page).Distinct()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sessions_PrintWhatThePageShows(string page)
    {
        using var folder = new Workspace();
        foreach (var block in Markdown.Blocks.Where(block => block.Page == page))
        {
            if (block.IsFile)
            {
                folder.With(block.Note, block.Text);
            }
            else if (block.Kind == "console")
            {
                var commands = block.Text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).ToList();

                Assert.True(commands.Count > 0, $"{block}: a session has lines that begin with `$ `.");
                Markdown.Compare(block, string.Concat(commands.Select(command => $"{command}\n{Run(command, folder)}")));
            }
        }
    }

    [Theory]
    [InlineData("docs/samples/manufacturer", "")]
    [InlineData("docs/samples/behaviour", " --activities docs/samples/behaviour/activities.csv --as-of 2026-03-01")]
    public void Score_OfASample_WritesTheScoresWorkedOutByHand(string sample, string more)
    {
        using var folder = new Workspace();

        Run($"$ leadscore score {sample}/playbook.json {sample}/leads.csv --output scored.csv{more}", folder);

        var schema = new LeadSchema(new LeadField("score", FieldType.Text), new LeadField("tier", FieldType.Text));
        using var scored = CsvLeads.Open(folder.PathOf("scored.csv"), schema);
        var lines = scored.Read().Select(lead => lead.Record!).ToDictionary(lead => lead.Id, lead => $"{lead.Id},{lead["score"]},{lead["tier"]}");
        var answers = File.ReadAllLines(Repository.PathOf(sample, "answers.csv")).Skip(1).ToList();
        Assert.Equal(answers, answers.Select(answer => lines[answer.Split(',')[0]]));
    }

    /// <summary>The words of a command line, as a shell has them.</summary>
    public static string[] WordsOf(string arguments) => [.. Word().Matches(arguments).Select(word => word.Value.Trim('\'', '"'))];

    private static string Run(string command, Workspace folder)
    {
        var tool = Tools.FirstOrDefault(tool => command.StartsWith(tool, StringComparison.Ordinal));
        Assert.True(tool is not null, $"`{command}` does not begin with `$ leadscore`.");
        var words = WordsOf(command[tool.Length..]);
        foreach (var path in words.Where(word => word.StartsWith("docs/", StringComparison.Ordinal)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(path))!);
            File.Copy(Repository.PathOf(path), folder.PathOf(path), overwrite: true);
        }

        var (code, output, error) = folder.Run(words);
        var printed = new StringBuilder(output).Append(error);
        return (code == 0 ? printed : printed.Append($"[exit code {code}]\n")).ToString();
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|[^\s'"]+""")]
    private static partial Regex Word();
}
