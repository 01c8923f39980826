namespace LeadScoring.Conditions;

/// <summary>Lists the patterns that a tree matches texts with.</summary>
internal static class PatternUses
{
    public static IEnumerable<string> Of(Condition condition) => condition switch
    {
        TextMatches matches => [matches.Pattern],
        AllOf all => all.Parts.SelectMany(Of),
        AnyOf any => any.Parts.SelectMany(Of),
        NoneOf none => none.Parts.SelectMany(Of),
        NumberTest test => Of(test.Left).Concat(Of(test.Right)),
        NumberIn test => Of(test.Value),
        FunctionTest call => call.Arguments.OfType<NumberArgument>().SelectMany(argument => Of(argument.Value)),
        HasActivity { Activities.Where: { } where } => Of(where),
        LastActivityIn { Activities.Where: { } where } => Of(where),
        _ => [],
    };

    public static IEnumerable<string> Of(NumericExpression expression) => expression switch
    {
        Conditional conditional => Of(conditional.Test).Concat(Of(conditional.WhenTrue)).Concat(Of(conditional.WhenFalse)),
        Arithmetic arithmetic => Of(arithmetic.Left).Concat(Of(arithmetic.Right)),
        Negate negate => Of(negate.Operand),
        Truncate truncate => Of(truncate.Operand),
        FunctionNumber call => call.Arguments.OfType<NumberArgument>().SelectMany(argument => Of(argument.Value)),
        ActivityNumber { Activities.Where: { } where } => Of(where),
        DatePart part => Of(part.Instant),
        _ => [],
    };
}
