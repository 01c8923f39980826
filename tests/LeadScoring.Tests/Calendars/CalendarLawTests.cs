using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Calendars;

/// <summary>The laws of working time, over any calendars, at every clock change of twenty years and away from them.</summary>
public class CalendarLawTests
{
    private static readonly DateTimeOffset First = new(2006, 7, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Last = new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly IReadOnlyDictionary<string, List<DateTimeOffset>> Changes = AnyCalendar.Zones.ToDictionary(zone => zone, ChangesOf);

    [Fact]
    public void Zones_HaveTheChangesThatTheTestsAreAbout()
    {
        Assert.Equal(
            ["Africa/Casablanca", "America/Havana", "America/New_York", "America/Sao_Paulo", "Antarctica/Troll", "Asia/Gaza", "Asia/Kathmandu", "Asia/Shanghai", "Asia/Tehran", "Australia/Lord_Howe", "Europe/Berlin", "Pacific/Apia", "Pacific/Chatham"],
            Changes.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(40, Changes["Europe/Berlin"].Count);
        Assert.Contains(new DateTimeOffset(2011, 12, 30, 10, 0, 0, TimeSpan.Zero), Changes["Pacific/Apia"]);
        Assert.All(Changes, zone => Assert.True(zone.Value.Count >= 10 || zone.Key is "Asia/Kathmandu" or "Asia/Shanghai", zone.Key));
    }

    public static TheoryData<string> ZonesWithChanges => [.. AnyCalendar.Zones.Where(zone => zone is not ("Asia/Kathmandu" or "Asia/Shanghai"))];

    [Theory]
    [MemberData(nameof(ZonesWithChanges))]
    public void Operations_AtEveryClockChange_AreThoseOfTheMinutes(string zone)
    {
        var compared = 0;
        foreach (var (change, i) in Changes[zone].Select((change, i) => (change, i)))
        {
            for (var round = 0; round < TestBudget.Of(2, 40); round++)
            {
                compared += Compare(zone, change, new Dice((i * 1_000) + round));
            }
        }

        Assert.True(compared > Changes[zone].Count * 100, $"{compared} answers were compared.");
    }

    [Fact]
    public void Operations_AtAnyTime_AreThoseOfTheMinutes() => ForAny((dice, zone) => Compare(zone, AnyTime(dice), dice), ci: 60);

    [Fact]
    public void Laws_HoldForAnyCalendar() => ForAny((dice, zone) =>
    {
        var around = dice.Lucky(50) && Changes[zone].Count > 0 ? dice.Of(Changes[zone]) : AnyTime(dice);
        CheckLaws(CalendarAround(zone, around, dice), around, dice);
        return 0;
    }, ci: 300);

    // The laws of SEMANTICS §9, with instants in milliseconds.
    private static void CheckLaws(BusinessCalendar calendar, DateTimeOffset around, Dice dice)
    {
        if (!Levels(calendar).SelectMany(level => level.Hours).GroupBy(day => day.Day).Any(day => day.First().Shifts.Count > 0))
        {
            return; // open on some dates at most
        }

        for (var i = 0; i < 20; i++)
        {
            var (a, x, y) = (AnyInstant(around, dice), AnyLength(dice), AnyLength(dice) + TimeSpan.FromMilliseconds(1));
            var (open, end) = (calendar.NextOpen(a), calendar.Add(a, x));

            Assert.Equal(a, calendar.Add(a, TimeSpan.Zero));
            Assert.Equal(a, calendar.Subtract(a, TimeSpan.Zero));
            Assert.Equal(x, calendar.Between(a, end));
            Assert.Equal(-x, calendar.Between(end, a));
            Assert.Equal(calendar.Add(a, x + y), calendar.Add(end, y));
            Assert.Equal(calendar.IsOpen(a) ? a : open, calendar.Subtract(calendar.Add(a, y), y));
            Assert.Equal(calendar.IsOpen(a), open == a);
            Assert.True(calendar.IsOpen(open) && open >= a && calendar.Between(a, open) == TimeSpan.Zero);
            Assert.True(calendar.IsOpen(calendar.Subtract(end, y)));
            Assert.Equal(y, calendar.Between(calendar.Subtract(end, y), end));

            var later = a + TimeSpan.FromMinutes(dice.Between(0, 3_000));
            Assert.True(calendar.Add(later, x) >= end && calendar.Add(a, x + y) >= end && calendar.NextOpen(later) >= open);
            Assert.True(calendar.Subtract(later, y) >= calendar.Subtract(a, y));
            Assert.Equal(calendar.Between(a, later) + calendar.Between(later, around.AddDays(40)), calendar.Between(a, around.AddDays(40)));

            // The instant before the end has a millisecond of working time after it: the end may be the closing instant, and never lies in a closed time.
            Assert.True(x == TimeSpan.Zero || calendar.IsOpen(end.AddMilliseconds(-1)));
            Assert.True(calendar.IsOpen(calendar.AddWorkingDays(a, dice.Between(0, 5))));
            Assert.Equal(open, calendar.AddWorkingDays(a, 0));
            Assert.True(calendar.AddWorkingDays(a, 3) >= calendar.AddWorkingDays(a, 2) && calendar.AddWorkingDays(a, 2) >= calendar.AddWorkingDays(a, 1));
        }
    }

    // How many answers there were to compare.
    private static int Compare(string zone, DateTimeOffset around, Dice dice)
    {
        var calendar = CalendarAround(zone, around, dice);
        var naive = new NaiveWorkingTime(calendar, around, days: 5);
        var compared = 0;
        void Same<T>(T? expected, Func<T> actual, string what)
            where T : struct
        {
            if (expected is { } value)
            {
                compared++;
                Assert.True(value.Equals(actual()), $"{what} of {Describe(calendar)} is {actual()}, not {value}.");
            }
        }

        for (var i = 0; i < 25; i++)
        {
            var (a, b) = (AnyInstant(around, dice), AnyInstant(around, dice));
            var (from, to) = (a < b ? a : b, a < b ? b : a);
            var (at, length, days) = (from.ToUnixTimeMilliseconds(), dice.Lucky(50) ? calendar.Between(from, to) : AnyLength(dice), dice.Between(0, 4));
            Same(naive.IsOpen(at), () => calendar.IsOpen(from), $"IsOpen({from:O})");
            Same(naive.NextOpen(at), () => calendar.NextOpen(from).ToUnixTimeMilliseconds(), $"NextOpen({from:O})");
            Same(naive.Between(at, to.ToUnixTimeMilliseconds()), () => (long)calendar.Between(from, to).TotalMilliseconds, $"Between({from:O}, {to:O})");
            Same(naive.Add(at, (long)length.TotalMilliseconds), () => calendar.Add(from, length).ToUnixTimeMilliseconds(), $"Add({from:O}, {length})");
            Same(naive.Subtract(to.ToUnixTimeMilliseconds(), (long)length.TotalMilliseconds), () => calendar.Subtract(to, length).ToUnixTimeMilliseconds(), $"Subtract({to:O}, {length})");
            Same(naive.AddWorkingDays(at, days), () => calendar.AddWorkingDays(from, days).ToUnixTimeMilliseconds(), $"AddWorkingDays({from:O}, {days})");
        }

        return compared;
    }

    // Shifts start and end near what the clock shows before and after the change.
    private static BusinessCalendar CalendarAround(string zone, DateTimeOffset around, Dice dice)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var (before, after) = (TimeZoneInfo.ConvertTime(around.AddMinutes(-1), found).AddMinutes(1), TimeZoneInfo.ConvertTime(around, found));
        return AnyCalendar.Of(zone, DateOnly.FromDateTime(after.DateTime), [(int)before.TimeOfDay.TotalMinutes, (int)after.TimeOfDay.TotalMinutes], dice);
    }

    private static DateTimeOffset AnyTime(Dice dice) => First.AddHours(dice.Between(0, 20 * 8766));

    private static DateTimeOffset AnyInstant(DateTimeOffset around, Dice dice) => dice.Between(0, 2) switch
    {
        0 => around.AddMinutes(dice.Between(-200, 200)),
        1 => around.AddMilliseconds(dice.Between(-300_000_000, 300_000_000)),
        _ => around.AddMinutes(dice.Between(-5_000, 5_000)),
    };

    private static TimeSpan AnyLength(Dice dice) => dice.Lucky(50) ? TimeSpan.FromMinutes(dice.Between(0, 2_000)) : TimeSpan.FromMilliseconds(dice.Between(0, 100_000_000));

    private static void ForAny(Func<Dice, string, int> holds, int ci) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var dice = new Dice(seed);
        holds(dice, dice.Of(AnyCalendar.Zones));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci, ci * 50)));

    private static List<DateTimeOffset> ChangesOf(string zone)
    {
        var found = TimeZoneInfo.FindSystemTimeZoneById(zone);
        List<DateTimeOffset> changes = [];
        for (var hour = First; hour < Last; hour = hour.AddHours(1))
        {
            if (found.GetUtcOffset(hour) != found.GetUtcOffset(hour.AddHours(1)))
            {
                changes.Add(Enumerable.Range(1, 60).Select(minute => hour.AddMinutes(minute)).First(time => found.GetUtcOffset(time) != found.GetUtcOffset(hour)));
            }
        }

        return changes;
    }

    // The topmost first.
    private static IEnumerable<BusinessCalendar> Levels(BusinessCalendar? calendar) => calendar is null ? [] : Levels(calendar.Base).Prepend(calendar);

    private static string Describe(BusinessCalendar calendar) => string.Create(CultureInfo.InvariantCulture,
        $"{calendar} except {string.Join(", ", calendar.Exceptions)} leave {calendar.LeaveDates} {calendar.LeaveTimes}{(calendar.Base is { } below ? $" on {Describe(below)}" : "")}");
}
