using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds fields that nothing reads.</summary>
internal static class FieldChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var used = ModelFields.Of(playbook.Model)
            .Concat(playbook.Segments.Items.SelectMany(segment => FieldUses.Of(segment.When)))
            .Select(use => use.Field)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var field in playbook.Schema.Fields.Where(field => !used.Contains(field.Name) && field.Name != playbook.Schema.Stages?.Field))
        {
            findings.Add(field, CheckTexts.FieldUnused, field.Name);
        }
    }
}
