using LeadScoring.Results;
using Spectre.Console;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>plan</c> prints for people.</summary>
internal static class PlanReport
{
    public static void Print(PlanDescription plan, string title, ToolRun run)
    {
        int CountOf(RuleWay way) => plan.Rules.Count(rule => rule.Way == way);
        run.Print(ReportTexts.PlanOf, title, plan.Rules.Count, CountOf(RuleWay.Table), CountOf(RuleWay.Mask), CountOf(RuleWay.Together), CountOf(RuleWay.Alone));
        run.Print(plan.IsTimeDependent ? ReportTexts.PlanTimed : ReportTexts.PlanTimeless);
        PrintColumns(plan.Columns!, run);
        if (plan.Tables.Count > 0)
        {
            Title(run, ReportTexts.PlanTables, plan.Tables.Count + plan.Masks);
            run.Terminal.Draw(TableOfTables(plan, run));
        }

        if (plan.Rules.Count > 0)
        {
            Title(run, ReportTexts.PlanRules);
            run.Terminal.Draw(TableOfRules(plan, run));
        }

        if (plan.Checks.Count > 0)
        {
            Title(run, ReportTexts.PlanChecks);
            var table = Tables.Untitled(false, false, false);
            foreach (var check in plan.Checks)
            {
                table.AddRow(run.In(TextOf(check.Kind)), check.Name, CostOf(check.Steps, check.StepsPerActivity, run));
            }

            run.Terminal.Draw(table);
        }
    }

    private static void Title(ToolRun run, Say text, params object[] arguments)
    {
        run.Terminal.Out.WriteLine();
        run.Print(text, arguments);
    }

    private static void PrintColumns(PlannedColumns columns, ToolRun run)
    {
        run.Print(
            columns.Run switch
            {
                ColumnRun.Whole => ReportTexts.PlanWhole,
                ColumnRun.Tables => ReportTexts.PlanPartly,
                _ => ReportTexts.PlanByLead,
            },
            columns.Unit?.ToString() ?? "");
        foreach (var reasons in columns.Reasons.GroupBy(reason => reason.Kind))
        {
            run.Print(TextOf(reasons.Key), reasons.Key == LeadByLeadKind.Rule ? Tables.Text(reasons.Count()) : NamesOf(reasons, run)); // the rules stand below
        }
    }

    private static string NamesOf(IEnumerable<LeadByLeadReason> reasons, ToolRun run) =>
        string.Join(", ", reasons.Select(reason => reason.Name.Length > 0 ? reason.Name : run.In(ReportTexts.PlanScore)));

    private static Table TableOfTables(PlanDescription plan, ToolRun run)
    {
        var table = Tables.Plain((run.In(ReportTexts.PlanField), false), (run.In(ReportTexts.PlanClasses), true), (run.In(ReportTexts.PlanHeld), false), (run.In(ReportTexts.PlanMasked), false));
        foreach (var item in plan.Tables)
        {
            table.AddRow(
                item.Mode == TextMode.Exact ? run.In(ReportTexts.PlanExact, item.Field) : item.Field,
                Tables.Text(item.Classes),
                string.Join(", ", item.Rules),
                string.Join(", ", item.Masked));
        }

        return table;
    }

    private static Table TableOfRules(PlanDescription plan, ToolRun run)
    {
        var table = Tables.Plain((run.In(ReportTexts.PlanRule), false), (run.In(ReportTexts.PlanWay), false), (run.In(ReportTexts.PlanCost), false), (run.In(ReportTexts.PlanWhy), false));
        foreach (var rule in plan.Rules)
        {
            table.AddRow(
                rule.Name,
                run.In(TextOf(rule.Way), string.Join(", ", rule.Fields)),
                rule.Way switch
                {
                    RuleWay.Table => run.In(ReportTexts.PlanFree),
                    RuleWay.Mask => run.In(ReportTexts.PlanBit),
                    _ => CostOf(rule.Steps, rule.StepsPerActivity, run),
                },
                string.Join(run.In(ReportTexts.PlanJoin), rule.Reasons.Select(reason => run.In(TextOf(reason)))));
        }

        return table;
    }

    private static string CostOf(int steps, int perActivity, ToolRun run) => (steps, perActivity) switch
    {
        (_, 0) => run.In(ReportTexts.PlanSteps, steps),
        (0, _) => run.In(ReportTexts.PlanStepsPerActivity, perActivity),
        _ => run.In(ReportTexts.PlanStepsAndMore, steps, perActivity),
    };

    private static Say TextOf(RuleWay way) => way switch
    {
        RuleWay.Table => ReportTexts.WayTable,
        RuleWay.Mask => ReportTexts.WayMask,
        RuleWay.Together => ReportTexts.WayTogether,
        _ => ReportTexts.WayAlone,
    };

    private static Say TextOf(CheckKind kind) => kind switch
    {
        CheckKind.Inactivity => ReportTexts.CheckInactivity,
        CheckKind.Override => ReportTexts.CheckOverride,
        _ => ReportTexts.CheckGate,
    };

    private static Say TextOf(LeadByLeadKind kind) => kind switch
    {
        LeadByLeadKind.Classes => ReportTexts.ByLeadClasses,
        LeadByLeadKind.Sums => ReportTexts.ByLeadSums,
        LeadByLeadKind.Rule => ReportTexts.ByLeadRule,
        LeadByLeadKind.Inactivity => ReportTexts.ByLeadInactivity,
        LeadByLeadKind.Override => ReportTexts.ByLeadOverride,
        LeadByLeadKind.Gate => ReportTexts.ByLeadGate,
        LeadByLeadKind.Groups => ReportTexts.ByLeadGroups,
        LeadByLeadKind.SplitLimit => ReportTexts.ByLeadSplit,
        _ => ReportTexts.ByLeadCombination,
    };

    private static Say TextOf(AloneReason reason) => reason switch
    {
        AloneReason.TextMatch => ReportTexts.AloneTextMatch,
        AloneReason.Pattern => ReportTexts.AlonePattern,
        AloneReason.TwoTexts => ReportTexts.AloneTwoTexts,
        AloneReason.TwoModes => ReportTexts.AloneTwoModes,
        AloneReason.TextSet => ReportTexts.AloneTextSet,
        AloneReason.Calculation => ReportTexts.AloneCalculation,
        AloneReason.Time => ReportTexts.AloneTime,
        AloneReason.Function => ReportTexts.AloneFunction,
        AloneReason.Activities => ReportTexts.AloneActivities,
        AloneReason.ActivityChoice => ReportTexts.AloneActivityChoice,
        AloneReason.Points => ReportTexts.AlonePoints,
        AloneReason.Completeness => ReportTexts.AloneCompleteness,
        AloneReason.Custom => ReportTexts.AloneCustom,
        AloneReason.Trust => ReportTexts.AloneTrust,
        AloneReason.OwnLimit => ReportTexts.AloneOwnLimit,
        AloneReason.MayFault => ReportTexts.AloneMayFault,
        AloneReason.Nested => ReportTexts.AloneNested,
        _ => ReportTexts.AloneConstant,
    };
}
