using System.Globalization;

namespace LeadScoring.Tests.Leads;

public class LeadValueTests
{
    [Fact]
    public void Default_IsMissing()
    {
        LeadValue value = default;

        Assert.True(value.IsMissing);
        Assert.Equal((null, null, null, null, null, ""), (value.Type, value.Text, value.Number, value.Boolean, value.Timestamp, value.ToString()));
        Assert.Empty(value.TextSet);
    }

    [Fact]
    public void Conversion_OfNothing_IsMissing()
    {
        Assert.True(((LeadValue)(string?)null).IsMissing);
        Assert.True(((LeadValue)(double?)null).IsMissing);
        Assert.True(((LeadValue)double.NaN).IsMissing);
        Assert.True(((LeadValue)(bool?)null).IsMissing);
        Assert.True(((LeadValue)(DateTimeOffset?)null).IsMissing);
    }

    [Fact]
    public void Conversion_OfNoSet_IsTheEmptySet()
    {
        LeadValue value = (string[]?)null;

        Assert.Equal((FieldType.TextSet, false), (value.Type, value.IsMissing));
        Assert.Empty(value.TextSet);
    }

    [Fact]
    public void Conversion_OfMinusZero_IsZero() => Assert.False(double.IsNegative(((LeadValue)(-0.0)).Number!.Value));

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Conversion_OfAnInfiniteNumber_IsRefused(double number) =>
        Assert.StartsWith("A lead's number is finite.", Assert.Throws<ArgumentOutOfRangeException>(() => (LeadValue)number).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-01-31T20:00:00.1239999+08:00", "2026-01-31T12:00:00.123Z")]
    [InlineData("2026-01-31T12:00:00.0009999Z", "2026-01-31T12:00:00Z")]
    [InlineData("1969-12-31T23:59:59.9999999Z", "1969-12-31T23:59:59.999Z")] // cut, not rounded towards 1970
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.999Z")]
    public void Conversion_OfAnInstant_IsUtcCutToMilliseconds(string time, string expected)
    {
        LeadValue value = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

        Assert.Equal(expected, value.ToString());
        Assert.Equal(TimeSpan.Zero, value.Timestamp!.Value.Offset);
        Assert.Equal(0, value.Timestamp.Value.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Fact]
    public void ToString_EachType_IsWhatPeopleRead() => Assert.Equal(
        ["CTO", "0.1", "1E+20", "true", "false", "a; b", ""],
        new LeadValue[] { "CTO", 0.1, 1e20, true, false, new[] { "a", "b" }, new LeadValue() }.Select(value => value.ToString()));

    [Fact]
    public void Equals_SameContent_IsTrue()
    {
        Assert.Equal((LeadValue)"a", "a");
        Assert.Equal((LeadValue)1.0, 1);
        Assert.Equal((LeadValue)new[] { "a", "b" }, new[] { "a", "b" });
        Assert.Equal(((LeadValue)new[] { "a" }).GetHashCode(), ((LeadValue)new[] { "a" }).GetHashCode());
        Assert.Equal(default, (LeadValue)double.NaN);
        Assert.True((LeadValue)true == true);
    }

    [Fact]
    public void Equals_OtherContentOrType_IsFalse()
    {
        Assert.NotEqual((LeadValue)"a", "A");
        Assert.NotEqual((LeadValue)"1", 1);
        Assert.NotEqual((LeadValue)true, 1);
        Assert.NotEqual((LeadValue)false, default);
        Assert.NotEqual((LeadValue)"", default);
        Assert.NotEqual((LeadValue)Array.Empty<string>(), default);
        Assert.NotEqual((LeadValue)new[] { "a", "b" }, new[] { "b", "a" });
        Assert.True((LeadValue)1 != 2);
    }
}
