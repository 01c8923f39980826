using System.Diagnostics.CodeAnalysis;

namespace LeadScoring.Conditions;

/// <summary>
/// How conditions cut the values of one field into classes within which every answer is the same: a number's classes lie between cuts, a
/// text's are its words and "other", and missing is a class of its own.
/// </summary>
internal sealed class FieldClasses(string field)
{
    private readonly List<double> _cuts = []; // in any order, with repeats

    public string Field { get; } = field;

    /// <summary>The words compared in <see cref="Mode"/>.</summary>
    public HashSet<string> Words { get; private set; } = [];

    /// <summary>How the words are compared; null while nothing is compared but presence.</summary>
    public TextMode? Mode { get; private set; }

    /// <summary>Whether words are compared in two modes, so that there are no such classes.</summary>
    public bool IsMixed { get; private set; }

    /// <summary>Lets a class start at a number.</summary>
    public void CutAt(double value) => _cuts.Add(value);

    /// <summary>Lets a class start at the next double up, as <c>></c>, <c>&lt;=</c> and <c>==</c> ask for.</summary>
    public void CutAbove(double value) => _cuts.Add(Math.BitIncrement(value));

    /// <summary>The first numbers of the classes above the lowest, ascending.</summary>
    public double[] Cuts()
    {
        var sorted = _cuts.ToArray();
        Array.Sort(sorted);
        var count = 0;
        foreach (var cut in sorted)
        {
            if (count == 0 || sorted[count - 1] != cut)
            {
                sorted[count++] = cut;
            }
        }

        return sorted[..count];
    }

    public void AddWords(IEnumerable<string> words, TextMode mode)
    {
        if (Mode is null)
        {
            Words = new HashSet<string>(mode.Comparer());
        }

        IsMixed |= Mode is { } other && other != mode;
        Mode = mode;
        Words.UnionWith(words);
    }

    public void Include(FieldClasses other)
    {
        _cuts.AddRange(other._cuts);
        if (other.Mode is { } mode)
        {
            AddWords(other.Words, mode);
        }
    }

    /// <summary>A number of each class, the lowest first.</summary>
    public double[] Numbers()
    {
        var cuts = Cuts();
        return cuts.Length == 0 ? [0] : [Math.BitDecrement(cuts[0]), .. cuts];
    }

    /// <summary>A text that is none of the words.</summary>
    public string Other()
    {
        var other = "\uE000"; // a private-use letter, which no one writes
        while (Words.Contains(other))
        {
            other += '\uE000';
        }

        return other;
    }
}

/// <summary>Collects the classes of the fields in a condition; says no where a part does not depend on classes alone.</summary>
internal sealed class ClassCollector : IConditionVisitor<bool>
{
    private readonly Dictionary<string, FieldClasses> _fields = new(StringComparer.Ordinal);

    /// <summary>The classes of every field that the condition reads, or null when some part of it does not depend on classes alone.</summary>
    public static IReadOnlyCollection<FieldClasses>? Of(Condition condition)
    {
        var collector = new ClassCollector();
        return condition.Accept(collector) && collector._fields.Values.All(field => !field.IsMixed) ? collector._fields.Values : null;
    }

    /// <summary>Collects what it can, whatever stands beside it.</summary>
    public static ClassCollector Gather(IEnumerable<Condition> conditions)
    {
        var collector = new ClassCollector();
        foreach (var condition in conditions)
        {
            condition.Accept(collector);
        }

        return collector;
    }

    public IReadOnlyCollection<FieldClasses> Fields => _fields.Values;

    public bool Visit(NumberTest node)
    {
        if (!TryFieldAndConstant(node, out var field, out var @operator, out var value))
        {
            return false;
        }

        var classes = Classes(field);
        if (@operator is NumberOperator.Less or NumberOperator.GreaterOrEqual or NumberOperator.Equal)
        {
            classes.CutAt(value);
        }

        if (@operator is NumberOperator.LessOrEqual or NumberOperator.Greater or NumberOperator.Equal)
        {
            classes.CutAbove(value);
        }

        return true;
    }

    public bool Visit(NumberIn node)
    {
        if (FieldOf(node.Value) is not { } field)
        {
            return false;
        }

        foreach (var value in node.Values)
        {
            Classes(field).CutAt(value);
            Classes(field).CutAbove(value);
        }

        return true;
    }

    public bool Visit(BooleanTest node)
    {
        Classes(node.Field).CutAt(0);
        Classes(node.Field).CutAt(1);
        return true;
    }

    public bool Visit(TextTest node)
    {
        if (node.Operator != TextOperator.Equal)
        {
            return false;
        }

        Classes(node.Field).AddWords([node.Value], node.Mode);
        return true;
    }

    public bool Visit(TextIn node)
    {
        Classes(node.Field).AddWords(node.Values, node.Mode);
        return true;
    }

    public bool Visit(HasValue node) => Classes(node.Field) is not null;

    public bool Visit(Require node) => Classes(node.Field) is not null;

    public bool Visit(TextFieldTest node) => false;

    public bool Visit(TextMatches node) => false;

    public bool Visit(SetContains node) => false;

    public bool Visit(FunctionTest node) => false;

    public bool Visit(HasActivity node) => false;

    public bool Visit(LastActivityIn node) => false;

    public bool Visit(AllOf node) => VisitAll(node.Parts);

    public bool Visit(AnyOf node) => VisitAll(node.Parts);

    public bool Visit(NoneOf node) => VisitAll(node.Parts);

    /// <summary>The field of an expression that is a field and nothing else.</summary>
    public static string? FieldOf(NumericExpression expression) => expression switch
    {
        NumberField number => number.Field,
        TimestampField timestamp => timestamp.Field,
        _ => null,
    };

    private static bool TryFieldAndConstant(NumberTest node, [NotNullWhen(true)] out string? field, out NumberOperator @operator, out double value)
    {
        (field, @operator, value) = (FieldOf(node.Left) ?? FieldOf(node.Right), node.Operator, 0);
        var constant = FieldOf(node.Left) is null ? node.Left : node.Right;
        if (field is null || constant is not Constant)
        {
            return false;
        }

        value = ((Constant)constant).Value;
        if (constant == node.Left)
        {
            @operator = node.Operator switch
            {
                NumberOperator.Less => NumberOperator.Greater,
                NumberOperator.LessOrEqual => NumberOperator.GreaterOrEqual,
                NumberOperator.Greater => NumberOperator.Less,
                NumberOperator.GreaterOrEqual => NumberOperator.LessOrEqual,
                _ => NumberOperator.Equal,
            };
        }

        return true;
    }

    private FieldClasses Classes(string field)
    {
        if (!_fields.TryGetValue(field, out var classes))
        {
            _fields.Add(field, classes = new FieldClasses(field));
        }

        return classes;
    }

    // Every part, so that a gathering sees all of them.
    private bool VisitAll(Sequence<Condition> parts)
    {
        var all = true;
        foreach (var part in parts)
        {
            all &= part.Accept(this);
        }

        return all;
    }
}
