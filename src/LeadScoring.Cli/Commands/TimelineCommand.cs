using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Reports;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore timeline</c>: says when the score of one lead changed, and why.</summary>
internal sealed class TimelineCommand
{
    private const int UsualDays = 90;

    private readonly ToolRun _run;
    private readonly Argument<string?> _playbook;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _lead;
    private readonly Option<string?> _days;
    private readonly AsOfOption _asOf;
    private readonly ActivityOptions _activities;
    private readonly LeadFileOptions _file;
    private readonly Option<bool> _json;

    private TimelineCommand(ToolRun run)
    {
        _run = run;
        _playbook = Arguments.Named(run, "PLAYBOOK", UsageTexts.Playbook);
        _leads = Arguments.Named(run, "LEADS.csv", UsageTexts.Leads);
        _lead = Arguments.Option(run, "--lead", "ID", UsageTexts.Lead);
        _days = Arguments.Option(run, "--days", "N", UsageTexts.Days);
        _asOf = new AsOfOption(run);
        _activities = new ActivityOptions(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.TimelineJson);
    }

    public static Command Make(ToolRun run)
    {
        var timeline = new TimelineCommand(run);
        var command = new Command("timeline", run.In(UsageTexts.Timeline)) { timeline._playbook, timeline._leads, timeline._lead, timeline._days };
        timeline._activities.AddTo(command);
        timeline._asOf.AddTo(command);
        timeline._file.AddTo(command);
        command.Add(timeline._json);
        command.SetAction(timeline.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (playbookPath, leadsPath, id) = (parsed.Needed(_playbook, _run), parsed.Needed(_leads, _run), parsed.Needed(_lead, _run));
        var (options, days) = (_file.Read(parsed), parsed.Count(_days, UsualDays, _run));
        var list = _activities.Read(parsed, options);
        var playbook = PlaybookFile.Read(playbookPath, _run);
        var asOf = _asOf.Read(parsed, playbook.Schema);
        using var leads = LeadFile.Open(leadsPath, playbook.Schema, options, _run);
        var lead = SingleLead.Read(leads, list, id, playbook, asOf, _run);
        var to = asOf.Of(lead.Record, _run.Language, out var reason) ?? throw _run.BadInput(ErrorTexts.LeadWithoutInstant, id, reason);
        if (days < 1 || days > (to - DateTimeOffset.MinValue).TotalDays)
        {
            throw _run.BadArguments(UsageTexts.NotDays, days);
        }

        var report = new TimelineReport(playbook, lead.Record, to.AddDays(-days), to);
        _run.Cancellation.ThrowIfCancellationRequested();
        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(report.ToJson());
        }
        else
        {
            report.Print(_run);
        }

        return lead.IsComplete ? ExitCode.Done : ExitCode.Found;
    }
}
