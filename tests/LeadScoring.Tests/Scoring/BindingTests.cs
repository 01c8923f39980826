using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Scoring;

/// <summary>Leads of a host's class score as the records that say the same.</summary>
public class BindingTests
{
    // A model over the fields of the host's class, and its leads.
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static Config Budget => Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 200, deep: 10_000));

    public static TheoryData<string> Ways => [.. Hosts.Bindings.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Score_OfAHostsLead_IsThatOfItsRecord(string way) => Prop.ForAll(Seeds, seed =>
    {
        var dice = new Dice(seed);
        var model = AnyModel.Of(Hosts.Schema, TierLadder.Usual, dice);
        AssertAgrees(model, Hosts.Bindings[way], dice);
    }).Check(Budget);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Score_OfModelsWithSchemasOfTheirOwn_IsThatOfEachAlone(string way) => Prop.ForAll(Seeds, seed =>
    {
        var dice = new Dice(seed);
        var binding = Hosts.Bindings[way];
        foreach (var schema in new[] { SomeOf(Hosts.Schema, dice), SomeOf(Hosts.Schema, dice) })
        {
            AssertAgrees(AnyModel.Of(schema, TierLadder.Usual, dice), binding, dice);
        }
    }).Check(Budget);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Score_OfABindingThatSaysMoreOfItsFields_IsThatOfItsSchema(string way) => Prop.ForAll(Seeds, seed =>
    {
        var dice = new Dice(seed);
        var binding = Hosts.Bindings[way]
            .With("title", field => field with { MissingSpellings = ["a", "Select"], Mode = TextMode.Exact })
            .With("industry", field => field with { BlankIsMissing = true, IsPersonal = true });
        AssertAgrees(AnyModel.Of(binding.Schema, TierLadder.Usual, dice), binding, dice);
    }).Check(Budget);

    [Fact]
    public void Of_BindingWithoutWhatTheModelReads_ListsIt()
    {
        var schema = new LeadSchema(new LeadField("title", FieldType.Number), new LeadField("visits", FieldType.Number), new LeadField("budget", FieldType.Number), new LeadField("spare", FieldType.Text));
        var model = ScoringModel.For(schema, builder => builder.Dimension("fit", fit => Expressions(fit)));

        var refused = Assert.Throws<ArgumentException>(() => Scorer.Of(model, LeadBinding.For<HostLead>()));

        Assert.Contains("budget", refused.Message, StringComparison.Ordinal);
        Assert.Contains("title", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("visits", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("spare", refused.Message, StringComparison.Ordinal); // nothing reads it
    }

    [Fact]
    public void Score_OfABindingWithMissingSpellingsOfItsOwn_HeedsThem()
    {
        var binding = LeadBinding.For<HostLead>().With("title", field => field with { MissingSpellings = ["n/a"] });
        var schema = new LeadSchema(new LeadField("title", FieldType.Text) { MissingSpellings = ["Select"] });
        var scorer = Scorer.Of(ScoringModel.For(schema, builder => builder.Dimension("fit", fit => fit.Rule("Told", "has(title)", 10))), binding);

        Assert.Equal(
            [10, 0, 0],
            new[] { "CTO", "N/A", "select" }.Select(title => (int)scorer.Score(new HostLead { Title = title }, Sample.Now).Total.ToDecimal()));
    }

    [Fact]
    public void Explain_OfABindingThatSaysAFieldIsPersonal_KeepsItsValuesOut()
    {
        var binding = LeadBinding.For<HostLead>().With("title", field => field with { IsPersonal = true });
        var schema = new LeadSchema(new LeadField("title", FieldType.Text));
        var model = ScoringModel.For(schema, builder => builder.Dimension("fit", fit => fit.Rule("Told", "title != 'x'", 10)));

        Assert.Equal(
            "10 = fit 10\n  +10  Told  title != 'x'  (title = (redacted))",
            Scorer.Of(model, binding).Explain(new HostLead { Title = "Dr. Who" }, Sample.Now).ToString());
    }

    private static void Expressions(Models.DimensionBuilder fit) => fit.Rule("a", "title > 1", 1).Rule("b", "visits > 1", 1).Rule("c", "budget > 1", 1);

    private static void AssertAgrees(ScoringModel model, LeadBinding<HostLead> binding, Dice dice)
    {
        var (records, scorer) = (Scorer.Of(model), Scorer.Of(model, binding));
        var now = dice.Of(Values.Instants);
        var leads = new AnyLead(AnyModel.Build(model), now, dice);
        var table = new LeadTableBuilder<HostLead>(binding);
        List<Score> scores = [];
        List<HostLead> hosts = [];
        for (var i = 0; i < 8; i++)
        {
            var lead = leads.Next("1");
            var host = Hosts.FromRecord(Hosts.ToRecord(HostOf(lead, dice), Hosts.Schema));
            host.Touches = Hosts.TouchesOf(lead);
            var record = Hosts.ToRecord(host, model.Schema);
            var expected = NaiveScorer.Score(model, record, now);
            Assert.Equal((expected.Total, expected.Faults), (scorer.Score(host, now).Total.Thousandths, scorer.Score(host, now).Faults));
            Assert.Equal(records.Score(record, now), scorer.Score(host, now));
            Assert.Equal(records.Explain(record, now), scorer.Explain(host, now));
            table.Add(host);
            scores.Add(scorer.Score(host, now));
            hosts.Add(host);
        }

        foreach (var bulk in new[] { BulkScorer.Of(model, binding.Schema).Score(table.Build(), now), BulkScorer.Of(model, binding).Score(hosts, now) })
        {
            Assert.Equal(scores, Enumerable.Range(0, bulk.Count).Select(row => bulk[row]));
        }
    }

    // Fills the fields that the model's schema leaves out with other values.
    private static HostLead HostOf(LeadRecord lead, Dice dice)
    {
        var full = new LeadRecord(Hosts.Schema, lead.Id);
        foreach (var field in Hosts.Schema.Fields)
        {
            var known = lead.Schema.Fields.FirstOrDefault(one => one.Name.Replace(" ", "", StringComparison.Ordinal).Equals(field.Name, StringComparison.OrdinalIgnoreCase)
                || one.Aliases.Contains(field.Name));
            full[field.Name] = known is not null ? lead[known.Name] : field.Type == FieldType.Number ? dice.Of(Values.PlainNumbers) : default(LeadValue);
        }

        return Hosts.FromRecord(full);
    }

    // Some of the fields, in another order, with other names by which they are found, and read in ways of their own.
    private static LeadSchema SomeOf(LeadSchema schema, Dice dice) => new(
        dice.Some(schema.Fields, 2, 8).OrderBy(_ => dice.Fraction()).Select(field => InAnotherWay(field, dice)), dice.Some(schema.Activities, 0, 4));

    private static LeadField InAnotherWay(LeadField field, Dice dice)
    {
        var named = field.Name switch
        {
            "industry" when dice.Lucky(50) => new LeadField("branch", field.Type) { Aliases = ["industry"] },
            "visits" when dice.Lucky(50) => new LeadField("VISITS", field.Type),
            "created" when dice.Lucky(50) => new LeadField("crea ted", field.Type),
            _ => field,
        };
        return named.Type != FieldType.Text ? named : named with
        {
            MissingSpellings = dice.Lucky(40) ? ["a", "n/a"] : [],
            BlankIsMissing = dice.Lucky(30),
            IsPersonal = dice.Lucky(30),
        };
    }
}
