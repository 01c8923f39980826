using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Whether the passing of time alone may change the score of a lead.</summary>
internal static class ModelTime
{
    /// <summary>
    /// Whether something in the model looks at the instant of scoring. Where nothing does, a lead has the same score at any two instants; activities count as looking at it, since those after the instant are not seen.
    /// </summary>
    public static bool IsUsedBy(ScoringModel model) =>
        model.Rules.Any(IsUsedBy)
        || model.Dimensions.Any(dimension => dimension.Inactivity is not null)
        || model.Overrides.Any(item => item.Until is not null || TimeUses.Of(item.When) || (item.Score is { } score && TimeUses.Of(score)))
        || model.Gates.Any(gate => TimeUses.Of(gate.Condition));

    private static bool IsUsedBy(ScoringRule rule) => rule.ValidFor is not null || rule switch
    {
        ConditionRule condition => TimeUses.Of(condition.When),
        BandRule bands => TimeUses.Of(bands.Value),
        ExpressionRule expression => TimeUses.Of(expression.Value),
        CustomRule custom => custom.Rule.IsTimeDependent,
        ActivityRule => true,
        _ => false, // words and presence
    };
}
