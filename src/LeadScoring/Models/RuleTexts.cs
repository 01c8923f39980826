using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>What a rule asks, as text; empty for rules that are known by what they read alone.</summary>
internal sealed class RuleTexts(LeadSchema schema) : IRuleVisitor<string>
{
    public static string Of(ScoringRule rule, LeadSchema schema) => rule.Accept(new RuleTexts(schema));

    public string Visit(ConditionRule rule) => rule.When.ToText(schema);

    public string Visit(LookupRule rule) => "";

    public string Visit(BandRule rule) => ClassCollector.FieldOf(rule.Value) is null ? rule.Value.ToText(schema) : "";

    public string Visit(ExpressionRule rule) => rule.Value.ToText(schema);

    public string Visit(CompletenessRule rule) => "";

    public string Visit(ActivityRule rule) => rule.Where?.ToText(schema.AttributesOf(rule.Type)) ?? "";

    public string Visit(CustomRule rule) => rule.Kind ?? "";
}
