using LeadScoring.Calendars;

namespace LeadScoring.Tests.Playbooks;

/// <summary>The section about calendars, and what is said of those that are wrong.</summary>
public class CalendarSectionTests
{
    private static string With(string calendars, string zone = "Asia/Shanghai") =>
        $$"""{ "format": 1, "zone": "{{zone}}", "fields": {}, "scoring": { "dimensions": { "fit": { "rules": [{ "rule": "a", "pointsOf": 1 }] } } }, "tiers": { "Low": {} }, "calendars": {{calendars}} }""";

    [Fact]
    public void Parse_Calendars_AreReadWhereverTheyStand()
    {
        var playbook = Playbook.Parse(With("""
            {
              "night shift": { "basedOn": "office", "hours": { "wed": "22:00-6:00", "mon, tue": "22:00 - 06:00", "fri": "closed" }, "leave": ["2026-10-09T13:00..2026-10-09T18:00", "2026-08-03"] },
              "office": {
                "hours": { "mon-fri": "13:30-18:00, 09:00-12:00" },
                "exceptions": { "2026-12-31": "add 18:00-20:00", "2026-09-27": "09:00-18:00", "2026-10-01..2026-10-07": "closed" }, "x-note": "国庆节"
              },
              "London": { "zone": "Europe/London", "basedOn": "night shift" }
            }
            """));

        var office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-12:00, 13:30-18:00")
            .WithException(new DateOnly(2026, 9, 27), "09:00-18:00").WithException(DateRange.Parse("2026-10-01..2026-10-07"), "closed").WithException(new DateOnly(2026, 12, 31), "add 18:00-20:00");
        var night = BusinessCalendar.BasedOn(office, name: "night shift").WithHours("mon-wed", "22:00-06:00").WithHours("fri", "closed").WithLeave(new DateOnly(2026, 8, 3))
            .WithLeave(new TimeRange(new(2026, 10, 9, 5, 0, 0, TimeSpan.Zero), new(2026, 10, 9, 10, 0, 0, TimeSpan.Zero)));
        Assert.Equal([night, office, BusinessCalendar.BasedOn(night, "Europe/London", "London")], playbook.Calendars);
        Assert.Equal(office, playbook.CalendarNamed("office"));
        Assert.Null(playbook.CalendarNamed("Office"));
        Assert.Null(playbook.CalendarNamed(null));
        Assert.Same(playbook.CalendarNamed("office"), playbook.CalendarNamed("night shift")!.Base);
        Assert.Equal(
            """
            "calendars":{"night shift":{"basedOn":"office","hours":{"mon-wed":"22:00-06:00","fri":"closed"},"leave":["2026-08-03","2026-10-09T05:00:00Z..2026-10-09T10:00:00Z"]},"office":{"hours":{"mon-fri":"09:00-12:00, 13:30-18:00"},"exceptions":{"2026-09-27":"09:00-18:00","2026-10-01..2026-10-07":"closed","2026-12-31":"add 18:00-20:00"}},"London":{"zone":"Europe/London","basedOn":"night shift"}}}
            """,
            Plain(playbook)[Plain(playbook).IndexOf("\"calendars\"", StringComparison.Ordinal)..]);
        Assert.Equal(playbook, Playbook.Parse(playbook.Write()));
        Assert.NotEqual(playbook, Playbook.Parse(playbook.Write().Replace("13:30", "13:00", StringComparison.Ordinal)));
        Assert.NotEqual(playbook.Model.Identity.Sha256, Playbook.Parse(playbook.Write().Replace("13:30", "13:00", StringComparison.Ordinal)).Model.Identity.Sha256);
    }

    [Fact]
    public void Parse_LeftOut_IsNone()
    {
        foreach (var text in new[] { With("{}"), With("{}").Replace(", \"calendars\": {}", "", StringComparison.Ordinal) })
        {
            Assert.Equal([], Playbook.Parse(text).Calendars);
            Assert.DoesNotContain("calendars", Playbook.Parse(text).Write(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Parse_LeaveOnTheClock_IsTheFirstStartAndTheSecondEnd()
    {
        // Berlin goes through 02:30 twice.
        var calendar = Playbook.Parse(With("""{ "a": { "leave": ["2026-10-25T02:30..2026-10-25T02:30", "2026-03-29T02:30..2026-03-29T04:00:30", "2026-05-01T00:00:00.5+02:00..2026-05-01T01:00"] } }""", "Europe/Berlin")).CalendarNamed("a")!;

        Assert.Equal(["2026-03-29T01:00:00Z..2026-03-29T02:00:30Z", "2026-04-30T22:00:00.500Z..2026-04-30T23:00:00Z", "2026-10-25T00:30:00Z..2026-10-25T01:30:00Z"], calendar.LeaveTimes.Select(times => times.ToString()));
    }

    [Theory]
    [InlineData("""{ "a": ⟦"9-18" }""", "LS3002: 'a' must be an object, not a text")]
    [InlineData("""{ ⟦" ": {} }""", "LS2002: a calendar needs a name")]
    [InlineData("""{ "a": {}, ⟦"a": {} }""", "LS3004: the member 'a' stands twice")]
    [InlineData("""{ "a": { ⟦"hour": {} } }""", "LS3003: there is no member 'hour' here; did you mean 'hours'?")]
    [InlineData("""{ "a": { "zone": ⟦"Beijing" } }""", "LS2043: the zone 'Beijing' is neither an IANA name nor an offset such as +08:00")]
    [InlineData("""{ "a": { "hours": ⟦["09:00-18:00"] } }""", "LS3002: 'hours' must be an object, not a list")]
    [InlineData("""{ "a": { "hours": { "mon": ⟦["09:00-18:00"] } } }""", "LS3002: 'mon' must be a text, not a list")]
    [InlineData("""{ "a": { "hours": { "mon": "09:00-12:00, ⟦13:00" } } }""", "LS2050: '13:00' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("""{ "a": { "hours": { "mon": "\u0030\u0039:00-12:00, ⟦12:00-12:00" } } }""", "LS2051: the shift '12:00-12:00' ends where it starts; a whole day is `00:00-24:00`")]
    [InlineData("""{ "a": { "hours": { "mon": "09:00-12:00, ⟦11:00-13:00" } } }""", "LS2052: the shifts '09:00-12:00' and '11:00-13:00' overlap; let one end where the other starts, or write them as one")]
    [InlineData("""{ "a": { "hours": { ⟦"weekdays": "09:00-18:00" } } }""", "LS2053: 'weekdays' are no days: mon, tue, wed, thu, fri, sat, sun, some of them as `mon-fri`, or several with commas between")]
    [InlineData("""{ "a": { "hours": { "mon-fri": "09:00-18:00", ⟦"fri": "09:00-12:00" } } }""", "LS2054: the day fri has hours twice")]
    [InlineData("""{ "a": { "exceptions": { ⟦"1.10.2026": "closed" } } }""", "LS2055: '1.10.2026' are no dates: one such as `2026-09-27`, or the first and the last such as `2026-10-01..2026-10-07`")]
    [InlineData("""{ "a": { "exceptions": { "2026-10-01..2026-10-07": "closed", ⟦"2026-10-07": "09:00-18:00" } } }""", "LS2056: the exceptions for 2026-10-01..2026-10-07 and for 2026-10-07 share dates; name each date once")]
    [InlineData("""{ "a": { "exceptions": { "2026-10-01": "⟦holiday" } } }""", "LS2050: 'holiday' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("""{ "a": { "exceptions": { "2026-10-01": "add ⟦18:00" } } }""", "LS2050: '18:00' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`")]
    [InlineData("""{ "a": { "leave": ["2026-10-01", ⟦"2026-10-05..2026-10-04"] } }""", "LS2057: '2026-10-05..2026-10-04' is no leave: dates such as `2026-08-03..2026-08-14`, or times such as `2026-09-01T13:00..2026-09-01T18:00`, the end after the start")]
    [InlineData("""{ "a": { "leave": [⟦"2026-10-05T13:00..2026-10-05T13:00"] } }""", "LS2057: '2026-10-05T13:00..2026-10-05T13:00' is no leave: dates such as `2026-08-03..2026-08-14`, or times such as `2026-09-01T13:00..2026-09-01T18:00`, the end after the start")]
    [InlineData("""{ "a": { "leave": [⟦"2026-10-05T13:00"] } }""", "LS2057: '2026-10-05T13:00' is no leave: dates such as `2026-08-03..2026-08-14`, or times such as `2026-09-01T13:00..2026-09-01T18:00`, the end after the start")]
    [InlineData("""{ "office": {}, "a": { "basedOn": ⟦"Ofice" } }""", "LS2058: 'a' is based on the calendar 'Ofice', which does not exist; did you mean 'office'?")]
    [InlineData("""{ "a": { "basedOn": ⟦"organisation" } }""", "LS2058: 'a' is based on the calendar 'organisation', which does not exist")]
    [InlineData("""{ "a": { "basedOn": ⟦"a" } }""", "LS2059: 'a' cannot be based on 'a', which is 'a' itself or stands on it")]
    [InlineData("""{ "a": { "basedOn": "b" }, "b": { "basedOn": "c" }, "c": { "basedOn": ⟦"a" } }""", "LS2059: 'c' cannot be based on 'a', which is 'c' itself or stands on it")]
    public void Parse_WrongCalendar_SaysWhereAndWhy(string calendars, string message) => Marked.AssertProblems(With(calendars), message);

    [Fact]
    public void Parse_SeveralMistakes_AreAllSaid() => Marked.AssertProblems(
        With("""{ "a": { "zone": ⟦"x", "hours": { ⟦"mo": "⟦9" }, "exceptions": { ⟦"x": "⟦y" } }, "b": { "basedOn": "a", "leave": [⟦"x"] } }"""),
        "LS2043: the zone 'x' is neither an IANA name nor an offset such as +08:00",
        "LS2053: 'mo' are no days: mon, tue, wed, thu, fri, sat, sun, some of them as `mon-fri`, or several with commas between",
        "LS2050: '9' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`",
        "LS2055: 'x' are no dates: one such as `2026-09-27`, or the first and the last such as `2026-10-01..2026-10-07`",
        "LS2050: 'y' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`",
        "LS2057: 'x' is no leave: dates such as `2026-08-03..2026-08-14`, or times such as `2026-09-01T13:00..2026-09-01T18:00`, the end after the start");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Parse_LongRowOfCalendars_IsRefused(bool isTopmostFirst)
    {
        string Row(int count)
        {
            var calendars = Enumerable.Range(0, count).Select(i => $"\"c{i}\": {{{(i == 0 ? "" : $" \"basedOn\": \"c{i - 1}\" ")}}}");
            return With($"{{ {string.Join(", ", isTopmostFirst ? calendars.Reverse() : calendars)} }}");
        }

        Assert.Equal(8, Playbook.Parse(Row(8)).Calendars.Count);
        foreach (var count in new[] { 9, 50_000 })
        {
            Assert.False(Playbook.TryParse(Row(count), options: null, out _, out var wrong));
            Assert.Contains(wrong, problem => problem.Code == "LS2060" && problem.Message.EndsWith("at most 8 calendars may stand on one another", StringComparison.Ordinal));
        }
    }

    // What the check says, beside the examples of its page.
    [Theory]
    [InlineData("""{ "holidays": { "exceptions": { "2026-10-01": "closed" } }, "a": { "basedOn": "holidays", "hours": { "thu": "09:00-18:00" } } }""")] // closed for those who stand on it
    [InlineData("""{ "a": { "exceptions": { "2026-10-01": "09:00-18:00" } } }""")]
    [InlineData("""{ "a": { "hours": { "mon": "09:00-18:00" }, "leave": ["2026-10-01", "2026-10-02"] } }""")]
    [InlineData("""{ "a": { "hours": { "mon": "09:00-18:00" }, "exceptions": { "2026-10-03..2026-10-05": "closed" } } }""")]
    public void Check_CalendarsThatAreFine_FindsNothing(string calendars) => Assert.Equal([], Playbook.Parse(With(calendars)).Check().Select(finding => finding.ToString()));

    [Theory]
    [InlineData("""{ "a": ⟦{ "hours": { "mon": "closed" }, "exceptions": { ⟦"2026-10-01": "closed" } } }""", "LS4060", "LS4061")]
    [InlineData("""{ "a": { "hours": { "mon": "09:00-18:00" }, "exceptions": { ⟦"2026-10-05": "9:00-12:00, 12:00-18:00", ⟦"2026-10-12": "add 10:00-11:00", "2026-10-19": "add 10:00-18:01" } } }""", "LS4061", "LS4061")]
    [InlineData("""{ "a": { "hours": { "mon": "09:00-18:00" }, "exceptions": { "2026-10-05": "closed" } }, "b": { "basedOn": "a", "exceptions": { ⟦"2026-10-05": "closed", "2026-10-06": "add 9:00-10:00" } } }""", "LS4061")]
    [InlineData("""{ "a": ⟦{ "hours": { "mon": "09:00-18:00" }, "leave": ["2026-10-01..2026-10-09", "2026-10-09", "2026-10-02T00:00..2026-10-03T00:00", "2026-10-02T23:00..2026-10-04T00:00"] } }""", "LS4062", "LS4062")]
    public void Check_CalendarsThatAreOdd_SaysWhere(string marked, params string[] codes)
    {
        var found = Playbook.Parse(With(marked).Replace("⟦", "", StringComparison.Ordinal)).Check();

        Assert.Equal(codes, found.Select(finding => finding.Code));
        var marks = With(marked).Split('⟦').SkipLast(1).Aggregate((Columns: new List<int>(), At: 1), (sum, part) => ([.. sum.Columns, sum.At + part.Length], sum.At + part.Length)).Columns;
        Assert.Equal(marks, found.Select(finding => finding.Position.Column).Distinct());
    }

    [Fact]
    public void Check_ManyDates_EndsSoon()
    {
        var exceptions = string.Join(", ", Enumerable.Range(0, 2_000).Select(i => $"\"{1000 + (i * 4)}-01-01..{1003 + (i * 4)}-12-31\": \"closed\""));

        Assert.NotEmpty(Playbook.Parse(With($$"""{ "a": { "hours": {}, "exceptions": { {{exceptions}} } } }""")).Check());
    }

    private static string Plain(Playbook playbook) => System.Text.RegularExpressions.Regex.Replace(playbook.Write(), @"\s*\n\s*", "").Replace("\": ", "\":", StringComparison.Ordinal);
}
