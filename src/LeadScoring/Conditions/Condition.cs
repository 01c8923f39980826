namespace LeadScoring.Conditions;

/// <summary>A yes/no question about one lead. Every way in writes this tree; every way out reads it.</summary>
/// <remarks>
/// The records in this file and <see cref="HasActivity"/> and <see cref="LastActivityIn"/> are all the nodes there are. A comparison, membership or text match with a missing value is false, so
/// <c>visits &lt; 3</c> and <c>visits >= 3</c> are both false for a lead without visits; "not equal" is no node of its own but
/// <see cref="NoneOf"/> around an equality, and so true when a value is missing. A condition answers true, false or fault: parts are
/// asked from left to right, and a fault counts only where it is reached. Nodes compare by value, and are immutable and safe for concurrent use.
/// </remarks>
public abstract record Condition
{
    /// <summary>The condition that always holds.</summary>
    public static Condition Always { get; } = new AllOf([]);

    /// <summary>The condition that never holds.</summary>
    public static Condition Never { get; } = new AnyOf([]);

    /// <summary>The condition as expression text, each text comparison with its mode spelled out where it is <see cref="TextMode.Exact"/>.</summary>
    public sealed override string ToString() => ConditionPrinter.Print(this, schema: null);

    /// <summary>The condition as expression text that parses back to an equal tree with the same schema.</summary>
    /// <param name="schema">The schema that the text will be read with; it knows the text mode of each field.</param>
    public string ToText(LeadSchema schema) => ConditionPrinter.Print(this, schema);

    // Internal and abstract: no other assembly can add a node.
    internal abstract T Accept<T>(IConditionVisitor<T> visitor);
}

/// <summary>How two numbers are compared. "Not equal" is <see cref="NoneOf"/> around <see cref="Equal"/>.</summary>
public enum NumberOperator
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>></c></summary>
    Greater,

    /// <summary><c>>=</c></summary>
    GreaterOrEqual,
}

/// <summary>How a text is matched against another.</summary>
public enum TextOperator
{
    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>contains</c></summary>
    Contains,

    /// <summary><c>startsWith</c></summary>
    StartsWith,

    /// <summary><c>endsWith</c></summary>
    EndsWith,
}

/// <summary>Compares two numbers, instants or durations; false when either is missing.</summary>
/// <param name="Left">The left side.</param>
/// <param name="Operator">How they are compared.</param>
/// <param name="Right">The right side, of the same kind as the left.</param>
/// <exception cref="ArgumentException">The sides are of different kinds.</exception>
public sealed record NumberTest(NumericExpression Left, NumberOperator Operator, NumericExpression Right) : Condition
{
    /// <summary>The right side, of the same kind as the left.</summary>
    public NumericExpression Right { get; } = Left.Kind == Right.Kind ? Right : throw new ArgumentException($"A {Left.Kind} is not compared with a {Right.Kind}.", nameof(Right));

    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the number is one of the values; false when it is missing.</summary>
/// <param name="Value">The number.</param>
/// <param name="Values">Finite numbers.</param>
/// <exception cref="ArgumentException">A value is not finite.</exception>
public sealed record NumberIn(NumericExpression Value, Sequence<double> Values) : Condition
{
    /// <summary>Finite numbers.</summary>
    public Sequence<double> Values { get; } = Values.All(double.IsFinite) ? Values : throw new ArgumentException("The values are finite numbers.", nameof(Values));

    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the boolean field has just this value; false when it is missing.</summary>
/// <param name="Field">The name of a boolean field.</param>
/// <param name="Value">The value asked for.</param>
public sealed record BooleanTest(string Field, bool Value) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Matches a text field against a constant; false when the field is missing.</summary>
/// <param name="Field">The name of a text field.</param>
/// <param name="Operator">How it is matched.</param>
/// <param name="Value">The constant; the empty text is contained in every text.</param>
/// <param name="Mode">Exactly, or ignoring case.</param>
public sealed record TextTest(string Field, TextOperator Operator, string Value, TextMode Mode) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Matches a text field against another text field; false when either is missing.</summary>
/// <param name="Field">The name of a text field.</param>
/// <param name="Operator">How it is matched.</param>
/// <param name="Other">The name of the other text field.</param>
/// <param name="Mode">Exactly, or ignoring case.</param>
public sealed record TextFieldTest(string Field, TextOperator Operator, string Other, TextMode Mode) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the text field is one of the values; false when it is missing.</summary>
/// <param name="Field">The name of a text field.</param>
/// <param name="Values">The values.</param>
/// <param name="Mode">Exactly, or ignoring case.</param>
public sealed record TextIn(string Field, Sequence<string> Values, TextMode Mode) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the pattern matches somewhere in the text field; false when the field is missing.</summary>
/// <param name="Field">The name of a text field.</param>
/// <param name="Pattern">A pattern of the documented RE2 subset.</param>
/// <param name="Mode">Exactly, or ignoring case.</param>
public sealed record TextMatches(string Field, string Pattern, TextMode Mode) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the text set has the text.</summary>
/// <param name="Field">The name of a text set field.</param>
/// <param name="Value">The text.</param>
/// <param name="Mode">Exactly, or ignoring case.</param>
public sealed record SetContains(string Field, string Value, TextMode Mode) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the field has a value; for a text set, when it is not empty.</summary>
/// <param name="Field">The name of a field of any type.</param>
public sealed record HasValue(string Field) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the field has a value, a fault when it has none: what a dereference means in C#.</summary>
/// <param name="Field">The name of a field of any type.</param>
public sealed record Require(string Field) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when a host function says so.</summary>
/// <param name="Function">The function; it gives a truth.</param>
/// <param name="Arguments">As many as the function has parameters, of their types.</param>
/// <exception cref="ArgumentException">The function gives a number, or takes another count of arguments.</exception>
public sealed record FunctionTest(LeadFunction Function, Sequence<FunctionArgument> Arguments) : Condition
{
    /// <summary>As many as the function has parameters, of their types.</summary>
    public Sequence<FunctionArgument> Arguments { get; } = Function.Accept(Arguments, isPredicate: true);

    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when every part is; true when there is none. Stops at the first part that is false or a fault.</summary>
/// <param name="Parts">The parts, asked in order.</param>
public sealed record AllOf(Sequence<Condition> Parts) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when some part is; false when there is none. Stops at the first part that is true or a fault.</summary>
/// <param name="Parts">The parts, asked in order.</param>
public sealed record AnyOf(Sequence<Condition> Parts) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when no part is; true when there is none. Stops at the first part that is true or a fault.</summary>
/// <param name="Parts">The parts, asked in order.</param>
public sealed record NoneOf(Sequence<Condition> Parts) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method a node, so that a new node does not compile until every reader knows it.</summary>
internal interface IConditionVisitor<out T>
{
    T Visit(NumberTest node);

    T Visit(NumberIn node);

    T Visit(BooleanTest node);

    T Visit(TextTest node);

    T Visit(TextFieldTest node);

    T Visit(TextIn node);

    T Visit(TextMatches node);

    T Visit(SetContains node);

    T Visit(HasValue node);

    T Visit(Require node);

    T Visit(FunctionTest node);

    T Visit(HasActivity node);

    T Visit(LastActivityIn node);

    T Visit(AllOf node);

    T Visit(AnyOf node);

    T Visit(NoneOf node);
}
