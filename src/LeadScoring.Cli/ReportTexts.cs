namespace LeadScoring.Cli;

/// <summary>The words of the reports.</summary>
internal static class ReportTexts
{
    public static readonly Say Progress = new("{0:#,0} of {1:#,0} rows", "{0:#,0} / {1:#,0} 行");

    // score
    public static readonly Say Scored = new("{0}: scores of {1} as of {2}", "{0}：{1} 的评分，评分时刻 {2}");
    public static readonly Say Tier = new("tier", "等级");
    public static readonly Say Leads = new("leads", "线索");
    public static readonly Say Share = new("share", "占比");
    public static readonly Say MeanScore = new("mean score", "平均分");
    public static readonly Say Treatment = new("treatment", "处理");
    public static readonly Say Assign = new("assign", "分配");
    public static readonly Say Nurture = new("nurture", "培育");
    public static readonly Say Park = new("park", "搁置");
    public static readonly Say All = new("all", "全部");
    public static readonly Say Best = new("the best leads, and why", "最佳线索及原因");
    public static readonly Say Faults = new("faults: {0}, in leads: {1}; a rule that cannot be evaluated gives no points", "无法计算：{0} 处，涉及线索：{1} 条；无法计算的规则不给分");
    public static readonly Say Fault = new("  lead {0}, {1}: {2}", "  线索 {0}，{1}：{2}");
    public static readonly Say FaultInLine = new("  line {0}, {1}: {2}", "  第 {0} 行，{1}：{2}");
    public static readonly Say Rejected = new("rejected rows: {0}", "被拒绝的行：{0}");
    public static readonly Say Reject = new("  line {0}: {1}", "  第 {0} 行：{1}");
    public static readonly Say RejectedActivities = new("rejected activities: {0}", "被拒绝的活动：{0}");
    public static readonly Say Activities = new("activities of {0}: {1}", "{0} 的活动：{1}");
    public static readonly Say ActivitiesRejected = new(", rejected: {0}", "，被拒绝：{0}");
    public static readonly Say ActivitiesRepeated = new(", told twice: {0}", "，重复：{0}");
    public static readonly Say ActivitiesLater = new(", not seen since they are later: {0}", "，晚于评分时刻而不计：{0}");
    public static readonly Say ActivitiesFuture = new(", in the future: {0}", "，在未来：{0}");
    public static readonly Say PersonalReject = new("field '{0}' is personal and not shown; it cannot be read ({1})", "字段“{0}”属于个人信息，不予显示；其值无法读取（{1}）");
    public static readonly Say More = new("  and {0} more", "  另有 {0} 行");
    public static readonly Say Written = new("rows written to {1}: {0}", "已写入 {1} 的行数：{0}");

    // explain --lift
    public static readonly Say LiftTo = new("what would lift the lead to {0}, from {1}:", "怎样可以升至 {0}（{1} 分起）：");
    public static readonly Say LiftNothing = new("nothing was found that would lift the lead to {0}, from {1}, in three changes or fewer", "未找到三项以内的变化可以升至 {0}（{1} 分起）");
    public static readonly Say LiftHighest = new("the lead is in the highest tier", "该线索已在最高等级");
    public static readonly Say And = new(" and ", "，并且 ");

    // timeline
    public static readonly Say TimelineOf = new("{0} from {1} to {2}: {3} to {4} points", "{0}，{1} 至 {2}：从 {3} 分到 {4} 分");
    public static readonly Say TimelineEmpty = new("no changes", "没有变化");
    public static readonly Say When = new("when", "时间");
    public static readonly Say NewScore = new("score", "得分");
    public static readonly Say Change = new("change", "变化");
    public static readonly Say Cause = new("cause", "原因");
    public static readonly Say CauseActivity = new("activity: {0}", "活动：{0}");
    public static readonly Say CauseDecay = new("points fell with age", "分数随时间衰减");
    public static readonly Say CauseStep = new("decay step of {0}", "“{0}”的衰减步进");
    public static readonly Say CauseWindow = new("end of a window of {0}", "“{0}”的时间窗口结束");
    public static readonly Say CauseTime = new("time passed for {0}", "“{0}”因时间推移而变化");
    public static readonly Say CauseInactivity = new("inactivity of {0}", "“{0}”长期不活跃");
    public static readonly Say CauseValidity = new("{0}: verified too long ago", "“{0}”的核实已过期");
    public static readonly Say CauseGate = new("gate {0} closed or opened", "门槛“{0}”关闭或打开");
    public static readonly Say CauseOverride = new("override {0} began or ended", "人工调整“{0}”开始或结束");

    // the ledger
    public static readonly Say Decay = new("decay of {0}", "“{0}”的衰减");
    public static readonly Say Validity = new("{0}: verified too long ago", "“{0}”的核实已过期");
    public static readonly Say Verification = new("{0}: state of verification", "“{0}”的核实状态");
    public static readonly Say Inactivity = new("inactivity of {0}", "“{0}”长期不活跃");
    public static readonly Say RuleLimit = new("limit of rule {0}", "规则“{0}”的限制");
    public static readonly Say GroupLimit = new("limit of group {0}", "分组“{0}”的限制");
    public static readonly Say DimensionLimit = new("limit of {0}", "维度“{0}”的限制");
    public static readonly Say Combination = new("combination of the dimensions", "维度合并");
    public static readonly Say TotalLimit = new("limit of the score", "总分的限制");
    public static readonly Say Override = new("override: {0}", "人工调整：{0}");
    public static readonly Say Gate = new("gate: {0}", "准入未通过：{0}");
    public static readonly Say Gains = new(", gains", "（加分）");
    public static readonly Say Losses = new(", losses", "（减分）");

    // check
    public static readonly Say CheckClean = new("{0}: no problems; dimensions: {3}, rules: {2}, tiers: {4}", "{0}：没有问题；维度：{3}，规则：{2}，等级：{4}");
    public static readonly Say CheckWarnings = new("{0}: warnings: {1}; dimensions: {3}, rules: {2}, tiers: {4}", "{0}：警告：{1}；维度：{3}，规则：{2}，等级：{4}");
    public static readonly Say CheckErrors = new("{0}: errors: {1}; the playbook cannot be used", "{0}：错误：{1}；规则手册无法使用");

    // diff
    public static readonly Say OldPlaybook = new("old  {0} ({1})", "旧  {0}（{1}）");
    public static readonly Say NewPlaybook = new("new  {0} ({1})", "新  {0}（{1}）");
    public static readonly Say Compared = new("{0} as of {1}: leads: {2}, with another score: {3}, in another tier: {4}", "{0}，评分时刻 {1}：线索：{2}，得分不同：{3}，等级不同：{4}");
    public static readonly Say OnlyOldReads = new("rows that only the old playbook can read: {0}", "只有旧手册能读取的行：{0}");
    public static readonly Say OnlyNewReads = new("rows that only the new playbook can read: {0}", "只有新手册能读取的行：{0}");
    public static readonly Say NeitherReads = new("rows that neither playbook can read: {0}", "两份手册都无法读取的行：{0}");
    public static readonly Say OldReject = new("  line {0}, old: {1}", "  第 {0} 行，旧手册：{1}");
    public static readonly Say NewReject = new("  line {0}, new: {1}", "  第 {0} 行，新手册：{1}");
    public static readonly Say ComparedActivities = new("activities of {0}: rows: {1}", "{0} 的活动：{1} 行");
    public static readonly Say OnlyOldReadsActivities = new("activities that only the old playbook can read: {0}", "只有旧手册能读取的活动：{0}");
    public static readonly Say OnlyNewReadsActivities = new("activities that only the new playbook can read: {0}", "只有新手册能读取的活动：{0}");
    public static readonly Say NeitherReadsActivities = new("activities that neither playbook can read: {0}", "两份手册都无法读取的活动：{0}");
    public static readonly Say Migration = new("leads by tier, old in rows and new in columns", "各等级线索数（行为旧，列为新）");
    public static readonly Say Causes = new("what makes the difference", "差异来自");
    public static readonly Say Points = new("points", "分数");
    public static readonly Say AllTogether = new("all together", "合计");
    public static readonly Say MoreLines = new("and {0} more", "另有 {0} 项");
    public static readonly Say Movers = new("the leads that change most, and why", "变化最大的线索及原因");
    public static readonly Say TierOnly = new("the tiers, not the points", "分数未变，等级划分变了");
    public static readonly Say Added = new("added", "新增");
    public static readonly Say Removed = new("removed", "删除");
    public static readonly Say Changed = new("changed", "修改");
    public static readonly Say Same = new("unchanged", "未变");

    // new
    public static readonly Say NewUnreadable = new("rows of '{0}' that cannot be read, and so were not looked at: {1}", "“{0}”中无法读取、因而未予分析的行：{1}");
    public static readonly Say NewLeftOut = new("columns of '{0}' that a playbook would take for notes, and so were left out: {1}", "“{0}”中会被规则手册当作注释、因而略去的列：{1}");
    public static readonly Say NewWritten = new("{0}: rules: {1}, fields that they read: {2}, other fields: {3}", "{0}：规则：{1}，规则读取的字段：{2}，其他字段：{3}");
    public static readonly Say NewNext = new("next: leadscore score {0} {1}", "下一步：leadscore score {0} {1}");
}
