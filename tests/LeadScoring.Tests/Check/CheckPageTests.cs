using System.Text.RegularExpressions;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Tests.Docs;

namespace LeadScoring.Tests.Check;

/// <summary>docs/check.md has every finding, each with an example that gives it in just these words.</summary>
public partial class CheckPageTests
{
    private const string Page = "docs/check.md";

    private static readonly (string Code, string Example, string Finding)[] All =
    [
        .. Row().Matches(File.ReadAllText(Repository.PathOf("docs", "check.md")).ReplaceLineEndings("\n"))
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)),
    ];

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var (code, example, finding) in All)
            {
                rows.Add(code, example, finding);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_Example_GivesTheFinding(string code, string example, string finding)
    {
        var playbook = PlaybookBlock.WholeOf(new MarkdownBlock(Page, int.MaxValue, "json", "", example))!;

        var found = Playbook.Parse(playbook).Check().Where(one => one.Code == code).Select(one => Place().Replace(one.Message, "(…)"));

        Assert.Equal([Place().Replace(finding, "(…)")], found);
    }

    [Fact]
    public void Rows_HaveEveryText()
    {
        var texts = typeof(CheckTexts).GetFields().Select(field => (DiagnosticText)field.GetValue(null)!).ToList();

        Assert.Equal([], texts.Where(text => !All.Any(row => row.Code == text.Code && Pattern(text).IsMatch(row.Finding))).Select(text => text.English));
    }

    [Fact]
    public void Playbook_OfThePage_HasNoFindings() =>
        Assert.Equal([], Playbook.Parse(Markdown.Of("json").First(block => block.Page == Page).Text).Check().Select(finding => finding.ToString()));

    private static Regex Pattern(DiagnosticText text) => new($"^{Hole().Replace(Regex.Escape(text.English), ".+")}$");

    [GeneratedRegex(@"^\| (LS4\d\d\d) \| `(.+?)` \| (.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\(\d+,\d+\)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\\\{\d}")]
    private static partial Regex Hole();
}
