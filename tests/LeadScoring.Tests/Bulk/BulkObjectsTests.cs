using LeadScoring.Bulk;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

/// <summary>Many objects of a host at once, and as they come.</summary>
public class BulkObjectsTests
{
    private static readonly DateTimeOffset Now = Sample.Now;

    private static readonly LeadBinding<Host> Binding = LeadBinding.Empty<Host>().Map("number", host => host.Number);

    private static readonly BulkScorer<Host> Bulk = BulkScorer.Of(
        ScoringModel.For(Binding, made => made.Dimension("fit", fit => fit.Bands("Number", "number", (1_000, 1), (3_000, 2)).Rule("Even", "number % 2 == 0", 4))), Binding);

    private static Host[] Hosts { get; } = [.. Enumerable.Range(0, 5_000).Select(i => new Host(i))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Score_Objects_IsThatOfEach(int threads)
    {
        var scores = Bulk.Score(Hosts, Now, new BulkOptions { Threads = threads });
        var totals = new Points[Hosts.Length];
        Bulk.Score(Hosts, Now, totals, new BulkOptions { Threads = threads });

        Assert.Equal(Hosts.Select(PointsOf), scores.Totals.ToArray());
        Assert.Equal(Hosts.Select(PointsOf), totals);
        Assert.Equal("6 = fit 6", scores[4_998].ToString());
    }

    [Fact]
    public void Score_WithRoomForOtherThanAllLeads_IsRefused() => Assert.Equal(
        "There is room for 2 totals, and there are 5000 leads. (Parameter 'totals')",
        Assert.Throws<ArgumentException>(() => Bulk.Score(Hosts, Now, new Points[2])).Message);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ScoreAsync_Leads_GivesThemInTheirOrder(int threads)
    {
        var (next, told) = (0L, new List<int>());
        await foreach (var block in Bulk.ScoreAsync(Come(Hosts), Now, new BulkOptions { Threads = threads, Progress = new Told(told) }))
        {
            Assert.Equal(next, block.First);
            Assert.Equal(Hosts.Skip((int)next).Take(block.Leads.Count), block.Leads);
            Assert.Equal(block.Leads.Select(PointsOf), block.Scores.Totals.ToArray());
            next += block.Leads.Count;
        }

        Assert.Equal(5_000, next);
        Assert.Equal([2_048, 4_096, 5_000], told);
    }

    [Fact]
    public async Task ScoreAsync_NoLeads_GivesNothing()
    {
        await foreach (var block in Bulk.ScoreAsync(Come([]), Now))
        {
            Assert.Fail($"{block.Leads.Count} leads");
        }
    }

    // Whoever takes no more keeps the source from being read on.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ScoreAsync_ABlockAtATime_ReadsNoFurtherAhead(int threads)
    {
        var read = 0;
        var taken = 0;
        await foreach (var block in Bulk.ScoreAsync(Come(Enumerable.Range(0, 50_000).Select(i => new Host(i)), () => read++), Now, new BulkOptions { Threads = threads }))
        {
            taken += block.Leads.Count;
            Assert.InRange(read, taken, taken + (threads * LeadTable.BlockRows));
        }

        Assert.Equal(50_000, taken);
    }

    [Fact]
    public async Task ScoreAsync_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        var blocks = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var block in Bulk.ScoreAsync(Come(Hosts), Now).WithCancellation(source.Token))
            {
                blocks++;
                await source.CancelAsync();
            }
        });
        Assert.Equal(1, blocks);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ScoreAsync_ALeadThatCannotBe_GivesAllBlocksBeforeAndNamesIt(int threads)
    {
        List<Host> hosts = [.. Hosts];
        hosts[4_100] = new Host(double.PositiveInfinity);
        var given = 0;
        var refused = await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var block in Bulk.ScoreAsync(Come(hosts), Now, new BulkOptions { Threads = threads }))
            {
                given += block.Leads.Count;
            }
        });

        Assert.Equal("Lead 4100: Field 'number' is infinite; a lead's number is finite, or missing.", refused.Message);
        Assert.Equal(4_096, given);
        Assert.Equal(refused.Message, Assert.Throws<ArgumentException>(() => Bulk.Score(hosts, Now, new BulkOptions { Threads = threads })).Message);
        Assert.Equal(refused.Message, Assert.Throws<ArgumentException>(() => LeadTable.Of(hosts, Binding)).Message);
    }

    // The first of all, whichever thread came upon which.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Score_SeveralLeadsThatCannotBe_NamesTheFirst(int threads)
    {
        Host[] hosts = [.. Enumerable.Range(0, 100_000).Select(i => new Host(i))];
        hosts[2_040] = null!;
        hosts[90_400] = new Host(double.PositiveInfinity);

        Assert.Equal(
            "Lead 2040: there is none, but null. (Parameter 'leads')",
            Assert.Throws<ArgumentException>(() => Bulk.Score(hosts, Now, new BulkOptions { Threads = threads })).Message);
    }

    [Fact]
    public async Task ScoreAsync_LeftEarly_LooksAtNoLeadAnyMore()
    {
        var looked = 0;
        var binding = LeadBinding.Empty<Host>().Compute("number", host => (double?)(Interlocked.Increment(ref looked) * 0 + host.Number));
        var bulk = BulkScorer.Of(Bulk.Model, binding);
        await foreach (var block in bulk.ScoreAsync(Come(Enumerable.Range(0, 50_000).Select(i => new Host(i))), Now, new BulkOptions { Threads = 4 }))
        {
            Assert.Equal(0, block.First);
            break;
        }

        Assert.Equal(4 * LeadTable.BlockRows, looked);
    }

    [Fact]
    public void ScoreAsync_WithoutLeads_IsRefusedAtOnce() => Assert.Throws<ArgumentNullException>("leads", () => Bulk.ScoreAsync(null!, Now));

    private static Points PointsOf(Host host) => (host.Number >= 3_000 ? 2 : host.Number >= 1_000 ? 1 : 0) + (host.Number % 2 == 0 ? 4 : 0);

    private static async IAsyncEnumerable<Host> Come(IEnumerable<Host> hosts, Action? tell = null)
    {
        await Task.Yield();
        foreach (var host in hosts)
        {
            tell?.Invoke();
            yield return host;
        }
    }

    private sealed record Host(double Number);

    private sealed class Told(List<int> counts) : IProgress<int>
    {
        public void Report(int value) => counts.Add(value);
    }
}
