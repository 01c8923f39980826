using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Reports;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore plan</c>: says how a playbook's model runs, and what its rules cost.</summary>
internal sealed class PlanCommand
{
    private readonly ToolRun _run;
    private readonly Argument<string?> _playbook;
    private readonly Option<bool> _json;

    private PlanCommand(ToolRun run)
    {
        _run = run;
        _playbook = Arguments.Named(run, "PLAYBOOK", UsageTexts.Playbook);
        _json = Arguments.Switch(run, "--json", UsageTexts.PlanJson);
    }

    public static Command Make(ToolRun run)
    {
        var plan = new PlanCommand(run);
        var command = new Command("plan", run.In(UsageTexts.Plan)) { plan._playbook, plan._json };
        command.SetAction(plan.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.Needed(_playbook, _run);
        var playbook = PlaybookFile.Read(path, _run);
        var plan = BulkScorer.Of(playbook.Model, playbook.Schema).DescribePlan();
        _run.Cancellation.ThrowIfCancellationRequested();
        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(PlanJson.Of(plan, playbook, path));
        }
        else
        {
            PlanReport.Print(plan, PlaybookFile.TitleOf(playbook, path), _run);
        }

        return ExitCode.Done;
    }
}
