namespace LeadScoring.Assignment.Strategies;

/// <summary>How a rep stands towards the turn at hand.</summary>
internal enum Turn : byte
{
    /// <summary>Not there at all: not active, out of hours, on leave.</summary>
    Absent,

    /// <summary>There, but cannot get this lead.</summary>
    NotEligible,

    /// <summary>Can get this lead.</summary>
    Eligible,
}
