using System.Text;
using System.Text.Json;

namespace LeadScoring.Cli.Tests;

public class ScoreCommandTests
{
    private const string Scored = """
        id,title,industry,employees,demos,visits,phone,bounced,score,fit,engagement,tier,faults,gate
        4711,Sales Director,Manufacturing,120,3,9,+49 30 1234567,no,93.5,30,63.5,High,0,
        4712,Buyer,Retail,30,,2,,no,8,5,3,Low,0,
        4713,Managing Director,Manufacturing,4000,1,30,,no,75,30,45,Medium,0,
        4715,Director,Manufacturing,700,2,,+49 30 7654321,no,80,30,50,High,1,
        4716,Student,,,0,12,,yes,0,0,18,Low,0,Address is dead

        """;

    [Fact]
    public void Score_PrintsTiersBestLeadsAndFindings()
    {
        using var folder = Workspace.Usual();

        Assert.Equal(
            """
            B2B 2026.1: scores of leads.csv as of 2026-03-01T08:00:00Z

            tier    leads  share            mean score  treatment
            High        2  40.0%  ████████        86.8  assign
            Medium      1  20.0%  ████            75.0  nurture
            Low         2  40.0%  ████████         4.0  park
            all         5                         51.3

            the best leads, and why
            4711  High    93.5  +50 Demo request, +15 Industry, +13.5 Visits
            4715  High      80  +50 Demo request, +15 Industry, +10 Decision maker
            4713  Medium    75  +25 Demo request, +20 Visits, +15 Industry
            4712  Low        8  +5 Industry, +3 Visits
            4716  Low        0  +18 Visits, -18 gate: Address is dead

            faults: 1, in leads: 1; a rule that cannot be evaluated gives no points
              lead 4715, Visits: the points have no value, since something they are worked out from is missing
            rejected rows: 1
              line 5: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings
            exit 1
            """,
            folder.Run("score", "playbook.json", "leads.csv").ToString());
        Assert.Equal(["leads.csv", "playbook.json"], folder.Files());
    }

    [Fact]
    public void Score_InChinese()
    {
        using var folder = Workspace.Usual();

        Assert.Equal(
            """
            B2B 2026.1：leads.csv 的评分，评分时刻 2026-03-01T08:00:00Z

            等级    线索   占比            平均分  处理
            High       2  40.0%  ████████    86.8  分配
            Medium     1  20.0%  ████        75.0  培育
            Low        2  40.0%  ████████     4.0  搁置
            全部       5                     51.3

            最佳线索及原因
            4711  High  93.5  +50 Demo request，+15 Industry，+13.5 Visits
            4715  High    80  +50 Demo request，+15 Industry，+10 Decision maker

            无法计算：1 处，涉及线索：1 条；无法计算的规则不给分
              线索 4715，Visits：分数没有值：计算所需的数据缺失
            被拒绝的行：1
              第 5 行：字段“employees”应为 1234.5 或 -1.2e3 这样的数字，而不是“many”；如果它表示没有值，请将其加入该字段的缺失写法

            已写入 out.csv 的行数：5
            已写入 leads.rejects.csv 的行数：1
            exit 1
            """,
            folder.Run("score", "playbook.json", "leads.csv", "--top", "2", "-o", "out.csv", "--language", "zh").ToString());
    }

    [Fact]
    public void Score_Output_KeepsCellsAndOrder()
    {
        using var folder = Workspace.Usual();

        var output = folder.Run("score", "playbook.json", "leads.csv", "--output", "out.csv", "--quiet");

        Assert.Equal("exit 1", output.ToString());
        Assert.Equal(Scored, folder.Read("out.csv"));
        Assert.Equal(
            """"
            row,line,field,reason,id,title,industry,employees,demos,visits,phone,bounced
            4,5,employees,"field 'employees' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings",4714,"Assistant, to the ""boss""",Retail,many,,4,,no

            """",
            folder.Read("leads.rejects.csv"));
        Assert.Equal(["leads.csv", "leads.rejects.csv", "out.csv", "playbook.json"], folder.Files());
    }

    [Fact]
    public void Score_JsonOutput_HasAnObjectALine()
    {
        using var folder = Workspace.Usual();

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.json", "--quiet");

        Assert.Equal(
            """
            [
            {"id":"4711","row":1,"score":93.5,"dimensions":{"fit":30,"engagement":63.5},"tier":"High","faults":0,"gate":null},
            {"id":"4712","row":2,"score":8,"dimensions":{"fit":5,"engagement":3},"tier":"Low","faults":0,"gate":null},
            {"id":"4713","row":3,"score":75,"dimensions":{"fit":30,"engagement":45},"tier":"Medium","faults":0,"gate":null},
            {"id":"4715","row":5,"score":80,"dimensions":{"fit":30,"engagement":50},"tier":"High","faults":1,"gate":null},
            {"id":"4716","row":6,"score":0,"dimensions":{"fit":0,"engagement":18},"tier":"Low","faults":0,"gate":"Address is dead"}
            ]

            """,
            folder.Read("out.json"));
        Assert.Equal(5, JsonDocument.Parse(folder.Read("out.json")).RootElement.GetArrayLength());
    }

    [Fact]
    public void Score_JsonOutputWithoutLeads_IsAnEmptyList()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", Workspace.Leads.Split('\n')[0] + "\n");

        var output = folder.Run("score", "playbook.json", "leads.csv", "-o", "out.json", "--quiet");

        Assert.Equal("exit 0", output.ToString());
        Assert.Equal("[]\n", folder.Read("out.json"));
    }

    [Fact]
    public void Score_WithoutLeads_PrintsEmptyTiers()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", Workspace.Leads.Split('\n')[0] + "\n");

        Assert.Equal(
            """
            B2B 2026.1: scores of leads.csv as of 2026-03-01T08:00:00Z

            tier    leads  share    mean score  treatment
            High        0   0.0%                assign
            Medium      0   0.0%                nurture
            Low         0   0.0%                park
            all         0
            exit 0
            """,
            folder.Run("score", "playbook.json", "leads.csv").ToString());
    }

    [Fact]
    public void Score_Strict_RejectsLeadsWithFaults()
    {
        using var folder = Workspace.Usual();

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--rejects", "bad.csv", "--strict", "--quiet");

        Assert.Equal(Scored.Split('\n').Where(line => !line.StartsWith("4715", StringComparison.Ordinal)), folder.Read("out.csv").Split('\n'));
        Assert.EndsWith(
            "5,6,Visits,\"the points have no value, since something they are worked out from is missing\",4715,Director,Manufacturing,700,2,,+49 30 7654321,no\n",
            folder.Read("bad.csv"),
            StringComparison.Ordinal);
        Assert.Equal(["bad.csv", "leads.csv", "out.csv", "playbook.json"], folder.Files());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Score_AnyRejects_RowsInAreRowsOutAndRejects(int bad)
    {
        var text = new StringBuilder("id,title,industry,employees,demos,visits,phone,bounced\n");
        for (var i = 0; i < 20; i++)
        {
            text.Append(i % 20 < bad ? $"{i},x,y,oops,0,0,,no\n" : $"{i},x,y,{i},0,0,,no\n");
        }

        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", text.ToString());

        var output = folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--rejects", "bad.csv", "--json");

        var summary = JsonDocument.Parse(output.Out).RootElement;
        Assert.Equal((20, 20 - bad, bad), (summary.GetProperty("rows").GetInt32(), summary.GetProperty("scored").GetInt32(), summary.GetProperty("rejected").GetInt32()));
        Assert.Equal(20 - bad, folder.Read("out.csv").Split('\n').Length - 2);
        Assert.Equal(bad, folder.Read("bad.csv").Split('\n').Length - 2);
        Assert.Equal(Enumerable.Range(bad, 20 - bad), folder.Read("out.csv").Split('\n')[1..^1].Select(line => int.Parse(line.Split(',')[0])));
        Assert.Equal(bad == 0 ? 0 : 1, output.Code);
    }

    [Fact]
    public void Score_WithoutRejects_LeavesTheOldRejectsForWhoeverCorrectsThem()
    {
        using var folder = Workspace.Usual();
        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--quiet");
        folder.With("leads.csv", Workspace.Leads.Replace("many", "5", StringComparison.Ordinal));

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--quiet");

        Assert.Equal(["leads.csv", "leads.rejects.csv", "out.csv", "playbook.json"], folder.Files());
    }

    [Fact]
    public void Score_NamesThatAreTaken_GetANumber()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook)
            .With("leads.csv", "id;Score;title;industry;employees;demos;visits;phone;bounced;tier\n1;old;x;y;60;0;0;;no;Z\n");

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--quiet");

        Assert.Equal(
            "id;Score;title;industry;employees;demos;visits;phone;bounced;tier;score_2;fit;engagement;tier_2;faults;gate\n1;old;x;y;60;0;0;;no;Z;5;5;0;Low;0;\n",
            folder.Read("out.csv"));
    }

    [Fact]
    public void Score_ForeignEncoding_WritesUtf8WithMark()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        using var folder = new Workspace()
            .With("playbook.json", """{ "format": 1, "fields": { "职位": "text" }, "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "总监", "when": "`职位`.contains('总监')", "points": 90 } ] } } } }""")
            .With("leads.csv", gb18030.GetBytes("编号,职位\n7,销售总监\n"));

        var output = folder.Run("score", "playbook.json", "leads.csv", "--encoding", "gb18030", "--id", "编号", "-o", "out.csv", "--quiet");

        Assert.Equal("exit 0", output.ToString());
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(folder.PathOf("out.csv"))[..3]);
        Assert.Equal("编号,职位,score,fit,tier,faults,gate\n7,销售总监,90,90,High,0,\n", folder.Read("out.csv"));
    }

    [Fact]
    public void Score_Json_IsOneObject()
    {
        using var folder = Workspace.Usual();

        var output = folder.Run("score", "playbook.json", "leads.csv", "--as-of", "2026-01-01T08:00+08:00", "--top", "1", "--json", "-o", "out.csv");

        var summary = JsonDocument.Parse(output.Out).RootElement;
        Assert.Equal("2026-01-01T00:00:00Z", summary.GetProperty("asOf").GetString());
        Assert.Equal("B2B", summary.GetProperty("playbook").GetProperty("name").GetString());
        Assert.Equal(64, summary.GetProperty("playbook").GetProperty("sha256").GetString()!.Length);
        Assert.Equal(
            """{"tier":"High","treatment":"assign","leads":2,"share":0.4,"mean":86.8}""",
            Compact(summary.GetProperty("tiers")[0]));
        Assert.Equal(
            """[{"id":"4711","row":1,"tier":"High","score":93.5,"reasons":[{"name":"Demo request","points":50},{"name":"Industry","points":15},{"name":"Visits","points":13.5}]}]""",
            Compact(summary.GetProperty("top")));
        Assert.Equal("out.csv", summary.GetProperty("output").GetString());
        Assert.Equal("leads.rejects.csv", summary.GetProperty("rejects").GetString());
    }

    [Fact]
    public void Score_ListWithoutAColumn_Warns()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", "id,title,industry,employes,demos,visits,phone,bounced\n1,x,y,60,0,0,,no\n");

        Assert.Equal(
            "leads.csv(1,0): warning LS5021: there is no column for field 'employees', so it is missing in every lead; the nearest name is 'employes'\nexit 1",
            folder.Run("score", "playbook.json", "leads.csv", "--quiet").ToString());
    }

    [Fact]
    public void Score_PersonalFieldThatCannotBeRead_IsNotShownButKeptInTheRejects()
    {
        using var folder = new Workspace()
            .With("playbook.json", """{ "format": 1, "fields": { "born": { "type": "timestamp", "personal": true } }, "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "X", "when": "has(born)", "points": 1 } ] } } } }""")
            .With("leads.csv", "id,born\n1,sometime\n");

        var output = folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv");

        Assert.Contains("  line 2: field 'born' is personal and not shown; it cannot be read (LS5106)\n", output.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("sometime", output.Out + output.Error, StringComparison.Ordinal);
        Assert.EndsWith(",1,sometime\n", folder.Read("leads.rejects.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_PersonalIds_AreInNoMessage()
    {
        using var folder = new Workspace()
            .With("playbook.json", """{ "format": 1, "fields": { "email": { "type": "text", "personal": true }, "visits": "number" }, "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "X", "pointsOf": "visits * 2" } ] } } } }""")
            .With("leads.csv", "email,visits\nann@example.com,\nann@example.com,2\nbo@example.com,3\n");

        var output = folder.Run("score", "playbook.json", "leads.csv", "--id", "email", "--top", "0");

        Assert.EndsWith(
            """
            faults: 1, in leads: 1; a rule that cannot be evaluated gives no points
              line 2, X: the points have no value, since something they are worked out from is missing
            rejected rows: 1
              line 3: the id '***' already stands in line 2

            """,
            output.Out,
            StringComparison.Ordinal);
        Assert.Equal(
            "leadscore: 'leads.csv' has no lead 'anne@example.com'; --id names the column of the ids\nexit 2",
            folder.Run("explain", "playbook.json", "leads.csv", "--id", "email", "--lead", "anne@example.com").ToString());
    }

    [Fact]
    public void Score_ControlCharactersInTheList_AreShownAsPicturesAndWrittenAsTheyAre()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook)
            .With("leads.csv", "id,title,industry,employees,demos,visits,phone,bounced\n\"4\u001b[2J\n7\",x,y,60,0,0,,no\n8,x,y,\"a\nb\",0,0,,no\n");

        var output = folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv");

        Assert.Contains("\n4␛[2J␊7  Low", output.Out, StringComparison.Ordinal);
        Assert.Contains("not 'a␊b'", output.Out, StringComparison.Ordinal);
        Assert.Contains("\n\"4\u001b[2J\n7\",x", folder.Read("out.csv"), StringComparison.Ordinal);
        Assert.StartsWith("4␛[2J␊7  Low", folder.Run("explain", "playbook.json", "leads.csv", "--lead", "4\u001b[2J\n7").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_Cancelled_LeavesNothingBehind()
    {
        using var folder = Workspace.Usual();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Equal(
            "leadscore: stopped; nothing was written\nexit 130",
            folder.Run(cancellation.Token, "score", "playbook.json", "leads.csv", "-o", "out.csv", "--rejects", "bad.csv").ToString());
        Assert.Equal(["leads.csv", "playbook.json"], folder.Files());
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
