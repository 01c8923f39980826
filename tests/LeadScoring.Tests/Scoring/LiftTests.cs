using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Scoring;

/// <summary>What would lift a lead does lift it, and nothing of it could be left out.</summary>
public class LiftTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly Playbook Sales = Playbook.Parse("""
        { "format": 1,
          "fields": { "industry": "text", "title": "text", "employees": "number", "country": { "type": "text", "actionable": false }, "consent": "boolean", "demos": "number", "tags": "textSet" },
          "activities": { "visit": { "page": "text" }, "demo": {} },
          "scoring": { "dimensions": {
            "fit": { "ceiling": 40, "rules": [
              { "rule": "Industry", "lookup": "industry", "points": { "Chemicals": 15, "Energy": 8 } },
              { "rule": "Decision maker", "when": "title.contains('director')", "points": 10 },
              { "rule": "Home", "when": "country == 'DE'", "points": 30 },
              { "rule": "Size", "bands": "employees", "points": [ { "from": 50, "to": 250, "points": 3 }, { "from": 250, "points": 12 } ] } ] },
            "engagement": { "rules": [
              { "rule": "Demos", "pointsOf": "has(demos) ? demos * 5 : 0", "ceiling": 20 },
              { "rule": "Asked", "when": "'pump' in tags && consent", "points": 6 },
              { "rule": "Demo", "activity": "demo", "points": 25, "caps": [ { "count": 1 } ], "decay": { "halfLife": "30d" } },
              { "rule": "Pricing", "activity": "visit", "where": "page == '/pricing'", "points": 5, "caps": [ { "count": 3 } ] } ] } } } }
        """);

    [Theory]
    [InlineData(10, "10: title.contains('director') | 15: industry == 'Chemicals' | 12: employees >= 250 | 25: 1 × demo | 10: demos == 2 | 10: 2 × visit (page == '/pricing')")]
    [InlineData(35, "37: 1 × demo + employees >= 250 | 35: 1 × demo + title.contains('director') | 40: 1 × demo + industry == 'Chemicals'")]
    public void WhatWouldLift_ABareLead_IsTheSmallestSets(int target, string expected)
    {
        var lifts = Scorer.Of(Sales.Model).WhatWouldLift(new LeadRecord(Sales.Schema, "1"), Now, target, most: 20);
        var texts = lifts.Select(lift => $"{lift.After.Total}: {string.Join(" + ", lift.Changes.Select(change => change.ToText(Sales.Schema)))}").ToList();

        Assert.All(expected.Split(" | "), text => Assert.Contains(text, texts));
        Assert.All(lifts, lift => Assert.InRange(lift.Changes.Count, 1, 3));
        Assert.Equal(lifts.Select(lift => lift.Changes.Count).Order(), lifts.Select(lift => lift.Changes.Count));
    }

    [Fact]
    public void WhatWouldLift_AFieldThatIsNotActionable_IsLeftAlone()
    {
        var lifts = Scorer.Of(Sales.Model).WhatWouldLift(new LeadRecord(Sales.Schema, "1"), Now, target: 30, most: 100);

        Assert.NotEmpty(lifts);
        Assert.DoesNotContain(lifts, lift => lift.Changes.OfType<FieldChange>().Any(change => change.Field == "country"));
    }

    [Fact]
    public void WhatWouldLift_PointsThatALeadHas_IsNothing() =>
        Assert.Empty(Scorer.Of(Sales.Model).WhatWouldLift(new LeadRecord(Sales.Schema, "1") { ["industry"] = "Energy" }, Now, target: 8));

    [Fact]
    public void WhatWouldLift_AFieldThatIsMissing_IsToHaveAValue()
    {
        var schema = new LeadSchema(new LeadField("phone", FieldType.Text), new LeadField("site", FieldType.Text), new LeadField("size", FieldType.Number));
        var scorer = Scorer.Of(ScoringModel.For(schema, m => m.Dimension("fit", fit => fit.Rule("Phone", "has(phone)", 10).Add(new CompletenessRule("Whole", 30, "phone", "site", "size")))));

        var lifts = scorer.WhatWouldLift(new LeadRecord(schema, "1"), Now, target: 20);

        Assert.Equal(["20: has(phone)", "20: has(site) + has(size)"], lifts.Select(lift => $"{lift.After.Total}: {string.Join(" + ", lift.Changes.Select(change => change.ToText(schema)))}"));
    }

    // "age == 42" would tell that the lead is 41.
    [Fact]
    public void WhatWouldLift_ANumberAboutAPerson_IsNotTold()
    {
        var schema = new LeadSchema(new LeadField("age", FieldType.Number) { IsPersonal = true }, new LeadField("demos", FieldType.Number));
        var scorer = Scorer.Of(ScoringModel.For(schema, m => m.Dimension("fit", fit => fit.PointsOf("Both", "age + demos"))));

        var lifts = scorer.WhatWouldLift(new LeadRecord(schema, "1") { ["age"] = 41, ["demos"] = 1 }, Now, target: 43);

        Assert.Equal(["demos == 2"], lifts.Select(lift => lift.Changes[0].ToText(schema)).Take(1));
        Assert.DoesNotContain(lifts.SelectMany(lift => lift.Changes).OfType<FieldChange>(), change => change.Field == "age");
    }

    // Points alone would not help: the gate decides.
    [Fact]
    public void WhatWouldLift_ToWhatIsGoodEnough_OpensTheGate()
    {
        var playbook = Playbook.Parse("""
            { "format": 1, "fields": { "banned": "boolean", "demos": "number" },
              "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "Demos", "when": "demos >= 1", "points": 60 } ] } },
                "gates": [ { "gate": "Banned", "disqualify": "banned", "atMost": 55 } ] },
              "tiers": { "High": { "from": 50 }, "Low": {} } }
            """);
        var lead = new LeadRecord(playbook.Schema, "1") { ["banned"] = true, ["demos"] = 2 };
        var scorer = Scorer.Of(playbook.Model);

        Assert.Equal("Low", playbook.Tiers.TierOf(scorer.Score(lead, Now)).Name);
        Assert.Empty(scorer.WhatWouldLift(lead, Now, target: 50));
        Assert.Equal(["banned == false"], scorer.WhatWouldLift(lead, Now, score => playbook.Tiers.TierOf(score).Name == "High").Select(lift => lift.Changes[0].ToText(playbook.Schema)));
        Assert.Throws<ArgumentOutOfRangeException>(() => scorer.WhatWouldLift(lead, Now, target: 50, most: 0));
    }

    [Fact]
    public void ToText_AnActivity_SaysHowOftenAndWhich()
    {
        var change = new ActivityChange("visit", new TextTest("page", TextOperator.Equal, "/pricing", TextMode.IgnoreCase), 2);

        Assert.Equal("2 × visit (page == '/pricing')", change.ToText(Sales.Schema));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(45)]
    [InlineData(70)]
    public void WhatWouldLift_EachSet_DoesLiftTheLeadAndNoPartOfItDoes(int target)
    {
        var scorer = Scorer.Of(Sales.Model);
        foreach (var lead in Leads())
        {
            foreach (var lift in scorer.WhatWouldLift(lead, Now, target, most: 20))
            {
                Assert.Equal(lift.After, scorer.Score(LiftedLead.Of(lead, lift.Changes, Now), Now));
                Assert.True(lift.After.Total >= target);
                Assert.All(lift.Changes, left => Assert.True(scorer.Score(LiftedLead.Of(lead, lift.Changes.Where(change => change != left), Now), Now).Total < target));
            }
        }
    }

    [Theory]
    [InlineData("1.7976931348623157e308", "employees >= 1.7976931348623157E+308")]
    [InlineData("-1.7976931348623157e308", "employees == -1.7976931348623157E+308")]
    public void WhatWouldLift_ANumberAtTheEdge_StaysFinite(string number, string expected)
    {
        var playbook = OfRules($$"""{ "rule": "Edge", "when": "employees == {{number}}", "points": 5 }""");

        Assert.Equal(expected, TextsOf(playbook, 5));
    }

    [Fact]
    public void WhatWouldLift_ATextThatMeansMissing_IsNotAskedFor()
    {
        var playbook = OfRules("""{ "rule": "Unknown", "when": "!has(title)", "points": 5 }, { "rule": "Spelled", "when": "title.contains('n/a')", "points": 1 }""");

        Assert.Equal("", TextsOf(playbook, 5, new LeadRecord(playbook.Schema, "1") { ["title"] = "clerk" }));
    }

    // An activity that one rule asks for is seen by the others, with its attributes.
    [Theory]
    [InlineData("""{ "rule": "Distinct", "activity": "visit", "where": "page == '/a'", "distinctBy": "page", "points": 5 }""", 5, "1 × visit (page == '/a')")]
    [InlineData("""{ "rule": "Distinct", "activity": "visit", "where": "page == '/a'", "distinctBy": "page", "points": 5 }""", 6, "")]
    [InlineData("""{ "rule": "A", "activity": "visit", "where": "page == '/a'", "points": 5 }, { "rule": "Short", "activity": "visit", "where": "page.size() < 3", "points": -5 }""", 5, "")]
    [InlineData("""{ "rule": "A", "activity": "visit", "where": "paid", "points": 5 }, { "rule": "Sum", "pointsOf": "sum('visit', 'value')" }""", 5, "1 × visit (paid)")]
    [InlineData("""{ "rule": "A", "activity": "visit", "where": "value == 3", "points": 5 }, { "rule": "Sum", "pointsOf": "sum('visit', 'value')" }""", 8, "1 × visit (value == 3)")]
    [InlineData("""{ "rule": "A", "activity": "visit", "where": "page == 'n/a'", "points": 5 }""", 5, "")]
    public void WhatWouldLift_AnActivity_IsSeenByEveryRule(string rules, int target, string expected) => Assert.Equal(expected, TextsOf(OfRules(rules), target, most: 1));

    // Sets whose activities are asked for with more than equalities are left out: nothing says what such an activity would look like.
    [Fact]
    public void WhatWouldLift_AnyModel_DoesLiftTheLeadAndNoPartOfItDoes()
    {
        var (held, ofActivities, ofSeveral) = (0, 0, 0);
        Checked.ForAnyLead(
            (one, scorer, lead) =>
            {
                var start = scorer.Score(lead, one.Now).Total;
                var target = start + Points.FromThousandths(1);
                for (var round = 0; round < 3; round++)
                {
                    // More than the best of what was found asks for more changes.
                    var lifts = scorer.WhatWouldLift(lead, one.Now, target, most: 12);
                    foreach (var lift in lifts.Where(lift => lift.Changes.All(LiftedLead.CanMake)))
                    {
                        var lifted = LiftedLead.Of(lead, lift.Changes, one.Now);
                        var said = $"{lead.Id} from {start} to {target} by {string.Join(" + ", lift.Changes.Select(change => change.ToText(one.Model.Schema)))}";
                        foreach (var change in lift.Changes.OfType<FieldChange>())
                        {
                            Assert.True(NaiveConditions.Ask(change.Becomes, new NaiveLead(one.Model.Schema, lifted, one.Now)) == Answer.Yes, $"{said}: {change} is not so");
                        }

                        Assert.True(lift.After == scorer.Score(lifted, one.Now), $"{said}: {lift.After} is {scorer.Score(lifted, one.Now)}\n{scorer.Explain(lifted, one.Now)}");
                        Assert.True(lift.After.Total >= target, $"{said}: {lift.After}");
                        foreach (var left in lift.Changes)
                        {
                            var less = scorer.Score(LiftedLead.Of(lead, lift.Changes.Where(change => change != left), one.Now), one.Now).Total;
                            Assert.True(less < target, $"{said}: {less} without {left}");
                        }

                        held++;
                        ofActivities += lift.Changes.Any(change => change is ActivityChange) ? 1 : 0;
                        ofSeveral += lift.Changes.Count > 1 ? 1 : 0;
                    }

                    target = lifts.Select(lift => lift.After.Total).Append(target).Max() + Points.FromThousandths(1);
                }
            },
            ci: 60,
            deep: 3_000,
            hasMetEnough: () => held > 200 && ofActivities > 20 && ofSeveral > 20);
    }

    private static Playbook OfRules(string rules) => Playbook.Parse($$"""
        { "format": 1,
          "fields": { "employees": "number", "title": { "type": "text", "missing": ["n/a"] } },
          "activities": { "visit": { "page": { "type": "text", "missing": ["n/a"] }, "paid": "boolean" } },
          "scoring": { "limits": "none", "dimensions": { "fit": { "rules": [ {{rules}} ] } } } }
        """);

    private static string TextsOf(Playbook playbook, int target, LeadRecord? lead = null, int most = 5) => string.Join(
        " | ",
        Scorer.Of(playbook.Model).WhatWouldLift(lead ?? new LeadRecord(playbook.Schema, "1"), Now, target, most)
            .Select(lift => string.Join(" + ", lift.Changes.Select(change => change.ToText(playbook.Schema)))));

    private static IEnumerable<LeadRecord> Leads()
    {
        yield return new LeadRecord(Sales.Schema, "nothing");
        yield return new LeadRecord(Sales.Schema, "home") { ["country"] = "DE" };
        yield return new LeadRecord(Sales.Schema, "some") { ["industry"] = "Energy", ["employees"] = 60, ["demos"] = 1, ["tags"] = new[] { "pump" } };
        var active = new LeadRecord(Sales.Schema, "active") { ["title"] = "clerk", ["consent"] = true };
        active.Add(new LeadActivity("demo", Now.AddDays(-30)));
        active.Add(new LeadActivity("visit", Now.AddDays(-1)), ("page", "/pricing"));
        yield return active;
    }
}
