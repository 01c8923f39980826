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

    // plan
    public static readonly Say PlanOf = new("{0}: rules: {1}; in tables: {2}, bits of masks: {3}, counted together: {4}, alone: {5}", "{0}：规则：{1}；在表中：{2}，掩码位：{3}，一并计数：{4}，单独计算：{5}");
    public static readonly Say PlanTimed = new("the score of a lead may change by time alone", "即使线索不变，得分也可能随时间变化");
    public static readonly Say PlanTimeless = new("the score of a lead does not change by time alone", "线索不变，得分就不随时间变化");
    public static readonly Say PlanWhole = new("many leads at once: wholly by columns (unit: {0} points)", "批量评分：全部按列进行（单位：{0} 分）");
    public static readonly Say PlanPartly = new("many leads at once: tables by columns (unit: {0} points), the rest lead by lead:", "批量评分：查表按列进行（单位：{0} 分），其余逐条进行：");
    public static readonly Say PlanByLead = new("many leads at once: lead by lead, since columns cannot hold the model:", "批量评分：逐条进行，因为列式计算容不下此模型：");
    public static readonly Say PlanScore = new("the whole score", "总分");
    public static readonly Say PlanTables = new("tables; look-ups for a lead: {0}", "表；每条线索查表次数：{0}");
    public static readonly Say PlanRules = new("how each rule runs", "各规则如何运行");
    public static readonly Say PlanChecks = new("asked of each lead behind the rules", "规则之后对每条线索检查");
    public static readonly Say PlanField = new("field", "字段");
    public static readonly Say PlanExact = new("{0} (exact)", "{0}（区分大小写）");
    public static readonly Say PlanClasses = new("classes", "类数");
    public static readonly Say PlanHeld = new("rules", "规则");
    public static readonly Say PlanMasked = new("bits of", "掩码位所属规则");
    public static readonly Say PlanRule = new("rule", "规则");
    public static readonly Say PlanWay = new("runs", "运行方式");
    public static readonly Say PlanCost = new("costs a lead", "每条线索开销");
    public static readonly Say PlanWhy = new("why alone", "单独计算的原因");
    public static readonly Say PlanJoin = new("; ", "；");
    public static readonly Say PlanFree = new("nothing of its own", "无额外开销");
    public static readonly Say PlanBit = new("a bit of a mask", "掩码的一位");
    public static readonly Say PlanSteps = new("steps: {0}", "步骤：{0}");
    public static readonly Say PlanStepsPerActivity = new("steps for each activity: {0}", "每次活动步骤：{0}");
    public static readonly Say PlanStepsAndMore = new("steps: {0}, for each activity: {1}", "步骤：{0}，每次活动：{1}");
    public static readonly Say WayTable = new("in the table of {0}", "在 {0} 的表中");
    public static readonly Say WayMask = new("in a mask over {0}", "在 {0} 的掩码中");
    public static readonly Say WayTogether = new("counted together", "一并计数");
    public static readonly Say WayAlone = new("alone", "单独");
    public static readonly Say CheckInactivity = new("inactivity", "不活跃");
    public static readonly Say CheckOverride = new("override", "人工调整");
    public static readonly Say CheckGate = new("gate", "准入");
    public static readonly Say ByLeadClasses = new("  fields with more than 256 classes: {0}", "  超过 256 类的字段：{0}");
    public static readonly Say ByLeadSums = new("  sums of points that may leave 16 bits: {0}", "  可能超出 16 位的分数和：{0}");
    public static readonly Say ByLeadRule = new("  rules that run alone, or count activities of every type: {0}", "  单独计算、或计入所有活动类型的规则：{0}");
    public static readonly Say ByLeadInactivity = new("  inactivity: {0}", "  不活跃：{0}");
    public static readonly Say ByLeadOverride = new("  overrides: {0}", "  人工调整：{0}");
    public static readonly Say ByLeadGate = new("  gates: {0}", "  准入：{0}");
    public static readonly Say ByLeadGroups = new("  groups in dimensions: {0}", "  含分组的维度：{0}");
    public static readonly Say ByLeadSplit = new("  limits of gains and losses apart: {0}", "  加分与减分分别限制：{0}");
    public static readonly Say ByLeadCombination = new("  combination of the dimensions: {0}", "  维度合并：{0}");
    public static readonly Say AloneTextMatch = new("contains, startsWith or endsWith", "contains、startsWith 或 endsWith");
    public static readonly Say AlonePattern = new("a pattern", "正则匹配");
    public static readonly Say AloneTwoTexts = new("compares two text fields", "比较两个文本字段");
    public static readonly Say AloneTwoModes = new("compares words both exactly and ignoring case", "同一字段既区分又不区分大小写");
    public static readonly Say AloneTextSet = new("a set of texts", "文本集合");
    public static readonly Say AloneCalculation = new("a number that is worked out", "需计算的数值");
    public static readonly Say AloneTime = new("how long something is ago", "距今多久");
    public static readonly Say AloneFunction = new("a function of the host", "宿主函数");
    public static readonly Say AloneActivities = new("asks about activities", "询问活动");
    public static readonly Say AloneActivityChoice = new("chooses among activities", "对活动有取舍");
    public static readonly Say AlonePoints = new("points that are worked out", "分数需计算");
    public static readonly Say AloneCompleteness = new("completeness", "完整度");
    public static readonly Say AloneCustom = new("a rule of a plug-in", "插件规则");
    public static readonly Say AloneTrust = new("verification", "核实状态");
    public static readonly Say AloneOwnLimit = new("a limit that gives points by itself", "自身限制会给分");
    public static readonly Say AloneMayFault = new("a missing value is a fault", "缺少值即无法计算");
    public static readonly Say AloneNested = new("several fields, joined by more than one `and` or `or`", "多个字段，且 and 与 or 混用");
    public static readonly Say AloneConstant = new("reads nothing of the lead", "不读取线索");

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
