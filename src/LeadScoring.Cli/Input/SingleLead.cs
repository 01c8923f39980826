using LeadScoring.Csv;

namespace LeadScoring.Cli.Input;

/// <summary>One lead of a list, with its activities if there are any.</summary>
internal sealed class SingleLead
{
    private SingleLead(CsvLead row, bool isComplete) => (Row, IsComplete) = (row, isComplete);

    public CsvLead Row { get; }

    public LeadRecord Record => Row.Record!;

    /// <summary>Whether all of its activities could be read; those that could not be are told as warnings.</summary>
    public bool IsComplete { get; }

    /// <summary>Finds a lead by its id; says which id is near if there is none.</summary>
    public static SingleLead Read(LeadFile leads, ActivityList? list, string id, Playbook playbook, AsOf asOf, ToolRun run)
    {
        var lead = Find(leads, id, playbook.Schema, run);
        using var activities = list is null ? null : ActivityFile.Open(list, playbook.Schema, leads, run);
        return new SingleLead(lead, activities is null || Load(activities, lead.Record!, asOf, run));
    }

    private static bool Load(ActivityFile activities, LeadRecord lead, AsOf asOf, ToolRun run)
    {
        var isComplete = true;
        foreach (var row in activities.Load(leads: null, asOf, only: lead.Id).Where(row => row.Activity is null && row.LeadId == lead.Id))
        {
            isComplete = false;
            foreach (var rejection in row.Rejections)
            {
                run.Warn(activities.Form.Path, rejection.Reason);
            }
        }

        activities.GiveTo(lead);
        return isComplete;
    }

    private static CsvLead Find(LeadFile leads, string id, LeadSchema schema, ToolRun run)
    {
        foreach (var lead in leads.Read())
        {
            if (lead.Record?.Id == id)
            {
                return lead;
            }

            if (lead.Record is null && leads.IdColumn is >= 0 and var column && column < lead.Cells.Count && lead.Cells[column] == id)
            {
                throw run.BadInput(ErrorTexts.LeadRejected, id, leads.Path, lead.Line, Reject.Of(lead, schema, run.Language).Shown);
            }
        }

        throw !leads.HasPersonalIds && NearestName.Of(id, leads.Read().Select(lead => lead.Record?.Id).OfType<string>()) is { } near
            ? run.BadInput(ErrorTexts.NoLeadNear, leads.Path, id, near)
            : run.BadInput(ErrorTexts.NoLead, leads.Path, id);
    }
}
