namespace LeadScoring.Playbooks.Checks;

/// <summary>What a check finds in a playbook that can be used. Sentences that share a code differ in what they can name.</summary>
internal static class CheckTexts
{
    public static readonly DiagnosticText TierTooHigh = new("LS4001", "no lead can reach the tier '{0}' from {1}: the most that a lead can score is {2}; lower the tier's floor or raise the limits", "没有线索能达到等级“{0}”（下限 {1}）：最高可能得分为 {2}；请降低下限或提高限制");
    public static readonly DiagnosticText TierTooLow = new("LS4002", "no lead can be in the tier '{0}': the least that a lead can score is {1}, which is in a higher tier; remove the tier or change its neighbour's floor", "没有线索会落入等级“{0}”：最低可能得分为 {1}，已属更高等级；请删除该等级或修改相邻等级的下限");
    public static readonly DiagnosticText NeverHolds = new("LS4003", "'{0}' can never hold; correct its condition or remove it", "“{0}”永远不可能成立；请修正条件或删除");
    public static readonly DiagnosticText AlwaysHolds = new("LS4004", "'{0}' always holds, so it tells no lead from another; correct its condition or remove it", "“{0}”总是成立，无法区分线索；请修正条件或删除");
    public static readonly DiagnosticText BandsOverlap = new("LS4005", "the bands of '{0}' overlap from {1} to {2}, where the one that stands first counts; move a bound so that they only meet", "“{0}”的区间在 {1} 到 {2} 重叠，此处以排在前面的为准；请移动边界，使区间只是相接");
    public static readonly DiagnosticText BandsGap = new("LS4006", "the bands of '{0}' leave a gap from {1} to {2}, which no band covers; close it or add a band of 0 points", "“{0}”的区间在 {1} 到 {2} 之间有空隙，没有区间覆盖；请补上，或加一个 0 分区间");
    public static readonly DiagnosticText PointsLost = new("LS4007", "at least {1} of the {2} points of '{0}' are always lost at the limit of '{3}'; lower the points or widen the limit", "“{0}”的 {2} 分中至少有 {1} 分总会因“{3}”的限制而失去；请降低分数或放宽限制");
    public static readonly DiagnosticText PointsLostOwn = new("LS4007", "at least {1} of the {2} points of '{0}' are always lost at its own limit; lower the points or widen the limit", "“{0}”的 {2} 分中至少有 {1} 分总会因其自身的限制而失去；请降低分数或放宽限制");
    public static readonly DiagnosticText PointsLostTotal = new("LS4007", "at least {1} of the {2} points of '{0}' are always lost at the limit of the whole score; lower the points or widen the limit", "“{0}”的 {2} 分中至少有 {1} 分总会因总分的限制而失去；请降低分数或放宽限制");
    public static readonly DiagnosticText FilterNeverHolds = new("LS4050", "the filter of '{0}' can never hold, so no activity counts; correct it or remove the rule", "“{0}”的活动筛选条件永远不可能成立，没有活动会计入；请修正条件或删除规则");
    public static readonly DiagnosticText CapUnreachable = new("LS4051", "the cap of {1} of '{0}' is never reached: not so many can count within its window of {2}; lower the cap, widen the window or remove the cap", "“{0}”的上限 {1} 永远达不到：在 {2} 的窗口内不可能计入那么多；请降低上限、放宽窗口或删除上限");
    public static readonly DiagnosticText DecayNeverMatters = new("LS4052", "the decay of '{0}' ({1}) never takes anything, since activities are worth nothing from an age of {2} on; make it faster or remove it", "“{0}”的衰减（{1}）从不起作用，因为活动超过 {2} 即不计分；请加快衰减或删除");
    public static readonly DiagnosticText ActivityUnused = new("LS4053", "nothing looks at activities of the type '{0}'; use it or remove it", "没有任何规则查看类型“{0}”的活动；请使用或删除");
    public static readonly DiagnosticText FieldUnused = new("LS4008", "nothing reads the field '{0}'; use it or remove it", "没有任何规则读取字段“{0}”；请使用或删除");
    public static readonly DiagnosticText ConditionTwice = new("LS4009", "'{0}' asks the same as '{1}' at {2}; put their points together or correct one", "“{0}”与 {2} 处的“{1}”条件相同；请合并分数或修正其中之一");
    public static readonly DiagnosticText NoPoints = new("LS4010", "'{0}' never gives any points; give it some or remove it", "“{0}”永远不给分；请设定分数或删除");
    public static readonly DiagnosticText WordIsMissing = new("LS4011", "the word '{1}' of '{0}' means that the field '{2}' has no value, so it is never looked up; remove the word or the spelling", "“{0}”中的词“{1}”表示字段“{2}”没有值，永远不会被查到；请删除该词或该缺失写法");
    public static readonly DiagnosticText Empty = new("LS4012", "'{0}' has no rules; add some or remove it", "“{0}”没有规则；请添加或删除");
    public static readonly DiagnosticText GateNeverCloses = new("LS4013", "the gate '{0}' never closes; correct its condition or remove it", "准入条件“{0}”永远不会触发；请修正条件或删除");
    public static readonly DiagnosticText GateAlwaysCloses = new("LS4014", "the gate '{0}' shuts out every lead; correct its condition or remove it", "准入条件“{0}”会拦下所有线索；请修正条件或删除");
    public static readonly DiagnosticText SegmentNever = new("LS4015", "no lead can be in the segment '{0}'; correct its condition or remove it", "没有线索会进入分段“{0}”；请修正条件或删除");
    public static readonly DiagnosticText SegmentHidden = new("LS4016", "no lead can be in the segment '{0}', since '{1}' stands before it and takes all of its leads; move it up or correct one", "没有线索会进入分段“{0}”，因为排在前面的“{1}”已全部归走；请上移或修正其中之一");
    public static readonly DiagnosticText SegmentHiddenBySeveral = new("LS4016", "no lead can be in the segment '{0}', since the segments before it take all of its leads; move it up or correct one", "没有线索会进入分段“{0}”，因为排在前面的各分段已全部归走；请上移或修正其中之一");
    public static readonly DiagnosticText PartNeverMatters = new("LS4017", "the part `{1}` of '{0}' changes nothing beside the others; remove it or correct it", "“{0}”中的 `{1}` 在其他部分之外不起作用；请删除或修正");
    public static readonly DiagnosticText OverrideHidden = new("LS4018", "the override '{0}' never applies, since '{1}' stands before it and applies to all of its leads; move it up or correct one", "人工调整“{0}”永远不会生效，因为排在前面的“{1}”对其所有线索都已生效；请上移或修正其中之一");
    public static readonly DiagnosticText BandHidden = new("LS4019", "the band of '{0}' from {1} to {2} never counts, since the bands before it take all of its numbers; move it up or remove it", "“{0}”从 {1} 到 {2} 的区间永远不会生效，因为排在前面的区间已全部覆盖；请上移或删除");
    public static readonly DiagnosticText NeverWorks = new("LS4020", "'{0}' can never be evaluated: {1} points are beyond ±1,000,000; correct the number", "“{0}”永远无法计算：{1} 分超出 ±1,000,000；请修正该数");
    public static readonly DiagnosticText AliasShared = new("LS4021", "the fields '{0}' and '{1}' both come under the name '{2}', so one column may fill both; give the name to one of them", "字段“{0}”和“{1}”都使用名称“{2}”，同一列可能填入两个字段；请只让其中一个使用该名称");
    public static readonly DiagnosticText GradeTooHigh = new("LS4022", "no lead can get the grade '{0}' of '{1}' from {2}: the most that '{1}' comes to is {3}; lower the grade's floor or raise the limits", "没有线索能得到“{1}”的等次“{0}”（下限 {2}）：“{1}”最多为 {3}；请降低下限或提高限制");
    public static readonly DiagnosticText GradeTooLow = new("LS4023", "no lead can get the grade '{0}' of '{1}': the least that '{1}' comes to is {2}, which is in a higher grade; remove the grade or change its neighbour's floor", "没有线索会得到“{1}”的等次“{0}”：“{1}”最少为 {2}，已属更高等次；请删除该等次或修改相邻等次的下限");
    public static readonly DiagnosticText TierNotNamed = new("LS4024", "no lead can be in the tier '{0}': no cell of the matrix that leads come to, no gate and no override names it; name it or remove it", "没有线索会落入等级“{0}”：矩阵中可到达的单元格、准入条件和人工调整都没有指定它；请指定或删除");

    public static readonly DiagnosticText TriggerTooHigh = new("LS4030", "the trigger '{0}' can never fire: `{1}`, and the most that a lead comes to is {2}; lower the threshold or raise the limits", "触发器“{0}”永远不会触发：条件为 `{1}`，而最高只能达到 {2}；请降低阈值或提高限制");
    public static readonly DiagnosticText TriggerTooLow = new("LS4030", "the trigger '{0}' can never fire: `{1}`, and the least that a lead comes to is {2}; raise the threshold or widen the limits", "触发器“{0}”永远不会触发：条件为 `{1}`，而最低只能达到 {2}；请提高阈值或放宽限制");
    public static readonly DiagnosticText TriggerNotRearmedBelow = new("LS4031", "the trigger '{0}' can only fire once: it would be armed again below {1}, and the least that a lead comes to is {2}; lessen the distance, or say never", "触发器“{0}”只能触发一次：低于 {1} 时才会重新启用，而最低只能达到 {2}；请减小距离，或写 never");
    public static readonly DiagnosticText TriggerNotRearmedAbove = new("LS4031", "the trigger '{0}' can only fire once: it would be armed again above {1}, and the most that a lead comes to is {2}; lessen the distance, or say never", "触发器“{0}”只能触发一次：高于 {1} 时才会重新启用，而最高只能达到 {2}；请减小距离，或写 never");
    public static readonly DiagnosticText TriggerAlwaysMet = new("LS4031", "the trigger '{0}' can only fire once: '{1}' holds for every lead at any time, since not even {2} points are on the other side of it; move the threshold, or say never", "触发器“{0}”只能触发一次：“{1}”对任何线索始终成立（即使 {2} 分）；请调整阈值，或写 never");
    public static readonly DiagnosticText TierNeverLeft = new("LS4032", "no lead can leave the tier '{0}' downward by its points: it would have to be below {1}, and the least that a lead can score is {2}; lessen the hysteresis or raise the tier's floor", "没有线索会因分数而从等级“{0}”下降：须低于 {1}，而最低可能得分为 {2}；请减小迟滞或提高下限");
    public static readonly DiagnosticText GradeNeverLeft = new("LS4033", "no lead can leave the grade '{0}' of '{1}' downward: it would have to be below {2}, and the least that '{1}' comes to is {3}; lessen the hysteresis or raise the grade's floor", "没有线索会从“{1}”的等次“{0}”下降：须低于 {2}，而“{1}”最少为 {3}；请减小迟滞或提高下限");

    public static readonly DiagnosticText CalendarNeverOpen = new("LS4060", "the calendar '{0}' is never open; give it hours or remove it", "日历“{0}”从不开放；请设定工作时间或删除");
    public static readonly DiagnosticText ExceptionUseless = new("LS4061", "the exception for {0} of '{1}' changes nothing, since the hours are the same without it; correct its dates or remove it", "“{1}”的例外日期 {0} 不起作用，因为没有它时工作时间相同；请修正日期或删除");
    public static readonly DiagnosticText LeaveOverlaps = new("LS4062", "the leave {0} and {1} of '{2}' overlap, so together they are shorter than they look; write them as one", "“{2}”的请假 {0} 与 {1} 重叠，合计比看起来短；请合并为一个");
}
