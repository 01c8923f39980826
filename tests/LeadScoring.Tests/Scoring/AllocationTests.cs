using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Scoring;

/// <summary>Scoring a lead allocates nothing.</summary>
[Collection(Alone.Name)]
public class AllocationTests
{
    private const int Leads = 10_000;

    // Every kind of rule, condition and number; nothing that throws.
    private static readonly ScoringModel Model = ModelOf(pattern: "title.matches('^(?:vp|head) of')");

    public static TheoryData<string> Ways => [.. Hosts.Bindings.Keys];

    private static ScoringModel ModelOf(string pattern) => ScoringModel.For(Hosts.Schema, model => model
        .Functions(LeadFunctions.None.With(LeadFunction.Predicate("isLong", [new FunctionParameter("text", FieldType.Text)], arguments => arguments.Text(0)?.Length > 3))
            .With(LeadFunction.Number("ageOf", [new FunctionParameter("time", FieldType.Timestamp)], arguments => (arguments.Now - arguments.Timestamp(0))?.TotalDays, isTimeDependent: true)))
        .Dimension("fit", ceiling: 60, fit => fit
            .Rule("Director", "title.contains('director') || exact(title) in ['CTO', 'CEO']", 10)
            .Rule("Head", pattern, 10)
            .Rule("Same", "title == industry", -3)
            .Rule("Host", "isLong(title) && ageOf(created) < 30", 4)
            .Lookup("Industry", "industry", ("Manufacturing", 15), ("Retail", 5))
            .Bands("Size", "employees", (50, 5), (200, 10))
            .Bands("Ratio", "revenue / employees", (10, 1), (1000, 2))
            .Completeness("Complete", 5, "title", "industry", "visits")
            .Custom("Letters", new Letters())
            .Group("partner", group => group.Limit(floor: -5, ceiling: 5, LimitMode.Split)
                .Rule("Partner", "partner && consent && visits > 3", 4).Rule("No consent", "!consent", -9).Rule("Consent", "require(partner)", 1)))
        .Dimension("engagement", ceiling: 60, engagement => engagement
            .PointsOf("Visits", "has(visits) ? trunc(visits) * 1.5 - rate % 2 : 0", floor: -10, ceiling: 30)
            .Rule("Fresh", "daysSince(created) < 30 && updated - created > duration('1h')", 4)
            .Rule("Tagged", "'hot' in tags && size(tags) > 1 && size(title) > 2", 3)
            .Rule("Fault", "require(until) && until > created", 2))
        .Dimension("behaviour", ceiling: 80, behaviour => behaviour
            .Decays(Decay.HalfLife(TimeSpan.FromDays(30)))
            .Activity("Page visits", "visit", 5, visit => visit.Where("page.contains('a') || minutes > 1").AtMost(3))
            .Activity("Pages", "visit", 2, visit => visit.With(rule => rule with
            {
                DistinctBy = "page",
                MinimumGap = TimeSpan.FromSeconds(1),
                Burst = new BurstFilter(3, TimeSpan.FromSeconds(10)),
                Caps = [ActivityCap.Points(20).Per(CapPeriod.Week, "Europe/Berlin"), ActivityCap.Count(2).Per(TimeSpan.FromHours(36)), ActivityCap.Points(30)],
            }))
            .Activity("Sizes", "order", 2, order => order.Decays(Decay.StepGeometric(0.1, every: null).Within(TimeSpan.FromDays(300))).With(rule => rule with { DistinctBy = "minutes" }))
            .Activity("Anything", type: null, 1, any => any.Decays(Decay.StepLinear(0.25, TimeSpan.FromDays(7))))
            .Rule("Often", "count('visit', within: duration('168h')) >= 2 && exists('order', where: paid) && lastActivity() != 'visit'", 3)
            .Rule("Many", "distinct('visit', 'page') > 1 && distinct('order', 'minutes') > 0 && max(any) >= min(any)", 3)
            .PointsOf("Recent", "has(created) && daysSince('visit') < 30 ? lastActivityAt().getHours('Asia/Shanghai') : 0")
            .Rule("Sum", "sum('order', 'minutes') > 10", 3)
            .Inactivity(new InactivityPenalty(TimeSpan.FromDays(14), -5) { Since = "created", Activities = new ActivityFilter("order") }))
        .Combine(new WeightedCombination([new("fit", 2), new("engagement", 1), new("behaviour", 1)]))
        .Override(new ScoreOverride("VIP", new SetContains("tags", "vip", TextMode.IgnoreCase)) { Score = new NumberField("visits"), Until = "until" })
        .Disqualify("Competitor", "industry == 'Competitor'")
        .Require("Known", "has(title)"));

    [Theory]
    [MemberData(nameof(Ways))]
    public void Score_OfAHostsLead_AllocatesNothing(string way) =>
        Assert.Equal(0, AllocatedBy(Scorer.Of(Model, Hosts.Bindings[way]), HostLeads()));

    [Fact]
    public void Score_OfARecord_AllocatesNothing() =>
        Assert.Equal(0, AllocatedBy(Scorer.Of(Model), [.. HostLeads().Select(lead => Hosts.ToRecord(lead, Hosts.Schema))]));

    [Fact]
    public async Task Score_OnSeveralThreads_AllocatesNothing()
    {
        // Without a pattern: of two threads that ask the same one at once, the platform makes a new runner for one.
        var (scorer, leads) = (Scorer.Of(ModelOf(pattern: "has(title)"), Hosts.Bindings["reader"]), HostLeads());
        var allocated = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(() => AllocatedBy(scorer, leads), TaskCreationOptions.LongRunning)));

        Assert.All(allocated, bytes => Assert.Equal(0, bytes));
    }

    [Fact]
    public void Score_OfTwoModelsInTurn_AllocatesNothing()
    {
        var leads = HostLeads();
        var small = ScoringModel.For(Hosts.Schema, model => model.Dimension("fit", fit => fit.Rule("Partner", "partner", 4)));
        var (first, second) = (Scorer.Of(Model, Hosts.Bindings["reader"]), Scorer.Of(small, Hosts.Bindings["convention"]));
        long Both()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var lead in leads)
            {
                first.Score(lead, Sample.Now);
                second.Score(lead, Sample.Now);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Both();
        Assert.Equal(0, Both());
    }

    [Fact]
    public void TierOf_Score_AllocatesNothing()
    {
        var score = Scorer.Of(Model, Hosts.Bindings["reader"]).Score(HostLeads()[0], Sample.Now);
        long Tiers()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Leads; i++)
            {
                TierLadder.Usual.TierOf(score);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Tiers();
        Assert.Equal(0, Tiers());
    }

    private static long AllocatedBy<T>(Scorer<T> scorer, IReadOnlyList<T> leads)
        where T : class
    {
        var total = Points.Zero;
        foreach (var lead in leads.Take(500)) // the thread's workspace, tables of words, code
        {
            total += scorer.Score(lead, Sample.Now).Total;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Leads; i++)
        {
            total += scorer.Score(leads[i % leads.Count], Sample.Now).Total;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.NotEqual(Points.Zero, total);
        return allocated;
    }

    private static HostLead[] HostLeads()
    {
        var dice = new Dice(1);
        var leads = new AnyLead(Model, Sample.Now, dice);
        return [.. Enumerable.Range(0, 500).Select(i => Hosts.FromRecord(leads.Next($"{i}")))];
    }

    private sealed class Letters : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => ["title", "tags"];

        public Points Evaluate(LeadView lead) => lead.Has("tags") ? lead.Text("title")?.Length ?? 0 : -1;
    }
}
