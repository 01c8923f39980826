using System.Reflection;
using System.Text.RegularExpressions;

namespace LeadScoring.Tests.Schema;

/// <summary>Codes of what can be wrong with a playbook: each stands for one thing, is documented, and is said in Chinese as well.</summary>
public partial class CodeTests
{
    private static readonly (string Owner, DiagnosticText Text)[] All =
    [
        .. from type in typeof(DiagnosticText).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(DiagnosticText)
           select (type.Name, (DiagnosticText)field.GetValue(null)!),
    ];

    private static readonly IReadOnlyDictionary<string, string> PageOf = new Dictionary<string, string>
    {
        ["LS0"] = "plugins.md",
        ["LS1"] = "expressions.md",
        ["LS2"] = "playbook.md",
        ["LS3"] = "playbook.md",
        ["LS4"] = "check.md",
        ["LS6"] = "roster.md",
    };

    [Fact]
    public void Codes_StandInOnePlaceEach() => Assert.Equal([], All.GroupBy(item => item.Text.Code).Where(group => group.Select(item => item.Owner).Distinct().Count() > 1).Select(group => group.Key));

    [Fact]
    public void Codes_AreDocumented() => Assert.Equal(
        [],
        from code in All.Select(item => item.Text.Code).Distinct()
        where PageOf.TryGetValue(code[..3], out var page) && !File.ReadAllText(Repository.PathOf("docs", page)).Contains(code, StringComparison.Ordinal)
        select $"{code} is not in docs/{PageOf[code[..3]]}");

    [Fact]
    public void Codes_OfThePages_Exist() => Assert.Equal(
        [],
        from page in PageOf.Values.Distinct()
        from code in Code().Matches(File.ReadAllText(Repository.PathOf("docs", page))).Select(match => match.Value).Distinct()
        where All.All(item => item.Text.Code != code)
        select $"{code} of docs/{page} does not exist");

    [Fact]
    public void Texts_HaveTheSamePlacesInBothLanguages() => Assert.Equal(
        [],
        All.Where(item => !PlacesIn(item.Text.English).SetEquals(PlacesIn(item.Text.Chinese))).Select(item => $"{item.Text.Code} {item.Text.English}"));

    [Fact]
    public void Texts_AreSaidInChinese() => Assert.Equal([], All.Where(item => !Chinese().IsMatch(item.Text.Chinese)).Select(item => item.Text.Code));

    private static HashSet<string> PlacesIn(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\bLS\d{4}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
