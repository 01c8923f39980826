using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadScoring.Cli.Tests;

/// <summary>Lists of activities and instants of each lead, in every command that takes them.</summary>
public class ActivitiesTests
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Playbook = """
        {
          "format": 1, "name": "Behaviour", "version": "1",
          "fields": { "created": "timestamp", "size": "number" },
          "activities": { "visit": { "page": "text" }, "demo": {} },
          "scoring": { "dimensions": { "engagement": { "rules": [
            { "rule": "Visits", "activity": "visit", "points": 5, "caps": [ { "count": 3 } ] },
            { "rule": "Pricing", "when": "exists('visit', where: page == '/pricing')", "points": 20 },
            { "rule": "Demo", "activity": "demo", "points": 40 } ] } } },
          "tiers": { "High": { "from": 50, "treatment": "assign" }, "Low": {} }
        }
        """;

    private const string Leads = """
        id,created,size
        1,2026-01-01,10
        2,2026-02-01,20
        3,,30
        4,2026-02-10,many

        """;

    private const string Activities = """
        lead,id,type,time,page
        1,a,visit,2026-01-01T10:00Z,/
        1,b,visit,2026-01-02T10:00Z,/pricing
        1,a,visit,2026-01-01T10:00Z,/
        2,c,demo,2026-02-01T12:00Z,
        2,d,vist,2026-02-01T12:00Z,/
        9,e,visit,2026-02-01T12:00Z,/
        4,f,visit,2026-02-11T12:00Z,/
        2,g,visit,2026-03-01T08:06Z,/
        3,h,visit,2026-03-01T08:05Z,/

        """;

    private const string Rejects = """
        row,line,field,reason,lead,id,type,time,page
        5,6,type,"column 'type' has 'vist', which is no activity type of the playbook; did you mean 'visit'?",2,d,vist,2026-02-01T12:00Z,/
        6,7,lead,"column 'lead' has '9', and the list of leads has no such id",9,e,visit,2026-02-01T12:00Z,/

        """;

    [Fact]
    public void Score_WithActivities_CountsWhatCameOfThem()
    {
        using var folder = Usual();

        Assert.StartsWith(
            """
            Behaviour 1: scores of leads.csv as of 2026-03-01T08:00:00Z
            activities of activities.csv: 7, rejected: 2, told twice: 1, not seen since they are later: 2, in the future: 1

            tier  leads
            """,
            folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv").Out,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            rejected rows: 1
              line 5: field 'size' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings
            rejected activities: 2
              line 6: column 'type' has 'vist', which is no activity type of the playbook; did you mean 'visit'?
              line 7: column 'lead' has '9', and the list of leads has no such id

            rows written to out.csv: 3
            rows written to leads.rejects.csv: 1
            rows written to activities.rejects.csv: 2
            exit 1
            """,
            folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "-o", "out.csv").ToString(),
            StringComparison.Ordinal);
        Assert.Equal("id,created,size,score,engagement,tier,faults,gate\n1,2026-01-01,10,30,30,Low,0,\n2,2026-02-01,20,40,40,Low,0,\n3,,30,0,0,Low,0,\n", folder.Read("out.csv"));
        Assert.Equal(Rejects, folder.Read("activities.rejects.csv"));
    }

    [Fact]
    public void Score_WithActivities_InChinese()
    {
        using var folder = Usual();

        var lines = folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--language", "zh").Out.Split('\n');

        Assert.Equal("activities.csv 的活动：7，被拒绝：2，重复：1，晚于评分时刻而不计：2，在未来：1", lines[1]);
        Assert.Contains("被拒绝的活动：2", lines);
    }

    [Fact]
    public void Score_RejectsOfBothLists_HaveAFileEach()
    {
        using var folder = Usual();

        folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--rejects", "bad.csv", "--quiet");

        Assert.Equal(Rejects, folder.Read("bad.activities.csv"));
        Assert.StartsWith("row,line,field,reason,id,created,size\n4,5,size,", folder.Read("bad.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ListsOfOneName_HaveRejectsOfTwo()
    {
        using var folder = Usual();
        Directory.CreateDirectory(folder.PathOf("a"));
        Directory.CreateDirectory(folder.PathOf("b"));
        folder.With("a/list.csv", Leads).With("b/list.csv", Activities);

        Assert.EndsWith(
            """
            rows written to out.csv: 3
            rows written to list.rejects.csv: 1
            rows written to list.activities.rejects.csv: 2
            exit 1
            """,
            folder.Run("score", "playbook.json", "a/list.csv", "--activities", "b/list.csv", "-o", "out.csv").ToString(),
            StringComparison.Ordinal);
        Assert.Equal(Rejects, folder.Read("list.activities.rejects.csv"));
    }

    [Fact]
    public void Score_CorrectedRejects_CanBeReadAsTheyAre()
    {
        using var folder = Usual();
        folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--rejects", "bad.csv", "--quiet");
        folder.With("bad.activities.csv", folder.Read("bad.activities.csv").Replace("d,vist", "d,visit", StringComparison.Ordinal));

        var output = folder.Run("score", "playbook.json", "leads.csv", "--activities", "bad.activities.csv");

        Assert.Contains("activities of bad.activities.csv: 1, rejected: 1\n", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_AsOfAnExpression_LooksAtEachLeadAtItsOwnInstant()
    {
        using var folder = Usual();

        var output = folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--as-of", "created + duration('24h')", "-o", "out.csv", "--rejects", "bad.csv");

        Assert.StartsWith("Behaviour 1: scores of leads.csv as of created + duration('24h')\nactivities of activities.csv: 7, rejected: 2, told twice: 1, not seen since they are later: 2, in the future: 1\n", output.Out, StringComparison.Ordinal);
        Assert.Equal(
            "id,created,size,score,engagement,tier,faults,gate,as_of\n1,2026-01-01,10,5,5,Low,0,,2026-01-02T00:00:00Z\n2,2026-02-01,20,40,40,Low,0,,2026-02-02T00:00:00Z\n",
            folder.Read("out.csv"));
        Assert.Contains("\n3,4,--as-of,there is no instant to look at the lead: `created + duration('24h')` has no value,3,,30\n", folder.Read("bad.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_AsOfAnExpressionOverActivities_SeesThoseUntilTheClock()
    {
        using var folder = Usual();

        var output = folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--as-of", "lastActivityAt()", "-o", "out.json", "--quiet");

        Assert.Equal(1, output.Code);
        Assert.Equal(
            """
            [
            {"id":"1","row":1,"score":30,"dimensions":{"engagement":30},"tier":"Low","faults":0,"gate":null,"asOf":"2026-01-02T10:00:00Z"},
            {"id":"2","row":2,"score":40,"dimensions":{"engagement":40},"tier":"Low","faults":0,"gate":null,"asOf":"2026-02-01T12:00:00Z"}
            ]

            """,
            folder.Read("out.json"));
    }

    [Fact]
    public void Score_AsOfThatIsAFault_SaysWhy()
    {
        using var folder = Usual();

        var output = folder.Run("score", "playbook.json", "leads.csv", "--as-of", "require(created) ? created : created");

        Assert.Contains("  line 4: there is no instant to look at the lead: `require(created) ? created : created` cannot be evaluated: field 'created' has no value\n", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_Json_HasWhatCameOfTheActivities()
    {
        using var folder = Usual();

        var summary = JsonDocument.Parse(folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--json", "-o", "out.csv").Out).RootElement;

        Assert.Equal("2026-03-01T08:00:00Z", summary.GetProperty("asOf").GetString());
        Assert.Equal(
            """{"file":"activities.csv","read":7,"rejected":2,"repeated":1,"later":2,"future":1,"rejects":"activities.rejects.csv"}""",
            JsonSerializer.Serialize(summary.GetProperty("activities")));
    }

    [Fact]
    public void Score_ColumnsAndZoneThatAreTold_AreTaken()
    {
        using var folder = Usual().With("events.csv", "who;what;when;page\n1;visit;2026-01-02 07:00;/pricing\n");

        var output = folder.Run(
            "score", "playbook.json", "leads.csv", "--activities", "events.csv", "--activity-columns", "lead=who, type=what,time=when",
            "--activity-zone", "Asia/Shanghai", "--as-of", "created + duration('24h')", "-o", "out.csv");

        Assert.Contains("activities of events.csv: 1\n", output.Out, StringComparison.Ordinal);
        Assert.Contains("1,2026-01-01,10,25,25,", folder.Read("out.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ActivitiesOfAnotherForm_HaveOptionsOfTheirOwn()
    {
        var utf16 = Encoding.Unicode;
        using var folder = Usual()
            .With("leads.csv", [.. utf16.GetPreamble(), .. utf16.GetBytes("id;created;size\n1;2026-01-01;10\n")]) // its mark goes before --encoding
            .With("events.csv", Encoding.Latin1.GetBytes("lead,type,time,page\n1,visit,02/01/2026 07:00,/é\n"));

        var output = folder.Run(
            "score", "playbook.json", "leads.csv", "--activities", "events.csv", "--encoding", "gb18030", "--separator", ";", "--date-order", "ymd",
            "--activity-encoding", "latin1", "--activity-separator", ",", "--activity-date-order", "dmy", "-o", "out.csv", "--quiet");

        Assert.Equal("exit 0", output.ToString());
        Assert.Contains("\n1;2026-01-01;10;5;5;Low;0;\n", folder.Read("out.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29T00:59:59.999Z", "2026-03-29T01:00:00Z")] // skipped: the instant of the change
    [InlineData("2026-10-25 02:30", "2026-10-25T00:29:59.999Z", "2026-10-25T00:30:00Z")] // twice: the earlier
    public void Score_TimeWhereClocksChange_IsOneInstant(string time, string before, string at)
    {
        using var folder = Usual().With("events.csv", $"lead,type,time,page\n1,visit,{time},/\n");

        string Scored(string asOf)
        {
            folder.Run("score", "playbook.json", "leads.csv", "--activities", "events.csv", "--activity-zone", "Europe/Berlin", "--as-of", asOf, "-o", "out.csv", "--quiet");
            return folder.Read("out.csv").Split('\n')[1];
        }

        Assert.Equal("1,2026-01-01,10,0,0,Low,0,", Scored(before));
        Assert.Equal("1,2026-01-01,10,5,5,Low,0,", Scored(at));
    }

    [Theory]
    [InlineData("there is no file 'activites.csv'; did you mean 'activities.csv'?", "activites.csv")]
    public void Score_ListThatIsNotThere_IsOneLineAndExits2(string error, string file)
    {
        using var folder = Usual();

        Assert.Equal($"leadscore: {error}\nexit 2", folder.Run("score", "playbook.json", "leads.csv", "--activities", file).ToString());
    }

    [Fact]
    public void Score_PlaybookWithoutActivities_RefusesThem()
    {
        using var folder = Workspace.Usual().With("activities.csv", Activities);

        Assert.Equal(
            "activities.csv: error LS5060: 'activities.csv' cannot be read: there are no activity types; declare them in the playbook's activities, or \"*\" for every type\nexit 2",
            folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv").ToString());
    }

    [Fact]
    public void Score_OverTheActivities_IsRefused()
    {
        using var folder = Usual();

        Assert.Equal(
            "leadscore: 'activities.csv' would be written over 'activities.csv', which the command reads or writes itself; name another file\nexit 3",
            folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "-o", "activities.csv").ToString());
        Assert.Equal(Activities, folder.Read("activities.csv"));
    }

    [Fact]
    public void Score_TopLeads_AreExplainedAtTheirOwnInstants()
    {
        using var folder = Usual();

        var output = folder.Run("score", "playbook.json", "leads.csv", "--activities", "activities.csv", "--as-of", "created + duration('24h')");

        Assert.Contains("\n2  Low  40  +40 Demo\n1  Low   5  +5 Visits\n", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_WithActivities_SaysWhatWasSeen()
    {
        using var folder = Usual();

        var output = folder.Run("explain", "playbook.json", "leads.csv", "--activities", "activities.csv", "--lead", "1", "--as-of", "created + duration('24h')");

        Assert.StartsWith("1  Low  5 = engagement 5\n", output.Out, StringComparison.Ordinal);
        Assert.Equal(("", 0), (output.Error, output.Code));
    }

    [Fact]
    public void Explain_ActivityOfTheLeadThatCannotBeRead_IsAWarning()
    {
        using var folder = Usual();

        var output = folder.Run("explain", "playbook.json", "leads.csv", "--activities", "activities.csv", "--lead", "2");

        Assert.Equal(("activities.csv(6,3): warning LS5084: column 'type' has 'vist', which is no activity type of the playbook; did you mean 'visit'?\n", 1), (output.Error, output.Code));
    }

    [Fact]
    public void Explain_LeadWithoutAnInstant_SaysWhy()
    {
        using var folder = Usual();

        Assert.Equal(
            "leadscore: lead '3' cannot be looked at: there is no instant to look at the lead: `created` has no value\nexit 2",
            folder.Run("explain", "playbook.json", "leads.csv", "--lead", "3", "--as-of", "created").ToString());
    }

    [Fact]
    public void Diff_WithActivities_ReadsThemWithBothPlaybooks()
    {
        using var folder = Usual().With(
            "new.json",
            Playbook.Replace("\"demo\": {}", "\"demo\": {}, \"vist\": {}", StringComparison.Ordinal).Replace("\"points\": 40", "\"points\": 60", StringComparison.Ordinal));

        var output = folder.Run("diff", "playbook.json", "new.json", "leads.csv", "--activities", "activities.csv");

        Assert.StartsWith(
            """
            old  Behaviour 1 (playbook.json)
            new  Behaviour 1 (new.json)
            leads.csv as of 2026-03-01T08:00:00Z: leads: 3, with another score: 1, in another tier: 1
            rows that neither playbook can read: 1
              line 5: field 'size' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings
            activities of activities.csv: rows: 9
            activities that only the new playbook can read: 1
            activities that neither playbook can read: 1
              line 6, old: column 'type' has 'vist', which is no activity type of the playbook; did you mean 'visit'?
              line 7: column 'lead' has '9', and the list of leads has no such id

            """,
            output.Out,
            StringComparison.Ordinal);
        Assert.Contains("\n2  Low → High  40 → 60  +20 Demo\n", output.Out, StringComparison.Ordinal);
        Assert.Equal(1, output.Code);
    }

    [Fact]
    public void Diff_PlaybookWithoutActivities_ReadsNone()
    {
        using var folder = Usual().With(
            "flat.json",
            """{ "format": 1, "name": "Flat", "fields": { "created": "timestamp", "size": "number" }, "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "Size", "when": "size > 5", "points": 1 } ] } } }, "tiers": { "Low": {} } }""");

        var found = JsonDocument.Parse(folder.Run("diff", "flat.json", "playbook.json", "leads.csv", "--activities", "activities.csv", "--as-of", "created", "--json").Out).RootElement;

        Assert.Equal("created", found.GetProperty("asOf").GetString());
        Assert.Equal((2, 2), (found.GetProperty("compared").GetInt32(), found.GetProperty("neitherReads").GetInt32()));
        Assert.Equal(
            """
            {"file":"activities.csv","rows":9,"onlyOldReads":0,"onlyNewReads":7,"neitherReads":2,"unread":[{"row":5,"line":6,"old":null,"new":"column 'type' has 'vist', which is no activity type of the playbook; did you mean 'visit'?"},{"row":6,"line":7,"old":null,"new":"column 'lead' has '9', and the list of leads has no such id"}]}
            """,
            JsonSerializer.Serialize(found.GetProperty("activities"), Readable));
        Assert.Equal(2, folder.Run("diff", "flat.json", "flat.json", "leads.csv", "--activities", "activities.csv").Code);
    }

    private static Workspace Usual() => new Workspace().With("playbook.json", Playbook).With("leads.csv", Leads).With("activities.csv", Activities);
}
