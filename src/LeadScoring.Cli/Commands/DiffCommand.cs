using System.CommandLine;
using LeadScoring.Cli.Comparison;
using LeadScoring.Cli.Input;
using LeadScoring.Cli.Output;
using LeadScoring.Cli.Reports;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Commands;

/// <summary><c>leadscore diff</c>: says what another playbook would change for the same leads.</summary>
internal sealed class DiffCommand
{
    private const int UsualTop = 5;
    private const int UnreadShown = 3;

    private readonly ToolRun _run;
    private readonly Argument<string?> _old;
    private readonly Argument<string?> _new;
    private readonly Argument<string?> _leads;
    private readonly Option<string?> _output;
    private readonly Option<string?> _top;
    private readonly AsOfOption _asOf;
    private readonly ActivityOptions _activities;
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
        _asOf = new AsOfOption(run);
        _activities = new ActivityOptions(run);
        _file = new LeadFileOptions(run);
        _json = Arguments.Switch(run, "--json", UsageTexts.Json);
    }

    public static Command Make(ToolRun run)
    {
        var diff = new DiffCommand(run);
        var command = new Command("diff", run.In(UsageTexts.Diff)) { diff._old, diff._new, diff._leads, diff._output, diff._top };
        diff._activities.AddTo(command);
        diff._asOf.AddTo(command);
        diff._file.AddTo(command);
        command.Add(diff._json);
        command.SetAction(diff.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (oldPath, newPath, leadsPath) = (parsed.Needed(_old, _run), parsed.Needed(_new, _run), parsed.Needed(_leads, _run));
        var (top, options) = (parsed.Count(_top, UsualTop, _run), _file.Read(parsed));
        var list = _activities.Read(parsed, options);
        var (before, after) = (PlaybookFile.Read(oldPath, _run), PlaybookFile.Read(newPath, _run));
        using var left = Side.Open(before, _asOf.Read(parsed, before.Schema), leadsPath, options, list, isNeeded: after.Schema.Activities.Count == 0, _run);
        using var right = Side.Open(after, _asOf.Read(parsed, after.Schema), leadsPath, options, list, isNeeded: false, _run);
        var summary = new DiffSummary(before, after, right.AsOf.Text, top, parsed.GetValue(_json) ? int.MaxValue : UnreadShown) { OldPath = oldPath, NewPath = newPath, LeadsPath = leadsPath, ActivitiesPath = list?.Path };
        string[] inputs = [oldPath, newPath, leadsPath, .. list is null ? Array.Empty<string>() : [list.Path]];
        using (var output = parsed.GetValue(_output) is { } path ? DiffFile.Create(path, left.Leads.Form, _run, inputs) : null)
        {
            Load(summary, left, right);
            Compare(summary, left, right, output);
            TargetFile.PutInPlace(_run, output?.Finish());
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

    // Both playbooks read the activities row by row, each with its own types; a playbook without types reads none.
    private void Load(DiffSummary summary, Side left, Side right)
    {
        if ((left.Activities ?? right.Activities) is null)
        {
            return;
        }

        var ids = left.Leads.ReadIds();
        switch (left.Activities, right.Activities)
        {
            case ({ } before, { } after):
                foreach (var (row, other) in before.Load(ids, left.AsOf).Zip(after.Load(ids, right.AsOf)))
                {
                    Add(row, row, other);
                }

                break;
            case ({ } before, null):
                foreach (var row in before.Load(ids, left.AsOf))
                {
                    Add(row, row, null);
                }

                break;
            case (null, { } after):
                foreach (var row in after.Load(ids, right.AsOf))
                {
                    Add(row, null, row);
                }

                break;
        }

        void Add(CsvActivity row, CsvActivity? before, CsvActivity? after) => summary.AddActivity(
            before?.Activity is not null, after?.Activity is not null, new UnreadRow(row.Row, row.Line, ReasonOf(before), ReasonOf(after)));

        string? ReasonOf(CsvActivity? row) => row is null or { Activity: not null } ? null : Reject.Of(row, _run.Language).Shown;
    }

    // Both playbooks read the list row by row, each with its own fields.
    private void Compare(DiffSummary summary, Side left, Side right, DiffFile? output)
    {
        foreach (var (row, other) in left.Leads.Read().Zip(right.Leads.Read()))
        {
            var (before, after) = (left.InstantOf(row, _run.Language, out var oldReject), right.InstantOf(other, _run.Language, out var newReject));
            if (before is not { } oldInstant || after is not { } newInstant)
            {
                summary.AddUnread(new UnreadRow(row.Row, row.Line, oldReject?.Shown, newReject?.Shown));
                continue;
            }

            var (oldScore, newScore) = (left.Scorer.Score(row.Record!, oldInstant), right.Scorer.Score(other.Record!, newInstant));
            var move = new Move(
                other.Record!.Id,
                other.Row,
                oldScore.Total,
                newScore.Total,
                summary.Old.Tiers.TierOf(oldScore),
                summary.New.Tiers.TierOf(newScore));
            output?.Write(move);
            summary.Add(
                move,
                move.ChangesScore ? LineChange.Between(left.Scorer.Explain(row.Record!, oldInstant), right.Scorer.Explain(other.Record!, newInstant)) : []);
        }
    }

    /// <summary>A playbook, and the leads and activities as it reads them.</summary>
    private sealed record Side(Scorer<LeadRecord> Scorer, LeadSchema Schema, AsOf AsOf, LeadFile Leads, ActivityFile? Activities) : IDisposable
    {
        public static Side Open(Playbook playbook, AsOf asOf, string leadsPath, CsvOptions options, ActivityList? list, bool isNeeded, ToolRun run)
        {
            var leads = LeadFile.Open(leadsPath, playbook.Schema, options, run);
            try
            {
                var activities = list is null || (playbook.Schema.Activities.Count == 0 && !isNeeded) ? null : ActivityFile.Open(list, playbook.Schema, leads, run);
                return new Side(LeadScoring.Scorer.Of(playbook.Model), playbook.Schema, asOf, leads, activities);
            }
            catch
            {
                leads.Dispose();
                throw;
            }
        }

        /// <summary>Gives the lead its activities and says when it is looked at; or null, and why it cannot be.</summary>
        public DateTimeOffset? InstantOf(CsvLead row, Language language, out Reject? reject)
        {
            if (row.Record is not { } lead)
            {
                reject = Reject.Of(row, Schema, language);
                return null;
            }

            Activities?.GiveTo(lead);
            var instant = AsOf.Of(lead, language, out var reason);
            reject = instant is null ? Reject.Of(row, reason) : null;
            return instant;
        }

        public void Dispose()
        {
            Leads.Dispose();
            Activities?.Dispose();
        }
    }
}
