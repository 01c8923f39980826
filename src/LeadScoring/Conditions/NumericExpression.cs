using System.Diagnostics.CodeAnalysis;
using LeadScoring.Leads;

namespace LeadScoring.Conditions;

/// <summary>A number, instant or duration worked out from one lead.</summary>
/// <remarks>
/// The records in this file, <see cref="ActivityNumber"/> and <see cref="DatePart"/> are all the nodes there are. Numbers are IEEE doubles; instants are milliseconds since 1970 in UTC and
/// durations milliseconds. Anything worked out from a missing value is missing, as is 0/0; x/0 is infinite, and −0 is 0.
/// Nodes compare by value, and are immutable and safe for concurrent use.
/// </remarks>
public abstract record NumericExpression
{
    /// <summary>What the number stands for.</summary>
    public abstract NumericKind Kind { get; }

    /// <summary>The expression as text, each text comparison with its mode spelled out where it is <see cref="TextMode.Exact"/>.</summary>
    public sealed override string ToString() => ConditionPrinter.Print(this, schema: null);

    /// <summary>The expression as text that parses back to an equal tree with the same schema.</summary>
    /// <param name="schema">The schema that the text will be read with; it knows the text mode of each field.</param>
    public string ToText(LeadSchema schema) => ConditionPrinter.Print(this, schema);

    internal abstract T Accept<T>(INumericVisitor<T> visitor);
}

/// <summary>What a number stands for.</summary>
public enum NumericKind
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>An instant, in milliseconds since 1970-01-01T00:00Z.</summary>
    Timestamp,

    /// <summary>A length of time, in milliseconds.</summary>
    Duration,
}

/// <summary>What is done with two numbers.</summary>
public enum ArithmeticOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c>: what is left of the left side, with its sign, as in C#.</summary>
    Remainder,
}

/// <summary>A number, instant or duration that is the same for every lead.</summary>
public sealed record Constant : NumericExpression
{
    /// <summary>Makes a constant.</summary>
    /// <param name="value">A finite value; an instant within the years 1 to 9999; instants and durations in whole milliseconds.</param>
    /// <param name="kind">What it stands for.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of these.</exception>
    public Constant(double value, NumericKind kind = NumericKind.Number)
    {
        if (!double.IsFinite(value) || (kind != NumericKind.Number && value != Math.Truncate(value)) || (kind == NumericKind.Timestamp && !Instant.IsInRange(value)))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"The value is no {kind}.");
        }

        (Value, Kind) = (value + 0.0, kind);
    }

    /// <summary>The value.</summary>
    public double Value { get; }

    /// <inheritdoc/>
    public override NumericKind Kind { get; }

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The value of a number field.</summary>
/// <param name="Field">The name of a number field.</param>
public sealed record NumberField(string Field) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The value of a timestamp field.</summary>
/// <param name="Field">The name of a timestamp field.</param>
public sealed record TimestampField(string Field) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Timestamp;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How many code points a text field has; missing when the field is.</summary>
/// <param name="Field">The name of a text field.</param>
public sealed record TextLength(string Field) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>How many texts a text set has; 0 for the empty one.</summary>
/// <param name="Field">The name of a text set field.</param>
public sealed record SetSize(string Field) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Days of 24 hours, with fractions, from a timestamp field to the instant of scoring; negative for a later timestamp.</summary>
/// <param name="Field">The name of a timestamp field.</param>
public sealed record DaysSince(string Field) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Two numbers put together by an operator.</summary>
public sealed record Arithmetic : NumericExpression
{
    /// <summary>Makes the expression.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="operator">What is done.</param>
    /// <param name="right">The right side.</param>
    /// <exception cref="ArgumentException">The operator does not go with the kinds of the two sides, as in instant + instant.</exception>
    public Arithmetic(NumericExpression left, ArithmeticOperator @operator, NumericExpression right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Kind = KindOf(left.Kind, @operator, right.Kind)
            ?? throw new ArgumentException($"{@operator} does not go with {left.Kind} and {right.Kind}.", nameof(@operator));
        (Left, Operator, Right) = (left, @operator, right);
    }

    /// <summary>The left side.</summary>
    public NumericExpression Left { get; }

    /// <summary>What is done.</summary>
    public ArithmeticOperator Operator { get; }

    /// <summary>The right side.</summary>
    public NumericExpression Right { get; }

    /// <inheritdoc/>
    public override NumericKind Kind { get; }

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>What comes of the operator, or null when it does not go with the two kinds.</summary>
    internal static NumericKind? KindOf(NumericKind left, ArithmeticOperator @operator, NumericKind right) => (left, @operator, right) switch
    {
        (NumericKind.Number, _, NumericKind.Number) => NumericKind.Number,
        (NumericKind.Timestamp, ArithmeticOperator.Subtract, NumericKind.Timestamp) => NumericKind.Duration,
        (NumericKind.Timestamp, ArithmeticOperator.Add or ArithmeticOperator.Subtract, NumericKind.Duration) => NumericKind.Timestamp,
        (NumericKind.Duration, ArithmeticOperator.Add, NumericKind.Timestamp) => NumericKind.Timestamp,
        (NumericKind.Duration, ArithmeticOperator.Add or ArithmeticOperator.Subtract, NumericKind.Duration) => NumericKind.Duration,
        (NumericKind.Duration, ArithmeticOperator.Multiply or ArithmeticOperator.Divide, NumericKind.Number) => NumericKind.Duration,
        (NumericKind.Number, ArithmeticOperator.Multiply, NumericKind.Duration) => NumericKind.Duration,
        (NumericKind.Duration, ArithmeticOperator.Divide, NumericKind.Duration) => NumericKind.Number,
        _ => null,
    };
}

/// <summary>A number with its sign turned.</summary>
/// <param name="Operand">A number or a duration.</param>
public sealed record Negate(NumericExpression Operand) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => Operand.Kind;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A number cut to a whole one, towards zero.</summary>
/// <param name="Operand">A plain number.</param>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "It is the name of the function.")]
public sealed record Truncate(NumericExpression Operand) : NumericExpression
{
    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One of two numbers; only the chosen side is worked out.</summary>
/// <param name="Test">The question.</param>
/// <param name="WhenTrue">The number when the answer is true.</param>
/// <param name="WhenFalse">The number when the answer is false, of the same kind.</param>
/// <exception cref="ArgumentException">The two numbers are of different kinds.</exception>
public sealed record Conditional(Condition Test, NumericExpression WhenTrue, NumericExpression WhenFalse) : NumericExpression
{
    /// <summary>The number when the answer is false, of the same kind.</summary>
    public NumericExpression WhenFalse { get; } = WhenTrue.Kind == WhenFalse.Kind ? WhenFalse : throw new ArgumentException($"One side is a {WhenTrue.Kind}, the other a {WhenFalse.Kind}.", nameof(WhenFalse));

    /// <inheritdoc/>
    public override NumericKind Kind => WhenTrue.Kind;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The number that a host function gives; missing when it gives none.</summary>
/// <param name="Function">The function; it gives a number.</param>
/// <param name="Arguments">As many as the function has parameters, of their types.</param>
/// <exception cref="ArgumentException">The function gives a truth, or takes another count of arguments.</exception>
public sealed record FunctionNumber(LeadFunction Function, Sequence<FunctionArgument> Arguments) : NumericExpression
{
    /// <summary>As many as the function has parameters, of their types.</summary>
    public Sequence<FunctionArgument> Arguments { get; } = Function.Accept(Arguments, isPredicate: false);

    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method a node, so that a new node does not compile until every reader knows it.</summary>
internal interface INumericVisitor<out T>
{
    T Visit(Constant node);

    T Visit(NumberField node);

    T Visit(TimestampField node);

    T Visit(TextLength node);

    T Visit(SetSize node);

    T Visit(DaysSince node);

    T Visit(Arithmetic node);

    T Visit(Negate node);

    T Visit(Truncate node);

    T Visit(Conditional node);

    T Visit(FunctionNumber node);

    T Visit(ActivityNumber node);

    T Visit(DatePart node);
}
