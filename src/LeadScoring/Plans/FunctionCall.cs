using System.Diagnostics.CodeAnalysis;
using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Calls of host functions. Arguments are worked out before the call, as C# does; an exception becomes a fault of the rule at hand.</summary>
[SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever a host's function throws is a fault of one rule on one lead, named in the ledger.")]
internal static class FunctionCall
{
    private static readonly IReadOnlyList<string> NoTexts = [];

    public static RowTest Test(FunctionTest node, FieldJoin join, Func<NumericExpression, RowNumber> compile)
    {
        var (function, body, arguments) = (node.Function, node.Function.Ask!, Bind(node.Arguments, join.SlotOf, compile));
        return row =>
        {
            try
            {
                return CanCall(row, arguments) && body(new FunctionArguments(row, arguments, function)) && row.Fault is null;
            }
            catch (Exception exception)
            {
                row.Fault = new Fault(Fault.FunctionThrew, function.Name, join.TextOf(exception, FieldUses.Of(node)));
                return false;
            }
        };
    }

    public static RowNumber Number(FunctionNumber node, FieldJoin join, Func<NumericExpression, RowNumber> compile)
    {
        var (function, body, arguments) = (node.Function, node.Function.Compute!, Bind(node.Arguments, join.SlotOf, compile));
        var infinite = new Fault(Fault.FunctionGaveInfinity, function.Name);
        return row =>
        {
            try
            {
                var number = CanCall(row, arguments) ? body(new FunctionArguments(row, arguments, function)) ?? double.NaN : double.NaN;
                if (double.IsInfinity(number))
                {
                    row.Fault ??= infinite;
                }

                return row.Fault is null ? number + 0.0 : double.NaN;
            }
            catch (Exception exception)
            {
                row.Fault = new Fault(Fault.FunctionThrew, function.Name, join.TextOf(exception, FieldUses.Of(node)));
                return double.NaN;
            }
        };
    }

    private static bool CanCall(LeadRow row, BoundArgument[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.CanFault)
            {
                argument.Raw(row);
                if (row.Fault is not null)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static BoundArgument[] Bind(Sequence<FunctionArgument> arguments, Func<string, int> slotOf, Func<NumericExpression, RowNumber> compile) =>
        [.. arguments.Select(argument => Bind(argument, slotOf, compile))];

    private static BoundArgument Bind(FunctionArgument argument, Func<string, int> slotOf, Func<NumericExpression, RowNumber> compile)
    {
        switch (argument)
        {
            case NumberArgument { Value: var value }:
                var number = compile(value);
                return new BoundArgument(row => number(row), _ => null, _ => NoTexts) { CanFault = true };
            case FieldArgument { Field: var field }:
                var slot = slotOf(field);
                return new BoundArgument(row => row.Number(slot), row => row.Text(slot), row => row.Set(slot));
            default:
                var constant = ((ConstantArgument)argument).Value;
                return new BoundArgument(_ => constant.Raw, _ => constant.Text, _ => constant.TextSet);
        }
    }
}
