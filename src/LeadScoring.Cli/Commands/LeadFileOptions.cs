using System.CommandLine;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Commands;

/// <summary>The options that say how a lead list is to be read where it does not show it itself.</summary>
internal sealed class LeadFileOptions(ToolRun run)
{
    private readonly FormatOptions _format = FormatOptions.OfLeads(run);
    private readonly Option<string?> _id = Arguments.Option(run, "--id", "COLUMN", UsageTexts.Id);

    public void AddTo(Command command)
    {
        foreach (var option in _format.All)
        {
            command.Add(option);
        }

        command.Add(_id);
    }

    public CsvOptions Read(ParseResult parsed) => new()
    {
        Separator = _format.SeparatorOf(parsed),
        Encoding = _format.EncodingOf(parsed),
        DateOrder = _format.DateOrderOf(parsed),
        IdColumn = parsed.GetValue(_id),
    };
}
