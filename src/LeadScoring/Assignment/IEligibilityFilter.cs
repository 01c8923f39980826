namespace LeadScoring.Assignment;

/// <summary>Says whether something stands against a rep getting a lead. Quotas are one; hosts and plug-in authors bring others.</summary>
/// <remarks>
/// Implementations are pure: same arguments, same answer, whatever was asked before. They are called from many threads, once for each rep and lead, so they look at nothing that is not at hand. An
/// exception goes through to the caller.
/// </remarks>
public interface IEligibilityFilter
{
    /// <summary>Looks at one rep and one lead.</summary>
    /// <param name="context">The rep, the lead and the instant.</param>
    /// <returns><see cref="Eligibility.Yes"/>, or what stands against it.</returns>
    Eligibility Check(in EligibilityContext context);
}
