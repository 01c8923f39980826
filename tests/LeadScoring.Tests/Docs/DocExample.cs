using System.Reflection;

namespace LeadScoring.Tests.Docs;

/// <summary>
/// A piece of code that a page shows. It stands in a file of <c>Docs/Examples</c> between <c>// doc: some-name</c> and <c>// end</c>; what is indented
/// alike is shown without the indent. Parts of one name are shown together, with an empty line between. The method <c>SomeName</c> of the file's class,
/// when there is one, runs it; what stands in the method outside the marks is not shown. The namespace is <c>DocExamples</c>, outside
/// <c>LeadScoring</c>, so that the examples need the usings that readers need.
/// </summary>
internal sealed record DocExample(string File, string Name, string Text)
{
    private const string Start = "// doc: ";
    private const string End = "// end";

    public static IReadOnlyList<DocExample> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "LeadScoring.Tests", "Docs", "Examples"), "*.cs").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>What the example prints, or null when nothing runs it.</summary>
    public string? Run()
    {
        var method = typeof(DocExample).Assembly.GetType($"DocExamples.{File}", throwOnError: true)!
            .GetMethod(MethodName, BindingFlags.Public | BindingFlags.Static);
        return method is null ? null : DocExamples.Console.Capture(method.ReturnType == typeof(Task) ? () => method.CreateDelegate<Func<Task>>()().GetAwaiter().GetResult() : method.CreateDelegate<Action>());
    }

    public override string ToString() => $"'{Name}' of {File}.cs";

    private string MethodName => string.Concat(Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<DocExample> Read(string path)
    {
        List<(string Name, List<string> Lines)> parts = [];
        var isInside = false;
        foreach (var line in System.IO.File.ReadAllLines(path))
        {
            var mark = line.Trim();
            if (mark.StartsWith(Start, StringComparison.Ordinal))
            {
                Assert.False(isInside, $"{path}: '{mark}' stands in another example.");
                parts.Add((mark[Start.Length..], []));
                isInside = true;
            }
            else if (isInside && mark == End)
            {
                isInside = false;
            }
            else if (isInside)
            {
                parts[^1].Lines.Add(line);
            }
        }

        Assert.False(isInside, $"{path}: '{parts.LastOrDefault().Name}' never ends.");
        return parts.GroupBy(part => part.Name, (name, group) =>
            new DocExample(Path.GetFileNameWithoutExtension(path), name, string.Join('\n', group.Select(part => Shown(part.Lines)))));
    }

    private static string Shown(List<string> lines)
    {
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : "")).Trim('\n') + "\n";
    }
}
