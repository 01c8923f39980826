using System.Globalization;
using System.Text.Json;
using LeadScoring.Tests;

namespace LeadScoring.Cli.Tests;

public class AnswerKeyTests
{
    [SharedDataFact]
    public void Score_XEducation_GivesTheAnswerKey()
    {
        using var folder = new Workspace();
        var playbook = Repository.PathOf("tests", "LeadScoring.Tests", "AnswerKeys", "x-education.json");

        var output = folder.Run("score", playbook, SharedData.Path("x-education", "Leads.csv"), "-o", "out.csv", "--quiet");

        Assert.Equal("exit 0", output.ToString());
        var scored = folder.Read("out.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(",score,fit,engagement,tier,faults,gate", scored[0], StringComparison.Ordinal);
        var expected = File.ReadLines(SharedData.Path("x-education", "oracle", "scores-x-education.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(cells => (Id: cells[0], Points: cells[1], Tier: cells[2])).ToList();
        Assert.Equal(9240, expected.Count);
        Assert.Equal(expected, scored.Skip(1).Select(line => line.Split(',')).Select(cells => (Id: cells[1], Points: cells[^6], Tier: cells[^3])));
    }

    // Cases that were decided by then, or never, are in no key: the list of leads is made without them, and what happened in them belongs to no lead.
    [SharedDataTheory]
    [InlineData("0.25h", "15m", 5158)]
    [InlineData("24h", "24h", 3495)]
    [InlineData("72h", "72h", 3219)]
    [InlineData("168h", "168h", 3022)]
    public void Score_LoanApplicationsAsOfSomeTimeAfterTheyCameIn_GivesTheAnswerKey(string key, string age, int count)
    {
        using var folder = new Workspace();
        var playbook = Repository.PathOf("tests", "LeadScoring.Tests", "AnswerKeys", "bpi2012-a.json");
        var open = Undecided(double.Parse(key[..^1], CultureInfo.InvariantCulture));
        folder.With("cases.csv", Only(open, "cases.csv"));
        var events = SharedData.Path("bpi2012-a", "events.csv");

        var output = folder.Run(
            "score", playbook, "cases.csv", "--activities", events, "--as-of", $"registered_at + duration('{age}')", "-o", "out.csv", "--rejects", "bad.csv", "--json");

        var expected = File.ReadLines(SharedData.Path("bpi2012-a", "oracle", $"scores-bpi2012-a-{key}.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(cells => (Id: cells[0], Points: cells[1], Tier: cells[2])).ToList();
        Assert.Equal(count, expected.Count);
        Assert.Equal(expected, folder.Read("out.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).Select(cells => (Id: cells[0], Points: cells[3], Tier: cells[5])));

        // Every row is read or rejected, and rejected are those of the cases that were left out, and no others.
        var others = Rows("events.csv").Where(cells => !open.Contains(cells[0])).ToList();
        var activities = JsonDocument.Parse(output.Out).RootElement.GetProperty("activities");
        Assert.Equal((150_256 - others.Count, others.Count), (activities.GetProperty("read").GetInt32(), activities.GetProperty("rejected").GetInt32()));
        Assert.Equal((0, 0), (activities.GetProperty("repeated").GetInt32(), activities.GetProperty("future").GetInt32()));
        var rejects = folder.Read("bad.activities.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(others.Select(cells => $"{cells[0]},{cells[1]}"), rejects.Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[^6]},{cells[^5]}"));
        Assert.Equal(ExitCode.Found, output.Code);
    }

    // All cases and all of their events, none left out: each row is read.
    [SharedDataFact]
    public void Score_AllLoanApplications_ReadsEveryEvent()
    {
        using var folder = new Workspace();
        var playbook = Repository.PathOf("tests", "LeadScoring.Tests", "AnswerKeys", "bpi2012-a.json");

        var output = folder.Run(
            "score", playbook, SharedData.Path("bpi2012-a", "cases.csv"), "--activities", SharedData.Path("bpi2012-a", "events.csv"), "--as-of", "registered_at + duration('24h')", "-o", "out.csv", "--json");

        Assert.Equal(ExitCode.Done, output.Code);
        var activities = JsonDocument.Parse(output.Out).RootElement.GetProperty("activities");
        Assert.Equal((150_256, 0), (activities.GetProperty("read").GetInt32(), activities.GetProperty("rejected").GetInt32()));
        Assert.Equal(7_456, folder.Read("out.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static HashSet<string> Undecided(double hours)
    {
        var registered = Rows("cases.csv").ToDictionary(cells => cells[0], cells => TimeOf(cells[1]));
        return [.. Rows("outcomes.csv").Where(cells => cells[2].Length > 0 && TimeOf(cells[2]) > registered[cells[0]].AddHours(hours)).Select(cells => cells[0])];
    }

    private static DateTimeOffset TimeOf(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(SharedData.Path("bpi2012-a", file)).Skip(1).Select(line => line.Split(','));

    private static string Only(HashSet<string> cases, string file) =>
        string.Concat(File.ReadLines(SharedData.Path("bpi2012-a", file)).Where((line, i) => i == 0 || cases.Contains(line.Split(',')[0])).Select(line => line + "\n"));

    [SharedDataFact]
    public void New_RealLists_CheckCleanAndScoreAtOnce()
    {
        using var folder = new Workspace();
        foreach (var list in Directory.EnumerateFiles(SharedData.Path(), "*.csv", SearchOption.AllDirectories).Where(file => !file.Contains("oracle", StringComparison.Ordinal)))
        {
            Assert.Equal(0, folder.Run("new", list, "-o", "playbook.json", "--force").Code);
            Assert.StartsWith("playbook.json: no problems", folder.Run("check", "playbook.json").Out, StringComparison.Ordinal);
            Assert.Contains(folder.Run("score", "playbook.json", list, "--quiet").Code, new[] { ExitCode.Done, ExitCode.Found });
        }
    }
}
