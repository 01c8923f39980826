namespace LeadScoring.Playbooks;

/// <summary>What can be wrong with the text of a playbook, beside its expressions (LS1…) and its model (LS2…).</summary>
internal static class PlaybookTexts
{
    public static readonly DiagnosticText NotJson = new("LS3001", "this is not JSON: {0}", "不是合法的 JSON：{0}");
    public static readonly DiagnosticText WrongKind = new("LS3002", "'{0}' must be {1}, not {2}", "“{0}”必须是 {1}，而不是 {2}");
    public static readonly DiagnosticText UnknownMember = new("LS3003", "there is no member '{0}' here; known are {1}", "此处没有成员“{0}”；可用的有 {1}");
    public static readonly DiagnosticText UnknownMemberNear = new("LS3003", "there is no member '{0}' here; did you mean '{1}'?", "此处没有成员“{0}”；是否指“{1}”？");
    public static readonly DiagnosticText MemberTwice = new("LS3004", "the member '{0}' stands twice", "成员“{0}”重复出现");
    public static readonly DiagnosticText MemberMissing = new("LS3005", "the member '{0}' is missing", "缺少成员“{0}”");
    public static readonly DiagnosticText WrongFormat = new("LS3006", "the format is {0}; this version reads format 1", "格式为 {0}；此版本只读取格式 1");
    public static readonly DiagnosticText UnknownWord = new("LS3007", "'{0}' is none of {1}", "“{0}”不是以下之一：{1}");
    public static readonly DiagnosticText UnknownWordNear = new("LS3007", "'{0}' is none of {1}; did you mean '{2}'?", "“{0}”不是以下之一：{1}；是否指“{2}”？");
    public static readonly DiagnosticText NotPoints = new("LS3008", "{0} is no amount of points: a number with at most three decimals", "{0} 不是分数：须为最多三位小数的数");
    public static readonly DiagnosticText NotFinite = new("LS3009", "{0} is no finite number", "{0} 不是有限数");
    public static readonly DiagnosticText RuleKindUnclear = new("LS3010", "the rule '{0}' must have just one of when, lookup, bands, pointsOf, completeness, activity and kind", "规则“{0}”须恰有 when、lookup、bands、pointsOf、completeness、activity、kind 之一");
    public static readonly DiagnosticText UnknownRuleKind = new("LS3011", "no rule kind '{0}' is registered", "没有注册规则类型“{0}”");
    public static readonly DiagnosticText UnknownRuleKindNear = new("LS3011", "no rule kind '{0}' is registered; did you mean '{1}'?", "没有注册规则类型“{0}”；是否指“{1}”？");
    public static readonly DiagnosticText ConfigWrong = new("LS3012", "the rule kind '{0}' does not take this: {1}", "规则类型“{0}”不接受此配置：{1}");
    public static readonly DiagnosticText TiersNoLowest = new("LS3013", "just one tier, the lowest, has no 'from'; here it is {0}", "只有最低一级可以没有 from；这里有 {0} 级没有");
    public static readonly DiagnosticText TierFloorTwice = new("LS3014", "the tiers '{0}' and '{1}' share a floor", "等级“{0}”与“{1}”的下限相同");
    public static readonly DiagnosticText UnknownTier = new("LS3015", "'{0}' names the tier '{1}', which is not among the tiers", "“{0}”指定的等级“{1}”不存在");
    public static readonly DiagnosticText GateKindUnclear = new("LS3016", "the gate '{0}' must have just one of disqualify and require", "准入条件“{0}”须恰有 disqualify 与 require 之一");
    public static readonly DiagnosticText CombineUnclear = new("LS3017", "combine is sum, min, geometric, or an object with just one of weighted and matrix", "combine 须为 sum、min、geometric，或恰含 weighted 与 matrix 之一的对象");
    public static readonly DiagnosticText FieldNameWrong = new("LS3018", "'{0}' cannot be the name of a field: a name is not blank and has no backtick and no line break", "“{0}”不能作为字段名：不能为空，也不能含反引号或换行");
    public static readonly DiagnosticText SeparatorWrong = new("LS3019", "a separator is one character, not '{0}'", "分隔符须为一个字符，而不是“{0}”");
    public static readonly DiagnosticText StagesEmpty = new("LS3020", "there must be at least one stage", "至少须有一个阶段");
    public static readonly DiagnosticText NotDuration = new("LS3022", "'{0}' is no length of time: one that is positive, in whole milliseconds and at most a hundred years, such as `30d`, `36h` or `1h30m`", "“{0}”不是时长：须为正，以整毫秒计，不超过一百年，例如 `30d`、`36h` 或 `1h30m`");
    public static readonly DiagnosticText NotCount = new("LS3023", "'{0}' is a whole number of at least {1}, not {2}", "“{0}”须为不小于 {1} 的整数，而不是 {2}");
    public static readonly DiagnosticText CapUnclear = new("LS3024", "a cap has just one of count and points", "上限（cap）须恰有 count 与 points 之一");
    public static readonly DiagnosticText CapPointsWrong = new("LS3025", "a cap is of more than 0 and at most 1,000,000 points, not {0}", "上限须大于 0 且不超过 1,000,000 分，而不是 {0}");
    public static readonly DiagnosticText DecayUnclear = new("LS3026", "a decay is \"none\", or an object with a window or just one of halfLife, linear, stepLinear and stepGeometric; steps, and only they, have every", "decay 须为 \"none\"，或含 window、或恰含 halfLife、linear、stepLinear、stepGeometric 之一的对象；只有步进形式才有 every");
    public static readonly DiagnosticText RateWrong = new("LS3027", "the rate of a step is from 0.001 to 1, not {0}", "每步的衰减率须在 0.001 到 1 之间，而不是 {0}");
    public static readonly DiagnosticText AttributeTwice = new("LS3028", "the attribute '{0}' is a {1} in another activity type; one name has one type", "属性“{0}”在另一活动类型中是 {1}；同名属性须为同一类型");
    public static readonly DiagnosticText ActivityNameWrong = new("LS3029", "'{0}' cannot be the name of an activity type or of its attribute: every activity has a value and a time, and any stands for all types", "“{0}”不能作为活动类型或其属性的名称：每条活动都有 value 和 time，any 代表所有类型");
    public static readonly DiagnosticText CapZoneUnused = new("LS3038", "a cap has a zone only per day, week or month", "只有按 day、week 或 month 计的上限才有时区");
    public static readonly DiagnosticText GradeNameWrong = new("LS3039", "the grade '{0}' has a blank in its name; a cell names its grades with blanks between them", "等次“{0}”的名称含空格；单元格以空格分隔各等次");
    public static readonly DiagnosticText TooManyProblems = new("LS3021", "there is more; the first {0} problems are shown", "还有更多；仅显示前 {0} 个问题");

    public static readonly DiagnosticText TriggerUnclear = new("LS3031", "the trigger '{0}' must compare `score` or a dimension with a number, by >, >=, < or <=, and do nothing else", "触发器“{0}”只能用 >、>=、< 或 <= 把 `score` 或某个维度与一个数比较");
    public static readonly DiagnosticText TriggerTwice = new("LS3032", "the trigger '{0}' stands twice", "触发器“{0}”重复出现");
    public static readonly DiagnosticText NotGraded = new("LS3033", "'{0}' is no dimension that a matrix grades", "“{0}”不是矩阵评等的维度");
    public static readonly DiagnosticText HysteresisOutOfRange = new("LS3034", "{0} is no distance: from 0 to 1,000,000,000 points", "{0} 不是有效距离：须为 0 到 1,000,000,000 分");
    public static readonly DiagnosticText EvaluationsWrong = new("LS3035", "{0} is no count of evaluations: a whole number from 1 to 1,000,000", "{0} 不是有效的评估次数：须为 1 到 1,000,000 的整数");
    public static readonly DiagnosticText RearmUnclear = new("LS3036", "rearm is never, or an object with just one of backBy and after", "rearm 须为 never，或恰含 backBy 与 after 之一的对象");
    public static readonly DiagnosticText ThresholdWrong = new("LS3037", "the trigger '{0}' compares with {1}; a threshold is within ±1,000,000,000 points and has at most three decimals", "触发器“{0}”与 {1} 比较；阈值须在 ±1,000,000,000 分之内，且最多三位小数");
}
