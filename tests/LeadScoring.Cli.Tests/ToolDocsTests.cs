using System.Text;
using LeadScoring.Cli.Tests.Docs;
using LeadScoring.Tests;

namespace LeadScoring.Cli.Tests;

/// <summary>
/// Runs what <c>docs/tool.md</c> shows: a block <c>```json playbook.json</c> is a file, a block <c>```console</c> has commands behind <c>$ </c> and what they print.
/// <c>UPDATE_SNAPSHOTS=1</c> writes the real output into the document.
/// </summary>
public class ToolDocsTests
{
    private static readonly string Document = Repository.PathOf("docs", "tool.md");

    [Fact]
    public void Blocks_ShowWhatTheToolPrints()
    {
        using var folder = new Workspace();
        var written = File.ReadAllText(Document);

        var real = Run(written, folder);

        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(Document, real);
        }
        else
        {
            Assert.Equal(written, real);
        }
    }

    [Theory]
    [InlineData("score")]
    [InlineData("explain")]
    [InlineData("timeline")]
    [InlineData("check")]
    [InlineData("new")]
    [InlineData("diff")]
    public void Options_AreAllNamed(string command)
    {
        using var folder = new Workspace();
        var sections = File.ReadAllText(Document).Split("\n## ");
        var section = sections.Single(text => text.StartsWith($"`leadscore {command}`", StringComparison.Ordinal));

        var options = folder.Run(command, "--help").Out.Split(' ', '\n', ',').Where(word => word.StartsWith("--", StringComparison.Ordinal));

        Assert.All(options.Except(["--help", "--language"], StringComparer.Ordinal), option => Assert.Contains($"`{option}", section, StringComparison.Ordinal));
    }

    // The document with each block of a console replaced by what is printed now.
    private static string Run(string document, Workspace folder)
    {
        var result = new StringBuilder();
        string[]? info = null; // the words behind ``` while in a block
        var block = new StringBuilder();
        foreach (var line in document.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (info is [_, var file])
                {
                    folder.With(file, block.ToString());
                }

                info = info is null ? line[3..].Split(' ') : null;
                block.Clear();
                result.Append(line).Append('\n');
            }
            else if (info is not ["console"])
            {
                block.Append(line).Append('\n');
                result.Append(line).Append('\n');
            }
            else if (line.StartsWith("$ ", StringComparison.Ordinal))
            {
                var output = folder.Run(SessionTests.WordsOf(line["$ leadscore ".Length..]));
                result.Append(line).Append('\n').Append(output.Out).Append(output.Error);
                if (output.Code != 0)
                {
                    result.Append($"[exit code {output.Code}]\n");
                }
            }
        }

        return result.ToString()[..^1];
    }
}
