using System.Text.Json;

namespace LeadScoring.Cli.Tests;

public class PlanCommandTests
{
    private const string Playbook = """
        {
          "format": 1, "name": "Plan", "version": "1",
          "fields": { "title": "text", "code": { "type": "text", "mode": "exact" }, "visits": "number", "created": "timestamp" },
          "scoring": { "dimensions": {
            "fit": { "ceiling": 30, "rules": [
              { "rule": "Chief", "when": "title in ['CEO', 'CTO']", "points": 2.5 },
              { "rule": "Code", "when": "code == 'x'", "points": 10 },
              { "rule": "Keen chief", "when": "title == 'CEO' && visits >= 3", "points": 5 },
              { "rule": "Odd", "when": "(title == 'CEO' && visits >= 3) || code.matches('^y') || daysSince(created) < 9", "points": 5 } ] },
            "more": { "groups": { "visits": { "rules": [ { "rule": "Each", "pointsOf": "visits * 2", "ceiling": 9 } ] } } }
          } }
        }
        """;

    [Fact]
    public void Plan_SaysHowEachRuleRuns()
    {
        using var folder = new Workspace().With("plan.json", Playbook);

        Assert.Equal(
            """
            Plan 1: rules: 5; in tables: 2, bits of masks: 1, counted together: 0, alone: 2
            the score of a lead may change by time alone
            many leads at once: tables by columns (unit: 2.5 points), the rest lead by lead:
              rules that run alone, or count activities of every type: 2
              groups in dimensions: more

            tables; look-ups for a lead: 4
            field         classes  rules  bits of
            title               4  Chief  Keen chief
            code (exact)        3  Code
            visits              3         Keen chief

            how each rule runs
            rule        runs                          costs a lead        why alone
            Chief       in the table of title         nothing of its own
            Code        in the table of code          nothing of its own
            Keen chief  in a mask over title, visits  a bit of a mask
            Odd         alone                         steps: 5            a pattern; how long something is ago
            Each        alone                         steps: 1            points that are worked out
            exit 0
            """,
            folder.Run("plan", "plan.json").ToString());
    }

    [Fact]
    public void Plan_Chinese()
    {
        using var folder = Workspace.Usual();

        var lines = folder.Run("plan", "playbook.json", "--language", "zh").Out.Split('\n');

        Assert.Equal("B2B 2026.1：规则：6；在表中：3，掩码位：0，一并计数：0，单独计算：3", lines[0]);
        Assert.Equal("线索不变，得分就不随时间变化", lines[1]);
        Assert.Equal("批量评分：查表按列进行（单位：1 分），其余逐条进行：", lines[2]);
        Assert.Equal("  单独计算、或计入所有活动类型的规则：3", lines[3]);
        Assert.Contains("Decision maker  单独                 步骤：1       contains、startsWith 或 endsWith", lines);
    }

    [Fact]
    public void Plan_ThatColumnsCannotHold_SaysWhy()
    {
        using var folder = new Workspace().With("large.json", """
            { "format": 1, "fields": { "a": "boolean" }, "scoring": { "dimensions": { "fit": { "rules": [
              { "rule": "Much", "when": "a", "points": 20000 }, { "rule": "Little", "when": "has(a)", "points": 0.001 } ] } } } }
            """);

        Assert.StartsWith(
            """
            large.json: rules: 2; in tables: 2, bits of masks: 0, counted together: 0, alone: 0
            the score of a lead does not change by time alone
            many leads at once: lead by lead, since columns cannot hold the model:
              sums of points that may leave 16 bits: the whole score


            """,
            folder.Run("plan", "large.json").Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_Json_HasAll()
    {
        using var folder = new Workspace().With("plan.json", Playbook);

        var plan = JsonDocument.Parse(folder.Run("plan", "plan.json", "--json", "--language", "zh").Out).RootElement;

        Assert.True(plan.GetProperty("timeDependent").GetBoolean());
        Assert.Equal("""{"run":"tables","unit":2.5,"reasons":[{"kind":"rule","name":"Odd"},{"kind":"rule","name":"Each"},{"kind":"groups","name":"more"}]}""", JsonSerializer.Serialize(plan.GetProperty("columns")));
        Assert.Equal("""{"field":"code","mode":"exact","classes":3,"rules":["Code"],"masked":[]}""", JsonSerializer.Serialize(plan.GetProperty("tables")[1]));
        Assert.Equal("""{"field":"visits","mode":null,"classes":3,"rules":[],"masked":["Keen chief"]}""", JsonSerializer.Serialize(plan.GetProperty("tables")[2]));
        Assert.Equal(1, plan.GetProperty("masks").GetInt32());
        Assert.Equal(
            """{"rule":"Odd","dimension":"fit","group":null,"way":"alone","fields":["title","visits","code","created"],"reasons":["pattern","time"],"steps":5,"stepsPerActivity":0}""",
            JsonSerializer.Serialize(plan.GetProperty("rules")[3]));
        Assert.Equal(0, plan.GetProperty("checks").GetArrayLength());
    }

    [Fact]
    public void Plan_OfAPlaybookWithErrors_NamesThem()
    {
        using var folder = new Workspace().With("wrong.json", """{ "format": 2, "fields": { "a": "text" }, "scoring": { "dimensions": {} } }""");

        var output = folder.Run("plan", "wrong.json");

        Assert.StartsWith("wrong.json(1,13): error LS3006:", output.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (output.Code, output.Out));
    }
}
