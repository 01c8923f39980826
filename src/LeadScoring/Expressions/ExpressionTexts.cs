namespace LeadScoring.Expressions;

/// <summary>What can be wrong with an expression. Codes stay; sentences may be reworded. Sentences that share a code differ in the advice they can give.</summary>
internal static class ExpressionTexts
{
    // The text as a whole.
    public static readonly DiagnosticText Empty = new("LS1001", "the expression is empty", "表达式为空");
    public static readonly DiagnosticText TooLong = new("LS1002", "the expression has {0} characters, at most {1} are allowed", "表达式有 {0} 个字符，最多允许 {1} 个");
    public static readonly DiagnosticText TooDeep = new("LS1003", "the expression is nested too deeply here, at most {0} levels are allowed", "表达式在此处嵌套过深，最多允许 {0} 层");
    public static readonly DiagnosticText TooManyOperators = new("LS1004", "too many operators in a row, at most {0} are allowed", "连续的运算符过多，最多允许 {0} 个");
    public static readonly DiagnosticText TooManyItems = new("LS1005", "too many items, at most {0} are allowed", "项目过多，最多允许 {0} 个");
    public static readonly DiagnosticText TestsTooDeep = new("LS1006", "too many `?:` inside the question of another `?:`, at most {0} levels are allowed", "“?:”的条件中嵌套的“?:”过多，最多允许 {0} 层");

    // Spelling.
    public static readonly DiagnosticText UnexpectedEnd = new("LS1010", "the expression ends where a value should stand", "表达式在应有值的位置结束");
    public static readonly DiagnosticText Unexpected = new("LS1011", "`{0}` is not expected here", "此处不应出现“{0}”");
    public static readonly DiagnosticText UnexpectedMeant = new("LS1011", "`{0}` is not expected here; did you mean `{1}`?", "此处不应出现“{0}”；是否想写“{1}”？");
    public static readonly DiagnosticText UnclosedBracket = new("LS1012", "`{0}` is never closed; `{1}` is missing", "“{0}”没有闭合；缺少“{1}”");
    public static readonly DiagnosticText UnclosedText = new("LS1013", "the text that starts here is never closed; {1} is missing", "此处开始的文本没有闭合；缺少 {1}");
    public static readonly DiagnosticText TypographicQuotes = new("LS1013", "a text stands in straight quotes, not as {0}", "文本要写在直引号中，而不是 {0}");
    public static readonly DiagnosticText UnclosedName = new("LS1014", "the name that starts here is never closed; a backtick is missing", "此处开始的名称没有闭合；缺少反引号");
    public static readonly DiagnosticText EmptyName = new("LS1014", "there is no name between the backticks", "反引号之间没有名称");
    public static readonly DiagnosticText BadEscape = new("LS1015", "`{0}` is no escape; a backslash itself is written `\\\\`", "“{0}”不是转义序列；反斜杠本身写作“\\\\”");
    public static readonly DiagnosticText BadNumber = new("LS1016", "`{0}` is no number", "“{0}”不是数字");
    public static readonly DiagnosticText NumberTooLarge = new("LS1016", "`{0}` is too large for a number", "数字“{0}”过大");
    public static readonly DiagnosticText NameNeedsBackticks = new("LS1017", "a name that is not only letters a to z, digits and `_` stands in backticks: `{0}`", "含有 a 到 z 的字母、数字和“_”以外字符的名称要写在反引号中：“`{0}`”");

    // Names.
    public static readonly DiagnosticText UnknownField = new("LS1020", "there is no field `{0}`", "没有字段“{0}”");
    public static readonly DiagnosticText UnknownFieldMeant = new("LS1020", "there is no field `{0}`; did you mean `{1}`?", "没有字段“{0}”；是否想写“{1}”？");
    public static readonly DiagnosticText UnknownFunction = new("LS1021", "there is no function `{0}` here", "此处没有函数“{0}”");
    public static readonly DiagnosticText UnknownFunctionMeant = new("LS1021", "there is no function `{0}` here; did you mean `{1}`?", "此处没有函数“{0}”；是否想写“{1}”？");
    public static readonly DiagnosticText UnknownMethod = new("LS1022", "there is no method `{0}`", "没有方法“{0}”");
    public static readonly DiagnosticText UnknownMethodMeant = new("LS1022", "there is no method `{0}`; did you mean `{1}`?", "没有方法“{0}”；是否想写“{1}”？");
    public static readonly DiagnosticText IsMethod = new("LS1023", "`{0}` follows the field: write `field.{0}('text')`", "“{0}”写在字段之后：“字段.{0}('文本')”");
    public static readonly DiagnosticText IsFunction = new("LS1024", "`{0}` goes around its argument: write `{0}({1})`", "“{0}”写在参数外面：“{0}({1})”");
    public static readonly DiagnosticText NoParts = new("LS1025", "a field has no parts; a name with a dot stands in backticks: `{0}`", "字段没有组成部分；含点的名称要写在反引号中：“`{0}`”");
    public static readonly DiagnosticText NoSuchArgument = new("LS1026", "`{0}:` is no argument here", "此处没有参数“{0}:”");

    // Types.
    public static readonly DiagnosticText ConditionExpected = new("LS1030", "a condition is expected, `{0}` is a {1}", "此处应为条件，而“{0}”的类型是 {1}");
    public static readonly DiagnosticText ConditionExpectedHas = new("LS1030", "a condition is expected, `{0}` is a {1}; `has({0})` asks whether there is a value", "此处应为条件，而“{0}”的类型是 {1}；“has({0})”询问是否有值");
    public static readonly DiagnosticText NumberExpected = new("LS1031", "a number is expected, `{0}` is a {1}", "此处应为数字，而“{0}”的类型是 {1}");
    public static readonly DiagnosticText NumberExpectedChoice = new("LS1031", "a number is expected, `{0}` is a condition; `{0} ? 1 : 0` makes it a number", "此处应为数字，而“{0}”是条件；“{0} ? 1 : 0”把它变成数字");
    public static readonly DiagnosticText KindExpected = new("LS1032", "a {0} is expected, `{1}` is a {2}", "此处应为 {0}，而“{1}”的类型是 {2}");
    public static readonly DiagnosticText ArgumentCount = new("LS1033", "`{0}` takes {1} arguments, not {2}", "“{0}”需要 {1} 个参数，而不是 {2} 个");
    public static readonly DiagnosticText OneArgument = new("LS1033", "`{0}` takes one argument, not {1}", "“{0}”需要一个参数，而不是 {1} 个");
    public static readonly DiagnosticText NoArgument = new("LS1033", "`{0}` takes no argument, not {1}", "“{0}”不需要参数，而不是 {1} 个");
    public static readonly DiagnosticText ArgumentType = new("LS1034", "`{0}` takes a {1}, `{2}` is a {3}", "“{0}”需要 {1}，而“{2}”的类型是 {3}");
    public static readonly DiagnosticText ArgumentNotConstant = new("LS1035", "`{0}` takes a constant text, `{1}` is none", "“{0}”需要常量文本，而“{1}”不是");
    public static readonly DiagnosticText CannotCompare = new("LS1036", "`{0}` is a {1} and `{2}` a {3}; they cannot be compared", "“{0}”的类型是 {1}，“{2}”的类型是 {3}，不能比较");
    public static readonly DiagnosticText CannotCompareAdvice = new("LS1036", "`{0}` is a {1} and `{2}` a {3}; they cannot be compared; write `{4}`", "“{0}”的类型是 {1}，“{2}”的类型是 {3}，不能比较；请写“{4}”");
    public static readonly DiagnosticText CannotOrder = new("LS1037", "`{0}` orders numbers, timestamps and durations; `{1}` is a {2}", "“{0}”只能比较数字、时间戳和时长的大小，而“{1}”的类型是 {2}");
    public static readonly DiagnosticText ConstantsCompared = new("LS1038", "both sides are constants, so every lead gives the same answer; name a field", "两边都是常量，每条线索的答案都相同；请写一个字段");
    public static readonly DiagnosticText ConditionsCompared = new("LS1039", "two conditions cannot be compared; say it with `&&`, `||` and `!`", "不能比较两个条件；请用“&&”、“||”和“!”表达");
    public static readonly DiagnosticText SetCompared = new("LS1040", "`{0}` is a text set; write `'text' in {0}`", "“{0}”是文本集合；请写“'文本' in {0}”");
    public static readonly DiagnosticText NullCompared = new("LS1041", "there is no null; `has(field)` asks whether there is a value", "没有 null；“has(字段)”询问是否有值");
    public static readonly DiagnosticText CannotCalculate = new("LS1042", "`{0}` does not go with a {1} and a {2}", "“{0}”不能用于 {1} 与 {2}");
    public static readonly DiagnosticText CannotNegate = new("LS1043", "`-` goes with a number or a duration, `{0}` is a {1}", "“-”只能用于数字或时长，而“{0}”的类型是 {1}");
    public static readonly DiagnosticText BranchesDiffer = new("LS1044", "both results of `?:` are to be of one type; these are a {0} and a {1}", "“?:”的两个结果类型要相同；这里是 {0} 与 {1}");
    public static readonly DiagnosticText BranchType = new("LS1045", "the results of `?:` are numbers or conditions, `{0}` is a {1}", "“?:”的结果应为数字或条件，而“{0}”的类型是 {1}");
    public static readonly DiagnosticText ListExpected = new("LS1046", "`in` needs a list or a text set on its right, `{0}` is a {1}", "“in”的右边应为列表或文本集合，而“{0}”的类型是 {1}");
    public static readonly DiagnosticText ListEmpty = new("LS1047", "the list is empty, so no lead could be in it", "列表为空，没有线索会在其中");
    public static readonly DiagnosticText ListItem = new("LS1048", "`{0}` is to be a constant {1}, as `{2}` is a {1}", "“{0}”应为常量 {1}，因为“{2}”的类型是 {1}");
    public static readonly DiagnosticText CannotBeIn = new("LS1049", "`{0}` is a {1}; a list holds texts, numbers, timestamps or durations", "“{0}”的类型是 {1}；列表中只能是文本、数字、时间戳或时长");
    public static readonly DiagnosticText TextInSet = new("LS1050", "only a constant text can be looked up in a text set, `{0}` is none", "只能在文本集合中查找常量文本，而“{0}”不是");
    public static readonly DiagnosticText ListAlone = new("LS1051", "a list stands only on the right of `in`", "列表只能写在“in”的右边");
    public static readonly DiagnosticText ModesDiffer = new("LS1052", "one side says `exact`, the other `ignoreCase`; write one of them", "一边写了“exact”，另一边写了“ignoreCase”；请只写一个");
    public static readonly DiagnosticText TextFieldExpected = new("LS1053", "`{0}` needs a text field before the dot, `{1}` is a {2}", "“{0}”的点号前应为文本字段，而“{1}”的类型是 {2}");
    public static readonly DiagnosticText BadDuration = new("LS1054", "`{0}` is no duration in whole milliseconds, such as `36h`, `1h30m` or `1.5s`", "“{0}”不是以整毫秒计的时长，例如“36h”、“1h30m”或“1.5s”");
    public static readonly DiagnosticText BadTimestamp = new("LS1055", "`{0}` is no timestamp with a zone, such as `2026-01-31T09:00:00Z` or `2026-01-31T09:00:00+08:00`", "“{0}”不是带时区的时间戳，例如“2026-01-31T09:00:00Z”或“2026-01-31T09:00:00+08:00”");
    // Activities and dates.
    public static readonly DiagnosticText UnknownActivity = new("LS1080", "there is no activity type `{0}`", "没有活动类型“{0}”");
    public static readonly DiagnosticText UnknownActivityMeant = new("LS1080", "there is no activity type `{0}`; did you mean `{1}`?", "没有活动类型“{0}”；是否想写“{1}”？");
    public static readonly DiagnosticText UnknownAttribute = new("LS1081", "these activities have no attribute `{0}`", "这些活动没有属性“{0}”");
    public static readonly DiagnosticText UnknownAttributeMeant = new("LS1081", "these activities have no attribute `{0}`; did you mean `{1}`?", "这些活动没有属性“{0}”；是否想写“{1}”？");
    public static readonly DiagnosticText OneType = new("LS1082", "`{0}` takes one activity type, as in `{0}('visit')` or `{0}(any)`", "“{0}”需要一个活动类型，例如“{0}('visit')”或“{0}(any)”");
    public static readonly DiagnosticText AtMostOneType = new("LS1082", "`{0}` takes at most one activity type, as in `{0}()` or `{0}('visit')`", "“{0}”最多有一个活动类型，例如“{0}()”或“{0}('visit')”");
    public static readonly DiagnosticText TypeAndAttribute = new("LS1082", "`{0}` takes an activity type and the name of an attribute, as in `{0}('order', 'amount')`", "“{0}”需要活动类型和属性名，例如“{0}('order', 'amount')”");
    public static readonly DiagnosticText TypeExpected = new("LS1083", "`{0}` goes with an activity type in quotes, or with `any`; `{1}` is none", "“{0}”需要带引号的活动类型，或 any；而“{1}”不是");
    public static readonly DiagnosticText AttributeExpected = new("LS1084", "`{0}` takes the name of an attribute in quotes, `{1}` is none", "“{0}”需要带引号的属性名，而“{1}”不是");
    public static readonly DiagnosticText AttributeType = new("LS1085", "`{0}` takes an attribute that is a number, `{1}` is a {2}", "“{0}”需要数字属性，而“{1}”的类型是 {2}");
    public static readonly DiagnosticText SetCounted = new("LS1085", "`{0}` tells single values apart, `{1}` is a {2}", "“{0}”只能区分单个值，而“{1}”的类型是 {2}");
    public static readonly DiagnosticText BadWithin = new("LS1086", "`within` takes a constant duration that is positive and at most a hundred years, such as `duration('168h')`; `{0}` is none", "“within”需要为正、不超过一百年的常量时长，例如“duration('168h')”；而“{0}”不是");
    public static readonly DiagnosticText ExactExpected = new("LS1087", "`exact` is `true` or `false`, not `{0}`", "“exact”为 true 或 false，而不是“{0}”");
    public static readonly DiagnosticText ArgumentTwice = new("LS1088", "the argument `{0}:` stands twice", "参数“{0}:”重复出现");
    public static readonly DiagnosticText IsDateMethod = new("LS1089", "`{0}` follows the timestamp: write `field.{0}()` or `field.{0}('Asia/Shanghai')`", "“{0}”写在时间戳之后：“字段.{0}()”或“字段.{0}('Asia/Shanghai')”");
    public static readonly DiagnosticText AtMostOneArgument = new("LS1090", "`{0}` takes at most a zone, as in `{0}('Asia/Shanghai')`", "“{0}”最多有一个时区参数，例如“{0}('Asia/Shanghai')”");
    public static readonly DiagnosticText UnknownZone = new("LS1091", "the zone `{0}` is neither an IANA name nor an offset such as `+08:00`", "时区“{0}”既不是 IANA 名称，也不是“+08:00”这样的偏移");

    public static readonly DiagnosticText FieldExpected = new("LS1056", "`{0}` takes the name of a field, `{1}` is none", "“{0}”需要字段名，而“{1}”不是");
}
