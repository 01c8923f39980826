namespace LeadScoring.Cli.Tests;

public class NewCommandTests
{
    private const string Leads = """
        lead id,Full name,E-mail,Job Title,Industry,Employees,Demo requested,Webinars attended,Downloads,E-mail opens,Page visits,Visits per month,City
        1,Ann Lee,ann@example.com,Sales Director,Manufacturing,120,yes,1,2,9,12,3.5,Select
        2,Bo Ek,bo@example.com,Buyer,Retail,30,no,0,0,1,2,0.5,Berlin
        3,Cy Wu,cy@example.com,CTO,Manufacturing,4000,no,2,0,0,30,1,Select
        4,Di Oh,di@example.com,Assistant,Logistics,7,no,0,1,3,4,2,Paris
        5,Ed Al,ed@example.com,Doctor,Retail,n/a,no,0,0,0,1,1,Berlin

        """;

    [Fact]
    public void New_PrintsThePresetsThatFit()
    {
        using var folder = new Workspace().With("leads.csv", Leads);

        Assert.Equal(
            """
            {
              "x-note": "A start made from leads.csv. Keep the rules that fit, add your own, and run `leadscore check`.",
              "format": 1,
              "name": "leads",
              "version": "1",
              "fields": {
                "Job Title": "text",
                "Industry": "text",
                "Employees": { "type": "number", "missing": ["n/a"] },
                "Demo requested": "boolean",
                "Webinars attended": "number",
                "Downloads": "number",
                "E-mail opens": "number",
                "Page visits": "number"
              },
              "x-other-fields": {
                "x-note": "No rule reads these yet. To use one, move its line to fields.",
                "Full name": { "type": "text", "personal": true },
                "E-mail": { "type": "text", "personal": true },
                "Visits per month": "number",
                "City": { "type": "text", "missing": ["Select"] }
              },
              "scoring": {
                "dimensions": {
                  "fit": {
                    "x-note": "Who the lead is. The industries are the most common ones of the list: keep those that you sell to.",
                    "rules": [
                      { "rule": "Decision maker", "when": "`Job Title`.matches('(^|[^a-z])(ceo|cfo|cto|cio|cmo|coo|vp|chief|president|director|head|owner|founder|partner)([^a-z]|$)|董事|总裁|总经理|总监|创始人|负责人')", "points": 10 },
                      { "rule": "Target industry", "lookup": "Industry", "points": { "Manufacturing": 15, "Retail": 15, "Logistics": 15 } },
                      { "rule": "Company size", "when": "Employees >= 50", "points": 5 }
                    ]
                  },
                  "engagement": {
                    "x-note": "What the lead did.",
                    "rules": [
                      { "rule": "Demo requested", "when": "`Demo requested`", "points": 25 },
                      { "rule": "Webinar attended", "pointsOf": "has(`Webinars attended`) ? `Webinars attended` * 15 : 0", "floor": 0, "ceiling": 30 },
                      { "rule": "White paper downloaded", "pointsOf": "has(Downloads) ? Downloads * 10 : 0", "floor": 0, "ceiling": 30 },
                      { "rule": "Mail opened", "pointsOf": "has(`E-mail opens`) ? `E-mail opens` * 2 : 0", "floor": 0, "ceiling": 10 },
                      { "rule": "Site visited", "pointsOf": "has(`Page visits`) ? `Page visits` * 1 : 0", "floor": 0, "ceiling": 10 }
                    ]
                  }
                }
              },
              "tiers": {
                "High": { "from": 80, "treatment": "assign" },
                "Medium": { "from": 50, "treatment": "nurture" },
                "Low": { "treatment": "park" }
              }
            }
            exit 0
            """,
            folder.Run("new", "leads.csv").ToString());
    }

    [Theory]
    [InlineData(Leads)]
    [InlineData("a,b\n1,x\n,y\n")]
    [InlineData("title,title,x-note,\nBoss,x,y,z\n")]
    [InlineData("公司;职位;行业;员工人数;参加研讨会;手机\n甲;总监;制造业;200;2;13800000000\n乙;采购;零售;20;0;13900000000\n")]
    [InlineData("id,industry\n1,x-ray\n2,x-ray\n")]
    [InlineData("id,industry\n1,  \n2,\t\n")]
    [InlineData("`odd` \"name\",industry sector\n1,\"x-ray, \"\"dental\"\"\"\n2,Retail\n")]
    public void New_AnyList_ChecksCleanAndScoresIt(string list)
    {
        using var folder = new Workspace().With("leads.csv", list);

        Assert.Equal(0, folder.Run("new", "leads.csv", "-o", "playbook.json").Code);
        Assert.Equal("", folder.Run("check", "playbook.json").Error);
        Assert.StartsWith("playbook.json: no problems", folder.Run("check", "playbook.json").Out, StringComparison.Ordinal);
        var score = folder.Run("score", "playbook.json", "leads.csv", "--quiet", "-o", "out.csv");
        Assert.DoesNotContain("error", score.Error, StringComparison.Ordinal);
        Assert.Equal(list.Count(letter => letter == '\n'), folder.Read("out.csv").Count(letter => letter == '\n'));
    }

    [Theory]
    [InlineData("x-ray", "x-ray")]
    [InlineData("$schema", "$schema")]
    [InlineData("Retail ", "Retail ")]
    [InlineData(" Retail", " Retail")]
    public void New_IndustryOfAnyWord_MatchesTheLeadsThatHaveIt(string word, string shown)
    {
        using var folder = new Workspace().With("leads.csv", $"id,industry\n1,{word}\n2,{word}\n");

        folder.Run("new", "leads.csv", "-o", "playbook.json");

        Assert.Contains($$"""{ "rule": "Target industry", "lookup": "industry", "points": { "{{shown}}": 15 } }""", folder.Read("playbook.json"), StringComparison.Ordinal);
        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv");
        Assert.All(folder.Read("out.csv").Split('\n')[1..^1], line => Assert.EndsWith(",15,15,High,0,", line, StringComparison.Ordinal));
    }

    [Fact]
    public void New_IndustriesOfBlanksOnly_MakeNoRule()
    {
        using var folder = new Workspace().With("leads.csv", "id,industry,page visits\n1,  ,2\n2,   ,1\n");

        Assert.DoesNotContain("Target industry", folder.Run("new", "leads.csv").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void New_WhatIsLeftOut_IsSaid()
    {
        using var folder = new Workspace().With("leads.csv", "id,industry,x-note,$schema\n1,Retail,a,b\n2,Retail\n3,Retail,a,\"b\"c\n");

        var output = folder.Run("new", "leads.csv", "-o", "playbook.json");

        Assert.Equal(
            "leadscore: rows of 'leads.csv' that cannot be read, and so were not looked at: 2\n"
            + "leadscore: columns of 'leads.csv' that a playbook would take for notes, and so were left out: x-note, $schema\n",
            output.Error);
        Assert.Equal("playbook.json: rules: 1, fields that they read: 1, other fields: 0\nnext: leadscore score playbook.json leads.csv\n", output.Out);
    }

    [Fact]
    public void New_Chinese_NamesRulesAndTiersInChinese()
    {
        using var folder = new Workspace().With("线索.csv", "编号;职位;行业;员工人数;参加研讨会;手机\n1;总监;制造业;200;2;13800000000\n2;采购;零售;20;0;13900000000\n");

        var output = folder.Run("new", "线索.csv", "-o", "手册.json", "--language", "zh");

        Assert.Equal("手册.json：规则：4，规则读取的字段：4，其他字段：1\n下一步：leadscore score 手册.json 线索.csv\nexit 0", output.ToString());
        var text = folder.Read("手册.json");
        Assert.Contains("\"手机\": { \"type\": \"text\", \"personal\": true }", text, StringComparison.Ordinal);
        Assert.Contains("""{ "rule": "参加研讨会", "pointsOf": "has(`参加研讨会`) ? `参加研讨会` * 20 : 0", "floor": 0, "ceiling": 40 }""", text, StringComparison.Ordinal);
        Assert.Contains("\"高\": { \"from\": 56, \"treatment\": \"assign\" }", text, StringComparison.Ordinal);
    }

    [Fact]
    public void New_PlaybookThatExists_IsKept()
    {
        using var folder = new Workspace().With("leads.csv", Leads).With("playbook.json", "mine");

        Assert.Equal(
            "leadscore: 'playbook.json' exists already; name another file, or write over it with --force\nexit 3",
            folder.Run("new", "leads.csv", "-o", "playbook.json").ToString());
        Assert.Equal("mine", folder.Read("playbook.json"));

        Assert.Equal(0, folder.Run("new", "leads.csv", "-o", "playbook.json", "--force").Code);
        Assert.StartsWith("{", folder.Read("playbook.json"), StringComparison.Ordinal);
    }
}
