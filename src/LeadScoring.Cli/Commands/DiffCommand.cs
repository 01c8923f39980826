using System.CommandLine;
using LeadScoring.Cli.Comparison;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Output;
using LeadScoring.Cli.Reports;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore diff</c>: says what another playbook would change for the same leads.</summary>
internal sealed class DiffCommand
{
    private const int UsualTop = 5;

    private readonly ToolRun _run;
    private readonly Argument<string?> _old;
    private readonly Argument<string?> _new;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _output;
    private readonly Option<string?> _top;
    private readonly NowOption _now;
    private readonly LeadFileOptions _file;
    private readonly Option<bool> _json;

    private DiffCommand(ToolRun run)
    {
        _run = run;
        _old = Arguments.Named(run, "OLD", UsageTexts.OldPlaybook);
        _new = Arguments.Named(run, "NEW", UsageTexts.NewPlaybook);
        _leads = Arguments.Named(run, "LEADS.csv", UsageTexts.Leads);
        _output = Arguments.Option(run, "--output", "FILE", UsageTexts.DiffOutput, "-o");
        _top = Arguments.Option(run, "--top", "N", UsageTexts.DiffTop);
        _now = new NowOption(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.Json);
    }

    public static Command Make(ToolRun run)
    {
        var diff = new DiffCommand(run);
        var command = new Command("diff", run.In(UsageTexts.Diff)) { diff._old, diff._new, diff._leads, diff._output, diff._top };
        diff._now.AddTo(command);
        diff._file.AddTo(command);
        command.Add(diff._json);
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (oldPath, newPath, leadsPath) = (parsed.Needed(_old, _run), parsed.Needed(_new, _run), parsed.Needed(_leads, _run));
        var (top, now, options) = (parsed.Count(_top, UsualTop, _run), _now.Read(parsed), _file.Read(parsed));
        var (before, after) = (PlaybookFile.Read(oldPath, _run), PlaybookFile.Read(newPath, _run));
        using var oldLeads = LeadFile.Open(leadsPath, before.Schema, options, _run);
        using var newLeads = LeadFile.Open(leadsPath, after.Schema, options, _run);
        var summary = new DiffSummary(before, after, now, top) { OldPath = oldPath, NewPath = newPath, LeadsPath = leadsPath };
        using (var output = parsed.GetValue(_output) is { } path ? DiffFile.Create(path, oldLeads, _run, oldPath, newPath, leadsPath) : null)
        {
            Compare(summary, oldLeads, newLeads, output);
            output?.Complete();
        }

        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(DiffJson.Of(summary, _run.Language));
        }
        else
        {
            DiffReport.Print(summary, _run);
        }

        return summary.HasDifferences ? ExitCode.Found : ExitCode.Done;
    }

    // Both playbooks read the list row by row, each with its own fields.
    private static void Compare(DiffSummary summary, LeadFile oldLeads, LeadFile newLeads, DiffFile? output)
    {
        var (oldScorer, newScorer) = (Scorer.Of(summary.Old.Model), Scorer.Of(summary.New.Model));
        foreach (var (left, right) in oldLeads.Read().Zip(newLeads.Read()))
        {
            if (left.Record is null || right.Record is null)
            {
                summary.AddUnread(left, right);
                continue;
            }

            var (oldScore, newScore) = (oldScorer.Score(left.Record, summary.Now), newScorer.Score(right.Record, summary.Now));
            var move = new Move(
                right.Record.Id,
                right.Row,
                oldScore.Total,
                newScore.Total,
                summary.Old.Tiers.TierOf(oldScore),
                summary.New.Tiers.TierOf(newScore));
            output?.Write(move);
            summary.Add(
                move,
                move.ChangesScore ? LineChange.Between(oldScorer.Explain(left.Record, summary.Now), newScorer.Explain(right.Record, summary.Now)) : []);
        }
    }
}
