using LeadScoring.Conditions;

namespace LeadScoring.Tests.Expressions;

/// <summary>Which tree a text means.</summary>
public class ExpressionReadingTests
{
    private static readonly NumberField Employees = new("employees");
    private static readonly TimestampField Created = new("created");
    private static readonly BooleanTest Consent = new("consent", Value: true);
    private static readonly HasValue HasTitle = new("title");
    private static readonly TextTest IsCto = new("title", TextOperator.Equal, "CTO", TextMode.IgnoreCase);

    [Theory]
    [InlineData("employees == 5", NumberOperator.Equal)]
    [InlineData("employees < 5", NumberOperator.Less)]
    [InlineData("employees <= 5", NumberOperator.LessOrEqual)]
    [InlineData("employees > 5", NumberOperator.Greater)]
    [InlineData("employees >= 5", NumberOperator.GreaterOrEqual)]
    [InlineData("5 == employees", NumberOperator.Equal)]
    [InlineData("5 > employees", NumberOperator.Less)]
    [InlineData("5 >= employees", NumberOperator.LessOrEqual)]
    [InlineData("5 < employees", NumberOperator.Greater)]
    [InlineData("5 <= employees", NumberOperator.GreaterOrEqual)]
    public void Number_ComparedWithConstant_HasTheConstantOnTheRight(string text, NumberOperator expected) =>
        Means(text, new NumberTest(Employees, expected, new Constant(5)));

    [Fact]
    public void Number_ConstantInParentheses_StaysWhereItIs()
    {
        Means("(5) < employees", new NumberTest(new Constant(5), NumberOperator.Less, Employees));
        Means("(5) == 5", new NumberTest(new Constant(5), NumberOperator.Equal, new Constant(5)));
        Means("(5) in [5]", new NumberIn(new Constant(5), [5]));
    }

    [Fact]
    public void NotEqual_IsNoneOfEquality()
    {
        Means("employees != 5", new NoneOf([new NumberTest(Employees, NumberOperator.Equal, new Constant(5))]));
        Means("title != 'CTO'", new NoneOf([IsCto]));
        Means("'CTO' != title", new NoneOf([IsCto]));
        Means("title != country", new NoneOf([new TextFieldTest("title", TextOperator.Equal, "country", TextMode.IgnoreCase)]));
        Means("consent != true", new NoneOf([Consent]));
        Means("consent != false", new NoneOf([new BooleanTest("consent", Value: false)]));
        Means("has(title) != true", new NoneOf([HasTitle]));
        Means("has(title) != false", new NoneOf([new NoneOf([HasTitle])]));
    }

    [Fact]
    public void Boolean_FieldAloneOrCompared_IsATest()
    {
        Means("consent", Consent);
        Means("(consent)", Consent);
        Means("consent == true", Consent);
        Means("true == consent", Consent);
        Means("consent == false", new BooleanTest("consent", Value: false));
        Means("!consent", new NoneOf([Consent]));
        Means("has(title) == true", HasTitle);
        Means("false == has(title)", new NoneOf([HasTitle]));
        Means("(employees > 5) == false", new NoneOf([new NumberTest(Employees, NumberOperator.Greater, new Constant(5))]));
        Means("true", Condition.Always);
        Means("false", Condition.Never);
    }

    [Fact]
    public void Text_ComparedWithConstant_TakesTheModeOfTheField()
    {
        Means("title == 'CTO'", IsCto);
        Means("\"CTO\" == title", IsCto);
        Means("code == 'A1'", new TextTest("code", TextOperator.Equal, "A1", TextMode.Exact));
        Means("exact(title) == 'CTO'", IsCto with { Mode = TextMode.Exact });
        Means("ignoreCase(code) == 'A1'", new TextTest("code", TextOperator.Equal, "A1", TextMode.IgnoreCase));
        Means("`行业` == '制造'", new TextTest("行业", TextOperator.Equal, "制造", TextMode.Exact));
    }

    [Fact]
    public void Text_Methods_MatchTextOrField()
    {
        Means("title.contains('x')", new TextTest("title", TextOperator.Contains, "x", TextMode.IgnoreCase));
        Means("title.startsWith('x')", new TextTest("title", TextOperator.StartsWith, "x", TextMode.IgnoreCase));
        Means("title.endsWith('x')", new TextTest("title", TextOperator.EndsWith, "x", TextMode.IgnoreCase));
        Means("exact(title).contains('x')", new TextTest("title", TextOperator.Contains, "x", TextMode.Exact));
        Means("title.contains(country)", new TextFieldTest("title", TextOperator.Contains, "country", TextMode.IgnoreCase));
        Means("title.matches('^a')", new TextMatches("title", "^a", TextMode.IgnoreCase));
        Means("matches(title, '^a')", new TextMatches("title", "^a", TextMode.IgnoreCase));
        Means("code.matches(r'\\d')", new TextMatches("code", "\\d", TextMode.Exact));
    }

    [Theory]
    [InlineData("title == country", TextMode.IgnoreCase)]
    [InlineData("title == code", TextMode.Exact)]
    [InlineData("code == title", TextMode.Exact)]
    [InlineData("exact(title) == country", TextMode.Exact)]
    [InlineData("title == exact(country)", TextMode.Exact)]
    [InlineData("ignoreCase(title) == code", TextMode.IgnoreCase)]
    [InlineData("title == ignoreCase(code)", TextMode.IgnoreCase)]
    public void TextFields_Compared_AreExactIfEitherIsUnlessTheTextSaysSo(string text, TextMode expected) =>
        Assert.Equal(expected, Assert.IsType<TextFieldTest>(Sample.Condition(text)).Mode);

    [Fact]
    public void In_ListOrSet_IsMembership()
    {
        Means("title in ['a', \"b\"]", new TextIn("title", ["a", "b"], TextMode.IgnoreCase));
        Means("exact(title) in ['a',]", new TextIn("title", ["a"], TextMode.Exact));
        Means("employees in [1, -2, 0x10, 1.5e3]", new NumberIn(Employees, [1, -2, 16, 1500]));
        Means("employees + 1 in [2]", new NumberIn(new Arithmetic(Employees, ArithmeticOperator.Add, new Constant(1)), [2]));
        Means("created in [timestamp('1970-01-01T00:00:01Z')]", new NumberIn(Created, [1000]));
        Means("created - updated in [duration('1s')]", new NumberIn(new Arithmetic(Created, ArithmeticOperator.Subtract, new TimestampField("updated")), [1000]));
        Means("'vip' in tags", new SetContains("tags", "vip", TextMode.IgnoreCase));
        Means("'vip' in segments", new SetContains("segments", "vip", TextMode.Exact));
        Means("'vip' in ignoreCase(segments)", new SetContains("segments", "vip", TextMode.IgnoreCase));
    }

    [Fact]
    public void AndOr_Chains_StayFlatAndParenthesesNest()
    {
        Means("consent && has(title) && title == 'CTO'", new AllOf([Consent, HasTitle, IsCto]));
        Means("consent && (has(title) && title == 'CTO')", new AllOf([Consent, new AllOf([HasTitle, IsCto])]));
        Means("(consent && has(title)) && title == 'CTO'", new AllOf([new AllOf([Consent, HasTitle]), IsCto]));
        Means("consent || has(title) || title == 'CTO'", new AnyOf([Consent, HasTitle, IsCto]));
        Means("consent || has(title) && title == 'CTO'", new AnyOf([Consent, new AllOf([HasTitle, IsCto])]));
        Means("(consent || has(title)) && title == 'CTO'", new AllOf([new AnyOf([Consent, HasTitle]), IsCto]));
    }

    [Fact]
    public void Not_OverOr_IsNoneOfTheParts()
    {
        Means("!(consent || has(title))", new NoneOf([Consent, HasTitle]));
        Means("!((consent || has(title)))", new NoneOf([Consent, HasTitle]));
        Means("!any(consent, has(title))", new NoneOf([new AnyOf([Consent, HasTitle])]));
        Means("none(consent, has(title))", new NoneOf([Consent, HasTitle]));
        Means("!(consent && has(title))", new NoneOf([new AllOf([Consent, HasTitle])]));
        Means("!!consent", new NoneOf([new NoneOf([Consent])]));
        Means("!consent && has(title)", new AllOf([new NoneOf([Consent]), HasTitle]));
    }

    [Fact]
    public void AllAnyNone_TakeAnyNumberOfConditions()
    {
        Means("all()", Condition.Always);
        Means("any()", Condition.Never);
        Means("none()", new NoneOf([]));
        Means("all(consent)", new AllOf([Consent]));
        Means("any(consent)", new AnyOf([Consent]));
        Means("all(consent, has(title))", new AllOf([Consent, HasTitle]));
    }

    [Fact]
    public void Choice_OfConditions_AsksTheChosenSide() => Means(
        "consent ? has(title) : title == 'CTO'",
        new AnyOf([new AllOf([Consent, HasTitle]), new AllOf([new NoneOf([Consent]), IsCto])]));

    [Fact]
    public void Choice_OfNumbers_IsConditional()
    {
        Equals("consent ? 1 : employees", new Conditional(Consent, new Constant(1), Employees));
        Equals("consent ? 1 : has(title) ? 2 : 3", new Conditional(Consent, new Constant(1), new Conditional(HasTitle, new Constant(2), new Constant(3))));
        Equals("consent ? has(title) ? 1 : 2 : 3", new Conditional(Consent, new Conditional(HasTitle, new Constant(1), new Constant(2)), new Constant(3)));
        Equals(
            "consent ? created : timestamp('1970-01-01T00:00:00Z')",
            new Conditional(Consent, Created, new Constant(0, NumericKind.Timestamp)),
            NumericKind.Timestamp);
    }

    [Fact]
    public void Presence_IsAskedOfAnyField()
    {
        Means("has(title)", HasTitle);
        Means("has(tags)", new HasValue("tags"));
        Means("has(`Lead Origin`)", new HasValue("Lead Origin"));
        Means("require(created)", new Require("created"));
    }

    [Fact]
    public void Arithmetic_BindsAsInCel()
    {
        var (one, two, three) = (new Constant(1), new Constant(2), new Constant(3));
        Equals("1 + 2 * 3", new Arithmetic(one, ArithmeticOperator.Add, new Arithmetic(two, ArithmeticOperator.Multiply, three)));
        Equals("(1 + 2) * 3", new Arithmetic(new Arithmetic(one, ArithmeticOperator.Add, two), ArithmeticOperator.Multiply, three));
        Equals("1 - 2 - 3", new Arithmetic(new Arithmetic(one, ArithmeticOperator.Subtract, two), ArithmeticOperator.Subtract, three));
        Equals("1 - (2 - 3)", new Arithmetic(one, ArithmeticOperator.Subtract, new Arithmetic(two, ArithmeticOperator.Subtract, three)));
        Equals("1 / 2 % 3", new Arithmetic(new Arithmetic(one, ArithmeticOperator.Divide, two), ArithmeticOperator.Remainder, three));
        Equals("-employees * 2", new Arithmetic(new Negate(Employees), ArithmeticOperator.Multiply, two));
        Means("employees + 1 > 2 * 3", new NumberTest(new Arithmetic(Employees, ArithmeticOperator.Add, one), NumberOperator.Greater, new Arithmetic(two, ArithmeticOperator.Multiply, three)));
        Means("!consent == true", new NoneOf([Consent]));
    }

    [Fact]
    public void Minus_BeforeALiteral_IsPartOfIt()
    {
        Equals("-5", new Constant(-5));
        Equals("- 5", new Constant(-5));
        Equals("-(5)", new Negate(new Constant(5)));
        Equals("--5", new Negate(new Constant(-5)));
        Equals("-employees", new Negate(Employees));
        Equals("1--5", new Arithmetic(new Constant(1), ArithmeticOperator.Subtract, new Constant(-5)));
        Equals("-duration('1s')", new Negate(new Constant(1000, NumericKind.Duration)), NumericKind.Duration);
        Equals("-0", new Constant(0));
    }

    [Fact]
    public void Functions_OfNumbers_AreNodes()
    {
        Equals("trunc(employees / 2)", new Truncate(new Arithmetic(Employees, ArithmeticOperator.Divide, new Constant(2))));
        Equals("size(title)", new TextLength("title"));
        Equals("title.size()", new TextLength("title"));
        Equals("size(tags)", new SetSize("tags"));
        Equals("tags.size()", new SetSize("tags"));
        Equals("size(size)", null);
        Equals("daysSince(created)", new DaysSince("created"));
        Equals("size", new NumberField("size"));
    }

    [Fact]
    public void Time_HasItsOwnArithmetic()
    {
        Means(
            "created - updated > duration('36h')",
            new NumberTest(new Arithmetic(Created, ArithmeticOperator.Subtract, new TimestampField("updated")), NumberOperator.Greater, new Constant(129_600_000, NumericKind.Duration)));
        Equals("created + duration('1m')", new Arithmetic(Created, ArithmeticOperator.Add, new Constant(60_000, NumericKind.Duration)), NumericKind.Timestamp);
        Equals("(created - updated) / duration('24h')", new Arithmetic(new Arithmetic(Created, ArithmeticOperator.Subtract, new TimestampField("updated")), ArithmeticOperator.Divide, new Constant(86_400_000, NumericKind.Duration)));
        Means("timestamp('1970-01-01T00:00:00Z') < created", new NumberTest(Created, NumberOperator.Greater, new Constant(0, NumericKind.Timestamp)));
    }

    [Fact]
    public void HostFunctions_TakeWhatTheyDeclare()
    {
        Means("isStrategic(country, employees)", new FunctionTest(Sample.IsStrategic, [new FieldArgument("country", FieldType.Text), new FieldArgument("employees", FieldType.Number)]));
        Means("isStrategic('DE', 5)", new FunctionTest(Sample.IsStrategic, [new ConstantArgument("DE"), new NumberArgument(new Constant(5))]));
        Means("isStrategic('DE', (employees))", new FunctionTest(Sample.IsStrategic, [new ConstantArgument("DE"), new NumberArgument(Employees)]));
        Equals("rank(tags, true, created)", new FunctionNumber(Sample.Rank, [new FieldArgument("tags", FieldType.TextSet), new ConstantArgument(true), new FieldArgument("created", FieldType.Timestamp)]));
        Equals("rank(tags, consent, timestamp('1970-01-01T00:00:00Z'))", new FunctionNumber(
            Sample.Rank,
            [new FieldArgument("tags", FieldType.TextSet), new FieldArgument("consent", FieldType.Boolean), new NumberArgument(new Constant(0, NumericKind.Timestamp))]));
        Equals("season()", new FunctionNumber(Sample.Season, []));
    }

    [Fact]
    public void Words_AreFieldsWhereTheyAreNotCalled()
    {
        var schema = new LeadSchema(new LeadField("has", FieldType.Boolean), new LeadField("any", FieldType.Boolean), new LeadField("and", FieldType.Boolean), new LeadField("not", FieldType.Boolean));

        var condition = LeadScoring.Expressions.LeadExpression.ParseCondition("has && any && and && not && has(not)", schema);

        Assert.Equal(
            new AllOf([new BooleanTest("has", true), new BooleanTest("any", true), new BooleanTest("and", true), new BooleanTest("not", true), new HasValue("not")]),
            condition);
        Assert.Equal("has && `any` && and && not && has(not)", condition.ToText(schema));
    }

    [Fact]
    public void Blanks_AndComments_DoNotCount() => Means(" consent // asked at the fair\r\n\t&&\u3000has( title ) // end", new AllOf([Consent, HasTitle]));

    [Fact]
    public void LongChains_NeedNoDepth()
    {
        var condition = Assert.IsType<AllOf>(Sample.Condition(string.Join("&&", Enumerable.Repeat("in>1", 8_000).Select(part => "`in`" + part[2..]))));

        Assert.Equal(8_000, condition.Parts.Count);
        Assert.Equal(condition, Sample.Condition(condition.ToText(Sample.Schema).Replace(" ", "", StringComparison.Ordinal)));
    }

    private static void Means(string text, Condition expected)
    {
        var condition = Sample.Condition(text);
        Assert.Equal(expected, condition);
        Assert.Equal(expected, Sample.Condition(condition.ToText(Sample.Schema)));
    }

    private static void Equals(string text, NumericExpression? expected, NumericKind kind = NumericKind.Number)
    {
        if (expected is null)
        {
            Assert.NotEmpty(Sample.WrongNumber(text, kind));
            return;
        }

        Assert.Equal(expected, Sample.Number(text, kind));
        Assert.Equal(expected, Sample.Number(expected.ToText(Sample.Schema), kind));
    }
}
