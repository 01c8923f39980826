namespace LeadScoring.Leads;

/// <summary>What a plan asks of each activity.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
internal sealed class ActivityNeeds
{
    private readonly WordTable _named;
    private readonly HashSet<string> _others;
    private readonly (int Filter, RowTest Test)[][] _filters; // by code

    /// <summary>Says what a plan asks.</summary>
    /// <param name="named">The types that the plan names, in the order of the names; their codes are from 1.</param>
    /// <param name="others">The types that it may see beside them.</param>
    /// <param name="takesOthers">Whether something looks at activities of all types.</param>
    /// <param name="measures">What is kept of each activity.</param>
    /// <param name="filters">The filters to ask, by code.</param>
    /// <param name="filterCount">How many filters there are.</param>
    public ActivityNeeds(WordTable named, HashSet<string> others, bool takesOthers, ActivityMeasure[] measures, (int Filter, RowTest Test)[][] filters, int filterCount)
    {
        (_named, _others, TakesOthers, Measures, _filters, Filters) = (named, others, takesOthers, measures, filters, filterCount);
        (Words, ReadsAttributes) = ((filterCount + 63) / 64, measures.Length > 0 || filterCount > 0);
    }

    public static ActivityNeeds None { get; } = new(new WordTable([], TextMode.Exact, firstCode: 1), [ActivityType.Others], takesOthers: false, [], [[]], 0);

    public bool TakesOthers { get; }

    public ActivityMeasure[] Measures { get; }

    public int Filters { get; }

    /// <summary>How many words hold a bit for each filter.</summary>
    public int Words { get; }

    /// <summary>Whether attributes are read.</summary>
    public bool ReadsAttributes { get; }

    /// <summary>Whether anything is kept of an activity but its type, time and value.</summary>
    public bool HasDetails => TakesOthers || ReadsAttributes;

    /// <summary>The attributes that can be read.</summary>
    public LeadLayout Layout { get; init; } = LeadLayout.Empty;

    /// <summary>Where filters find <c>value</c> and <c>time</c> among the attributes.</summary>
    public int ValueSlot { get; init; }

    public int TimeSlot { get; init; }

    /// <summary>By type, the attributes with spellings that mean missing; empty when there are none anywhere.</summary>
    public Dictionary<string, SpelledSlot[]> Spelled { get; init; } = [];

    /// <summary>The code of a type: above 0 for one that the plan names; 0 for others; −1 for one that it must not see.</summary>
    public int CodeOf(string type) => _named.CodeOf(type, other: 0) is > 0 and var code ? code : _others.Contains(type) || _others.Contains(ActivityType.Others) ? 0 : -1;

    public SpelledSlot[] SpelledOf(string type) => Spelled.Count == 0 ? [] : Spelled.TryGetValue(type, out var spelled) ? spelled : Spelled[ActivityType.Others];

    public (int Filter, RowTest Test)[] FiltersOf(int code) => _filters[code];
}

/// <summary>An attribute that a plan adds up or counts.</summary>
/// <param name="Slot">Its place among the attributes.</param>
/// <param name="IsText">Whether it is a text; else it is kept as a number.</param>
internal readonly record struct ActivityMeasure(int Slot, bool IsText);
