using LeadScoring.Models;

namespace LeadScoring.Tests.Any;

/// <summary>Makes models smaller, one step at a time.</summary>
internal static class SimplerModels
{
    public static IEnumerable<ScoringModel> Of(ScoringModel model) => Steps(model).Where(simple => ModelProblems.Of(simple).Count == 0);

    private static IEnumerable<ScoringModel> Steps(ScoringModel model)
    {
        if (model.Combination != Combination.Sum)
        {
            yield return model with { Combination = Combination.Sum };
        }

        if (!model.Limit.IsNone)
        {
            yield return model with { Limit = Limit.None };
        }

        foreach (var gates in Trees.Fewer(model.Gates, gate => TreeShrinker.Shrink(gate.Condition).Select(condition => gate with { Condition = condition })))
        {
            yield return model with { Gates = gates };
        }

        foreach (var overrides in Trees.Fewer(model.Overrides, Simpler))
        {
            yield return model with { Overrides = overrides };
        }

        for (var i = 0; i < model.Dimensions.Count; i++)
        {
            yield return model with { Dimensions = [.. model.Dimensions.Take(i), .. model.Dimensions.Skip(i + 1)] };
            foreach (var simple in Simpler(model.Dimensions[i]))
            {
                yield return model with { Dimensions = [.. model.Dimensions.Take(i), simple, .. model.Dimensions.Skip(i + 1)] };
            }
        }
    }

    private static IEnumerable<ScoreOverride> Simpler(ScoreOverride item)
    {
        if (item.Until is not null)
        {
            yield return item with { Until = null };
        }

        foreach (var when in TreeShrinker.Shrink(item.When))
        {
            yield return item with { When = when };
        }

        foreach (var score in item.Score is null ? [] : TreeShrinker.Shrink(item.Score))
        {
            yield return item with { Score = score };
        }
    }

    private static IEnumerable<Dimension> Simpler(Dimension dimension)
    {
        if (!dimension.Limit.IsNone)
        {
            yield return dimension with { Limit = Limit.None };
        }

        foreach (var groups in Trees.Fewer(dimension.Groups, Simpler))
        {
            yield return dimension with { Groups = groups };
        }

        foreach (var rules in Trees.Fewer(dimension.Rules, Simpler))
        {
            yield return dimension with { Rules = rules };
        }
    }

    private static IEnumerable<RuleGroup> Simpler(RuleGroup group)
    {
        if (!group.Limit.IsNone)
        {
            yield return group with { Limit = Limit.None };
        }

        foreach (var rules in Trees.Fewer(group.Rules, Simpler))
        {
            yield return group with { Rules = rules };
        }
    }

    private static IEnumerable<ScoringRule> Simpler(ScoringRule rule)
    {
        if (rule.Floor is not null || rule.Ceiling is not null)
        {
            yield return rule with { Floor = null, Ceiling = null };
        }

        switch (rule)
        {
            case ConditionRule condition:
                foreach (var when in TreeShrinker.Shrink(condition.When))
                {
                    yield return condition with { When = when };
                }

                break;
            case LookupRule lookup:
                foreach (var entries in Trees.Fewer(lookup.Entries, _ => []))
                {
                    yield return lookup with { Entries = entries };
                }

                break;
            case BandRule bands:
                foreach (var fewer in Trees.Fewer(bands.Bands, _ => []))
                {
                    yield return bands with { Bands = fewer };
                }

                foreach (var value in TreeShrinker.Shrink(bands.Value))
                {
                    yield return bands with { Value = value };
                }

                break;
            case ExpressionRule expression:
                foreach (var value in TreeShrinker.Shrink(expression.Value))
                {
                    yield return expression with { Value = value };
                }

                break;
            case CompletenessRule { Fields.Count: > 1 } completeness:
                foreach (var fields in Trees.Fewer(completeness.Fields, _ => []))
                {
                    yield return completeness with { Fields = fields };
                }

                break;
        }
    }
}
