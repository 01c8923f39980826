using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Commands;

/// <summary>The options that name a list of activities and say how it is to be read.</summary>
internal sealed class ActivityOptions(ToolRun run)
{
    private readonly Option<string?> _file = Arguments.Option(run, "--activities", "FILE", UsageTexts.Activities);
    private readonly Option<string?> _columns = Arguments.Option(run, "--activity-columns", "NAME=COLUMN,…", UsageTexts.ActivityColumns);
    private readonly Option<string?> _zone = Arguments.Option(run, "--activity-zone", "ZONE", UsageTexts.ActivityZone);
    private readonly FormatOptions _format = FormatOptions.OfActivities(run);

    private IEnumerable<Option<string?>> Details => [_columns, _zone, .. _format.All];

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _file }.Concat(Details))
        {
            command.Add(option);
        }
    }

    /// <summary>The list, or null when there is none; separator, encoding and order of dates are those given for the leads unless it has its own.</summary>
    public ActivityList? Read(ParseResult parsed, CsvOptions leads)
    {
        var path = parsed.GetValue(_file);
        foreach (var option in Details)
        {
            if (path is null && parsed.GetValue(option) is not null)
            {
                throw run.BadArguments(UsageTexts.ActivitiesMissing, option.Name);
            }
        }

        return path is null ? null : new ActivityList(path, new CsvActivityOptions
        {
            Separator = _format.SeparatorOf(parsed) ?? leads.Separator,
            Encoding = _format.EncodingOf(parsed) ?? leads.Encoding,
            DateOrder = _format.DateOrderOf(parsed) ?? leads.DateOrder,
            Columns = parsed.GetValue(_columns) is { } columns ? ColumnsOf(columns) : new Dictionary<string, string>(),
            Zone = parsed.GetValue(_zone) is { } zone ? ZoneOf(zone) : "UTC",
        });
    }

    private Dictionary<string, string> ColumnsOf(string text)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text.Split(','))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !columns.TryAdd(pair[..equals].Trim(), pair[(equals + 1)..].Trim()))
            {
                throw run.BadArguments(UsageTexts.NotColumns, text);
            }
        }

        return columns;
    }

    private string ZoneOf(string zone)
    {
        try
        {
            _ = new Leads.FieldText(new LeadField("time", FieldType.Timestamp) { Zone = zone });
            return zone;
        }
        catch (ArgumentException)
        {
            throw run.BadArguments(UsageTexts.NotZone, zone);
        }
    }
}
