namespace LeadScoring;

/// <summary>A kind of activity, such as a visit or an order, and the typed attributes that it carries.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record ActivityType
{
    /// <summary>The name of the type that stands for every type that the schema does not name.</summary>
    public const string Others = "*";

    /// <summary>The word for all types together, which no type may have as its name.</summary>
    public const string Any = "any";

    /// <summary>The number that goes with every activity, as filters see it.</summary>
    internal static readonly LeadField Value = new("value", FieldType.Number);

    /// <summary>The instant of every activity, as filters see it.</summary>
    internal static readonly LeadField Time = new("time", FieldType.Timestamp);

    /// <summary>What filters see of activities that have no attributes.</summary>
    internal static readonly LeadSchema NoAttributes = new(Value, Time);

    /// <summary>Makes an activity type.</summary>
    /// <param name="name">The name that rules use, or <see cref="Others"/>; case matters.</param>
    /// <param name="attributes">The attributes; none by default.</param>
    /// <exception cref="ArgumentException">The name is blank or <see cref="Any"/>; or an attribute is called <c>value</c> or <c>time</c>, which every activity has, or two share a name.</exception>
    public ActivityType(string name, params IEnumerable<LeadField> attributes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name == Any)
        {
            throw new ArgumentException($"'{Any}' stands for all types together and is no type.", nameof(name));
        }

        (Name, Attributes) = (name, [.. attributes]);
        var names = new HashSet<string>(StringComparer.Ordinal) { Value.Name, Time.Name };
        if (Attributes.FirstOrDefault(attribute => !names.Add(attribute.Name)) is { } taken)
        {
            throw new ArgumentException($"The name '{taken.Name}' of an attribute of '{name}' is taken.", nameof(attributes));
        }
    }

    /// <summary>The name that rules use.</summary>
    public string Name { get; }

    /// <summary>The attributes, in order.</summary>
    public Sequence<LeadField> Attributes { get; }
}
