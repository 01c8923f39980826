using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Tests.Scoring;

/// <summary>What explanations say, word for word.</summary>
public class ExplanationTests
{
    private static readonly ScoringModel Model = ScoringModel.For(Sample.Schema, model => model
        .Dimension("fit", ceiling: 12, fit => fit
            .Rule("Decision maker", "title.contains('director')", 10)
            .Lookup("Industry", "industry", ("Manufacturing", 15), ("Retail", 5))
            .Bands("Size", "employees", (50, 5), (200, 10))
            .Completeness("Complete", 5, "title", "industry", "employees")
            .Group("contact", contact => contact.Limit(floor: -3, ceiling: 4, LimitMode.Split)
                .Rule("Phone", "has(phone) && phone.startsWith('+86')", 5)
                .Rule("No partner", "!partner", -7)))
        .Dimension("engagement", engagement => engagement
            .PointsOf("Per head", "employees / 10", ceiling: 8)
            .Rule("Tagged", "'hot' in tags", 3)
            .Rule("Fresh", "require(created) && daysSince(created) < 30", 4))
        .Override(new ScoreOverride("VIP", LeadExpression.ParseCondition("'vip' in tags", Sample.Schema)) { Score = new Constant(90), Until = "until" })
        .Disqualify("Competitor", "industry == 'Competitor'"));

    private static readonly LeadRecord Full = Sample.Lead(
        ("title", "Sales Director"), ("industry", "Manufacturing"), ("employees", 120), ("phone", "+86 555"), ("tags", new[] { "hot", "vip" }),
        ("partner", false), ("until", Sample.Now.AddDays(1)));

    private static readonly LeadRecord Sparse = Sample.Lead(("industry", "competitor"), ("phone", "1"));

    [Fact]
    public void ToText_InEnglish_ListsWhatMakesTheScore() => Assert.Equal(
        """
        90: fit 12, engagement 11
          +10  Decision maker                  title.contains('director')  (title = "Sales Director")
          +15  Industry                        industry = "Manufacturing"
           +5  Size                            employees = 120
           +5  Complete                        title = "Sales Director", industry = "Manufacturing", employees = 120
           +5  Phone                           has(phone) && phone.startsWith('+86')  (phone = (redacted))
           -7  No partner                      !partner  (partner = false)
           -1  limit of group contact, gains
           +4  limit of group contact, losses
          -24  limit of fit
          +12  Per head                        employees / 10  (employees = 120)
           -4  limit of rule Per head
           +3  Tagged                          'hot' in tags  (tags = [hot, vip])
          +67  override: VIP                   'vip' in tags  (tags = [hot, vip], until = 2026-02-01T12:00:00Z)
          ! Fresh could not be evaluated: field 'created' has no value
        """,
        Scorer.Of(Model).Explain(Full, Sample.Now).ToString());

    [Fact]
    public void ToText_InChinese_ListsTheSame() => Assert.Equal(
        """
        90: fit 12, engagement 11
          +10  Decision maker               title.contains('director')  (title = "Sales Director")
          +15  Industry                     industry = "Manufacturing"
           +5  Size                         employees = 120
           +5  Complete                     title = "Sales Director", industry = "Manufacturing", employees = 120
           +5  Phone                        has(phone) && phone.startsWith('+86')  (phone = （已隐去）)
           -7  No partner                   !partner  (partner = false)
           -1  分组“contact”的限制（加分）
           +4  分组“contact”的限制（减分）
          -24  维度“fit”的限制
          +12  Per head                     employees / 10  (employees = 120)
           -4  规则“Per head”的限制
           +3  Tagged                       'hot' in tags  (tags = [hot, vip])
          +67  人工调整：VIP                'vip' in tags  (tags = [hot, vip], until = 2026-02-01T12:00:00Z)
          ! “Fresh”无法计算：字段“created”没有值
        """,
        Scorer.Of(Model).Explain(Full, Sample.Now).ToText(Language.SimplifiedChinese));

    [Fact]
    public void ToText_OfALeadThatLacksData_SaysWhatIsMissing() => Assert.Equal(
        """
        0: fit -1.333, engagement 0
          +1.667  Complete                        title = (missing), industry = "competitor", employees = (missing)
              -7  No partner                      !partner  (partner = (missing))
              +4  limit of group contact, losses
          +1.333  limit of the score
               0  gate: Competitor                industry == 'Competitor'  (industry = "competitor")
          ! Per head could not be evaluated: the points have no value, since something they are worked out from is missing
          ! Fresh could not be evaluated: field 'created' has no value
          ? Decision maker does not hold, as data is missing: title
          ? Size does not hold, as data is missing: employees
        """,
        Scorer.Of(Model).Explain(Sparse, Sample.Now).ToString());

    [Fact]
    public void ToText_OfALeadThatLacksDataInChinese_SaysWhatIsMissing() => Assert.Equal(
        """
        0: fit -1.333, engagement 0
          +1.667  Complete                     title = （缺失）, industry = "competitor", employees = （缺失）
              -7  No partner                   !partner  (partner = （缺失）)
              +4  分组“contact”的限制（减分）
          +1.333  总分的限制
               0  准入未通过：Competitor       industry == 'Competitor'  (industry = "competitor")
          ! “Per head”无法计算：分数没有值：计算所需的数据缺失
          ! “Fresh”无法计算：字段“created”没有值
          ? “Decision maker”不成立，因为缺少数据：title
          ? “Size”不成立，因为缺少数据：employees
        """,
        Scorer.Of(Model).Explain(Sparse, Sample.Now).ToText(Language.SimplifiedChinese));

    [Fact]
    public void Explain_AskedForPersonalValues_ShowsThem()
    {
        var line = Scorer.Of(Model).Explain(Full, Sample.Now, showPersonal: true).Lines.Single(line => line.Name == "Phone");

        Assert.Equal([new Observation("phone", "+86 555", IsRedacted: false)], line.Observed);
    }

    [Fact]
    public void Explain_Unasked_KeepsPersonalValuesOut()
    {
        var line = Scorer.Of(Model).Explain(Full, Sample.Now).Lines.Single(line => line.Name == "Phone");

        Assert.Equal([new Observation("phone", default, IsRedacted: true)], line.Observed);
    }

    [Fact]
    public void Explain_PluginThatThrowsOverPersonalValues_DoesNotQuoteIt()
    {
        var parse = LeadFunction.Number("parse", [new FunctionParameter("text", FieldType.Text)], arguments => int.Parse(arguments.Text(0)!));
        var model = ScoringModel.For(Sample.Schema, builder => builder.Functions(LeadFunctions.None.With(parse)).Dimension("fit", fit => fit
            .Custom("Digits of the phone", new Digits("phone")).Custom("Digits of the title", new Digits("title"))
            .PointsOf("Phone", "parse(phone)").PointsOf("Title", "parse(title)").Rule("Either", "parse(phone) > parse(title)", 1)));

        Assert.Equal(
            [
                "the rule failed: FormatException",
                "the rule failed: The input string 'CTO' was not in a correct format.",
                "function 'parse' failed: FormatException",
                "function 'parse' failed: The input string 'CTO' was not in a correct format.",
                "function 'parse' failed: FormatException",
            ],
            Scorer.Of(model).Explain(Sample.Lead(("phone", "secret"), ("title", "CTO")), Sample.Now).Lines.Select(line => line.Fault?.Message));
    }

    [Fact]
    public void Explain_PersonalValueThatIsMissing_SaysSo()
    {
        var line = Scorer.Of(Model).Explain(Sample.Lead(), Sample.Now).Lines.Single(line => line.Name == "Phone");

        Assert.Equal([new Observation("phone", default, IsRedacted: false)], line.Observed);
    }

    [Fact]
    public void Explain_AGateOrOverrideThatIsAFault_HasALineThatSaysSo()
    {
        var model = ScoringModel.For(Sample.Schema, builder => builder.Dimension("fit", fit => fit.Rule("Always", Condition.Always, 10))
            .Override(new ScoreOverride("VIP", LeadExpression.ParseCondition("require(until)", Sample.Schema)) { Tier = "High" })
            .Require("Consent", "require(created)"));

        Assert.Equal(
            """
            0: fit 10
              +10  Always         true
              -10  gate: Consent  require(created)  (created = (missing))
              ! VIP could not be evaluated: field 'until' has no value
              ! Consent could not be evaluated: field 'created' has no value
            """,
            Scorer.Of(model).Explain(Sample.Lead(), Sample.Now).ToString());
    }

    [Fact]
    public void ToText_OfATextWithLineBreaks_StaysOnItsLine() => Assert.Equal(
        "1 = fit 1\n  +1  Told  has(title) && size(tags) > 0  (title = \"a␍␊  +99  VIP␤\", tags = [␉])",
        Scorer.Of(Sample.Fit(fit => fit.Rule("Told", "has(title) && size(tags) > 0", 1)))
            .Explain(Sample.Lead(("title", "a\r\n  +99  VIP\u2028"), ("tags", new[] { "\t" })), Sample.Now).ToString());

    [Theory]
    [InlineData("employees > 5", LineOutcome.MissingData)]
    [InlineData("employees > 5 && industry == 'Retail'", LineOutcome.MissingData)]
    [InlineData("employees > 5 && industry == 'Bank'", LineOutcome.DoesNotHold)]
    [InlineData("employees > 5 || industry == 'Bank'", LineOutcome.MissingData)]
    [InlineData("employees > 5 || industry == 'Retail'", LineOutcome.Holds)]
    [InlineData("!(employees > 5)", LineOutcome.Holds)]
    [InlineData("!(employees > 5 || industry == 'Retail')", LineOutcome.DoesNotHold)]
    [InlineData("has(employees)", LineOutcome.DoesNotHold)]
    [InlineData("has(employees) && employees > 5", LineOutcome.DoesNotHold)]
    [InlineData("'hot' in tags", LineOutcome.DoesNotHold)] // a set is never missing
    [InlineData("daysSince(created) < 30 && partner", LineOutcome.MissingData)]
    [InlineData("(has(tags) ? 0 : size(industry)) == 0", LineOutcome.DoesNotHold)]
    public void Explain_AConditionThatDoesNotHold_SaysWhetherForWantOfData(string when, LineOutcome outcome)
    {
        var line = Assert.Single(Scorer.Of(Sample.Fit(fit => fit.Rule("rule", when, 10))).Explain(Sample.Lead(("industry", "Retail")), Sample.Now).Lines);

        Assert.Equal(outcome, line.Outcome);
    }

    [Fact]
    public void Explain_AFieldThatARuleReadsTwice_IsObservedOnce()
    {
        var line = Assert.Single(Scorer.Of(Sample.Fit(fit => fit.Rule("rule", "employees > 5 && title == 'x' && employees < 9", 10))).Explain(Sample.Lead(("employees", 7)), Sample.Now).Lines);

        Assert.Equal(["employees", "title"], line.Observed.Select(observation => observation.Field));
    }

    [Fact]
    public void Explain_TheSameTwice_IsEqual() =>
        Assert.Equal(Scorer.Of(Model).Explain(Full, Sample.Now), Scorer.Of(Model).Explain(Full, Sample.Now));

    private sealed class Digits(string name) : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => [name];

        public Points Evaluate(LeadView lead) => int.Parse(lead.Text(name)!);
    }
}
