namespace LeadScoring;

/// <summary>One typed field of a lead and how its values are read.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record LeadField
{
    /// <summary>Makes a field.</summary>
    /// <param name="name">The name that rules use; not blank. A name that is not letters, digits and <c>_</c> is written in backticks in expressions.</param>
    /// <param name="type">What its values are.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank or holds a backtick or a line break.</exception>
    public LeadField(string name, FieldType type)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!CanBeNamed(name))
        {
            throw new ArgumentException($"A field's name has no backtick and no line break; '{name}' has.", nameof(name));
        }

        (Name, Type) = (name, type);
    }

    /// <summary>The name that rules use; case matters.</summary>
    public string Name { get; }

    /// <summary>What the values are.</summary>
    public FieldType Type { get; }

    /// <summary>How texts of this field are compared in expression text, lookups and sets; ignoring case unless said otherwise.</summary>
    public TextMode Mode { get; init; } = TextMode.IgnoreCase;

    /// <summary>Other names under which the field comes, such as a column's header.</summary>
    public Sequence<string> Aliases { get; init; } = [];

    /// <summary>Values that mean "no value", such as <c>Select</c> or <c>n/a</c>; compared ignoring case.</summary>
    public Sequence<string> MissingSpellings { get; init; } = [];

    /// <summary>Whether a text of nothing but blanks is a missing value. An empty CSV cell always is; a host's <c>""</c> is a value unless this is set.</summary>
    public bool BlankIsMissing { get; init; }

    /// <summary>The zone of timestamps that come without one: an IANA name such as <c>Asia/Shanghai</c> or an offset such as <c>+08:00</c>. UTC by default.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>Whether the values are about a person: explanations then show that there is a value, but not which, unless asked to.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>The first stage in which a lead must have a value here, or null when none must; see <c>completeness</c>.</summary>
    public string? RequiredFrom { get; init; }

    /// <summary>Whether the value is one that work on the lead may change or find out; suggestions of what would lift a lead leave other fields alone. True unless said.</summary>
    public bool IsActionable { get; init; } = true;

    /// <summary>What separates the items of a text set in one CSV cell; a semicolon by default.</summary>
    public char Separator { get; init; } = ';';

    /// <summary>Whether expressions could speak of a field with this name.</summary>
    internal static bool CanBeNamed(string name) => !string.IsNullOrWhiteSpace(name) && name.AsSpan().IndexOfAny('`', '\n', '\r') < 0;

    /// <summary>Whether a text that came in means that there is no value.</summary>
    internal bool MeansMissing(string text)
    {
        if (BlankIsMissing && string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        foreach (var spelling in MissingSpellings.AsSpan())
        {
            if (string.Equals(spelling, text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <see cref="MeansMissing"/> can be true for this field.</summary>
    internal bool HasMissingRules => BlankIsMissing || MissingSpellings.Count > 0;
}
