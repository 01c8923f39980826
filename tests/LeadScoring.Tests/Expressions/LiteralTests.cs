using LeadScoring.Conditions;

namespace LeadScoring.Tests.Expressions;

/// <summary>Numbers, texts, durations and timestamps as they are written.</summary>
public class LiteralTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("007", 7)]
    [InlineData("0x1F", 31)]
    [InlineData("0XffFF", 65_535)]
    [InlineData("1.5", 1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E-3", 0.0015)]
    [InlineData("2e+2", 200)]
    [InlineData("9007199254740993", 9_007_199_254_740_992)]
    [InlineData("1e-400", 0)]
    public void Number_Spelling_HasAValue(string text, double expected) => Assert.Equal(new Constant(expected), Sample.Number(text));

    [Theory]
    [InlineData("'a'", "a")]
    [InlineData("\"a'b\"", "a'b")]
    [InlineData("'a\"b'", "a\"b")]
    [InlineData("''", "")]
    [InlineData("'\\a\\b\\f\\n\\r\\t\\v'", "\a\b\f\n\r\t\v")]
    [InlineData("'\\\\\\?\\\"\\'\\`'", "\\?\"'`")]
    [InlineData("'\\x41\\X4a\\u00e9\\U0001F600\\101'", "AJé😀A")]
    [InlineData("r'\\d+'", "\\d+")]
    [InlineData("R\"a'\\\"", "a'\\")]
    [InlineData("'''a'b\n\"c'''", "a'b\n\"c")]
    [InlineData("\"\"\"a\\tb\"\"\"", "a\tb")]
    [InlineData("r'''a\\\nb'''", "a\\\nb")]
    [InlineData("'销售 😀'", "销售 😀")]
    public void Text_Spelling_HasAValue(string text, string expected) =>
        Assert.Equal(new TextTest("title", TextOperator.Equal, expected, TextMode.IgnoreCase), Sample.Condition("title == " + text));

    [Fact]
    public void Text_EscapedSurrogate_IsTakenAlone() =>
        Assert.Equal(new TextTest("title", TextOperator.Equal, "\ud83d!", TextMode.IgnoreCase), Sample.Condition("title == '\\uD83D!'"));

    [Theory]
    [InlineData("36h", 129_600_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("0.1h", 360_000)]
    [InlineData("7d", 604_800_000)]
    [InlineData("1d12h", 129_600_000)]
    [InlineData("0.5d", 43_200_000)]
    [InlineData("1500ms", 1_500)]
    [InlineData("2000us", 2)]
    [InlineData("3000000ns", 3)]
    [InlineData("500us500us", 1)]
    [InlineData("-1m", -60_000)]
    [InlineData("+1m", 60_000)]
    [InlineData("0s", 0)]
    [InlineData("-0ms", 0)]
    [InlineData("1000000000000000000000ms", 1e21)]
    public void Duration_Spelling_HasMilliseconds(string text, double expected) =>
        Assert.Equal(new Constant(expected, NumericKind.Duration), Sample.Number($"duration('{text}')", NumericKind.Duration));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("36")]
    [InlineData("h")]
    [InlineData("1w")]
    [InlineData("1D")]
    [InlineData("1 h")]
    [InlineData("1us")]
    [InlineData("1h-1m")]
    [InlineData("1.2.3s")]
    [InlineData("10000000000000h")]
    [InlineData("123456789012345678901h")]
    public void Duration_OtherSpelling_IsRefused(string text) =>
        Assert.Equal(
            $"(1,10): error LS1054: `{text}` is no duration in whole milliseconds, such as `36h`, `1h30m` or `1.5s`",
            Sample.WrongNumber($"duration('{text}')", NumericKind.Duration));

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("1970-01-01T00:00:00.1239Z", 123)]
    [InlineData("1970-01-01T00:00:00.5+00:00", 500)]
    [InlineData("1970-01-01T08:00:00+08:00", 0)]
    [InlineData("1969-12-31T19:00:00-05:00", 0)]
    [InlineData("1969-12-31T23:59:59.999999999Z", -1)]
    [InlineData("0001-01-01T00:00:00Z", -62_135_596_800_000)]
    [InlineData("9999-12-31T23:59:59.999Z", 253_402_300_799_999)]
    [InlineData("2024-02-29T00:00:00Z", 1_709_164_800_000)]
    public void Timestamp_Spelling_IsAnInstant(string text, double expected) =>
        Assert.Equal(new Constant(expected, NumericKind.Timestamp), Sample.Number($"timestamp('{text}')", NumericKind.Timestamp));

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T09:00:00")]
    [InlineData("2026-01-31 09:00:00Z")]
    [InlineData("2026-01-31T09:00Z")]
    [InlineData("2026-01-31t09:00:00z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("2026-01-31T09:00:60Z")]
    [InlineData("2026-01-31T09:00:00.Z")]
    [InlineData("2026-01-31T09:00:00.1234567890Z")]
    [InlineData("2026-01-31T09:00:00+0800")]
    [InlineData("2026-01-31T09:00:00+24:00")]
    [InlineData("2026-01-31T09:00:00ZZ")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("２026-01-31T09:00:00Z")]
    public void Timestamp_OtherSpelling_IsRefused(string text) =>
        Assert.Equal(
            $"(1,11): error LS1055: `{text}` is no timestamp with a zone, such as `2026-01-31T09:00:00Z` or `2026-01-31T09:00:00+08:00`",
            Sample.WrongNumber($"timestamp('{text}')", NumericKind.Timestamp));
}
