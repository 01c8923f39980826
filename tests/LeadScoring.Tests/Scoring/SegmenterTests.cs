using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Models;
using LeadScoring.Scoring;
using LeadScoring.Tests.Oracle;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Scoring;

/// <summary>Which segments a lead is in.</summary>
public class SegmenterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly LeadSchema Schema = new(
        [new LeadField("employees", FieldType.Number), new LeadField("country", FieldType.Text) { MissingSpellings = ["n/a"] }],
        [new ActivityType("visit", new LeadField("page", FieldType.Text)), new ActivityType("demo")]);

    [Theory]
    [InlineData(5000.0, "DE", "large")]
    [InlineData(5.0, "de", "home")]
    [InlineData(5.0, "FR", "abroad")]
    [InlineData(5.0, "n/a", "")]
    [InlineData(null, null, "")]
    public void SegmentsOf_FirstMatch_IsTheFirstThatFits(double? employees, string? country, string expected) =>
        Assert.Equal(expected, Joined(SegmentMatch.First, Lead(employees, country), ("large", "employees >= 1000"), ("home", "country == 'DE'"), ("abroad", "has(country)")));

    [Theory]
    [InlineData(5000.0, "DE", "large, home, known")]
    [InlineData(5.0, "DE", "home, known")]
    [InlineData(5000.0, "FR", "large, known")]
    [InlineData(5.0, null, "")]
    public void SegmentsOf_AllMatches_AreThoseThatFitInTheirOrder(double? employees, string? country, string expected) =>
        Assert.Equal(expected, Joined(SegmentMatch.All, Lead(employees, country), ("large", "employees >= 1000"), ("home", "country == 'DE'"), ("known", "has(country)")));

    [Theory]
    [InlineData(SegmentMatch.First, null, "rest")]
    [InlineData(SegmentMatch.First, 7.0, "asked")]
    [InlineData(SegmentMatch.All, null, "rest, last")]
    [InlineData(SegmentMatch.All, 7.0, "asked, rest, last")]
    public void SegmentsOf_AConditionThatIsAFault_IsNoneAndTheOthersGoOn(SegmentMatch match, double? employees, string expected) =>
        Assert.Equal(expected, Joined(match, Lead(employees, "DE"), ("asked", "require(employees)"), ("rest", "true"), ("last", "country == 'DE'")));

    [Fact]
    public void SegmentsOf_AConditionThatIsAFault_SaysWhy()
    {
        Of(SegmentMatch.First, ("rest", "country == 'FR'"), ("asked", "require(employees)"), ("last", "true"), ("behind", "require(employees)")).SegmentsOf(Lead(null, "DE"), Now, out var faults);

        Assert.Equal(["asked: field 'employees' has no value"], faults.Select(fault => $"{fault.Segment}: {fault.Fault.Message}"));
    }

    [Fact]
    public void SegmentsOf_NoSegments_IsNone()
    {
        Assert.Empty(Segmenter.Of(Segments.None, Schema).SegmentsOf(Lead(5, "DE"), Now));
        Assert.Empty(Segmenter.Of(new Segments(SegmentMatch.All, []), Schema, LeadBinding.For<Company>()).SegmentsOf(new Company(5, null), Now));
    }

    [Fact]
    public void SegmentsOf_ConditionsOverActivities_SeeThoseUntilNow()
    {
        var lead = Lead(5, "DE");
        lead.Add(new LeadActivity("visit", Now.AddDays(-3)), ("page", "/pricing"));
        lead.Add(new LeadActivity("visit", Now.AddDays(-1)), ("page", "/"));
        lead.Add(new LeadActivity("demo", Now.AddDays(1)));
        var segmenter = Of(SegmentMatch.All, ("buyer", "exists('demo')"), ("keen", "count('visit', within: duration('7d')) >= 2"), ("prices", "exists('visit', where: page == '/pricing')"), ("silent", "count(any) == 0"));

        Assert.Equal(["keen", "prices"], segmenter.SegmentsOf(lead, Now));
        Assert.Equal(["buyer", "keen", "prices"], segmenter.SegmentsOf(lead, Now.AddDays(1)));
        Assert.Equal(["buyer", "prices"], segmenter.SegmentsOf(lead, Now.AddDays(5)));
        Assert.Equal(["prices"], segmenter.SegmentsOf(lead, Now.AddDays(-2)));
        Assert.Equal(["silent"], segmenter.SegmentsOf(lead, Now.AddDays(-9)));
    }

    [Fact]
    public void SegmentsOf_ObjectsOfTheHost_ReadsTheirFieldsAndActivities()
    {
        var binding = LeadBinding.For<Company>().Activities(company => company.Visits, visit => new LeadActivity("visit", visit.When), LeadBinding.For<Visit>());
        var segmenter = Segmenter.Of(Parsed(SegmentMatch.All, ("large", "employees >= 1000"), ("prices", "exists('visit', where: page == '/pricing')")), Schema, binding);

        Assert.Equal(["large", "prices"], segmenter.SegmentsOf(new Company(1000, [new Visit(Now, "/pricing")]), Now));
        Assert.Equal([], segmenter.SegmentsOf(new Company(999, [new Visit(Now, "/")]), Now));
    }

    [Fact]
    public void SegmentsOf_NoLead_IsRefused() =>
        Assert.Equal("lead", Assert.Throws<ArgumentNullException>(() => Of(SegmentMatch.First, ("large", "employees >= 1000")).SegmentsOf(null!, Now)).ParamName);

    [Fact]
    public void Of_ABindingThatLacksAField_IsRefused() => Assert.Equal(
        "The binding does not fit the model: field 'country' (Text) is not bound.",
        Assert.Throws<ArgumentException>(() => Segmenter.Of(Parsed(SegmentMatch.First, ("home", "country == 'DE'")), Schema, LeadBinding.For<Company>())).Message);

    [Fact]
    public void Of_ASchemaThatLacksAField_ListsIt() => Assert.Equal(
        "(0,0): error LS2004: 'home' reads the field 'country', which the schema does not have",
        Assert.Throws<LeadFormatException>(() => Segmenter.Of(Parsed(SegmentMatch.First, ("home", "country == 'DE'")), new LeadSchema(new LeadField("employees", FieldType.Number)))).Message);

    // Each condition asked by itself, in the most obvious way.
    [Fact]
    public void SegmentsOf_AnyConditions_AreThoseThatHold()
    {
        var found = 0;
        Checked.ForAny(
            one =>
            {
                Sequence<Segment> items = [.. one.Model.Rules.OfType<ConditionRule>().Select(rule => new Segment(rule.Name, rule.When))];
                var (all, first) = (Segmenter.Of(new Segments(SegmentMatch.All, items), one.Model.Schema), Segmenter.Of(new Segments(SegmentMatch.First, items), one.Model.Schema));
                foreach (var lead in one.Leads)
                {
                    var seen = new NaiveLead(one.Model.Schema, lead, one.Now);
                    var expected = items.Where(item => NaiveConditions.Ask(item.When, seen) == Answer.Yes).Select(item => item.Name).ToList();
                    found += expected.Count;

                    Assert.Equal(expected, all.SegmentsOf(lead, one.Now, out var faults));
                    Assert.Equal(items.Where(item => NaiveConditions.Ask(item.When, seen) == Answer.Fault).Select(item => item.Name), faults.Select(fault => fault.Segment));
                    Assert.Equal(expected.Take(1), first.SegmentsOf(lead, one.Now));
                }
            },
            ci: 150,
            deep: 5_000,
            hasMetEnough: () => found > 500);
    }

    private static string Joined(SegmentMatch match, LeadRecord lead, params (string Name, string When)[] segments) => string.Join(", ", Of(match, segments).SegmentsOf(lead, Now));

    private static Segmenter<LeadRecord> Of(SegmentMatch match, params (string Name, string When)[] segments) => Segmenter.Of(Parsed(match, segments), Schema);

    private static Segments Parsed(SegmentMatch match, params (string Name, string When)[] segments) =>
        new(match, [.. segments.Select(segment => new Segment(segment.Name, LeadExpression.ParseCondition(segment.When, Schema)))]);

    private static LeadRecord Lead(double? employees, string? country) => new(Schema, "1") { ["employees"] = employees, ["country"] = country };

    private sealed record Company(double Employees, IReadOnlyList<Visit>? Visits);

    private sealed record Visit(DateTimeOffset When, string Page);
}
