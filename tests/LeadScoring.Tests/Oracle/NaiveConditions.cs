using LeadScoring.Conditions;

namespace LeadScoring.Tests.Oracle;

/// <summary>What a condition answers.</summary>
internal enum Answer
{
    No,
    Yes,
    Fault,
}

/// <summary>What a number comes to; NaN is missing.</summary>
internal readonly record struct Worth(double Value, bool IsFault)
{
    public static Worth Fault => new(double.NaN, IsFault: true);

    /// <summary>A value; −0 is 0.</summary>
    public static Worth Of(double value) => new(value == 0 ? 0 : value, IsFault: false);
}

/// <summary>Evaluates the two trees, node by node.</summary>
internal static class NaiveConditions
{
    public static Answer Ask(Condition condition, NaiveLead lead)
    {
        switch (condition)
        {
            case NumberTest node:
                var (left, right) = (Compute(node.Left, lead), Compute(node.Right, lead));
                return left.IsFault || right.IsFault ? Answer.Fault : Truth(Compare(left.Value, node.Operator, right.Value));
            case NumberIn node:
                var number = Compute(node.Value, lead);
                return number.IsFault ? Answer.Fault : Truth(node.Values.Any(value => value == number.Value));
            case BooleanTest node:
                return Truth(lead.Boolean(node.Field) == node.Value);
            case TextTest node:
                return Truth(Matches(lead.Text(node.Field), node.Operator, node.Value, node.Mode));
            case TextFieldTest node:
                return Truth(Matches(lead.Text(node.Field), node.Operator, lead.Text(node.Other), node.Mode));
            case TextIn node:
                return Truth(node.Values.Any(value => Matches(lead.Text(node.Field), TextOperator.Equal, value, node.Mode)));
            case TextMatches node:
                return Truth(lead.Text(node.Field) is { } text && NaivePattern.Parse(node.Pattern, node.Mode).IsIn(text));
            case SetContains node:
                return Truth(lead.TextSet(node.Field).Any(item => Matches(item, TextOperator.Equal, node.Value, node.Mode)));
            case HasValue node:
                return Truth(lead.Has(node.Field));
            case Require node:
                return lead.Has(node.Field) ? Answer.Yes : Answer.Fault;
            case FunctionTest node:
                return Call(node.Function, node.Arguments, lead, out var result) ? Truth((bool)result!) : Answer.Fault;
            case HasActivity node:
                var any = NaiveActivities.Last(node.Activities, lead, out var isFault);
                return isFault ? Answer.Fault : Truth(any is not null);
            case LastActivityIn node:
                var last = NaiveActivities.Last(node.Activities, lead, out isFault);
                return isFault ? Answer.Fault : Truth(last is not null && node.Types.Contains(last.Type));
            case AllOf node:
                return Walk(node.Parts, lead, stopAt: Answer.No, whenStopped: Answer.No, atTheEnd: Answer.Yes);
            case AnyOf node:
                return Walk(node.Parts, lead, stopAt: Answer.Yes, whenStopped: Answer.Yes, atTheEnd: Answer.No);
            case NoneOf node:
                return Walk(node.Parts, lead, stopAt: Answer.Yes, whenStopped: Answer.No, atTheEnd: Answer.Yes);
            default:
                throw new InvalidOperationException($"No such condition: {condition.GetType().Name}.");
        }
    }

    public static Worth Compute(NumericExpression expression, NaiveLead lead)
    {
        switch (expression)
        {
            case Constant node:
                return Worth.Of(node.Value);
            case NumberField node:
                return Worth.Of(lead.Number(node.Field));
            case TimestampField node:
                return Worth.Of(lead.Timestamp(node.Field));
            case TextLength node:
                return Worth.Of(lead.Text(node.Field) is { } text ? CodePoints(text) : double.NaN);
            case SetSize node:
                return Worth.Of(lead.TextSet(node.Field).Count);
            case DaysSince node:
                return Worth.Of((lead.NowInMilliseconds - lead.Timestamp(node.Field)) / 86_400_000);
            case Arithmetic node:
                var (left, right) = (Compute(node.Left, lead), Compute(node.Right, lead));
                return left.IsFault || right.IsFault ? Worth.Fault : Worth.Of(Calculate(left.Value, node.Operator, right.Value));
            case Negate node:
                return Compute(node.Operand, lead) is { IsFault: false, Value: var negated } ? Worth.Of(-negated) : Worth.Fault;
            case Truncate node:
                return Compute(node.Operand, lead) is { IsFault: false, Value: var cut } ? Worth.Of(Math.Truncate(cut)) : Worth.Fault;
            case Conditional node:
                return Ask(node.Test, lead) switch
                {
                    Answer.Yes => Compute(node.WhenTrue, lead),
                    Answer.No => Compute(node.WhenFalse, lead),
                    _ => Worth.Fault,
                };
            case FunctionNumber node:
                return Call(node.Function, node.Arguments, lead, out var result) && !double.IsInfinity((double?)result ?? double.NaN)
                    ? Worth.Of((double?)result ?? double.NaN)
                    : Worth.Fault;
            case ActivityNumber node:
                return NaiveActivities.Compute(node, lead);
            case DatePart node:
                return Compute(node.Instant, lead) switch
                {
                    { IsFault: true } => Worth.Fault,
                    { Value: >= -62_135_596_800_000 and < 253_402_300_800_000 and var instant } => Worth.Of(new NaiveCalendar(node.Zone).Part((long)Math.Floor(instant), node.Part)),
                    _ => Worth.Of(double.NaN),
                };
            default:
                throw new InvalidOperationException($"No such number: {expression.GetType().Name}.");
        }
    }

    /// <summary>
    /// Whether a condition that is no fault might hold if missing values were known: its answer by Kleene's logic, when each comparison that
    /// reads a missing value is open (null).
    /// </summary>
    public static bool? Known(Condition condition, NaiveLead lead) => condition switch
    {
        AllOf { Parts: var parts } => parts.Any(part => Known(part, lead) == false) ? false : parts.Any(part => Known(part, lead) is null) ? null : true,
        AnyOf { Parts: var parts } => parts.Any(part => Known(part, lead) == true) ? true : parts.Any(part => Known(part, lead) is null) ? null : false,
        NoneOf { Parts: var parts } => !Known(new AnyOf(parts), lead),
        HasValue or Require => Ask(condition, lead) == Answer.Yes,
        _ => Fields(condition).Any(field => lead.Schema.Find(field)!.Type != FieldType.TextSet && !lead.Has(field)) ? null : Ask(condition, lead) == Answer.Yes,
    };

    private static IEnumerable<string> Fields(object node) => node switch
    {
        NumberTest test => Fields(test.Left).Concat(Fields(test.Right)),
        NumberIn test => Fields(test.Value),
        BooleanTest test => [test.Field],
        TextTest test => [test.Field],
        TextFieldTest test => [test.Field, test.Other],
        TextIn test => [test.Field],
        TextMatches test => [test.Field],
        SetContains test => [test.Field],
        HasValue test => [test.Field],
        Require test => [test.Field],
        FunctionTest test => test.Arguments.SelectMany(Fields),
        AllOf all => all.Parts.SelectMany(Fields),
        AnyOf any => any.Parts.SelectMany(Fields),
        NoneOf none => none.Parts.SelectMany(Fields),
        NumberField number => [number.Field],
        TimestampField number => [number.Field],
        TextLength number => [number.Field],
        SetSize number => [number.Field],
        DaysSince number => [number.Field],
        Arithmetic number => Fields(number.Left).Concat(Fields(number.Right)),
        Negate number => Fields(number.Operand),
        Truncate number => Fields(number.Operand),
        Conditional number => Fields(number.Test).Concat(Fields(number.WhenTrue)).Concat(Fields(number.WhenFalse)),
        FunctionNumber number => number.Arguments.SelectMany(Fields),
        DatePart number => Fields(number.Instant),
        FieldArgument argument => [argument.Field],
        NumberArgument argument => Fields(argument.Value),
        _ => [],
    };

    private static Answer Truth(bool truth) => truth ? Answer.Yes : Answer.No;

    // Left to right; what stands behind the first part that settles the matter is never looked at.
    private static Answer Walk(Sequence<Condition> parts, NaiveLead lead, Answer stopAt, Answer whenStopped, Answer atTheEnd)
    {
        foreach (var part in parts)
        {
            var answer = Ask(part, lead);
            if (answer == Answer.Fault)
            {
                return Answer.Fault;
            }

            if (answer == stopAt)
            {
                return whenStopped;
            }
        }

        return atTheEnd;
    }

    private static bool Compare(double left, NumberOperator @operator, double right) => @operator switch
    {
        NumberOperator.Equal => left == right, // false for NaN, as all others
        NumberOperator.Less => left < right,
        NumberOperator.LessOrEqual => left <= right,
        NumberOperator.Greater => left > right,
        NumberOperator.GreaterOrEqual => left >= right,
        _ => throw new InvalidOperationException($"No operator {@operator}."),
    };

    private static double Calculate(double left, ArithmeticOperator @operator, double right) => @operator switch
    {
        ArithmeticOperator.Add => left + right,
        ArithmeticOperator.Subtract => left - right,
        ArithmeticOperator.Multiply => left * right,
        ArithmeticOperator.Divide => left / right,
        ArithmeticOperator.Remainder => left % right,
        _ => throw new InvalidOperationException($"No operator {@operator}."),
    };

    private static bool Matches(string? text, TextOperator @operator, string? value, TextMode mode)
    {
        if (text is null || value is null)
        {
            return false;
        }

        var comparison = mode == TextMode.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return @operator switch
        {
            TextOperator.Equal => string.Equals(text, value, comparison),
            TextOperator.Contains => text.Contains(value, comparison),
            TextOperator.StartsWith => text.StartsWith(value, comparison),
            TextOperator.EndsWith => text.EndsWith(value, comparison),
            _ => throw new InvalidOperationException($"No operator {@operator}."),
        };
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }

    // Every argument is worked out before the call, as in C#; false is a fault.
    private static bool Call(LeadFunction function, Sequence<FunctionArgument> arguments, NaiveLead lead, out object? result)
    {
        var values = new object?[arguments.Count];
        result = null;
        for (var i = 0; i < values.Length; i++)
        {
            switch (arguments[i])
            {
                case FieldArgument field:
                    values[i] = lead.Value(field.Field);
                    break;
                case ConstantArgument { Value: var constant }:
                    values[i] = (object?)constant.Text ?? constant.Boolean;
                    break;
                case NumberArgument { Value: var expression }:
                    var worth = Compute(expression, lead);
                    if (worth.IsFault)
                    {
                        return false;
                    }

                    var isInstant = expression.Kind == NumericKind.Timestamp;
                    if (isInstant && Math.Truncate(worth.Value) is < -62_135_596_800_000 or > 253_402_300_799_999) // an instant is cut to whole milliseconds on the way in
                    {
                        return false; // no such date; the functions of the tests look at all that they are given
                    }

                    values[i] = double.IsNaN(worth.Value) ? null
                        : isInstant ? DateTimeOffset.FromUnixTimeMilliseconds((long)worth.Value)
                        : worth.Value;
                    break;
            }
        }

        return PlainFunction.Of(function).TryCall(values, lead.Now, out result);
    }
}
