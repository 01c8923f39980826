using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds fields that nothing reads, and names under which two fields come.</summary>
internal static class FieldChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var fields = playbook.Schema.Fields;
        var used = ModelFields.Of(playbook.Model)
            .Concat(playbook.Segments.Items.SelectMany(segment => FieldUses.Of(segment.When)))
            .Select(use => use.Field)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => !used.Contains(field.Name) && field.RequiredFrom is null && field.Name != playbook.Schema.Stages?.Field))
        {
            findings.Add(field, CheckTexts.FieldUnused, field.Name);
        }

        for (var i = 0; i < fields.Count; i++)
        {
            CheckNames(fields[i], fields.Take(i), findings);
        }
    }

    // Two fields' own names may be alike, since each finds a column of just its name first.
    private static void CheckNames(LeadField field, IEnumerable<LeadField> before, Findings findings)
    {
        foreach (var other in before)
        {
            var shared = field.Aliases.FirstOrDefault(alias => FieldNames.IsLike(alias, other.Name) || other.Aliases.Any(name => FieldNames.IsLike(alias, name)))
                ?? other.Aliases.FirstOrDefault(alias => FieldNames.IsLike(alias, field.Name));
            if (shared is not null)
            {
                findings.Add(field, CheckTexts.AliasShared, other.Name, field.Name, shared);
            }
        }
    }
}
