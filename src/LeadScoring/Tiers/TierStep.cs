namespace LeadScoring.Tiers;

/// <summary>What decided a tier.</summary>
public enum TierCause
{
    /// <summary>The points of the score, or the grades of its dimensions.</summary>
    Score,

    /// <summary>A closed gate.</summary>
    Gate,

    /// <summary>An override.</summary>
    Override,

    /// <summary>The playbook was replaced, and no longer has the tier or the grades, or its matrix gives them another tier.</summary>
    Playbook,
}

/// <summary>A lead came into a tier.</summary>
/// <param name="From">The tier that it was in; null at its first evaluation.</param>
/// <param name="To">The tier that it is in now.</param>
/// <param name="Cause">What decided the new tier; when an override has ended, that is the score.</param>
/// <param name="At">When.</param>
public sealed record TierEntered(string? From, string To, TierCause Cause, DateTimeOffset At);

/// <summary>A trigger fired.</summary>
/// <param name="Trigger">The trigger's name.</param>
/// <param name="Episode">How often it has fired for this lead, this time included.</param>
/// <param name="At">When.</param>
public sealed record TriggerFired(string Trigger, int Episode, DateTimeOffset At)
{
    /// <summary>A text that only this firing for this lead has: whoever acts on it once, and remembers the key, never acts twice.</summary>
    /// <param name="lead">The lead's id.</param>
    /// <example><c>4711/Remind%20the%20rep/1</c></example>
    public string KeyFor(string lead) => FormattableString.Invariant($"{Uri.EscapeDataString(lead)}/{Uri.EscapeDataString(Trigger)}/{Episode}");
}

/// <summary>What an evaluation comes to.</summary>
/// <param name="State">What is to be remembered until the next evaluation.</param>
/// <param name="Entered">The tier that the lead came into; null when it stays where it is.</param>
/// <param name="Fired">The triggers that fired, in their order.</param>
public sealed record TierStep(TierState State, TierEntered? Entered, Sequence<TriggerFired> Fired);
