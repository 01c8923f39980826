// doc: calendars
using System.Globalization;
using LeadScoring;
using LeadScoring.Calendars;
// end

namespace DocExamples;

public static class CalendarExamples
{
    public static void Calendars()
    {
        // doc: calendars
        var office = BusinessCalendar.In("Asia/Shanghai", "office")
            .WithHours("mon-fri", "09:00-12:00, 13:30-18:00")
            .WithException(DateRange.Parse("2026-10-01..2026-10-07"), "closed")
            .WithException(new DateOnly(2026, 9, 20), "09:00-12:00, 13:30-18:00");
        var rep = BusinessCalendar.BasedOn(office, name: "Li Wei").WithLeave(new DateOnly(2026, 10, 8));

        var asked = new DateTimeOffset(2026, 9, 30, 17, 0, 0, TimeSpan.FromHours(8)); // the evening before the holiday
        Show(office.Add(asked, TimeSpan.FromHours(4)));                               // when four hours are over
        Show(rep.Add(asked, TimeSpan.FromHours(4)));                                  // she is away for a day more
        Show(office.Subtract(office.Add(asked, TimeSpan.FromHours(4)), TimeSpan.FromHours(1))); // a reminder an hour before
        Show(office.AddWorkingDays(asked, 2));                                        // on the second working day
        Show(office.NextOpen(asked.AddHours(2)));
        Console.WriteLine(office.IsOpen(asked));
        Console.WriteLine(office.Between(asked, asked.AddDays(14)).TotalHours);

        void Show(DateTimeOffset instant) => Console.WriteLine(instant.ToOffset(asked.Offset).ToString("ddd dd MMM HH:mm", CultureInfo.InvariantCulture));
        // end
    }
}
