using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Assignment;
using LeadScoring.Calendars;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Assignment;

public class RosterTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-18:00");
    private static readonly BusinessCalendar Night = BusinessCalendar.In("UTC", "night").WithHours("mon-fri", "22:00-06:00").WithLeave(new DateOnly(2026, 3, 4));
    private static readonly RosterOptions Calendars = new() { Calendars = [Office, Night] };
    private static readonly RosterOptions InOffice = Calendars with { Calendar = "office" };
    private static readonly RampUp InMarch = new(TimeRangeOf("2026-03-01..2026-03-31"));

    public static TheoryData<string, Func<Rep, Rep>> WrongReps => new()
    {
        { "error LS6007: the level of 'a' is a whole number from 0 to 1000, not -1", rep => rep with { Level = -1 } },
        { "error LS6007: the level of 'a' is a whole number from 0 to 1000, not 1001", rep => rep with { Level = 1001 } },
        { "error LS6007: the weight of 'a' is a whole number from 0 to 1000000, not -1", rep => rep with { Weight = -1 } },
        { "error LS6007: the weight of 'a' is a whole number from 0 to 1000000, not 1000001", rep => rep with { Weight = 1_000_001 } },
        { "error LS6008: the capacity of 'a' is above 0, at most 1,000,000,000 and with at most three decimals, not 0; without a capacity there is no limit, and a rep who takes no leads is not active", rep => rep with { Capacity = 0 } },
        { "error LS6008: the capacity of 'a' is above 0, at most 1,000,000,000 and with at most three decimals, not -2.5; without a capacity there is no limit, and a rep who takes no leads is not active", rep => rep with { Capacity = -2.5m } },
        { "error LS6008: the capacity of 'a' is above 0, at most 1,000,000,000 and with at most three decimals, not 0.0001; without a capacity there is no limit, and a rep who takes no leads is not active", rep => rep with { Capacity = 0.0001m } },
        { "error LS6009: one of the skills of 'a' is blank; name it or take it out", rep => rep with { Skills = [new Skill(" ")] } },
        { "error LS6009: one of the languages of 'a' is blank; name it or take it out", rep => rep with { Languages = ["de", ""] } },
        { "error LS6009: one of the products of 'a' is blank; name it or take it out", rep => rep with { Products = [""] } },
        { "error LS6009: one of the territories of 'a' is blank; name it or take it out", rep => rep with { Territories = [""] } },
        { "error LS6009: one of the conflicts of 'a' is blank; name it or take it out", rep => rep with { Conflicts = [""] } },
        { "error LS6007: the grade of a skill of 'a' is a whole number from 1 to 1000, not 0", rep => rep with { Skills = [new Skill("sql", 0)] } },
        { "error LS6010: the skill 'SQL' of 'a' stands twice; keep one of its grades", rep => rep with { Skills = [new Skill("SQL"), new Skill("sql", 2)] } },
        { "error LS6011: the ramp-up of 'a' must have just one of share and limit", rep => rep with { RampUp = InMarch } },
        { "error LS6011: the ramp-up of 'a' must have just one of share and limit", rep => rep with { RampUp = InMarch with { Share = 0.5m, Limit = 5 }, Capacity = 5 } },
        { "error LS6012: the share in the ramp-up of 'a' is from 0 to 1, not 1.01", rep => rep with { RampUp = InMarch with { Share = 1.01m }, Capacity = 5 } },
        { "error LS6013: the ramp-up of 'a' is a share of the capacity, and there is none; give a capacity or a limit", rep => rep with { RampUp = InMarch with { Share = 0.5m } } },
        { "error LS6007: the rampUp of 'a' is a whole number from 0 to 2147483647, not -1", rep => rep with { RampUp = InMarch with { Limit = -1 } } },
        { "error LS6005: the calendar 'Ofice' of 'a' does not exist; did you mean 'office'?", rep => rep with { Calendar = "Ofice" } },
        { "error LS6005: the calendar 'shop' of 'a' does not exist; there are office, night", rep => rep with { Calendar = "shop" } },
    };

    [Theory]
    [MemberData(nameof(WrongReps))]
    public void TryOf_WrongRep_SaysWhatAndWho(string message, Func<Rep, Rep> change)
    {
        var rep = change(new Rep("a"));

        Assert.False(Roster.TryOf([new Rep("b") { Calendar = "office" }, rep], null, InOffice, out var roster, out var problems));
        Assert.Null(roster);
        Assert.Equal([message], problems.Select(problem => problem.ToString()));
        Assert.Same(rep, problems[0].Rep);
        Assert.Equal($"(0,0): {message}", Assert.Throws<LeadFormatException>(() => Roster.Of([rep], null, InOffice)).Message);
    }

    [Fact]
    public void TryOf_EverythingWrong_ListsItAll()
    {
        Rep[] reps = [new("a"), new("a"), new(" "), new("b") { Calendar = "x" }, new("c")];
        Team[] teams = [new("east", "a", "b", "a", "bb"), new("east", "c") { Calendar = "y" }, new("", "b", "nobody at all")];
        var options = new RosterOptions { Zone = "Mars", Calendar = "z" };

        Assert.False(Roster.TryOf(reps, teams, options, out _, out var problems));
        Assert.Equal(
            [
                "error LS6015: the zone 'Mars' of the roster is neither an IANA name nor an offset such as +08:00",
                "error LS6005: the calendar 'z' of 'roster' does not exist; there are no calendars, which stand in the playbook",
                "error LS6004: the team 'east' has the member 'a' twice; name each once",
                "error LS6003: the team 'east' has the member 'bb', who is not among the reps; did you mean 'b'?",
                "error LS6002: the id 'east' stands for two teams; give each its own",
                "error LS6005: the calendar 'y' of 'east' does not exist; there are no calendars, which stand in the playbook",
                "error LS6001: a team needs an id",
                "error LS6004: the rep 'b' is in the teams 'east' and ''; a rep is in one team only",
                "error LS6003: the team '' has the member 'nobody at all', who is not among the reps; add the rep or take the member out",
                "error LS6002: the id 'a' stands for two reps; give each its own",
                "error LS6001: a rep needs an id",
                "error LS6005: the calendar 'x' of 'b' does not exist; there are no calendars, which stand in the playbook",
            ],
            problems.Select(problem => problem.ToString()));
        Assert.Equal("编号“a”对应两个 rep；每个须有自己的编号", problems[9].Diagnostic.In(Language.SimplifiedChinese));
        Assert.Same(reps[1], problems[9].Rep);
        Assert.Same(teams[2], problems[7].Team);
    }

    [Fact]
    public void TryOf_TwoCalendarsOfAName_AreRefused() => Assert.Equal(
        "(0,0): error LS6014: two calendars have the name 'office'; give each its own",
        Assert.Throws<LeadFormatException>(() => Roster.Of([], null, new RosterOptions { Calendars = [Office, Office] })).Message);

    [Fact]
    public void TryOf_SomeWithoutACalendar_GuessesNobodysHours()
    {
        Team[] teams = [new("night shift", "b") { Calendar = "night" }, new("others", "c")];

        Assert.False(Roster.TryOf([new("a") { Calendar = "office" }, new("b"), new("c")], teams, Calendars, out _, out var problems));
        Assert.Equal(
            ["error LS6006: the rep 'c' has no calendar, though others have; name one for the rep, for the team or for the organisation (one that is always open has the hours `mon-sun` `00:00-24:00`)"],
            problems.Select(problem => problem.ToString()));
    }

    [Fact]
    public void Members_HaveTheirOwnCalendarThenTheTeamsThenTheOrganisations()
    {
        Rep[] reps = [new("own") { Calendar = "office" }, new("of team"), new("of nobody"), new("other team")];
        Team[] teams = [new("x", "own", "of team") { Calendar = "night" }, new("y", "other team")];
        var roster = Roster.Of(reps, teams, InOffice);

        Assert.Equal([("of nobody", null, "office"), ("of team", "x", "night"), ("other team", "y", "office"), ("own", "x", "office")], roster.Members.Select(member => (member.Rep.Id, member.Team?.Id, member.Calendar!.Name)));
        Assert.Same(Office, roster.Find("own")!.Calendar);
        Assert.Null(roster.Find("Own"));
        Assert.Null(roster.Find(null));
        Assert.Equal("4 reps in 2 teams", roster.ToString());
    }

    [Theory]
    [InlineData("office", "2026-03-02T01:00Z", true, false)]
    [InlineData("office", "2026-03-02T10:00Z", false, false)] // 18:00 in Shanghai
    [InlineData("office", "2026-03-03T01:00Z", true, true)] // a date of the rep's leave
    [InlineData("office", "2026-03-03T10:00Z", false, false)] // nobody would work then anyway
    [InlineData("office", "2026-03-05T03:59:59.999Z", true, false)]
    [InlineData("office", "2026-03-05T04:00Z", true, true)] // the leave begins
    [InlineData("office", "2026-03-05T06:00Z", true, false)] // and is over
    [InlineData("night", "2026-03-04T03:00Z", true, true)] // the shift of the 3rd, a date of the rep's leave
    [InlineData("night", "2026-03-03T03:00Z", true, false)] // the shift of the 2nd
    [InlineData("night", "2026-03-04T23:00Z", true, true)] // the calendar's own leave
    [InlineData(null, "2026-03-02T23:59Z", true, false)]
    [InlineData(null, "2026-03-03T00:00Z", true, true)] // by the clock of the roster's zone
    [InlineData(null, "2026-03-07T12:00Z", true, false)]
    public void Member_HoursAndLeave_AreToldApart(string? calendar, string time, bool isInHours, bool isOnLeave)
    {
        var rep = new Rep("a") { Calendar = calendar, LeaveDates = [new DateOnly(2026, 3, 3), new DateOnly(2026, 3, 3)], LeaveTimes = [TimeRangeOf("2026-03-05T04:00..2026-03-05T05:00"), TimeRangeOf("2026-03-05T04:30..2026-03-05T06:00")] };
        var member = Roster.Of([rep], null, Calendars).Find("a")!;
        var now = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal((isInHours, isOnLeave), (member.IsInHours(now), member.IsOnLeave(now)));
        Assert.Equal(isInHours && !isOnLeave, member.Calendar!.IsOpen(now));
    }

    [Fact]
    public void Member_NeitherCalendarNorLeave_HasNone()
    {
        var member = Roster.Of([new Rep("a")]).Find("a")!;

        Assert.Null(member.Calendar);
        Assert.True(member.IsInHours(DateTimeOffset.UnixEpoch));
        Assert.False(member.IsOnLeave(DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Check_OddRoster_SaysWhatAndWho()
    {
        Rep[] reps =
        [
            new("a") { Weight = 0 }, new("b") { IsActive = false }, new("c") { LeaveDates = [new DateOnly(2026, 3, 3), new DateRange(new(2026, 3, 1), new(2026, 3, 3)), new DateOnly(2026, 3, 4)] },
            new("d") { LeaveTimes = [TimeRangeOf("2026-03-02T00:00..2026-03-03T00:00"), TimeRangeOf("2026-03-01T00:00..2026-03-02T00:00"), TimeRangeOf("2026-03-02T23:00..2026-03-04T00:00")] },
        ];
        var found = Roster.Of(reps, [new("x", "a", "b"), new("y", "c"), new("z")]).Check();

        Assert.Equal(
            [
                "warning LS6051: nobody in the team 'x' can be given leads: no member is active with a weight above 0",
                "warning LS6051: nobody in the team 'z' can be given leads: no member is active with a weight above 0",
                "warning LS6052: the leave 2026-03-01..2026-03-03 of 'c' overlaps with 2026-03-03; it counts once, so correct it if somebody has miscounted",
                "warning LS6052: the leave 2026-03-02T00:00:00Z..2026-03-03T00:00:00Z of 'd' overlaps with 2026-03-02T23:00:00Z..2026-03-04T00:00:00Z; it counts once, so correct it if somebody has miscounted",
            ],
            found.Select(problem => problem.ToString()));
        Assert.Equal(["warning LS6050: the roster has no reps, so that every lead will wait; add some"], Roster.Of([]).Check().Select(problem => problem.ToString()));
        Assert.Equal(["warning LS6051: nobody can be given leads: no rep is active with a weight above 0"], Roster.Of(reps[..2]).Check().Select(problem => problem.ToString()));
    }

    [Fact]
    public void Check_LeaveWithinLongerLeave_SaysSoOfEach() => Assert.Equal(
        ["2026-03-01..2026-03-10 2026-03-02", "2026-03-01..2026-03-10 2026-03-05", "2026-03-01..2026-03-10 2026-03-10..2026-03-12", "2026-03-10..2026-03-12 2026-03-12"],
        Roster.Of([new Rep("a") { LeaveDates = [new DateOnly(2026, 3, 5), new DateRange(new(2026, 3, 10), new(2026, 3, 12)), new DateOnly(2026, 3, 12), new DateRange(new(2026, 3, 1), new(2026, 3, 10)), new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 13)] }])
            .Check().Select(problem => $"{problem.Diagnostic.Arguments[1]} {problem.Diagnostic.Arguments[2]}"));

    // That others have none is not said: there is no such calendar.
    [Fact]
    public void TryOf_ACalendarThatIsNotThere_IsTheOnlyMistake()
    {
        Assert.False(Roster.TryOf([new Rep("a"), new Rep("b") { Calendar = "x" }], null, null, out _, out var problems));

        Assert.Equal(["b LS6005"], problems.Select(problem => $"{problem.Rep} {problem.Diagnostic.Code}"));
    }

    [Fact]
    public void Of_AnyOrder_GivesTheSameRoster() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var dice = new Dice(seed);
        var roster = AnyRoster.Of(AnyCalendar.Named("UTC", dice), new DateOnly(2026, 10, 1), dice);
        var again = Roster.Of(
            roster.Reps.OrderBy(_ => dice.Fraction()),
            roster.Teams.Select(team => team with { Members = [.. team.Members.OrderBy(_ => dice.Fraction())] }).OrderBy(_ => dice.Fraction()),
            roster.Options);

        Assert.Equal(roster, again);
        Assert.Equal(roster.GetHashCode(), again.GetHashCode());
        Assert.Equal(roster.Members.Select(member => (member.Rep, member.Team, member.Calendar)), again.Members.Select(member => (member.Rep, member.Team, member.Calendar)));
        Assert.Equal(roster.Reps.OrderBy(rep => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(rep.Id)), StringComparer.Ordinal), roster.Reps);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(200, 10_000)));

    [Fact]
    public void Rep_InAMessage_ShowsNothingPersonal() => Assert.Equal("a", new Rep("a") { Name = "Li Wei", Home = new GeoPoint(1, 2) }.ToString());

    private static TimeRange TimeRangeOf(string text) => TimeRange.TryParse(text, "UTC", out var range) ? range : throw new FormatException(text);
}
