namespace LeadScoring.Assignment;

/// <summary>What a lead asks of the rep who is to work it.</summary>
/// <remarks>What is not said is not asked. Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record LeadNeeds
{
    private readonly decimal _units = 1;

    /// <summary>Makes needs.</summary>
    /// <param name="leadId">The id of the lead.</param>
    public LeadNeeds(string leadId)
    {
        ArgumentNullException.ThrowIfNull(leadId);
        LeadId = leadId;
    }

    /// <summary>The id of the lead.</summary>
    public string LeadId { get; }

    /// <summary>The units that the lead takes of a capacity; not negative, and 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are negative.</exception>
    public decimal Units
    {
        get => _units;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _units = value;
        }
    }

    /// <summary>The territory that the rep has to work, or null.</summary>
    public string? Territory { get; init; }

    /// <summary>The level that the rep has at least; 0 by default.</summary>
    public int Level { get; init; }

    /// <summary>Skills that the rep has, all of them, each in this grade at least.</summary>
    public Sequence<Skill> Skills { get; init; } = [];

    /// <summary>Products that the rep sells, all of them.</summary>
    public Sequence<string> Products { get; init; } = [];

    /// <summary>Languages of which the rep speaks one at least.</summary>
    public Sequence<string> Languages { get; init; } = [];

    /// <summary>The account that the lead belongs to, or null.</summary>
    public string? Account { get; init; }

    /// <summary>Whether somebody picks the rep: only then can it be one with a weight of 0.</summary>
    public bool IsByHand { get; init; }
}
