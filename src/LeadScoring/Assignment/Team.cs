namespace LeadScoring;

/// <summary>Reps who get leads together.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record Team
{
    /// <summary>Makes a team.</summary>
    /// <param name="id">The id, which is not blank and which no other team of the roster has.</param>
    /// <param name="members">The ids of the reps. A rep is in one team at the most.</param>
    public Team(string id, params ReadOnlySpan<string> members)
    {
        ArgumentNullException.ThrowIfNull(id);
        (Id, Members) = (id, Sequence.Of(members));
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The ids of the reps.</summary>
    public Sequence<string> Members { get; init; }

    /// <summary>The name of the calendar of members who have none of their own; null when the organisation's counts.</summary>
    public string? Calendar { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
