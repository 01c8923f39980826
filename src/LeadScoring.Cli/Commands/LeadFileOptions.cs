using System.CommandLine;
using System.Text;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Commands;

/// <summary>The options that say how a lead list is to be read where it does not show it itself.</summary>
internal sealed class LeadFileOptions(ToolRun run)
{
    private readonly Option<string?> _separator = Arguments.Option(run, "--separator", "C", UsageTexts.Separator);
    private readonly Option<string?> _encoding = Arguments.Option(run, "--encoding", "NAME", UsageTexts.Encoding);
    private readonly Option<string?> _dateOrder = Arguments.Option(run, "--date-order", "ymd|dmy|mdy", UsageTexts.DateOrder);
    private readonly Option<string?> _id = Arguments.Option(run, "--id", "COLUMN", UsageTexts.Id);

    public void AddTo(Command command)
    {
        command.Add(_separator);
        command.Add(_encoding);
        command.Add(_dateOrder);
        command.Add(_id);
    }

    public CsvOptions Read(ParseResult parsed) => new()
    {
        Separator = parsed.GetValue(_separator) is { } separator ? SeparatorOf(separator) : null,
        Encoding = parsed.GetValue(_encoding) is { } encoding ? EncodingOf(encoding) : null,
        DateOrder = parsed.GetValue(_dateOrder) is { } order ? DateOrderOf(order) : null,
        IdColumn = parsed.GetValue(_id),
    };

    private char SeparatorOf(string text) => text switch
    {
        "tab" or "\\t" => '\t',
        [var separator] when CsvOptions.IsSeparator(separator) => separator,
        _ => throw run.BadArguments(UsageTexts.NotSeparator, text),
    };

    private Encoding EncodingOf(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw run.BadArguments(UsageTexts.NotEncoding, name);
        }
    }

    private DateOrder DateOrderOf(string text) => text switch
    {
        "ymd" => DateOrder.YearMonthDay,
        "dmy" => DateOrder.DayMonthYear,
        "mdy" => DateOrder.MonthDayYear,
        _ => throw run.BadArguments(UsageTexts.NotDateOrder, text),
    };
}
