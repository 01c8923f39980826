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
