namespace LeadScoring.Assignment;

/// <summary>Whether a rep can get a lead, or what stands against it first. In the order in which it is asked.</summary>
public enum EligibilityCode
{
    /// <summary>Nothing stands against it.</summary>
    Eligible,

    /// <summary>The rep is not active, or gets leads by hand only.</summary>
    Disabled,

    /// <summary>The rep does not work the lead's territory.</summary>
    NotInScope,

    /// <summary>The rep lacks a skill, or a level, product or language.</summary>
    NoSkill,

    /// <summary>The rep does not work at this time.</summary>
    OutOfHours,

    /// <summary>The rep would work at this time, but is away.</summary>
    OnLeave,

    /// <summary>The rep would hold too much.</summary>
    OverHolding,

    /// <summary>The rep would get too many leads in a time.</summary>
    OverFlow,

    /// <summary>The rep takes less than usual at this time, and would get more.</summary>
    RampLimit,

    /// <summary>The rep has had the lead a short while ago.</summary>
    CoolDown,

    /// <summary>The rep has rejected the lead.</summary>
    RejectedBefore,

    /// <summary>The rep must not work for the lead's account.</summary>
    ConflictOfInterest,
}
