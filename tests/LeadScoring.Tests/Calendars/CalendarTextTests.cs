using LeadScoring.Calendars;

namespace LeadScoring.Tests.Calendars;

/// <summary>What is said of texts and arguments from which no calendar can be made, word for word.</summary>
public class CalendarTextTests
{
    private static readonly BusinessCalendar Utc = BusinessCalendar.In("UTC");

    [Theory]
    [InlineData("9-18", "(1,1): error LS2050: '9-18' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("09:00-12:00,  25:00-26:00", "(1,15): error LS2050: '25:00-26:00' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("24:00-06:00", "(1,1): error LS2050: '24:00-06:00' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("09:00-12:60", "(1,1): error LS2050: '09:00-12:60' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("", "(1,1): error LS2050: '' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("09:00-09:00", "(1,1): error LS2051: the shift '09:00-09:00' ends where it starts; a whole day is `00:00-24:00`")]
    [InlineData("13:00-18:00, 09:00-13:01", "(1,14): error LS2052: the shifts '09:00-13:01' and '13:00-18:00' overlap; let one end where the other starts, or write them as one")]
    [InlineData("20:00-08:00, 22:00-23:00", "(1,14): error LS2052: the shifts '20:00-08:00' and '22:00-23:00' overlap; let one end where the other starts, or write them as one")]
    [InlineData("add 09:00-12:00", "(1,1): error LS2050: 'add 09:00-12:00' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    public void WithHours_WrongHours_SaysWhereAndWhy(string hours, string message) => Assert.Equal(message, Assert.Throws<LeadFormatException>(() => Utc.WithHours("mon", hours)).Message);

    [Theory]
    [InlineData("monday", "(1,1): error LS2053: 'monday' are no days: mon, tue, wed, thu, fri, sat, sun, some of them as `mon-fri`, or several with commas between")]
    [InlineData("mon, Tue", "(1,6): error LS2053: 'Tue' are no days: mon, tue, wed, thu, fri, sat, sun, some of them as `mon-fri`, or several with commas between")]
    [InlineData("mon-wed-fri", "(1,1): error LS2053: 'mon-wed-fri' are no days: mon, tue, wed, thu, fri, sat, sun, some of them as `mon-fri`, or several with commas between")]
    [InlineData("mon-fri, wed", "(1,10): error LS2054: the day wed has hours twice")]
    public void WithHours_WrongDays_SaysWhereAndWhy(string days, string message) => Assert.Equal(message, Assert.Throws<LeadFormatException>(() => Utc.WithHours(days, "closed")).Message);

    [Theory]
    [InlineData("add closed", "(1,5): error LS2050: 'closed' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("add 09:00-12:00, 12:00-12:00", "(1,18): error LS2051: the shift '12:00-12:00' ends where it starts; a whole day is `00:00-24:00`")]
    public void WithException_WrongHours_SaysWhereAndWhy(string hours, string message) =>
        Assert.Equal(message, Assert.Throws<LeadFormatException>(() => Utc.WithException(new DateOnly(2026, 1, 1), hours)).Message);

    [Fact]
    public void Texts_SeveralProblems_AreAllSaid() =>
        Assert.Equal(["LS2050", "LS2051"], Assert.Throws<LeadFormatException>(() => Utc.WithHours("mon", "x, 09:00-09:00, 10:00-12:00")).Diagnostics.Select(problem => problem.Code));

    [Theory]
    [InlineData("2026-10-01..2026-09-01")]
    [InlineData("2026-1-1")]
    [InlineData("2026-02-30")]
    [InlineData("2026-10-01..2026-10-02..2026-10-03")]
    [InlineData("")]
    public void DateRange_WrongText_SaysWhatWouldBeRight(string text)
    {
        Assert.Equal(
            $"'{text}' are no dates: one such as `2026-09-27`, or the first and the last such as `2026-10-01..2026-10-07`.",
            Assert.Throws<FormatException>(() => DateRange.Parse(text)).Message);
        Assert.False(DateRange.TryParse(text, out _));
    }

    [Fact]
    public void Arguments_ThatAreWrong_AreNamed()
    {
        Assert.Equal("The zone 'Asia/Beijing' is neither an IANA name nor an offset such as +08:00. (Parameter 'zone')", Assert.Throws<ArgumentException>(() => BusinessCalendar.In("Asia/Beijing")).Message);
        Assert.Equal("The zone 'Nowhere' is neither an IANA name nor an offset such as +08:00. (Parameter 'zone')", Assert.Throws<ArgumentException>(() => BusinessCalendar.BasedOn(Utc, "Nowhere")).Message);
        Assert.Equal(
            "The exceptions for 2026-10-01..2026-10-07 and for 2026-10-07 share dates; name each date once. (Parameter 'dates')",
            Assert.Throws<ArgumentException>(() => Utc.WithException(new DateOnly(2026, 10, 7), "closed").WithException(DateRange.Parse("2026-10-01..2026-10-07"), "closed")).Message);
        Assert.Equal("The dates end on 2026-01-01, before they start on 2026-01-02. (Parameter 'last')", Assert.Throws<ArgumentException>(() => new DateRange(new(2026, 1, 2), new(2026, 1, 1))).Message);
        Assert.Equal(
            "The time ends at 2026-01-01T00:00:00Z, which is not after its beginning at 2026-01-01T00:00:00Z. (Parameter 'to')",
            Assert.Throws<ArgumentException>(() => new TimeRange(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)))).Message);
        Assert.Equal(
            "At most 8 calendars may stand on one another. (Parameter 'calendar')",
            Assert.Throws<ArgumentException>(() => Enumerable.Range(0, 8).Aggregate(Utc, (below, _) => BusinessCalendar.BasedOn(below))).Message);
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Utc.Add(default, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => Utc.Subtract(default, TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => Utc.AddWorkingDays(default, -1));
    }
}
