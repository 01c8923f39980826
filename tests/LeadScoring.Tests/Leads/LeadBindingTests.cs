using LeadScoring.Conditions;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Leads;

public class LeadBindingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    // What a model of one rule gives.
    private static decimal Points<T>(LeadBinding<T> binding, string when, T lead)
        where T : class => Scorer.Of(ModelOf(binding.Schema, when), binding).Score(lead, Now).Total.ToDecimal();

    private static ScoringModel ModelOf(LeadSchema schema, string when) => ScoringModel.For(schema, model => model.Dimension("fit", fit => fit.Rule("rule", when, 1)));

    [Fact]
    public void For_AClass_BindsItsPropertiesInCamelCase() => Assert.Equal(
        [
            "title Text", "industry Text", "visits Number", "employees Number", "revenue Number", "follower Number", "rate Number", "partner Boolean",
            "consent Boolean", "created Timestamp", "updated Timestamp", "until Timestamp", "tags TextSet",
        ],
        LeadBinding.For<HostLead>().Schema.Fields.Select(field => $"{field.Name} {field.Type}"));

    [Fact]
    public void Map_APath_ReadsIt()
    {
        var binding = LeadBinding.Empty<Outer>().Map("title", outer => outer.Inner!.Title).Map("visits", outer => outer.Inner!.Visits);

        Assert.Equal(1, Points(binding, "title == 'CTO' && visits == 3", new Outer { Inner = new HostLead { Title = "CTO", Visits = 3 } }));
    }

    [Theory]
    [InlineData("Map takes a path of members such as `c => c.Contact.Title`; give `outer => outer.Inner!.Title + \"!\"` to Compute.")]
    public void Map_WhatIsNoPath_IsRefused(string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => LeadBinding.Empty<Outer>().Map("title", outer => outer.Inner!.Title + "!")).Message);

    [Fact]
    public void Compute_AFieldThatIsBoundAlready_ReplacesIt()
    {
        var binding = LeadBinding.For<HostLead>().Compute("title", lead => lead.Title + " and chair");

        Assert.Equal(LeadBinding.For<HostLead>().Schema.Fields.Count, binding.Schema.Fields.Count);
        Assert.Equal(1, Points(binding, "title == 'CTO and chair'", new HostLead { Title = "CTO" }));
    }

    [Fact]
    public void With_FieldOfNoOrAnotherType_IsRefused()
    {
        var binding = LeadBinding.For<HostLead>();

        Assert.Equal("The binding has no field 'Title'. (Parameter 'field')", Assert.Throws<ArgumentException>(() => binding.With("Title", field => field)).Message);
        Assert.Equal(
            "Field 'title' is a Text and stays one. (Parameter 'change')",
            Assert.Throws<ArgumentException>(() => binding.With("title", _ => new LeadField("title", FieldType.Number))).Message);
    }

    [Fact]
    public void ReadWith_ASecondReader_IsRefused() => Assert.Equal(
        "A binding has one reader.",
        Assert.Throws<InvalidOperationException>(() => Hosts.Bindings["reader"].ReadWith((_, _) => { }, new LeadField("x", FieldType.Text))).Message);

    [Fact]
    public void ReadWith_AFieldThatIsLeftOut_IsMissingWhateverTheLeadBeforeHad()
    {
        var binding = LeadBinding.Empty<HostLead>().ReadWith(
            (lead, row) =>
            {
                if (lead.Title is { } title)
                {
                    row.Text(0, title);
                    row.TextSet(1, lead.Tags);
                }
            },
            new LeadField("title", FieldType.Text),
            new LeadField("tags", FieldType.TextSet));
        var scorer = Scorer.Of(ModelOf(binding.Schema, "has(title) || has(tags)"), binding);

        Assert.Equal(1, scorer.Score(new HostLead { Title = "CTO", Tags = ["a"] }, Now).Total);
        Assert.Equal(0, scorer.Score(new HostLead { Tags = ["a"] }, Now).Total);
    }

    [Fact]
    public void ReadWith_AValueOfAnotherType_IsRefused()
    {
        var binding = LeadBinding.Empty<HostLead>().ReadWith((lead, row) => row.Number(0, lead.Visits), new LeadField("title", FieldType.Text));

        var refused = Assert.Throws<ArgumentException>(() => Points(binding, "has(title)", new HostLead()));
        Assert.Contains("'title'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Score_OfAnInfiniteNumber_IsRefused(double visits)
    {
        foreach (var binding in new[] { LeadBinding.For<HostLead>(), Hosts.Bindings["getters"], Hosts.Bindings["reader"] })
        {
            Assert.Equal(
                "Field 'visits' is infinite; a lead's number is finite, or missing.",
                Assert.Throws<ArgumentException>(() => Points(binding, "visits > 1", new HostLead { Visits = visits })).Message);
        }
    }

    [Fact]
    public void Score_OfALocalTime_IsRefused() => Assert.Equal(
        "Field 'until' got a local time, which means another instant on another machine; give a UTC DateTime or a DateTimeOffset.",
        Assert.Throws<ArgumentException>(() => Points(LeadBinding.For<HostLead>(), "has(until)", new HostLead { Until = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Local) })).Message);

    [Fact]
    public void Score_OfAnUnspecifiedTime_IsUtc() => Assert.Equal(
        1, Points(LeadBinding.For<HostLead>(), "until == timestamp('2026-01-31T00:00:00Z')", new HostLead { Until = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Unspecified) }));

    [Fact]
    public void Score_OfADecimal_IsTheNearestDouble() => Assert.Equal(
        1, Points(LeadBinding.For<HostLead>(), "revenue == 0.1", new HostLead { Revenue = 0.1m }));

    [Fact]
    public void Score_OfNoLead_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => Points(LeadBinding.For<HostLead>(), "visits > 1", null!));

    [Fact]
    public void Score_OfARecordOfAnEqualSchema_IsThatOfItsOwn()
    {
        static LeadSchema Make(string name = "visits") => new(new LeadField(name, FieldType.Number));
        var scorer = Scorer.Of(ModelOf(Make(), "visits > 1"));

        Assert.Equal(1, scorer.Score(new LeadRecord(Make(), "1") { ["visits"] = 3 }, Now).Total);
        Assert.Equal(
            "Lead '1' is of another schema than the binding. (Parameter 'lead')",
            Assert.Throws<ArgumentException>(() => scorer.Score(new LeadRecord(Make("views"), "1") { ["views"] = 3 }, Now)).Message);
    }

    [Theory]
    [InlineData("JobTitle", "job title", null)]
    [InlineData("job_title", "Job-Title", null)]
    [InlineData("position", "title", "Position")]
    [InlineData("Current Position", "title", "currentPosition")]
    public void Of_AFieldOfAnotherName_IsFoundByAliasOrLikeness(string bound, string name, string? alias)
    {
        var schema = new LeadSchema(new LeadField(name, FieldType.Text) { Aliases = alias is null ? [] : [alias] });
        var model = ScoringModel.For(schema, builder => builder.Dimension("fit", fit => fit.Rule("rule", new HasValue(name), 1)));
        var binding = LeadBinding.Empty<HostLead>().Compute(bound, lead => lead.Title).Compute("other", lead => lead.Industry);

        Assert.Equal(1, Scorer.Of(model, binding).Score(new HostLead { Title = "CTO" }, Now).Total);
    }

    [Fact]
    public void Of_AFieldThatIsLikeTwo_IsRefused()
    {
        var binding = LeadBinding.Empty<HostLead>().Compute("job title", lead => lead.Title).Compute("JobTitle", lead => lead.Industry);
        var schema = new LeadSchema(new LeadField("jobTitle", FieldType.Text));

        Assert.Equal(
            "The binding does not fit the model: several fields of the binding are called like 'jobTitle'.",
            Assert.Throws<ArgumentException>(() => Scorer.Of(ModelOf(schema, "has(jobTitle)"), binding)).Message);
    }

    [Fact]
    public void Of_FieldsThatDoNotFit_ListsThemAll()
    {
        var schema = new LeadSchema(new LeadField("visitz", FieldType.Number), new LeadField("title", FieldType.Number), new LeadField("budget", FieldType.Boolean));

        Assert.Equal(
            "The binding does not fit the model: field 'visitz' (Number) is not bound (did you mean 'visits'?); "
                + "field 'title' is a Number in the model and a Text in the binding; field 'budget' (Boolean) is not bound.",
            Assert.Throws<ArgumentException>(() => Scorer.Of(ModelOf(schema, "visitz > title && budget"), LeadBinding.For<HostLead>())).Message);
    }

    [Fact]
    public void Score_AfterAGetterThrew_IsAsBefore()
    {
        var binding = LeadBinding.For<HostLead>().Compute("title", lead => lead.Title ?? throw new InvalidOperationException("no title"));
        var scorer = Scorer.Of(ModelOf(binding.Schema, "has(title) && visits > 1"), binding);
        HostLead good = new() { Title = "CTO", Visits = 2 };

        Assert.Equal(1, scorer.Score(good, Now).Total);
        Assert.Equal("no title", Assert.Throws<InvalidOperationException>(() => scorer.Score(new HostLead { Visits = 2 }, Now)).Message);
        Assert.Equal(1, scorer.Score(good, Now).Total);
    }

    [Fact]
    public void Score_OfALeadWithinTheScoreOfAnother_DisturbsNeither()
    {
        var inner = Scorer.Of(ModelOf(Hosts.Schema, "visits > 1"), Hosts.Bindings["reader"]);
        var parent = new HostLead { Visits = 5 };
        var nested = LeadFunction.Number("parentScore", [], _ => (double)inner.Score(parent, Now).Total.ToDecimal());
        var model = ScoringModel.For(Hosts.Schema, builder => builder.Functions(LeadFunctions.None.With(nested))
            .Dimension("fit", fit => fit.PointsOf("a", "visits + parentScore() * 10 + visits").Rule("b", "title == 'CTO'", 100)).Limit());
        var binding = LeadBinding.For<HostLead>().Compute("visits", lead => lead.Visits + (double)inner.Score(parent, Now).Total.ToDecimal());

        Assert.Equal(118, Scorer.Of(model, binding).Score(new HostLead { Visits = 3, Title = "CTO" }, Now).Total); // 4 + 10 + 4 + 100
    }

    private sealed class Outer
    {
        public HostLead? Inner { get; init; }
    }
}
