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

        if (model.Zone != "UTC")
        {
            yield return model with { Zone = "UTC" };
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

        if (dimension.Decay is not null)
        {
            yield return dimension with { Decay = null };
        }

        if (dimension.Inactivity is { } penalty)
        {
            yield return dimension with { Inactivity = null };
            foreach (var activities in TreeShrinker.Shrink(penalty.Activities))
            {
                yield return dimension with { Inactivity = penalty with { Activities = activities } };
            }
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

        if (group.Decay is not null)
        {
            yield return group with { Decay = null };
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

        if (rule.ValidFor is not null)
        {
            yield return rule with { ValidFor = null };
        }

        if (rule.Verified is not null)
        {
            yield return rule with { Verified = null };
        }

        switch (rule)
        {
            case ConditionRule condition:
                foreach (var when in TreeShrinker.Shrink(condition.When))
                {
                    yield return condition with { When = when };
                }

                break;
            case ActivityRule activity:
                foreach (var simple in Simpler(activity))
                {
                    yield return simple;
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

    private static IEnumerable<ActivityRule> Simpler(ActivityRule rule)
    {
        foreach (var activities in TreeShrinker.Shrink(rule.Activities))
        {
            yield return rule with { Where = activities.Where };
        }

        foreach (var caps in Trees.Fewer(rule.Caps, _ => []))
        {
            yield return rule with { Caps = caps };
        }

        ActivityRule[] simpler =
        [
            rule with { Decay = null },
            rule with { Decay = rule.Decay?.Window is null ? rule.Decay : Decay.None.Within(rule.Decay.Window.Value) },
            rule with { IsSticky = false },
            rule with { KeepsOldest = false },
            rule with { MinimumGap = null },
            rule with { DistinctBy = null },
            rule with { Burst = null },
        ];
        foreach (var simple in simpler.Where(simple => simple != rule))
        {
            yield return simple;
        }
    }
}
