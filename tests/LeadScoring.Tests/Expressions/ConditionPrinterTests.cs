using LeadScoring.Conditions;

namespace LeadScoring.Tests.Expressions;

/// <summary>How a tree is written: what goes in comes out, shorter where it can be.</summary>
public class ConditionPrinterTests
{
    [Theory]
    [InlineData("employees >= 50 && title == 'CTO'", "employees >= 50 && title == 'CTO'")]
    [InlineData("((employees) >= (50))", "employees >= 50")]
    [InlineData("50 <= employees", "employees >= 50")]
    [InlineData("(5) <= employees", "(5) <= employees")]
    [InlineData("title!=\"it's\"", "title != 'it\\'s'")]
    [InlineData("!(title == 'CTO')", "title != 'CTO'")]
    [InlineData("!(employees in [1])", "!(employees in [1])")]
    [InlineData("!title.contains('x')", "!title.contains('x')")]
    [InlineData("consent == true", "consent")]
    [InlineData("consent != true", "!consent")]
    [InlineData("consent != false", "consent != false")]
    [InlineData("(consent == false)", "consent == false")]
    [InlineData("!(consent || has(title))", "!(consent || has(title))")]
    [InlineData("none(consent, has(title))", "!(consent || has(title))")]
    [InlineData("none(consent)", "!consent")]
    [InlineData("!any(consent, has(title))", "!any(consent, has(title))")]
    [InlineData("all(consent, has(title))", "consent && has(title)")]
    [InlineData("any(consent)", "any(consent)")]
    [InlineData("all()", "true")]
    [InlineData("any()", "false")]
    [InlineData("none()", "none()")]
    [InlineData("consent && (has(title) && customer)", "consent && (has(title) && customer)")]
    [InlineData("(consent && has(title)) || customer", "consent && has(title) || customer")]
    [InlineData("consent ? has(title) : customer", "consent && has(title) || !consent && customer")]
    [InlineData("exact(code) == 'a' && exact(title) == 'a'", "code == 'a' && exact(title) == 'a'")]
    [InlineData("ignoreCase(code) == title", "ignoreCase(code) == title")]
    [InlineData("exact(title) == code", "title == code")]
    [InlineData("'a' in ignoreCase(tags)", "'a' in tags")]
    [InlineData("title.matches('\\\\d\\'')", "title.matches('\\\\d\\'')")]
    [InlineData("title.matches('\\\\d')", "title.matches(r'\\d')")]
    [InlineData("`true` && `Lead Origin` == 'a' && `in` > 1 && `size` > 1", "`true` && `Lead Origin` == 'a' && `in` > 1 && size > 1")]
    [InlineData("employees * (1 + 2) > -(5) - -5", "employees * (1 + 2) > -(5) - -5")]
    [InlineData("(employees * 1) + 2 - (3 - 4) > (consent ? 1 : 2)", "employees * 1 + 2 - (3 - 4) > (consent ? 1 : 2)")]
    [InlineData("created > timestamp('2026-01-01T08:00:00.1239+08:00')", "created > timestamp('2026-01-01T00:00:00.123Z')")]
    [InlineData("created - updated < duration('90m')", "created - updated < duration('1h30m')")]
    [InlineData("isStrategic(country, (employees))", "isStrategic(country, (employees))")]
    public void ToText_OfAReadCondition_IsItsShortestSpelling(string text, string expected) =>
        Assert.Equal(expected, Sample.Condition(text).ToText(Sample.Schema));

    [Fact]
    public void ToString_WithoutASchema_SpellsOutExact()
    {
        var condition = Sample.Condition("code == 'A' && title == 'B' && `行业`.startsWith('C') && 'D' in segments && code == title");

        Assert.Equal("exact(code) == 'A' && title == 'B' && exact(`行业`).startsWith('C') && 'D' in exact(segments) && exact(code) == title", condition.ToString());
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(1, "1ms")]
    [InlineData(1_500, "1s500ms")]
    [InlineData(129_600_000, "36h")]
    [InlineData(-5_400_000, "-1h30m")]
    [InlineData(90_061_001, "25h1m1s1ms")]
    [InlineData(1e18, "1000000000000000000ms")]
    public void ToString_OfADuration_UsesTheLargestUnits(double milliseconds, string expected) =>
        Assert.Equal($"duration('{expected}')", new Constant(milliseconds, NumericKind.Duration).ToString());

    [Theory]
    [InlineData(5, "5")]
    [InlineData(-5, "-5")]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1E+21")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157E+308")]
    public void ToString_OfANumber_IsTheShortestThatReadsBack(double value, string expected) =>
        Assert.Equal(expected, new Constant(value).ToString());

    [Fact]
    public void ToString_OfOddTexts_Escapes()
    {
        var condition = new TextIn("title", ["a'b\\", "\r\n\t\0", "😀\ud83d", "\u2028é"], TextMode.IgnoreCase);

        Assert.Equal("title in ['a\\'b\\\\', '\\r\\n\\t\\u0000', '😀\\ud83d', '\\u2028é']", condition.ToString());
    }
}
