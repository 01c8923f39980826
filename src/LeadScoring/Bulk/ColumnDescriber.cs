using LeadScoring.Models;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring.Bulk;

/// <summary>Says how a plan runs over tables of leads.</summary>
internal static class ColumnDescriber
{
    public static PlanDescription Describe(ScoringPlan plan, BulkPlan? bulk)
    {
        var description = PlanDescriber.Describe(plan);
        return description with
        {
            Columns = bulk switch
            {
                null => new PlannedColumns(ColumnRun.None, Unit: null, [.. Refusals(description)]),
                { IsWhole: false } => new PlannedColumns(ColumnRun.Tables, Points.FromThousandths(bulk.Unit), [.. Rest(plan.Model, description, bulk)]),
                _ => new PlannedColumns(ColumnRun.Whole, Points.FromThousandths(bulk.Unit), []),
            },
        };
    }

    private static List<LeadByLeadReason> Refusals(PlanDescription description)
    {
        var large = description.Tables.Where(table => table.Classes > BulkPlan.MostClasses).Select(table => new LeadByLeadReason(LeadByLeadKind.Classes, table.Field)).ToList();
        return large.Count > 0 ? large : [new LeadByLeadReason(LeadByLeadKind.Sums, "")];
    }

    private static List<LeadByLeadReason> Rest(ScoringModel model, PlanDescription description, BulkPlan bulk)
    {
        var together = bulk.RowActivities is { } rules ? rules.Rules.ToArray().Select(rule => rule.Compiled.Rule.Name).ToHashSet(StringComparer.Ordinal) : [];
        return
        [
            .. description.Rules.Where(rule => rule.Way == RuleWay.Alone || together.Contains(rule.Name)).Select(rule => new LeadByLeadReason(LeadByLeadKind.Rule, rule.Name)),
            .. model.Dimensions.Where(dimension => dimension.Groups.Count > 0).Select(dimension => new LeadByLeadReason(LeadByLeadKind.Groups, dimension.Name)),
            .. model.Dimensions.Where(dimension => dimension.Limit.Mode == LimitMode.Split).Select(dimension => new LeadByLeadReason(LeadByLeadKind.SplitLimit, dimension.Name)),
            .. description.Checks.Select(check => new LeadByLeadReason(KindOf(check.Kind), check.Name)),
            .. model.Combination is SumCombination ? (LeadByLeadReason[])[] : [new LeadByLeadReason(LeadByLeadKind.Combination, "")],
            .. model.Limit.Mode == LimitMode.Split ? [new LeadByLeadReason(LeadByLeadKind.SplitLimit, "")] : (LeadByLeadReason[])[],
        ];
    }

    private static LeadByLeadKind KindOf(CheckKind kind) => kind switch
    {
        CheckKind.Inactivity => LeadByLeadKind.Inactivity,
        CheckKind.Override => LeadByLeadKind.Override,
        _ => LeadByLeadKind.Gate,
    };
}
