using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>The fields, activity types and stages that rules may speak of.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed class LeadSchema : IEquatable<LeadSchema>
{
    private readonly Dictionary<string, int> _slots;

    /// <summary>Makes a schema.</summary>
    /// <param name="fields">The fields, in the order in which lists and files show them.</param>
    /// <exception cref="ArgumentException">Two fields share a name.</exception>
    public LeadSchema(params IEnumerable<LeadField> fields)
        : this(fields, [])
    {
    }

    /// <summary>Makes a schema with activity types.</summary>
    /// <param name="fields">The fields, in the order in which lists and files show them.</param>
    /// <param name="activities">The activity types.</param>
    /// <exception cref="ArgumentException">Two fields, or two activity types, share a name.</exception>
    public LeadSchema(IEnumerable<LeadField> fields, IEnumerable<ActivityType> activities)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(activities);
        (Fields, Activities) = ([.. fields], [.. activities]);
        _slots = new Dictionary<string, int>(Fields.Count, StringComparer.Ordinal);
        for (var slot = 0; slot < Fields.Count; slot++)
        {
            if (!_slots.TryAdd(Fields[slot].Name, slot))
            {
                throw new ArgumentException($"Two fields are called '{Fields[slot].Name}'.", nameof(fields));
            }
        }

        if (Activities.Select(activity => activity.Name).Distinct(StringComparer.Ordinal).Count() < Activities.Count)
        {
            throw new ArgumentException("Two activity types share a name.", nameof(activities));
        }
    }

    /// <summary>The fields, in order.</summary>
    public Sequence<LeadField> Fields { get; }

    /// <summary>The activity types, in order.</summary>
    public Sequence<ActivityType> Activities { get; }

    /// <summary>The stages of a lead's life, or null when the schema has none.</summary>
    public LeadStages? Stages { get; init; }

    /// <summary>The field of a name, or null when there is none; case matters.</summary>
    /// <param name="name">The field's name.</param>
    public LeadField? Find(string name) => _slots.TryGetValue(name, out var slot) ? Fields[slot] : null;

    /// <inheritdoc/>
    public bool Equals(LeadSchema? other) =>
        ReferenceEquals(this, other) || (other is not null && Fields.Equals(other.Fields) && Activities.Equals(other.Activities) && Equals(Stages, other.Stages));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeadSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fields, Activities, Stages);

    /// <summary>Where the field of a name stands in <see cref="Fields"/>, or −1.</summary>
    internal int SlotOf(string name) => _slots.GetValueOrDefault(name, -1);
}

/// <summary>A kind of activity, such as a visit or an order, and the typed attributes that it carries.</summary>
/// <param name="Name">The name that rules use; case matters.</param>
/// <param name="Attributes">The attributes; none by default.</param>
public sealed record ActivityType(string Name, Sequence<LeadField> Attributes);
