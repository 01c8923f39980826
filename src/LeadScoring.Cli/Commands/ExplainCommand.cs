using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Reports;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore explain</c>: says how the score of one lead came about.</summary>
internal sealed class ExplainCommand
{
    private readonly ToolRun _run;
    private readonly Argument<string?> _playbook;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _lead;
    private readonly Option<bool> _showPersonal;
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
        _asOf = new AsOfOption(run);
        _activities = new ActivityOptions(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.ExplainJson);
    }

    public static Command Make(ToolRun run)
    {
        var explain = new ExplainCommand(run);
        var command = new Command("explain", run.In(UsageTexts.Explain)) { explain._playbook, explain._leads, explain._lead, explain._showPersonal };
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
        var lead = Find(leads, id, playbook.Schema);
        using var activities = list is null ? null : ActivityFile.Open(list, playbook.Schema, leads, _run);
        var isComplete = activities is null || Load(activities, lead.Record!, asOf);
        if (asOf.Of(lead.Record!, _run.Language, out var reason) is not { } instant)
        {
            throw _run.BadInput(ErrorTexts.LeadWithoutInstant, id, reason);
        }

        var explanation = Scorer.Of(playbook.Model).Explain(lead.Record!, instant, parsed.GetValue(_showPersonal));
        var tier = playbook.Tiers.TierOf(explanation.Score);
        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(ExplainJson.Of(lead, tier, explanation, _run.Language));
        }
        else
        {
            foreach (var line in $"{Visible.Of(id)}  {tier.Name}  {explanation.ToText(_run.Language)}".Split('\n'))
            {
                _run.Terminal.Out.WriteLine(Visible.Of(line));
            }
        }

        return explanation.Score.Faults > 0 || !isComplete ? ExitCode.Found : ExitCode.Done;
    }

    // Gives the lead its activities; those of its rows that cannot be read are warnings.
    private bool Load(ActivityFile activities, LeadRecord lead, AsOf asOf)
    {
        var isComplete = true;
        foreach (var row in activities.Load(leads: null, asOf, only: lead.Id).Where(row => row.Activity is null && row.LeadId == lead.Id))
        {
            isComplete = false;
            foreach (var rejection in row.Rejections)
            {
                _run.Warn(activities.Form.Path, rejection.Reason);
            }
        }

        activities.GiveTo(lead);
        return isComplete;
    }

    private CsvLead Find(LeadFile leads, string id, LeadSchema schema)
    {
        var nearest = new Nearest(id);
        foreach (var lead in leads.Read())
        {
            if (lead.Record?.Id == id)
            {
                return lead;
            }

            if (lead.Record is { } record)
            {
                nearest.Look(record.Id);
            }
            else if (leads.IdColumn is >= 0 and var column && column < lead.Cells.Count && lead.Cells[column] == id)
            {
                throw _run.BadInput(ErrorTexts.LeadRejected, id, leads.Path, lead.Line, Reject.Of(lead, schema, _run.Language).Shown);
            }
        }

        throw nearest.Name is { } near
            ? _run.BadInput(ErrorTexts.NoLeadNear, leads.Path, id, near)
            : _run.BadInput(ErrorTexts.NoLead, leads.Path, id);
    }
}
