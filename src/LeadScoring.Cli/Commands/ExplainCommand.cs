using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Reports;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore explain</c>: says how the score of one lead came about.</summary>
internal sealed class ExplainCommand
{
    private readonly ToolRun _run;
    private readonly Argument<string?> _playbook;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _lead;
    private readonly Option<bool> _showPersonal;
    private readonly Option<bool> _lift;
    private readonly AsOfOption _asOf;
    private readonly ActivityOptions _activities;
    private readonly LeadFileOptions _file;
    private readonly Option<bool> _json;

    private ExplainCommand(ToolRun run)
    {
        _run = run;
        _playbook = Arguments.Named(run, "PLAYBOOK", UsageTexts.Playbook);
        _leads = Arguments.Named(run, "LEADS.csv", UsageTexts.Leads);
        _lead = Arguments.Option(run, "--lead", "ID", UsageTexts.Lead);
        _showPersonal = Arguments.Switch(run, "--show-personal", UsageTexts.ShowPersonal);
        _lift = Arguments.Switch(run, "--lift", UsageTexts.Lift);
        _asOf = new AsOfOption(run);
        _activities = new ActivityOptions(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.ExplainJson);
    }

    public static Command Make(ToolRun run)
    {
        var explain = new ExplainCommand(run);
        var command = new Command("explain", run.In(UsageTexts.Explain)) { explain._playbook, explain._leads, explain._lead, explain._showPersonal, explain._lift };
        explain._activities.AddTo(command);
        explain._asOf.AddTo(command);
        explain._file.AddTo(command);
        command.Add(explain._json);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (playbookPath, leadsPath, id) = (parsed.Needed(_playbook, _run), parsed.Needed(_leads, _run), parsed.Needed(_lead, _run));
        var options = _file.Read(parsed);
        var list = _activities.Read(parsed, options);
        var playbook = PlaybookFile.Read(playbookPath, _run);
        var asOf = _asOf.Read(parsed, playbook.Schema);
        using var leads = LeadFile.Open(leadsPath, playbook.Schema, options, _run);
        var lead = SingleLead.Read(leads, list, id, playbook, asOf, _run);
        var instant = asOf.Of(lead.Record, _run.Language, out var reason) ?? throw _run.BadInput(ErrorTexts.LeadWithoutInstant, id, reason);
        var scorer = Scorer.Of(playbook.Model);
        var explanation = scorer.Explain(lead.Record, instant, parsed.GetValue(_showPersonal));
        var tier = playbook.Tiers.TierOf(explanation.Score);
        var lifts = parsed.GetValue(_lift) ? Lifts.Of(scorer, lead.Record, instant, tier, playbook.Tiers) : null;
        _run.Cancellation.ThrowIfCancellationRequested();
        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(ExplainJson.Of(lead.Row, tier, explanation, lifts, _run.Language));
        }
        else
        {
            foreach (var line in $"{PlainText.Of(id)}  {tier.Name}  {explanation.ToText(_run.Language)}".Split('\n'))
            {
                _run.Terminal.Out.WriteLine(PlainText.Of(line));
            }

            lifts?.Print(_run);
        }

        return explanation.Score.Faults > 0 || !lead.IsComplete ? ExitCode.Found : ExitCode.Done;
    }
}
