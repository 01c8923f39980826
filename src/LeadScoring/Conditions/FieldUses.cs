namespace LeadScoring.Conditions;

/// <summary>A field that a tree reads, and as what.</summary>
internal sealed record FieldUse(string Field, FieldType? Type);

/// <summary>What a tree asks of a lead's activities.</summary>
/// <param name="Activities">Which activities it looks at.</param>
/// <param name="Node">The <see cref="Condition"/> or <see cref="NumericExpression"/> that asks.</param>
internal sealed record ActivityUse(ActivityFilter Activities, object Node)
{
    /// <summary>The attribute that is looked at behind the filter, or null.</summary>
    public string? Attribute => (Node as ActivityNumber)?.Attribute;
}

/// <summary>Lists the fields that a tree reads, in the order of the tree, each as often as it stands there; and what it asks of activities.</summary>
/// <remarks>The attributes that filters of activities read are no fields of the lead, and not among them.</remarks>
internal sealed class FieldUses : IConditionVisitor<FieldUses>, INumericVisitor<FieldUses>
{
    private readonly List<FieldUse> _uses = [];
    private readonly List<ActivityUse> _activities = [];

    private FieldUses()
    {
    }

    public static List<FieldUse> Of(Condition condition) => condition.Accept(new FieldUses())._uses;

    public static List<FieldUse> Of(NumericExpression expression) => expression.Accept(new FieldUses())._uses;

    public static List<ActivityUse> ActivitiesOf(Condition condition) => condition.Accept(new FieldUses())._activities;

    public static List<ActivityUse> ActivitiesOf(NumericExpression expression) => expression.Accept(new FieldUses())._activities;

    public FieldUses Visit(NumberTest node) => Visit(node.Left).Visit(node.Right);

    public FieldUses Visit(NumberIn node) => Visit(node.Value);

    public FieldUses Visit(BooleanTest node) => Add(node.Field, FieldType.Boolean);

    public FieldUses Visit(TextTest node) => Add(node.Field, FieldType.Text);

    public FieldUses Visit(TextFieldTest node) => Add(node.Field, FieldType.Text).Add(node.Other, FieldType.Text);

    public FieldUses Visit(TextIn node) => Add(node.Field, FieldType.Text);

    public FieldUses Visit(TextMatches node) => Add(node.Field, FieldType.Text);

    public FieldUses Visit(SetContains node) => Add(node.Field, FieldType.TextSet);

    public FieldUses Visit(HasValue node) => Add(node.Field, type: null);

    public FieldUses Visit(Require node) => Add(node.Field, type: null);

    public FieldUses Visit(FunctionTest node) => VisitAll(node.Arguments);

    public FieldUses Visit(HasActivity node) => Add(node.Activities, node);

    public FieldUses Visit(LastActivityIn node) => Add(node.Activities, node);

    public FieldUses Visit(AllOf node) => VisitAll(node.Parts);

    public FieldUses Visit(AnyOf node) => VisitAll(node.Parts);

    public FieldUses Visit(NoneOf node) => VisitAll(node.Parts);

    public FieldUses Visit(Constant node) => this;

    public FieldUses Visit(NumberField node) => Add(node.Field, FieldType.Number);

    public FieldUses Visit(TimestampField node) => Add(node.Field, FieldType.Timestamp);

    public FieldUses Visit(TextLength node) => Add(node.Field, FieldType.Text);

    public FieldUses Visit(SetSize node) => Add(node.Field, FieldType.TextSet);

    public FieldUses Visit(DaysSince node) => Add(node.Field, FieldType.Timestamp);

    public FieldUses Visit(Arithmetic node) => Visit(node.Left).Visit(node.Right);

    public FieldUses Visit(Negate node) => Visit(node.Operand);

    public FieldUses Visit(Truncate node) => Visit(node.Operand);

    public FieldUses Visit(Conditional node) => node.Test.Accept(this).Visit(node.WhenTrue).Visit(node.WhenFalse);

    public FieldUses Visit(FunctionNumber node) => VisitAll(node.Arguments);

    public FieldUses Visit(ActivityNumber node) => Add(node.Activities, node);

    public FieldUses Visit(DatePart node) => Visit(node.Instant);

    private FieldUses Visit(NumericExpression expression) => expression.Accept(this);

    private FieldUses VisitAll(Sequence<Condition> parts)
    {
        foreach (var part in parts)
        {
            part.Accept(this);
        }

        return this;
    }

    private FieldUses VisitAll(Sequence<FunctionArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            _ = argument switch
            {
                FieldArgument field => Add(field.Field, field.Type),
                NumberArgument number => Visit(number.Value),
                _ => this,
            };
        }

        return this;
    }

    private FieldUses Add(ActivityFilter activities, object node)
    {
        _activities.Add(new ActivityUse(activities, node));
        return this;
    }

    private FieldUses Add(string field, FieldType? type)
    {
        _uses.Add(new FieldUse(field, type));
        return this;
    }
}
