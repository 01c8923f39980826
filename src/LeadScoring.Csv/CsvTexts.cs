using System.Globalization;

namespace LeadScoring.Csv;

/// <summary>All sentences of this package; those about the text of one value are in the core.</summary>
internal static class CsvTexts
{
    // The whole file
    public static readonly DiagnosticText NoFile = new("LS5001", "there is no file '{0}'", "文件“{0}”不存在");
    public static readonly DiagnosticText IsFolder = new("LS5002", "'{0}' is a folder, not a file", "“{0}”是文件夹，不是文件");
    public static readonly DiagnosticText CannotOpen = new("LS5003", "'{0}' cannot be opened: {1}", "无法打开“{0}”：{1}");
    public static readonly DiagnosticText Empty = new("LS5004", "'{0}' is empty; the first line of a list names its columns", "“{0}”为空；列表的第一行应为列名");

    public static readonly DiagnosticText BadEncoding = new("LS5005",
        "byte {0}, in line {1}, is not valid {2}; if the file is in another encoding, such as GB18030 or windows-1252, name it with the option 'encoding'",
        "第 {1} 行的第 {0} 个字节不是有效的 {2}；如果文件采用其他编码（如 GB18030 或 windows-1252），请用选项“encoding”指明");

    public static readonly DiagnosticText UnclosedQuote = new("LS5006",
        "cell {0} of the row that starts in line {1} opens a quote that is never closed", "从第 {1} 行开始的一行中，第 {0} 个单元格的引号没有闭合");

    public static readonly DiagnosticText RowTooLong = new("LS5007",
        "the row that starts in line {0} is longer than {1} bytes; the usual reason is a quote that is never closed", "从第 {0} 行开始的一行超过 {1} 个字节；通常是因为引号没有闭合");

    public static readonly DiagnosticText NoIdColumn = new("LS5008", "there is no column '{0}' to take the ids from", "没有可作为编号的列“{0}”");
    public static readonly DiagnosticText NoIdColumnNear = new("LS5009", "there is no column '{0}' to take the ids from; the nearest name is '{1}'", "没有可作为编号的列“{0}”；最接近的列名是“{1}”");
    public static readonly DiagnosticText SeveralIdColumns = new("LS5010", "the ids may be in column '{1}' or '{2}', both like '{0}'; give the exact name", "列“{1}”和“{2}”都与“{0}”相近，无法确定编号在哪一列；请给出准确的列名");
    public static readonly DiagnosticText SeveralColumns = new("LS5011", "field '{0}' may be column '{1}' or '{2}'; name the right one exactly, as the field or as an alias of it", "字段“{0}”可能是列“{1}”或“{2}”；请把准确的列名设为字段名或其别名");

    // Warnings
    public static readonly DiagnosticText NoColumn = new("LS5020", "there is no column for field '{0}', so it is missing in every lead", "字段“{0}”没有对应的列，因此所有线索都缺少该值");
    public static readonly DiagnosticText NoColumnNear = new("LS5021", "there is no column for field '{0}', so it is missing in every lead; the nearest name is '{1}'", "字段“{0}”没有对应的列，因此所有线索都缺少该值；最接近的列名是“{1}”");
    public static readonly DiagnosticText RepeatedColumn = new("LS5022", "columns {1} and {2} are both called '{0}'; the first is read", "第 {1} 列和第 {2} 列都叫“{0}”；只读取前一列");
    public static readonly DiagnosticText NamelessColumn = new("LS5023", "column {0} has no name and is not read", "第 {0} 列没有列名，不会读取");
    public static readonly DiagnosticText NamelessColumns = new("LS5024", "{0} columns have no name and are not read; the first of them is column {1}", "有 {0} 列没有列名，不会读取；其中第一列是第 {1} 列");

    public static readonly DiagnosticText UnknownDateOrder = new("LS5025",
        "'{0}' in column '{1}' can be read with the day or the month first, and no date of the file tells which; rows with such dates are rejected unless the date order is given",
        "列“{1}”中的“{0}”既可理解为日在前，也可理解为月在前，文件中没有日期能说明是哪一种；除非指定日期顺序，否则含有此类日期的行会被拒绝");

    public static readonly DiagnosticText MixedDateOrder = new("LS5026",
        "the date in line {0} has the day first and the one in line {1} the month first; rows with dates that can be read in both ways are rejected unless the date order is given",
        "第 {0} 行的日期是日在前，第 {1} 行的日期是月在前；除非指定日期顺序，否则含有可作两种理解的日期的行会被拒绝");

    // Rows
    public static readonly DiagnosticText CellCount = new("LS5040", "the row has {0} cells and the header {1}", "该行有 {0} 个单元格，而表头有 {1} 个");
    public static readonly DiagnosticText TextAfterQuote = new("LS5041", "a cell goes on behind its closing quote; a quote inside quotes is written twice", "单元格在右引号之后还有内容；引号内的引号应写两次");
    public static readonly DiagnosticText BlankBeforeQuote = new("LS5042", "cell {0} has a blank before its opening quote, which makes the quotes a part of the text", "第 {0} 个单元格的左引号前有空格，这会使引号成为文本的一部分");
    public static readonly DiagnosticText EmptyId = new("LS5043", "the row has no id in column '{0}'", "该行在列“{0}”中没有编号");
    public static readonly DiagnosticText RepeatedId = new("LS5044", "the id '{0}' already stands in line {1}", "编号“{0}”已出现在第 {1} 行");
    public static readonly DiagnosticText NulInId = new("LS5045", "the id in column '{0}' has the character U+0000, which no text has", "列“{0}”中的编号含有字符 U+0000，文本中不允许出现该字符");

    // Activities: the whole file
    public static readonly DiagnosticText NoActivityTypes = new("LS5060",
        "'{0}' cannot be read: there are no activity types; declare them in the playbook's activities, or \"*\" for every type", "无法读取“{0}”：没有活动类型；请在规则手册的 activities 中声明，或用 \"*\" 表示所有类型");

    public static readonly DiagnosticText NoRoleColumn = new("LS5061",
        "there is no column for '{0}', which is usually called {1}; if it has another name, say {0}=COLUMN", "没有“{0}”对应的列，其列名通常为 {1}；如果列名不同，请写明 {0}=列名");

    public static readonly DiagnosticText NoRoleColumnNear = new("LS5062",
        "there is no column for '{0}', which is usually called {1}; if '{2}' is meant, say {0}={2}", "没有“{0}”对应的列，其列名通常为 {1}；如果指的是“{2}”，请写明 {0}={2}");

    public static readonly DiagnosticText NoToldColumn = new("LS5063", "there is no column '{1}' to take '{0}' from", "没有可作为“{0}”的列“{1}”");
    public static readonly DiagnosticText NoToldColumnNear = new("LS5064", "there is no column '{1}' to take '{0}' from; the nearest name is '{2}'", "没有可作为“{0}”的列“{1}”；最接近的列名是“{2}”");
    public static readonly DiagnosticText SeveralRoleColumns = new("LS5065", "'{0}' may be in column '{1}' or '{2}'; say {0}=COLUMN with the exact name", "“{0}”可能在列“{1}”或“{2}”中；请用准确的列名写明 {0}=列名");

    public static readonly DiagnosticText NoRole = new("LS5066",
        "there is no '{0}' to take from a column; there are lead, type, time, value, sequence, id and the attributes of activities", "没有名为“{0}”的内容可取自列；可用的有 lead、type、time、value、sequence、id 和活动的属性");

    public static readonly DiagnosticText NoRoleNear = new("LS5067", "there is no '{0}' to take from a column; did you mean '{1}'?", "没有名为“{0}”的内容可取自列；是否指“{1}”？");

    public static readonly DiagnosticText SeveralAttributeColumns = new("LS5068",
        "attribute '{0}' may be column '{1}' or '{2}'; say {0}=COLUMN with the exact name", "属性“{0}”可能是列“{1}”或“{2}”；请用准确的列名写明 {0}=列名");

    public static readonly DiagnosticText NoAttributeColumn = new("LS5069", "there is no column for attribute '{0}', so it is missing in every activity", "属性“{0}”没有对应的列，因此所有活动都缺少该值");

    public static readonly DiagnosticText NoAttributeColumnNear = new("LS5070",
        "there is no column for attribute '{0}', so it is missing in every activity; the nearest name is '{1}'", "属性“{0}”没有对应的列，因此所有活动都缺少该值；最接近的列名是“{1}”");

    // Activities: rows; {0} is the column
    public static readonly DiagnosticText NoLead = new("LS5080", "the row has no lead in column '{0}'", "该行在列“{0}”中没有线索");
    public static readonly DiagnosticText UnknownLead = new("LS5081", "column '{0}' has '{1}', and the list of leads has no such id", "列“{0}”中的“{1}”在线索列表中没有对应的编号");
    public static readonly DiagnosticText NoType = new("LS5082", "the row has no activity type in column '{0}'", "该行在列“{0}”中没有活动类型");
    public static readonly DiagnosticText UnknownType = new("LS5083", "column '{0}' has '{1}', which is no activity type of the playbook", "列“{0}”中的“{1}”不是规则手册中的活动类型");
    public static readonly DiagnosticText UnknownTypeNear = new("LS5084", "column '{0}' has '{1}', which is no activity type of the playbook; did you mean '{2}'?", "列“{0}”中的“{1}”不是规则手册中的活动类型；是否指“{2}”？");
    public static readonly DiagnosticText NoTime = new("LS5085", "the row has no time in column '{0}'", "该行在列“{0}”中没有时间");
    public static readonly DiagnosticText BadTime = new("LS5086", "column '{0}' needs a time such as 2026-03-31 or 2026-03-31T14:05:00+08:00, not '{1}'", "列“{0}”应为 2026-03-31 或 2026-03-31T14:05:00+08:00 这样的时间，而不是“{1}”");
    public static readonly DiagnosticText BadValue = new("LS5087", "column '{0}' needs a number such as 1234.5 or -1.2e3, or nothing, not '{1}'", "列“{0}”应为 1234.5 或 -1.2e3 这样的数字，或留空，而不是“{1}”");
    public static readonly DiagnosticText BadSequence = new("LS5088", "column '{0}' needs a whole number such as 12, or nothing, not '{1}'", "列“{0}”应为 12 这样的整数，或留空，而不是“{1}”");
    public static readonly DiagnosticText OtherUnderId = new("LS5089", "column '{0}' has '{1}', under which line {2} tells something else of the same lead", "列“{0}”中的“{1}”在第 {2} 行已用于同一线索的另一活动");
    public static readonly DiagnosticText NulInCell = new("LS5090", "the text in column '{0}' has the character U+0000, which no text has", "列“{0}”中的文本含有字符 U+0000，文本中不允许出现该字符");

    // Reps: the whole file
    public static readonly DiagnosticText NoRepColumn = new("LS5301", "'{0}' has no column with the ids of reps, which is usually called {1}", "“{0}”中没有销售代表编号列，其列名通常为 {1}");
    public static readonly DiagnosticText SeveralRepColumns = new("LS5302", "'{0}' may be in column '{1}' or '{2}'; call the right one '{0}' and the other something else", "“{0}”可能在列“{1}”或“{2}”中；请将正确的列命名为“{0}”，另一列改名");
    public static readonly DiagnosticText NearlyRepColumn = new("LS5303", "the column '{0}' is not read; did you mean '{1}'?", "列“{0}”不会读取；是否指“{1}”？");

    // Reps: rows; {0} is the column
    public static readonly DiagnosticText UnknownTeam = new("LS5310", "there is no team '{0}'; there are {1}", "没有团队“{0}”；现有 {1}");
    public static readonly DiagnosticText UnknownTeamNear = new("LS5318", "there is no team '{0}'; did you mean '{1}'?", "没有团队“{0}”；是否指“{1}”？");
    public static readonly DiagnosticText BadTruth = new("LS5311", "column '{0}' needs true or false (or yes/no, y/n, 1/0, 是/否), or nothing, not '{1}'", "列“{0}”应为 true 或 false（或 yes/no、y/n、1/0、是/否），或留空，而不是“{1}”");
    public static readonly DiagnosticText BadSkill = new("LS5312", "column '{0}' needs skills such as python:3;sql:2, each with a whole number as its grade or without one, not '{1}'", "列“{0}”应为 python:3;sql:2 这样的技能，等级为整数或省略，而不是“{1}”");
    public static readonly DiagnosticText BadHome = new("LS5313", "column '{0}' needs a latitude from -90 to 90 and a longitude from -180 to 180, such as 48.1;11.6, or nothing", "列“{0}”应为 -90 到 90 的纬度和 -180 到 180 的经度，如 48.1;11.6，或留空");
    public static readonly DiagnosticText HomeTwice = new("LS5314", "the row has a home in column '{0}' and in columns of its own for latitude and longitude; keep one of both", "该行既在列“{0}”中有位置，又有单独的经纬度列；请只保留一种");
    public static readonly DiagnosticText BadLeave = new("LS5315", "column '{0}' needs leave such as 2026-08-03..2026-08-14;2026-09-01T13:00..2026-09-01T18:00, each end after its start, not '{1}'", "列“{0}”应为 2026-08-03..2026-08-14;2026-09-01T13:00..2026-09-01T18:00 这样的请假，且结束晚于开始，而不是“{1}”");
    public static readonly DiagnosticText BadRampUp = new("LS5316", "column '{0}' needs dates such as 2026-11-02..2026-11-30, or times such as 2026-11-02T09:00..2026-11-30T18:00, the end after the start, not '{1}'", "列“{0}”应为 2026-11-02..2026-11-30 这样的日期，或 2026-11-02T09:00..2026-11-30T18:00 这样的时间，且结束晚于开始，而不是“{1}”");
    public static readonly DiagnosticText NoRampTime = new("LS5317", "the row has '{1}' in column '{0}', but says in no column 'ramp up' when that is", "该行在列“{0}”中有“{1}”，但没有在列“ramp up”中说明时间");

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static SourcePosition At(long line, int column = 0) => new((int)Math.Min(line, int.MaxValue), column);

    /// <summary>A cell for a message of one line: cut where it is long.</summary>
    public static string Shown(string cell)
    {
        const int Longest = 40;
        var end = cell.Length <= Longest ? cell.Length : char.IsHighSurrogate(cell[Longest - 1]) ? Longest - 1 : Longest;
        return end < cell.Length ? $"{cell[..end]}…" : cell;
    }

    public static LeadFormatException Error(DiagnosticText text, SourcePosition position, params ReadOnlySpan<string> arguments) =>
        new([new Diagnostic(text, position, arguments)]);

    public static Diagnostic Warning(DiagnosticText text, SourcePosition position, params ReadOnlySpan<string> arguments) =>
        new(text, position, arguments) { Severity = Severity.Warning };
}
