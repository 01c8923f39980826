using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring.Tests.Csv;

public class FieldTimeTests
{
    [Theory]
    [InlineData("2026-03-31", "2026-03-31T00:00:00Z")]
    [InlineData("2026-3-1", "2026-03-01T00:00:00Z")]
    [InlineData("2026/03/31", "2026-03-31T00:00:00Z")]
    [InlineData("2026.03.31", "2026-03-31T00:00:00Z")]
    [InlineData("20260331", "2026-03-31T00:00:00Z")]
    [InlineData("20260331T140507Z", "2026-03-31T14:05:07Z")]
    [InlineData("20260331T1405+0800", "2026-03-31T06:05:00Z")]
    [InlineData("2026-03-31T14:05", "2026-03-31T14:05:00Z")]
    [InlineData("2026-03-31t14:05:07z", "2026-03-31T14:05:07Z")]
    [InlineData("2026-03-31 14:05:07", "2026-03-31T14:05:07Z")]
    [InlineData("2026-03-31  4:05:07 UTC", "2026-03-31T04:05:07Z")]
    [InlineData("2026-03-31T14:05:07.1", "2026-03-31T14:05:07.100Z")]
    [InlineData("2026-03-31T14:05:07,0459999999Z", "2026-03-31T14:05:07.045Z")]
    [InlineData("1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z")]
    [InlineData("2026-03-31T14:05:07+08:00", "2026-03-31T06:05:07Z")]
    [InlineData("2026-03-31T14:05:07 -0330", "2026-03-31T17:35:07Z")]
    [InlineData("2026-03-31T14:05-05", "2026-03-31T19:05:00Z")]
    [InlineData("2026-03-31T24:00", "2026-04-01T00:00:00Z")]
    [InlineData(" 31.03.2026 ", "2026-03-31T00:00:00Z")]
    [InlineData("3.4.2026 14:05", "2026-04-03T14:05:00Z")]
    [InlineData("31/03/2026", "2026-03-31T00:00:00Z")]
    [InlineData("3/31/2026, 2:05 PM", "2026-03-31T14:05:00Z")]
    [InlineData("3/31/2026 12:05:09 am", "2026-03-31T00:05:09Z")]
    [InlineData("3/31/2026 12:00PM", "2026-03-31T12:00:00Z")]
    [InlineData("31-03-2026 14:05:07.25", "2026-03-31T14:05:07.250Z")]
    [InlineData("05/05/2026", "2026-05-05T00:00:00Z")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z")]
    public void TryRead_Time_IsTheInstant(string text, string instant) => Assert.Equal(instant, Read(text).ToString());

    [Theory]
    [InlineData("soon")]
    [InlineData("2026")]
    [InlineData("2026-03")]
    [InlineData("2026-03/31")]
    [InlineData("2026-003-1")]
    [InlineData("2026-03-311")]
    [InlineData("2026-03-31T")]
    [InlineData("2026-03-31T14")]
    [InlineData("2026-03-31T14:5")]
    [InlineData("2026-03-31T14:05:07.")]
    [InlineData("2026-03-31T14:05:7")]
    [InlineData("2026-03-31 noon")]
    [InlineData("2026-03-31-05:00")]
    [InlineData("2026-03-31T14:05+8")]
    [InlineData("2026-03-31T14:05+15:00")]
    [InlineData("2026-03-31T14:05+08:60")]
    [InlineData("2026-03-31T14:05Z!")]
    [InlineData("1490000000")]
    [InlineData("-1/2/2026")]
    [InlineData("March 31, 2026")]
    public void TryRead_NoTime_SaysWhatWouldBeOne(string text) => Assert.Equal(
        $"LS5106: field 'seen' needs a time such as 2026-03-31 or 2026-03-31T14:05:00+08:00, not '{text}'; if that means no value, add it to the field's missing spellings",
        Refuse(text));

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2026-13-01")]
    [InlineData("31.04.2026")]
    [InlineData("32/13/2026")]
    [InlineData("2026-03-31T24:01")]
    [InlineData("2026-03-31T25:00")]
    [InlineData("2026-03-31T14:60")]
    [InlineData("2026-03-31T14:05:60")]
    [InlineData("2026-03-31 13:00 PM")]
    [InlineData("2026-03-31 0:30 AM")]
    [InlineData("9999-12-31T24:00")]
    public void TryRead_NoSuchTime_SaysSo(string text) => Assert.Equal($"LS5107: field 'seen' needs a day and time that exist, not '{text}'", Refuse(text));

    [Theory]
    [InlineData("03/04/26")]
    [InlineData("31.12.99 14:05")]
    public void TryRead_YearOfTwoDigits_IsRefused(string text) => Assert.Equal($"LS5108: field 'seen' needs a year of four digits, not '{text}'", Refuse(text));

    [Fact]
    public void TryRead_DateOfTwoMeanings_NamesBoth() => Assert.Equal(
        "LS5109: field 'seen' has '03/04/2026 14:05', which is 2026-04-03 with the day first and 2026-03-04 with the month first; give the date order", Refuse("03/04/2026 14:05"));

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "03/04/2026", "2026-04-03T00:00:00Z")]
    [InlineData(DateOrder.MonthDayYear, "03/04/2026", "2026-03-04T00:00:00Z")]
    [InlineData(DateOrder.MonthDayYear, "03-04-2026", "2026-03-04T00:00:00Z")]
    [InlineData(DateOrder.MonthDayYear, "03.04.2026", "2026-04-03T00:00:00Z")]
    [InlineData(DateOrder.MonthDayYear, "2026/03/04", "2026-03-04T00:00:00Z")]
    [InlineData(DateOrder.YearMonthDay, "2026/03/04", "2026-03-04T00:00:00Z")]
    public void TryRead_OrderGiven_Decides(DateOrder order, string text, string instant) => Assert.Equal(instant, Read(text, order: order).ToString());

    [Theory]
    [InlineData(DateOrder.DayMonthYear, "03/31/2026", "dd/MM/yyyy")]
    [InlineData(DateOrder.MonthDayYear, "31/03/2026", "MM/dd/yyyy")]
    [InlineData(DateOrder.YearMonthDay, "31/03/2026", "yyyy-MM-dd")]
    public void TryRead_DateOfAnotherOrder_IsRefused(DateOrder order, string text, string written) =>
        Assert.Equal($"LS5110: field 'seen' needs a date in the order {written}, not '{text}'", Refuse(text, order: order));

    [Theory]
    [InlineData("0001-01-01T00:00+00:01", "UTC")]
    [InlineData("9999-12-31T23:59-00:01", "UTC")]
    [InlineData("0001-01-01", "Asia/Shanghai")]
    public void TryRead_TimeOutsideOfTheYears_IsRefused(string text, string zone) =>
        Assert.Equal($"LS5111: field 'seen' needs a time in UTC within the years 1 to 9999, not '{text}'", Refuse(text, zone));

    [Theory]
    [InlineData("Asia/Shanghai", "2026-03-31", "2026-03-30T16:00:00Z")]
    [InlineData("+08:00", "2026-03-31 01:00", "2026-03-30T17:00:00Z")]
    [InlineData("-05:30", "2026-03-31", "2026-03-31T05:30:00Z")]
    [InlineData("Asia/Shanghai", "1988-07-01 12:00", "1988-07-01T03:00:00Z")] // daylight saving of those years
    [InlineData("Europe/Berlin", "2026-03-31 12:00", "2026-03-31T10:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-31T12:00Z", "2026-03-31T12:00:00Z")] // what is written wins
    [InlineData("Europe/Berlin", "2026-03-29 01:59:59.999", "2026-03-29T00:59:59.999Z")]
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29T01:00:00Z")] // skipped: the first instant after
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25 01:59", "2026-10-24T23:59:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30:00Z")] // twice: the earlier
    [InlineData("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z")]
    [InlineData("America/New_York", "2026-03-08 02:15", "2026-03-08T07:00:00Z")]
    [InlineData("America/New_York", "2026-11-01 01:15", "2026-11-01T05:15:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:10", "2026-10-03T15:30:00Z")] // half an hour
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T10:00:00Z")] // a skipped day
    [InlineData("Africa/Casablanca", "2016-03-27 02:15", "2016-03-27T02:00:00Z")] // which .NET itself does not call skipped
    public void TryRead_LocalTime_IsInTheZoneOfTheField(string zone, string text, string instant) => Assert.Equal(instant, Read(text, zone).ToString());

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/Sao_Paulo")]
    public void TryRead_EveryHalfHourOfSomeYears_AgreesWithTheZone(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var reader = new FieldText(new LeadField("seen", FieldType.Timestamp) { Zone = name });
        for (var local = new DateTime(2016, 1, 1, 0, 15, 0); local.Year < 2020; local = local.AddMinutes(30))
        {
            Assert.True(reader.TryRead(local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), out var value, out _));
            var utc = value.Timestamp!.Value.UtcDateTime;
            if (zone.IsInvalidTime(local))
            {
                Assert.True(zone.GetUtcOffset(utc.AddMilliseconds(-1)) < zone.GetUtcOffset(utc), $"{local:s} is skipped, but {utc:s} is no clock change");
            }
            else
            {
                Assert.Equal(zone.IsAmbiguousTime(local) ? local - zone.GetAmbiguousTimeOffsets(local).Max() : TimeZoneInfo.ConvertTimeToUtc(local, zone), utc);
            }
        }
    }

    private static LeadValue Read(string text, string zone = "UTC", DateOrder? order = null)
    {
        Assert.True(new FieldText(new LeadField("seen", FieldType.Timestamp) { Zone = zone }, order).TryRead(text, out var value, out var reason), reason?.Message);
        return value;
    }

    private static string Refuse(string text, string zone = "UTC", DateOrder? order = null)
    {
        Assert.False(new FieldText(new LeadField("seen", FieldType.Timestamp) { Zone = zone }, order).TryRead(text, out _, out var reason));
        return $"{reason.Code}: {reason.Message}";
    }
}
