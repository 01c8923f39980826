using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>The fields, activity types and stages that rules may speak of.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed class LeadSchema : IEquatable<LeadSchema>
{
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<string, LeadSchema> _attributes = new(StringComparer.Ordinal); // by activity type; "" is any

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
    /// <exception cref="ArgumentException">Two fields, or two activity types, share a name; or two activity types have an attribute of one name with different types.</exception>
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

        if (Activities.Count > 0)
        {
            AddAttributes();
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

    /// <summary>The activity type of a name, the one for all other types (<c>*</c>) if there is one, or null when there is none; case matters.</summary>
    /// <param name="type">The type's name.</param>
    public ActivityType? FindActivity(string type) => type == ActivityType.Others ? null :
        Activities.FirstOrDefault(known => known.Name == type) ?? Activities.FirstOrDefault(known => known.Name == ActivityType.Others);

    /// <inheritdoc/>
    public bool Equals(LeadSchema? other) =>
        ReferenceEquals(this, other) || (other is not null && Fields.Equals(other.Fields) && Activities.Equals(other.Activities) && Equals(Stages, other.Stages));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LeadSchema);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fields, Activities, Stages);

    /// <summary>Where the field of a name stands in <see cref="Fields"/>, or −1.</summary>
    internal int SlotOf(string name) => _slots.GetValueOrDefault(name, -1);

    /// <summary>What a filter of activities sees: the attributes of a type, or of all types when null, and <c>value</c> and <c>time</c>.</summary>
    internal LeadSchema AttributesOf(string? type) =>
        _attributes.TryGetValue(type ?? "", out var known) ? known
        : type is not null && _attributes.TryGetValue(ActivityType.Others, out var others) ? others
        : ActivityType.NoAttributes;

    private void AddAttributes()
    {
        Dictionary<string, LeadField> all = new(StringComparer.Ordinal);
        foreach (var activity in Activities)
        {
            foreach (var attribute in activity.Attributes)
            {
                if (all.TryAdd(attribute.Name, attribute))
                {
                    continue;
                }

                if (all[attribute.Name].Type != attribute.Type)
                {
                    throw new ArgumentException($"The attribute '{attribute.Name}' is a {all[attribute.Name].Type} in one activity type and a {attribute.Type} in another.");
                }

                all[attribute.Name] = all[attribute.Name] with { IsPersonal = all[attribute.Name].IsPersonal || attribute.IsPersonal };
            }

            _attributes[activity.Name] = new LeadSchema([.. activity.Attributes, ActivityType.Value, ActivityType.Time]);
        }

        _attributes[""] = new LeadSchema([.. all.Values, ActivityType.Value, ActivityType.Time]);
    }
}
