using System.CommandLine;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Output;
using LeadScoring.Cli.Reports;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore score</c>: scores every row of a list.</summary>
internal sealed class ScoreCommand
{
    private const int UsualTop = 5;

    private readonly ToolRun _run;
    private readonly Argument<string?> _playbook;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _output;
    private readonly Option<string?> _rejects;
    private readonly Option<string?> _top;
    private readonly Option<bool> _strict;
    private readonly NowOption _now;
    private readonly LeadFileOptions _file;
    private readonly Option<bool> _json;
    private readonly Option<bool> _quiet;

    private ScoreCommand(ToolRun run)
    {
        _run = run;
        _playbook = Arguments.Named(run, "PLAYBOOK", UsageTexts.Playbook);
        _leads = Arguments.Named(run, "LEADS.csv", UsageTexts.Leads);
        _output = Arguments.Option(run, "--output", "FILE", UsageTexts.ScoreOutput, "-o");
        _rejects = Arguments.Option(run, "--rejects", "FILE", UsageTexts.Rejects);
        _top = Arguments.Option(run, "--top", "N", UsageTexts.Top);
        _strict = Arguments.Switch(run, "--strict", UsageTexts.Strict);
        _now = new NowOption(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.Json);
        _quiet = Arguments.Switch(run, "--quiet", UsageTexts.Quiet);
    }

    public static Command Make(ToolRun run)
    {
        var score = new ScoreCommand(run);
        var command = new Command("score", run.In(UsageTexts.Score)) { score._playbook, score._leads, score._output, score._rejects, score._top, score._strict };
        score._now.AddTo(command);
        score._file.AddTo(command);
        command.Add(score._json);
        command.Add(score._quiet);
        command.SetAction(score.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (playbookPath, leadsPath) = (parsed.Needed(_playbook, _run), parsed.Needed(_leads, _run));
        var (top, now, options) = (parsed.Count(_top, UsualTop, _run), _now.Read(parsed), _file.Read(parsed));
        var playbook = PlaybookFile.Read(playbookPath, _run);
        using var leads = LeadFile.Open(leadsPath, playbook.Schema, options, _run);
        var summary = new ScoreSummary(playbook, playbookPath, leads, now, top);
        using (var output = parsed.GetValue(_output) is { } path ? ScoreFile.Create(path, playbook, playbookPath, leads, _run) : null)
        using (var rejects = RejectFile.Plan(parsed.GetValue(_rejects), parsed.GetValue(_output), leads, _run, playbookPath))
        {
            Score(summary, output, rejects, parsed.GetValue(_strict));
            output?.Complete();
            rejects?.Complete();
            (summary.OutputPath, summary.RejectsPath) = (parsed.GetValue(_output), rejects?.Path);
        }

        if (parsed.GetValue(_quiet))
        {
            return summary.ExitCode;
        }

        if (parsed.GetValue(_json))
        {
            _run.Terminal.Out.WriteLine(ScoreJson.Of(summary, _run.Language));
        }
        else
        {
            ScoreReport.Print(summary, _run);
        }

        return summary.ExitCode;
    }

    private void Score(ScoreSummary summary, ScoreFile? output, RejectFile? rejects, bool isStrict)
    {
        var scorer = Scorer.Of(summary.Playbook.Model);
        foreach (var lead in summary.Leads.Read())
        {
            var reject = lead.Record is null ? Reject.Of(lead, summary.Playbook.Schema, _run.Language) : null;
            var score = lead.Record is null ? default : scorer.Score(lead.Record, summary.Now);
            if (isStrict && score.Faults > 0)
            {
                reject = Reject.Of(lead, scorer.Explain(lead.Record!, summary.Now), _run.Language);
            }

            if (reject is not null)
            {
                rejects?.Write(reject);
                summary.Add(reject);
                continue;
            }

            var tier = summary.Playbook.Tiers.TierOf(score);
            output?.Write(lead, score, tier);
            summary.Add(lead, score, tier);
        }

        summary.Explain(scorer);
    }
}
