using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Output;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore check</c>: says what is wrong, or odd, in a playbook.</summary>
internal sealed class CheckCommand
{
    private readonly ToolRun _run;
    private readonly Argument<string?> _playbook;
    private readonly Option<bool> _json;

    private CheckCommand(ToolRun run)
    {
        _run = run;
        _playbook = Arguments.Named(run, "PLAYBOOK", UsageTexts.Playbook);
        _json = Arguments.Switch(run, "--json", UsageTexts.CheckJson);
    }

    public static Command Make(ToolRun run)
    {
        var check = new CheckCommand(run);
        var command = new Command("check", run.In(UsageTexts.Check)) { check._playbook, check._json };
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.Needed(_playbook, _run);
        var isUsable = Playbook.TryParse(InputFile.ReadText(path, _run), options: null, out var playbook, out var problems);
        var findings = playbook?.Check() ?? problems;
        _run.Cancellation.ThrowIfCancellationRequested();
        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(Json(path, findings));
        }
        else
        {
            Print(path, playbook, findings);
        }

        return !isUsable ? ExitCode.BadInput : findings.Count > 0 ? ExitCode.Found : ExitCode.Done;
    }

    private void Print(string path, Playbook? playbook, Sequence<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            _run.Terminal.Out.WriteLine(_run.LineOf(path, finding));
        }

        if (playbook is null)
        {
            _run.Print(ReportTexts.CheckErrors, path, findings.Count);
            return;
        }

        _run.Print(
            findings.Count > 0 ? ReportTexts.CheckWarnings : ReportTexts.CheckClean,
            path,
            findings.Count,
            playbook.Model.Rules.Count(),
            playbook.Model.Dimensions.Count,
            playbook.Tiers.Tiers.Count);
    }

    private string Json(string path, Sequence<Diagnostic> findings) => JsonText.Of(json =>
    {
        json.WriteString("playbook", path);
        json.WriteNumber("errors", findings.Count(finding => finding.Severity == Severity.Error));
        json.WriteNumber("warnings", findings.Count(finding => finding.Severity == Severity.Warning));
        JsonText.WriteList(json, "findings", findings, finding =>
        {
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("code", finding.Code);
            json.WriteNumber("line", finding.Position.Line);
            json.WriteNumber("column", finding.Position.Column);
            json.WriteString("message", finding.In(_run.Language));
        });
    });
}
