using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Scoring;

public class PlanDescriptionTests
{
    private static readonly LeadSchema Schema = new(
        [
            new LeadField("title", FieldType.Text), new LeadField("city", FieldType.Text), new LeadField("employees", FieldType.Number), new LeadField("visits", FieldType.Number),
            new LeadField("consent", FieldType.Boolean), new LeadField("created", FieldType.Timestamp), new LeadField("tags", FieldType.TextSet),
        ],
        [new ActivityType("visit", new LeadField("page", FieldType.Text), new LeadField("minutes", FieldType.Number))]);

    private static readonly LeadFunction Rank = LeadFunction.Number("rank", [new FunctionParameter("title", FieldType.Text)], _ => 1);

    [Fact]
    public void Tables_HoldTheRulesOfAField_AndTheBitsOfSeveral()
    {
        var plan = Of(fit => fit
            .Lookup("Title", "title", ("CTO", 10), ("CEO", 12))
            .Rule("Chief", "title == 'CFO' || title == 'cto'", 1)
            .Bands("Size", "employees", (50, 5), (200, 10))
            .Rule("Large and keen", "employees >= 100 && visits > 3", 4)
            .Rule("One of them", "consent || visits > 3", 2)
            .Rule("Known", "has(consent)", 2));

        Assert.Equal(
            [
                new PlannedTable("title", TextMode.IgnoreCase, 5, ["Title", "Chief"], []), // missing, another text, three words
                new PlannedTable("employees", null, 5, ["Size"], ["Large and keen"]), // missing, below 50, 100 and 200, from 200
                new PlannedTable("consent", null, 4, ["Known"], ["One of them"]), // missing, no, yes, and an empty one
                new PlannedTable("visits", null, 3, [], ["Large and keen", "One of them"]),
            ],
            plan.Tables);
        Assert.Equal(1, plan.Masks);
        Assert.Equal(
            [
                new PlannedRule("Title", "fit", null, RuleWay.Table) { Fields = ["title"] },
                new PlannedRule("Chief", "fit", null, RuleWay.Table) { Fields = ["title"] },
                new PlannedRule("Size", "fit", null, RuleWay.Table) { Fields = ["employees"] },
                new PlannedRule("Large and keen", "fit", null, RuleWay.Mask) { Fields = ["employees", "visits"] },
                new PlannedRule("One of them", "fit", null, RuleWay.Mask) { Fields = ["consent", "visits"] },
                new PlannedRule("Known", "fit", null, RuleWay.Table) { Fields = ["consent"] },
            ],
            plan.Rules);
        Assert.Empty(plan.Checks);
        Assert.False(plan.IsTimeDependent);
        Assert.Null(plan.Columns);
    }

    [Theory]
    [InlineData("title.contains('x')", 1, 0, AloneReason.TextMatch)]
    [InlineData("title.startsWith('x') && visits > 3", 2, 0, AloneReason.TextMatch)]
    [InlineData("title.matches('^x') || title.endsWith('y')", 2, 0, AloneReason.TextMatch, AloneReason.Pattern)]
    [InlineData("title == city", 1, 0, AloneReason.TwoTexts)]
    [InlineData("exact(title) == 'CTO' || title == 'ceo'", 2, 0, AloneReason.TwoModes)]
    [InlineData("'a' in tags", 1, 0, AloneReason.TextSet)]
    [InlineData("has(tags) && !has(city)", 2, 0, AloneReason.TextSet)]
    [InlineData("size(tags) > 2", 2, 0, AloneReason.TextSet)]
    [InlineData("visits > employees", 1, 0, AloneReason.Calculation)]
    [InlineData("visits * 2 + 1 > 10", 3, 0, AloneReason.Calculation)]
    [InlineData("size(title) > 2", 2, 0, AloneReason.Calculation)]
    [InlineData("created.getFullYear() in [2025, 2026]", 2, 0, AloneReason.Calculation)]
    [InlineData("(has(visits) ? visits : employees) > 2", 3, 0, AloneReason.Calculation)]
    [InlineData("daysSince(created) < 30", 2, 0, AloneReason.Time)]
    [InlineData("rank(title) > 2", 2, 0, AloneReason.Function)]
    [InlineData("exists('visit')", 0, 1, AloneReason.Activities)]
    [InlineData("count('visit', within: duration('24h'), where: page == '/prices' && minutes > 2) >= 3", 1, 4, AloneReason.Activities)]
    [InlineData("(title == 'CTO' && visits > 3) || consent", 3, 0, AloneReason.Nested)]
    [InlineData("true", 0, 0, AloneReason.Constant)]
    public void Rules_ThatNoTableHolds_SayWhyAndWhatTheyCost(string when, int steps, int stepsPerActivity, params AloneReason[] reasons)
    {
        var condition = ConditionOf(when);

        Assert.Equal((RuleWay.Alone, (Sequence<AloneReason>)[.. reasons], steps, stepsPerActivity), WayOf(fit => fit.Rule("one", condition, 5)));
    }

    [Fact]
    public void Rules_OfOtherKinds_SayWhyAndWhatTheyCost()
    {
        Assert.Equal((RuleWay.Alone, [AloneReason.Points], 1, 0), WayOf(fit => fit.PointsOf("one", "visits * 2")));
        Assert.Equal((RuleWay.Alone, [AloneReason.Time, AloneReason.Points], 2, 0), WayOf(fit => fit.PointsOf("one", "daysSince(created) / 2")));
        Assert.Equal((RuleWay.Alone, [AloneReason.Calculation], 3, 0), WayOf(fit => fit.Bands("one", "visits + employees", (1, 1), (2, 2))));
        Assert.Equal((RuleWay.Alone, [AloneReason.Completeness], 3, 0), WayOf(fit => fit.Completeness("one", 6, "title", "city", "visits")));
        Assert.Equal((RuleWay.Alone, [AloneReason.Custom], 1, 0), WayOf(fit => fit.Custom("one", new Nothing())));
        Assert.Equal((RuleWay.Together, [], 0, 2), WayOf(fit => fit.Activity("one", "visit", 2, visit => visit.HalfLife(30).AtMost(count: 3))));
        Assert.Equal((RuleWay.Alone, [AloneReason.ActivityChoice], 0, 2), WayOf(fit => fit.Activity("one", "visit", 2, visit => visit.Where("page == '/'"))));
    }

    [Fact]
    public void Rules_OfSeveralFields_SayWhyTheyAreNoBits()
    {
        var two = ConditionOf("consent && visits > 3");

        Assert.Equal((RuleWay.Alone, [AloneReason.OwnLimit], 2, 0), WayOf(new ConditionRule("one", two, 5) { Floor = 1 }));
        Assert.Equal((RuleWay.Alone, [AloneReason.MayFault], 3, 0), WayOf(new ConditionRule("one", new AllOf([new Require("visits"), two]), 5)));
        Assert.Equal((RuleWay.Alone, [AloneReason.Nested, AloneReason.Trust], 5, 0), WayOf(new ConditionRule("one", new AnyOf([two, ConditionOf("visits > 5")]), 5)
        {
            ValidFor = new Validity("created", TimeSpan.FromDays(9)),
            Verified = new VerificationFactor("city", []),
        }));
        Assert.Equal((RuleWay.Alone, [AloneReason.Trust], 2, 0), WayOf(new LookupRule("one", "title", new LookupEntry("CTO", 5)) { ValidFor = new Validity("created", TimeSpan.FromDays(9)) }));
    }

    [Fact]
    public void Checks_AreWhatIsAskedBehindTheRules()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Rule("Known", "has(title)", 5)).Disqualify("Gone", "title == 'gone' || visits < 0")) with
        {
            Overrides = [new ScoreOverride("By hand", ConditionOf("consent")) { Score = new Arithmetic(new NumberField("visits"), ArithmeticOperator.Multiply, new Constant(2)), Until = "created" }],
        };
        model = model with { Dimensions = [model.Dimensions[0] with { Inactivity = new InactivityPenalty(TimeSpan.FromDays(9), -5) { Activities = new ActivityFilter("visit") { Where = ConditionOf("minutes > 1", Schema.AttributesOf("visit")) } } }] };

        var plan = Scorer.Of(model).DescribePlan();

        Assert.Equal([new PlannedCheck(CheckKind.Inactivity, "fit", 1, 2), new PlannedCheck(CheckKind.Override, "By hand", 3, 0), new PlannedCheck(CheckKind.Gate, "Gone", 2, 0)], plan.Checks);
        Assert.True(plan.IsTimeDependent);
    }

    // Whoever runs alone says why; the others stand where the tables say; and what does not depend on time has one score at any two instants.
    [Fact]
    public void Describe_AnyModel_SaysWhatIsSo()
    {
        var (timeless, alone) = (0, 0);
        Checked.ForAny(
            one =>
            {
                var plan = Scorer.Of(one.Model).DescribePlan();
                Assert.Equal(one.Model.Rules.Select(rule => rule.Name), plan.Rules.Select(rule => rule.Name));
                foreach (var rule in plan.Rules)
                {
                    Assert.Equal(rule.Way == RuleWay.Alone, rule.Reasons.Count > 0);
                    Assert.Equal(rule.Way == RuleWay.Table ? [rule.Fields[0]] : [], plan.Tables.Where(table => table.Rules.Contains(rule.Name)).Select(table => table.Field));
                    Assert.Equal(
                        rule.Way == RuleWay.Mask ? rule.Fields.Order(StringComparer.Ordinal) : [],
                        plan.Tables.Where(table => table.Masked.Contains(rule.Name)).Select(table => table.Field).Order(StringComparer.Ordinal));
                    alone += rule.Way == RuleWay.Alone ? 1 : 0;
                }

                if (!plan.IsTimeDependent)
                {
                    timeless += one.Model.Rules.Any() ? 1 : 0;
                    foreach (var lead in one.Leads)
                    {
                        Assert.All(Values.Instants, now => Assert.Equal(ResultOf(one.Model, lead, one.Now), ResultOf(one.Model, lead, now)));
                    }
                }
            },
            hasMetEnough: () => timeless > 30 && alone > 300);
    }

    private static (long, Sequence<long>, int, Gate?, ScoreOverride?, MatrixCell?) ResultOf(ScoringModel model, LeadRecord lead, DateTimeOffset now)
    {
        var score = NaiveScorer.Score(model, lead, now);
        return (score.Total, score.Dimensions, score.Faults, score.Gate, score.Override, score.Cell);
    }

    private static Condition ConditionOf(string text, LeadSchema? schema = null) => LeadExpression.ParseCondition(text, schema ?? Schema, LeadFunctions.None.With(Rank));

    private static PlanDescription Of(Action<DimensionBuilder> rules) => Scorer.Of(ScoringModel.For(Schema, model => model.Dimension("fit", rules))).DescribePlan();

    private static (RuleWay Way, Sequence<AloneReason> Reasons, int Steps, int StepsPerActivity) WayOf(Action<DimensionBuilder> rules) => WayOf(Of(rules));

    private static (RuleWay Way, Sequence<AloneReason> Reasons, int Steps, int StepsPerActivity) WayOf(ScoringRule rule)
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Rule("Known", "has(title)", 5)));
        return WayOf(Scorer.Of(model with { Dimensions = [model.Dimensions[0] with { Rules = [rule] }] }).DescribePlan());
    }

    private static (RuleWay Way, Sequence<AloneReason> Reasons, int Steps, int StepsPerActivity) WayOf(PlanDescription plan)
    {
        var rule = Assert.Single(plan.Rules);
        return (rule.Way, rule.Reasons, rule.Steps, rule.StepsPerActivity);
    }

    private sealed class Nothing : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => [];

        public Points Evaluate(LeadView lead) => 0;
    }
}
