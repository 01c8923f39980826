using System.Runtime.CompilerServices;

namespace LeadScoring.Leads;

/// <summary>Asks a condition of a row. A fault is left in the row, and the answer is then false.</summary>
internal delegate bool RowTest(LeadRow row);

/// <summary>The values of one lead, gathered by slot: what every compiled rule reads. Reused from lead to lead on one thread.</summary>
internal sealed class LeadRow
{
    private static readonly IReadOnlyList<string> NoTexts = [];

    private Cell[] _cells = [];

    /// <summary>The names and types of the slots; set before a lead is read.</summary>
    public LeadLayout Layout { get; private set; } = LeadLayout.Empty;

    /// <summary>The instant at which the lead is looked at, in milliseconds.</summary>
    public double Now { get; set; }

    /// <summary>What the lead did until <see cref="Now"/>; read only where a plan asks for activities.</summary>
    public LeadActivities Activities { get; set; } = null!;

    /// <summary>What kept the rule at hand from being evaluated; the rule's reader clears it.</summary>
    public Fault? Fault { get; set; }

    /// <summary>A number, truth (0 or 1) or instant; NaN is missing.</summary>
    public double Number(int slot) => _cells[slot].Number;

    /// <summary>The text of a text slot, and of no other; null is missing.</summary>
    public string? Text(int slot) => Unsafe.As<string?>(_cells[slot].Object);

    /// <summary>The texts of a text set's slot, and of no other.</summary>
    public IReadOnlyList<string> Set(int slot) => Unsafe.As<IReadOnlyList<string>?>(_cells[slot].Object) ?? NoTexts;

    public bool Has(int slot) => _cells[slot].Type switch
    {
        FieldType.Text => _cells[slot].Object is not null,
        FieldType.TextSet => Set(slot).Count > 0,
        _ => !double.IsNaN(_cells[slot].Number),
    };

    public LeadValue Value(int slot) => _cells[slot].Type switch
    {
        FieldType.Text => Text(slot),
        FieldType.TextSet => LeadValue.OfSet([.. Set(slot)]), // the list is the host's to change
        var type => LeadValue.OfRaw(type, _cells[slot].Number),
    };

    public void Prepare(LeadLayout layout)
    {
        if (ReferenceEquals(Layout, layout))
        {
            return;
        }

        Layout = layout;
        if (_cells.Length < layout.Count)
        {
            _cells = new Cell[layout.Count];
        }

        // Values of another layout's types must not be seen as this one's.
        for (var slot = 0; slot < layout.Count; slot++)
        {
            _cells[slot] = new Cell { Type = layout[slot].Type, Number = double.NaN };
        }
    }

    /// <summary>Forgets the lead before, for readers that may leave a field out.</summary>
    public void Clear()
    {
        foreach (ref var cell in _cells.AsSpan(0, Layout.Count))
        {
            cell.Number = double.NaN;
            cell.Object = null;
        }
    }

    public void SetNumber(int slot, double value)
    {
        if (double.IsInfinity(value))
        {
            RefuseInfinity(slot);
        }

        CellOf(slot, FieldType.Number).Number = value + 0.0; // −0 becomes 0
    }

    public void SetInstant(int slot, DateTime? value)
    {
        ref var cell = ref CellOf(slot, FieldType.Timestamp);
        if (value is { Kind: DateTimeKind.Local })
        {
            throw new ArgumentException($"Field '{Layout[slot].Name}' got a local time, which means another instant on another machine; give a UTC DateTime or a DateTimeOffset.");
        }

        cell.Number = value is { } time ? Instant.Of(time) : double.NaN;
    }

    public void SetInstant(int slot, DateTimeOffset? value) =>
        CellOf(slot, FieldType.Timestamp).Number = value is { } time ? Instant.Of(time) : double.NaN;

    public void SetTruth(int slot, bool? value) =>
        CellOf(slot, FieldType.Boolean).Number = value is { } truth ? Convert.ToByte(truth) : double.NaN; // no branch on the truth

    public void SetText(int slot, string? value) => CellOf(slot, FieldType.Text).Object = value;

    public void SetTexts(int slot, IReadOnlyList<string>? value) => CellOf(slot, FieldType.TextSet).Object = value;

    /// <summary>Sets a value that a host gave.</summary>
    public void SetValue(int slot, LeadValue value)
    {
        if (value.Type is { } type && type != _cells[slot].Type)
        {
            Refuse(slot, type);
        }

        Set(slot, value);
    }

    /// <summary>Sets a record's value, which is of the slot's type or missing.</summary>
    public void Set(int slot, LeadValue value)
    {
        switch (_cells[slot].Type)
        {
            case FieldType.Text:
                SetText(slot, value.Text);
                break;
            case FieldType.TextSet:
                SetTexts(slot, value.TextSet);
                break;
            default:
                SetRaw(slot, value.Raw);
                break;
        }
    }

    /// <summary>Sets a value that is known to be of the slot's type and within its rules.</summary>
    public void SetRaw(int slot, double value) => _cells[slot].Number = value;

    // The check is what makes the casts of Text and Set sound.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Cell CellOf(int slot, FieldType type)
    {
        ref var cell = ref _cells[slot];
        if (cell.Type != type)
        {
            Refuse(slot, type);
        }

        return ref cell;
    }

    private void Refuse(int slot, FieldType type) =>
        throw new ArgumentException($"Field '{Layout[slot].Name}' at place {slot} is a {Layout[slot].Type}, not a {type}.");

    private void RefuseInfinity(int slot) =>
        throw new ArgumentException($"Field '{Layout[slot].Name}' is infinite; a lead's number is finite, or missing.");

    private struct Cell
    {
        public double Number;
        public object? Object;
        public FieldType Type;
    }
}
