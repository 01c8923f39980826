using DocExamples;
using LeadScoring.Models;
using LeadScoring.Playbooks;
using LeadScoring.Results;

namespace LeadScoring.Tests.Plugins;

/// <summary>The rule of docs/plugins.md, from its configuration to its line in the ledger.</summary>
public class FreshnessRuleTests
{
    private const string Text = """
        {
          "format": 1, "name": "Fresh",
          "fields": { "title": "text", "visited": "timestamp" },
          "scoring": { "dimensions": { "interest": { "rules": [
            { "rule": "Recent visit", "kind": "freshness", "config": { "field": "visited", "days": 30, "points": 20 } },
            { "rule": "Director", "when": "title.contains('director')", "points": 10 }
          ] } } }
        }
        """;

    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 20)]
    [InlineData(-1, 20)]
    [InlineData(7.5, 15)]
    [InlineData(10, 13.333)]
    [InlineData(30, 0)]
    [InlineData(400, 0)]
    public void Evaluate_SoManyDaysAgo_GivesAShare(double days, double points)
    {
        var lead = new LeadRecord(Read(Text).Schema, "1") { ["visited"] = Now.AddDays(-days) };

        Assert.Equal((decimal)points, Scorer.Of(Read(Text).Model).Score(lead, Now).Total.ToDecimal());
    }

    [Fact]
    public void Explain_ShowsKindAndValue()
    {
        var lead = new LeadRecord(Read(Text).Schema, "1") { ["visited"] = Now.AddDays(-3), ["title"] = "Director" };

        Assert.Equal(
            """
            28 = interest 28
              +18  Recent visit  freshness  (visited = 2026-03-29T09:00:00Z)
              +10  Director      title.contains('director')  (title = "Director")
            """,
            Scorer.Of(Read(Text).Model).Explain(lead, Now).ToString(),
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Write_KeepsKindAndConfig_AndReadsBackEqual()
    {
        var playbook = Read(Text.Replace("\"days\": 30,", "/* a month */ \"days\" : 30,"));

        Assert.Contains("""{"field":"visited","days":30,"points":20}""", playbook.Write(), StringComparison.Ordinal);
        Assert.Equal(playbook, Read(playbook.Write()));
        Assert.Equal(playbook.Model.Identity.Sha256, Read(Text).Model.Identity.Sha256);
        Assert.NotEqual(playbook, Read(Text.Replace("\"days\": 30,", "\"days\": 31,")));
    }

    [Fact]
    public void Write_RuleMadeInCSharp_SaysSo()
    {
        var draft = new PlaybookDraft(new LeadScoring.Playbooks.Json.JsonText("{}"), PlaybookOptions.None)
        {
            Model = ScoringModel.For(Read(Text).Schema, model => model.Dimension("interest", interest => interest.Custom("Recent visit", new FreshnessRule("visited", 30, 20)))),
        };

        Assert.Equal(
            "The rule 'Recent visit' was made in C#, from no registered kind, and cannot be written to a playbook.",
            Assert.Throws<InvalidOperationException>(() => new Playbook(draft).Write()).Message);
    }

    [Fact]
    public void Check_CustomRule_MayGiveAnything() => Assert.Equal([], Read(Text).Check().Select(finding => finding.ToString()));

    [Theory]
    [InlineData("{ \"field\": \"visited\", \"points\": 20 }", "(5,62): error LS3012: the rule kind 'freshness' does not take this: 'days' must be a Number")]
    [InlineData("{ \"field\": \"visited\", \"days\": 0, \"points\": 20 }", "(5,62): error LS3012: the rule kind 'freshness' does not take this: 'days' must be above 0")]
    [InlineData("{ \"field\": \"visited\", \"days\": 30, \"points\": \"20\" }", "(5,62): error LS3012: the rule kind 'freshness' does not take this: 'points' must be a Number")]
    [InlineData("5", "(5,62): error LS3012: the rule kind 'freshness' does not take this: 'field' must be a String")]
    [InlineData("{ \"field\": \"visitd\", \"days\": 30, \"points\": 20 }", "(5,5): error LS2004: 'Recent visit' reads the field 'visitd', which the schema does not have; did you mean 'visited'?")]
    public void Parse_WrongConfig_SaysWhere(string config, string expected) =>
        Assert.Equal(expected, Errors(Text.Replace("""{ "field": "visited", "days": 30, "points": 20 }""", config)));

    [Fact]
    public void Parse_NoConfig_GivesTheFactoryAnEmptyObject() => Assert.Equal(
        "(5,5): error LS3012: the rule kind 'freshness' does not take this: 'field' must be a String",
        Errors(Text.Replace(""", "config": { "field": "visited", "days": 30, "points": 20 }""", "")));

    [Fact]
    public void Parse_UnknownKind_SaysWhichIsNear() => Assert.Equal(
        "(5,39): error LS3011: no rule kind 'freshnes' is registered; did you mean 'freshness'?",
        Errors(Text.Replace("\"freshness\"", "\"freshnes\"")));

    [Fact]
    public void Parse_FactoryThatThrowsAnything_IsADiagnosticAsWell()
    {
        var options = new PlaybookOptions { RuleKinds = ScoringRuleKinds.None.With("freshness", _ => throw new NotSupportedException("not today")) };

        Assert.False(Playbook.TryParse(Text, options, out _, out var wrong));
        Assert.Equal("(5,62): error LS3012: the rule kind 'freshness' does not take this: not today", Assert.Single(wrong).ToString());
    }

    [Fact]
    public void Parse_WrongConfigOfThePage_SaysWhatThePageSays()
    {
        var page = Docs.Markdown.Of("json").First(block => block.Page == "docs/plugins.md").Text;

        Assert.Contains($"\n{Errors(page.Replace("\"days\": 30", "\"days\": 0"))}\n", System.IO.File.ReadAllText(Repository.PathOf("docs", "plugins.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_FieldOfAnotherType_IsAFault()
    {
        var playbook = Read(Text.Replace("\"field\": \"visited\"", "\"field\": \"title\""));
        var line = Scorer.Of(playbook.Model).Explain(new LeadRecord(playbook.Schema, "1"), Now).Lines[0];

        Assert.Equal((LineOutcome.Fault, "LS0004"), (line.Outcome, line.Fault?.Code));
        Assert.Equal("the rule failed: Field 'title' is a Text, not a Timestamp. (Parameter 'field')", line.Fault?.Message);
    }

    [Fact]
    public void Kinds_KeepTheirNames()
    {
        var kinds = ScoringRuleKinds.None.With("freshness", FreshnessRule.Of);

        Assert.Equal(["freshness"], kinds.Names);
        Assert.Null(kinds.Find("Freshness"));
        Assert.Equal("There is a rule kind 'freshness' already. (Parameter 'kind')", Assert.Throws<ArgumentException>(() => kinds.With("freshness", FreshnessRule.Of)).Message);
        Assert.Empty(ScoringRuleKinds.None.Names);
    }

    private static Playbook Read(string text) => Playbook.Parse(text, PluginExamples.Options);

    private static string Errors(string text)
    {
        Assert.False(Playbook.TryParse(text, PluginExamples.Options, out _, out var wrong));
        return string.Join('\n', wrong);
    }
}
