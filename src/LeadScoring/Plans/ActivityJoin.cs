using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>What a model asks of activities, joined to what a binding reads: a code for each type, a place for each filter and for each attribute that is looked at.</summary>
internal sealed class ActivityJoin
{
    public const int AnyType = -1;

    private readonly LeadSchema _schema;
    private readonly LeadLayout _layout;
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<ActivityFilter, int> _filters = [];
    private readonly List<ActivityMeasure> _measures = [];
    private readonly FieldJoin _attributes;

    private ActivityJoin(LeadSchema schema, LeadLayout layout, FieldJoin attributes, List<ActivityUse> uses)
    {
        (_schema, _layout, _attributes) = (schema, layout, attributes);
        foreach (var type in uses.SelectMany(TypesOf).Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(Utf8Order.Compare)))
        {
            _codes.Add(type, _codes.Count + 1);
        }

        foreach (var use in uses)
        {
            if (use.Activities.Where is not null)
            {
                _filters.TryAdd(WithoutTime(use.Activities), _filters.Count);
            }

            if (use.Attribute is { } attribute && attribute != ActivityType.Value.Name)
            {
                var slot = attributes.SlotOf(attribute);
                var measure = new ActivityMeasure(slot, layout[slot].Type == FieldType.Text);
                if (!_measures.Contains(measure))
                {
                    _measures.Add(measure);
                }
            }
        }

        Needs = MakeNeeds(uses);
        Slots = [.. attributes.Slots];
    }

    /// <summary>What is to be read of each activity.</summary>
    public ActivityNeeds Needs { get; }

    /// <summary>The places of the attributes that are read.</summary>
    public int[] Slots { get; }

    /// <summary>Joins what is asked to what is read; null when nothing is asked, or when something does not fit, which is added to the misfits.</summary>
    public static ActivityJoin? Of(LeadSchema schema, LeadLayout? layout, List<ActivityUse> uses, List<string> misfits)
    {
        if (uses.Count == 0)
        {
            return null;
        }

        if (layout is null)
        {
            misfits.Add("the model asks for activities, and the binding reads none");
            return null;
        }

        var before = misfits.Count;
        var attributes = FieldJoin.Of(schema.AttributesOf(type: null), layout, uses.SelectMany(AttributesOf), misfits, "attribute");
        return misfits.Count == before ? new ActivityJoin(schema, layout, attributes, uses) : null;
    }

    /// <summary>How many types the plan names; their codes are from 1 to this.</summary>
    public int CodeCount => _codes.Count;

    /// <summary>The code of a type, or <see cref="AnyType"/>.</summary>
    public int CodeOf(string? type) => type is null ? AnyType : _codes[type];

    /// <summary>The type's name of an activity that was seen; null for none.</summary>
    public string? NameOf(LeadRow row, int place) => place < 0 ? null
        : row.Activities.Seen[place] is var activity && activity.Type > 0 ? _codes.First(code => code.Value == activity.Type).Key
        : row.Activities.NameOf(activity);

    /// <summary>The place of a filter's condition, or −1 when it has none.</summary>
    public int FilterOf(ActivityFilter activities) => activities.Where is null ? -1 : _filters[WithoutTime(activities)];

    /// <summary>The slot of an attribute that something reads.</summary>
    public int SlotOf(string attribute) => _attributes.SlotOf(attribute);

    /// <summary>The place of an attribute that is looked at, or −1 for the activity's own value.</summary>
    public int MeasureOf(string? attribute) => attribute is null || attribute == ActivityType.Value.Name
        ? -1
        : _measures.FindIndex(measure => measure.Slot == _attributes.SlotOf(attribute));

    /// <summary>Whether an attribute is a text; else it is kept as a number.</summary>
    public bool IsText(string? attribute) => MeasureOf(attribute) is >= 0 and var measure && _measures[measure].IsText;

    /// <summary>Whether an attribute that is looked at is about a person.</summary>
    public bool IsPersonal(string attribute) => _attributes.IsPersonal(attribute);

    private static IEnumerable<string> TypesOf(ActivityUse use) =>
        [.. use.Activities.Type is { } type ? [type] : (string[])[], .. use.Node is LastActivityIn last ? last.Types : []];

    private static IEnumerable<FieldUse> AttributesOf(ActivityUse use) =>
    [
        .. use.Activities.Where is { } where ? (IEnumerable<FieldUse>)[.. FieldUses.Of(where), new(ActivityType.Value.Name, FieldType.Number), new(ActivityType.Time.Name, FieldType.Timestamp)] : [],
        .. use.Attribute is { } attribute ? [new FieldUse(attribute, Type: null)] : (FieldUse[])[],
    ];

    private static ActivityFilter WithoutTime(ActivityFilter activities) => activities with { Within = null };

    private ActivityNeeds MakeNeeds(List<ActivityUse> uses)
    {
        var takesOthers = uses.Exists(use => use.Activities.Type is null);
        var tests = new RowTests(_attributes, activities: null);
        var filters = _filters.Select(filter => (Code: CodeOf(filter.Key.Type), Place: filter.Value, Test: tests.Compile(filter.Key.Where!))).ToList();
        var byCode = Enumerable.Range(0, _codes.Count + 1)
            .Select(code => filters.Where(filter => filter.Code == AnyType || filter.Code == code).Select(filter => (filter.Place, filter.Test)).ToArray())
            .ToArray();
        var spelled = _schema.Activities.Select(type => type.Name).Append(ActivityType.Others).Distinct(StringComparer.Ordinal).ToDictionary(type => type, SpelledOf, StringComparer.Ordinal);
        var named = new WordTable([.. _codes.Keys], TextMode.Exact, firstCode: 1);
        return new ActivityNeeds(
            named,
            _schema.Activities.Select(type => type.Name).ToHashSet(StringComparer.Ordinal),
            takesOthers,
            [.. _measures],
            byCode,
            filters.Count)
        {
            Layout = _layout,
            ValueSlot = _layout.Schema.SlotOf(ActivityType.Value.Name),
            TimeSlot = _layout.Schema.SlotOf(ActivityType.Time.Name),
            Spelled = spelled.Values.Any(slots => slots.Length > 0) ? spelled : [],
        };
    }

    // What the binding says of an attribute holds for every type, what the schema says for the type alone.
    private SpelledSlot[] SpelledOf(string type) =>
    [
        .. from name in _attributes.Fields
           let slot = _attributes.SlotOf(name)
           from field in new[] { _layout[slot], _schema.AttributesOf(type).Find(name) }.OfType<LeadField>().Distinct()
           where field is { Type: FieldType.Text, HasMissingRules: true }
           select new SpelledSlot(slot, field),
    ];
}
