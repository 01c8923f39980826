using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

public class CsvDateOrderTests
{
    [Theory]
    [InlineData("03/04/2026 31/12/2026", DateOrder.DayMonthYear)]
    [InlineData("03/04/2026 12/31/2026", DateOrder.MonthDayYear)]
    [InlineData("3-4-2026 31-12-2026", DateOrder.DayMonthYear)]
    [InlineData("2026-04-03 31.12.2026", DateOrder.YearMonthDay)] // dots tell nothing about slashes
    [InlineData("2026-04-03 03/04/2026", null)]
    [InlineData("03/04/2026 05/05/2026", null)]
    [InlineData("03/04/2026 31/12/26 31/13/2026 13/32/2026 31-12/2026 31/12/2026x 30/02/2026", null)] // no dates, no proof
    [InlineData("31/12/2026 12/31/2026", null)]
    [InlineData("", null)]
    public void DateOrder_NotGiven_IsWhatSomeDateProves(string dates, DateOrder? order)
    {
        using var leads = Lists.Open("id,seen\n" + string.Concat(dates.Split(' ').Select((date, i) => $"{i},{date}\n")), Lists.Time("seen"));

        Assert.Equal(order, leads.DateOrder);
    }

    [Fact]
    public void DateOrder_ProvenByTheLastRowOfAnotherColumn_HoldsForAll() => Assert.Equal(
        "1: 2026-03-04T00:00:00Z, , 31/12/2026\n2: , 2026-12-31T00:00:00Z, ",
        Lists.Print("id,seen,won,note\n1,03/04/2026,,31/12/2026\n2,,12/31/2026,\n", Lists.Time("seen"), Lists.Time("won"), Lists.Text("note")));

    [Fact]
    public void DateOrder_NotProven_RejectsDatesOfTwoMeaningsAndWarns()
    {
        const string Text = "id,seen\n1,2026-04-03\n2,3/4/2026\n3,05/05/2026\n";

        Assert.Equal(
            "1: 2026-04-03T00:00:00Z\n" +
            "seen (3,2): error LS5109: field 'seen' has '3/4/2026', which is 2026-04-03 with the day first and 2026-03-04 with the month first; give the date order\n" +
            "3: 2026-05-05T00:00:00Z",
            Lists.Print(Text, Lists.Time("seen")));
        Assert.Equal(
            ["(3,2): warning LS5025: '3/4/2026' in column 'seen' can be read with the day or the month first, and no date of the file tells which; rows with such dates are rejected unless the date order is given"],
            Lists.Warnings(Text, Lists.Time("seen")));
    }

    [Fact]
    public void DateOrder_NotProvenByPersonalDates_ShowsNone() => Assert.StartsWith(
        "(2,1): warning LS5025: '***' in column 'born'", Lists.Warnings("born\n03/04/1990\n", new LeadField("born", FieldType.Timestamp) { IsPersonal = true }).Single(), StringComparison.Ordinal);

    [Fact]
    public void DateOrder_ProvenBothWays_RejectsDatesOfTwoMeaningsAndWarns()
    {
        const string Text = "id,seen\n1,31/12/2026\n2,12/30/2026\n3,03/04/2026\n";

        Assert.Equal(
            "1: 2026-12-31T00:00:00Z\n2: 2026-12-30T00:00:00Z\n" +
            "seen (4,2): error LS5109: field 'seen' has '03/04/2026', which is 2026-04-03 with the day first and 2026-03-04 with the month first; give the date order",
            Lists.Print(Text, Lists.Time("seen")));
        Assert.Equal(
            ["(3,0): warning LS5026: the date in line 2 has the day first and the one in line 3 the month first; rows with dates that can be read in both ways are rejected unless the date order is given"],
            Lists.Warnings(Text, Lists.Time("seen")));
    }

    [Fact]
    public void DateOrder_Given_IsUsedAndNotDoubted()
    {
        using var leads = Lists.Open("id,seen\n1,03/04/2026\n2,31/12/2026\n", new CsvOptions { DateOrder = DateOrder.MonthDayYear }, Lists.Time("seen"));

        Assert.Equal(
            "1: 2026-03-04T00:00:00Z\nseen (3,2): error LS5110: field 'seen' needs a date in the order MM/dd/yyyy, not '31/12/2026'",
            Lists.Print(Lists.Rows(leads)));
        Assert.Equal(DateOrder.MonthDayYear, leads.DateOrder);
        Assert.Empty(leads.Warnings);
    }

    [Fact]
    public void DateOrder_ProvenByARowOfAnotherLength_StillHolds() => Assert.Equal(
        "1: 2026-04-03T00:00:00Z\n (3,0): error LS5040: the row has 3 cells and the header 2",
        Lists.Print("id,seen\n1,03/04/2026\n2,31/12/2026,x\n", Lists.Time("seen")));
}
