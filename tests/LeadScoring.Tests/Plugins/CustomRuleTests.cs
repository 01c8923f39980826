using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Tests.Plugins;

/// <summary>What custom rules may do, and what happens when they do something else.</summary>
public class CustomRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly LeadSchema Schema = new(
        new LeadField("title", FieldType.Text), new LeadField("phone", FieldType.Text) { IsPersonal = true }, new LeadField("visits", FieldType.Number),
        new LeadField("created", FieldType.Timestamp), new LeadField("partner", FieldType.Boolean), new LeadField("tags", FieldType.TextSet));

    private static readonly LeadRecord Lead = new(Schema, "4711")
    {
        ["title"] = "Director",
        ["phone"] = "+49 30 1234567",
        ["visits"] = 3,
        ["created"] = Now.AddDays(-2),
        ["partner"] = false,
        ["tags"] = new[] { "fair" },
    };

    [Fact]
    public void Evaluate_SeesWhatItReads()
    {
        var seen = "";
        Of(["title", "visits", "created", "partner", "tags", "phone"], lead =>
        {
            seen = $"{lead.Text("title")} {lead.Number("visits")} {lead.Timestamp("created"):O} {lead.Boolean("partner")} {string.Join(' ', lead.TextSet("tags"))} {lead.Text("phone")} {lead.Has("tags")} {lead.Now:O}";
            return 0;
        }).Score(Lead, Now.AddTicks(5));

        Assert.Equal("Director 3 2026-03-30T09:00:00.0000000+00:00 False fair +49 30 1234567 True 2026-04-01T09:00:00.0000000+00:00", seen);
    }

    [Fact]
    public void Evaluate_MissingValues_AreNullOrEmpty()
    {
        var seen = "";
        Of(["title", "visits", "created", "partner", "tags"], lead =>
        {
            seen = $"[{lead.Text("title")}{lead.Number("visits")}{lead.Timestamp("created")}{lead.Boolean("partner")}{lead.TextSet("tags").Count}{lead.Has("visits")}]";
            return 0;
        }).Score(new LeadRecord(Schema, "0"), Now);

        Assert.Equal("[0False]", seen);
    }

    [Fact]
    public void Evaluate_Exception_IsALineThatNamesIt_AndTheOtherRulesGoOn()
    {
        var scorer = Of(["visits"], _ => throw new InvalidOperationException("the service is away"));

        Assert.Equal(
            """
            10 = d 10
              +10  Other  title == 'director'  (title = "Director")
              ! Custom could not be evaluated: the rule failed: the service is away
            """,
            scorer.Explain(Lead, Now).ToString(),
            ignoreLineEndingDifferences: true);
        Assert.Equal((10, 1), ((int)scorer.Score(Lead, Now).Total.ToDecimal(), scorer.Score(Lead, Now).Faults));
    }

    [Fact]
    public void Evaluate_Exception_ThrowsInStrictMode()
    {
        var scorer = Scorer.Of(Of(["visits"], _ => throw new InvalidOperationException("the service is away")).Model, isStrict: true);

        Assert.Equal("'Custom' could not be evaluated: the rule failed: the service is away.", Assert.Throws<LeadFaultException>(() => scorer.Score(Lead, Now)).Message);
    }

    [Fact]
    public void Evaluate_ExceptionOfARuleThatReadsPersonalValues_IsNotQuoted() => Assert.Equal(
        "the rule failed: FormatException",
        Fault(Of(["phone"], lead => throw new FormatException($"{lead.Text("phone")} is no number"))));

    [Fact]
    public void Evaluate_UndeclaredField_IsAFault() => Assert.Equal(
        "the rule failed: Field 'title' is not among those that the plug-in said it reads. (Parameter 'field')",
        Fault(Of(["visits"], lead => lead.Text("title")!.Length)));

    [Fact]
    public void Evaluate_AnotherType_IsAFault() => Assert.Equal(
        "the rule failed: Field 'visits' is a Number, not a Text. (Parameter 'field')",
        Fault(Of(["visits"], lead => lead.Text("visits")!.Length)));

    [Theory]
    [InlineData(1_000_001)]
    [InlineData(-1_000_001)]
    public void Evaluate_PointsOutOfRange_AreAFault(int points) => Assert.Equal("the points are not within -1,000,000 and 1,000,000", Fault(Of([], _ => points)));

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(-1_000_000)]
    public void Evaluate_PointsAtTheBound_Count(int points) => Assert.Equal(points, Of([], _ => points).Score(Lead, Now)["d"].ToDecimal() - 10);

    [Fact]
    public void Evaluate_OwnLimit_IsAppliedByTheModel()
    {
        var model = ScoringModel.For(Schema, model => model.Dimension("d", d => d.Add(new CustomRule("Custom", new Rule([], _ => 50)) { Ceiling = 20 })));

        Assert.Equal("20 = d 20\n  +50  Custom\n  -30  limit of rule Custom", Scorer.Of(model).Explain(Lead, Now).ToString());
    }

    [Fact]
    public void Evaluate_ScoringWithinARule_DisturbsNothing()
    {
        var inner = Of(["visits", "title"], lead => (int)lead.Number("visits")! + lead.Text("title")!.Length);
        var other = new LeadRecord(Schema, "2") { ["visits"] = 40, ["title"] = "CEO" };
        var outer = Of(["visits"], lead =>
        {
            var before = lead.Number("visits");
            var points = inner.Score(other, lead.Now).Total + inner.Explain(other, lead.Now).Score.Total;
            return before == lead.Number("visits") ? points : throw new InvalidOperationException("the lead has changed");
        });

        Assert.Equal(Points.FromDecimal(86 + 10), outer.Score(Lead, Now).Total);
        Assert.Equal(outer.Score(Lead, Now), outer.Explain(Lead, Now).Score);
    }

    [Fact]
    public void Reads_UnknownField_CannotBeBuilt() => Assert.Equal(
        "(0,0): error LS2004: 'Custom' reads the field 'visit', which the schema does not have; did you mean 'visits'?",
        Assert.Throws<LeadFormatException>(() => Of(["visit"], _ => 0)).Message);

    [Fact]
    public void Evaluate_OnManyThreads_GivesTheSame()
    {
        var scorer = Of(["visits"], lead => (int)lead.Number("visits")! * 5);

        var totals = Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(4)
            .Select(i => scorer.Score(new LeadRecord(Schema, $"{i}") { ["visits"] = i % 7 }, Now).Total == (Points)(i % 7 * 5));

        Assert.All(totals, Assert.True);
    }

    private static string? Fault(Scorer<LeadRecord> scorer)
    {
        var line = scorer.Explain(Lead, Now).Lines.Single(line => line.Name == "Custom");
        Assert.Equal((LineOutcome.Fault, Points.Zero), (line.Outcome, line.Points));
        Assert.Equal(1, scorer.Score(Lead, Now).Faults);
        return line.Fault?.Message;
    }

    private static Scorer<LeadRecord> Of(IReadOnlyCollection<string> reads, Evaluation evaluate)
    {
        var model = ScoringModel.For(Schema, model => model.Limit().Dimension("d", d => d
            .Custom("Custom", new Rule(reads, evaluate))
            .Rule("Other", "title == 'director'", 10)));
        return Scorer.Of(model);
    }

    private delegate Points Evaluation(LeadView lead);

    private sealed class Rule(IReadOnlyCollection<string> reads, Evaluation evaluate) : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => reads;

        public Points Evaluate(LeadView lead) => evaluate(lead);
    }
}
