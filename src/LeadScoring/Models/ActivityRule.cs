using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Gives points for each activity of a type: filtered, capped, falling with age, in this order.</summary>
/// <remarks>
/// Activities that pass the filter go through the burst filter, then through what accepts them as they came (the minimum gap, distinctness, caps
/// over a time), then caps over the whole life; what counts then decays, each activity rounded once. A pure function of the activities
/// until the instant of scoring. A filter that cannot be evaluated for one of them makes the rule a fault.
/// </remarks>
public sealed record ActivityRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="type">The name of an activity type; every type when null.</param>
    /// <param name="points">What each activity gives, from −1,000,000 to 1,000,000.</param>
    public ActivityRule(string name, string? type, Points points)
        : base(name) => (Type, Points) = (type, points);

    /// <summary>The name of an activity type; every type when null.</summary>
    public string? Type { get; init; }

    /// <summary>A condition over the attributes of the type, <c>value</c> and <c>time</c>; null when every activity counts.</summary>
    public Condition? Where { get; init; }

    /// <summary>What each activity gives, before caps and decay.</summary>
    public Points Points { get; init; }

    /// <summary>How that falls with age; null for what the rule's group says, or else its dimension, or else <see cref="Decay.None"/>.</summary>
    public Decay? Decay { get; init; }

    /// <summary>Whether negative points stay as they are whatever the decay says, the group's included.</summary>
    public bool IsSticky { get; init; }

    /// <summary>How much counts in what time; any number of caps.</summary>
    public Sequence<ActivityCap> Caps { get; init; } = [];

    /// <summary>Whether caps over the whole life keep the oldest activities; the newest unless set.</summary>
    public bool KeepsOldest { get; init; }

    /// <summary>The least time from one activity that counts to the next, in whole milliseconds; null for none.</summary>
    public TimeSpan? MinimumGap { get; init; }

    /// <summary>The name of an attribute: of activities with the same value there only the first counts. One without a value counts always. Null for none.</summary>
    public string? DistinctBy { get; init; }

    /// <summary>What is taken for the doings of a machine; null for nothing.</summary>
    public BurstFilter? Burst { get; init; }

    /// <summary>The activities that the rule looks at.</summary>
    internal ActivityFilter Activities => new(Type) { Where = Where };

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}
