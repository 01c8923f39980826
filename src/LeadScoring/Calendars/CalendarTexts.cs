namespace LeadScoring.Calendars;

/// <summary>What can be wrong with a calendar.</summary>
internal static class CalendarTexts
{
    public static readonly DiagnosticText ShiftWrong = new("LS2050", "'{0}' is no shift: two times of day with a hyphen between, such as `09:00-12:00`, `22:00-06:00` over midnight or `18:00-24:00`", "“{0}”不是班次：须为以连字符相连的两个时刻，例如 `09:00-12:00`、跨午夜的 `22:00-06:00` 或 `18:00-24:00`");
    public static readonly DiagnosticText ShiftEmpty = new("LS2051", "the shift '{0}' ends where it starts; a whole day is `00:00-24:00`", "班次“{0}”的结束与开始相同；全天请写 `00:00-24:00`");
    public static readonly DiagnosticText ShiftsOverlap = new("LS2052", "the shifts '{0}' and '{1}' overlap; let one end where the other starts, or write them as one", "班次“{0}”与“{1}”重叠；请使一个在另一个开始时结束，或合并为一个");
    public static readonly DiagnosticText DaysWrong = new("LS2053", "'{0}' are no days: mon, tue, wed, thu, fri, sat, sun, some of them as `mon-fri`, or several with commas between", "“{0}”不是星期：可用 mon、tue、wed、thu、fri、sat、sun，连续的写作 `mon-fri`，多个以逗号分隔");
    public static readonly DiagnosticText DayTwice = new("LS2054", "the day {0} has hours twice", "{0} 的工作时间重复出现");
    public static readonly DiagnosticText DatesWrong = new("LS2055", "'{0}' are no dates: one such as `2026-09-27`, or the first and the last such as `2026-10-01..2026-10-07`", "“{0}”不是日期：须为 `2026-09-27` 这样的一天，或 `2026-10-01..2026-10-07` 这样的首日与末日");
    public static readonly DiagnosticText DatesOverlap = new("LS2056", "the exceptions for {0} and for {1} share dates; name each date once", "例外日期 {0} 与 {1} 有重合；每个日期只能出现一次");
    public static readonly DiagnosticText LeaveWrong = new("LS2057", "'{0}' is no leave: dates such as `2026-08-03..2026-08-14`, or times such as `2026-09-01T13:00..2026-09-01T18:00`, the end after the start", "“{0}”不是请假时间：须为 `2026-08-03..2026-08-14` 这样的日期，或 `2026-09-01T13:00..2026-09-01T18:00` 这样的时间，且结束晚于开始");
    public static readonly DiagnosticText BaseUnknown = new("LS2058", "'{0}' is based on the calendar '{1}', which does not exist", "“{0}”所基于的日历“{1}”不存在");
    public static readonly DiagnosticText BaseUnknownNear = new("LS2058", "'{0}' is based on the calendar '{1}', which does not exist; did you mean '{2}'?", "“{0}”所基于的日历“{1}”不存在；是否指“{2}”？");
    public static readonly DiagnosticText BaseCircle = new("LS2059", "'{0}' cannot be based on '{1}', which is '{0}' itself or stands on it", "“{0}”不能基于“{1}”：后者就是“{0}”自身，或最终又基于它");
    public static readonly DiagnosticText TooManyLevels = new("LS2060", "'{0}' cannot be based on '{1}': at most {2} calendars may stand on one another", "“{0}”不能基于“{1}”：日历最多叠加 {2} 层");
}
