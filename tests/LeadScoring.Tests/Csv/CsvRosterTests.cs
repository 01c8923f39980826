using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Assignment;
using LeadScoring.Calendars;
using LeadScoring.Csv;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Csv;

public class CsvRosterTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-18:00");
    private static readonly BusinessCalendar Berlin = BusinessCalendar.In("Europe/Berlin", "Berlin").WithHours("mon-fri", "09:00-18:00");
    private static readonly CsvRosterOptions Options = new() { Roster = new RosterOptions { Calendars = [Office, Berlin], Calendar = "office" } };

    [Fact]
    public void Read_List_IsTheRosterMadeInCSharp()
    {
        var read = Read(
            "Rep ID,Name,Active,Team,Level,Weight,Capacity,Skills,Languages,Products,Territories,Conflicts,Home,Calendar,Leave,Ramp-up,Ramp share,Phone\n" +
            "li,Li Wei,,east,3,0,12.5,python:3; sql,zh;en,*,华东,acme,31.23;121.47,,2026-10-08;2026-09-01T13:00..2026-09-01T18:00,2026-11-02..2026-11-30,0.5,123\n" +
            "\n" +
            "anna,,no,,,,,,,,,,,Berlin,2026-10-25T02:30..2026-10-25T12:00,,,\n");

        Assert.Equal(
            Roster.Of(
                [
                    new Rep("anna") { IsActive = false, Calendar = "Berlin", LeaveTimes = [Times("2026-10-25T00:30:00Z..2026-10-25T11:00:00Z")] },
                    new Rep("li")
                    {
                        Name = "Li Wei", Level = 3, Weight = 0, Capacity = 12.5m, Skills = [new Skill("python", 3), new Skill("sql")], Languages = ["zh", "en"], Products = ["*"],
                        Territories = ["华东"], Conflicts = ["acme"], Home = new GeoPoint(31.23, 121.47), LeaveDates = [new DateOnly(2026, 10, 8)], LeaveTimes = [Times("2026-09-01T05:00:00Z..2026-09-01T10:00:00Z")],
                        RampUp = new RampUp(Times("2026-11-01T16:00:00Z..2026-11-30T16:00:00Z")) { Share = 0.5m },
                    },
                ],
                [new Team("east", "li")],
                Options.Roster),
            read.Roster);
        Assert.Equal([(1L, 2L, "li"), (2L, 4L, "anna")], read.Rows.Select(row => (row.Row, row.Line, row.Rep!.Id)));
        Assert.Empty(read.Warnings);
        Assert.Equal("reps.csv", read.Name);
        Assert.Equal("Phone", read.Columns[^1]);
    }

    [Theory]
    [InlineData("rep,level\na,x", "level (2,2): error LS5088: column 'level' needs a whole number such as 12, or nothing, not 'x'")]
    [InlineData("rep,level\na,1001", "level (2,2): error LS6007: the level of 'a' is a whole number from 0 to 1000, not 1001")]
    [InlineData("Weight,rep\n-1,a", "weight (2,1): error LS6007: the weight of 'a' is a whole number from 0 to 1000000, not -1")]
    [InlineData("rep,capacity\na,\"12,5\"", "capacity (2,2): error LS5087: column 'capacity' needs a number such as 1234.5 or -1.2e3, or nothing, not '12,5'")]
    [InlineData("rep,capacity\na,0", "capacity (2,2): error LS6008: the capacity of 'a' is above 0, at most 1,000,000,000 and with at most three decimals, not 0; without a capacity there is no limit, and a rep who takes no leads is not active")]
    [InlineData("rep,active\na,maybe", "active (2,2): error LS5311: column 'active' needs true or false (or yes/no, y/n, 1/0, 是/否), or nothing, not 'maybe'")]
    [InlineData("rep,skills\na,sql:high", "skills (2,2): error LS5312: column 'skills' needs skills such as python:3;sql:2, each with a whole number as its grade or without one, not 'sql:high'")]
    [InlineData("rep,skills\na,sql:0", "skills (2,2): error LS6007: the grade of a skill of 'a' is a whole number from 1 to 1000, not 0")]
    [InlineData("rep,skills\na,sql:1;SQL:2", "skills (2,2): error LS6010: the skill 'sql' of 'a' stands twice; keep one of its grades")]
    [InlineData("rep,home\na,Main Street 5", "home (2,2): error LS5313: column 'home' needs a latitude from -90 to 90 and a longitude from -180 to 180, such as 48.1;11.6, or nothing")]
    [InlineData("rep,latitude,longitude\na,48.1,", "latitude (2,2): error LS5313: column 'latitude' needs a latitude from -90 to 90 and a longitude from -180 to 180, such as 48.1;11.6, or nothing")]
    [InlineData("rep,lat,lon\na,,11.6", "longitude (2,3): error LS5313: column 'lon' needs a latitude from -90 to 90 and a longitude from -180 to 180, such as 48.1;11.6, or nothing")]
    [InlineData("rep,lat,lon,home\na,48.1,11.6,48.1;11.6", "home (2,4): error LS5314: the row has a home in column 'home' and in columns of its own for latitude and longitude; keep one of both")]
    [InlineData("rep,calendar\na,ofice", "calendar (2,2): error LS6005: the calendar 'ofice' of 'a' does not exist; did you mean 'office'?")]
    [InlineData("rep,leave\na,2026-10-01;soon", "leave (2,2): error LS5315: column 'leave' needs leave such as 2026-08-03..2026-08-14;2026-09-01T13:00..2026-09-01T18:00, each end after its start, not 'soon'")]
    [InlineData("rep,ramp up,ramp limit\na,November,1", "rampUp (2,2): error LS5316: column 'ramp up' needs dates such as 2026-11-02..2026-11-30, or times such as 2026-11-02T09:00..2026-11-30T18:00, the end after the start, not 'November'")]
    [InlineData("rep,ramp up,ramp limit\na,,1", "rampLimit (2,3): error LS5317: the row has '1' in column 'ramp limit', but says in no column 'ramp up' when that is")]
    [InlineData("rep,ramp up\na,2026-11-02", "rampUp (2,2): error LS6011: the ramp-up of 'a' must have just one of share and limit")]
    [InlineData("rep,team\na,est", "team (2,2): error LS5318: there is no team 'est'; did you mean 'east'?")]
    [InlineData("rep,team\na,nowhere", "team (2,2): error LS5310: there is no team 'nowhere'; there are east, north")]
    [InlineData("rep,name\n ,Li", "rep (2,1): error LS5043: the row has no id in column 'rep'")]
    [InlineData("rep,name\na,Li,Wei", " (2,0): error LS5040: the row has 3 cells and the header 2")]
    [InlineData("rep,name\na,\"Li\"Wei", " (2,0): error LS5041: a cell goes on behind its closing quote; a quote inside quotes is written twice")]
    [InlineData("rep,level,weight\na,x,y", "level (2,2): error LS5088: column 'level' needs a whole number such as 12, or nothing, not 'x' + weight (2,3): error LS5088: column 'weight' needs a whole number such as 12, or nothing, not 'y'")]
    [InlineData("rep,level,weight\na,-1,-1", "level (2,2): error LS6007: the level of 'a' is a whole number from 0 to 1000, not -1 + weight (2,3): error LS6007: the weight of 'a' is a whole number from 0 to 1000000, not -1")]
    public void Read_WrongRow_SaysWhereAndWhy(string text, string message)
    {
        var read = Read(text + "\n", Options with { Teams = [new("east"), new("north")] });

        Assert.Null(read.Rows.Single().Rep);
        Assert.Equal(message, string.Join(" + ", read.Rows[0].Rejections.Select(rejection => $"{rejection.Field} {rejection.Reason}")));
        Assert.Empty(read.Roster.Reps);
    }

    [Fact]
    public void Read_RowsOfOneId_TakesTheFirst()
    {
        var read = Read("rep,team,weight\na,east,2\nb,east,-5\n\na,west,3\n");

        Assert.Equal("rep (5,1): error LS5044: the id 'a' already stands in line 2", $"{read.Rows[2].Rejections[0].Field} {read.Rows[2].Rejections[0].Reason}");
        Assert.Equal([new Rep("a") { Weight = 2 }], read.Roster.Reps);
        Assert.Equal([new Team("east", "a")], read.Roster.Teams);
    }

    [Fact]
    public void Read_SomeWithoutACalendar_RejectsThem()
    {
        var read = Read("rep,calendar,team\na,office,\nb,,\nc,,EMEA\n", Options with { Roster = Options.Roster with { Calendar = null }, Teams = [new("EMEA") { Calendar = "Berlin" }] });

        Assert.StartsWith("(3,2): error LS6006: the rep 'b' has no calendar, though others have;", read.Rows[1].Rejections.Single().Reason.ToString(), StringComparison.Ordinal);
        Assert.Equal([("a", "office"), ("c", "Berlin")], read.Roster.Members.Select(member => (member.Rep.Id, member.Calendar!.Name)));
    }

    [Theory]
    [InlineData("", "(0,0): error LS5004: 'reps.csv' is empty; the first line of a list names its columns")]
    [InlineData("name\nLi", "(1,0): error LS5301: 'reps.csv' has no column with the ids of reps, which is usually called rep, rep id, id, 编号, 工号")]
    [InlineData("id,工号\n1,2", "(1,1): error LS5302: 'rep' may be in column 'id' or '工号'; call the right one 'rep' and the other something else")]
    [InlineData("rep\n\"a", "(2,1): error LS5006: cell 1 of the row that starts in line 2 opens a quote that is never closed")]
    public void Read_WrongFile_IsRefused(string text, string message) => Assert.Equal(message, Assert.Throws<LeadFormatException>(() => Read(text)).Message);

    [Fact]
    public void Read_WrongOptions_IsRefused() => Assert.Equal(
        "(0,0): error LS6015: the zone 'Mars' of the roster is neither an IANA name nor an offset such as +08:00",
        Assert.Throws<LeadFormatException>(() => Read("rep,weight\na,-1\n", new CsvRosterOptions { Roster = new RosterOptions { Zone = "Mars" } })).Message);

    [Fact]
    public void Read_OddColumns_Warns() => Assert.Equal(
        ["(1,3): warning LS5023: column 3 has no name and is not read", "(1,2): warning LS5303: the column 'wieght' is not read; did you mean 'weight'?"],
        Read("rep,wieght,,phone\na,2,,1\n").Warnings.Select(warning => warning.ToString()));

    [Fact]
    public void Read_File_IsFoundByItsPath()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "rep\na\n");
        try
        {
            Assert.Equal([new Rep("a")], CsvRoster.Read(path).Roster.Reps);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Equal($"(0,0): error LS5001: there is no file '{path}'", Assert.Throws<LeadFormatException>(() => CsvRoster.Read(path)).Message);
    }

    // Nobody else may have it open for this.
    [Fact]
    public void Read_SeparatorWrong_LeavesTheFileClosed()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "rep\na\n");

            Assert.Throws<ArgumentException>(() => CsvRoster.Read(file, new CsvRosterOptions { File = new CsvOptions { Separator = '"' } }));
            using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            Assert.Equal(6, stream.Length);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Read_AnySpelling_GivesTheRosterBack() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var dice = new Dice(seed);
        var roster = AnyRoster.Of(AnyCalendar.Named("UTC", dice), new DateOnly(2026, 10, 1), dice);
        var (text, rows) = AnyRoster.Csv(roster, dice);
        var read = Read(text, new CsvRosterOptions { Roster = roster.Options, Teams = roster.Teams });

        Assert.Equal([], read.Rows.SelectMany(row => row.Rejections));
        Assert.Equal(roster, read.Roster);
        Assert.Equal(rows.Select(row => (row.Row, row.Rep)), read.Rows.Select(row => (row.Row, row.Rep!)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(200, 10_000)));

    private static CsvRoster Read(string text, CsvRosterOptions? options = null) => CsvRoster.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "reps.csv", options ?? Options);

    private static TimeRange Times(string text) => TimeRange.TryParse(text, "UTC", out var range) ? range : throw new FormatException(text);
}
