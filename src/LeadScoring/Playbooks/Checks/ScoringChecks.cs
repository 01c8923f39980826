using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds rules, gates and overrides that cannot do what their author meant.</summary>
internal static class ScoringChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var model = playbook.Model;
        foreach (var dimension in model.Dimensions)
        {
            if (!dimension.AllRules.Any())
            {
                findings.Add(dimension, CheckTexts.Empty, dimension.Name);
            }

            foreach (var group in dimension.Groups.Where(group => group.Rules.Count == 0))
            {
                findings.Add(group, CheckTexts.Empty, group.Name);
            }

            foreach (var rule in dimension.AllRules)
            {
                CheckRule(rule, model.Schema, findings);
            }
        }

        ConditionChecks.CheckRepeats(model, findings);
        LossChecks.Check(model, findings);
        OverrideChecks.Check(model, findings);
    }

    private static void CheckRule(ScoringRule rule, LeadSchema schema, Findings findings)
    {
        switch (rule)
        {
            case ConditionRule condition:
                ConditionChecks.Check(condition, condition.Name, condition.When, schema, findings);
                break;
            case LookupRule lookup:
                CheckWords(lookup, schema, findings);
                break;
            case BandRule bands:
                BandChecks.Check(bands, findings);
                break;
            case ExpressionRule { Value: Conditions.Constant { Value: var value } constant } when RuleCases.PointsOf(constant) is null:
                findings.Add(rule, CheckTexts.NeverWorks, rule.Name, CheckNumbers.Text(value));
                break;
        }

        var isNever = rule is ConditionRule { When: var when } && !findings.Outcomes.CanHold(when);
        if (!isNever && findings.Ranges.Of(rule) is { Least: var least, Most: var most } && least == Points.Zero && most == Points.Zero)
        {
            findings.Add(rule, CheckTexts.NoPoints, rule.Name);
        }
    }

    private static void CheckWords(LookupRule lookup, LeadSchema schema, Findings findings)
    {
        var field = schema.Find(lookup.Field)!;
        foreach (var entry in lookup.Entries.Where(entry => field.MeansMissing(entry.Word)))
        {
            findings.Add(lookup, CheckTexts.WordIsMissing, lookup.Name, entry.Word, field.Name);
        }
    }
}
