using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Tests.Any;

/// <summary>Takes the two trees apart.</summary>
internal static class Trees
{
    /// <summary>The trees that a model asks, each with its rule, gate or override.</summary>
    public static IEnumerable<object> Of(ScoringModel model)
    {
        foreach (var rule in model.Rules)
        {
            switch (rule)
            {
                case ConditionRule condition:
                    yield return condition.When;
                    break;
                case BandRule bands:
                    yield return bands.Value;
                    break;
                case ExpressionRule expression:
                    yield return expression.Value;
                    break;
            }
        }

        foreach (var gate in model.Gates)
        {
            yield return gate.Condition;
        }

        foreach (var item in model.Overrides)
        {
            yield return item.When;
            if (item.Score is { } score)
            {
                yield return score;
            }
        }
    }

    /// <summary>A node and all that is below it; the conditions of activity filters are about other values, and not among them.</summary>
    public static IEnumerable<object> Below(object node) => Children(node).SelectMany(Below).Prepend(node);

    public static IEnumerable<object> Children(object node) => node switch
    {
        AllOf all => all.Parts,
        AnyOf any => any.Parts,
        NoneOf none => none.Parts,
        NumberTest test => [test.Left, test.Right],
        NumberIn test => [test.Value],
        FunctionTest test => test.Arguments.OfType<NumberArgument>().Select(argument => argument.Value),
        Arithmetic sum => [sum.Left, sum.Right],
        Negate negate => [negate.Operand],
        Truncate truncate => [truncate.Operand],
        DatePart part => [part.Instant],
        Conditional conditional => [conditional.Test, conditional.WhenTrue, conditional.WhenFalse],
        FunctionNumber number => number.Arguments.OfType<NumberArgument>().Select(argument => argument.Value),
        _ => [],
    };

    /// <summary>The list without each of its items, and with each of its items made simpler.</summary>
    public static IEnumerable<Sequence<T>> Fewer<T>(Sequence<T> items, Func<T, IEnumerable<T>> simpler)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return [.. items.Take(i), .. items.Skip(i + 1)];
        }

        for (var i = 0; i < items.Count; i++)
        {
            foreach (var simple in simpler(items[i]))
            {
                yield return [.. items.Take(i), simple, .. items.Skip(i + 1)];
            }
        }
    }
}
