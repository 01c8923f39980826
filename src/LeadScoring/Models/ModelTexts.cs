namespace LeadScoring.Models;

/// <summary>What can be wrong with a model, whether it was written in C# or in a playbook.</summary>
internal static class ModelTexts
{
    public static readonly DiagnosticText DimensionCount = new("LS2001", "a model has from 1 to 8 dimensions, not {0}", "模型须有 1 到 8 个维度，现有 {0} 个");
    public static readonly DiagnosticText NameBlank = new("LS2002", "a {0} needs a name", "{0} 需要名称");
    public static readonly DiagnosticText NameTaken = new("LS2003", "the name '{0}' is taken by another {1}", "名称“{0}”已被另一个 {1} 使用");
    public static readonly DiagnosticText UnknownField = new("LS2004", "'{0}' reads the field '{1}', which the schema does not have", "“{0}”读取的字段“{1}”在字段表中不存在");
    public static readonly DiagnosticText UnknownFieldNear = new("LS2004", "'{0}' reads the field '{1}', which the schema does not have; did you mean '{2}'?", "“{0}”读取的字段“{1}”在字段表中不存在；是否指“{2}”？");
    public static readonly DiagnosticText WrongFieldType = new("LS2005", "'{0}' reads the field '{1}' as {2}, but it is {3}", "“{0}”把字段“{1}”当作 {2} 读取，但它是 {3}");
    public static readonly DiagnosticText PointsOutOfRange = new("LS2006", "'{0}' gives {1} points; a rule gives from -1,000,000 to 1,000,000", "“{0}”给出 {1} 分；一条规则的分数须在 -1,000,000 到 1,000,000 之间");
    public static readonly DiagnosticText LimitTurnedAround = new("LS2007", "the floor {1} of '{0}' is above its ceiling {2}", "“{0}”的下限 {1} 高于上限 {2}");
    public static readonly DiagnosticText SplitLimitSigns = new("LS2008", "'{0}' limits gains and losses apart, so its ceiling is 0 or more and its floor 0 or less", "“{0}”对加分和减分分别设限，因此上限须 ≥ 0，下限须 ≤ 0");
    public static readonly DiagnosticText LookupEmpty = new("LS2009", "the lookup '{0}' has no words", "查找表“{0}”没有词条");
    public static readonly DiagnosticText LookupWordTwice = new("LS2010", "the lookup '{0}' has the word '{1}' twice", "查找表“{0}”中的词“{1}”重复出现");
    public static readonly DiagnosticText BandsEmpty = new("LS2011", "'{0}' has no bands", "“{0}”没有区间");
    public static readonly DiagnosticText BandTurnedAround = new("LS2012", "a band of '{0}' goes from {1} to {2}; its end must be above its start", "“{0}”的一个区间从 {1} 到 {2}；终点必须大于起点");
    public static readonly DiagnosticText BandNotFinite = new("LS2013", "a band of '{0}' has a bound that is not a finite number", "“{0}”的一个区间边界不是有限数");
    public static readonly DiagnosticText NotPlainNumber = new("LS2014", "'{0}' needs a plain number, not a {1}", "“{0}”需要普通数值，而不是 {1}");
    public static readonly DiagnosticText NothingRequired = new("LS2015", "the completeness rule '{0}' names no fields, and the schema requires none in any stage", "完整度规则“{0}”没有列出字段，字段表也没有任何阶段的必填字段");
    public static readonly DiagnosticText UnknownStage = new("LS2016", "the field '{0}' is required from the stage '{1}', which is not among the stages", "字段“{0}”从阶段“{1}”起必填，但没有这个阶段");
    public static readonly DiagnosticText StageFieldWrong = new("LS2017", "the stage field '{0}' is not a text field of the schema", "阶段字段“{0}”不是字段表中的文本字段");
    public static readonly DiagnosticText WeightsDiffer = new("LS2018", "weights must name each dimension once; '{0}' has {1}", "每个维度须恰有一个权重；“{0}”有 {1} 个");
    public static readonly DiagnosticText WeightNotPositive = new("LS2019", "the weight of '{0}' is {1}; a weight is a number from 0.000001 to 1,000,000", "“{0}”的权重为 {1}；权重须在 0.000001 到 1,000,000 之间");
    public static readonly DiagnosticText CeilingNeeded = new("LS2020", "'{0}' is weighted, so it needs a ceiling above 0", "“{0}”参与加权，因此需要大于 0 的上限");
    public static readonly DiagnosticText SplitTotal = new("LS2021", "the limit of the whole score can only be split when the dimensions are added up", "只有各维度相加时，总分的限制才能分开计算加分和减分");
    public static readonly DiagnosticText GradesWrong = new("LS2022", "the grades of '{0}' must have descending floors, and only the last one none", "“{0}”的等级须按下限降序排列，且只有最后一级没有下限");
    public static readonly DiagnosticText UnknownDimension = new("LS2023", "there is no dimension '{0}'", "没有维度“{0}”");
    public static readonly DiagnosticText CellMissing = new("LS2024", "the matrix has no cell for '{0}'", "矩阵缺少单元格“{0}”");
    public static readonly DiagnosticText CellTwice = new("LS2025", "the matrix has the cell '{0}' twice", "矩阵中单元格“{0}”重复");
    public static readonly DiagnosticText CellUnknown = new("LS2026", "the matrix has a cell '{0}', which is no combination of the grades", "矩阵中的单元格“{0}”不是任何等级组合");
    public static readonly DiagnosticText OverrideEmpty = new("LS2027", "the override '{0}' sets neither score nor tier", "人工调整“{0}”既没有设分数也没有设等级");
    public static readonly DiagnosticText PatternWrong = new("LS2028", "'{0}' has the pattern `{1}`, which is outside the subset that is read: {2}", "“{0}”中的模式 `{1}` 超出可用子集：{2}");
    public static readonly DiagnosticText StageTwice = new("LS2029", "the stage '{0}' stands twice", "阶段“{0}”重复");
    public static readonly DiagnosticText StageMoveUnknown = new("LS2030", "the stage '{0}' moves to '{1}', which is not among the stages", "阶段“{0}”可转到“{1}”，但没有这个阶段");
    public static readonly DiagnosticText LimitOutOfRange = new("LS2032", "'{0}' has the limit {1}; a limit is within -1,000,000,000 and 1,000,000,000", "“{0}”的限制为 {1}；限制须在 -1,000,000,000 与 1,000,000,000 之间");
    public static readonly DiagnosticText NoStages = new("LS2033", "the completeness rule '{0}' goes by stage, and the schema has no stages", "完整度规则“{0}”按阶段计算，但字段表没有阶段");
    public static readonly DiagnosticText UnknownActivity = new("LS2034", "'{0}' asks for activities of the type '{1}', which the schema does not have", "“{0}”查询的活动类型“{1}”在字段表中不存在");
    public static readonly DiagnosticText UnknownActivityNear = new("LS2034", "'{0}' asks for activities of the type '{1}', which the schema does not have; did you mean '{2}'?", "“{0}”查询的活动类型“{1}”在字段表中不存在；是否指“{2}”？");
    public static readonly DiagnosticText ActivitiesInFilter = new("LS2035", "a filter of activities in '{0}' asks for activities itself; it can look at one activity's attributes, value and time only", "“{0}”的活动筛选条件本身又查询活动；它只能查看一条活动的属性、value 和 time");
    public static readonly DiagnosticText TimeInFilter = new("LS2044", "a filter of activities in '{0}' depends on the instant of scoring; say with `within` how far back activities count", "“{0}”的活动筛选条件取决于评分时刻；请用 within 说明活动计入多久");
    public static readonly DiagnosticText SetCounted = new("LS2036", "'{0}' counts the attribute '{1}', which is a text set; only single values can be told apart", "“{0}”统计的属性“{1}”是文本集合；只能区分单个值");
    public static readonly DiagnosticText LengthWrong = new("LS2037", "'{0}' has the length of time {1}; it must be positive and in whole milliseconds", "“{0}”的时长为 {1}；时长须为正，且以整毫秒计");
    public static readonly DiagnosticText BurstWrong = new("LS2038", "the burst filter of '{0}' needs a count of at least 2 and a length of time that is not negative, in whole milliseconds", "“{0}”的突发过滤须至少计 2 次，时长不得为负，且以整毫秒计");
    public static readonly DiagnosticText StickyGain = new("LS2039", "'{0}' is sticky, which only a rule with negative points can be", "“{0}”设为不衰减（sticky），但只有负分规则才可以");
    public static readonly DiagnosticText PenaltyWrong = new("LS2040", "the inactivity penalty of '{0}' is {1}; it must be below 0 and at least -1,000,000", "“{0}”的不活跃扣分为 {1}；须小于 0，且不低于 -1,000,000");
    public static readonly DiagnosticText FactorWrong = new("LS2041", "a factor of '{0}' is {1}; it must be from 0 to 1,000", "“{0}”的一个系数为 {1}；须在 0 到 1,000 之间");
    public static readonly DiagnosticText FactorTwice = new("LS2042", "'{0}' has two factors for '{1}'", "“{0}”中“{1}”的系数重复");
    public static readonly DiagnosticText UnknownModelZone = new("LS2043", "the zone '{0}' is neither an IANA name nor an offset such as +08:00", "时区“{0}”既不是 IANA 名称，也不是 +08:00 这样的偏移");
    public static readonly DiagnosticText UnknownZone = new("LS2031", "the zone '{1}' of the field '{0}' is neither an IANA name nor an offset such as +08:00", "字段“{0}”的时区“{1}”既不是 IANA 名称，也不是 +08:00 这样的偏移");
}
