namespace LeadScoring.Conditions;

/// <summary>The host functions that expression text may call.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class LeadFunctions
{
    private readonly Dictionary<string, LeadFunction> _functions;

    private LeadFunctions(Dictionary<string, LeadFunction> functions) => _functions = functions;

    /// <summary>No functions.</summary>
    public static LeadFunctions None { get; } = new([]);

    /// <summary>The names of the functions.</summary>
    public IEnumerable<string> Names => _functions.Keys;

    /// <summary>The functions with one more.</summary>
    /// <param name="function">The function.</param>
    /// <exception cref="ArgumentException">The name is taken, by another function or by the language itself, or is no identifier.</exception>
    public LeadFunctions With(LeadFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (!Words.IsIdentifier(function.Name) || Words.IsReserved(function.Name))
        {
            throw new ArgumentException($"'{function.Name}' cannot be the name of a function: it is a word of the language, or not a letter followed by letters, digits and underscores.", nameof(function));
        }

        var functions = new Dictionary<string, LeadFunction>(_functions, StringComparer.Ordinal);
        return functions.TryAdd(function.Name, function)
            ? new LeadFunctions(functions)
            : throw new ArgumentException($"There is a function '{function.Name}' already.", nameof(function));
    }

    /// <summary>The function of a name, or null when there is none.</summary>
    /// <param name="name">The name; case matters.</param>
    public LeadFunction? Find(string name) => _functions.GetValueOrDefault(name);
}
