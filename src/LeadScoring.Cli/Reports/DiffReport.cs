using LeadScoring.Cli.Comparison;
using LeadScoring.Cli.Input;
using Spectre.Console;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>diff</c> prints for people.</summary>
internal static class DiffReport
{
    private const int MostCauses = 20;
    private const int MostReasons = 3;

    public static void Print(DiffSummary summary, ToolRun run)
    {
        run.Print(ReportTexts.OldPlaybook, PlaybookFile.TitleOf(summary.Old, summary.OldPath), summary.OldPath);
        run.Print(ReportTexts.NewPlaybook, PlaybookFile.TitleOf(summary.New, summary.NewPath), summary.NewPath);
        run.Print(
            ReportTexts.Compared,
            Path.GetFileName(summary.LeadsPath),
            summary.AsOf,
            Tables.Text(summary.Leads),
            Tables.Text(summary.ScoreChanges),
            Tables.Text(summary.TierChanges));
        PrintUnread(run, summary.Unread, (ReportTexts.OnlyOldReads, summary.Unread.OnlyOldReads), (ReportTexts.OnlyNewReads, summary.Unread.OnlyNewReads), (ReportTexts.NeitherReads, summary.Unread.NeitherReads));
        if (summary.ActivitiesPath is { } activities)
        {
            var unread = summary.UnreadActivities;
            run.Print(ReportTexts.ComparedActivities, Path.GetFileName(activities), Tables.Text(summary.Activities));
            PrintUnread(run, unread, (ReportTexts.OnlyOldReadsActivities, unread.OnlyOldReads), (ReportTexts.OnlyNewReadsActivities, unread.OnlyNewReads), (ReportTexts.NeitherReadsActivities, unread.NeitherReads));
        }

        if (summary.ScoreChanges + summary.TierChanges == 0)
        {
            return;
        }

        Title(ReportTexts.Migration, run);
        run.Terminal.Draw(MigrationTable(summary));
        if (summary.Causes.Any())
        {
            Title(ReportTexts.Causes, run);
            run.Terminal.Draw(CauseTable(summary, run));
        }

        if (summary.Movers.Any())
        {
            Title(ReportTexts.Movers, run);
            run.Terminal.Draw(MoverTable(summary, run));
        }
    }

    public static Say TextOf(LineStatus status) => status switch
    {
        LineStatus.Added => ReportTexts.Added,
        LineStatus.Removed => ReportTexts.Removed,
        LineStatus.Changed => ReportTexts.Changed,
        _ => ReportTexts.Same,
    };

    private static void Title(Say text, ToolRun run)
    {
        run.Terminal.Out.WriteLine();
        run.Print(text);
    }

    private static void PrintUnread(ToolRun run, UnreadRows rows, params (Say Text, long Count)[] lines)
    {
        foreach (var (text, count) in lines.Where(line => line.Count > 0))
        {
            run.Print(text, Tables.Text(count));
        }

        foreach (var row in rows.First)
        {
            PrintReasons(run, row);
        }

        if (rows.Count > rows.First.Count)
        {
            run.Print(ReportTexts.More, Tables.Text(rows.Count - rows.First.Count));
        }
    }

    private static void PrintReasons(ToolRun run, UnreadRow row)
    {
        if (row.Old == row.New)
        {
            run.Print(ReportTexts.Reject, row.Line, row.Old!);
            return;
        }

        foreach (var (text, reason) in new[] { (ReportTexts.OldReject, row.Old), (ReportTexts.NewReject, row.New) })
        {
            if (reason is not null)
            {
                run.Print(text, row.Line, reason);
            }
        }
    }

    private static Table MigrationTable(DiffSummary summary)
    {
        var (before, after) = (summary.Old.Tiers.Tiers, summary.New.Tiers.Tiers);
        var table = Tables.Plain([("", false), .. after.Select(tier => (tier.Name, true))]);
        for (var i = 0; i < before.Count; i++)
        {
            table.AddRow([before[i].Name, .. after.Select((_, j) => Tables.Text(summary[i, j]))]);
        }

        return table;
    }

    private static Table CauseTable(DiffSummary summary, ToolRun run)
    {
        var table = Tables.Plain((run.In(ReportTexts.Points), true), (run.In(ReportTexts.Leads), true), ("", false), ("", false));
        foreach (var cause in summary.Causes.Take(MostCauses))
        {
            table.AddRow(
                Tables.Signed(cause.Sum), Tables.Text(cause.Leads), Reasons.NameOf(cause.Line, run.Language), run.In(TextOf(cause.Status)));
        }

        if (summary.Causes.Count() > MostCauses)
        {
            table.AddRow("", "", run.In(ReportTexts.MoreLines, summary.Causes.Count() - MostCauses), "");
        }

        table.AddRow(Tables.Signed(summary.Change), Tables.Text(summary.ScoreChanges), run.In(ReportTexts.AllTogether), "");
        return table;
    }

    private static Table MoverTable(DiffSummary summary, ToolRun run)
    {
        var table = Tables.Untitled(false, false, true, false);
        foreach (var move in summary.Movers)
        {
            var reasons = move.Reasons.Take(MostReasons).Select(change => change.Line with { Points = change.Points });
            table.AddRow(
                move.Id,
                move.ChangesTier ? $"{move.OldTier.Name} → {move.NewTier.Name}" : move.NewTier.Name,
                $"{move.OldScore} → {move.NewScore}",
                move.ChangesScore ? Reasons.TextOf(reasons, run.Language) : run.In(ReportTexts.TierOnly));
        }

        return table;
    }
}
