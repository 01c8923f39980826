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
    private readonly AsOfOption _asOf;
    private readonly ActivityOptions _activities;
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
        _asOf = new AsOfOption(run);
        _activities = new ActivityOptions(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.Json);
        _quiet = Arguments.Switch(run, "--quiet", UsageTexts.Quiet);
    }

    public static Command Make(ToolRun run)
    {
        var score = new ScoreCommand(run);
        var command = new Command("score", run.In(UsageTexts.Score)) { score._playbook, score._leads, score._output, score._rejects, score._top, score._strict };
        score._activities.AddTo(command);
        score._asOf.AddTo(command);
        score._file.AddTo(command);
        command.Add(score._json);
        command.Add(score._quiet);
        command.SetAction(score.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (playbookPath, leadsPath) = (parsed.Needed(_playbook, _run), parsed.Needed(_leads, _run));
        var (top, options, output) = (parsed.Count(_top, UsualTop, _run), _file.Read(parsed), parsed.GetValue(_output));
        var list = _activities.Read(parsed, options);
        var playbook = PlaybookFile.Read(playbookPath, _run);
        var asOf = _asOf.Read(parsed, playbook.Schema);
        using var leads = LeadFile.Open(leadsPath, playbook.Schema, options, _run);
        using var activities = list is null ? null : ActivityFile.Open(list, playbook.Schema, leads, _run);
        string[] inputs = [playbookPath, leadsPath, .. list is null ? Array.Empty<string>() : [list.Path]];
        var summary = new ScoreSummary(playbook, playbookPath, leads, activities, asOf, top);
        using (var scores = output is null ? null : ScoreFile.Create(output, playbook, leads.Form, asOf, _run, inputs))
        using (var rejects = RejectFile.Plan(parsed.GetValue(_rejects), output, leads.Form, _run, inputs))
        using (var activityRejects = activities is null ? null : RejectFile.PlanActivities(parsed.GetValue(_rejects), output, activities.Form, rejects, _run, inputs))
        {
            Load(summary, activityRejects);
            Score(summary, scores, rejects, parsed.GetValue(_strict));
            TargetFile.PutInPlace(_run, scores?.Finish(), rejects?.Finish(), activityRejects?.Finish());
            (summary.OutputPath, summary.RejectsPath, summary.ActivityRejectsPath) = (output, rejects?.Path, activityRejects?.Path);
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

    private void Load(ScoreSummary summary, RejectFile? rejects)
    {
        if (summary.Activities is null)
        {
            return;
        }

        foreach (var row in summary.Activities.Load(summary.Leads.ReadIds(), summary.AsOf).Where(row => row.Activity is null))
        {
            var reject = Reject.Of(row, _run.Language);
            rejects?.Write(reject);
            summary.AddActivity(reject);
        }
    }

    // Reads, scores and writes at the same time: each table goes from thread to thread, and the order stays.
    private void Score(ScoreSummary summary, ScoreFile? output, RejectFile? rejects, bool isStrict)
    {
        var (model, schema) = (summary.Playbook.Model, summary.Playbook.Schema);
        var (scorer, bulk) = (Scorer.Of(model), BulkScorer.Of(model, schema));
        var batches = Ahead.Of(summary.Leads.ReadBatches(summary.Activities));
        var progress = new RowProgress(summary.Leads.Path, summary.Leads.RowCount, _run);
        foreach (var batch in Ahead.Of(batches.Select(batch => ScoredBatch.Of(batch, bulk, summary.AsOf, _run.Language))))
        {
            var (lead, rejected) = (0, 0);
            for (var row = batch.Table.FirstRow; row < batch.Table.FirstRow + batch.Table.RowCount; row++)
            {
                var isRejected = rejected < batch.Table.Rejected.Count && batch.Table.Rejected[rejected].Row == row;
                var reject = isRejected
                    ? Reject.Of(batch.Table.Rejected[rejected++], schema, _run.Language)
                    : Add(batch, lead++, row, summary, scorer, output, isStrict);
                if (reject is not null)
                {
                    rejects?.Write(reject);
                    summary.Add(reject);
                }

                progress.Next();
            }
        }

        progress.End();
        summary.Explain(scorer);
    }

    // Takes in a lead, or says why not.
    private Reject? Add(ScoredBatch batch, int lead, long row, ScoreSummary summary, Scorer<LeadRecord> scorer, ScoreFile? output, bool isStrict)
    {
        if (batch.InstantOf(lead, out var reason) is not { } instant)
        {
            return Reject.Of(batch.Table.LeadAt(lead), reason);
        }

        var score = batch.ScoreOf(lead);
        if (isStrict && score.Faults > 0)
        {
            var read = batch.Table.LeadAt(lead);
            return Reject.Of(read, scorer.Explain(read.Record!, instant), _run.Language);
        }

        var tier = summary.Playbook.Tiers.TierOf(score);
        output?.Write(batch.Table, lead, score, tier, instant);
        if (summary.Activities is { } activities)
        {
            activities.Later += batch.LaterOf(lead, instant);
        }

        summary.Add(batch.Table, lead, row, score, tier, instant);
        return null;
    }
}
