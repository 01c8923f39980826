namespace LeadScoring.Assignment;

/// <summary>All filters in their order: who can get a lead, and what stands first against each of the others.</summary>
/// <remarks>
/// The order is that of <see cref="EligibilityCode"/>: active, territory, skill, hours, leave, capacity, limits, ramp-up, cool-down, rejected before, conflict of interest; then what the host adds.
/// Immutable; safe for concurrent use if the host's filters are.
/// </remarks>
public sealed class EligibilityCheck : IEligibilityFilter
{
    private readonly IEligibilityFilter[] _filters;

    private EligibilityCheck(IEligibilityFilter[] filters) => _filters = filters;

    /// <summary>The ready-made filters alone.</summary>
    public static EligibilityCheck Usual { get; } = With();

    /// <summary>The filters, in order.</summary>
    public Sequence<IEligibilityFilter> Filters => Sequence.Of<IEligibilityFilter>(_filters);

    /// <summary>The ready-made filters with others.</summary>
    /// <param name="limits">The limits of holdings and flows, which answer <see cref="EligibilityCode.OverHolding"/> or <see cref="EligibilityCode.OverFlow"/>; those of the capacity alone when null.</param>
    /// <param name="others">Filters that are asked behind all others, in this order.</param>
    public static EligibilityCheck With(IEligibilityFilter? limits = null, params ReadOnlySpan<IEligibilityFilter> others) => new(
    [
        EligibilityFilters.Active, EligibilityFilters.Scope, EligibilityFilters.Skill, EligibilityFilters.Hours, EligibilityFilters.Leave, EligibilityFilters.Capacity,
        .. limits is null ? Array.Empty<IEligibilityFilter>() : [limits],
        EligibilityFilters.RampUp, EligibilityFilters.CoolDown, EligibilityFilters.Rejection, EligibilityFilters.Conflict, .. others,
    ]);

    /// <summary>Asks the filters in order.</summary>
    /// <param name="context">The rep, the lead and the instant.</param>
    /// <returns>What the first filter says that something stands against; <see cref="Eligibility.Yes"/> when none does.</returns>
    public Eligibility Check(in EligibilityContext context)
    {
        foreach (var filter in _filters)
        {
            if (filter.Check(context) is { IsEligible: false } answer)
            {
                return answer;
            }
        }

        return Eligibility.Yes;
    }
}
