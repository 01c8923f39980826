namespace LeadScoring.Leads;

/// <summary>A text slot with spellings that mean "missing".</summary>
internal sealed record SpelledSlot(int Slot, LeadField Field)
{
    /// <summary>Turns such a spelling into a missing value; to be called once the row is read.</summary>
    public void Clean(LeadRow row)
    {
        if (row.Text(Slot) is { } text && Field.MeansMissing(text))
        {
            row.SetText(Slot, null);
        }
    }
}
