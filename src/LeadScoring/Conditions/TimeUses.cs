namespace LeadScoring.Conditions;

/// <summary>Whether what a tree comes to depends on the instant of scoring, all else the same.</summary>
internal sealed class TimeUses : IConditionVisitor<bool>, INumericVisitor<bool>
{
    private static readonly TimeUses Any = new(comings: true, passing: true);
    private static readonly TimeUses Passing = new(comings: false, passing: true);
    private static readonly TimeUses Opaque = new(comings: false, passing: false);

    private readonly bool _comings; // whether an activity that comes in counts
    private readonly bool _passing; // whether time that passes counts, beside host functions

    private TimeUses(bool comings, bool passing) => (_comings, _passing) = (comings, passing);

    public static bool Of(Condition condition) => condition.Accept(Any);

    public static bool Of(NumericExpression number) => number.Accept(Any);

    /// <summary>Whether nobody can tell when it comes out otherwise, for a host function that depends on time, or a remainder by a number that does.</summary>
    public static bool IsOpaque(Condition condition) => condition.Accept(Opaque);

    /// <inheritdoc cref="IsOpaque(Condition)"/>
    public static bool IsOpaque(NumericExpression number) => number.Accept(Opaque);

    public bool Visit(NumberTest node) => Ask(node.Left) || Ask(node.Right);

    public bool Visit(NumberIn node) => Ask(node.Value);

    public bool Visit(BooleanTest node) => false;

    public bool Visit(TextTest node) => false;

    public bool Visit(TextFieldTest node) => false;

    public bool Visit(TextIn node) => false;

    public bool Visit(TextMatches node) => false;

    public bool Visit(SetContains node) => false;

    public bool Visit(HasValue node) => false;

    public bool Visit(Require node) => false;

    public bool Visit(FunctionTest node) => DependsOnTime(node.Function, node.Arguments);

    public bool Visit(HasActivity node) => AskFilter(node.Activities);

    public bool Visit(LastActivityIn node) => AskFilter(node.Activities);

    public bool Visit(AllOf node) => node.Parts.Any(Ask);

    public bool Visit(AnyOf node) => node.Parts.Any(Ask);

    public bool Visit(NoneOf node) => node.Parts.Any(Ask);

    public bool Visit(Constant node) => false;

    public bool Visit(NumberField node) => false;

    public bool Visit(TimestampField node) => false;

    public bool Visit(TextLength node) => false;

    public bool Visit(SetSize node) => false;

    public bool Visit(DaysSince node) => _passing;

    // A remainder by a number that moves may come out anyhow from one millisecond to the next.
    public bool Visit(Arithmetic node) => Ask(node.Left) || Ask(node.Right) || (node.Operator == ArithmeticOperator.Remainder && node.Right.Accept(Passing));

    public bool Visit(Negate node) => Ask(node.Operand);

    public bool Visit(Truncate node) => Ask(node.Operand);

    public bool Visit(Conditional node) => Ask(node.Test) || Ask(node.WhenTrue) || Ask(node.WhenFalse);

    public bool Visit(FunctionNumber node) => DependsOnTime(node.Function, node.Arguments);

    public bool Visit(ActivityNumber node) => AskFilter(node.Activities) || (_passing && node.Question == ActivityQuestion.DaysSince);

    public bool Visit(DatePart node) => Ask(node.Instant);

    private bool Ask(Condition condition) => condition.Accept(this);

    private bool Ask(NumericExpression number) => number.Accept(this);

    private bool AskFilter(ActivityFilter activities) => _comings || (_passing && activities.Within is not null) || (activities.Where is { } where && Ask(where));

    // A function of a number that time changes is as hard to tell ahead as one that looks at the clock.
    private bool DependsOnTime(LeadFunction function, Sequence<FunctionArgument> arguments) =>
        function.IsTimeDependent || arguments.OfType<NumberArgument>().Any(argument => argument.Value.Accept(_comings ? Any : Passing));
}
