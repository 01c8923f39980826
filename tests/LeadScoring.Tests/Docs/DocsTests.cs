using System.Text.RegularExpressions;

namespace LeadScoring.Tests.Docs;

/// <summary>
/// README.md and docs/*.md say only what is so. Of the blocks in them,
/// <list type="bullet">
/// <item><c>```csharp</c> is an example of <c>Docs/Examples</c> (see <see cref="DocExample"/>), compiled and run;</item>
/// <item><c>```text</c> right behind it is what the example prints (<c>UPDATE_SNAPSHOTS=1</c> writes it);</item>
/// <item><c>```json</c> and <c>```jsonc</c> is a playbook when it has a <c>format</c>, else a part of one, which is tried in the last playbook before
/// it on the page (see <see cref="PlaybookBlock"/>); with the note <c>wrong</c> it is one that cannot be read; an object that is no rule, gate or override
/// is other JSON;</item>
/// <item>a note such as <c>from docs/samples/manufacturer/playbook.json</c> says that the block is an excerpt of that file, in which <c>…</c> stands for lines left out;</item>
/// <item><c>```console</c> is a session with the tool, and a block with the name of a file as its note a file for it; tests of the tool run them;</item>
/// <item>a link leads to a file that is there.</item>
/// </list>
/// </summary>
public partial class DocsTests
{
    public static TheoryData<string> CSharpBlocks => [.. Markdown.Of("csharp", "cs", "c#").Select(block => block.ToString())];

    public static TheoryData<string> PlaybookBlocks => [.. Markdown.Of("json", "jsonc").Where(block => !block.IsExcerpt && !block.IsFile).Select(block => block.ToString())];

    public static TheoryData<string> Excerpts => [.. Markdown.Blocks.Where(block => block.IsExcerpt).Select(block => block.ToString())];

    public static TheoryData<string> Pages => [.. Markdown.Pages];

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void CSharpBlock_IsAnExample_AndPrintsTheTextBehindIt(string place)
    {
        var block = Markdown.At(place);
        var example = DocExample.All.FirstOrDefault(example => example.Text == block.Text);

        Assert.True(example is not null, NotFound(block));
        var printed = example.Run()?.TrimEnd('\n') + "\n"; // an explanation ends its last line, and WriteLine does so again
        if (block.Next is { Kind: "text" } output)
        {
            Markdown.Compare(output, printed);
        }
        else
        {
            Assert.Equal("\n", printed);
        }
    }

    [Fact]
    public void Examples_AreShownSomewhere() =>
        Assert.Equal([], DocExample.All.Where(example => Markdown.Of("csharp").All(block => block.Text != example.Text)).Select(example => example.ToString()));

    [Theory]
    [MemberData(nameof(PlaybookBlocks))]
    public void PlaybookBlock_CanBeRead(string place)
    {
        var block = Markdown.At(place);

        if (PlaybookBlock.WholeOf(block) is { } playbook)
        {
            var isRight = Playbook.TryParse(playbook, PlaybookBlock.Options, out _, out var wrong);

            Assert.True(isRight == (block.Note != "wrong"), $"{place}: {(isRight ? "can be read" : string.Join('\n', wrong))}");
        }
    }

    [Theory]
    [MemberData(nameof(Excerpts))]
    public void Excerpt_StandsInItsFile(string place)
    {
        var block = Markdown.At(place);
        var file = Trimmed(File.ReadAllText(Repository.PathOf(block.Note["from ".Length..])));

        Assert.Equal([], Trimmed(block.Text).Split("\n…\n").Where(part => !file.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_LinksToFilesThatAreThere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var missing =
            from link in Link().Matches(File.ReadAllText(Repository.PathOf(page)))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target))
            select target;

        Assert.Equal([], missing);
    }

    [Fact]
    public void Readme_FitsOnFewScreens() => Assert.InRange(File.ReadAllLines(Repository.PathOf("README.md")).Length, 1, 150);

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string NotFound(MarkdownBlock block)
    {
        var lines = block.Text.Split('\n');
        var (nearest, alike) = DocExample.All
            .Select(example => (example, Alike: example.Text.Split('\n').Zip(lines).TakeWhile(pair => pair.First == pair.Second).Count()))
            .DefaultIfEmpty().MaxBy(pair => pair.Alike);
        return nearest is null || alike == 0
            ? $"{block}: no example in Docs/Examples has this text."
            : $"{block}: the nearest example is {nearest}; they differ at line {block.Line + 1 + alike}:\npage    `{lines.ElementAtOrDefault(alike)}`\nexample `{nearest.Text.Split('\n').ElementAtOrDefault(alike)}`";
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
