namespace LeadScoring.Leads;

/// <summary>An activity of a <see cref="LeadRecord"/> with its attributes.</summary>
internal sealed class RecordActivity
{
    private readonly ActivityType _type;
    private readonly LeadValue[] _values; // by the type's attributes

    public RecordActivity(LeadActivity activity, ActivityType type, IEnumerable<(string Attribute, LeadValue Value)> attributes)
    {
        (Activity, _type, _values) = (activity, type, type.Attributes.Count == 0 ? [] : new LeadValue[type.Attributes.Count]);
        foreach (var (name, value) in attributes)
        {
            var place = PlaceOf(name);
            if (place < 0)
            {
                throw new ArgumentException($"The activity type '{activity.Type}' has no attribute '{name}'.", nameof(attributes));
            }

            if (value.Type is { } given && given != type.Attributes[place].Type)
            {
                throw new ArgumentException($"The attribute '{name}' of '{activity.Type}' is a {type.Attributes[place].Type}, not a {given}.", nameof(attributes));
            }

            _values[place] = value;
        }
    }

    public LeadActivity Activity { get; }

    /// <summary>The value of an attribute; missing when the type has no such attribute.</summary>
    public LeadValue ValueOf(string attribute) => PlaceOf(attribute) is >= 0 and var place ? _values[place] : default;

    /// <summary>The same, where a spelling that means missing is missing.</summary>
    public LeadValue MeaningOf(string attribute) =>
        PlaceOf(attribute) is >= 0 and var place && !(_values[place].Text is { } text && _type.Attributes[place].MeansMissing(text)) ? _values[place] : default;

    private int PlaceOf(string attribute)
    {
        for (var i = 0; i < _type.Attributes.Count; i++)
        {
            if (_type.Attributes[i].Name == attribute)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Moves an attribute of a recorded activity into a row.</summary>
internal sealed class RecordAttribute(LeadField attribute) : FieldGetter<RecordActivity>
{
    public override void Read(RecordActivity lead, LeadRow row, int slot) => row.Set(slot, lead.MeaningOf(attribute.Name));
}
