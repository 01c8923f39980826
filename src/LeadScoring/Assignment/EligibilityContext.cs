namespace LeadScoring.Assignment;

/// <summary>One rep, one lead, and when: what a filter is asked about.</summary>
/// <param name="Member">The rep, with team and calendar.</param>
/// <param name="State">What is known of the rep at the moment.</param>
/// <param name="Lead">What the lead asks for.</param>
/// <param name="Now">The instant.</param>
public readonly record struct EligibilityContext(RosterMember Member, RepState State, LeadNeeds Lead, DateTimeOffset Now)
{
    /// <summary>The rep.</summary>
    public Rep Rep => Member.Rep;
}
