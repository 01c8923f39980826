using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>Functions of the host.</summary>
internal sealed partial class Checker
{
    private Operand CallFunction(CallSyntax call, LeadFunction function)
    {
        if (!HasCount(call, function.Parameters.Count))
        {
            return ErrorOperand.Instance;
        }

        var arguments = new FunctionArgument[function.Parameters.Count];
        var complete = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = Argument(call, call.Arguments[i], function.Parameters[i].Type);
            complete &= argument is not null;
            arguments[i] = argument!;
        }

        if (!complete)
        {
            return ErrorOperand.Instance;
        }

        var sequence = new Sequence<FunctionArgument>(arguments);
        return function.IsPredicate
            ? new ConditionOperand(new FunctionTest(function, sequence))
            : new NumberOperand(new FunctionNumber(function, sequence));
    }

    // A bare field is passed as such; in parentheses, a number or timestamp is worked out first, which gives the same value.
    private FunctionArgument? Argument(CallSyntax call, Syntax argument, FieldType type)
    {
        var operand = Check(argument);
        switch (type, operand)
        {
            case (_, ErrorOperand):
                return null;
            case (FieldType.Text, TextOperand constant):
                return new ConstantArgument(constant.Value);
            case (FieldType.Boolean, BooleanOperand constant):
                return new ConstantArgument(constant.Value);
            case (FieldType.Text, TextFieldOperand { IsSet: false, IsExplicit: false } field):
                return new FieldArgument(field.Field, FieldType.Text);
            case (FieldType.TextSet, TextFieldOperand { IsSet: true, IsExplicit: false } field):
                return new FieldArgument(field.Field, FieldType.TextSet);
            case (FieldType.Boolean, ConditionOperand { Field: { } field }):
                return new FieldArgument(field, FieldType.Boolean);
            case (FieldType.Number, NumberOperand { Value.Kind: NumericKind.Number } number):
                return number.Value is NumberField value && !argument.InParentheses ? new FieldArgument(value.Field, type) : new NumberArgument(number.Value);
            case (FieldType.Timestamp, NumberOperand { Value.Kind: NumericKind.Timestamp } number):
                return number.Value is TimestampField time && !argument.InParentheses ? new FieldArgument(time.Field, type) : new NumberArgument(number.Value);
            case (_, TextFieldOperand { IsExplicit: true }):
                problems.Add(ExpressionTexts.FieldExpected, argument, call.Function, problems.Quote(argument));
                return null;
            default:
                problems.Add(ExpressionTexts.ArgumentType, argument, call.Function, TypeWord(type), problems.Quote(argument), operand.Type);
                return null;
        }
    }
}
