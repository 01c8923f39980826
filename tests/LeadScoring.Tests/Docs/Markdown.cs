namespace LeadScoring.Tests.Docs;

/// <summary>A fenced block of a page: <c>```csharp</c>, its lines, <c>```</c>.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of the opening fence, from 1.</param>
/// <param name="Kind">The first word behind the fence, such as <c>csharp</c>.</param>
/// <param name="Note">What else stands behind the fence; mostly empty.</param>
/// <param name="Text">The lines between the fences, each with its line feed.</param>
public sealed record MarkdownBlock(string Page, int Line, string Kind, string Note, string Text)
{
    /// <summary>The block that follows with nothing but empty lines between.</summary>
    public MarkdownBlock? Next { get; init; }

    /// <summary>Whether the block shows a part of a file.</summary>
    public bool IsExcerpt => Note.StartsWith("from ", StringComparison.Ordinal);

    /// <summary>Whether the block is a whole file that sessions on the page use; its name is the note.</summary>
    public bool IsFile => !IsExcerpt && Note.Contains('.');

    public override string ToString() => $"{Page}:{Line}";
}

/// <summary>The pages that users read, README.md and docs/*.md, and the blocks in them.</summary>
internal static class Markdown
{
    private const string Fence = "```";

    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<MarkdownBlock> Blocks { get; } = [.. Pages.SelectMany(BlocksOf)];

    public static IEnumerable<MarkdownBlock> Of(params string[] kinds) => Blocks.Where(block => kinds.Contains(block.Kind));

    public static MarkdownBlock At(string place) => Blocks.Single(block => block.ToString() == place);

    /// <summary>Compares what a block shows with what was printed, or puts that into the page when snapshots are rewritten.</summary>
    public static void Compare(MarkdownBlock block, string printed)
    {
        if (!Repository.UpdatesSnapshots)
        {
            Assert.Equal(block.Text, printed);
            return;
        }

        var number = Blocks.Where(other => other.Page == block.Page).ToList().IndexOf(block);
        var start = BlocksOf(block.Page)[number].Line; // blocks further up may have grown since
        var path = Repository.PathOf(block.Page);
        var lines = File.ReadAllLines(path).ToList();
        lines.RemoveRange(start, lines.IndexOf(Fence, start) - start);
        lines.InsertRange(start, printed.TrimEnd('\n').Split('\n'));
        File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
    }

    private static List<MarkdownBlock> BlocksOf(string page)
    {
        var lines = File.ReadAllLines(Repository.PathOf(page));
        List<MarkdownBlock> blocks = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var start = i;
            var words = lines[i][Fence.Length..].Split(' ', 2);
            while (++i < lines.Length && lines[i] != Fence)
            {
            }

            Assert.True(i < lines.Length, $"{page}:{start + 1}: the block never ends.");
            blocks.Add(new MarkdownBlock(page, start + 1, words[0], words.ElementAtOrDefault(1) ?? "", string.Concat(lines[(start + 1)..i].Select(line => line + "\n"))));
        }

        for (var i = blocks.Count - 2; i >= 0; i--)
        {
            var end = blocks[i].Line + blocks[i].Text.Count(letter => letter == '\n') + 1;
            if (lines[end..(blocks[i + 1].Line - 1)].All(string.IsNullOrWhiteSpace))
            {
                blocks[i] = blocks[i] with { Next = blocks[i + 1] };
            }
        }

        return blocks;
    }
}
