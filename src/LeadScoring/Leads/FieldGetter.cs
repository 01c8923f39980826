using System.Numerics;

namespace LeadScoring.Leads;

/// <summary>A field and where its values come from; without a getter, from the binding's reader.</summary>
internal sealed record BoundField<T>(LeadField Field, FieldGetter<T>? Getter, string? Path);

/// <summary>Moves one field of a lead into a row.</summary>
internal abstract class FieldGetter<T>
{
    public abstract void Read(T lead, LeadRow row, int slot);
}

internal sealed class TextGetter<T>(Func<T, string?> getter) : FieldGetter<T>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetText(slot, getter(lead));
}

internal sealed class NumberGetter<T>(Func<T, double?> getter) : FieldGetter<T>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetNumber(slot, getter(lead) ?? double.NaN);
}

internal sealed class NumberGetter<T, TNumber>(Func<T, TNumber> getter) : FieldGetter<T>
    where TNumber : struct, INumber<TNumber>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetNumber(slot, double.CreateSaturating(getter(lead)));
}

internal sealed class NullableNumberGetter<T, TNumber>(Func<T, TNumber?> getter) : FieldGetter<T>
    where TNumber : struct, INumber<TNumber>
{
    public override void Read(T lead, LeadRow row, int slot) =>
        row.SetNumber(slot, getter(lead) is { } number ? double.CreateSaturating(number) : double.NaN);
}

internal sealed class TruthGetter<T>(Func<T, bool?> getter) : FieldGetter<T>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetTruth(slot, getter(lead));
}

internal sealed class InstantGetter<T>(Func<T, DateTimeOffset?> getter) : FieldGetter<T>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetInstant(slot, getter(lead));
}

internal sealed class DateTimeGetter<T>(Func<T, DateTime?> getter) : FieldGetter<T>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetInstant(slot, getter(lead));
}

internal sealed class SetGetter<T>(Func<T, IReadOnlyList<string>?> getter) : FieldGetter<T>
{
    public override void Read(T lead, LeadRow row, int slot) => row.SetTexts(slot, getter(lead));
}

internal sealed class RecordField(LeadSchema schema, int source) : FieldGetter<LeadRecord>
{
    private LeadSchema? _same; // the last one found equal; whichever thread wrote it, it is one

    public override void Read(LeadRecord lead, LeadRow row, int slot)
    {
        if (!ReferenceEquals(lead.Schema, _same))
        {
            Compare(lead);
        }

        row.Set(slot, lead[source]);
    }

    private void Compare(LeadRecord lead)
    {
        if (!lead.Schema.Equals(schema))
        {
            throw new ArgumentException($"Lead '{lead.Id}' is of another schema than the binding.", nameof(lead));
        }

        _same = lead.Schema;
    }
}

/// <summary>Reads the fields that one plan needs.</summary>
internal sealed class RowReader<T>(LeadLayout layout, LeadReader<T>? reader, SlotGetter<T>[] getters)
{
    public void Read(T lead, LeadRow row)
    {
        row.Prepare(layout);
        if (reader is not null)
        {
            row.Clear();
            reader(lead, new LeadRowWriter(row));
        }

        foreach (var getter in getters)
        {
            getter.Getter.Read(lead, row, getter.Slot);
        }
    }
}

/// <summary>A getter and the slot that it fills.</summary>
internal sealed record SlotGetter<T>(int Slot, FieldGetter<T> Getter);
