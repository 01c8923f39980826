namespace LeadScoring.Assignment;

/// <summary>What can be wrong, or odd, with a roster.</summary>
internal static class RosterTexts
{
    public static readonly DiagnosticText IdBlank = new("LS6001", "a {0} needs an id", "{0} 须有编号");
    public static readonly DiagnosticText IdTwice = new("LS6002", "the id '{0}' stands for two {1}s; give each its own", "编号“{0}”对应两个 {1}；每个须有自己的编号");
    public static readonly DiagnosticText UnknownMember = new("LS6003", "the team '{0}' has the member '{1}', who is not among the reps; add the rep or take the member out", "团队“{0}”的成员“{1}”不在销售代表之列；请添加该代表或移除该成员");
    public static readonly DiagnosticText UnknownMemberNear = new("LS6003", "the team '{0}' has the member '{1}', who is not among the reps; did you mean '{2}'?", "团队“{0}”的成员“{1}”不在销售代表之列；是否指“{2}”？");
    public static readonly DiagnosticText TwoTeams = new("LS6004", "the rep '{0}' is in the teams '{1}' and '{2}'; a rep is in one team only", "销售代表“{0}”同时在团队“{1}”和“{2}”中；一人只能属于一个团队");
    public static readonly DiagnosticText MemberTwice = new("LS6004", "the team '{1}' has the member '{0}' twice; name each once", "团队“{1}”的成员“{0}”重复出现；每人只能出现一次");
    public static readonly DiagnosticText UnknownCalendar = new("LS6005", "the calendar '{1}' of '{0}' does not exist; there are {2}", "“{0}”的日历“{1}”不存在；现有 {2}");
    public static readonly DiagnosticText UnknownCalendarNear = new("LS6005", "the calendar '{1}' of '{0}' does not exist; did you mean '{2}'?", "“{0}”的日历“{1}”不存在；是否指“{2}”？");
    public static readonly DiagnosticText NoCalendars = new("LS6005", "the calendar '{1}' of '{0}' does not exist; there are no calendars, which stand in the playbook", "“{0}”的日历“{1}”不存在；尚无日历，日历写在规则手册中");
    public static readonly DiagnosticText NoCalendar = new("LS6006", "the rep '{0}' has no calendar, though others have; name one for the rep, for the team or for the organisation (one that is always open has the hours `mon-sun` `00:00-24:00`)", "销售代表“{0}”没有日历，而其他人有；请为其本人、团队或组织指定日历（全天候的日历，其工作时间为 `mon-sun` `00:00-24:00`）");
    public static readonly DiagnosticText OutOfRange = new("LS6007", "the {0} of '{1}' is a whole number from {2} to {3}, not {4}", "“{1}”的 {0} 须为 {2} 到 {3} 的整数，而不是 {4}");
    public static readonly DiagnosticText CapacityWrong = new("LS6008", "the capacity of '{0}' is above 0, at most 1,000,000,000 and with at most three decimals, not {1}; without a capacity there is no limit, and a rep who takes no leads is not active", "“{0}”的 capacity 须大于 0、不超过 1,000,000,000 且最多三位小数，而不是 {1}；不写则无限制，不接线索的人应设为未启用");
    public static readonly DiagnosticText NameBlank = new("LS6009", "one of the {0} of '{1}' is blank; name it or take it out", "“{1}”的 {0} 中有一项为空；请填写或删除");
    public static readonly DiagnosticText SkillTwice = new("LS6010", "the skill '{0}' of '{1}' stands twice; keep one of its grades", "“{1}”的技能“{0}”重复出现；请只保留一个等级");
    public static readonly DiagnosticText RampUnclear = new("LS6011", "the ramp-up of '{0}' must have just one of share and limit", "“{0}”的 rampUp 须恰有 share 与 limit 之一");
    public static readonly DiagnosticText RampShareWrong = new("LS6012", "the share in the ramp-up of '{0}' is from 0 to 1, not {1}", "“{0}”的 rampUp 中 share 须在 0 到 1 之间，而不是 {1}");
    public static readonly DiagnosticText RampNeedsCapacity = new("LS6013", "the ramp-up of '{0}' is a share of the capacity, and there is none; give a capacity or a limit", "“{0}”的 rampUp 是 capacity 的一部分，但没有 capacity；请给出 capacity 或改用 limit");
    public static readonly DiagnosticText CalendarTwice = new("LS6014", "two calendars have the name '{0}'; give each its own", "有两个日历名为“{0}”；每个须有自己的名称");
    public static readonly DiagnosticText UnknownZone = new("LS6015", "the zone '{0}' of the roster is neither an IANA name nor an offset such as +08:00", "名册的时区“{0}”既不是 IANA 名称，也不是 +08:00 这样的偏移");

    // In the text of a roster
    public static readonly DiagnosticText HomeWrong = new("LS6020", "the home of '{0}' is a latitude from -90 to 90 and a longitude from -180 to 180, such as [48.1, 11.6]", "“{0}”的 home 须为 -90 到 90 的纬度和 -180 到 180 的经度，例如 [48.1, 11.6]");
    public static readonly DiagnosticText RampTimeWrong = new("LS6021", "'{0}' is no time of a ramp-up: dates such as `2026-11-02..2026-11-30`, or times such as `2026-11-02T09:00..2026-11-30T18:00`, the end after the start", "“{0}”不是爬坡期：须为 `2026-11-02..2026-11-30` 这样的日期，或 `2026-11-02T09:00..2026-11-30T18:00` 这样的时间，且结束晚于开始");

    // Odd
    public static readonly DiagnosticText NoReps = new("LS6050", "the roster has no reps, so that every lead will wait; add some", "名册中没有销售代表，所有线索都将等待；请添加");
    public static readonly DiagnosticText NobodyInTeam = new("LS6051", "nobody in the team '{0}' can be given leads: no member is active with a weight above 0", "团队“{0}”中无人可分配线索：没有既启用且权重大于 0 的成员");
    public static readonly DiagnosticText NobodyAtAll = new("LS6051", "nobody can be given leads: no rep is active with a weight above 0", "无人可分配线索：没有既启用且权重大于 0 的销售代表");
    public static readonly DiagnosticText LeaveOverlaps = new("LS6052", "the leave {1} of '{0}' overlaps with {2}; it counts once, so correct it if somebody has miscounted", "“{0}”的请假 {1} 与 {2} 重叠；只计一次，如有误请更正");
}
