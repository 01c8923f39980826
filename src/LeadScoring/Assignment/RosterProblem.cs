namespace LeadScoring.Assignment;

/// <summary>Something in a roster that is wrong, or odd, and what it is about.</summary>
/// <param name="Diagnostic">The sentence, which names the rep or team; without a position.</param>
/// <param name="Rep">The rep, the same object that was handed over; null when it is not about one.</param>
/// <param name="Team">The team, the same object that was handed over; null when it is not about one.</param>
/// <param name="Part">The part that it is about, by its name in JSON, such as <c>weight</c>; empty for the whole.</param>
public sealed record RosterProblem(Diagnostic Diagnostic, Rep? Rep, Team? Team, string Part)
{
    /// <summary>Code and sentence, such as <c>error LS6005: …</c>.</summary>
    public override string ToString() => $"{(Diagnostic.Severity == Severity.Error ? "error" : "warning")} {Diagnostic.Code}: {Diagnostic.Message}";
}
