using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Turns conditions into closures over a row.</summary>
internal sealed class RowTests : IConditionVisitor<RowTest>
{
    private readonly FieldJoin _join;
    private readonly RowNumbers _numbers;
    private readonly ActivityNumbers? _activities; // null where nothing asks for activities

    public RowTests(FieldJoin join, ActivityJoin? activities) =>
        (_join, _numbers, _activities) = (join, new RowNumbers(join, this), activities is null ? null : new ActivityNumbers(activities));

    public RowTest Compile(Condition condition) => condition.Accept(this);

    public RowNumber Compile(NumericExpression expression) => expression.Accept(_numbers);

    public RowTest Visit(NumberTest node)
    {
        var (left, right) = (Compile(node.Left), Compile(node.Right));
        if (node.Left is NumberField or TimestampField && node.Right is Constant constant)
        {
            var (slot, bound) = (_join.SlotOf(FieldUses.Of(node.Left)[0].Field), constant.Value);
            return node.Operator switch
            {
                NumberOperator.Equal => row => row.Number(slot) == bound,
                NumberOperator.Less => row => row.Number(slot) < bound,
                NumberOperator.LessOrEqual => row => row.Number(slot) <= bound,
                NumberOperator.Greater => row => row.Number(slot) > bound,
                _ => row => row.Number(slot) >= bound,
            };
        }

        var compare = CompareOf(node.Operator);
        return row =>
        {
            var a = left(row);
            if (row.Fault is not null)
            {
                return false;
            }

            var b = right(row);
            return row.Fault is null && compare(a, b);
        };
    }

    public RowTest Visit(NumberIn node)
    {
        var (value, values) = (Compile(node.Value), node.Values);
        return row =>
        {
            var number = value(row);
            return row.Fault is null && values.AsSpan().Contains(number) && !double.IsNaN(number);
        };
    }

    public RowTest Visit(BooleanTest node)
    {
        var (slot, value) = (_join.SlotOf(node.Field), node.Value ? 1.0 : 0.0);
        return row => row.Number(slot) == value;
    }

    public RowTest Visit(TextTest node)
    {
        var (slot, value, comparison) = (_join.SlotOf(node.Field), node.Value, node.Mode.Comparison());
        return node.Operator switch
        {
            TextOperator.Equal => row => row.Text(slot) is { } text && text.Equals(value, comparison),
            TextOperator.Contains => row => row.Text(slot) is { } text && text.Contains(value, comparison),
            TextOperator.StartsWith => row => row.Text(slot) is { } text && text.StartsWith(value, comparison),
            _ => row => row.Text(slot) is { } text && text.EndsWith(value, comparison),
        };
    }

    public RowTest Visit(TextFieldTest node)
    {
        var (slot, other, comparison) = (_join.SlotOf(node.Field), _join.SlotOf(node.Other), node.Mode.Comparison());
        return node.Operator switch
        {
            TextOperator.Equal => row => row.Text(slot) is { } text && row.Text(other) is { } value && text.Equals(value, comparison),
            TextOperator.Contains => row => row.Text(slot) is { } text && row.Text(other) is { } value && text.Contains(value, comparison),
            TextOperator.StartsWith => row => row.Text(slot) is { } text && row.Text(other) is { } value && text.StartsWith(value, comparison),
            _ => row => row.Text(slot) is { } text && row.Text(other) is { } value && text.EndsWith(value, comparison),
        };
    }

    public RowTest Visit(TextIn node)
    {
        var slot = _join.SlotOf(node.Field);
        var words = new HashSet<string>(node.Values, node.Mode.Comparer());
        return row => row.Text(slot) is { } text && words.Contains(text);
    }

    public RowTest Visit(TextMatches node)
    {
        var (slot, pattern, mode) = (_join.SlotOf(node.Field), node.Pattern, node.Mode);
        TextPattern? shared = null; // built at first use and shared by pattern
        return row => row.Text(slot) is { } text && (shared ??= TextPattern.Of(pattern, mode)).IsMatch(text);
    }

    public RowTest Visit(SetContains node)
    {
        var (slot, value, comparison) = (_join.SlotOf(node.Field), node.Value, node.Mode.Comparison());
        return row =>
        {
            var texts = row.Set(slot);
            for (var i = 0; i < texts.Count; i++)
            {
                if (string.Equals(texts[i], value, comparison))
                {
                    return true;
                }
            }

            return false;
        };
    }

    public RowTest Visit(HasValue node)
    {
        var slot = _join.SlotOf(node.Field);
        return row => row.Has(slot);
    }

    public RowTest Visit(Require node)
    {
        var slot = _join.SlotOf(node.Field);
        var fault = new Fault(Fault.FieldMissing, node.Field);
        return row =>
        {
            if (row.Has(slot))
            {
                return true;
            }

            row.Fault = fault;
            return false;
        };
    }

    public RowTest Visit(FunctionTest node) => FunctionCall.Test(node, _join, Compile);

    public RowTest Visit(HasActivity node) => _activities!.Compile(node);

    public RowTest Visit(LastActivityIn node) => _activities!.Compile(node);

    public RowNumber Compile(ActivityNumber node) => _activities!.Compile(node);

    public RowTest Visit(AllOf node)
    {
        var parts = Compile(node.Parts);
        return row =>
        {
            foreach (var part in parts)
            {
                if (!part(row))
                {
                    return false;
                }
            }

            return true;
        };
    }

    public RowTest Visit(AnyOf node)
    {
        var parts = Compile(node.Parts);
        return row =>
        {
            foreach (var part in parts)
            {
                if (part(row))
                {
                    return true;
                }

                if (row.Fault is not null)
                {
                    return false;
                }
            }

            return false;
        };
    }

    public RowTest Visit(NoneOf node)
    {
        var parts = Compile(node.Parts);
        return row =>
        {
            foreach (var part in parts)
            {
                if (part(row) || row.Fault is not null)
                {
                    return false;
                }
            }

            return true;
        };
    }

    private static Func<double, double, bool> CompareOf(NumberOperator @operator) => @operator switch
    {
        NumberOperator.Equal => (a, b) => a == b,
        NumberOperator.Less => (a, b) => a < b,
        NumberOperator.LessOrEqual => (a, b) => a <= b,
        NumberOperator.Greater => (a, b) => a > b,
        _ => (a, b) => a >= b,
    };

    private RowTest[] Compile(Sequence<Condition> parts)
    {
        var tests = new RowTest[parts.Count];
        for (var i = 0; i < tests.Length; i++)
        {
            tests[i] = Compile(parts[i]);
        }

        return tests;
    }
}
