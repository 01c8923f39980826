using LeadScoring.Calendars;

namespace LeadScoring.Tests.Calendars;

public class TimeRangeTests
{
    [Theory]
    [InlineData("2026-11-02..2026-11-30", "2026-11-01T23:00:00Z..2026-11-30T23:00:00Z")] // from midnight to midnight
    [InlineData("2026-03-29", "2026-03-28T23:00:00Z..2026-03-29T22:00:00Z")] // a day of 23 hours
    [InlineData("2026-11-02T09:00..2026-11-02T18:00:30", "2026-11-02T08:00:00Z..2026-11-02T17:00:30Z")]
    [InlineData("2026-11-02T09:00:00.5Z..2026-11-02T18:00:00+08:00", "2026-11-02T09:00:00.500Z..2026-11-02T10:00:00Z")]
    [InlineData("2026-10-25T02:30..2026-10-25T02:30", "2026-10-25T00:30:00Z..2026-10-25T01:30:00Z")] // comes twice
    public void TryParse_DatesOrTimes_GoByTheClock(string text, string range)
    {
        Assert.True(TimeRange.TryParse(text, "Europe/Berlin", out var read));
        Assert.Equal(range, read.ToString());
        Assert.True(TimeRange.TryParse(range, "Asia/Shanghai", out var again));
        Assert.Equal(read, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-11-30..2026-11-02")]
    [InlineData("2026-11-02T09:00")]
    [InlineData("2026-11-02T09:00..2026-11-02T09:00")]
    [InlineData("2026-11-02T09:00..2026-11-02T10:00..2026-11-02T11:00")]
    [InlineData("2026-11-02..2026-11-02T10:00")]
    [InlineData("9999-12-31")]
    public void TryParse_AnythingElse_IsNone(string? text)
    {
        Assert.False(TimeRange.TryParse(text, "Europe/Berlin", out _));
        Assert.False(TimeRange.TryParse("2026-11-02", "Berlin", out _));
    }

    // Samoa went from the 29th to the 31st.
    [Fact]
    public void TryParse_ADateThatTheZoneLeftOut_IsNone() => Assert.False(TimeRange.TryParse("2011-12-30", "Pacific/Apia", out _));
}
