using System.Globalization;
using LeadScoring.Calendars;

namespace LeadScoring.Tests.Calendars;

/// <summary>What calendars answer, case by case. Times are those of the calendar's clock unless they end with Z.</summary>
public class BusinessCalendarTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-12:00, 13:30-18:00");

    // The week of 国庆节 2026: off from Thursday to Wednesday, and the Sunday before and the Saturday after are worked.
    private static readonly BusinessCalendar GoldenWeek = Office
        .WithException(DateRange.Parse("2026-10-01..2026-10-07"), "closed")
        .WithException(new DateOnly(2026, 9, 27), "09:00-12:00, 13:30-18:00")
        .WithException(new DateOnly(2026, 10, 10), "09:00-12:00");

    private static readonly BusinessCalendar Night = BusinessCalendar.In("Europe/Berlin", "night").WithHours("mon-fri", "22:00-06:00");

    private static readonly BusinessCalendar Always = BusinessCalendar.In("UTC").WithHours("mon-sun", "00:00-24:00");

    [Theory]
    [InlineData("2026-03-02 08:59:59.999", false)]
    [InlineData("2026-03-02 09:00", true)]
    [InlineData("2026-03-02 11:59:59.999", true)]
    [InlineData("2026-03-02 12:00", false)]
    [InlineData("2026-03-02 13:30", true)]
    [InlineData("2026-03-02 18:00", false)]
    [InlineData("2026-03-01 10:00", false)]
    public void IsOpen_ByTheHours_IncludesTheStartAndNotTheEnd(string time, bool isOpen) => Assert.Equal(isOpen, Office.IsOpen(In("+08:00", time)));

    [Theory]
    [InlineData("2026-09-25 18:00", "2026-09-27 09:00")] // from Friday to the Sunday that is worked
    [InlineData("2026-09-30 18:00", "2026-10-08 09:00")] // over the holiday
    [InlineData("2026-10-09 18:00", "2026-10-10 09:00")] // to the Saturday that is worked
    [InlineData("2026-10-10 12:00", "2026-10-12 09:00")] // in the morning only
    [InlineData("2026-10-08 10:15", "2026-10-08 10:15")]
    public void NextOpen_AroundAHoliday_GoesByTheExceptions(string time, string next) => Assert.Equal(In("+08:00", next), GoldenWeek.NextOpen(In("+08:00", time)));

    [Theory]
    [InlineData("2026-09-30 17:00", "01:00", "2026-09-30 18:00")] // an end lands on the closing instant
    [InlineData("2026-09-30 17:00", "01:00:00.001", "2026-10-08 09:00:00.001")]
    [InlineData("2026-09-30 17:00", "04:00", "2026-10-08 12:00")]
    [InlineData("2026-10-03 00:00", "00:00", "2026-10-03 00:00")] // nothing added to a closed instant
    [InlineData("2026-10-03 00:00", "00:00:00.001", "2026-10-08 09:00:00.001")]
    [InlineData("2026-09-25 17:00", "16:00", "2026-09-28 18:00")]
    public void Add_WorkingTime_EndsWhereItHasPassed(string time, string length, string end) =>
        Assert.Equal(In("+08:00", end), GoldenWeek.Add(In("+08:00", time), TimeSpan.Parse(length, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-10-08 09:00", "01:00", "2026-09-30 17:00")]
    [InlineData("2026-10-08 10:00", "01:00", "2026-10-08 09:00")] // the last instant from which it passes: not the end of September
    [InlineData("2026-10-03 00:00", "00:00", "2026-10-03 00:00")]
    [InlineData("2026-10-03 00:00", "07:30", "2026-09-30 09:00")]
    public void Subtract_WorkingTime_IsTheLastInstantFromWhichItPasses(string time, string length, string start) =>
        Assert.Equal(In("+08:00", start), GoldenWeek.Subtract(In("+08:00", time), TimeSpan.Parse(length, CultureInfo.InvariantCulture)));

    [Fact]
    public void Between_TwoInstants_IsNegativeWhenTheSecondIsEarlier()
    {
        var (from, to) = (In("+08:00", "2026-09-25 00:00"), In("+08:00", "2026-10-12 00:00"));

        Assert.Equal(TimeSpan.FromHours(7.5 * 7 + 3), GoldenWeek.Between(from, to));
        Assert.Equal(-TimeSpan.FromHours(7.5 * 7 + 3), GoldenWeek.Between(to, from));
        Assert.Equal(TimeSpan.Zero, GoldenWeek.Between(from, from));
    }

    [Theory]
    [InlineData("2026-09-29 17:00", 1, "2026-09-30 17:00")]
    [InlineData("2026-09-30 17:00", 1, "2026-10-08 17:00")]
    [InlineData("2026-09-30 17:00", 3, "2026-10-12 09:00")] // the third is a Saturday that closes at 12
    [InlineData("2026-09-25 12:30", 1, "2026-09-27 13:30")]
    [InlineData("2026-10-03 12:00", 1, "2026-10-08 13:30")] // a date that is closed does not count
    [InlineData("2026-10-03 12:00", 0, "2026-10-08 09:00")]
    [InlineData("2026-10-08 10:00", 0, "2026-10-08 10:00")]
    public void AddWorkingDays_AroundAHoliday_KeepsTheTimeOfDay(string time, int days, string end) => Assert.Equal(In("+08:00", end), GoldenWeek.AddWorkingDays(In("+08:00", time), days));

    [Fact]
    public void Shift_OverMidnight_BelongsToTheDateThatItStartsOn()
    {
        var friday = In("+01:00", "2026-02-06 23:00");
        Assert.Equal(In("+01:00", "2026-02-07 06:00"), Night.Add(friday, TimeSpan.FromHours(7)));
        Assert.Equal(In("+01:00", "2026-02-09 22:00"), Night.NextOpen(In("+01:00", "2026-02-07 06:00"))); // nobody begins on Sunday, to work into Monday
        Assert.Equal(In("+01:00", "2026-02-09 23:00"), Night.AddWorkingDays(friday, 1)); // Saturday morning makes no working day

        // Closed on Friday: Thursday's shift goes on into it, its own does not begin.
        var closed = Night.WithException(new DateOnly(2026, 2, 6), "closed");
        Assert.Equal(TimeSpan.FromHours(6), closed.Between(In("+01:00", "2026-02-06 00:00"), In("+01:00", "2026-02-08 00:00")));
        var away = Night.WithLeave(new DateOnly(2026, 2, 6));
        Assert.Equal(TimeSpan.FromHours(6), away.Between(In("+01:00", "2026-02-06 00:00"), In("+01:00", "2026-02-08 00:00")));
        Assert.Equal(In("+01:00", "2026-02-09 12:00"), away.WithHours("mon", "00:00-24:00").AddWorkingDays(In("+01:00", "2026-02-05 12:00"), 1));
    }

    // Berlin skips 02:00 to 03:00 on 29 March 2026 and goes through it twice on 25 October.
    [Theory]
    [InlineData("01:00-02:30", "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z")] // the end is skipped: the change
    [InlineData("02:30-04:00", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")] // the start is skipped: the change
    [InlineData("02:00-03:00", null, null)] // all of it is skipped
    [InlineData("02:15-02:45", null, null)]
    [InlineData("03:00-04:00", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z")]
    [InlineData("01:00-02:00", "2026-03-29T00:00:00Z", "2026-03-29T01:00:00Z")]
    public void Shift_WhereClocksGoForward_StartsOrEndsAtTheChange(string shift, string? start, string? end) => AssertOpening(shift, new DateOnly(2026, 3, 29), start, end);

    [Theory]
    [InlineData("01:00-02:30", "2026-10-24T23:00:00Z", "2026-10-25T01:30:00Z")] // ends at the second 02:30
    [InlineData("02:30-04:00", "2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z")] // starts at the first
    [InlineData("02:15-02:45", "2026-10-25T00:15:00Z", "2026-10-25T01:45:00Z")]
    [InlineData("03:00-04:00", "2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z")]
    [InlineData("02:00-02:30, 02:30-03:00", "2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z")] // both come twice and overlap: one opening
    public void Shift_WhereClocksGoBack_StartsAtTheFirstAndEndsAtTheSecond(string shift, string? start, string? end) => AssertOpening(shift, new DateOnly(2026, 10, 25), start, end);

    [Fact]
    public void Shift_WhereTheClockSkipsMidnightOrADay_IsWhatIsLeft()
    {
        // São Paulo began summer time at midnight.
        var brazil = BusinessCalendar.In("America/Sao_Paulo").WithHours("mon-sun", "00:00-24:00");
        Assert.Equal(TimeSpan.FromHours(23), brazil.Between(At("2018-11-04T03:00:00Z"), At("2018-11-05T02:00:00Z")));

        // Samoa had no 30 December 2011.
        var samoa = BusinessCalendar.In("Pacific/Apia").WithHours("mon-fri", "09:00-17:00");
        Assert.Equal(At("2012-01-01T19:00:00Z"), samoa.NextOpen(At("2011-12-30T03:00:00Z"))); // from Thursday, 17:00, to Monday
        Assert.Equal(At("2012-01-01T19:00:00Z"), samoa.AddWorkingDays(At("2011-12-29T19:00:00Z"), 1));

        // Lord Howe goes back by half an hour.
        var island = BusinessCalendar.In("Australia/Lord_Howe").WithHours("sun", "01:00-03:00");
        Assert.Equal(TimeSpan.FromHours(2.5), island.Between(At("2026-04-04T00:00:00Z"), At("2026-04-05T00:00:00Z")));
    }

    [Fact]
    public void AddWorkingDays_ToATimeThatTheClockSkips_IsTheChange()
    {
        var always = BusinessCalendar.In("Europe/Berlin").WithHours("mon-sun", "00:00-24:00");

        Assert.Equal(At("2026-03-29T01:00:00Z"), always.AddWorkingDays(At("2026-03-28T01:30:00Z"), 1));
        Assert.Equal(At("2026-10-25T00:30:00Z"), always.AddWorkingDays(At("2026-10-24T00:30:00Z"), 1)); // the first of the two
    }

    [Fact]
    public void BasedOn_AnotherCalendar_ChangesWhatItNames()
    {
        var organisation = BusinessCalendar.In("Asia/Shanghai", "organisation").WithHours("mon-fri", "09:00-18:00")
            .WithException(new DateOnly(2026, 10, 1), "closed").WithException(new DateOnly(2026, 10, 10), "09:00-18:00").WithLeave(new DateOnly(2026, 12, 31));
        var team = BusinessCalendar.BasedOn(organisation, name: "late team").WithHours("mon-thu", "12:00-21:00").WithException(new DateOnly(2026, 10, 10), "add 18:00-19:00");
        var rep = BusinessCalendar.BasedOn(team, name: "Li").WithHours("fri", "closed").WithException(new DateOnly(2026, 10, 1), "10:00-11:00").WithLeave(DateRange.Parse("2026-10-05..2026-10-06"));

        TimeSpan On(BusinessCalendar calendar, string date) => calendar.Between(In("+08:00", date + " 00:00"), In("+08:00", date + " 23:59:59.999"));
        Assert.Equal([9, 9, 0], new[] { "2026-10-05", "2026-10-02", "2026-10-01" }.Select(date => On(team, date).TotalHours)); // its own Monday, the organisation's Friday, the organisation's holiday
        Assert.Equal(In("+08:00", "2026-10-05 12:00"), team.NextOpen(In("+08:00", "2026-10-03 00:00")));
        Assert.Equal(TimeSpan.FromHours(10), On(team, "2026-10-10")); // what the organisation has on that date, and its own
        Assert.Equal([0, 0, 1, 10], new[] { "2026-10-05", "2026-10-02", "2026-10-01", "2026-10-10" }.Select(date => On(rep, date).TotalHours));
        Assert.Equal(TimeSpan.Zero, On(rep, "2026-12-31")); // leave of the organisation is everybody's
        Assert.Equal(("Asia/Shanghai", "late team", organisation), (rep.Zone, rep.Base!.Name, rep.Base.Base));
    }

    [Fact]
    public void BasedOn_WithAnotherZone_ReadsTheHoursOnItsOwnClock()
    {
        var berlin = BusinessCalendar.BasedOn(Office, "Europe/Berlin");

        Assert.Equal(At("2026-03-02T08:00:00Z"), berlin.NextOpen(At("2026-03-02T00:00:00Z")));
        Assert.Equal(At("2026-03-02T01:00:00Z"), Office.NextOpen(At("2026-03-02T00:00:00Z")));
    }

    [Fact]
    public void Leave_ThatOverlaps_IsOneAbsence()
    {
        var calendar = Office.WithLeave(DateRange.Parse("2026-03-02..2026-03-04")).WithLeave(DateRange.Parse("2026-03-03..2026-03-05"))
            .WithLeave(new TimeRange(In("+08:00", "2026-03-06 10:00"), In("+08:00", "2026-03-06 14:00"))).WithLeave(new TimeRange(In("+08:00", "2026-03-06 11:00"), In("+08:00", "2026-03-06 15:00:00.5")));

        Assert.Equal(In("+08:00", "2026-03-06 09:00"), calendar.NextOpen(In("+08:00", "2026-03-02 09:00")));
        Assert.Equal(In("+08:00", "2026-03-06 15:00:00.5"), calendar.NextOpen(In("+08:00", "2026-03-06 10:00")));
        Assert.Equal(4, calendar.LeaveDates.Count + calendar.LeaveTimes.Count);
        Assert.Equal(
            In("+08:00", "2026-03-09 10:00"), // away all of the day: no working day
            Office.WithLeave(new TimeRange(In("+08:00", "2026-03-06 09:00"), In("+08:00", "2026-03-06 18:00"))).AddWorkingDays(In("+08:00", "2026-03-05 10:00"), 1));
    }

    [Fact]
    public void Answers_AreInUtcAndCutToMilliseconds()
    {
        var answer = Office.Add(In("+08:00", "2026-03-02 10:00").AddTicks(9_999), TimeSpan.FromTicks(19_999));

        Assert.Equal((At("2026-03-02T02:00:00.001Z"), TimeSpan.Zero), (answer, answer.Offset));
        Assert.Equal(At("2026-03-02T02:00:00Z"), Office.NextOpen(In("+08:00", "2026-03-02 10:00").AddTicks(9_999)));
        Assert.True(Office.IsOpen(In("+08:00", "2026-03-02 12:00").AddTicks(-1)));
    }

    [Fact]
    public void Operations_ThatFindNoOpeningFor400Days_Throw()
    {
        var never = BusinessCalendar.In("UTC", "nobody");
        var start = At("2026-01-01T00:00:00Z");
        foreach (var ask in new Action[] { () => never.NextOpen(start), () => never.Add(start, TimeSpan.FromTicks(10_000)), () => never.AddWorkingDays(start, 1), () => never.AddWorkingDays(start, 0) })
        {
            var exception = Assert.Throws<NeverOpenException>(ask);
            Assert.Equal("The calendar 'nobody' is never open in the 400 days after 2026-01-01T00:00:00Z.", exception.Message);
            Assert.Equal(("nobody", start), (exception.Calendar, exception.Instant));
        }

        Assert.Equal("The calendar 'nobody' is never open in the 400 days before 2026-01-01T00:00:00Z.", Assert.Throws<NeverOpenException>(() => never.Subtract(start, TimeSpan.FromHours(1))).Message);
        Assert.Equal("The calendar is never open in the 400 days after 2026-01-01T00:00:00Z.", Assert.Throws<NeverOpenException>(() => BusinessCalendar.In("UTC").NextOpen(start)).Message);
        Assert.False(never.IsOpen(start));
        Assert.Equal(TimeSpan.Zero, never.Between(start, start.AddYears(100)));
        Assert.Equal((start, start), (never.Add(start, TimeSpan.Zero), never.Subtract(start, TimeSpan.Zero)));
    }

    [Fact]
    public void Horizon_Is400DaysToTheMillisecond()
    {
        // An hour on 1 January, then nothing for 399 days and 23 hours, or an hour more.
        var (first, opening, day) = (At("2026-01-01T00:00:00Z"), At("2026-01-01T01:00:00Z"), TimeSpan.FromDays(1));
        var once = BusinessCalendar.In("UTC").WithException(new DateOnly(2026, 1, 1), "00:00-01:00");
        var reached = once.WithException(new DateOnly(2027, 2, 5), "00:59-02:00");
        var missed = once.WithException(new DateOnly(2027, 2, 5), "01:00-02:00");

        Assert.Equal(opening + (400 * day) - TimeSpan.FromMinutes(1), reached.NextOpen(opening));
        Assert.Equal(opening + (400 * day), reached.Add(first, TimeSpan.FromMinutes(61)));
        Assert.Equal(opening - TimeSpan.FromMinutes(1), reached.Subtract(reached.Add(first, TimeSpan.FromMinutes(61)), TimeSpan.FromMinutes(2)));
        Assert.Equal(At("2027-02-05T00:59:00Z"), reached.AddWorkingDays(first, 1));
        Assert.Throws<NeverOpenException>(() => missed.NextOpen(opening));
        Assert.Equal(opening + (400 * day), missed.NextOpen(opening.AddMilliseconds(1)));
        Assert.Equal("The calendar is never open in the 400 days after 2026-01-01T01:00:00Z.", Assert.Throws<NeverOpenException>(() => missed.Add(first, TimeSpan.FromMinutes(61))).Message);
        Assert.Equal("The calendar is never open in the 400 days before 2027-02-05T01:00:00Z.", Assert.Throws<NeverOpenException>(() => missed.Subtract(At("2027-02-05T01:01:00Z"), TimeSpan.FromMinutes(2))).Message);
        Assert.Equal("The calendar is never open in the 400 days after 2026-01-01T00:00:00Z.", Assert.Throws<NeverOpenException>(() => once.WithException(new DateOnly(2027, 2, 6), "01:00-02:00").AddWorkingDays(first, 1)).Message);
    }

    [Fact]
    public void Operations_AtTheEndsOfTime_EndThere()
    {
        foreach (var zone in new[] { "UTC", "+14:00", "-14:00", "Europe/Berlin", "America/Havana" })
        {
            var calendar = BusinessCalendar.In(zone).WithHours("mon-sun", "00:00-24:00").WithException(DateRange.Parse("0001-01-01..0001-01-02"), "22:00-06:00");
            Assert.InRange(calendar.Between(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(100)).TotalDays, 97, 100);
            Assert.InRange(calendar.Between(DateTimeOffset.MaxValue.AddDays(-100), DateTimeOffset.MaxValue).TotalDays, 96, 100);
            Assert.Throws<NeverOpenException>(() => calendar.NextOpen(DateTimeOffset.MaxValue));
            Assert.Throws<NeverOpenException>(() => calendar.Add(DateTimeOffset.MaxValue.AddDays(-10), TimeSpan.FromDays(11)));
            Assert.Throws<NeverOpenException>(() => calendar.AddWorkingDays(DateTimeOffset.MaxValue.AddDays(-10), 11));
            Assert.Throws<NeverOpenException>(() => calendar.Subtract(DateTimeOffset.MinValue.AddDays(10), TimeSpan.FromDays(11)));
            Assert.InRange(calendar.NextOpen(DateTimeOffset.MinValue), DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(2));
            Assert.InRange(calendar.AddWorkingDays(DateTimeOffset.MinValue, 1), DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(3));
        }
    }

    [Fact]
    public void Between_OverFarYears_IsTheSumOfTheirParts()
    {
        var years = Enumerable.Range(1950, 100).Select(year => GoldenWeek.Between(In("+08:00", $"{year}-01-01 00:00"), In("+08:00", $"{year + 1}-01-01 00:00"))).ToList();

        Assert.Equal(years.Aggregate((a, b) => a + b), GoldenWeek.Between(In("+08:00", "1950-01-01 00:00"), In("+08:00", "2050-01-01 00:00")));
        Assert.Equal(TimeSpan.FromHours((261 * 7.5) - (5 * 7.5) + 7.5 + 3), years[2026 - 1950]);
        Assert.Equal(TimeSpan.FromHours(261 * 7.5), years[2025 - 1950]);
    }

    [Fact]
    public async Task Operations_OnManyThreads_AnswerTheSame()
    {
        var calendar = Office.WithLeave(DateRange.Parse("2026-08-03..2026-08-14"));
        var start = In("+08:00", "2015-01-05 09:00");
        var expected = Enumerable.Range(1, 400).Select(i => calendar.Add(start, TimeSpan.FromHours(i * 50))).ToList();
        var fresh = Office.WithLeave(DateRange.Parse("2026-08-03..2026-08-14"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(1, 400).Select(i => fresh.Add(start, TimeSpan.FromHours(i * 50))).ToList())));

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    [Fact]
    public void Equals_LooksAtWhatTheCalendarSays()
    {
        BusinessCalendar Made() => BusinessCalendar.BasedOn(BusinessCalendar.In("UTC", "a").WithHours("mon-fri", "09:00-12:00, 13:00-18:00"), name: "b")
            .WithException(new DateOnly(2026, 1, 2), "closed").WithException(new DateOnly(2026, 1, 1), "add 1:00-2:00").WithLeave(new DateOnly(2026, 2, 1));

        Assert.Equal(Made(), Made());
        Assert.Equal(Made().GetHashCode(), Made().GetHashCode());
        Assert.Equal(BusinessCalendar.In("UTC").WithHours("sat", "closed").WithHours("mon, tue", "9:00-12:00"), BusinessCalendar.In("UTC").WithHours("mon-tue", "09:00-12:00").WithHours("sat", "closed"));
        Assert.NotEqual(Made(), Made().WithLeave(new DateOnly(2026, 2, 2)));
        Assert.NotEqual(Made(), Made().WithHours("mon", "09:00-12:00"));
        Assert.NotEqual(BusinessCalendar.In("UTC"), BusinessCalendar.In("+00:00"));
        Assert.NotEqual(BusinessCalendar.In("UTC", "a"), BusinessCalendar.In("UTC", "b"));
        Assert.Equal("office (Asia/Shanghai) mon-fri 09:00-12:00, 13:30-18:00", Office.ToString());
        Assert.Equal("(UTC) tue-wed 22:00-06:00 fri 00:00-24:00 sat-sun closed", BusinessCalendar.In("UTC").WithHours("sat-sun", "closed").WithHours("tue-wed", "22:00-6:00").WithHours("fri", "0:00-24:00").ToString());
    }

    [Fact]
    public void Always_IsOpenOnlyWhereItIsSaid()
    {
        Assert.Equal(At("2026-01-01T00:00:00Z") + TimeSpan.FromDays(1000), Always.Add(At("2026-01-01T00:00:00Z"), TimeSpan.FromDays(1000)));
        Assert.Equal(At("2026-01-01T00:00:00Z"), Always.Subtract(At("2026-01-01T00:00:00Z") + TimeSpan.FromDays(1000), TimeSpan.FromDays(1000)));
        Assert.False(BusinessCalendar.In("UTC").IsOpen(At("2026-01-01T00:00:00Z")));
    }

    private static void AssertOpening(string shift, DateOnly sunday, string? start, string? end)
    {
        var calendar = BusinessCalendar.In("Europe/Berlin").WithException(sunday, shift).WithException(sunday.AddDays(20), "12:00-13:00");
        var from = new DateTimeOffset(sunday.ToDateTime(default), TimeSpan.Zero).AddDays(-1);
        var later = new DateTimeOffset(sunday.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(sunday.Month == 3 ? 2 : 1)).AddDays(20);

        Assert.Equal(start is null ? later : At(start), calendar.NextOpen(from));
        if (start is not null)
        {
            Assert.Equal(At(end!) - At(start), calendar.Between(from, from.AddDays(5)));
            Assert.Equal(At(end!), calendar.Add(from, At(end!) - At(start)));
        }
        else
        {
            Assert.Equal(later, calendar.AddWorkingDays(from, 1)); // a date whose shifts are all skipped is none with an opening
        }
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

    private static DateTimeOffset In(string offset, string local) => DateTimeOffset.Parse($"{local} {offset}", CultureInfo.InvariantCulture);
}
