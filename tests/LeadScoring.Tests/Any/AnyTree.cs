using LeadScoring.Conditions;

namespace LeadScoring.Tests.Any;

/// <summary>Conditions and numbers over the fields of a schema, every node of the two trees.</summary>
/// <param name="schema">The fields.</param>
/// <param name="dice">The chance.</param>
/// <param name="isTimeless">Whether nothing may depend on the instant of scoring, as in filters of activities.</param>
internal sealed class AnyTree(LeadSchema schema, Dice dice, bool isTimeless = false)
{
    private static readonly string[] Patterns =
        ["a", "^a", "b$", ".", "^$", "dir", "(?i)DIR", "[a-c]", "[^a]", "\\d+", "\\w", "\\s", "\\W", "(a|sel)", "e.t", "^.{2,4}$", "[中企]", "(?:di)?r", "k", "i*ß", "^\\S+ \\S+$", "x{2}", ".😀"];

    public static Condition Condition(LeadSchema schema, Dice dice) => new AnyTree(schema, dice).Ask(depth: dice.Of(0, 0, 0, 1, 1, 2, 3));

    public static NumericExpression Number(LeadSchema schema, Dice dice) => new AnyTree(schema, dice).Compute(NumericKind.Number, depth: dice.Of(0, 0, 1, 1, 2, 3));

    /// <summary>Some of the activities of a schema that has any.</summary>
    public static ActivityFilter Activities(LeadSchema schema, Dice dice)
    {
        var type = dice.Lucky(25) ? null : ActivityType(schema, dice);
        return new ActivityFilter(type)
        {
            Within = dice.Lucky(45) ? dice.Of(Values.Lengths) : null,
            Where = dice.Lucky(40) ? new AnyTree(schema.AttributesOf(type), dice, isTimeless: true).Ask(depth: dice.Of(0, 0, 0, 1, 2)) : null,
        };
    }

    /// <summary>A type that a schema with activities has, or leaves to the one for all others.</summary>
    public static string ActivityType(LeadSchema schema, Dice dice)
    {
        var names = schema.Activities.Select(type => type.Name).Where(name => name != LeadScoring.ActivityType.Others).ToList();
        return dice.Of([.. names, .. names.Count < schema.Activities.Count ? Values.OtherTypes : []]);
    }

    private Condition Ask(int depth)
    {
        if (depth > 0 && dice.Lucky(60))
        {
            Sequence<Condition> parts = [.. dice.Many(0, 3, () => Ask(depth - 1))];
            return dice.Of<Condition>(new AllOf(parts), new AnyOf(parts), new NoneOf(parts));
        }

        if (dice.Lucky(8))
        {
            return dice.Lucky(50) ? new FunctionTest(Function(isPredicate: true, out var arguments, depth), arguments) : Compare(NumericKind.Number, depth + 1);
        }

        if (HasActivities && dice.Lucky(20))
        {
            var activities = Activities(schema, dice);
            return dice.Between(0, 3) switch
            {
                0 => new HasActivity(activities),
                1 => new LastActivityIn(activities, [.. Enumerable.Range(0, dice.Between(1, 2)).Select(_ => ActivityType(schema, dice))]),
                _ => Compare(NumericKind.Number, depth: 0, Asked(activities)),
            };
        }

        var field = dice.Of(schema.Fields);
        if (dice.Lucky(12))
        {
            return dice.Lucky(50) ? new HasValue(field.Name) : new Require(field.Name);
        }

        return field.Type switch
        {
            FieldType.Text => Text(field),
            FieldType.TextSet when dice.Lucky(70) => new SetContains(field.Name, dice.Of(Values.Words), Mode()),
            FieldType.Boolean => new BooleanTest(field.Name, dice.Lucky(50)),
            FieldType.Timestamp when dice.Lucky(60) => Compare(dice.Lucky(60) ? NumericKind.Timestamp : NumericKind.Duration, depth),
            _ => Compare(NumericKind.Number, depth, Leaf(field)),
        };
    }

    private Condition Text(LeadField field)
    {
        var others = schema.Fields.Where(other => other.Type == FieldType.Text).ToList();
        return dice.Between(0, 9) switch
        {
            < 4 => new TextTest(field.Name, dice.Of(Enum.GetValues<TextOperator>()), dice.Of(Values.Words), Mode()),
            < 6 => new TextIn(field.Name, [.. dice.Some(Values.Words, 1, 4)], Mode()),
            6 => new TextFieldTest(field.Name, dice.Of(Enum.GetValues<TextOperator>()), dice.Of(others).Name, Mode()),
            7 => new TextMatches(field.Name, dice.Of(Patterns), Mode()),
            8 => new NoneOf([new TextTest(field.Name, TextOperator.Equal, dice.Of(Values.Words), Mode())]),
            _ => Compare(NumericKind.Number, depth: 0, new TextLength(field.Name)),
        };
    }

    private Condition Compare(NumericKind kind, int depth, NumericExpression? left = null)
    {
        left ??= Compute(kind, depth);
        if (kind == NumericKind.Number && dice.Lucky(15))
        {
            return new NumberIn(left, [.. dice.Some(dice.Lucky(70) ? Values.PlainNumbers : Values.Numbers, 1, 4)]);
        }

        var right = dice.Lucky(75) ? Constant(kind) : Compute(kind, depth);
        var @operator = dice.Of(Enum.GetValues<NumberOperator>());
        return dice.Lucky(85) ? new NumberTest(left, @operator, right) : new NumberTest(right, @operator, left);
    }

    private NumericExpression Compute(NumericKind kind, int depth)
    {
        if (depth <= 0 || dice.Lucky(25))
        {
            return kind switch
            {
                NumericKind.Number when HasActivities && dice.Lucky(35) => Asked(Activities(schema, dice)),
                NumericKind.Number when dice.Lucky(8) => new DatePart(Compute(NumericKind.Timestamp, depth - 1), dice.Of(Enum.GetValues<CalendarPart>()), dice.Of(Values.Zones)),
                NumericKind.Timestamp when HasActivities && dice.Lucky(35) => new ActivityNumber(ActivityQuestion.LastAt, Activities(schema, dice)),
                NumericKind.Number => Leaf(dice.Of(schema.Fields)),
                NumericKind.Timestamp when Timestamps is { Count: > 0 } fields => new TimestampField(dice.Of(fields).Name),
                NumericKind.Duration when Timestamps is { Count: > 0 } fields => new Arithmetic(new TimestampField(dice.Of(fields).Name), ArithmeticOperator.Subtract, Constant(NumericKind.Timestamp)),
                _ => Constant(kind),
            };
        }

        NumericExpression Next(NumericKind of) => Compute(of, depth - 1);
        return (kind, dice.Between(0, 9)) switch
        {
            (_, 0) => new Conditional(Ask(depth - 1), Next(kind), Next(kind)),
            (NumericKind.Timestamp, < 6) => new Arithmetic(Next(NumericKind.Timestamp), dice.Of(ArithmeticOperator.Add, ArithmeticOperator.Subtract), Next(NumericKind.Duration)),
            (NumericKind.Timestamp, _) => new Arithmetic(Next(NumericKind.Duration), ArithmeticOperator.Add, Next(NumericKind.Timestamp)),
            (NumericKind.Duration, 1) => new Negate(Next(NumericKind.Duration)),
            (NumericKind.Duration, 2) => new Arithmetic(Next(NumericKind.Number), ArithmeticOperator.Multiply, Next(NumericKind.Duration)),
            (NumericKind.Duration, 3) => new Arithmetic(Next(NumericKind.Duration), dice.Of(ArithmeticOperator.Multiply, ArithmeticOperator.Divide), Next(NumericKind.Number)),
            (NumericKind.Duration, < 7) => new Arithmetic(Next(NumericKind.Duration), dice.Of(ArithmeticOperator.Add, ArithmeticOperator.Subtract), Next(NumericKind.Duration)),
            (NumericKind.Duration, _) => new Arithmetic(Next(NumericKind.Timestamp), ArithmeticOperator.Subtract, Next(NumericKind.Timestamp)),
            (_, 1) => new Negate(Next(NumericKind.Number)),
            (_, 2) => new Truncate(Next(NumericKind.Number)),
            (_, 3) => new Arithmetic(Next(NumericKind.Duration), ArithmeticOperator.Divide, Next(NumericKind.Duration)),
            (_, 4) => new FunctionNumber(Function(isPredicate: false, out var arguments, depth - 1), arguments),
            _ => new Arithmetic(Next(NumericKind.Number), dice.Of(Enum.GetValues<ArithmeticOperator>()), Next(NumericKind.Number)),
        };
    }

    private bool HasActivities => schema.Activities.Count > 0;

    // A plain number asked about activities.
    private ActivityNumber Asked(ActivityFilter activities)
    {
        var question = dice.Of(Enum.GetValues<ActivityQuestion>().Where(question => question != ActivityQuestion.LastAt).ToList());
        var isCounted = question == ActivityQuestion.Distinct;
        var attributes = schema.AttributesOf(activities.Type).Fields.Where(field => isCounted ? field.Type != FieldType.TextSet : field.Type == FieldType.Number).ToList();
        var attribute = question is ActivityQuestion.Count or ActivityQuestion.DaysSince || dice.Lucky(30) ? null : dice.Of(attributes);
        return new ActivityNumber(question, activities, attribute?.Name) { Mode = isCounted && attribute?.Type == FieldType.Text ? Mode() : TextMode.IgnoreCase };
    }

    private List<LeadField> Timestamps => [.. schema.Fields.Where(one => one.Type == FieldType.Timestamp)];

    private NumericExpression Leaf(LeadField field) => field.Type switch
    {
        FieldType.Text => new TextLength(field.Name),
        FieldType.TextSet => new SetSize(field.Name),
        FieldType.Timestamp when isTimeless => new DatePart(new TimestampField(field.Name), dice.Of(Enum.GetValues<CalendarPart>()), dice.Of(Values.Zones)),
        FieldType.Timestamp => new DaysSince(field.Name),
        FieldType.Number => new NumberField(field.Name),
        _ => Constant(NumericKind.Number),
    };

    private Constant Constant(NumericKind kind) => kind switch
    {
        NumericKind.Number => new Constant(dice.Lucky(70) ? dice.Of(Values.PlainNumbers) : dice.Of(Values.Numbers)),
        NumericKind.Duration => new Constant(dice.Of(Values.Durations), NumericKind.Duration),
        _ => new Constant(dice.Of(Values.Instants).ToUnixTimeMilliseconds(), NumericKind.Timestamp),
    };

    private TextMode Mode() => dice.Lucky(50) ? TextMode.Exact : TextMode.IgnoreCase;

    private LeadFunction Function(bool isPredicate, out Sequence<FunctionArgument> arguments, int depth)
    {
        var function = dice.Of(PlainFunctions.All.Where(function => function.IsPredicate == isPredicate && !(isTimeless && function.Name == "isFresh")
            && function.Parameters.All(parameter => parameter.Type != FieldType.TextSet || schema.Fields.Any(field => field.Type == FieldType.TextSet))).ToList());
        arguments = [.. function.Parameters.Select(parameter => Argument(parameter.Type, depth))];
        return function;
    }

    private FunctionArgument Argument(FieldType type, int depth)
    {
        var fields = schema.Fields.Where(field => field.Type == type).ToList();
        if (fields.Count > 0 && dice.Lucky(70))
        {
            return new FieldArgument(dice.Of(fields).Name, type);
        }

        return type switch
        {
            FieldType.Text => new ConstantArgument(dice.Of(Values.Words)),
            FieldType.Boolean => new ConstantArgument(dice.Lucky(50)),
            FieldType.Number => new NumberArgument(Compute(NumericKind.Number, depth)),
            FieldType.Timestamp => new NumberArgument(Compute(NumericKind.Timestamp, depth)),
            _ => new FieldArgument(fields[0].Name, type),
        };
    }
}
