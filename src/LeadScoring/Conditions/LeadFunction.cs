using LeadScoring.Leads;

namespace LeadScoring.Conditions;

/// <summary>A parameter of a host function.</summary>
/// <param name="Name">The name, for messages and docs.</param>
/// <param name="Type">What the argument is.</param>
public sealed record FunctionParameter(string Name, FieldType Type);

/// <summary>Answers a question that expression text asks by the function's name.</summary>
/// <param name="arguments">The arguments, by place.</param>
public delegate bool LeadPredicate(FunctionArguments arguments);

/// <summary>Gives a number that expression text asks for by the function's name; null is missing.</summary>
/// <param name="arguments">The arguments, by place.</param>
public delegate double? LeadNumber(FunctionArguments arguments);

/// <summary>A function that the host lends to the expression language.</summary>
/// <remarks>
/// A function without <see cref="IsTimeDependent"/> is pure: the same arguments give the same answer at any time and on any thread.
/// An exception from it is a fault of the rule that called it; the other rules go on. Immutable; two functions are equal when they are the same object.
/// </remarks>
public sealed class LeadFunction
{
    private LeadFunction(string name, IEnumerable<FunctionParameter> parameters, LeadPredicate? predicate, LeadNumber? number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(parameters);
        (Name, Parameters, Ask, Compute) = (name, [.. parameters], predicate, number);
    }

    /// <summary>The name that expression text calls it by; case matters.</summary>
    public string Name { get; }

    /// <summary>The parameters, in order.</summary>
    public Sequence<FunctionParameter> Parameters { get; }

    /// <summary>Whether the function gives a truth; else it gives a number.</summary>
    public bool IsPredicate => Ask is not null;

    /// <summary>Whether the answer also depends on the instant of scoring.</summary>
    public bool IsTimeDependent { get; private init; }

    internal LeadPredicate? Ask { get; }

    internal LeadNumber? Compute { get; }

    /// <summary>Makes a function that gives a truth.</summary>
    /// <param name="name">The name: a letter or <c>_</c>, then letters, digits and <c>_</c>.</param>
    /// <param name="parameters">The parameters, in order.</param>
    /// <param name="body">What it does; safe for concurrent use.</param>
    /// <param name="isTimeDependent">Whether the answer also depends on the instant of scoring.</param>
    public static LeadFunction Predicate(string name, IEnumerable<FunctionParameter> parameters, LeadPredicate body, bool isTimeDependent = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new LeadFunction(name, parameters, body, number: null) { IsTimeDependent = isTimeDependent };
    }

    /// <summary>Makes a function that gives a number.</summary>
    /// <param name="name">The name: a letter or <c>_</c>, then letters, digits and <c>_</c>.</param>
    /// <param name="parameters">The parameters, in order.</param>
    /// <param name="body">What it does; safe for concurrent use.</param>
    /// <param name="isTimeDependent">Whether the number also depends on the instant of scoring.</param>
    public static LeadFunction Number(string name, IEnumerable<FunctionParameter> parameters, LeadNumber body, bool isTimeDependent = false)
    {
        ArgumentNullException.ThrowIfNull(body);
        return new LeadFunction(name, parameters, predicate: null, body) { IsTimeDependent = isTimeDependent };
    }

    internal Sequence<FunctionArgument> Accept(Sequence<FunctionArgument> arguments, bool isPredicate) =>
        isPredicate == IsPredicate && arguments.Count == Parameters.Count
            ? arguments
            : throw new ArgumentException($"The function '{Name}' gives a {(IsPredicate ? "truth" : "number")} and takes {Parameters.Count} arguments, not {arguments.Count}.", nameof(arguments));

    /// <summary>The function's name.</summary>
    public override string ToString() => Name;
}

/// <summary>An argument of a host function, as it stands in a tree.</summary>
public abstract record FunctionArgument
{
    private protected FunctionArgument()
    {
    }
}

/// <summary>A field as an argument.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Type">The field's type.</param>
public sealed record FieldArgument(string Field, FieldType Type) : FunctionArgument;

/// <summary>A text or a truth that is the same for every lead, as an argument.</summary>
/// <param name="Value">The text or truth.</param>
public sealed record ConstantArgument(LeadValue Value) : FunctionArgument;

/// <summary>A number or instant that is worked out, as an argument.</summary>
/// <param name="Value">A plain number or an instant.</param>
public sealed record NumberArgument(NumericExpression Value) : FunctionArgument;

/// <summary>The arguments of one call of a host function.</summary>
/// <remarks>Valid only during the call.</remarks>
public readonly ref struct FunctionArguments
{
    private readonly LeadRow _row;
    private readonly BoundArgument[] _arguments;
    private readonly LeadFunction _function;

    internal FunctionArguments(LeadRow row, BoundArgument[] arguments, LeadFunction function) => (_row, _arguments, _function) = (row, arguments, function);

    /// <summary>The instant of scoring.</summary>
    /// <exception cref="InvalidOperationException">The function is not declared time-dependent, so others count on it to be the same at any time.</exception>
    public DateTimeOffset Now => _function.IsTimeDependent
        ? Instant.ToTime(_row.Now)
        : throw new InvalidOperationException($"The function '{_function.Name}' asks for the instant of scoring; declare it with isTimeDependent.");

    /// <summary>A number, or null when it is missing.</summary>
    /// <param name="place">The parameter's place, from 0.</param>
    public double? Number(int place) => _arguments[place].Raw(_row) is var raw && double.IsNaN(raw) ? null : raw;

    /// <summary>A truth, or null when it is missing.</summary>
    /// <param name="place">The parameter's place, from 0.</param>
    public bool? Boolean(int place) => _arguments[place].Raw(_row) is var raw && double.IsNaN(raw) ? null : raw != 0;

    /// <summary>An instant, or null when it is missing.</summary>
    /// <param name="place">The parameter's place, from 0.</param>
    public DateTimeOffset? Timestamp(int place) => _arguments[place].Raw(_row) is var raw && double.IsNaN(raw) ? null : Instant.ToTime(raw);

    /// <summary>A text, or null when it is missing.</summary>
    /// <param name="place">The parameter's place, from 0.</param>
    public string? Text(int place) => _arguments[place].Text(_row);

    /// <summary>The texts of a set.</summary>
    /// <param name="place">The parameter's place, from 0.</param>
    public IReadOnlyList<string> TextSet(int place) => _arguments[place].Set(_row);
}

/// <summary>An argument joined to the slots of a row.</summary>
internal sealed record BoundArgument(Func<LeadRow, double> Raw, Func<LeadRow, string?> Text, Func<LeadRow, IReadOnlyList<string>> Set)
{
    /// <summary>Whether <see cref="Raw"/> may leave a fault in the row.</summary>
    public bool CanFault { get; init; }
}
