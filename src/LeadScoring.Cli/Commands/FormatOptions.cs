using System.CommandLine;
using System.Text;

namespace LeadScoring.Cli.Commands;

/// <summary>The options that say how a list is to be read where it does not show it itself.</summary>
internal sealed class FormatOptions
{
    private readonly ToolRun _run;
    private readonly Option<string?> _separator;
    private readonly Option<string?> _encoding;
    private readonly Option<string?> _dateOrder;

    private FormatOptions(ToolRun run, string prefix, Say separator, Say encoding, Say dateOrder)
    {
        _run = run;
        _separator = Arguments.Option(run, $"--{prefix}separator", "C", separator);
        _encoding = Arguments.Option(run, $"--{prefix}encoding", "NAME", encoding);
        _dateOrder = Arguments.Option(run, $"--{prefix}date-order", "ymd|dmy|mdy", dateOrder);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option<string?>> All => [_separator, _encoding, _dateOrder];

    public static FormatOptions OfLeads(ToolRun run) => new(run, "", UsageTexts.Separator, UsageTexts.Encoding, UsageTexts.DateOrder);

    public static FormatOptions OfActivities(ToolRun run) =>
        new(run, "activity-", UsageTexts.ActivitySeparator, UsageTexts.ActivityEncoding, UsageTexts.ActivityDateOrder);

    public char? SeparatorOf(ParseResult parsed) => parsed.GetValue(_separator) switch
    {
        null => null,
        "tab" or "\\t" => '\t',
        [var separator] when Csv.CsvOptions.IsSeparator(separator) => separator,
        var text => throw _run.BadArguments(UsageTexts.NotSeparator, _separator.Name, text),
    };

    public Encoding? EncodingOf(ParseResult parsed)
    {
        if (parsed.GetValue(_encoding) is not { } name)
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw _run.BadArguments(UsageTexts.NotEncoding, name);
        }
    }

    public DateOrder? DateOrderOf(ParseResult parsed) => parsed.GetValue(_dateOrder) switch
    {
        null => null,
        "ymd" => DateOrder.YearMonthDay,
        "dmy" => DateOrder.DayMonthYear,
        "mdy" => DateOrder.MonthDayYear,
        var text => throw _run.BadArguments(UsageTexts.NotDateOrder, _dateOrder.Name, text),
    };
}
