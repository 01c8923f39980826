using System.Globalization;
using System.Text;
using LeadScoring.Leads;

namespace LeadScoring.Conditions;

/// <summary>Writes trees as expression text.</summary>
/// <remarks>
/// The text parses back to an equal tree against the same schema, with as few parentheses as that allows. Where operators would give another tree,
/// the function spelling says it: <c>all(a)</c>, <c>any(a)</c>, <c>none()</c>, <c>!any(a, b)</c>. A constant on the left of a comparison stands in
/// parentheses, since a bare one changes sides when read; so does a field that a function takes as a <see cref="NumberArgument"/>.
/// Three kinds of tree have no spelling of their own and print as one that means the same: membership in an empty list (<c>false</c>, after the number
/// was worked out), a <see cref="ConstantArgument"/> that is neither a text nor a truth, and trees deeper than the reader takes.
/// </remarks>
internal sealed partial class ConditionPrinter : IConditionVisitor<StringBuilder>, INumericVisitor<StringBuilder>
{
    private readonly StringBuilder _text = new();
    private readonly LeadSchema? _schema;

    private ConditionPrinter(LeadSchema? schema) => _schema = schema;

    /// <summary>How tightly a spelling binds, loosest first.</summary>
    private enum Level
    {
        Choice,
        Or,
        And,
        Relation,
        Sum,
        Product,
        Sign,
        Primary,
    }

    public static string Print(Condition condition, LeadSchema? schema) =>
        new ConditionPrinter(schema).Write(condition, Level.Choice).ToString();

    public static string Print(NumericExpression number, LeadSchema? schema) =>
        new ConditionPrinter(schema).Write(number, Level.Choice).ToString();

    public StringBuilder Visit(NumberTest node) => Relation(node, "==");

    public StringBuilder Visit(NumberIn node)
    {
        if (node.Values.Count == 0)
        {
            var zero = new Constant(0, node.Value.Kind);
            return Write(new AllOf([new NumberTest(node.Value, NumberOperator.Equal, zero), Condition.Never]), Level.Choice);
        }

        WriteLeft(node.Value).Append(" in [");
        for (var i = 0; i < node.Values.Count; i++)
        {
            Separate(i).Append(Spell(node.Values[i], node.Value.Kind));
        }

        return _text.Append(']');
    }

    public StringBuilder Visit(BooleanTest node) => _text.Append(Words.Name(node.Field)).Append(node.Value ? "" : " == false");

    public StringBuilder Visit(TextTest node) => Relation(node, "==");

    public StringBuilder Visit(TextFieldTest node) => Relation(node, "==");

    public StringBuilder Visit(TextIn node)
    {
        if (node.Values.Count == 0)
        {
            return Visit(new AnyOf([]));
        }

        Field(node.Field, node.Mode).Append(" in [");
        for (var i = 0; i < node.Values.Count; i++)
        {
            Separate(i).Append(Words.Literal(node.Values[i]));
        }

        return _text.Append(']');
    }

    public StringBuilder Visit(TextMatches node) =>
        Field(node.Field, node.Mode).Append(".matches(").Append(Words.PatternLiteral(node.Pattern)).Append(')');

    public StringBuilder Visit(SetContains node)
    {
        _text.Append(Words.Literal(node.Value)).Append(" in ");
        return Field(node.Field, node.Mode);
    }

    public StringBuilder Visit(HasValue node) => Call("has", node.Field);

    public StringBuilder Visit(Require node) => Call("require", node.Field);

    public StringBuilder Visit(FunctionTest node) => Call(node.Function, node.Arguments);

    public StringBuilder Visit(AllOf node) => node.Parts.Count switch
    {
        0 => _text.Append("true"),
        1 => Call("all", node.Parts),
        _ => Join(node.Parts, " && ", Level.Relation),
    };

    public StringBuilder Visit(AnyOf node) => node.Parts.Count switch
    {
        0 => _text.Append("false"),
        1 => Call("any", node.Parts),
        _ => Join(node.Parts, " || ", Level.And),
    };

    public StringBuilder Visit(NoneOf node)
    {
        switch (node.Parts.Count)
        {
            case 0:
                return Call("none", node.Parts);
            case > 1:
                _text.Append("!(");
                return Join(node.Parts, " || ", Level.And).Append(')');
        }

        switch (node.Parts[0])
        {
            case var equality when IsEquality(equality):
                return Relation(equality, "!=");
            case BooleanTest { Value: false } test:
                return _text.Append(Words.Name(test.Field)).Append(" != false");
            case AnyOf { Parts.Count: > 1 } any:
                _text.Append('!');
                return Call("any", any.Parts);
            case var part:
                _text.Append('!');
                return Write(part, Level.Sign);
        }
    }

    public StringBuilder Visit(Constant node) => _text.Append(Spell(node.Value, node.Kind));

    public StringBuilder Visit(NumberField node) => _text.Append(Words.Name(node.Field));

    public StringBuilder Visit(TimestampField node) => _text.Append(Words.Name(node.Field));

    public StringBuilder Visit(TextLength node) => Call("size", node.Field);

    public StringBuilder Visit(SetSize node) => Call("size", node.Field);

    public StringBuilder Visit(DaysSince node) => Call("daysSince", node.Field);

    public StringBuilder Visit(Arithmetic node)
    {
        var level = LevelOf(node);
        Write(node.Left, level).Append(node.Operator switch
        {
            ArithmeticOperator.Add => " + ",
            ArithmeticOperator.Subtract => " - ",
            ArithmeticOperator.Multiply => " * ",
            ArithmeticOperator.Divide => " / ",
            _ => " % ",
        });
        return Write(node.Right, level + 1);
    }

    public StringBuilder Visit(Negate node)
    {
        _text.Append('-');
        return Write(node.Operand, node.Operand is Constant { Kind: NumericKind.Number } ? null : Level.Sign);
    }

    public StringBuilder Visit(Truncate node)
    {
        _text.Append("trunc(");
        return Write(node.Operand, Level.Choice).Append(')');
    }

    public StringBuilder Visit(Conditional node)
    {
        Write(node.Test, Level.Or).Append(" ? ");
        Write(node.WhenTrue, Level.Or).Append(" : ");
        return Write(node.WhenFalse, Level.Choice);
    }

    public StringBuilder Visit(FunctionNumber node) => Call(node.Function, node.Arguments);

    public StringBuilder Visit(DatePart node)
    {
        Write(node.Instant, Level.Primary).Append('.').Append(Words.MethodOf(node.Part)).Append('(');
        return _text.Append(node.Zone == "UTC" ? "" : Words.Literal(node.Zone)).Append(')');
    }

    private static bool IsEquality(Condition condition) => condition is
        NumberTest { Operator: NumberOperator.Equal } or TextTest { Operator: TextOperator.Equal } or TextFieldTest { Operator: TextOperator.Equal }
            or LastActivityIn { Types.Count: 1 };

    private static Level LevelOf(Condition condition) => condition switch
    {
        AnyOf { Parts.Count: > 1 } => Level.Or,
        AllOf { Parts.Count: > 1 } => Level.And,
        NumberIn { Values.Count: 0 } => Level.And,
        TextIn { Values.Count: 0 } => Level.Primary,
        NumberTest or NumberIn or TextIn or SetContains or BooleanTest { Value: false } or LastActivityIn => Level.Relation,
        TextTest or TextFieldTest when IsEquality(condition) => Level.Relation,
        NoneOf { Parts.Count: 1 } none when IsEquality(none.Parts[0]) || none.Parts[0] is BooleanTest { Value: false } => Level.Relation,
        NoneOf { Parts.Count: > 0 } => Level.Sign,
        _ => Level.Primary,
    };

    private static Level LevelOf(NumericExpression number) => number switch
    {
        Conditional => Level.Choice,
        Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } => Level.Sum,
        Arithmetic => Level.Product,
        Negate or Constant { Kind: NumericKind.Number, Value: < 0 } => Level.Sign,
        _ => Level.Primary,
    };

    private static string Spell(double value, NumericKind kind) => kind switch
    {
        NumericKind.Timestamp when Instant.IsInRange(value) => $"timestamp('{Instant.ToText(value)}')",
        NumericKind.Duration => $"duration('{DurationText.Of(value)}')",
        _ => (value + 0.0).ToString("R", CultureInfo.InvariantCulture),
    };

    private StringBuilder Write(Condition condition, Level atLeast)
    {
        if (LevelOf(condition) >= atLeast)
        {
            return condition.Accept(this);
        }

        _text.Append('(');
        return condition.Accept(this).Append(')');
    }

    // Null asks for parentheses in any case.
    private StringBuilder Write(NumericExpression number, Level? atLeast)
    {
        if (LevelOf(number) >= atLeast)
        {
            return number.Accept(this);
        }

        _text.Append('(');
        return number.Accept(this).Append(')');
    }

    private StringBuilder WriteLeft(NumericExpression number) => Write(number, number is Constant ? null : Level.Sum);

    private StringBuilder Relation(Condition condition, string equal)
    {
        switch (condition)
        {
            case NumberTest test:
                WriteLeft(test.Left).Append(' ').Append(test.Operator switch
                {
                    NumberOperator.Equal => equal,
                    NumberOperator.Less => "<",
                    NumberOperator.LessOrEqual => "<=",
                    NumberOperator.Greater => ">",
                    _ => ">=",
                }).Append(' ');
                return Write(test.Right, Level.Sum);
            case LastActivityIn last:
                return Call("lastActivity", last.Activities, isTypeFirst: false).Append(' ').Append(equal).Append(' ').Append(Words.Literal(last.Types[0]));
            case TextTest test:
                return Match(Field(test.Field, test.Mode), test.Operator, Words.Literal(test.Value), equal);
            default:
                var fields = (TextFieldTest)condition;
                var plain = ModeOf(fields.Field) == TextMode.Exact ? TextMode.Exact : ModeOf(fields.Other);
                return Match(Field(fields.Field, fields.Mode, plain), fields.Operator, Words.Name(fields.Other), equal);
        }
    }

    private static StringBuilder Match(StringBuilder field, TextOperator @operator, string value, string equal) => @operator switch
    {
        TextOperator.Equal => field.Append(' ').Append(equal).Append(' ').Append(value),
        TextOperator.Contains => field.Append(".contains(").Append(value).Append(')'),
        TextOperator.StartsWith => field.Append(".startsWith(").Append(value).Append(')'),
        _ => field.Append(".endsWith(").Append(value).Append(')'),
    };

    private StringBuilder Field(string name, TextMode mode) => Field(name, mode, ModeOf(name));

    private StringBuilder Field(string name, TextMode mode, TextMode plain) =>
        mode == plain ? _text.Append(Words.Name(name)) : Call(mode == TextMode.Exact ? "exact" : "ignoreCase", name);

    private TextMode ModeOf(string field) => _schema?.Find(field)?.Mode ?? TextMode.IgnoreCase;

    private StringBuilder Call(string function, string field) => _text.Append(function).Append('(').Append(Words.Name(field)).Append(')');

    private StringBuilder Call(string function, Sequence<Condition> parts)
    {
        _text.Append(function).Append('(');
        return Join(parts, ", ", Level.Choice).Append(')');
    }

    private StringBuilder Call(LeadFunction function, Sequence<FunctionArgument> arguments)
    {
        _text.Append(function.Name).Append('(');
        for (var i = 0; i < arguments.Count; i++)
        {
            Separate(i);
            switch (arguments[i])
            {
                case FieldArgument field:
                    _text.Append(Words.Name(field.Field));
                    break;
                case NumberArgument number:
                    Write(number.Value, number.Value is NumberField or TimestampField ? null : Level.Choice);
                    break;
                case ConstantArgument constant:
                    _text.Append(Spell(constant.Value));
                    break;
            }
        }

        return _text.Append(')');
    }

    private static string Spell(LeadValue value) => value.Type switch
    {
        FieldType.Text => Words.Literal(value.Text!),
        FieldType.Number => Spell(value.Raw, NumericKind.Number),
        FieldType.Timestamp => Spell(value.Raw, NumericKind.Timestamp),
        FieldType.TextSet => $"[{string.Join(", ", value.TextSet.Select(Words.Literal))}]",
        null => "null",
        _ => value.ToString(),
    };

    private StringBuilder Join(Sequence<Condition> parts, string separator, Level atLeast)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            Write(parts[i], atLeast);
            _text.Append(i + 1 < parts.Count ? separator : "");
        }

        return _text;
    }

    private StringBuilder Separate(int index) => _text.Append(index == 0 ? "" : ", ");
}
