using System.Text;

namespace LeadScoring.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("there is no command 'scor'; did you mean 'score'?", "scor")]
    [InlineData("there is no command 'frobnicate'; there are score, explain, timeline, check, plan, new and diff", "frobnicate")]
    [InlineData("there is no option '--topp'; did you mean '--top'?", "score", "playbook.json", "leads.csv", "--topp", "3")]
    [InlineData("there is no option '--topp'; did you mean '--top'?", "score", "--topp=3", "playbook.json", "leads.csv")]
    [InlineData("there is no option '--frobnicate'; `--help` lists them", "check", "playbook.json", "--frobnicate")]
    [InlineData("PLAYBOOK is missing; the command is called as `leadscore score PLAYBOOK LEADS.csv`", "score")]
    [InlineData("LEADS.csv is missing; the command is called as `leadscore score PLAYBOOK LEADS.csv`", "score", "playbook.json")]
    [InlineData("'x' is one argument too many; the command is called as `leadscore check PLAYBOOK`", "check", "playbook.json", "x")]
    [InlineData("the option --lead ID is missing; the command is called as `leadscore explain PLAYBOOK LEADS.csv --lead ID`", "explain", "playbook.json", "leads.csv")]
    [InlineData("the option --top needs a value: --top N", "score", "playbook.json", "leads.csv", "--top")]
    [InlineData("the option --top stands twice; give it once", "score", "playbook.json", "leads.csv", "--top", "1", "--top", "2")]
    [InlineData("--top takes a number from 0, such as 10, not 'many'", "score", "playbook.json", "leads.csv", "--top", "many")]
    [InlineData("--as-of takes an instant such as 2026-03-01 or 2026-03-01T08:00:00+08:00, or an expression that gives one, such as created + duration('24h'), not 'today': there is no field `today`", "score", "playbook.json", "leads.csv", "--as-of", "today")]
    [InlineData("--as-of takes an instant such as 2026-03-01 or 2026-03-01T08:00:00+08:00, or an expression that gives one, such as created + duration('24h'), not '2026-02-30': a timestamp is expected, `2026-02-30` is a number", "explain", "playbook.json", "leads.csv", "--lead", "4711", "--as-of", "2026-02-30")]
    [InlineData("--as-of takes an instant such as 2026-03-01 or 2026-03-01T08:00:00+08:00, or an expression that gives one, such as created + duration('24h'), not 'visits': a timestamp is expected, `visits` is a number", "diff", "playbook.json", "new.json", "leads.csv", "--as-of", "visits")]
    [InlineData("there is no option '--now'; `--help` lists them", "score", "playbook.json", "leads.csv", "--now", "2026-03-01")]
    [InlineData("--activity-columns says how activities are read; name their list with --activities FILE", "score", "playbook.json", "leads.csv", "--activity-columns", "lead=id")]
    [InlineData("--activity-zone says how activities are read; name their list with --activities FILE", "explain", "playbook.json", "leads.csv", "--lead", "4711", "--activity-zone", "UTC")]
    [InlineData("--activity-encoding says how activities are read; name their list with --activities FILE", "timeline", "playbook.json", "leads.csv", "--lead", "4711", "--activity-encoding", "utf-8")]
    [InlineData("--activity-separator is one printable ASCII character, but no quote, or `tab`, not 'comma'", "score", "playbook.json", "leads.csv", "--activities", "visits.csv", "--activity-separator", "comma")]
    [InlineData("--activity-date-order is ymd, dmy or mdy, not 'ydm'", "score", "playbook.json", "leads.csv", "--activities", "visits.csv", "--activity-date-order", "ydm")]
    [InlineData("--activity-columns takes pairs such as lead=case_id,type=event, each name once, not 'lead'", "score", "playbook.json", "leads.csv", "--activities", "visits.csv", "--activity-columns", "lead")]
    [InlineData("--activity-columns takes pairs such as lead=case_id,type=event, each name once, not 'lead=a,lead=b'", "diff", "playbook.json", "new.json", "leads.csv", "--activities", "visits.csv", "--activity-columns", "lead=a,lead=b")]
    [InlineData("there is no zone 'CST'; --activity-zone takes an IANA name such as Asia/Shanghai, an offset such as +08:00, or UTC", "score", "playbook.json", "leads.csv", "--activities", "visits.csv", "--activity-zone", "CST")]
    [InlineData("--separator is one printable ASCII character, but no quote, or `tab`, not 'comma'", "score", "playbook.json", "leads.csv", "--separator", "comma")]
    [InlineData("--separator is one printable ASCII character, but no quote, or `tab`, not '；'", "score", "playbook.json", "leads.csv", "--separator", "；")]
    [InlineData("--separator is one printable ASCII character, but no quote, or `tab`, not '\"'", "score", "playbook.json", "leads.csv", "--separator", "\"")]
    [InlineData("--separator is one printable ASCII character, but no quote, or `tab`, not '␁'", "score", "playbook.json", "leads.csv", "--separator", "\u0001")]
    [InlineData("there is no encoding 'utf-7'; well-known ones are utf-8, utf-16, gb18030 and windows-1252", "new", "leads.csv", "--encoding", "utf-7")]
    [InlineData("a file to write needs a name", "score", "playbook.json", "leads.csv", "--rejects", "")]
    [InlineData("a file to write needs a name", "new", "leads.csv", "-o", "")]
    [InlineData("--date-order is ymd, dmy or mdy, not 'ydm'", "score", "playbook.json", "leads.csv", "--date-order", "ydm")]
    [InlineData("there is no encoding 'latin-9000'; well-known ones are utf-8, utf-16, gb18030 and windows-1252", "score", "playbook.json", "leads.csv", "--encoding", "latin-9000")]
    [InlineData("--language is en or zh, not 'fr'", "check", "playbook.json", "--language", "fr")]
    [InlineData("--output takes a .csv or .json file, not 'out.xlsx'", "score", "playbook.json", "leads.csv", "-o", "out.xlsx")]
    [InlineData("'leads.csv' would be written over 'leads.csv', which the command reads or writes itself; name another file", "score", "playbook.json", "leads.csv", "-o", "leads.csv")]
    [InlineData("'playbook.json' would be written over 'playbook.json', which the command reads or writes itself; name another file", "score", "playbook.json", "leads.csv", "-o", "playbook.json")]
    [InlineData("'out.csv' would be written over 'out.csv', which the command reads or writes itself; name another file", "score", "playbook.json", "leads.csv", "-o", "out.csv", "--rejects", "out.csv")]
    [InlineData("'new.json' would be written over 'new.json', which the command reads or writes itself; name another file", "diff", "playbook.json", "new.json", "leads.csv", "-o", "new.json")]
    [InlineData("'leads.csv' would be written over 'leads.csv', which the command reads or writes itself; name another file", "new", "leads.csv", "-o", "leads.csv")]
    [InlineData("'nowhere/out.csv' cannot be written: there is no directory 'nowhere'; make it first", "score", "playbook.json", "leads.csv", "-o", "nowhere/out.csv")]
    [InlineData("'folder.csv' is a directory; name a file to write", "score", "playbook.json", "leads.csv", "-o", "folder.csv")]
    public void CommandLine_ThatMakesNoSense_IsOneLineAndExits3(string error, params string[] arguments)
    {
        using var folder = Workspace.Usual().With("new.json", Workspace.Playbook);
        Directory.CreateDirectory(folder.PathOf("folder.csv"));
        var files = folder.Files();

        Assert.Equal($"leadscore: {error}\nexit 3", folder.Run(arguments).ToString());
        Assert.Equal(files, folder.Files());
        Assert.Equal(Workspace.Leads, folder.Read("leads.csv"));
    }

    [Theory]
    [InlineData("leadscore: there is no file 'playbok.json'; did you mean 'playbook.json'?", "check", "playbok.json")]
    [InlineData("leadscore: there is no file 'else.json'; check the path", "check", "else.json")]
    [InlineData("leadscore: there is no file 'lead.csv'; did you mean 'leads.csv'?", "score", "playbook.json", "lead.csv")]
    [InlineData("leadscore: there is no file 'lead.csv'; did you mean 'leads.csv'?", "new", "lead.csv")]
    [InlineData("leadscore: '.' is a directory; name a file in it", "check", ".")]
    [InlineData("leadscore: '.' is a directory; name a file in it", "score", "playbook.json", ".")]
    [InlineData("leadscore: there is no file 'a\uFFFDb.json'; check the path", "check", "a\u200Bb.json")] // no letter that is seen
    [InlineData("leadscore: 'latin.json' is no text in UTF-8; save it as UTF-8", "check", "latin.json")]
    [InlineData("empty.csv: error LS5004: 'empty.csv' is empty; the first line of a list names its columns", "score", "playbook.json", "empty.csv")]
    [InlineData("leads.csv(1,0): error LS5009: there is no column 'ID2' to take the ids from; the nearest name is 'id'", "score", "playbook.json", "leads.csv", "--id", "ID2")]
    [InlineData("leadscore: 'ids.csv' has no column that rules could read", "new", "ids.csv")]
    public void Input_ThatCannotBeUsed_IsOneLineAndExits2(string error, params string[] arguments)
    {
        using var folder = Workspace.Usual().With("empty.csv", "").With("ids.csv", "id\n1\n").With("latin.json", [(byte)'"', 0xE4, (byte)'"']);

        Assert.Equal($"{error}\nexit 2", folder.Run(arguments).ToString());
    }

    [Fact]
    public void Playbook_WithErrors_StopsScoreWithAllOfThem()
    {
        using var folder = Workspace.Usual().With("wrong.json", """{ "format": 2, "fields": { "a": "txt" }, "scoring": { "dimensions": {} } }""");

        var output = folder.Run("score", "wrong.json", "leads.csv", "-o", "out.csv");

        Assert.Equal("", output.Out);
        Assert.Equal(
            ["wrong.json(1,13): error LS3006:", "wrong.json(1,33): error LS3007:", "wrong.json(1,53): error LS2001:"],
            output.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ')[..3])));
        Assert.Equal(2, output.Code);
        Assert.DoesNotContain("out.csv", folder.Files());
    }

    [Fact]
    public void Errors_InChinese()
    {
        using var folder = Workspace.Usual();

        Assert.Equal("leadscore: 没有选项“--topp”；是否指“--top”？\nexit 3", folder.Run("--language", "zh", "score", "playbook.json", "leads.csv", "--topp", "3").ToString());
        Assert.Equal("leadscore: 文件“playbok.json”不存在；是否指“playbook.json”？\nexit 2", folder.Run("check", "playbok.json", "--language=zh").ToString());
    }

    [Fact]
    public void Help_SaysWhatACommandTakesAndWhatItsExitCodesMean()
    {
        using var folder = new Workspace();

        Assert.Equal(
            """
            Says what is wrong, or odd, in a playbook.

              leadscore check PLAYBOOK [options]

            Arguments
              PLAYBOOK  The playbook, a JSON file.

            Options
              --json            Prints the findings as one JSON object.
              -h, --help        Shows this help.
              --language en|zh  The language of all texts; en by default.

            Exit codes
              0    it did its work and has nothing to add
              1    it did its work and found something: rejected rows or faults, warnings, differences
              2    the playbook or the list cannot be used
              3    the command line makes no sense
              4    the result could not be written, or the tool failed
              130  it was stopped
            exit 0
            """,
            folder.Run("check", "--help").ToString());
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_WithoutACommand_ListsTheCommands(params string[] arguments)
    {
        using var folder = new Workspace();

        var output = folder.Run([.. arguments, "--language", "zh"]);

        Assert.Equal(0, output.Code);
        Assert.StartsWith("leadscore 按规则手册（playbook）为销售线索评分，并说明原因。\n\n  leadscore 命令 [选项]\n\n命令\n  score     为列表中的所有线索评分。\n", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_IsThatOfThePackage()
    {
        using var folder = new Workspace();

        Assert.Equal($"{LeadScoreTool.Version}\nexit 0", folder.Run("--version").ToString());
        Assert.Equal("leadscore", typeof(LeadScoreTool).Assembly.GetName().Name);
    }

    [Fact]
    public void Progress_OnAScreen_IsWipedAwayInTheEnd()
    {
        var list = new StringBuilder("id,title\n");
        for (var i = 0; i < 10_001; i++)
        {
            list.Append(i).Append(",x\n");
        }

        using var folder = new Workspace().With("leads.csv", list.ToString())
            .With("playbook.json", """{ "format": 1, "fields": { "title": "text" }, "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "X", "when": "title == 'x'", "points": 1 } ] } } } }""");
        using var error = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, error, TimeProvider.System) { ShowsProgress = true };

        Assert.Equal(0, new LeadScoreTool(terminal).Run(["score", folder.PathOf("playbook.json"), folder.PathOf("leads.csv")], CancellationToken.None));
        Assert.Equal("\r10,000 of 10,001 rows\r\u001b[K", error.ToString());
    }
}
