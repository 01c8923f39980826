namespace LeadScoring.Conditions;

/// <summary>The answers that a condition may give.</summary>
[Flags]
internal enum Outcomes
{
    None = 0,
    True = 1,
    False = 2,
    Fault = 4,
    Open = True | False,
    Any = True | False | Fault,
}

/// <summary>The value of one field in one class: missing, a number, or a text that is a word or "other".</summary>
internal readonly record struct ClassValue(double Number, string? Text, bool IsOther)
{
    public static ClassValue Missing => new(double.NaN, null, IsOther: false);

    public bool IsMissing => double.IsNaN(Number) && Text is null;
}

/// <summary>
/// Finds which answers a condition may give over all leads, by asking it once for each combination of the classes of its fields. What does
/// not depend on classes alone may be anything, so nothing that can happen is left out; what cannot happen may be kept in.
/// </summary>
internal sealed class OutcomeFinder : IConditionVisitor<Outcomes>
{
    private const int MaxCombinations = 20_000;

    private readonly Dictionary<string, ClassValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextMode?> _modes = new(StringComparer.Ordinal);

    private OutcomeFinder()
    {
    }

    /// <summary>The answers that the condition may give; any when there are too many combinations to ask.</summary>
    public static Outcomes Of(Condition condition, LeadSchema schema)
    {
        var outcomes = Outcomes.None;
        var isComplete = TryForEach([condition], schema, finder => outcomes |= condition.Accept(finder));
        return isComplete ? outcomes : Outcomes.Any;
    }

    /// <summary>Asks something of every combination of classes; false when there are too many.</summary>
    public static bool TryForEach(IReadOnlyCollection<Condition> conditions, LeadSchema schema, Action<OutcomeFinder> ask)
    {
        var fields = ClassCollector.Gather(conditions).Fields.ToList();
        var values = fields.ConvertAll(field => ValuesOf(field, schema));
        if (values.Aggregate(1L, (product, list) => Math.Min(product * list.Count, int.MaxValue)) > MaxCombinations)
        {
            return false;
        }

        var finder = new OutcomeFinder();
        foreach (var field in fields)
        {
            finder._modes[field.Field] = field.IsMixed ? null : field.Mode;
        }

        finder.Visit(fields, values, at: 0, ask);
        return true;
    }

    public Outcomes Ask(Condition condition) => condition.Accept(this);

    public ClassValue this[string field] => _values[field];

    public Outcomes Visit(NumberTest node)
    {
        var (left, right) = (node.Left as Constant, node.Right as Constant);
        var (leftField, rightField) = (ClassCollector.FieldOf(node.Left), ClassCollector.FieldOf(node.Right));
        return (left is not null && rightField is not null) || (leftField is not null && right is not null) || (left is not null && right is not null)
            ? Known(Compare(left?.Value ?? _values[leftField!].Number, node.Operator, right?.Value ?? _values[rightField!].Number))
            : OpenNumber(node.Left) | OpenNumber(node.Right);
    }

    public Outcomes Visit(NumberIn node) =>
        ClassCollector.FieldOf(node.Value) is { } field ? Known(node.Values.Contains(_values[field].Number)) : OpenNumber(node.Value);

    public Outcomes Visit(BooleanTest node) => Known(_values[node.Field].Number == (node.Value ? 1 : 0));

    public Outcomes Visit(TextTest node) => Match(node.Field, node.Mode, text => node.Operator switch
    {
        TextOperator.Equal => text.Equals(node.Value, node.Mode.Comparison()),
        TextOperator.Contains => text.Contains(node.Value, node.Mode.Comparison()),
        TextOperator.StartsWith => text.StartsWith(node.Value, node.Mode.Comparison()),
        _ => text.EndsWith(node.Value, node.Mode.Comparison()),
    }, otherMatches: node.Operator != TextOperator.Equal);

    public Outcomes Visit(TextIn node) => Match(node.Field, node.Mode, text => node.Values.Contains(text, node.Mode.Comparer()), otherMatches: false);

    public Outcomes Visit(TextFieldTest node) => IsMissing(node.Field) || IsMissing(node.Other) ? Outcomes.False : Outcomes.Open;

    public Outcomes Visit(TextMatches node) => IsMissing(node.Field) ? Outcomes.False : Outcomes.Open;

    public Outcomes Visit(SetContains node) => Outcomes.Open;

    public Outcomes Visit(HasValue node) => _values.TryGetValue(node.Field, out var value) ? Known(!value.IsMissing) : Outcomes.Open;

    public Outcomes Visit(Require node) =>
        _values.TryGetValue(node.Field, out var value) ? value.IsMissing ? Outcomes.Fault : Outcomes.True : Outcomes.True | Outcomes.Fault;

    public Outcomes Visit(FunctionTest node) => Outcomes.Any;

    public Outcomes Visit(AllOf node) => Chain(node.Parts, Outcomes.True, Outcomes.False);

    public Outcomes Visit(AnyOf node) => Chain(node.Parts, Outcomes.False, Outcomes.True);

    public Outcomes Visit(NoneOf node)
    {
        var any = Chain(node.Parts, Outcomes.False, Outcomes.True);
        return (any & Outcomes.Fault)
            | (any.HasFlag(Outcomes.True) ? Outcomes.False : Outcomes.None)
            | (any.HasFlag(Outcomes.False) ? Outcomes.True : Outcomes.None);
    }

    private static List<ClassValue> ValuesOf(FieldClasses classes, LeadSchema schema)
    {
        List<ClassValue> values = [];
        switch (schema.Find(classes.Field)?.Type)
        {
            case FieldType.Text:
                var field = schema.Find(classes.Field)!;
                values.AddRange(classes.Words.Where(word => !field.MeansMissing(word)).Select(word => new ClassValue(double.NaN, word, IsOther: false)));
                values.Add(new ClassValue(double.NaN, classes.Other(), IsOther: true));
                break;
            case FieldType.Boolean:
                values.AddRange([new ClassValue(0, null, IsOther: false), new ClassValue(1, null, IsOther: false)]);
                break;
            case FieldType.TextSet:
                values.Add(new ClassValue(0, null, IsOther: true));
                break;
            default:
                values.AddRange(classes.Numbers().Select(number => new ClassValue(number, null, IsOther: false)));
                break;
        }

        values.Add(ClassValue.Missing);
        return values;
    }

    private static Outcomes Known(bool holds) => holds ? Outcomes.True : Outcomes.False;

    private static bool Compare(double left, NumberOperator @operator, double right) => @operator switch
    {
        NumberOperator.Equal => left == right,
        NumberOperator.Less => left < right,
        NumberOperator.LessOrEqual => left <= right,
        NumberOperator.Greater => left > right,
        _ => left >= right,
    };

    // A number that is worked out may be anything; a fault too, where a condition or function takes part in it.
    private static Outcomes OpenNumber(NumericExpression expression) => expression switch
    {
        FunctionNumber or Conditional => Outcomes.Any,
        Arithmetic arithmetic => OpenNumber(arithmetic.Left) | OpenNumber(arithmetic.Right),
        Negate negate => OpenNumber(negate.Operand),
        Truncate truncate => OpenNumber(truncate.Operand),
        _ => Outcomes.Open,
    };

    private bool IsMissing(string field) => _values.TryGetValue(field, out var value) && value.IsMissing;

    // A class of words is one word in all its spellings of the class's mode: another mode may tell them apart.
    private Outcomes Match(string field, TextMode mode, Func<string, bool> matches, bool otherMatches)
    {
        if (!_values.TryGetValue(field, out var value))
        {
            return Outcomes.Open;
        }

        return value switch
        {
            { IsMissing: true } => Outcomes.False,
            { IsOther: true } => otherMatches ? Outcomes.Open : Outcomes.False,
            { Text: var text } => _modes[field] == mode ? Known(matches(text!)) : Outcomes.Open,
        };
    }

    private Outcomes Chain(Sequence<Condition> parts, Outcomes goesOn, Outcomes stops)
    {
        var stopped = Outcomes.None;
        foreach (var part in parts)
        {
            var outcomes = part.Accept(this);
            stopped |= outcomes & (stops | Outcomes.Fault);
            if (!outcomes.HasFlag(goesOn))
            {
                return stopped;
            }
        }

        return stopped | goesOn;
    }

    private void Visit(List<FieldClasses> fields, List<List<ClassValue>> values, int at, Action<OutcomeFinder> ask)
    {
        if (at == fields.Count)
        {
            ask(this);
            return;
        }

        foreach (var value in values[at])
        {
            _values[fields[at].Field] = value;
            Visit(fields, values, at + 1, ask);
        }
    }
}
