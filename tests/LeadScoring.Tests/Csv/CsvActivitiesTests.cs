using System.Text;
using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

public class CsvActivitiesTests
{
    private static readonly LeadSchema Schema = new(
        [],
        [
            new ActivityType("visit", new LeadField("page", FieldType.Text) { Aliases = ["URL"], MissingSpellings = ["n/a"] }, new LeadField("seconds", FieldType.Number)),
            new ActivityType("demo", new LeadField("booked", FieldType.Timestamp)),
            new ActivityType("order"),
        ]);

    private static readonly LeadSchema AnyType = new([], [new ActivityType(ActivityType.Others, Lists.Text("by"))]);

    [Fact]
    public void Read_List_GivesActivitiesInOrder()
    {
        using var activities = Open(
            "Lead ID;Type;Occurred At;Value;Seq;Activity-ID;Url;seconds;booked\n" +
            "4711;visit;2026-03-31T14:05:00.1239+08:00;;2;a1;/pricing;12.5;\n" +
            "4711;order;1969-12-31;-0.5;;;;;\n" +
            "\n" +
            "4712;demo;9500-01-01 23:59;;-3;a1;n/a;many;2026-04-01\n" +
            "4712;visit;2026-03-31;;;;n/a;;never\n");

        Assert.Equal(
            "4711 visit 2026-03-31T06:05:00.123Z value= seq=2 id=a1 page=/pricing seconds=12.5\n" +
            "4711 order 1969-12-31T00:00:00.000Z value=-0.5 seq=0 id=\n" +
            "4712 demo 9500-01-01T23:59:00.000Z value= seq=-3 id=a1 booked=2026-04-01T00:00:00Z\n" +
            "4712 visit 2026-03-31T00:00:00.000Z value= seq=0 id=",
            Print(activities));
        Assert.Empty(activities.Warnings);
        Assert.Equal(("activities.csv", ';', "utf-8", DateOrder.YearMonthDay, 4L), (activities.Name, activities.Separator, activities.Encoding.WebName, activities.DateOrder, activities.RowCount));
        Assert.Equal([2, 3, 5, 6], activities.Read().Select(row => row.Line));
    }

    [Fact]
    public void Read_ActivityOfALead_IsWhatTheScorerSees()
    {
        using var activities = Open("lead,type,time,page,seconds\n1,visit,2026-03-01,/pricing,9\n");
        var lead = new LeadRecord(Schema, "1");
        var row = activities.Read().Single();

        lead.Add(row.Activity!.Value, row.Attributes);

        Assert.Equal(new LeadActivity("visit", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)), lead.Activities.Single());
    }

    [Theory]
    [InlineData("1,,2026-01-01,,", "type (2,2): error LS5082: the row has no activity type in column 'type'")]
    [InlineData("1,vist,2026-01-01,,", "type (2,2): error LS5084: column 'type' has 'vist', which is no activity type of the playbook; did you mean 'visit'?")]
    [InlineData("1,Visit,2026-01-01,,", "type (2,2): error LS5084: column 'type' has 'Visit', which is no activity type of the playbook; did you mean 'visit'?")]
    [InlineData("1,fax,2026-01-01,,", "type (2,2): error LS5083: column 'type' has 'fax', which is no activity type of the playbook")]
    [InlineData("1,*,2026-01-01,,", "type (2,2): error LS5083: column 'type' has '*', which is no activity type of the playbook")]
    [InlineData(" ,visit,2026-01-01,,", "lead (2,1): error LS5080: the row has no lead in column 'lead'")]
    [InlineData("1,visit,,,", "time (2,3): error LS5085: the row has no time in column 'time'")]
    [InlineData("1,visit,yesterday,,", "time (2,3): error LS5086: column 'time' needs a time such as 2026-03-31 or 2026-03-31T14:05:00+08:00, not 'yesterday'")]
    [InlineData("1,visit,2026-02-30,,", "time (2,3): error LS5107: field 'time' needs a day and time that exist, not '2026-02-30'")]
    [InlineData("1,visit,0001-01-01T00:00+01:00,,", "time (2,3): error LS5111: field 'time' needs a time in UTC within the years 1 to 9999, not '0001-01-01T00:00+01:00'")]
    [InlineData("1,visit,03/04/2026,,", "time (2,3): error LS5109: field 'time' has '03/04/2026', which is 2026-04-03 with the day first and 2026-03-04 with the month first; give the date order")]
    [InlineData("1,visit,2026-01-01,ten,", "value (2,4): error LS5087: column 'value' needs a number such as 1234.5 or -1.2e3, or nothing, not 'ten'")]
    [InlineData("1,visit,2026-01-01,1e999,", "value (2,4): error LS5104: field 'value' needs a number within ±1.79e308, not '1e999'")]
    [InlineData("1,visit,2026-01-01,,2.5", "sequence (2,5): error LS5088: column 'sequence' needs a whole number such as 12, or nothing, not '2.5'")]
    [InlineData("1,visit,2026-01-01,", " (2,0): error LS5040: the row has 4 cells and the header 5")]
    [InlineData("1,vist,yesterday,ten,x", "type LS5084 + time LS5086 + value LS5087 + sequence LS5088")]
    public void Read_BadRow_SaysWhatWouldBeRight(string row, string reason)
    {
        using var activities = Open($"lead,type,time,value,sequence\n{row}\n");

        var rejections = activities.Read().Single().Rejections;

        Assert.Equal(
            reason,
            rejections.Count == 1 ? $"{rejections[0].Field} {rejections[0].Reason}" : string.Join(" + ", rejections.Select(rejection => $"{rejection.Field} {rejection.Reason.Code}")));
    }

    [Fact]
    public void Read_BadAttribute_RejectsOnlyRowsOfTypesThatHaveIt()
    {
        using var activities = Open("lead,type,time,seconds\n1,visit,2026-01-01,long\n1,demo,2026-01-01,long\n");

        Assert.Equal(
            "seconds (2,4): error LS5102: field 'seconds' needs a number such as 1234.5 or -1.2e3, not 'long'; if that means no value, add it to the field's missing spellings\n" +
            "1 demo 2026-01-01T00:00:00.000Z value= seq=0 id=",
            Print(activities));
    }

    [Fact]
    public void Read_NulCharacters_AreRejected()
    {
        using var activities = Open("lead,type,time,id\n\0,vis\0it,2026-01-01,a\0\n", new CsvActivityOptions { Encoding = Encoding.UTF8 });

        Assert.Equal(
            "lead (2,1): error LS5090: the text in column 'lead' has the character U+0000, which no text has + "
            + "type (2,2): error LS5090: the text in column 'type' has the character U+0000, which no text has + "
            + "id (2,4): error LS5090: the text in column 'id' has the character U+0000, which no text has",
            Print(activities));
    }

    [Fact]
    public void Read_Reasons_InChinese()
    {
        using var activities = Open("线索,活动类型,时间\n9,vist,2026-01-01\n1,visit,昨天\n");

        Assert.Equal(
            ["列“线索”中的“9”在线索列表中没有对应的编号", "列“活动类型”中的“vist”不是规则手册中的活动类型；是否指“visit”？", "列“时间”应为 2026-03-31 或 2026-03-31T14:05:00+08:00 这样的时间，而不是“昨天”"],
            activities.Read(new HashSet<string> { "1" }).SelectMany(row => row.Rejections).Select(rejection => rejection.Reason.In(Language.SimplifiedChinese)));
    }

    [Theory]
    [InlineData(false, "column 'lead' has '2', and the list of leads has no such id")]
    [InlineData(true, "column 'lead' has '***', and the list of leads has no such id")]
    public void Read_UnknownLead_IsRejected(bool hasPersonalIds, string reason)
    {
        using var activities = Open("lead,type,time\n1,order,2026-01-01\n2,order,2026-01-01\n", new CsvActivityOptions { HasPersonalIds = hasPersonalIds });

        var rows = activities.Read(new HashSet<string> { "1" }).ToList();

        Assert.Null(rows[1].Activity);
        Assert.Equal("2", rows[1].LeadId);
        Assert.Equal(reason, rows.SelectMany(row => row.Rejections).Single().Reason.Message);
        Assert.Equal(2, activities.Read().Count(row => row.Activity is not null));
    }

    [Fact]
    public void Read_SameIdOfALead_IsToldTwiceOrRejected()
    {
        using var activities = Open(
            "lead,id,type,time,page\n" +
            "1,a,visit,2026-01-01,/x\n" +
            "1,a,visit,2026-01-01T00:00Z,/x\n" + // the same in other words
            "2,a,visit,2026-01-01,/x\n" + // of another lead
            "1,a,visit,2026-01-01,/y\n" +
            "1,a,visit,2026-01-02,/x\n" +
            "1,a,visit,2026-01-01,/x\n" +
            "1,,visit,2026-01-01,/x\n" + // without an id nothing is known
            "1,,visit,2026-01-01,/x\n");

        Assert.Equal("first twice first LS5089 LS5089 twice first first", string.Join(' ', activities.Read().Select(row => row.Activity is null ? row.Rejections.Single().Reason.Code : row.IsRepeat ? "twice" : "first")));
        Assert.Equal("(5,2): error LS5089: column 'id' has 'a', under which line 2 tells something else of the same lead", activities.Read().ElementAt(3).Rejections.Single().Reason.ToString());
    }

    [Fact]
    public void Read_OtherTypes_KeepTheirNames()
    {
        using var activities = Open("lead,event,date,by\n1,W_Call,2026-01-01,112\n1,any,2026-01-01,\n", schema: AnyType);

        Assert.Equal("1 W_Call 2026-01-01T00:00:00.000Z value= seq=0 id= by=112\n1 any 2026-01-01T00:00:00.000Z value= seq=0 id=", Print(activities));
    }

    [Theory]
    [InlineData("lead,type,time", null)]
    [InlineData("LEAD_ID,Activity Type,time-stamp", null)]
    [InlineData("线索ID,事件,发生时间", null)]
    [InlineData("case_id,activity,timestamp_utc", "Case ID")]
    [InlineData("id,type,at", "id")]
    [InlineData("who,what,when", null, "lead=who", "type=what", "time=When")]
    public void Columns_AreFoundByNameOrTold(string header, string? leadIds, params string[] told)
    {
        using var activities = Open($"{header}\n7,order,2026-01-01\n", new CsvActivityOptions { LeadIdColumn = leadIds, Columns = Told(told) });

        Assert.Equal("7 order 2026-01-01T00:00:00.000Z value= seq=0 id=", Print(activities));
    }

    [Fact]
    public void Columns_Told_ComeFirst()
    {
        using var activities = Open(
            "lead,type,time,value,id,page,other\n1,visit,2026-01-01,x,7,/a,/b\n1,visit,2026-01-01,y,7,/a,/c\n",
            new CsvActivityOptions { Columns = Told("value=", "id=", "page=other", "seconds=") });

        Assert.Equal("1 visit 2026-01-01T00:00:00.000Z value= seq=0 id= page=/b\n1 visit 2026-01-01T00:00:00.000Z value= seq=0 id= page=/c", Print(activities));
    }

    [Theory]
    [InlineData("lead,kind,time", "LS5061: there is no column for 'type', which is usually called type, activity, activity type, event, 类型, 活动, 活动类型, 事件; if it has another name, say type=COLUMN")]
    [InlineData("lead,type,tme", "LS5062: there is no column for 'time', which is usually called time, timestamp, timestamp utc, at, occurred at, date, 时间, 发生时间, 日期; if 'tme' is meant, say time=tme")]
    [InlineData("leed,type,time", "LS5062: there is no column for 'lead', which is usually called lead, lead id, 线索, 线索编号, 线索ID; if 'leed' is meant, say lead=leed")]
    [InlineData("lead,type,time", "LS5063: there is no column 'when' to take 'time' from", "time=when")]
    [InlineData("lead,type,time,When", "LS5064: there is no column 'whn' to take 'time' from; the nearest name is 'When'", "time=whn")]
    [InlineData("lead,type,time", "LS5063: there is no column '' to take 'time' from", "time=")]
    [InlineData("lead,Ty pe,ty_pe,time", "LS5065: 'type' may be in column 'Ty pe' or 'ty_pe'; say type=COLUMN with the exact name")]
    [InlineData("lead,type,time", "LS5066: there is no 'colour' to take from a column; there are lead, type, time, value, sequence, id and the attributes of activities", "colour=type")]
    [InlineData("lead,type,time", "LS5067: there is no 'tiem' to take from a column; did you mean 'time'?", "tiem=time")]
    [InlineData("lead,type,time,Page ,PAGE", "LS5068: attribute 'page' may be column 'Page ' or 'PAGE'; say page=COLUMN with the exact name")]
    public void Open_HeaderThatLeavesSomethingOpen_IsRefused(string header, string message, params string[] told) =>
        Assert.EndsWith(message, Lists.Refusal(() => Open(header + "\n", new CsvActivityOptions { Columns = Told(told) })), StringComparison.Ordinal);

    [Fact]
    public void Open_SeveralProblems_AreToldTogether() =>
        Assert.Equal(3, Assert.Throws<LeadFormatException>(() => Open("a,b\n")).Diagnostics.Count);

    [Fact]
    public void Open_SchemaWithoutActivityTypes_IsRefused() => Assert.Equal(
        "(0,0): error LS5060: 'activities.csv' cannot be read: there are no activity types; declare them in the playbook's activities, or \"*\" for every type",
        Assert.Throws<LeadFormatException>(() => Open("lead,type,time\n", schema: new LeadSchema())).Diagnostics.Single().ToString());

    [Theory]
    [InlineData("", "LS5004: 'activities.csv' is empty; the first line of a list names its columns")]
    [InlineData("lead,type,time\n1,\"visit,2026-01-01\n", "LS5006: cell 2 of the row that starts in line 2 opens a quote that is never closed")]
    public void Open_FileThatCannotBeUsed_IsRefused(string text, string message) =>
        Assert.EndsWith(message, Lists.Refusal(() => Open(text)), StringComparison.Ordinal);

    [Fact]
    public void Open_ZoneThatIsNotKnown_IsRefused() => Assert.Throws<ArgumentException>(() => Open("lead,type,time\n", new CsvActivityOptions { Zone = "CST" }));

    [Fact]
    public void Warnings_AttributesWithoutAColumn()
    {
        using var activities = Open("lead,type,time,second,\n");

        Assert.Equal(
            [
                "(1,5): warning LS5023: column 5 has no name and is not read",
                "(1,0): warning LS5069: there is no column for attribute 'page', so it is missing in every activity",
                "(1,0): warning LS5070: there is no column for attribute 'seconds', so it is missing in every activity; the nearest name is 'second'",
                "(1,0): warning LS5069: there is no column for attribute 'booked', so it is missing in every activity",
            ],
            activities.Warnings.Select(warning => warning.ToString()));
    }

    [Theory]
    [InlineData("UTC", "2026-07-01T12:00:00.000Z")]
    [InlineData("+08:00", "2026-07-01T04:00:00.000Z")]
    [InlineData("Europe/Berlin", "2026-07-01T10:00:00.000Z")]
    public void Zone_HoldsForTimesWithoutOne(string zone, string time)
    {
        using var activities = Open("lead,type,time\n1,order,2026-07-01 12:00\n", new CsvActivityOptions { Zone = zone });

        Assert.Equal($"1 order {time} value= seq=0 id=", Print(activities));
    }

    [Theory]
    [InlineData("13/04/2026", null, "2026-04-03")]
    [InlineData("04/13/2026", null, "2026-03-04")]
    [InlineData("03/04/2026", DateOrder.DayMonthYear, "2026-04-03")]
    public void DateOrder_IsDetectedOrTold(string other, DateOrder? order, string day)
    {
        using var activities = Open($"lead,type,time\n1,order,03/04/2026\n1,order,{other}\n", new CsvActivityOptions { DateOrder = order });

        Assert.StartsWith($"1 order {day}T", Print(activities), StringComparison.Ordinal);
    }

    [Fact]
    public void DateOrder_NotKnown_IsAWarning()
    {
        using var activities = Open("lead,type,time,booked,page,seconds\n1,order,2026-01-01,03/04/2026,,\n");

        Assert.StartsWith("(2,4): warning LS5025: '03/04/2026' in column 'booked'", activities.Warnings.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Anew_TakesTheStreamAway()
    {
        using var activities = Open("lead,type,time\n1,order,2026-01-01\n1,order,2026-01-01\n");
        using var first = activities.Read().GetEnumerator();
        first.MoveNext();
        _ = activities.Read().First();

        Assert.Throws<InvalidOperationException>(() => first.MoveNext());
    }

    [Fact]
    public void Read_AnyRows_AreActivitiesAndRejectsTogether()
    {
        string[] cells = ["1", "2", "visit", "vist", "2026-01-01", "2026-13-01", "", "5", "a", "\"", "a,b"];
        var random = new Random(7);
        var text = new StringBuilder("lead,type,time,id,seconds\n");
        for (var i = 0; i < TestBudget.Of(500, 20_000); i++)
        {
            var row = $"{cells[random.Next(2)]},{cells[random.Next(2, 4)]},{cells[random.Next(4, 7)]},{cells[random.Next(6, 9)]},{cells[random.Next(6, 9)]}";
            text.Append(random.Next(9) == 0 ? row + ",x" : row).Append('\n');
        }

        using var activities = Open(text.ToString());
        var rows = activities.Read(new HashSet<string> { "1" }).ToList();

        Assert.Equal(activities.RowCount, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Activity is null, row.Rejections.Count > 0));
        Assert.Contains(rows, row => row.IsRepeat);
        Assert.All(rows.Where(row => row.Activity is not null).GroupBy(row => (row.LeadId, row.Activity!.Value.Id)).Where(same => same.Key.Id is not null), same => Assert.Single(same, row => !row.IsRepeat));
    }

    private static Dictionary<string, string> Told(params string[] pairs) => pairs.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);

    // A time that the clocks skip is the instant of the change; of one that comes twice, the earlier is meant.
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 01:59:59.999", "2026-03-29T00:59:59.999Z")]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29T01:00:00.000Z")]
    [InlineData("Europe/Berlin", "2026-03-29 02:59:59.999", "2026-03-29T01:00:00.000Z")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00.000Z")]
    [InlineData("Europe/Berlin", "2026-03-29 02:30+01:00", "2026-03-29T01:30:00.000Z")]
    [InlineData("Europe/Berlin", "2026-10-25 01:59:59.999", "2026-10-24T23:59:59.999Z")]
    [InlineData("Europe/Berlin", "2026-10-25 02:00", "2026-10-25T00:00:00.000Z")]
    [InlineData("Europe/Berlin", "2026-10-25 02:59:59.999", "2026-10-25T00:59:59.999Z")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00.000Z")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30+01:00", "2026-10-25T01:30:00.000Z")]
    [InlineData("America/New_York", "2026-03-08 02:30", "2026-03-08T07:00:00.000Z")]
    [InlineData("America/New_York", "2026-11-01 01:30", "2026-11-01T05:30:00.000Z")]
    public void Zone_WhereClocksChange_GivesOneInstant(string zone, string time, string expected)
    {
        using var activities = Open($"lead,type,time\n1,order,{time}\n", new CsvActivityOptions { Zone = zone });

        Assert.Equal($"1 order {expected} value= seq=0 id=", Print(activities));
    }

    private static CsvActivities Open(string text, CsvActivityOptions? options = null, LeadSchema? schema = null) =>
        CsvActivities.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), "activities.csv", schema ?? Schema, options);

    private static string Print(CsvActivities activities) => string.Join('\n', activities.Read().Select(row => row.Activity is { } activity
        ? $"{row.LeadId} {activity.Type} {activity.Time:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} value={activity.Value} seq={activity.Sequence} id={activity.Id}"
            + string.Concat(row.Attributes.Select(attribute => $" {attribute.Attribute}={attribute.Value}"))
        : string.Join(" + ", row.Rejections.Select(rejection => $"{rejection.Field} {rejection.Reason}"))));
}
