namespace LeadScoring.Leads;

/// <summary>Why a text is not a value of a field: {0} is the field, {1} the text.</summary>
internal static class FieldReasons
{
    public static readonly DiagnosticText NulCharacter = new("LS5101",
        "field '{0}' has the character U+0000 in '{1}', which no text has", "字段“{0}”的值“{1}”含有字符 U+0000，文本中不允许出现该字符");

    public static readonly DiagnosticText NotANumber = new("LS5102",
        "field '{0}' needs a number such as 1234.5 or -1.2e3, not '{1}'; if that means no value, add it to the field's missing spellings",
        "字段“{0}”应为 1234.5 或 -1.2e3 这样的数字，而不是“{1}”；如果它表示没有值，请将其加入该字段的缺失写法");

    public static readonly DiagnosticText NumberWithComma = new("LS5103",
        "field '{0}' needs a number with a decimal point and without thousands separators, such as 1234.5, not '{1}'",
        "字段“{0}”应为以小数点书写且不带千位分隔符的数字，如 1234.5，而不是“{1}”");

    public static readonly DiagnosticText NumberTooLarge = new("LS5104",
        "field '{0}' needs a number within ±1.79e308, not '{1}'", "字段“{0}”应为 ±1.79e308 以内的数字，而不是“{1}”");

    public static readonly DiagnosticText NotATruth = new("LS5105",
        "field '{0}' needs true or false (or yes/no, y/n, 1/0, 是/否), not '{1}'; if that means no value, add it to the field's missing spellings",
        "字段“{0}”应为 true 或 false（或 yes/no、y/n、1/0、是/否），而不是“{1}”；如果它表示没有值，请将其加入该字段的缺失写法");

    public static readonly DiagnosticText NotATime = new("LS5106",
        "field '{0}' needs a time such as 2026-03-31 or 2026-03-31T14:05:00+08:00, not '{1}'; if that means no value, add it to the field's missing spellings",
        "字段“{0}”应为 2026-03-31 或 2026-03-31T14:05:00+08:00 这样的时间，而不是“{1}”；如果它表示没有值，请将其加入该字段的缺失写法");

    public static readonly DiagnosticText NoSuchTime = new("LS5107",
        "field '{0}' needs a day and time that exist, not '{1}'", "字段“{0}”应为存在的日期和时间，而不是“{1}”");

    public static readonly DiagnosticText ShortYear = new("LS5108",
        "field '{0}' needs a year of four digits, not '{1}'", "字段“{0}”的年份应为四位数字，而不是“{1}”");

    public static readonly DiagnosticText AmbiguousDate = new("LS5109",
        "field '{0}' has '{1}', which is {2} with the day first and {3} with the month first; give the date order",
        "字段“{0}”的值“{1}”，日在前为 {2}，月在前为 {3}；请指定日期顺序");

    public static readonly DiagnosticText OtherOrder = new("LS5110",
        "field '{0}' needs a date in the order {2}, not '{1}'", "字段“{0}”的日期顺序应为 {2}，而不是“{1}”");

    public static readonly DiagnosticText TimeOutOfRange = new("LS5111",
        "field '{0}' needs a time in UTC within the years 1 to 9999, not '{1}'", "字段“{0}”的 UTC 时间应在公元 1 年至 9999 年之间，而不是“{1}”");
}
