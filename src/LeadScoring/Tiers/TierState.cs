namespace LeadScoring.Tiers;

/// <summary>What has to be remembered of a lead from one evaluation to the next.</summary>
/// <remarks>For the host to store, as JSON or in columns; all members are plain. Instants are UTC, in whole milliseconds. Immutable; compares by value.</remarks>
public sealed record TierState
{
    private readonly Sequence<GradeState> _grades = [];
    private readonly Sequence<TriggerState> _triggers = [];

    /// <summary>The name of the tier that the lead is in.</summary>
    public required string Tier { get; init; }

    /// <summary>Since when the lead is in the tier.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The last evaluation. One that is made for an earlier instant counts as made at this one.</summary>
    public required DateTimeOffset LastEvaluatedAt { get; init; }

    /// <summary>The first evaluation since which the score is too low for the tier, each time; null when it is not, and when grades decide.</summary>
    public DateTimeOffset? BelowSince { get; init; }

    /// <summary>At how many evaluations since then the score was too low, each later than the one before.</summary>
    public int BelowCount { get; init; }

    /// <summary>Whether a gate or an override names the tier, whatever the points are.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The grades of a matrix model, in its order; empty for other models, and while <see cref="IsNamed"/>.</summary>
    public IReadOnlyList<GradeState> Grades { get => _grades; init => _grades = [.. value]; }

    /// <summary>The triggers that are known for this lead.</summary>
    public IReadOnlyList<TriggerState> Triggers { get => _triggers; init => _triggers = [.. value]; }

    /// <summary>The version label of the playbook that decided; empty when it has none.</summary>
    public string PlaybookVersion { get; init; } = "";

    /// <summary>The SHA-256 of the playbook that decided; empty for a model made in C#.</summary>
    public string PlaybookSha256 { get; init; } = "";
}

/// <summary>What is remembered of one graded dimension.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Grade">The grade that the lead has.</param>
/// <param name="BelowSince">The first evaluation since which the dimension is too low for the grade, each time; null when it is not.</param>
/// <param name="BelowCount">At how many evaluations since then it was too low, each later than the one before.</param>
public sealed record GradeState(string Dimension, string Grade, DateTimeOffset? BelowSince, int BelowCount);

/// <summary>What is remembered of one trigger.</summary>
/// <param name="Name">The trigger's name.</param>
/// <param name="When">What it watched for at the last evaluation, as expression text; empty when the playbook had no such trigger any more.</param>
/// <param name="IsArmed">Whether it may fire; one that is armed by time may do so, too, once the time has passed.</param>
/// <param name="IsMet">Whether the last evaluation found the comparison to hold.</param>
/// <param name="Episode">How often it has fired.</param>
/// <param name="FiredAt">When it fired last; null when it never has.</param>
public sealed record TriggerState(string Name, string When, bool IsArmed, bool IsMet, int Episode, DateTimeOffset? FiredAt);
