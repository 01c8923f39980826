using System.Globalization;
using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Expressions;

/// <summary>Functions and methods.</summary>
internal sealed partial class Checker
{
    private static readonly string[] KnownFunctions = [.. Words.Functions, "matches"];

    private Operand Call(CallSyntax call)
    {
        if (call.Target is not null)
        {
            return CallMethod(call, call.Target);
        }

        switch (call.Function)
        {
            case "all" or "any" or "none":
                return OfCondition(Parts(call.Arguments) switch
                {
                    null => null,
                    var parts when call.Function == "all" => new AllOf(parts),
                    var parts when call.Function == "any" => new AnyOf(parts),
                    var parts => new NoneOf(parts),
                });
            case "matches":
                return HasCount(call, 2) ? Match(call, call.Arguments[0], call.Arguments[1]) : ErrorOperand.Instance;
            case "count" or "sum" or "min" or "max" or "distinct" or "exists" or "lastActivity" or "lastActivityAt":
                return CallActivities(call);
            case "daysSince" when call.Arguments is [TextSyntax or NameSyntax { Name: ActivityType.Any }, ..]:
                return CallActivities(call);
            case "has" or "require" or "size" or "trunc" or "exact" or "ignoreCase" or "timestamp" or "duration" or "daysSince":
                return HasCount(call, 1) ? CallWord(call, call.Arguments[0]) : ErrorOperand.Instance;
            default:
                return vocabulary.Functions.Find(call.Function) is { } function ? CallFunction(call, function) : CallUnknown(call);
        }
    }

    private Operand CallWord(CallSyntax call, Syntax argument)
    {
        switch (call.Function)
        {
            case "has" or "require":
                return argument is not NameSyntax name ? ReportNoField(call, argument)
                    : Find(name) is not { } field ? ErrorOperand.Instance
                    : new ConditionOperand(call.Function == "has" ? new HasValue(field.Name) : new Require(field.Name));
            case "exact" or "ignoreCase":
                var mode = call.Function == "exact" ? TextMode.Exact : TextMode.IgnoreCase;
                return TextFieldOf(call, argument, "text") is { } text ? new TextFieldOperand(text.Field, text.IsSet, mode, isExplicit: true) : ErrorOperand.Instance;
            case "size":
                return Size(call, argument);
            case "trunc":
                return OfNumber(Number(argument, NumericKind.Number) is { } number ? new Truncate(number) : null);
            case "daysSince":
                return argument is not NameSyntax since ? ReportNoField(call, argument)
                    : Find(since) is not { } time ? ErrorOperand.Instance
                    : time.Type == FieldType.Timestamp ? new NumberOperand(new DaysSince(time.Name))
                    : Report(ExpressionTexts.ArgumentType, argument, call.Function, "timestamp", problems.Quote(argument), TypeWord(time.Type));
            case "duration":
                return ConstantText(call, argument) is not { } length ? ErrorOperand.Instance
                    : DurationText.TryRead(length, out var duration) ? new NumberOperand(new Constant(duration, NumericKind.Duration))
                    : Report(ExpressionTexts.BadDuration, argument, Shorten(length));
            default:
                return ConstantText(call, argument) is not { } instant ? ErrorOperand.Instance
                    : TimestampText.TryRead(instant, out var timestamp) ? new NumberOperand(new Constant(timestamp, NumericKind.Timestamp))
                    : Report(ExpressionTexts.BadTimestamp, argument, Shorten(instant));
        }
    }

    private Operand CallMethod(CallSyntax call, Syntax target)
    {
        switch (call.Function)
        {
            case "contains":
                return HasCount(call, 1) ? Match(call, target, TextOperator.Contains) : CheckTarget(target);
            case "startsWith":
                return HasCount(call, 1) ? Match(call, target, TextOperator.StartsWith) : CheckTarget(target);
            case "endsWith":
                return HasCount(call, 1) ? Match(call, target, TextOperator.EndsWith) : CheckTarget(target);
            case "matches":
                return HasCount(call, 1) ? Match(call, target, call.Arguments[0]) : CheckTarget(target);
            case "size":
                return HasCount(call, 0) ? Size(call, target) : CheckTarget(target);
            case var method when Words.DateMethods.Contains(method):
                return DatePartOf(call, target);
        }

        CheckTarget(target);
        CheckArguments(call);
        if (KnownFunctions.Contains(call.Function) || vocabulary.Functions.Find(call.Function) is not null)
        {
            return Report(ExpressionTexts.IsFunction, call, call.Function, problems.Quote(target));
        }

        var nearest = problems.IsFull ? null : NearestName.Of(call.Function, [.. Words.Methods, .. Words.DateMethods]);
        ReportUnknown(ExpressionTexts.UnknownMethod, ExpressionTexts.UnknownMethodMeant, new NameSyntax(call.Function, call.Name.Start, call.Name.End), Shorten(call.Function), nearest);
        return ErrorOperand.Instance;
    }

    private ErrorOperand CheckTarget(Syntax target)
    {
        Check(target);
        return ErrorOperand.Instance;
    }

    private void CheckArguments(CallSyntax call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is not NamedSyntax)
            {
                Check(argument);
            }
        }
    }

    private ErrorOperand CallUnknown(CallSyntax call)
    {
        CheckArguments(call);
        var place = new NameSyntax(call.Function, call.Name.Start, call.Name.End);
        if (Words.Methods.Contains(call.Function))
        {
            return Report(ExpressionTexts.IsMethod, place, call.Function);
        }

        if (Words.DateMethods.Contains(call.Function))
        {
            return Report(ExpressionTexts.IsDateMethod, place, call.Function);
        }

        if (Marks.IsNot(call.Function))
        {
            return Report(ExpressionTexts.UnexpectedMeant, place, call.Function, "!");
        }

        var nearest = problems.IsFull ? null : NearestName.Of(call.Function, [.. KnownFunctions, .. Words.Methods, .. vocabulary.Functions.Names]);
        ReportUnknown(ExpressionTexts.UnknownFunction, ExpressionTexts.UnknownFunctionMeant, place, Shorten(call.Function), nearest);
        return ErrorOperand.Instance;
    }

    private bool HasCount(CallSyntax call, int count)
    {
        if (call.Arguments.Count == count)
        {
            return true;
        }

        CheckArguments(call);
        var given = call.Arguments.Count.ToString(CultureInfo.InvariantCulture);
        switch (count)
        {
            case 0:
                problems.Add(ExpressionTexts.NoArgument, call, call.Function, given);
                break;
            case 1:
                problems.Add(ExpressionTexts.OneArgument, call, call.Function, given);
                break;
            default:
                problems.Add(ExpressionTexts.ArgumentCount, call, call.Function, count.ToString(CultureInfo.InvariantCulture), given);
                break;
        }

        return false;
    }

    private ErrorOperand ReportNoField(CallSyntax call, Syntax argument) =>
        Check(argument) is ErrorOperand error ? error : Report(ExpressionTexts.FieldExpected, argument, call.Function, problems.Quote(argument));

    // The text field or set that an argument names; reported and null when it names none.
    private TextFieldOperand? TextFieldOf(CallSyntax call, Syntax argument, string expected)
    {
        var operand = Check(argument);
        if (operand is TextFieldOperand { IsExplicit: false } field && argument is NameSyntax)
        {
            return field;
        }

        if (operand is TextOperand or TextFieldOperand)
        {
            problems.Add(ExpressionTexts.FieldExpected, argument, call.Function, problems.Quote(argument));
        }
        else if (operand is not ErrorOperand)
        {
            problems.Add(ExpressionTexts.ArgumentType, argument, call.Function, expected, problems.Quote(argument), operand.Type);
        }

        return null;
    }

    private Operand Size(CallSyntax call, Syntax argument) => TextFieldOf(call, argument, "text") switch
    {
        null => ErrorOperand.Instance,
        { IsSet: true } set => new NumberOperand(new SetSize(set.Field)),
        var text => new NumberOperand(new TextLength(text.Field)),
    };

    private string? ConstantText(CallSyntax call, Syntax argument)
    {
        var operand = Check(argument);
        if (operand is TextOperand constant)
        {
            return constant.Value;
        }

        if (operand is not ErrorOperand)
        {
            problems.Add(ExpressionTexts.ArgumentNotConstant, argument, call.Function, problems.Quote(argument));
        }

        return null;
    }

    // The text field before the dot; reported and null when there is none.
    private TextFieldOperand? Target(CallSyntax call, Syntax target)
    {
        var operand = Check(target);
        switch (operand)
        {
            case ErrorOperand:
                return null;
            case TextFieldOperand { IsSet: false } field:
                return field;
            case TextFieldOperand when call.Function == "contains":
                problems.Add(ExpressionTexts.SetCompared, target, problems.Quote(target));
                return null;
            default:
                var type = operand is TextOperand ? "constant" : operand.Type;
                problems.Add(ExpressionTexts.TextFieldExpected, target, call.Function, problems.Quote(target), type);
                return null;
        }
    }

    private Operand Match(CallSyntax call, Syntax target, TextOperator @operator)
    {
        var field = Target(call, target);
        var argument = call.Arguments[0];
        var value = Check(argument);
        switch (value)
        {
            case TextOperand constant:
                return OfCondition(field is null ? null : new TextTest(field.Field, @operator, constant.Value, field.Mode));
            case TextFieldOperand { IsSet: false } other:
                return OfCondition(field is null ? null : CompareFields(call, field, @operator, other));
            case ErrorOperand:
                return value;
            default:
                return Report(ExpressionTexts.ArgumentType, argument, call.Function, "text", problems.Quote(argument), value.Type);
        }
    }

    private Operand Match(CallSyntax call, Syntax target, Syntax argument)
    {
        var field = Target(call, target);
        if (ConstantText(call, argument) is not { } pattern)
        {
            return ErrorOperand.Instance;
        }

        if (TextPattern.Check(pattern) is { } problem)
        {
            var (start, end) = argument is TextSyntax literal
                ? (TextLiteral.SourceOffset(text, literal.Token, problem.Offset), TextLiteral.SourceOffset(text, literal.Token, problem.Offset + problem.Length))
                : (argument.Start, argument.End);
            problems.Add(problem.Text, start, end, [.. problem.Arguments]);
            return ErrorOperand.Instance;
        }

        return OfCondition(field is null ? null : new TextMatches(field.Field, pattern, field.Mode));
    }

    private static string TypeWord(FieldType type) => type switch
    {
        FieldType.Number => "number",
        FieldType.Boolean => "boolean",
        FieldType.Timestamp => "timestamp",
        FieldType.TextSet => "text set",
        _ => "text",
    };
}
