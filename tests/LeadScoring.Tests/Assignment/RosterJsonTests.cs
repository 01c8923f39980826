using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Assignment;
using LeadScoring.Calendars;
using LeadScoring.Playbooks;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Assignment;

public class RosterJsonTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-18:00");
    private static readonly BusinessCalendar Berlin = BusinessCalendar.In("Europe/Berlin", "Berlin").WithHours("mon-fri", "09:00-18:00");
    private static readonly RosterOptions Options = new() { Calendars = [Office, Berlin] };

    [Fact]
    public void Parse_Document_IsTheRosterMadeInCSharp()
    {
        var roster = RosterJson.Parse(
            """
            { // 名册
              "format": 1, "calendar": "office", "$schema": "x", "x-note": 1,
              "teams": { "EMEA": { "members": ["anna", "x-1"], "calendar": "Berlin", } },
              "reps": {
                "x-1": { "active": false, "leave": ["2026-03-29T02:30..2026-03-29T12:00"] },
                "li": {
                  "name": "Li Wei", "level": 3, "weight": 0, "capacity": 12.5, "skills": { "python": 3, "x-ray": 1 }, "languages": ["zh", "en"], "products": ["*"],
                  "territories": ["华东"], "conflicts": ["acme"], "home": [31.23, 121.47], "leave": ["2026-10-08", "2026-09-01T13:00..2026-09-01T18:00"],
                  "rampUp": { "during": "2026-11-02..2026-11-30", "share": 0.5 }
                },
                "anna": { "calendar": "office", "active": true, "rampUp": { "during": "2026-11-02T00:00..2026-11-03T00:00:00Z", "limit": 2 } }
              }
            }
            """,
            Options);

        Assert.Equal(
            Roster.Of(
                [
                    new Rep("li")
                    {
                        Name = "Li Wei", Level = 3, Weight = 0, Capacity = 12.5m, Skills = [new Skill("python", 3), new Skill("x-ray")], Languages = ["zh", "en"], Products = ["*"],
                        Territories = ["华东"], Conflicts = ["acme"], Home = new GeoPoint(31.23, 121.47), LeaveDates = [new DateOnly(2026, 10, 8)], LeaveTimes = [Times("2026-09-01T05:00:00Z..2026-09-01T10:00:00Z")],
                        RampUp = new RampUp(Times("2026-11-01T16:00:00Z..2026-11-30T16:00:00Z")) { Share = 0.5m },
                    },
                    new Rep("x-1") { IsActive = false, LeaveTimes = [Times("2026-03-29T01:00:00Z..2026-03-29T10:00:00Z")] }, // on the clock of the team's calendar
                    new Rep("anna") { Calendar = "office", RampUp = new RampUp(Times("2026-11-01T16:00:00Z..2026-11-03T00:00:00Z")) { Limit = 2 } },
                ],
                [new Team("EMEA", "x-1", "anna") { Calendar = "Berlin" }],
                Options with { Calendar = "office" }),
            roster);
        Assert.Equal(roster, RosterJson.Parse(RosterJson.Write(roster), Options));
        Assert.Equal("Li Wei", roster.Find("li")!.Rep.Name);
    }

    [Fact]
    public void Write_Roster_LeavesOutWhatSaysNothing() => Assert.Equal(
        """{"format":1,"zone":"+08:00","reps":{"a":{},"b":{"active":false,"level":2,"weight":5,"capacity":0.125,"skills":{"sql":3},"home":[-1.5, 2]}},"teams":{"t":{"members":["a"]}}}""",
        System.Text.RegularExpressions.Regex.Replace(
            RosterJson.Write(Roster.Of([new("b") { IsActive = false, Level = 2, Weight = 5, Capacity = 0.125m, Skills = [new Skill("sql", 3)], Home = new GeoPoint(-1.5, 2) }, new("a")], [new("t", "a")], new RosterOptions { Zone = "+08:00" })),
            @"\s*\n\s*", "").Replace("\": ", "\":", StringComparison.Ordinal));

    [Fact]
    public void Parse_AnySpelling_GivesTheRosterBack() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var dice = new Dice(seed);
        var roster = AnyRoster.Of(AnyCalendar.Named("UTC", dice), new DateOnly(2026, 10, 1), dice);
        var options = new RosterOptions { Calendars = roster.Options.Calendars };

        Assert.Equal(roster, RosterJson.Parse(AnyRoster.Json(roster, dice).Render(dice), options));
        Assert.Equal(roster, RosterJson.Parse(RosterJson.Write(roster), options));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(200, 10_000)));

    [Theory]
    [InlineData("⟦[]", "LS3002: 'a roster' must be an object, not a list")]
    [InlineData("{ \"format\": 1, \"reps\": {}⟦", "LS3001: this is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed")]
    [InlineData("⟦{ \"reps\": {} }", "LS3005: the member 'format' is missing")]
    [InlineData("{ \"format\": ⟦2, \"reps\": {} }", "LS3006: the format is 2; this version reads format 1")]
    [InlineData("⟦{ \"format\": 1 }", "LS3005: the member 'reps' is missing")]
    [InlineData("{ \"format\": 1, \"reps\": {}, ⟦\"team\": {} }", "LS3003: there is no member 'team' here; did you mean 'teams'?")]
    [InlineData("{ \"format\": 1, \"reps\": {}, \"zone\": ⟦\"Mars\" }", "LS2043: the zone 'Mars' is neither an IANA name nor an offset such as +08:00")]
    [InlineData("{ \"format\": 1, \"reps\": {}, \"calendar\": ⟦\"ofice\" }", "LS6005: the calendar 'ofice' of 'roster' does not exist; did you mean 'office'?")]
    [InlineData("{ \"format\": 1, \"reps\": { \"\": ⟦{} } }", "LS6001: a rep needs an id")]
    [InlineData("{ \"format\": 1, \"reps\": { \"a\": {}, ⟦\"a\": {} } }", "LS3004: the member 'a' stands twice")]
    [InlineData("{ \"format\": 1, \"reps\": { \"a\": ⟦[] }, \"teams\": { \"t\": { \"members\": [\"a\"] } } }", "LS3002: 'a' must be an object, not a list")]
    [InlineData("{ \"format\": 1, \"reps\": { \"a\": {} }, \"teams\": { \"t\": { \"members\": ⟦[\"a\", \"ab\"] } } }", "LS6003: the team 't' has the member 'ab', who is not among the reps; did you mean 'a'?")]
    [InlineData("{ \"format\": 1, \"reps\": { \"a\": {} }, \"teams\": { \"t\": { \"members\": [\"a\"] }, \"u\": { \"members\": ⟦[\"a\"] } } }", "LS6004: the rep 'a' is in the teams 't' and 'u'; a rep is in one team only")]
    public void Parse_WrongDocument_SaysWhereAndWhy(string marked, string message) => AssertProblem(marked, message);

    [Theory]
    [InlineData("\"weigth⟧\": 1", "LS3003: there is no member 'weigth' here; did you mean 'weight'?")]
    [InlineData("\"name\": ⟦5", "LS3002: 'name' must be a text, not a number")]
    [InlineData("\"active\": ⟦\"no\"", "LS3002: 'active' must be true or false, not a text")]
    [InlineData("\"level\": ⟦1.5", "LS3023: 'level' is a whole number of at least 0, not 1.5")]
    [InlineData("\"level\": ⟦1001", "LS6007: the level of 'a' is a whole number from 0 to 1000, not 1001")]
    [InlineData("\"weight\": ⟦-1", "LS3023: 'weight' is a whole number of at least 0, not -1")]
    [InlineData("\"capacity\": ⟦0", "LS6008: the capacity of 'a' is above 0, at most 1,000,000,000 and with at most three decimals, not 0; without a capacity there is no limit, and a rep who takes no leads is not active")]
    [InlineData("\"capacity\": ⟦1e300", "LS6008: the capacity of 'a' is above 0, at most 1,000,000,000 and with at most three decimals, not 79228162514264337593543950335; without a capacity there is no limit, and a rep who takes no leads is not active")]
    [InlineData("\"skills\": { \"sql\": ⟦0 }", "LS3023: 'sql' is a whole number of at least 1, not 0")]
    [InlineData("\"skills\": ⟦{ \"sql\": 1, \"SQL\": 2 }", "LS6010: the skill 'sql' of 'a' stands twice; keep one of its grades")]
    [InlineData("\"skills\": ⟦[\"sql\"]", "LS3002: 'skills' must be an object, not a list")]
    [InlineData("\"languages\": ⟦\"zh\"", "LS3002: 'languages' must be a list, not a text")]
    [InlineData("\"languages\": ⟦[\" \"]", "LS6009: one of the languages of 'a' is blank; name it or take it out")]
    [InlineData("\"home\": ⟦[121.47, 31.23]", "LS6020: the home of 'a' is a latitude from -90 to 90 and a longitude from -180 to 180, such as [48.1, 11.6]")]
    [InlineData("\"home\": ⟦[31.23]", "LS6020: the home of 'a' is a latitude from -90 to 90 and a longitude from -180 to 180, such as [48.1, 11.6]")]
    [InlineData("\"home\": ⟦[\"31.23\", 1]", "LS6020: the home of 'a' is a latitude from -90 to 90 and a longitude from -180 to 180, such as [48.1, 11.6]")]
    [InlineData("\"calendar\": ⟦\"ofice\"", "LS6005: the calendar 'ofice' of 'a' does not exist; did you mean 'office'?")]
    [InlineData("\"leave\": [\"2026-10-01\", ⟦\"October\"]", "LS2057: 'October' is no leave: dates such as `2026-08-03..2026-08-14`, or times such as `2026-09-01T13:00..2026-09-01T18:00`, the end after the start")]
    [InlineData("\"rampUp\": ⟦{ \"share\": 0.5 }", "LS3005: the member 'during' is missing")]
    [InlineData("\"rampUp\": { \"during\": ⟦\"November\", \"limit\": 1 }", "LS6021: 'November' is no time of a ramp-up: dates such as `2026-11-02..2026-11-30`, or times such as `2026-11-02T09:00..2026-11-30T18:00`, the end after the start")]
    [InlineData("\"rampUp\": ⟦{ \"during\": \"2026-11-02\" }", "LS6011: the ramp-up of 'a' must have just one of share and limit")]
    [InlineData("\"capacity\": 5, \"rampUp\": ⟦{ \"during\": \"2026-11-02\", \"share\": 50 }", "LS6012: the share in the ramp-up of 'a' is from 0 to 1, not 50")]
    public void Parse_WrongRep_SaysWhereAndWhy(string member, string message) =>
        AssertProblem($"{{ \"format\": 1, \"calendar\": \"office\",\n  \"reps\": {{ \"a\": {{ {(member.Contains('⟧', StringComparison.Ordinal) ? "⟦" + member.Replace("⟧", "", StringComparison.Ordinal) : member)} }} }} }}", message);

    [Fact]
    public void Parse_RepWithoutACalendar_IsToldWhereTheRepStands() => AssertProblem(
        "{ \"format\": 1, \"reps\": { \"a\": { \"calendar\": \"office\" }, \"b\": ⟦{} } }",
        "LS6006: the rep 'b' has no calendar, though others have; name one for the rep, for the team or for the organisation (one that is always open has the hours `mon-sun` `00:00-24:00`)");

    private static void AssertProblem(string marked, string message)
    {
        var before = marked[..marked.IndexOf('⟦', StringComparison.Ordinal)];
        var place = new SourcePosition(before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'));

        Assert.False(RosterJson.TryParse(marked.Replace("⟦", "", StringComparison.Ordinal), Options, out var roster, out var diagnostics));
        Assert.Null(roster);
        Assert.Equal([$"{place}: error {message}"], diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    private static TimeRange Times(string text) => TimeRange.TryParse(text, "UTC", out var range) ? range : throw new FormatException(text);
}
