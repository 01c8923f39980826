namespace LeadScoring.Assignment;

/// <summary>What the host or the engine knows of a rep at the moment, beside what the roster says.</summary>
/// <remarks>The default is a rep who holds nothing and was never given anything. Sets are by ids of leads; one that is null is empty.</remarks>
public readonly record struct RepState
{
    /// <summary>The units of the leads that the rep holds.</summary>
    public decimal HeldUnits { get; init; }

    /// <summary>How many leads the rep was given in the period that the host counts by, such as today.</summary>
    public int AssignedThisPeriod { get; init; }

    /// <summary>When the rep was given a lead last, or null. No filter asks for it; it breaks ties of strategies.</summary>
    public DateTimeOffset? LastAssignedAt { get; init; }

    /// <summary>Leads that the rep has rejected.</summary>
    public IReadOnlySet<string>? RejectedLeads { get; init; }

    /// <summary>Leads that the rep has given back, and until when the rep may not have each of them again, exclusive.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset>? CoolDowns { get; init; }
}
