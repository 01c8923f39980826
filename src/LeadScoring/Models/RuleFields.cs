using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Lists the fields that a rule reads.</summary>
internal sealed class RuleFields(LeadSchema schema) : IRuleVisitor<IEnumerable<FieldUse>>
{
    public static IEnumerable<FieldUse> Of(ScoringRule rule, LeadSchema schema) => rule.Accept(new RuleFields(schema));

    public IEnumerable<FieldUse> Visit(ConditionRule rule) => FieldUses.Of(rule.When);

    public IEnumerable<FieldUse> Visit(LookupRule rule) => [new(rule.Field, FieldType.Text)];

    public IEnumerable<FieldUse> Visit(BandRule rule) => FieldUses.Of(rule.Value);

    public IEnumerable<FieldUse> Visit(ExpressionRule rule) => FieldUses.Of(rule.Value);

    public IEnumerable<FieldUse> Visit(CompletenessRule rule) => rule.Fields.Count > 0
        ? rule.Fields.Select(field => new FieldUse(field, Type: null))
        : schema.Fields.Where(field => field.RequiredFrom is not null).Select(field => new FieldUse(field.Name, field.Type))
            .Concat(schema.Stages is { } stages ? [new FieldUse(stages.Field, FieldType.Text)] : []);

    public IEnumerable<FieldUse> Visit(CustomRule rule) => rule.Rule.Reads.Select(field => new FieldUse(field, Type: null));
}
