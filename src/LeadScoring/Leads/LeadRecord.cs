using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>A lead for those who have no class of their own: an id and a value for each field of a schema.</summary>
/// <example><code>var lead = new LeadRecord(schema, "4711") { ["title"] = "Sales Director", ["employees"] = 120 };</code></example>
/// <remarks>Not safe for use by several threads while one of them sets values.</remarks>
public sealed class LeadRecord
{
    private readonly LeadValue[] _values; // by the schema's slots
    private List<RecordActivity>? _activities; // null for none: many leads have none

    /// <summary>Makes a lead without values.</summary>
    /// <param name="schema">The fields that the lead may have.</param>
    /// <param name="id">What tells the lead from all others; compared ordinally.</param>
    public LeadRecord(LeadSchema schema, string id)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(id);
        (Schema, Id, _values) = (schema, id, new LeadValue[schema.Fields.Count]);
    }

    /// <summary>What tells the lead from all others.</summary>
    public string Id { get; }

    /// <summary>The fields that the lead may have.</summary>
    public LeadSchema Schema { get; }

    /// <summary>What the lead did, in the order in which it was added.</summary>
    public IEnumerable<LeadActivity> Activities => (_activities ?? []).Select(activity => activity.Activity);

    /// <summary>The value of a field; missing until set.</summary>
    /// <param name="field">The field's name in the schema.</param>
    /// <exception cref="ArgumentException">The schema has no such field, or the value is of another type than the field.</exception>
    public LeadValue this[string field]
    {
        get => _values[SlotOf(field)];
        set => Set(SlotOf(field), value);
    }

    internal LeadValue this[int slot] => _values[slot];

    internal IReadOnlyList<RecordActivity> RecordedActivities => (IReadOnlyList<RecordActivity>?)_activities ?? [];

    /// <summary>Adds an activity; the order does not matter.</summary>
    /// <param name="activity">The activity; of a type that the schema has.</param>
    /// <param name="attributes">Its attributes by name; one that is left out is missing.</param>
    /// <exception cref="ArgumentException">The schema has no such type, the type no such attribute, a value is of another type than its attribute, or the activity is the default of its type.</exception>
    public void Add(LeadActivity activity, params IEnumerable<(string Attribute, LeadValue Value)> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        if (activity.Type is null)
        {
            throw new ArgumentException("An activity has a type; this one is no activity at all (its default).", nameof(activity));
        }

        var type = Schema.FindActivity(activity.Type) ?? throw new ArgumentException($"The schema has no activity type '{activity.Type}'.", nameof(activity));
        (_activities ??= []).Add(new RecordActivity(activity, type, attributes));
    }

    private int SlotOf(string field)
    {
        var slot = Schema.SlotOf(field);
        return slot >= 0 ? slot : throw new ArgumentException($"The schema has no field '{field}'.", nameof(field));
    }

    private void Set(int slot, LeadValue value)
    {
        var field = Schema.Fields[slot];
        if (value.Type is { } type && type != field.Type)
        {
            throw new ArgumentException($"Field '{field.Name}' of lead '{Id}' is a {field.Type}, not a {type}.", nameof(value));
        }

        _values[slot] = value;
    }
}
