using System.Text.Json;

namespace LeadScoring.Cli.Tests;

public class CheckCommandTests
{
    private const string Wrong = """
        {
          "format": 1,
          "fields": { "title": "text" },
          "scoring": { "dimensions": { "fit": { "rules": [
            { "rule": "Decision maker", "when": "titel.contains('director')", "points": 10 },
            { "rule": "Size", "bands": "1", "points": [ { "from": 50, "points": 5.1234 } ] }
          ] } } }
        }
        """;

    private const string Odd = """
        {
          "format": 1,
          "fields": { "title": "text" },
          "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "Director", "when": "title == 'director'", "points": 60 } ] } } }
        }
        """;

    [Fact]
    public void Check_CleanPlaybook_SaysWhatIsInIt()
    {
        using var folder = Workspace.Usual();

        Assert.Equal("playbook.json: no problems; dimensions: 2, rules: 6, tiers: 3\nexit 0", folder.Run("check", "playbook.json").ToString());
    }

    [Fact]
    public void Check_Errors_AllWithPlaces()
    {
        using var folder = new Workspace().With("wrong.json", Wrong);

        Assert.Equal(
            """
            wrong.json(5,42): error LS1020: there is no field `titel`; did you mean `title`?
            wrong.json(6,73): error LS3008: 5.1234 is no amount of points: a number with at most three decimals
            wrong.json: errors: 2; the playbook cannot be used
            exit 2
            """,
            folder.Run("check", "wrong.json").ToString());
    }

    [Fact]
    public void Check_Warnings_Exit1()
    {
        using var folder = new Workspace().With("odd.json", Odd);

        Assert.Equal(
            """
            odd.json(4,39): warning LS4001: no lead can reach the tier 'High' from 80: the most that a lead can score is 60; lower the tier's floor or raise the limits
            odd.json: warnings: 1; dimensions: 1, rules: 1, tiers: 3
            exit 1
            """,
            folder.Run("check", "odd.json").ToString());
    }

    [Fact]
    public void Check_Chinese_KeepsPlacesAndCodes()
    {
        using var folder = new Workspace().With("wrong.json", Wrong);

        var lines = folder.Run("check", "wrong.json", "--language", "zh").Out.Split('\n');

        Assert.Equal("wrong.json(6,73): error LS3008: 5.1234 不是分数：须为最多三位小数的数", lines[1]);
        Assert.Equal("wrong.json：错误：2；规则手册无法使用", lines[2]);
    }

    [Fact]
    public void Check_NoJson_SaysWhere()
    {
        using var folder = new Workspace().With("broken.json", "{\n  \"format\": 1,\n  \"fields\": }");

        var output = folder.Run("check", "broken.json");

        Assert.StartsWith("broken.json(3,13): error LS3001: this is not JSON:", output.Out, StringComparison.Ordinal);
        Assert.Equal(2, output.Code);
    }

    [Fact]
    public void Check_Json_HasTheFindings()
    {
        using var folder = new Workspace().With("wrong.json", Wrong);

        var found = JsonDocument.Parse(folder.Run("check", "wrong.json", "--json").Out).RootElement;

        Assert.Equal((2, 0), (found.GetProperty("errors").GetInt32(), found.GetProperty("warnings").GetInt32()));
        Assert.Equal(
            """{"severity":"error","code":"LS3008","line":6,"column":73,"message":"5.1234 is no amount of points: a number with at most three decimals"}""",
            JsonSerializer.Serialize(found.GetProperty("findings")[1]));
    }
}
