using LeadScoring.Conditions;

namespace LeadScoring.Tests.Oracle;

/// <summary>A host function of the tests over plain values: <see cref="Function"/> is what rules call, <see cref="TryCall"/> what the oracle does.</summary>
internal sealed class PlainFunction
{
    private static readonly Dictionary<LeadFunction, PlainFunction> Known = [];

    private readonly Func<object?[], DateTimeOffset, object?> _body;

    private PlainFunction(LeadFunction function, Func<object?[], DateTimeOffset, object?> body) => (Function, _body) = (function, body);

    public LeadFunction Function { get; }

    public static PlainFunction Of(LeadFunction function)
    {
        lock (Known)
        {
            return Known[function];
        }
    }

    /// <summary>A function that gives a truth; its body gets a value or null for each argument.</summary>
    public static PlainFunction Predicate(string name, FieldType[] parameters, Func<object?[], bool> body) =>
        Remember(LeadFunction.Predicate(name, Parameters(parameters), arguments => body(Values(arguments, parameters))), (values, _) => body(values));

    /// <summary>A function that gives a number.</summary>
    public static PlainFunction Number(string name, FieldType[] parameters, Func<object?[], double?> body) =>
        Remember(LeadFunction.Number(name, Parameters(parameters), arguments => body(Values(arguments, parameters))), (values, _) => body(values));

    /// <summary>A function that gives a truth, also from the instant of scoring.</summary>
    public static PlainFunction TimedPredicate(string name, FieldType[] parameters, Func<object?[], DateTimeOffset, bool> body) => Remember(
        LeadFunction.Predicate(name, Parameters(parameters), arguments => body(Values(arguments, parameters), arguments.Now), isTimeDependent: true),
        (values, now) => body(values, now));

    /// <summary>False when the function throws.</summary>
    public bool TryCall(object?[] arguments, DateTimeOffset now, out object? result)
    {
        try
        {
            result = _body(arguments, now);
            return true;
        }
        catch (InvalidOperationException)
        {
            result = null;
            return false;
        }
    }

    private static PlainFunction Remember(LeadFunction function, Func<object?[], DateTimeOffset, object?> body)
    {
        var plain = new PlainFunction(function, body);
        lock (Known)
        {
            Known.Add(function, plain);
        }

        return plain;
    }

    private static IEnumerable<FunctionParameter> Parameters(FieldType[] types) => types.Select((type, i) => new FunctionParameter($"p{i}", type));

    private static object?[] Values(FunctionArguments arguments, FieldType[] types)
    {
        var values = new object?[types.Length];
        for (var i = 0; i < types.Length; i++)
        {
            values[i] = types[i] switch
            {
                FieldType.Text => arguments.Text(i),
                FieldType.Number => arguments.Number(i),
                FieldType.Boolean => arguments.Boolean(i),
                FieldType.Timestamp => arguments.Timestamp(i),
                _ => arguments.TextSet(i),
            };
        }

        return values;
    }
}
