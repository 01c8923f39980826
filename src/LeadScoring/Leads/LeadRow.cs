namespace LeadScoring.Leads;

/// <summary>The values of one lead, gathered by slot: what every compiled rule reads. Reused from lead to lead on one thread.</summary>
internal sealed class LeadRow
{
    private static readonly IReadOnlyList<string> NoTexts = [];

    private double[] _numbers = [];
    private string?[] _texts = [];
    private IReadOnlyList<string>?[] _sets = [];

    /// <summary>The names and types of the slots; set before a lead is read.</summary>
    public LeadLayout Layout { get; private set; } = LeadLayout.Empty;

    /// <summary>The instant at which the lead is looked at, in milliseconds.</summary>
    public double Now { get; set; }

    /// <summary>What kept the rule at hand from being evaluated; the rule's reader clears it.</summary>
    public Fault? Fault { get; set; }

    /// <summary>Numbers, truths (0 or 1) and instants; NaN is missing.</summary>
    public double Number(int slot) => _numbers[slot];

    public string? Text(int slot) => _texts[slot];

    public IReadOnlyList<string> Set(int slot) => _sets[slot] ?? NoTexts;

    public bool Has(int slot) => Layout[slot].Type switch
    {
        FieldType.Text => _texts[slot] is not null,
        FieldType.TextSet => Set(slot).Count > 0,
        _ => !double.IsNaN(_numbers[slot]),
    };

    public LeadValue Value(int slot) => Layout[slot].Type switch
    {
        FieldType.Text => _texts[slot],
        FieldType.TextSet => LeadValue.OfSet(Set(slot)),
        var type => LeadValue.OfRaw(type, _numbers[slot]),
    };

    public void Prepare(LeadLayout layout)
    {
        if (ReferenceEquals(Layout, layout))
        {
            return;
        }

        Layout = layout;
        if (_numbers.Length < layout.Count)
        {
            _numbers = new double[layout.Count];
            _texts = new string?[layout.Count];
            _sets = new IReadOnlyList<string>?[layout.Count];
        }
    }

    /// <summary>Forgets the lead before, for readers that may leave a field out.</summary>
    public void Clear()
    {
        Array.Fill(_numbers, double.NaN);
        Array.Clear(_texts);
        Array.Clear(_sets);
    }

    public void SetNumber(int slot, double value)
    {
        if (double.IsInfinity(value))
        {
            throw new ArgumentException($"Field '{Layout[slot].Name}' is infinite; a lead's number is finite, or missing.");
        }

        _numbers[slot] = value + 0.0; // −0 becomes 0
    }

    public void SetInstant(int slot, DateTime? value)
    {
        if (value is { Kind: DateTimeKind.Local })
        {
            throw new ArgumentException($"Field '{Layout[slot].Name}' got a local time, which means another instant on another machine; give a UTC DateTime or a DateTimeOffset.");
        }

        _numbers[slot] = value is { } time ? Instant.Of(time) : double.NaN;
    }

    public void SetInstant(int slot, DateTimeOffset? value) => _numbers[slot] = value is { } time ? Instant.Of(time) : double.NaN;

    public void SetTruth(int slot, bool? value) => _numbers[slot] = value switch { true => 1, false => 0, null => double.NaN };

    public void SetRaw(int slot, double value) => _numbers[slot] = value;

    public void SetText(int slot, string? value) => _texts[slot] = value;

    public void SetTexts(int slot, IReadOnlyList<string>? value) => _sets[slot] = value;
}
