using LeadScoring.Expressions;
using LeadScoring.Models;

namespace LeadScoring.Tests.Activities;

/// <summary>What explanations say of activities, word for word.</summary>
public class ActivityExplanationTests
{
    private static readonly ScoringModel Model = Sample.Model(rules => rules.Limit(floor: 0, ceiling: 60)
        .Decays(Decay.HalfLife(Sample.Days(30)).Within(Sample.Days(365)))
        .Activity("Prices", "visit", 20, visit => visit.Where("page == 'prices'").AtMost(2))
        .Activity("Visits", "visit", 1, visit => visit.Decays(Decay.None).With(rule => rule with { Burst = new BurstFilter(2, TimeSpan.FromSeconds(10)) }))
        .Activity("Orders", "order", 30, order => order.Decays(Decay.StepGeometric(0.1, every: null)))
        .Activity("Mails", "mail.open", 2)
        .Rule("Fresh", "count('visit', within: duration('168h')) >= 2 && lastActivity() == 'visit'", 5)
        .PointsOf("Amount", "sum('order', 'amount') / 10")
        .Add(new ConditionRule("Known", LeadExpression.ParseCondition("employees > 10", Sample.Schema), 10) { ValidFor = new Validity("verifiedAt", Sample.Days(90)) })
        .Add(new ConditionRule("Large", LeadExpression.ParseCondition("employees > 100", Sample.Schema), 10) { Verified = new VerificationFactor("state", [new WordFactor("stale", 0.25)]) })
        .Inactivity(new InactivityPenalty(Sample.Days(14), -15) { Activities = new Conditions.ActivityFilter("order") }));

    private static readonly LeadRecord Lead = LeadOf();

    // Whether there is such an activity, how many and when: any answer tells what the attribute is.
    [Fact]
    public void Explain_ActivitiesChosenByAPersonalAttribute_AreRedactedUnlessAskedFor()
    {
        var schema = new LeadSchema([], [new ActivityType("call", new LeadField("illness", FieldType.Text) { IsPersonal = true }, new LeadField("minutes", FieldType.Number))]);
        var model = ScoringModel.For(schema, made => made.Dimension("engagement", engagement => engagement.Rule(
            "Ill",
            "exists('call', where: illness == 'flu') || daysSince('call', where: illness == 'gout') < 90 || count('call', where: minutes > 3) > 5",
            5)));
        var lead = new LeadRecord(schema, "1");
        lead.Add(new LeadActivity("call", Sample.Now.AddDays(-57)), ("illness", "gout"), ("minutes", 4));
        string Said(bool showPersonal) => string.Join(", ", Scorer.Of(model).Explain(lead, Sample.Now, showPersonal).Lines[0].Observed.Select(observed => $"{observed.Field.Split('(')[0]} {(observed.IsRedacted ? "redacted" : observed.Value)}"));

        Assert.Equal("exists redacted, daysSince redacted, count 1", Said(showPersonal: false));
        Assert.Equal("exists false, daysSince 57, count 1", Said(showPersonal: true));
    }

    [Fact]
    public void Explain_APersonalAttribute_IsRedactedUnlessAskedFor()
    {
        // It is personal as soon as one type says so.
        var schema = new LeadSchema([], [new ActivityType("advert", new LeadField("salary", FieldType.Number)), new ActivityType("application", new LeadField("salary", FieldType.Number) { IsPersonal = true })]);
        var scorer = Scorer.Of(ScoringModel.For(schema, model => model.Dimension("fit", fit => fit.Rule("Senior", "max('application', 'salary') > 50000 && count('application') > 0", 10))));
        var lead = new LeadRecord(schema, "1");
        lead.Add(new LeadActivity("application", Sample.Now), ("salary", 61_234));

        var (hidden, shown) = (scorer.Explain(lead, Sample.Now).Lines[0].Observed, scorer.Explain(lead, Sample.Now, showPersonal: true).Lines[0].Observed);

        Assert.Equal([true, false], hidden.Select(item => item.IsRedacted));
        Assert.True(hidden[0].Value.IsMissing);
        Assert.Equal([61_234, 1], shown.Select(item => item.Value.Number));
    }

    [Fact]
    public void ToText_InEnglish_TellsOfActivities() => Assert.Equal(
        """
        45 = engagement 45
            +40  Prices                        page == 'prices'  (3 seen, 2 counted)
            -25  decay of Prices               halfLife 30d window 365d
             +4  Visits                        5 seen, 4 counted, 1 burst
            +30  Orders                        1 seen
             -3  decay of Orders               stepGeometric 0.1 every month
             +5  Fresh                         count('visit', within: duration('168h')) >= 2 && lastActivity() == 'visit'  (count('visit', within: duration('168h')) = 2, lastActivity() = "visit")
            +20  Amount                        sum('order', 'amount') / 10  (sum('order', 'amount') = 200)
            +10  Known                         employees > 10  (employees = 120, verifiedAt = 2025-11-02T12:00:00Z)
            -10  Known: verified too long ago
            +10  Large                         employees > 100  (employees = 120, state = "stale")
           -7.5  Large: state of verification
          -13.5  limit of engagement
            -15  inactivity of engagement      daysSince('order') = 31
        """,
        Scorer.Of(Model).Explain(Lead, Sample.Now).ToString());

    [Fact]
    public void ToText_InChinese_TellsTheSame() => Assert.Equal(
        """
        45 = engagement 45
            +40  Prices                  page == 'prices'  (3 次活动，计入 2 次)
            -25  “Prices”的衰减          halfLife 30d window 365d
             +4  Visits                  5 次活动，计入 4 次, 1 次突发
            +30  Orders                  1 次活动
             -3  “Orders”的衰减          stepGeometric 0.1 every month
             +5  Fresh                   count('visit', within: duration('168h')) >= 2 && lastActivity() == 'visit'  (count('visit', within: duration('168h')) = 2, lastActivity() = "visit")
            +20  Amount                  sum('order', 'amount') / 10  (sum('order', 'amount') = 200)
            +10  Known                   employees > 10  (employees = 120, verifiedAt = 2025-11-02T12:00:00Z)
            -10  “Known”的核实已过期
            +10  Large                   employees > 100  (employees = 120, state = "stale")
           -7.5  “Large”的核实状态
          -13.5  维度“engagement”的限制
            -15  “engagement”长期不活跃  daysSince('order') = 31
        """,
        Scorer.Of(Model).Explain(Lead, Sample.Now).ToText(Language.SimplifiedChinese));

    public static TheoryData<Decay, string> Decays => new()
    {
        { Decay.None.Within(Sample.Days(7)), "window 7d" },
        { Decay.Linear(TimeSpan.FromHours(36)), "linear 36h" },
        { Decay.HalfLife(Sample.Days(30)), "halfLife 30d" },
        { Decay.HalfLife(TimeSpan.FromMilliseconds(5_400_001)).Within(Sample.Days(1.5)), "halfLife 1h30m1ms window 36h" },
        { Decay.StepLinear(0.25, Sample.Days(7)), "stepLinear 0.25 every 7d" },
        { Decay.StepGeometric(0.1, every: null).Within(Sample.Days(365)), "stepGeometric 0.1 every month window 365d" },
    };

    [Theory]
    [MemberData(nameof(Decays))]
    public void Explain_OfADecay_SaysHowPointsFall(Decay decay, string expected)
    {
        foreach (var rules in new Action<DimensionBuilder>[]
        {
            engagement => engagement.Activity("Visits", "visit", 10, visit => visit.Decays(decay)),
            engagement => engagement.Decays(decay).Activity("Visits", "visit", 10),
        })
        {
            var line = Assert.Single(Scorer.Of(Sample.Model(rules)).Explain(Sample.Visitor(100), Sample.Now).Lines, line => line.Kind == Results.LedgerLineKind.Decay);
            Assert.Equal(("Visits", expected), (line.Name, line.Condition));
        }
    }

    private static LeadRecord LeadOf()
    {
        var lead = new LeadRecord(Sample.Schema, "4711") { ["employees"] = 120, ["verifiedAt"] = Sample.Now.AddDays(-90), ["state"] = "stale" };
        foreach (var (days, page) in new[] { (90.0, "prices"), (60, "prices"), (30, "prices"), (1, "home") })
        {
            lead.Add(new LeadActivity("visit", Sample.Now - Sample.Days(days)), ("page", page));
        }

        lead.Add(new LeadActivity("visit", Sample.Now.AddDays(-1).AddSeconds(10)), ("page", "home"));
        lead.Add(new LeadActivity("order", Sample.Now.AddMonths(-1), 3), ("amount", 200));
        return lead;
    }
}
