namespace LeadScoring.Assignment;

/// <summary>Why a rep cannot get a lead, said of the rep.</summary>
internal static class EligibilityTexts
{
    public static readonly DiagnosticText Inactive = new("Disabled", "is not active", "未启用");
    public static readonly DiagnosticText ByHand = new("Disabled", "gets leads by hand only", "只接受人工分配");
    public static readonly DiagnosticText Territory = new("NotInScope", "does not work the territory '{0}'", "不负责区域“{0}”");
    public static readonly DiagnosticText Level = new("NoSkill", "has the level {0}, below {1}", "级别为 {0}，低于 {1}");
    public static readonly DiagnosticText Skill = new("NoSkill", "lacks the skill '{0}'", "不具备技能“{0}”");
    public static readonly DiagnosticText Grade = new("NoSkill", "has the skill '{0}' in the grade {1}, below {2}", "技能“{0}”的等级为 {1}，低于 {2}");
    public static readonly DiagnosticText Product = new("NoSkill", "does not sell '{0}'", "不销售“{0}”");
    public static readonly DiagnosticText Language = new("NoSkill", "does not speak '{0}', nor another language of the lead", "不会“{0}”，也不会该线索的其他语言");
    public static readonly DiagnosticText Hours = new("OutOfHours", "does not work at this time", "此时不在工作时间");
    public static readonly DiagnosticText Leave = new("OnLeave", "is away at this time", "此时请假");
    public static readonly DiagnosticText Holding = new("OverHolding", "holds {0} of {1} units, and the lead takes {2}", "已持有 {1} 单位中的 {0}，该线索需 {2}");
    public static readonly DiagnosticText RampShare = new("RampLimit", "holds {0} of the {1} units of the ramp-up, and the lead takes {2}", "已持有爬坡期 {1} 单位中的 {0}，该线索需 {2}");
    public static readonly DiagnosticText RampCount = new("RampLimit", "has got {0} of the {1} leads of the ramp-up", "已获得爬坡期 {1} 条线索中的 {0} 条");
    public static readonly DiagnosticText CoolDown = new("CoolDown", "may not have this lead again before {0}", "在 {0} 之前不能再次获得该线索");
    public static readonly DiagnosticText Rejected = new("RejectedBefore", "has rejected this lead", "曾拒绝该线索");
    public static readonly DiagnosticText Conflict = new("ConflictOfInterest", "has a conflict of interest with the account of this lead", "与该线索所属客户存在利益冲突");
}
