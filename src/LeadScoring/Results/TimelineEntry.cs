namespace LeadScoring.Results;

/// <summary>Why a lead's score changed at an instant.</summary>
public enum ChangeCause
{
    /// <summary>An activity came in.</summary>
    Activity,

    /// <summary>Points that fall with age came below a level.</summary>
    Decay,

    /// <summary>A step of a decay took its share.</summary>
    DecayStep,

    /// <summary>An activity became too old for a window or for a condition.</summary>
    WindowEnd,

    /// <summary>What a condition, an expression or bands ask of the time came out otherwise.</summary>
    Time,

    /// <summary>Nothing was done for too long.</summary>
    Inactivity,

    /// <summary>A verification became too old.</summary>
    Validity,

    /// <summary>An override began or ended to apply, or gives another score.</summary>
    Override,

    /// <summary>A gate closed or opened.</summary>
    Gate,
}

/// <summary>A change of a lead's score or of a level that it reaches, at an instant.</summary>
/// <param name="At">The instant from which on the score is the later one.</param>
/// <param name="Before">The score a millisecond earlier.</param>
/// <param name="After">The score at the instant.</param>
/// <param name="Cause">Why.</param>
/// <param name="Name">The activity's type, or the rule, dimension, override or gate that changed; the first of several, in the order of the model. Empty where none by itself did.</param>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record TimelineEntry(DateTimeOffset At, Score Before, Score After, ChangeCause Cause, string Name);
