using LeadScoring.Conditions;

namespace LeadScoring.Tests;

/// <summary>Smaller trees of the same kind, so that a failing property shows the smallest tree that fails.</summary>
internal static class TreeShrinker
{
    public static IEnumerable<Condition> Shrink(Condition condition)
    {
        if (condition is AllOf { Parts.Count: 0 })
        {
            return [];
        }

        IEnumerable<Condition> smaller = condition switch
        {
            AllOf all => [.. all.Parts, .. ShrinkParts(all.Parts).Select(parts => new AllOf(parts))],
            AnyOf any => [.. any.Parts, .. ShrinkParts(any.Parts).Select(parts => new AnyOf(parts))],
            NoneOf none => [.. none.Parts, .. ShrinkParts(none.Parts).Select(parts => new NoneOf(parts))],
            NumberTest test =>
            [
                .. Shrink(test.Left).Select(left => test with { Left = left }),
                .. Shrink(test.Right).Select(right => new NumberTest(test.Left, test.Operator, right)),
            ],
            NumberIn test =>
            [
                .. Shrink(test.Value).Select(value => test with { Value = value }),
                .. Fewer(test.Values).Select(values => new NumberIn(test.Value, values)),
            ],
            TextIn test => Fewer(test.Values).Select(values => test with { Values = values }),
            TextTest { Value.Length: > 0 } test => [test with { Value = test.Value[1..] }, test with { Value = test.Value[..^1] }],
            SetContains { Value.Length: > 0 } test => [test with { Value = test.Value[1..] }, test with { Value = test.Value[..^1] }],
            TextMatches { Pattern: not "a" } test => [test with { Pattern = "a" }],
            HasActivity test => Shrink(test.Activities).Select(activities => new HasActivity(activities)),
            LastActivityIn test =>
            [
                .. Shrink(test.Activities).Select(activities => new LastActivityIn(activities, test.Types)),
                .. Fewer(test.Types).Select(types => new LastActivityIn(test.Activities, types)),
            ],
            FunctionTest test => ShrinkArguments(test.Arguments).Select(arguments => new FunctionTest(test.Function, arguments)),
            _ => [],
        };
        return smaller.Prepend(Condition.Always);
    }

    public static IEnumerable<NumericExpression> Shrink(NumericExpression number) => number switch
    {
        Constant { Value: 0 } => [],
        Constant constant => [new Constant(0, constant.Kind)],
        Arithmetic arithmetic =>
        [
            .. new[] { arithmetic.Left, arithmetic.Right }.Where(part => part.Kind == arithmetic.Kind),
            .. Shrink(arithmetic.Left).Select(left => new Arithmetic(left, arithmetic.Operator, arithmetic.Right)),
            .. Shrink(arithmetic.Right).Select(right => new Arithmetic(arithmetic.Left, arithmetic.Operator, right)),
        ],
        Negate negate => [negate.Operand, .. Shrink(negate.Operand).Select(operand => new Negate(operand))],
        Truncate truncate => [truncate.Operand, .. Shrink(truncate.Operand).Select(operand => new Truncate(operand))],
        Conditional choice =>
        [
            choice.WhenTrue,
            choice.WhenFalse,
            .. Shrink(choice.Test).Select(test => choice with { Test = test }),
            .. Shrink(choice.WhenTrue).Select(whenTrue => choice with { WhenTrue = whenTrue }),
            .. Shrink(choice.WhenFalse).Select(whenFalse => new Conditional(choice.Test, choice.WhenTrue, whenFalse)),
        ],
        FunctionNumber call => [new Constant(0), .. ShrinkArguments(call.Arguments).Select(arguments => new FunctionNumber(call.Function, arguments))],
        ActivityNumber question => Shrink(question.Activities)
            .Select(NumericExpression (activities) => new ActivityNumber(question.Question, activities, question.Attribute) { Mode = question.Mode }).Prepend(new Constant(0, number.Kind)),
        DatePart part =>
        [
            new Constant(0),
            .. part.Zone == "UTC" ? [] : new[] { new DatePart(part.Instant, part.Part) },
            .. Shrink(part.Instant).Select(instant => new DatePart(instant, part.Part, part.Zone)),
        ],
        _ => [new Constant(0, number.Kind)],
    };

    /// <summary>Filters that ask for less.</summary>
    public static IEnumerable<ActivityFilter> Shrink(ActivityFilter filter)
    {
        if (filter.Within is not null)
        {
            yield return filter with { Within = null };
        }

        if (filter.Where is not { } where)
        {
            yield break;
        }

        yield return filter with { Where = null };
        foreach (var smaller in Shrink(where))
        {
            yield return filter with { Where = smaller };
        }
    }

    private static IEnumerable<Sequence<Condition>> ShrinkParts(Sequence<Condition> parts) =>
    [
        .. Fewer(parts).Append([]),
        .. from i in Enumerable.Range(0, parts.Count)
           from smaller in Shrink(parts[i])
           select (Sequence<Condition>)[.. parts.Select((part, index) => index == i ? smaller : part)],
    ];

    private static IEnumerable<Sequence<FunctionArgument>> ShrinkArguments(Sequence<FunctionArgument> arguments) =>
        from i in Enumerable.Range(0, arguments.Count)
        where arguments[i] is NumberArgument
        from smaller in Shrink(((NumberArgument)arguments[i]).Value)
        select (Sequence<FunctionArgument>)[.. arguments.Select((argument, index) => index == i ? new NumberArgument(smaller) : argument)];

    // One item less, but never none.
    private static IEnumerable<Sequence<T>> Fewer<T>(Sequence<T> items) => items.Count < 2
        ? []
        : Enumerable.Range(0, items.Count).Select(left => (Sequence<T>)[.. items.Where((_, index) => index != left)]);
}
