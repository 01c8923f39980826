using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Calendars;

/// <summary>Asking a calendar allocates nothing, once the openings of the time that is asked for are worked out.</summary>
[Collection(Alone.Name)]
public class CalendarAllocationTests
{
    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/Havana")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("+05:30")]
    [InlineData("UTC")]
    public void Operations_WithinFiveYears_AllocateNothing(string zone)
    {
        var calendar = BusinessCalendar.BasedOn(BusinessCalendar.In(zone).WithHours("mon-fri", "09:00-12:00, 13:30-18:00")).WithLeave(new DateOnly(2026, 8, 3));
        var start = new DateTimeOffset(2022, 1, 3, 8, 0, 0, TimeSpan.Zero);
        var open = TimeSpan.Zero;
        long Asked()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10_000; i++)
            {
                var at = start.AddHours(i * 4);
                var end = calendar.Add(at, TimeSpan.FromHours(12));
                open += calendar.Between(at, calendar.AddWorkingDays(end, 2)) + calendar.Between(calendar.Subtract(end, TimeSpan.FromHours(1)), calendar.NextOpen(at));
                open += calendar.IsOpen(at) ? TimeSpan.FromHours(1) : TimeSpan.Zero;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Asked();
        Assert.Equal(0, Asked());
        Assert.NotEqual(TimeSpan.Zero, open);
    }
}
