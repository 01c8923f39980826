using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Works out a number from a row; NaN is missing. A fault is left in the row, and the number is then NaN.</summary>
internal delegate double RowNumber(LeadRow row);

/// <summary>Turns numeric expressions into closures over a row. Each <c>+ 0.0</c> turns −0 into 0.</summary>
internal sealed class RowNumbers(FieldJoin join, RowTests tests) : INumericVisitor<RowNumber>
{
    private const double MillisecondsPerDay = 86_400_000;

    public RowNumber Visit(Constant node)
    {
        var value = node.Value;
        return _ => value;
    }

    public RowNumber Visit(NumberField node) => Field(node.Field);

    public RowNumber Visit(TimestampField node) => Field(node.Field);

    public RowNumber Visit(TextLength node)
    {
        var slot = join.SlotOf(node.Field);
        return row => row.Text(slot) is { } text ? CodePoints(text) : double.NaN;
    }

    public RowNumber Visit(SetSize node)
    {
        var slot = join.SlotOf(node.Field);
        return row => row.Set(slot).Count;
    }

    public RowNumber Visit(DaysSince node)
    {
        var slot = join.SlotOf(node.Field);
        return row => (row.Now - row.Number(slot)) / MillisecondsPerDay;
    }

    public RowNumber Visit(Arithmetic node)
    {
        var (left, right) = (tests.Compile(node.Left), tests.Compile(node.Right));
        return node.Operator switch
        {
            ArithmeticOperator.Add => row => left(row) is var a && row.Fault is null ? a + right(row) : double.NaN,
            ArithmeticOperator.Subtract => row => left(row) is var a && row.Fault is null ? a - right(row) : double.NaN,
            ArithmeticOperator.Multiply => row => left(row) is var a && row.Fault is null ? (a * right(row)) + 0.0 : double.NaN,
            ArithmeticOperator.Divide => row => left(row) is var a && row.Fault is null ? (a / right(row)) + 0.0 : double.NaN,
            _ => row => left(row) is var a && row.Fault is null ? (a % right(row)) + 0.0 : double.NaN,
        };
    }

    public RowNumber Visit(Negate node)
    {
        var operand = tests.Compile(node.Operand);
        return row => -operand(row) + 0.0;
    }

    public RowNumber Visit(Truncate node)
    {
        var operand = tests.Compile(node.Operand);
        return row => Math.Truncate(operand(row)) + 0.0;
    }

    public RowNumber Visit(Conditional node)
    {
        var (test, whenTrue, whenFalse) = (tests.Compile(node.Test), tests.Compile(node.WhenTrue), tests.Compile(node.WhenFalse));
        return row => test(row) ? whenTrue(row) : row.Fault is null ? whenFalse(row) : double.NaN;
    }

    public RowNumber Visit(FunctionNumber node) => FunctionCall.Number(node, join, tests.Compile);

    public RowNumber Visit(ActivityNumber node) => tests.Compile(node);

    public RowNumber Visit(DatePart node)
    {
        var (instant, part, clock) = (tests.Compile(node.Instant), node.Part, new ZoneClock(node.Zone));
        return row => clock.Part(instant(row), part);
    }

    private static double CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    private RowNumber Field(string field)
    {
        var slot = join.SlotOf(field);
        return row => row.Number(slot);
    }
}
