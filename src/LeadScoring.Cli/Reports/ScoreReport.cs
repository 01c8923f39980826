using LeadScoring.Cli.Input;
using Spectre.Console;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>score</c> prints for people.</summary>
internal static class ScoreReport
{
    private const int BarWidth = 20;

    public static void Print(ScoreSummary summary, ToolRun run)
    {
        run.Print(
            ReportTexts.Scored,
            PlaybookFile.TitleOf(summary.Playbook, summary.PlaybookPath),
            Path.GetFileName(summary.Leads.Path),
            summary.AsOf.Text);
        if (summary.Activities is { } activities)
        {
            run.Terminal.Out.WriteLine(ActivityLine.Of(activities, run));
        }

        run.Terminal.Out.WriteLine();
        run.Terminal.Draw(TierTable(summary, run));
        if (summary.Top.Count > 0)
        {
            run.Terminal.Out.WriteLine();
            run.Print(ReportTexts.Best);
            run.Terminal.Draw(TopTable(summary, run));
        }

        PrintFindings(summary, run);
        PrintFiles(summary, run);
    }

    private static Table TierTable(ScoreSummary summary, ToolRun run)
    {
        var table = Tables.Plain(
            (run.In(ReportTexts.Tier), false), (run.In(ReportTexts.Leads), true), (run.In(ReportTexts.Share), true),
            ("", false), (run.In(ReportTexts.MeanScore), true), (run.In(ReportTexts.Treatment), false));
        foreach (var tier in summary.Tiers)
        {
            var share = tier.ShareOf(summary.Scored);
            table.AddRow(
                tier.Tier.Name, Tables.Text(tier.Leads), Tables.Share(share),
                Bar(share), Tables.Mean(tier.Mean), Tables.TreatmentOf(tier.Tier, run.Language));
        }

        table.AddRow(run.In(ReportTexts.All), Tables.Text(summary.Scored), "", "", Tables.Mean(summary.Mean), "");
        return table;
    }

    private static Table TopTable(ScoreSummary summary, ToolRun run)
    {
        var table = Tables.Untitled(false, false, true, false);
        foreach (var lead in summary.Top)
        {
            table.AddRow(lead.Lead.Record!.Id, lead.Tier.Name, lead.Score.Total.ToString(), Reasons.TextOf(lead.Reasons, run.Language));
        }

        return table;
    }

    // A lead is a lead: any share above 0 shows at least half a block.
    private static string Bar(double share)
    {
        var halves = share > 0 ? Math.Max(1, (int)Math.Round(share * BarWidth * 2, MidpointRounding.AwayFromZero)) : 0;
        return new string('█', halves / 2) + (halves % 2 == 1 ? "▌" : "");
    }

    private static void PrintFindings(ScoreSummary summary, ToolRun run)
    {
        if (summary.Rejected + summary.Faults + summary.FirstActivityRejects.Count > 0)
        {
            run.Terminal.Out.WriteLine();
        }

        if (summary.FirstFault is var (lead, line))
        {
            run.Print(ReportTexts.Faults, Tables.Text(summary.Faults), Tables.Text(summary.LeadsWithFaults));
            if (summary.Leads.HasPersonalIds)
            {
                run.Print(ReportTexts.FaultInLine, lead.Lead.Line, line.Name, line.Fault!.In(run.Language));
            }
            else
            {
                run.Print(ReportTexts.Fault, lead.Lead.Record!.Id, line.Name, line.Fault!.In(run.Language));
            }
        }

        PrintRejects(ReportTexts.Rejected, summary.Rejected, summary.FirstRejects, run);
        PrintRejects(ReportTexts.RejectedActivities, summary.Activities?.Rejected ?? 0, summary.FirstActivityRejects, run);
    }

    private static void PrintRejects(Say title, long count, IReadOnlyList<Reject> first, ToolRun run)
    {
        if (count == 0)
        {
            return;
        }

        run.Print(title, Tables.Text(count));
        foreach (var reject in first)
        {
            run.Print(ReportTexts.Reject, reject.Line, reject.Shown);
        }

        if (count > first.Count)
        {
            run.Print(ReportTexts.More, Tables.Text(count - first.Count));
        }
    }

    private static void PrintFiles(ScoreSummary summary, ToolRun run)
    {
        (string? Path, long Rows)[] files =
            [(summary.OutputPath, summary.Scored), (summary.RejectsPath, summary.Rejected), (summary.ActivityRejectsPath, summary.Activities?.Rejected ?? 0)];
        if (files.Any(file => file.Path is not null))
        {
            run.Terminal.Out.WriteLine();
        }

        foreach (var (path, rows) in files)
        {
            if (path is not null)
            {
                run.Print(ReportTexts.Written, Tables.Text(rows), path);
            }
        }
    }
}
