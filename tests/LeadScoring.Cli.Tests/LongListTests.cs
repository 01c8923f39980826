using System.Globalization;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Tests;

/// <summary>Lists that are scored in several tables: what comes out is what comes of each row by itself.</summary>
public class LongListTests
{
    private const int Rows = 20_000;
    private const string Header = "id,title,industry,employees,demos,visits,phone,bounced";
    private const string Added = ",score,fit,engagement,tier,faults,gate";

    private const string Behaviour = """
        {
          "format": 1, "name": "Behaviour", "fields": { "created": "timestamp", "size": "number" }, "activities": { "visit": { "page": "text" }, "demo": {} },
          "scoring": { "dimensions": { "engagement": { "rules": [
            { "rule": "Visits", "activity": "visit", "points": 5, "caps": [ { "count": 3 } ], "decay": { "halfLife": "720h" } },
            { "rule": "Pricing", "when": "exists('visit', where: page == '/pricing') && size > 2", "points": 20 },
            { "rule": "Demo", "activity": "demo", "points": 40 } ] } } },
          "tiers": { "High": { "from": 40 }, "Low": {} }
        }
        """;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Score_ManyRows_WritesEachWithItsScoreInOrder()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", Text());

        var output = folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--as-of", "2026-03-01", "--quiet");

        Assert.Equal("exit 1", output.ToString());
        var (scored, rejected) = Expected(folder, isStrict: false);
        Assert.Equal(scored, folder.Read("out.csv").Split('\n'));
        Assert.Equal(rejected, folder.Read("leads.rejects.csv").Split('\n').Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Score_ManyRowsStrictly_RejectsLeadsWithFaultsInOrder()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", Text());

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv", "--as-of", "2026-03-01", "--strict", "--quiet");

        var (scored, rejected) = Expected(folder, isStrict: true);
        Assert.Equal(scored, folder.Read("out.csv").Split('\n'));
        Assert.Equal(rejected, folder.Read("leads.rejects.csv").Split('\n').Select(line => line.Split(',')[0]));
        Assert.Contains("\n14,15,Visits,\"the points have no value, since something they are worked out from is missing\"," + Row(14) + "\n", folder.Read("leads.rejects.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ManyRowsAsJson_HasTheRowNumbers()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", Text());

        folder.Run("score", "playbook.json", "leads.csv", "-o", "out.json", "--quiet");

        var numbers = Enumerable.Range(1, Rows).Where(IsRead).Select(row => $"{{\"id\":\"L{row}\",\"row\":{row},\"score\":");
        Assert.All(folder.Read("out.json").Split('\n')[1..^2].Zip(numbers), pair => Assert.StartsWith(pair.Second, pair.First, StringComparison.Ordinal));
    }

    [Fact]
    public void Score_ManyLeadsWithActivities_EachAtItsInstant()
    {
        using var folder = new Workspace().With("playbook.json", Behaviour)
            .With("leads.csv", "id,created,size\n" + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"{i},{(i % 500 == 7 ? "" : Text(Start.AddHours(i)))},{i % 5}\n")))
            .With("visits.csv", "lead,type,time,page\n" + string.Concat(Enumerable.Range(0, 9_000).SelectMany(i => ActivitiesOf(i).Select(activity =>
                $"{i},{activity.Activity.Type},{Text(activity.Activity.Time)},{activity.Page}\n"))));

        var output = folder.Run("score", "playbook.json", "leads.csv", "--activities", "visits.csv", "-o", "out.csv", "--as-of", "created + duration('240h')");

        var playbook = Playbook.Parse(Behaviour);
        var (scorer, later) = (Scorer.Of(playbook.Model), 0);
        var expected = new List<string>();
        foreach (var i in Enumerable.Range(0, 9_000).Where(i => i % 500 != 7))
        {
            var (created, record) = (Start.AddHours(i), new LeadRecord(playbook.Schema, $"{i}") { ["size"] = i % 5 });
            record["created"] = created;
            foreach (var (activity, page) in ActivitiesOf(i))
            {
                record.Add(activity, activity.Type == "visit" ? [("page", (LeadValue)page)] : []);
                later += activity.Time > created.AddHours(240) ? 1 : 0;
            }

            var score = scorer.Score(record, created.AddHours(240));
            expected.Add($"{i},{Text(created)},{i % 5},{score.Total},{score[0]},{playbook.Tiers.TierOf(score).Name},0,,{Text(created.AddHours(240))}");
        }

        Assert.Equal(expected, folder.Read("out.csv").Split('\n')[1..^1]);
        Assert.Contains($"not seen since they are later: {later.ToString("N0", CultureInfo.InvariantCulture)}", output.Out, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, 18).Select(i => $"{(i * 500) + 8}"), folder.Read("leads.rejects.csv").Split('\n')[1..^1].Select(line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    [InlineData(700_000)]
    public void Score_DiskThatGetsFull_LeavesNothingBehind(int room)
    {
        using var folder = Workspace.Usual(path => new SmallFile(path, room, () => throw new IOException("No space left on device"))).With("leads.csv", Text());

        Assert.Equal("leadscore: 'out.csv' cannot be written: No space left on device\nexit 4", folder.Run("score", "playbook.json", "leads.csv", "-o", "out.csv").ToString());
        Assert.Equal(["leads.csv", "playbook.json"], folder.Files());
    }

    [Fact]
    public void Score_StoppedWhileItWrites_LeavesNothingBehind()
    {
        using var cancellation = new CancellationTokenSource();
        using var folder = Workspace.Usual(path => new SmallFile(path, 200_000, cancellation.Cancel)).With("leads.csv", Text());

        Assert.Equal("leadscore: stopped; nothing was written\nexit 130", folder.Run(cancellation.Token, "score", "playbook.json", "leads.csv", "-o", "out.csv").ToString());
        Assert.Equal(["leads.csv", "playbook.json"], folder.Files());
    }

    private static string Text() => Header + "\n" + string.Concat(Enumerable.Range(1, Rows).Select(row => Row(row) + "\n"));

    // Every 997th cannot be read, every 7th has no visits, which is a fault, and every 11th has a quoted cell.
    private static string Row(int row) => string.Create(
        CultureInfo.InvariantCulture,
        $"L{row},{(row % 11 == 0 ? "\"Director, \"\"new\"\"\"" : "Buyer")},{(row % 3 == 0 ? "Retail" : "Manufacturing")},{(IsRead(row) ? row % 300 : "many")},{row % 4},{(row % 7 == 0 ? "" : row % 20)},,{(row % 50 == 0 ? "yes" : "no")}");

    private static bool IsRead(int row) => row % 997 != 0;

    // What each row by itself comes to: the lines of the scored file, and the first cells of the rejected one.
    private static (string[] Scored, string[] Rejected) Expected(Workspace folder, bool isStrict)
    {
        var playbook = Playbook.Parse(Workspace.Playbook);
        var scorer = Scorer.Of(playbook.Model);
        var (scored, rejected) = (new List<string> { Header + Added }, new List<string> { "row" });
        using var leads = CsvLeads.Open(folder.PathOf("leads.csv"), playbook.Schema);
        foreach (var row in leads.Read())
        {
            var score = row.Record is null ? default : scorer.Score(row.Record, new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
            if (row.Record is null || (isStrict && score.Faults > 0))
            {
                rejected.Add($"{row.Row}");
                continue;
            }

            scored.Add($"{Row((int)row.Row)},{score.Total},{score[0]},{score[1]},{playbook.Tiers.TierOf(score).Name},{score.Faults},{score.Gate?.Name}");
        }

        return ([.. scored, ""], [.. rejected, ""]);
    }

    private static IEnumerable<(LeadActivity Activity, string Page)> ActivitiesOf(int lead) => Enumerable.Range(0, lead % 4).Select(i =>
        (new LeadActivity(i == 2 ? "demo" : "visit", Start.AddHours(lead + (i * 150))), i == 1 ? "/pricing" : i == 2 ? "" : "/"));

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A file that has something done once it holds so many bytes.</summary>
    private sealed class SmallFile(string path, int room, Action full) : FileStream(path, FileMode.CreateNew, FileAccess.Write)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer);
            if (Position > room)
            {
                full();
            }
        }
    }
}
