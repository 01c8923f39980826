namespace LeadScoring.Assignment;

/// <summary>What a roster stands on beside its reps and teams.</summary>
/// <remarks>Immutable; compares by value.</remarks>
public sealed record RosterOptions
{
    /// <summary>The calendars that reps and teams name, such as those of a playbook; each has a name that no other has.</summary>
    public Sequence<BusinessCalendar> Calendars { get; init; } = [];

    /// <summary>The name of the organisation's calendar, which counts for reps who have none and whose team has none; null when there is none.</summary>
    public string? Calendar { get; init; }

    /// <summary>The zone on whose clock leave is read where a rep has no calendar: <c>UTC</c>, the default, an offset or an IANA name.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>The calendar of a name, or null.</summary>
    internal BusinessCalendar? Find(string? name) => name is null ? null : Calendars.FirstOrDefault(calendar => calendar.Name == name);
}
