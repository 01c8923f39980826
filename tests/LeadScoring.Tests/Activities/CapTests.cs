using LeadScoring.Models;

namespace LeadScoring.Tests.Activities;

/// <summary>How much counts in what time, worked out by hand.</summary>
public class CapTests
{
    private static readonly Decay TenDays = Decay.Linear(Sample.Days(10));

    [Fact]
    public void Count_OverTheWholeLife_KeepsTheNewest() =>
        Assert.Equal(9 + 8, Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Count(2)] }, Sample.Visitor(3, 1, 2)));

    [Fact]
    public void Count_KeepingTheOldest_KeepsThem() =>
        Assert.Equal(7 + 8, Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Count(2)], KeepsOldest = true }, Sample.Visitor(3, 1, 2)));

    [Fact]
    public void Points_OverTheWholeLife_LetTheOneThatCrossesCountWithTheRest()
    {
        Assert.Equal(9 + 8 + 3.5m, Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Points(25)] }, Sample.Visitor(4, 3, 1, 2)));
        Assert.Equal(6 + 7 + 4, Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Points(25)], KeepsOldest = true }, Sample.Visitor(4, 3, 1, 2)));
        Assert.Equal(0.001m, Sample.Visits(rule => rule with { Caps = [ActivityCap.Points((Points)0.001m)] }, Sample.Visitor(4, 3)));
        Assert.Equal(20, Sample.Visits(rule => rule with { Caps = [ActivityCap.Points(20)] }, Sample.Visitor(4, 3, 2)));
    }

    [Fact]
    public void Points_OfLosses_CountAsLost() =>
        Assert.Equal(-25, Sample.Visits(rule => rule with { Points = -10, Caps = [ActivityCap.Points(25)] }, Sample.Visitor(4, 3, 1, 2)));

    // Caps act on undecayed points: what is old takes room as what is new does.
    [Fact]
    public void Points_OfOldActivities_TakeRoomWhole() =>
        Assert.Equal(0, Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Points(20).Per(Sample.Days(30))] }, Sample.Visitor(20, 19, 1)));

    [Theory]
    [InlineData(1, 0, 20)] // a day apart
    [InlineData(1.5, 0, 20)]
    [InlineData(0.999999, 0, 10)]
    [InlineData(0, 0, 10)]
    public void Count_InARollingTime_LeavesItsBeginningOut(double first, double second, double expected) =>
        Assert.Equal((decimal)expected, Sample.Visits(rule => rule with { Caps = [ActivityCap.Count(1).Per(Sample.Days(1))] }, Sample.Visitor(first, second)));

    // The clock of St. John's went back from 00:01 to 23:01 of the day before: the second of these is a day to itself.
    [Fact]
    public void Count_OfADayThatIsComeBackTo_GoesOn()
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        foreach (var time in new[] { "2010-11-07T02:00:00Z", "2010-11-07T02:30:30Z", "2010-11-07T03:00:00Z", "2010-11-07T03:40:00Z" })
        {
            lead.Add(new LeadActivity("visit", DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal(20, Sample.Visits(rule => rule with { Caps = [ActivityCap.Count(1).Per(CapPeriod.Day)] }, lead, zone: "America/St_Johns"));
    }

    // Each counts if the time before it still has room; one that was refused takes none.
    [Fact]
    public void Count_InARollingTime_AcceptsInOrderOfTime() => Assert.Equal(
        9.4m + 9.8m,
        Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Count(1).Per(Sample.Days(0.4))] }, Sample.Visitor(0.6, 0.4, 0.2)));

    [Fact]
    public void Points_InARollingTime_GiveTheRestAndThenNothing() => Assert.Equal(
        10 + 5 + 0 + 10,
        Sample.Visits(rule => rule with { Caps = [ActivityCap.Points(15).Per(Sample.Days(1))] }, Sample.Visitor(1.2, 1.1, 1.05, 0.2)));

    [Theory]
    [InlineData(CapPeriod.Day, "UTC", "2026-01-30T23:59:59.999Z", "2026-01-31T00:00:00Z", 20)]
    [InlineData(CapPeriod.Day, "UTC", "2026-01-31T00:00:00Z", "2026-01-31T11:59:59.999Z", 10)]
    [InlineData(CapPeriod.Day, "UTC", "2026-01-30T15:59:59.999Z", "2026-01-30T16:00:00Z", 10)]
    [InlineData(CapPeriod.Day, "Asia/Shanghai", "2026-01-30T15:59:59.999Z", "2026-01-30T16:00:00Z", 20)]
    [InlineData(CapPeriod.Day, "Asia/Shanghai", "2026-01-30T23:59:59.999Z", "2026-01-31T00:00:00Z", 10)]
    [InlineData(CapPeriod.Day, "Europe/Berlin", "2025-03-29T23:00:00Z", "2025-03-30T21:59:59.999Z", 10)] // a day of 23 hours
    [InlineData(CapPeriod.Day, "Europe/Berlin", "2025-03-30T21:59:59.999Z", "2025-03-30T22:00:00Z", 20)]
    [InlineData(CapPeriod.Day, "Europe/Berlin", "2025-10-25T22:00:00Z", "2025-10-26T22:59:59.999Z", 10)] // of 25 hours
    [InlineData(CapPeriod.Week, "UTC", "2026-01-25T23:59:59.999Z", "2026-01-26T00:00:00Z", 20)] // Sunday and Monday
    [InlineData(CapPeriod.Week, "UTC", "2026-01-19T00:00:00Z", "2026-01-25T23:59:59.999Z", 10)]
    [InlineData(CapPeriod.Week, "+08:00", "2026-01-25T15:59:59.999Z", "2026-01-25T16:00:00Z", 20)]
    [InlineData(CapPeriod.Week, "UTC", "2025-12-31T00:00:00Z", "2026-01-01T00:00:00Z", 10)]
    [InlineData(CapPeriod.Month, "UTC", "2025-12-31T23:59:59.999Z", "2026-01-01T00:00:00Z", 20)]
    [InlineData(CapPeriod.Month, "UTC", "2025-12-01T00:00:00Z", "2025-12-31T23:59:59.999Z", 10)]
    [InlineData(CapPeriod.Month, "UTC", "2025-01-15T00:00:00Z", "2026-01-15T00:00:00Z", 20)]
    [InlineData(CapPeriod.Month, "-03:30", "2026-01-01T03:29:59.999Z", "2026-01-01T03:30:00Z", 20)]
    public void Count_InACalendarTime_IsThatOfTheZone(CapPeriod period, string zone, string first, string second, double expected)
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        foreach (var time in new[] { second, first })
        {
            lead.Add(new LeadActivity("visit", DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
        }

        Assert.Equal((decimal)expected, Sample.Visits(rule => rule with { Caps = [ActivityCap.Count(1).Per(period, zone)] }, lead, zone: "America/New_York"));
        Assert.Equal((decimal)expected, Sample.Visits(rule => rule with { Caps = [ActivityCap.Count(1).Per(period)] }, lead, zone: zone));
    }

    [Fact]
    public void Caps_OfSeveralTimes_MustAllAllow() => Assert.Equal(
        10 + 10 + 10, // of two a day and three a week, five in two days of one week
        Sample.Visits(rule => rule with { Caps = [ActivityCap.Count(2).Per(CapPeriod.Day), ActivityCap.Count(3).Per(CapPeriod.Week)] }, Sample.Visitor(1.3, 1.2, 1.1, 0.2, 0.1)));

    [Fact]
    public void Caps_OfPoints_GiveTheLeastOfWhatTheyLeave() => Assert.Equal(
        10 + 4,
        Sample.Visits(rule => rule with { Caps = [ActivityCap.Points(14).Per(CapPeriod.Day), ActivityCap.Points(17).Per(CapPeriod.Month)] }, Sample.Visitor(0.3, 0.2, 0.1)));

    // First what came is accepted, then the newest of that is kept: the third of the day is no choice.
    [Fact]
    public void Caps_OverTheWholeLife_ChooseAmongWhatWasAccepted() => Assert.Equal(
        9.7m + 9.8m,
        Sample.Visits(rule => rule with { Decay = TenDays, Caps = [ActivityCap.Count(2), ActivityCap.Count(2).Per(CapPeriod.Day)] }, Sample.Visitor(0.3, 0.2, 0.1)));

    [Fact]
    public void MinimumGap_CountsFromTheLastThatCounts()
    {
        Assert.Equal(20, Sample.Visits(rule => rule with { MinimumGap = TimeSpan.FromSeconds(60) }, Sample.VisitorOf((70, "a"), (30, "a"), (0, "a"))));
        Assert.Equal(20, Sample.Visits(rule => rule with { MinimumGap = TimeSpan.FromSeconds(60) }, Sample.VisitorOf((60, "a"), (0, "a"))));
        Assert.Equal(10, Sample.Visits(rule => rule with { MinimumGap = TimeSpan.FromSeconds(60) }, Sample.VisitorOf((59.999, "a"), (0, "a"))));
    }

    [Fact]
    public void DistinctBy_AText_ComparesAsItsFieldSays()
    {
        Assert.Equal(20, Sample.Visits(rule => rule with { DistinctBy = "page" }, Sample.VisitorOf((3, "Prices"), (2, "prices"), (1, "home"), (0, "PRICES"))));
        var lead = new LeadRecord(Sample.Schema, "1");
        foreach (var code in new[] { "a", "A", "a" })
        {
            lead.Add(new LeadActivity("visit", Sample.Now), ("code", code));
        }

        Assert.Equal(20, Sample.Visits(rule => rule with { DistinctBy = "code" }, lead));
    }

    [Fact]
    public void DistinctBy_WithoutAValue_CountsAlways() =>
        Assert.Equal(40, Sample.Visits(rule => rule with { DistinctBy = "page" }, Sample.VisitorOf((3, null), (2, null), (1, "(NONE)"), (0.5, "a"), (0, "a"))));

    [Fact]
    public void DistinctBy_OtherValues_TellThemApart()
    {
        var lead = new LeadRecord(Sample.Schema, "1");
        lead.Add(new LeadActivity("order", Sample.Now.AddHours(-4), value: 1), ("amount", 5), ("paid", true), ("due", Sample.Now));
        lead.Add(new LeadActivity("order", Sample.Now.AddHours(-3), value: 2), ("amount", 5), ("paid", false), ("due", Sample.Now));
        lead.Add(new LeadActivity("order", Sample.Now.AddHours(-3), value: 1), ("amount", 6), ("paid", false), ("due", Sample.Now.AddMilliseconds(1)));

        int Counted(string attribute) => (int)Sample.Score(engagement => engagement.Activity("Orders", "order", 1, order => order.With(rule => rule with { DistinctBy = attribute })), lead);
        Assert.Equal([2, 2, 2, 2, 2], new[] { "amount", "paid", "due", "value", "time" }.Select(Counted));
    }

    [Fact]
    public void DistinctBy_OneThatACapRefuses_LeavesItsValueFree() => Assert.Equal(
        20, // home and, on the next day, prices, which did not count the day before
        Sample.Visits(
            rule => rule with { DistinctBy = "page", Caps = [ActivityCap.Count(1).Per(CapPeriod.Day)] },
            Sample.VisitorOf((86_400 + 60, "home"), (86_400, "prices"), (0, "prices"))));

    [Theory]
    [InlineData(true, 10)]
    [InlineData(false, 0)]
    public void Burst_ThreeInTenSeconds_CountsTheFirstOrNone(bool keepsFirst, double expected) =>
        Assert.Equal((decimal)expected, Sample.Visits(Burst(3, keepsFirst), Sample.VisitorOf((10, "a"), (5, "b"), (0, "c"))));

    [Fact]
    public void Burst_OneLater_IsNone() => Assert.Equal(30, Sample.Visits(Burst(3), Sample.VisitorOf((10.001, "a"), (5, "b"), (0, "c"))));

    [Fact]
    public void Burst_OfMore_TakesAllWithinItsTimeAndNoMore() => Assert.Equal(
        10 + 10, // the first of a run of four, and the one after it
        Sample.Visits(Burst(3), Sample.VisitorOf((12, "a"), (11, "b"), (5, "c"), (2, "d"), (1.999, "e"))));

    [Fact]
    public void Burst_AfterOneThatIsNone_StartsAnew() => Assert.Equal(
        10 + 10, // the first alone, then a run
        Sample.Visits(Burst(3), Sample.VisitorOf((15, "a"), (9, "b"), (4, "c"), (0, "d"))));

    [Fact]
    public void Burst_InOneInstant_IsToldByTimeAlone() => Assert.Equal(
        10 + 10,
        Sample.Visits(rule => rule with { Burst = new BurstFilter(2, TimeSpan.Zero) }, Sample.VisitorOf((1, "a"), (1, "b"), (0, "c"))));

    [Fact]
    public void Burst_OnlyOfWhatPassesTheFilter() => Assert.Equal(
        20,
        Sample.Score(
            engagement => engagement.Activity("Prices", "visit", 10, visit => visit.Where("page == 'prices'").With(Burst(3))),
            Sample.VisitorOf((10, "prices"), (5, "home"), (0, "prices"))));

    [Fact]
    public void Conditions_SeeNeitherBurstsNorCaps() => Assert.Equal(
        10 + 3,
        Sample.Score(
            engagement => engagement.Activity("Visits", "visit", 10, visit => visit.AtMost(1).With(Burst(3))).PointsOf("Count", "count('visit')"),
            Sample.VisitorOf((10, "a"), (5, "b"), (0, "c"))));

    private static Func<ActivityRule, ActivityRule> Burst(int count, bool keepsFirst = true) =>
        rule => rule with { Burst = new BurstFilter(count, TimeSpan.FromSeconds(10)) { KeepsFirst = keepsFirst } };
}
