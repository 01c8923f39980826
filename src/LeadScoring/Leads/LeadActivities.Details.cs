namespace LeadScoring.Leads;

/// <summary>What is kept of each activity beside its type, time and value: the answers of filters, and the attributes that something adds up or counts.</summary>
internal sealed partial class LeadActivities
{
    private readonly List<Fault> _faults = [];
    private string?[] _names = [];
    private ulong[] _passed = []; // a bit for each filter, in as many words as the plan has
    private int[] _faultOf = []; // one more than the place of a fault of some filter; 0 for none
    private double[] _numbers = [];
    private string?[] _texts = [];

    /// <summary>Whether an activity passed a filter; a fault of the filter is left in the row.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="filter">The filter's place in the plan, or −1 for none.</param>
    /// <param name="row">The lead's row.</param>
    public bool Passes(in SeenActivity activity, int filter, LeadRow row)
    {
        if (filter < 0)
        {
            return true;
        }

        if ((_passed[(activity.Item * Needs.Words) + (filter / 64)] >> (filter % 64) & 1) != 0)
        {
            return true;
        }

        if (_faults.Count > 0 && _faultOf[(activity.Item * Needs.Filters) + filter] is > 0 and var fault)
        {
            row.Fault ??= _faults[fault - 1];
        }

        return false;
    }

    /// <summary>A number that the plan keeps of each activity; NaN is missing.</summary>
    public double Number(in SeenActivity activity, int measure) => measure < 0 ? activity.Value : _numbers[(activity.Item * Needs.Measures.Length) + measure];

    /// <summary>A text that the plan keeps of each activity; null is missing.</summary>
    public string? Text(in SeenActivity activity, int measure) => _texts[(activity.Item * Needs.Measures.Length) + measure];

    /// <summary>The type's name; only where the plan takes types that it does not name.</summary>
    public string? NameOf(in SeenActivity activity) => _names[activity.Item];

    private string? FaultText(in SeenActivity activity, int filter) =>
        _faultOf[(activity.Item * Needs.Filters) + filter] is > 0 and var fault ? _faults[fault - 1].ToDiagnostic().Message : null;

    private void AddDetails(in LeadActivity activity, int code, int item)
    {
        if (Needs.ReadsAttributes) // else the row is not made ready for any
        {
            Attributes.SetRaw(Needs.ValueSlot, activity.RawValue);
            Attributes.SetRaw(Needs.TimeSlot, activity.Milliseconds);
        }

        foreach (var spelled in Needs.SpelledOf(activity.Type))
        {
            spelled.Clean(Attributes);
        }

        if (Needs.TakesOthers)
        {
            Room(ref _names, item + 1);
            _names[item] = activity.Type;
        }

        for (var i = 0; i < Needs.Measures.Length; i++)
        {
            var (measure, place) = (Needs.Measures[i], (item * Needs.Measures.Length) + i);
            if (measure.IsText)
            {
                Room(ref _texts, place + 1);
                _texts[place] = Attributes.Text(measure.Slot);
            }
            else
            {
                Room(ref _numbers, place + 1);
                _numbers[place] = Attributes.Number(measure.Slot);
            }
        }

        if (Needs.Filters > 0)
        {
            Ask(code, item);
        }
    }

    private void Ask(int code, int item)
    {
        Room(ref _passed, (item + 1) * Needs.Words);
        Room(ref _faultOf, (item + 1) * Needs.Filters);
        var passed = _passed.AsSpan(item * Needs.Words, Needs.Words);
        passed.Clear();
        _faultOf.AsSpan(item * Needs.Filters, Needs.Filters).Clear();
        foreach (var (filter, test) in Needs.FiltersOf(code))
        {
            Attributes.Fault = null;
            if (test(Attributes))
            {
                passed[filter / 64] |= 1UL << (filter % 64);
            }
            else if (Attributes.Fault is { } fault)
            {
                _faults.Add(fault);
                _faultOf[(item * Needs.Filters) + filter] = _faults.Count;
            }
        }
    }

    private void AddSupposed(int item, int filter)
    {
        if (Needs.TakesOthers)
        {
            Room(ref _names, item + 1);
            _names[item] = null;
        }

        Room(ref _texts, (item + 1) * Needs.Measures.Length);
        Room(ref _numbers, (item + 1) * Needs.Measures.Length);
        _texts.AsSpan(item * Needs.Measures.Length, Needs.Measures.Length).Clear();
        _numbers.AsSpan(item * Needs.Measures.Length, Needs.Measures.Length).Fill(double.NaN);
        Room(ref _passed, (item + 1) * Needs.Words);
        Room(ref _faultOf, (item + 1) * Needs.Filters);
        _passed.AsSpan(item * Needs.Words, Needs.Words).Clear();
        _faultOf.AsSpan(item * Needs.Filters, Needs.Filters).Clear();
        if (filter >= 0)
        {
            _passed[(item * Needs.Words) + (filter / 64)] |= 1UL << (filter % 64);
        }
    }
}
