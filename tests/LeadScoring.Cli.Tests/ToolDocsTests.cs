using LeadScoring.Cli.Tests.Docs;
using LeadScoring.Tests;

namespace LeadScoring.Cli.Tests;

/// <summary>The page of the tool, <c>docs/tool.md</c>, names all that there is; <see cref="SessionTests"/> runs what it shows.</summary>
public class ToolDocsTests
{
    private static readonly string Document = Repository.PathOf("docs", "tool.md");

    [Theory]
    [InlineData("score")]
    [InlineData("explain")]
    [InlineData("timeline")]
    [InlineData("check")]
    [InlineData("plan")]
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
}
