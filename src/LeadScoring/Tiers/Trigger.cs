using LeadScoring.Conditions;

namespace LeadScoring.Tiers;

/// <summary>Something that is to happen when the score, or a dimension, crosses a threshold.</summary>
/// <remarks>
/// It fires at an evaluation that finds the comparison to hold, when the evaluation before found that it did not, and the trigger is armed.
/// Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed record Trigger
{
    /// <summary>The name by which expressions speak of the whole score.</summary>
    internal const string WholeScore = "score";

    /// <summary>Makes a trigger.</summary>
    /// <param name="name">What people call it; with the lead and the episode it makes the key of each delivery.</param>
    /// <param name="dimension">The dimension that is watched; null for the whole score.</param>
    /// <param name="operator">Greater or not less for a trigger that watches for a rise, less or not greater for one that watches for a fall.</param>
    /// <param name="threshold">What is compared with, within ±1,000,000,000 points.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank, or <paramref name="operator"/> is <see cref="NumberOperator.Equal"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is beyond ±1,000,000,000 points.</exception>
    public Trigger(string name, string? dimension, NumberOperator @operator, Points threshold)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (@operator is NumberOperator.Equal)
        {
            throw new ArgumentException("A trigger watches for a rise or a fall, not for one value.", nameof(@operator));
        }

        if (!IsThreshold(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is within ±1,000,000,000 points.");
        }

        (Name, Dimension, Operator, Threshold) = (name, dimension, @operator, threshold);
        When = new NumberTest(new NumberField(dimension ?? WholeScore), @operator, new Constant((double)threshold.ToDecimal())).ToString();
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The dimension that is watched; null for the whole score.</summary>
    public string? Dimension { get; }

    /// <summary>How it is compared with the threshold; never <see cref="NumberOperator.Equal"/>.</summary>
    public NumberOperator Operator { get; }

    /// <summary>What it is compared with.</summary>
    public Points Threshold { get; }

    /// <summary>When it may fire again; once the score is back by 5 points, unless said otherwise.</summary>
    public TriggerRearm Rearm { get; init; } = TriggerRearm.Below(5);

    /// <summary>The comparison as expression text, such as <c>engagement > 30</c>.</summary>
    public string When { get; }

    /// <summary>Whether the trigger watches for a rise, not for a fall.</summary>
    internal bool IsRise => Operator is NumberOperator.Greater or NumberOperator.GreaterOrEqual;

    /// <summary>The least points on the upper side of the threshold: <c>> 30</c> and <c>&lt;= 30</c> turn at 30.001.</summary>
    internal Points Level => Operator is NumberOperator.Greater or NumberOperator.LessOrEqual ? Threshold + Step : Threshold;

    /// <summary>The least points on the upper side of what rearms the trigger; null when no points do.</summary>
    internal Points? RearmLevel => Rearm.By is not { } by ? null : IsRise ? Threshold - by : Threshold + by + Step;

    private static Points Step => Points.FromThousandths(1);

    /// <summary>Whether an amount can be a threshold.</summary>
    internal static bool IsThreshold(Points points) => TierChanges.IsHysteresis(points) || TierChanges.IsHysteresis(-points);

    internal bool IsMetBy(Points points) => points >= Level == IsRise;

    internal bool IsRearmedBy(Points points) => RearmLevel is { } level && points < level == IsRise;
}

/// <summary>When a trigger that has fired may fire again.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record TriggerRearm
{
    private TriggerRearm(Points? by, TimeSpan? duration) => (By, Duration) = (by, duration);

    /// <summary>It fires once for ever.</summary>
    public static TriggerRearm Never { get; } = new(null, null);

    /// <summary>How far the points have to go back; null unless that is what counts.</summary>
    public Points? By { get; }

    /// <summary>How much time has to pass since the trigger fired; null unless that is what counts.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>Once the points have been below the threshold by more than <paramref name="by"/>; above it, for a trigger that watches for a fall.</summary>
    /// <param name="by">From 0 to 1,000,000,000 points.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0, or more than 1,000,000,000.</exception>
    public static TriggerRearm Below(Points by) => new(TierChanges.Checked(by), null);

    /// <summary>Once so much time has passed since it fired. A crossing before that is ignored: only one at that instant or later fires.</summary>
    /// <param name="duration">Not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public static TriggerRearm After(TimeSpan duration) => new(null, TierChanges.Checked((TimeSpan?)duration));
}

/// <summary>Lets new triggers fire for so many leads for which they were silent.</summary>
/// <remarks>One for all the leads of a run. Safe for concurrent use.</remarks>
public sealed class TriggerBackFill
{
    private int _left;

    private TriggerBackFill(int left) => _left = left;

    /// <summary>Lets triggers fire so many times.</summary>
    /// <param name="firings">How many; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firings"/> is negative.</exception>
    public static TriggerBackFill AtMost(int firings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firings);
        return new TriggerBackFill(firings);
    }

    /// <summary>How many firings are left.</summary>
    public int Left => Math.Max(0, Volatile.Read(ref _left));

    internal bool TryTake()
    {
        while (Volatile.Read(ref _left) is > 0 and var left)
        {
            if (Interlocked.CompareExchange(ref _left, left - 1, left) == left)
            {
                return true;
            }
        }

        return false;
    }
}
