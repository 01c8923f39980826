using LeadScoring.Expressions;
using LeadScoring.Models;

namespace LeadScoring.Tests.Activities;

/// <summary>What questions about activities, and parts of dates, come to.</summary>
public class QuestionTests
{
    // Three visits and two orders, given in no order; what comes after now is not seen.
    private static readonly LeadRecord Lead = LeadOf();

    [Theory]
    [InlineData("count('visit')", 3)]
    [InlineData("count(any)", 5)]
    [InlineData("count('mail.open')", 0)]
    [InlineData("count('visit', within: duration('48h'))", 2)]
    [InlineData("count('visit', within: duration('47h'))", 1)] // the beginning is not in it
    [InlineData("count('visit', within: duration('47h1ms'))", 2)]
    [InlineData("count('visit', where: page == 'prices')", 2)]
    [InlineData("count('visit', where: page != 'prices')", 1)] // missing is not equal
    [InlineData("count('visit', where: has(seconds))", 2)]
    [InlineData("count(any, where: value > 1)", 2)]
    [InlineData("count(any, where: time <= timestamp('2026-01-29T00:00:00Z'))", 2)]
    [InlineData("count(any, where: seconds >= 30)", 1)] // an attribute of visits; orders have none
    [InlineData("sum('order')", 3.5)]
    [InlineData("sum('order', 'amount')", 0.3)] // exactly
    [InlineData("sum('order', 'value')", 3.5)]
    [InlineData("sum('visit', 'seconds')", 60)]
    [InlineData("sum('mail.open')", 0)]
    [InlineData("min('order')", 1.5)]
    [InlineData("max('order')", 2)]
    [InlineData("min('visit', 'seconds')", 15)]
    [InlineData("distinct('visit', 'page')", 1)]
    [InlineData("distinct('visit', 'page', exact: true)", 2)]
    [InlineData("distinct('visit', 'code')", 2)]
    [InlineData("distinct('visit', 'code', exact: false)", 1)]
    [InlineData("distinct('order', 'paid')", 1)]
    [InlineData("distinct('order')", 2)]
    [InlineData("distinct(any, 'time')", 5)]
    [InlineData("distinct('mail.open')", 0)]
    [InlineData("daysSince('visit')", 0)]
    [InlineData("daysSince('order')", 1.5)]
    [InlineData("daysSince(any, where: page == 'prices' && seconds < 20)", 3)]
    [InlineData("(lastActivityAt('order') - lastActivityAt('order', where: value == 2)) / duration('24h')", 1)]
    [InlineData("lastActivityAt().getHours('Asia/Shanghai')", 20)]
    public void Number_OfActivities_ComesTo(string text, double expected) => Assert.Equal((decimal)expected, Sample.Score(rules => rules.PointsOf("n", text), Lead));

    [Theory]
    [InlineData("exists('visit')", true)]
    [InlineData("exists('mail.open')", false)]
    [InlineData("exists('order', within: duration('36h'))", false)]
    [InlineData("exists('order', within: duration('36h1ms'))", true)]
    [InlineData("lastActivity() == 'visit'", true)]
    [InlineData("lastActivity() != 'visit'", false)]
    [InlineData("lastActivity(where: value > 0) == 'order'", true)]
    [InlineData("lastActivity(where: value > 0) in ['visit', 'order']", true)]
    [InlineData("lastActivity('mail.open') == 'mail.open'", false)] // there is none
    [InlineData("lastActivity('mail.open') != 'visit'", true)]
    [InlineData("min('mail.open') < 1 || min('mail.open') >= 1", false)] // missing
    [InlineData("max('mail.open') == max('mail.open')", false)]
    [InlineData("daysSince('mail.open') < 1000", false)]
    [InlineData("lastActivityAt('mail.open') < timestamp('9999-01-01T00:00:00Z')", false)]
    public void Condition_OverActivities_Holds(string text, bool expected) => Assert.Equal(expected ? 1 : 0, Sample.Score(rules => rules.Rule("c", text, 1), Lead));

    [Theory]
    [InlineData("count('visit', where: require(seconds))", "! n could not be evaluated: field 'seconds' has no value")]
    [InlineData("exists('visit', where: require(seconds)) ? 1 : 0", null)] // the newest has it, and no other is looked at
    [InlineData("daysSince('visit', where: seconds < 30 && require(seconds))", null)]
    [InlineData("sum('mail.open', within: duration('1h'))", null)]
    public void Filter_ThatCannotBeEvaluated_IsAFaultOfWhatLooksSoFar(string text, string? expected)
    {
        var explanation = Scorer.Of(Sample.Model(rules => rules.PointsOf("n", text))).Explain(Lead, Sample.Now);

        Assert.Equal(expected is null ? 0 : 1, explanation.Score.Faults);
        Assert.Equal(expected, explanation.ToString().Split("\n  ").Skip(1).FirstOrDefault(line => line.StartsWith('!')));
    }

    // A spelling means "missing" only where the type says so.
    [Theory]
    [InlineData("visit", "order")]
    [InlineData("order", "visit")]
    public void Filter_OfAnAttributeThatTypesShare_GoesByTheSpellingsOfEach(string first, string second)
    {
        var pages = new Dictionary<string, LeadField> { ["visit"] = new("page", FieldType.Text) { MissingSpellings = ["n/a"] }, ["order"] = new("page", FieldType.Text) };
        var schema = new LeadSchema([], [new ActivityType(first, pages[first]), new ActivityType(second, pages[second])]);
        var scorer = Scorer.Of(ScoringModel.For(schema, model => model.Dimension("d", d => d
            .Rule("Visit", "exists('visit', where: page == 'n/a')", 1)
            .Rule("Order", "exists('order', where: page == 'n/a')", 10)
            .PointsOf("Pages", "count(any, where: has(page)) * 20"))));
        var lead = new LeadRecord(schema, "1");
        lead.Add(new LeadActivity("visit", Sample.Now), ("page", "N/A"));
        lead.Add(new LeadActivity("order", Sample.Now), ("page", "N/A"));

        Assert.Equal(30, scorer.Score(lead, Sample.Now).Total);
    }

    [Theory]
    [InlineData(0.000001, 0.000002, "0.000003")]
    [InlineData(9_007_199_254.740992, 0, "9007199254.740992")]
    [InlineData(1e12, 1e12, "2000000000000")]
    [InlineData(9e12, -9e12, "0")]
    [InlineData(9e12, 0.1, "9000000000000.1")]
    [InlineData(9e12, 9e12, "a sum over activities is too large")]
    [InlineData(0.0000001, 0, "a number that is added up has more than six decimals, or is too large for them to be kept")]
    [InlineData(1.0 / 3, 0, "a number that is added up has more than six decimals, or is too large for them to be kept")]
    [InlineData(1e13, 0, "a number that is added up has more than six decimals, or is too large for them to be kept")]
    [InlineData(10_000_000_000.5, 0.25, "10000000000.75")]
    [InlineData(30_000_000_000.12, -30_000_000_000, "0.12")]
    public void Sum_OfLargeAndOfSmallNumbers_IsExactOrAFault(double first, double second, string expected)
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        lead.Add(new LeadActivity("order", Sample.Now, first));
        lead.Add(new LeadActivity("order", Sample.Now, second));
        lead.Add(new LeadActivity("order", Sample.Now));
        var line = Scorer.Of(Sample.Model(rules => rules.Rule("s", "sum('order') > 0", 1))).Explain(lead, Sample.Now).Lines[0];

        if (line.Fault is { } fault)
        {
            Assert.Equal(expected, fault.Message);
        }
        else
        {
            Assert.Equal(double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), line.Observed[0].Value.Number);
        }
    }

    [Fact]
    public void Sum_InAnyOrder_IsTheSame()
    {
        double[] values = [0.1, 0.2, 0.3, 1e9, -1e9, 0.000001, 123_456.654321];
        decimal SumOf(IEnumerable<double> ordered)
        {
            var lead = new LeadRecord(Sample.Schema, "1");
            foreach (var (value, i) in ordered.Select((value, i) => (value, i)))
            {
                lead.Add(new LeadActivity("order", Sample.Now.AddMinutes(-i), value));
            }

            return Sample.Score(rules => rules.PointsOf("s", "(sum('order') - 123457) * 1000"), lead);
        }

        var dice = new Any.Dice(1);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(254.322m, SumOf(values.OrderBy(_ => dice.Fraction()))));
    }

    [Theory]
    [InlineData("getFullYear()", 2026)]
    [InlineData("getMonth()", 2)]
    [InlineData("getDate()", 29)]
    [InlineData("getDayOfMonth()", 28)]
    [InlineData("getDayOfWeek()", 0)]
    [InlineData("getDayOfYear()", 87)]
    [InlineData("getHours()", 0)]
    [InlineData("getMinutes()", 59)]
    [InlineData("getSeconds()", 58)]
    [InlineData("getMilliseconds()", 997)]
    [InlineData("getHours('Europe/Berlin')", 1)]
    [InlineData("getHours('Asia/Shanghai')", 8)]
    [InlineData("getHours('-03:30')", 21)]
    [InlineData("getMinutes('-03:30')", 29)]
    [InlineData("getDate('-03:30')", 28)]
    [InlineData("getDayOfWeek('America/New_York')", 6)]
    public void PartOfADate_InAZone_IsThatOfItsClocks(string method, double expected)
    {
        var lead = new LeadRecord(Sample.Schema, "1") { ["created"] = new DateTimeOffset(2026, 3, 29, 0, 59, 58, 997, TimeSpan.Zero) };
        Assert.Equal((decimal)expected, Sample.Score(rules => rules.PointsOf("p", "created." + method), lead));
    }

    [Fact]
    public void PartOfADate_WhereTheClocksChange_JumpsWithThem()
    {
        var lead = new LeadRecord(Sample.Schema, "1") { ["created"] = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero) };
        Assert.Equal(3, Sample.Score(rules => rules.PointsOf("p", "created.getHours('Europe/Berlin')"), lead));
    }

    [Fact]
    public void PartOfADate_OfAMissingOne_IsMissing()
    {
        Assert.Equal(0, Sample.Score(rules => rules.Rule("p", "created.getHours() >= 0 || created.getHours() < 0", 1), new LeadRecord(Sample.Schema, "1")));
        Assert.Equal(
            0, // beyond the year 9999
            Sample.Score(
                rules => rules.Rule("p", "(created + duration('87660000h')).getFullYear() > 0", 1),
                new LeadRecord(Sample.Schema, "1") { ["created"] = DateTimeOffset.MaxValue }));
    }

    [Fact]
    public void Repeats_OfOneActivity_CountOnce()
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        LeadActivity[] activities =
        [
            new("visit", Sample.Now) { Id = "a" }, new("visit", Sample.Now.AddTicks(9_999)) { Id = "a" }, // the same millisecond
            new("visit", Sample.Now.AddMilliseconds(-1)) { Id = "a" }, new("visit", Sample.Now) { Id = "b" }, new("visit", Sample.Now) { Id = "a", Sequence = 1 },
            new("order", Sample.Now) { Id = "a" }, new("visit", Sample.Now), new("visit", Sample.Now),
        ];
        foreach (var activity in activities)
        {
            lead.Add(activity);
        }

        Assert.Equal(7, Sample.Score(rules => rules.PointsOf("n", "count(any)"), lead, Sample.Now.AddDays(1)));
    }

    [Fact]
    public void Last_OfOneInstant_IsByUnitThenIdThenType()
    {
        string Last(params ReadOnlySpan<LeadActivity> activities)
        {
            var lead = new LeadRecord(Sample.Schema, "1");
            foreach (var activity in activities)
            {
                lead.Add(activity);
            }

            var line = Scorer.Of(Sample.Model(rules => rules.Rule("l", "lastActivity() == 'visit'", 1))).Explain(lead, Sample.Now).Lines[0];
            return line.Observed[0].Value.Text!;
        }

        Assert.Equal("order", Last(new("order", Sample.Now) { Sequence = 1, Id = "a" }, new("visit", Sample.Now) { Id = "z" }));
        Assert.Equal("order", Last(new("order", Sample.Now) { Id = "b" }, new("visit", Sample.Now) { Id = "a" }));
        Assert.Equal("order", Last(new("order", Sample.Now) { Id = "a" }, new("visit", Sample.Now)));
        Assert.Equal("order", Last(new("order", Sample.Now) { Id = "😀" }, new("visit", Sample.Now) { Id = "\uE000" })); // by bytes of UTF-8, not by UTF-16
        Assert.Equal("visit", Last(new("visit", Sample.Now), new("order", Sample.Now)));
    }

    private static LeadRecord LeadOf()
    {
        var lead = new LeadRecord(Sample.Schema, "4711");
        lead.Add(new LeadActivity("order", Sample.Now.AddDays(-2.5), 2), ("amount", 0.1), ("paid", true));
        lead.Add(new LeadActivity("visit", Sample.Now.AddHours(-47)), ("page", "Prices"), ("code", "A"));
        lead.Add(new LeadActivity("visit", Sample.Now.AddMilliseconds(1)), ("page", "too late"));
        lead.Add(new LeadActivity("visit", Sample.Now), ("seconds", 45), ("page", "(none)"));
        lead.Add(new LeadActivity("order", Sample.Now.AddDays(-1.5), 1.5), ("amount", 0.2));
        lead.Add(new LeadActivity("visit", Sample.Now.AddDays(-3)), ("page", "prices"), ("seconds", 15), ("code", "a"));
        return lead;
    }
}
