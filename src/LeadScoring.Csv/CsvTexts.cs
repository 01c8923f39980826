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

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static SourcePosition At(long line, int column = 0) => new((int)Math.Min(line, int.MaxValue), column);

    public static LeadFormatException Error(DiagnosticText text, SourcePosition position, params ReadOnlySpan<string> arguments) =>
        new([new Diagnostic(text, position, arguments)]);

    public static Diagnostic Warning(DiagnosticText text, SourcePosition position, params ReadOnlySpan<string> arguments) =>
        new(text, position, arguments) { Severity = Severity.Warning };
}
