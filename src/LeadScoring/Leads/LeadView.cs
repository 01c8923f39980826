namespace LeadScoring.Leads;

/// <summary>One lead as plug-ins see it, whatever class the host keeps it in.</summary>
/// <remarks>
/// Valid only during the call that hands it out. Fields are named as in the model, and only those that the plug-in said it reads are there.
/// </remarks>
public readonly ref struct LeadView
{
    private readonly LeadRow _row;
    private readonly IReadOnlyDictionary<string, int> _slots;

    internal LeadView(LeadRow row, IReadOnlyDictionary<string, int> slots) => (_row, _slots) = (row, slots);

    /// <summary>The instant at which the lead is looked at.</summary>
    public DateTimeOffset Now => Instant.ToTime(_row.Now);

    /// <summary>The number, or null when it is missing.</summary>
    /// <param name="field">A number field that the plug-in reads.</param>
    /// <exception cref="ArgumentException">The plug-in did not say that it reads such a field.</exception>
    public double? Number(string field) => Raw(field, FieldType.Number) is var raw && double.IsNaN(raw) ? null : raw;

    /// <summary>The truth, or null when it is missing.</summary>
    /// <param name="field">A boolean field that the plug-in reads.</param>
    /// <exception cref="ArgumentException">The plug-in did not say that it reads such a field.</exception>
    public bool? Boolean(string field) => Raw(field, FieldType.Boolean) is var raw && double.IsNaN(raw) ? null : raw != 0;

    /// <summary>The instant, or null when it is missing.</summary>
    /// <param name="field">A timestamp field that the plug-in reads.</param>
    /// <exception cref="ArgumentException">The plug-in did not say that it reads such a field.</exception>
    public DateTimeOffset? Timestamp(string field) => Raw(field, FieldType.Timestamp) is var raw && double.IsNaN(raw) ? null : Instant.ToTime(raw);

    /// <summary>The text, or null when it is missing.</summary>
    /// <param name="field">A text field that the plug-in reads.</param>
    /// <exception cref="ArgumentException">The plug-in did not say that it reads such a field.</exception>
    public string? Text(string field) => _row.Text(SlotOf(field, FieldType.Text));

    /// <summary>The texts of a set; empty when there are none.</summary>
    /// <param name="field">A text set that the plug-in reads.</param>
    /// <exception cref="ArgumentException">The plug-in did not say that it reads such a field.</exception>
    public IReadOnlyList<string> TextSet(string field) => _row.Set(SlotOf(field, FieldType.TextSet));

    /// <summary>Whether the field has a value; for a set, whether it has any text.</summary>
    /// <param name="field">A field that the plug-in reads.</param>
    /// <exception cref="ArgumentException">The plug-in did not say that it reads such a field.</exception>
    public bool Has(string field) => _row.Has(SlotOf(field, type: null));

    private double Raw(string field, FieldType type) => _row.Number(SlotOf(field, type));

    private int SlotOf(string field, FieldType? type)
    {
        if (!_slots.TryGetValue(field, out var slot))
        {
            throw new ArgumentException($"Field '{field}' is not among those that the plug-in said it reads.", nameof(field));
        }

        return type is null || _row.Layout[slot].Type == type
            ? slot
            : throw new ArgumentException($"Field '{field}' is a {_row.Layout[slot].Type}, not a {type}.", nameof(field));
    }
}
