using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Lists the fields that a rule reads.</summary>
internal sealed class RuleFields(LeadSchema schema) : IRuleVisitor<IEnumerable<FieldUse>>
{
    public static IEnumerable<FieldUse> Of(ScoringRule rule, LeadSchema schema) =>
    [
        .. rule.Accept(new RuleFields(schema)),
        .. rule.ValidFor is { } validity ? [new FieldUse(validity.Field, FieldType.Timestamp)] : (FieldUse[])[],
        .. rule.Verified is { } verification ? [new FieldUse(verification.Field, FieldType.Text)] : (FieldUse[])[],
    ];

    /// <summary>What a rule asks of activities.</summary>
    public static IEnumerable<ActivityUse> ActivitiesOf(ScoringRule rule) => rule switch
    {
        ConditionRule condition => FieldUses.ActivitiesOf(condition.When),
        BandRule bands => FieldUses.ActivitiesOf(bands.Value),
        ExpressionRule expression => FieldUses.ActivitiesOf(expression.Value),
        ActivityRule activity => [new ActivityUse(activity.Activities, new ActivityNumber(ActivityQuestion.Distinct, activity.Activities, activity.DistinctBy))],
        _ => [],
    };

    public IEnumerable<FieldUse> Visit(ConditionRule rule) => FieldUses.Of(rule.When);

    public IEnumerable<FieldUse> Visit(LookupRule rule) => [new(rule.Field, FieldType.Text)];

    public IEnumerable<FieldUse> Visit(BandRule rule) => FieldUses.Of(rule.Value);

    public IEnumerable<FieldUse> Visit(ExpressionRule rule) => FieldUses.Of(rule.Value);

    public IEnumerable<FieldUse> Visit(CompletenessRule rule) => rule.Fields.Count > 0
        ? rule.Fields.Select(field => new FieldUse(field, Type: null))
        : schema.Fields.Where(field => field.RequiredFrom is not null).Select(field => new FieldUse(field.Name, field.Type))
            .Concat(schema.Stages is { } stages ? [new FieldUse(stages.Field, FieldType.Text)] : []);

    public IEnumerable<FieldUse> Visit(ActivityRule rule) => [];

    public IEnumerable<FieldUse> Visit(CustomRule rule) => rule.Rule.Reads.Select(field => new FieldUse(field, Type: null));
}

/// <summary>Lists the fields that an override reads.</summary>
internal static class OverrideFields
{
    public static IEnumerable<FieldUse> Of(ScoreOverride item) =>
    [
        .. FieldUses.Of(item.When),
        .. item.Score is { } score ? FieldUses.Of(score) : [],
        .. item.Until is { } until ? [new FieldUse(until, FieldType.Timestamp)] : (FieldUse[])[],
    ];

    /// <summary>What an override asks of activities.</summary>
    public static IEnumerable<ActivityUse> ActivitiesOf(ScoreOverride item) =>
        FieldUses.ActivitiesOf(item.When).Concat(item.Score is { } score ? FieldUses.ActivitiesOf(score) : []);
}

/// <summary>Lists the fields that a model reads, in the order of the model.</summary>
internal static class ModelFields
{
    public static IEnumerable<FieldUse> Of(ScoringModel model) =>
        model.Rules.SelectMany(rule => RuleFields.Of(rule, model.Schema))
            .Concat(model.Overrides.SelectMany(OverrideFields.Of))
            .Concat(model.Gates.SelectMany(gate => FieldUses.Of(gate.Condition)))
            .Concat(model.Dimensions.Select(dimension => dimension.Inactivity?.Since).OfType<string>().Select(since => new FieldUse(since, FieldType.Timestamp)));

    /// <summary>What a model asks of activities.</summary>
    public static List<ActivityUse> ActivitiesOf(ScoringModel model) =>
    [
        .. model.Rules.SelectMany(RuleFields.ActivitiesOf),
        .. model.Overrides.SelectMany(OverrideFields.ActivitiesOf),
        .. model.Gates.SelectMany(gate => FieldUses.ActivitiesOf(gate.Condition)),
        .. model.Dimensions.Select(dimension => dimension.Inactivity).OfType<InactivityPenalty>().Select(penalty => new ActivityUse(penalty.Activities, new HasActivity(penalty.Activities))),
    ];
}
