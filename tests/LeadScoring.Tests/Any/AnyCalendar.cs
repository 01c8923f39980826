using System.Globalization;
using LeadScoring.Calendars;

namespace LeadScoring.Tests.Any;

/// <summary>Business calendars whose shifts, exceptions and leave lie around a date, and how a playbook may spell them.</summary>
internal static class AnyCalendar
{
    /// <summary>Zones whose clocks change by half an hour, at midnight, by two hours, by a whole day, around Ramadan, or not at all.</summary>
    public static readonly string[] Zones =
    [
        "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Chatham", "Asia/Kathmandu", "Africa/Casablanca",
        "Asia/Tehran", "America/Havana", "Asia/Gaza", "Antarctica/Troll", "Asia/Shanghai",
    ];

    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "mon-fri", "sat-sun", "sun-tue", "mon-sun", "tue, thu"];

    /// <summary>Calendars that stand on one another; the topmost is the answer.</summary>
    /// <param name="zone">The zone; now and then the topmost has another.</param>
    /// <param name="around">The date around which exceptions and leave lie.</param>
    /// <param name="minutes">Minutes of the day at which shifts often start and end.</param>
    /// <param name="dice">The chance.</param>
    public static BusinessCalendar Of(string zone, DateOnly around, int[] minutes, Dice dice)
    {
        var calendar = Filled(BusinessCalendar.In(zone, "organisation"), around, minutes, dice);
        return dice.Between(0, 2) switch
        {
            0 => calendar,
            1 => Filled(BusinessCalendar.BasedOn(calendar, name: "team"), around, minutes, dice),
            _ => Filled(BusinessCalendar.BasedOn(Filled(BusinessCalendar.BasedOn(calendar), around, minutes, dice), dice.Lucky(20) ? dice.Of(Zones) : null, "rep"), around, minutes, dice),
        };
    }

    /// <summary>Calendars with names, some based on others, in any order.</summary>
    public static Sequence<BusinessCalendar> Named(string zone, Dice dice)
    {
        List<BusinessCalendar> calendars = [];
        foreach (var i in dice.Many(0, 4, () => 0).Select((_, i) => i))
        {
            var bases = calendars.Where(calendar => calendar.Base?.Base?.Base is null).ToList();
            var calendar = bases.Count > 0 && dice.Lucky(60)
                ? BusinessCalendar.BasedOn(dice.Of(bases), dice.Lucky(30) ? dice.Of(Zones) : null, $"calendar {i}")
                : BusinessCalendar.In(dice.Lucky(50) ? zone : dice.Of([.. Zones, "UTC", "+05:30"]), $"calendar {i}");
            calendars.Add(Filled(calendar, new DateOnly(2026, 10, 1), [540, 720], dice));
        }

        return [.. calendars.OrderBy(_ => dice.Fraction())];
    }

    public static Json Json(Sequence<BusinessCalendar> calendars, string zone, Dice dice) =>
        Any.Json.Named(calendars.Select(calendar => (calendar.Name, Json(calendar, zone, dice))));

    private static Json Json(BusinessCalendar calendar, string zone, Dice dice) => Any.Json.Members(
        ("zone", calendar.Zone == (calendar.Base?.Zone ?? zone) && dice.Lucky(50) ? null : calendar.Zone),
        ("basedOn", calendar.Base?.Name),
        ("hours", calendar.Hours.Count == 0 && dice.Lucky(50) ? null
            : Any.Json.Named(calendar.Hours.OrderBy(_ => dice.Fraction()).Select(day => (day.Day.ToString()[..3].ToLowerInvariant(), (Json)Text(day.Shifts, dice))))),
        ("exceptions", calendar.Exceptions.Count == 0 && dice.Lucky(50) ? null
            : Any.Json.Named(calendar.Exceptions.OrderBy(_ => dice.Fraction()).Select(hours => (Text(hours.Dates, dice), (Json)((hours.IsAdded ? "add " : "") + Text(hours.Shifts, dice)))))),
        ("leave", calendar.LeaveDates.Count + calendar.LeaveTimes.Count == 0 ? null : Any.Json.List(
            calendar.LeaveDates.Select(dates => Text(dates, dice)).Concat(calendar.LeaveTimes.Select(times => Text(times, dice))).OrderBy(_ => dice.Fraction()).Select(text => (Json)text))));

    private static string Text(Sequence<Shift> shifts, Dice dice) => shifts.Count == 0 ? "closed"
        : string.Join(dice.Of(",", ", ", " ,  "), shifts.OrderBy(_ => dice.Fraction()).Select(shift => $"{Time(shift.Start, dice)}{dice.Of("-", " - ")}{(shift.End <= TimeSpan.FromDays(1) ? Time(shift.End, dice) : Time(shift.End - TimeSpan.FromDays(1), dice))}"));

    private static string Time(TimeSpan time, Dice dice) => time == TimeSpan.FromDays(1) ? dice.Of("24:00", "24:00")
        : time < TimeSpan.FromHours(10) && dice.Lucky(30) ? $"{time.Hours}:{time.Minutes:00}" : $"{time.Hours:00}:{time.Minutes:00}";

    private static string Text(DateRange dates, Dice dice) =>
        dates.First == dates.Last && dice.Lucky(50) ? $"{dates.First:yyyy-MM-dd}" : $"{dates.First:yyyy-MM-dd}..{dates.Last:yyyy-MM-dd}";

    private static string Text(TimeRange times, Dice dice)
    {
        var offset = TimeSpan.FromHours(dice.Between(-9, 9));
        string One(DateTimeOffset time) => time.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return $"{One(times.From)}..{One(times.To)}";
    }

    private static BusinessCalendar Filled(BusinessCalendar calendar, DateOnly around, int[] minutes, Dice dice)
    {
        foreach (var _ in dice.Many(calendar.Base is null ? 1 : 0, 4, () => 0))
        {
            calendar = calendar.WithHours(dice.Of(Days), Hours(minutes, dice));
        }

        var date = around.AddDays(-5);
        foreach (var length in dice.Many(0, 4, () => dice.Between(1, 3)))
        {
            date = date.AddDays(dice.Between(0, 3));
            var hours = Hours(minutes, dice);
            calendar = calendar.WithException(new DateRange(date, date.AddDays(length - 1)), hours != "closed" && dice.Lucky(50) ? "add " + hours : hours);
            date = date.AddDays(length);
        }

        foreach (var day in dice.Many(0, 3, () => dice.Between(-4, 4)))
        {
            var first = around.AddDays(day);
            calendar = dice.Lucky(50)
                ? calendar.WithLeave(new DateRange(first, first.AddDays(dice.Between(0, 2))))
                : calendar.WithLeave(TimesFrom(new DateTimeOffset(first.ToDateTime(default), TimeSpan.Zero).AddMinutes(dice.Between(0, 1440)), dice));
        }

        return calendar;
    }

    private static TimeRange TimesFrom(DateTimeOffset from, Dice dice) => new(from, from.AddMinutes(dice.Between(1, 2000)));

    // Shifts that touch, that lie apart, and one over midnight now and then.
    private static string Hours(int[] minutes, Dice dice)
    {
        var cuts = dice.Many(0, 6, () => dice.Lucky(60) ? (dice.Of(minutes) + dice.Of(-60, -30, -1, 0, 0, 1, 30, 60) + 1440) % 1440 : dice.Between(0, 1440)).Distinct().Order().ToList();
        List<string> shifts = [];
        var isOverMidnight = dice.Lucky(30);
        for (var i = isOverMidnight ? 1 : 0; i + 1 < cuts.Count - (isOverMidnight ? 1 : 0); i += dice.Between(1, 2))
        {
            shifts.Add($"{Time(cuts[i])}-{Time(cuts[i + 1])}");
        }

        if (isOverMidnight && cuts.Count > 1 && cuts[^1] < 1440)
        {
            shifts.Add($"{Time(cuts[^1])}-{Time(cuts[0])}");
        }

        return shifts.Count == 0 ? dice.Of("closed", "00:00-24:00", "09:00-12:00, 13:30-18:00") : string.Join(", ", shifts.OrderBy(_ => dice.Fraction()));
    }

    private static string Time(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
