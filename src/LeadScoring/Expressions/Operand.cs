using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>What a piece of an expression turned out to be.</summary>
internal abstract class Operand
{
    /// <summary>The word for it in messages, the same in each language, as the words of the playbook are.</summary>
    public abstract string Type { get; }
}

/// <summary>Something that has been reported.</summary>
internal sealed class ErrorOperand : Operand
{
    public static readonly ErrorOperand Instance = new();

    public override string Type => "error";
}

/// <summary>A condition; for a boolean field on its own also the field.</summary>
internal sealed class ConditionOperand(Condition condition, string? field = null) : Operand
{
    public Condition Condition { get; } = condition;

    public string? Field { get; } = field;

    public override string Type => Field is null ? "condition" : "boolean";
}

internal sealed class BooleanOperand(bool value) : Operand
{
    public bool Value { get; } = value;

    public override string Type => "boolean";
}

internal sealed class NumberOperand(NumericExpression value) : Operand
{
    public NumericExpression Value { get; } = value;

    public override string Type => KindWord(Value.Kind);

    public static string KindWord(NumericKind kind) => kind switch
    {
        NumericKind.Timestamp => "timestamp",
        NumericKind.Duration => "duration",
        _ => "number",
    };
}

internal sealed class TextOperand(string value) : Operand
{
    public string Value { get; } = value;

    public override string Type => "text";
}

/// <summary>A text field or text set, with the mode in which it is compared and whether the expression said so.</summary>
internal sealed class TextFieldOperand(string field, bool isSet, TextMode mode, bool isExplicit) : Operand
{
    public string Field { get; } = field;

    public bool IsSet { get; } = isSet;

    public TextMode Mode { get; } = mode;

    public bool IsExplicit { get; } = isExplicit;

    public override string Type => IsSet ? "text set" : "text";
}

/// <summary>The type of the last activity; it can be compared with types, and nothing else.</summary>
internal sealed class LastActivityOperand(ActivityFilter activities) : Operand
{
    public ActivityFilter Activities { get; } = activities;

    public override string Type => "type of activity";
}

internal sealed class ListOperand : Operand
{
    public static readonly ListOperand Instance = new();

    public override string Type => "list";
}

internal sealed class NullOperand : Operand
{
    public static readonly NullOperand Instance = new();

    public override string Type => "null";
}
