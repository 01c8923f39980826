namespace LeadScoring.Conditions;

/// <summary>Whether what a tree comes to depends on the instant of scoring, all else the same.</summary>
internal sealed class TimeUses : IConditionVisitor<bool>, INumericVisitor<bool>
{
    private static readonly TimeUses Instance = new();

    public static bool Of(Condition condition) => condition.Accept(Instance);

    public static bool Of(NumericExpression number) => number.Accept(Instance);

    public bool Visit(NumberTest node) => Of(node.Left) || Of(node.Right);

    public bool Visit(NumberIn node) => Of(node.Value);

    public bool Visit(BooleanTest node) => false;

    public bool Visit(TextTest node) => false;

    public bool Visit(TextFieldTest node) => false;

    public bool Visit(TextIn node) => false;

    public bool Visit(TextMatches node) => false;

    public bool Visit(SetContains node) => false;

    public bool Visit(HasValue node) => false;

    public bool Visit(Require node) => false;

    public bool Visit(FunctionTest node) => node.Function.IsTimeDependent || Any(node.Arguments);

    public bool Visit(HasActivity node) => true;

    public bool Visit(LastActivityIn node) => true;

    public bool Visit(AllOf node) => node.Parts.Any(Of);

    public bool Visit(AnyOf node) => node.Parts.Any(Of);

    public bool Visit(NoneOf node) => node.Parts.Any(Of);

    public bool Visit(Constant node) => false;

    public bool Visit(NumberField node) => false;

    public bool Visit(TimestampField node) => false;

    public bool Visit(TextLength node) => false;

    public bool Visit(SetSize node) => false;

    public bool Visit(DaysSince node) => true;

    public bool Visit(Arithmetic node) => Of(node.Left) || Of(node.Right);

    public bool Visit(Negate node) => Of(node.Operand);

    public bool Visit(Truncate node) => Of(node.Operand);

    public bool Visit(Conditional node) => Of(node.Test) || Of(node.WhenTrue) || Of(node.WhenFalse);

    public bool Visit(FunctionNumber node) => node.Function.IsTimeDependent || Any(node.Arguments);

    public bool Visit(ActivityNumber node) => true;

    public bool Visit(DatePart node) => Of(node.Instant);

    private static bool Any(Sequence<FunctionArgument> arguments) => arguments.OfType<NumberArgument>().Any(argument => Of(argument.Value));
}
