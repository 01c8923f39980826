using LeadScoring.Assignment;
using LeadScoring.Calendars;

namespace LeadScoring;

/// <summary>Somebody who works leads.</summary>
/// <remarks>
/// What is said of a rep is checked when a <see cref="Roster"/> is made of it, all of it at once. The name and the home are personal: neither messages nor <see cref="ToString"/> show them.
/// Names of skills, languages, products, territories and accounts are compared without regard to case; ids with regard to it. In a list of languages, products or territories, <c>*</c> stands for
/// all there are; an empty list stands for none. Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed record Rep
{
    /// <summary>The greatest level.</summary>
    public const int MaxLevel = 1_000;

    /// <summary>The greatest grade of a skill.</summary>
    public const int MaxGrade = 1_000;

    /// <summary>The greatest weight.</summary>
    public const int MaxWeight = 1_000_000;

    /// <summary>The greatest capacity.</summary>
    public const int MaxCapacity = 1_000_000_000;

    /// <summary>What stands for all languages, products or territories.</summary>
    public const string All = "*";

    /// <summary>Makes a rep.</summary>
    /// <param name="id">The id, which is not blank and which no other rep of the roster has. Messages and traces show it, so it should not be personal.</param>
    public Rep(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What people call the rep, or null. Personal.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the rep gets leads at all; true unless said otherwise.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>From 0, the default, to <see cref="MaxLevel"/>; greater is more experienced.</summary>
    public int Level { get; init; }

    /// <summary>The share of leads beside those of others, from 0 to <see cref="MaxWeight"/>; 1 by default. With 0 the rep gets leads by hand only.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>How many units the rep can work at once: above 0, at most <see cref="MaxCapacity"/>, with at most three decimals. Null, the default: as many as limits elsewhere allow.</summary>
    public decimal? Capacity { get; init; }

    /// <summary>What the rep can do, each skill once.</summary>
    public Sequence<Skill> Skills { get; init; } = [];

    /// <summary>The languages spoken.</summary>
    public Sequence<string> Languages { get; init; } = [];

    /// <summary>The products sold.</summary>
    public Sequence<string> Products { get; init; } = [];

    /// <summary>The territories worked.</summary>
    public Sequence<string> Territories { get; init; } = [];

    /// <summary>Accounts whose leads the rep must not work, such as a relative's employer.</summary>
    public Sequence<string> Conflicts { get; init; } = [];

    /// <summary>Where the rep starts from, or null. Personal.</summary>
    public GeoPoint? Home { get; init; }

    /// <summary>The name of the rep's own calendar; null when the team's, or else the organisation's, counts.</summary>
    public string? Calendar { get; init; }

    /// <summary>Dates whose shifts the rep does not work, beside the leave of the calendar. They may overlap, and then count once.</summary>
    public Sequence<DateRange> LeaveDates { get; init; } = [];

    /// <summary>Times at which the rep does not work, beside the leave of the calendar. They may overlap, and then count once.</summary>
    public Sequence<TimeRange> LeaveTimes { get; init; } = [];

    /// <summary>When the rep takes less than usual, or null.</summary>
    public RampUp? RampUp { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
