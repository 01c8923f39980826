using LeadScoring.Conditions;
using LeadScoring.Results;

namespace LeadScoring.Plans;

/// <summary>What there is to do for a tree: how many steps, and what of it no table can hold.</summary>
internal sealed class TreeWork(LeadSchema schema) : IConditionVisitor<TreeWork>, INumericVisitor<TreeWork>
{
    private readonly SortedSet<AloneReason> _reasons = [];

    /// <summary>Steps for a lead.</summary>
    public int Steps { get; private set; }

    /// <summary>Steps for each activity.</summary>
    public int StepsPerActivity { get; private set; }

    /// <summary>Why no table can hold the tree, as far as single nodes say so.</summary>
    public IReadOnlySet<AloneReason> Reasons => _reasons;

    /// <summary>The steps of a filter's condition.</summary>
    public static int StepsOf(Condition? where, LeadSchema attributes) => where is null ? 0 : new TreeWork(attributes).Ask(where).Steps;

    public TreeWork Visit(NumberTest node) => (IsGiven(node.Left) && IsGiven(node.Right) && node.Left is Constant == node.Right is Constant ? Step(AloneReason.Calculation) : Step()).Ask(node.Left).Ask(node.Right);

    public TreeWork Visit(NumberIn node) => (node.Value is Constant ? Step(AloneReason.Calculation) : Step()).Ask(node.Value);

    public TreeWork Visit(BooleanTest node) => Step();

    public TreeWork Visit(TextTest node) => node.Operator == TextOperator.Equal ? Step() : Step(AloneReason.TextMatch);

    public TreeWork Visit(TextFieldTest node) => Step(AloneReason.TwoTexts);

    public TreeWork Visit(TextIn node) => Step();

    public TreeWork Visit(TextMatches node) => Step(AloneReason.Pattern);

    public TreeWork Visit(SetContains node) => Step(AloneReason.TextSet);

    public TreeWork Visit(HasValue node) => AskPresence(node.Field);

    public TreeWork Visit(Require node) => AskPresence(node.Field);

    public TreeWork Visit(FunctionTest node) => Step(AloneReason.Function).AskAll(node.Arguments);

    public TreeWork Visit(HasActivity node) => Ask(node.Activities);

    public TreeWork Visit(LastActivityIn node) => Ask(node.Activities);

    public TreeWork Visit(AllOf node) => AskAll(node.Parts);

    public TreeWork Visit(AnyOf node) => AskAll(node.Parts);

    public TreeWork Visit(NoneOf node) => AskAll(node.Parts);

    public TreeWork Visit(Constant node) => this;

    public TreeWork Visit(NumberField node) => this;

    public TreeWork Visit(TimestampField node) => this;

    public TreeWork Visit(TextLength node) => Step(AloneReason.Calculation);

    public TreeWork Visit(SetSize node) => Step(AloneReason.TextSet);

    public TreeWork Visit(DaysSince node) => Step(AloneReason.Time);

    public TreeWork Visit(Arithmetic node) => Step(AloneReason.Calculation).Ask(node.Left).Ask(node.Right);

    public TreeWork Visit(Negate node) => Step(AloneReason.Calculation).Ask(node.Operand);

    public TreeWork Visit(Truncate node) => Step(AloneReason.Calculation).Ask(node.Operand);

    public TreeWork Visit(Conditional node) => Step(AloneReason.Calculation).Ask(node.Test).Ask(node.WhenTrue).Ask(node.WhenFalse);

    public TreeWork Visit(FunctionNumber node) => Step(AloneReason.Function).AskAll(node.Arguments);

    public TreeWork Visit(ActivityNumber node) => Ask(node.Activities);

    public TreeWork Visit(DatePart node) => Step(AloneReason.Calculation).Ask(node.Instant);

    public TreeWork Ask(Condition condition) => condition.Accept(this);

    public TreeWork Ask(NumericExpression number) => number.Accept(this);

    // Whatever is no field and no constant says itself why no table holds it.
    private static bool IsGiven(NumericExpression number) => number is Constant || ClassCollector.FieldOf(number) is not null;

    // What a filter asks is asked of each activity.
    private TreeWork Ask(ActivityFilter activities)
    {
        _reasons.Add(AloneReason.Activities);
        StepsPerActivity += 1 + (activities.Within is null ? 0 : 1) + StepsOf(activities.Where, schema.AttributesOf(activities.Type));
        return this;
    }

    private TreeWork AskPresence(string field) => schema.Find(field)?.Type == FieldType.TextSet ? Step(AloneReason.TextSet) : Step();

    private TreeWork AskAll(Sequence<Condition> parts)
    {
        foreach (var part in parts)
        {
            Ask(part);
        }

        return this;
    }

    private TreeWork AskAll(Sequence<FunctionArgument> arguments)
    {
        foreach (var argument in arguments.OfType<NumberArgument>())
        {
            Ask(argument.Value);
        }

        return this;
    }

    private TreeWork Step(AloneReason? reason = null)
    {
        Steps++;
        if (reason is { } known)
        {
            _reasons.Add(known);
        }

        return this;
    }
}
