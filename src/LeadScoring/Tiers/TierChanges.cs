namespace LeadScoring.Tiers;

/// <summary>When a lead leaves its tier for a lower one. It goes to a higher one at once.</summary>
/// <remarks>
/// A lead that is below its tier's floor by more than <see cref="Hysteresis"/> leaves the tier once that is confirmed: by <see cref="ConfirmAfter"/> or by
/// <see cref="ConfirmEvaluations"/>, whichever comes first, or at once when both are null. Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed record TierChanges
{
    private static readonly Points MaxHysteresis = 1_000_000_000;

    /// <summary>5 points, confirmed after 24 hours, no minimum dwell.</summary>
    public static TierChanges Usual { get; } = new();

    /// <summary>How far below its tier's floor a lead may be and still keep the tier, inclusive; from 0 to 1,000,000,000 points, 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0, or more than 1,000,000,000.</exception>
    public Points Hysteresis { get; init => field = Checked(value); } = 5;

    /// <summary>How long a lead has to be too low, inclusive; not negative, 24 hours by default. Null: time confirms nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public TimeSpan? ConfirmAfter { get; init => field = Checked(value); } = TimeSpan.FromHours(24);

    /// <summary>At how many evaluations, each later than the one before, a lead has to be too low; at least 1. Null, the default: counting confirms nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? ConfirmEvaluations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>How long a lead stays in a tier before points may take it to a lower one; not negative, none by default. Gates and overrides ignore it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public TimeSpan? MinimumDwell { get; init => field = Checked(value); }

    /// <summary>The hysteresis of dimensions that a matrix grades; that of a dimension which is not named here is <see cref="Hysteresis"/>.</summary>
    public Sequence<GradeHysteresis> Grades { get; init; } = [];

    /// <summary>The hysteresis of a graded dimension.</summary>
    internal Points HysteresisOf(string dimension) => Grades.FirstOrDefault(graded => graded.Dimension == dimension)?.By ?? Hysteresis;

    /// <summary>Whether an amount can be a hysteresis.</summary>
    internal static bool IsHysteresis(Points points) => points >= Points.Zero && points <= MaxHysteresis;

    internal static Points Checked(Points hysteresis) => IsHysteresis(hysteresis)
        ? hysteresis
        : throw new ArgumentOutOfRangeException(nameof(hysteresis), hysteresis, "A hysteresis is from 0 to 1,000,000,000 points.");

    internal static TimeSpan? Checked(TimeSpan? duration) => duration is null || duration >= TimeSpan.Zero
        ? duration
        : throw new ArgumentOutOfRangeException(nameof(duration), duration, "A duration is not negative.");
}

/// <summary>How far below its grade's floor a dimension may be and still keep the grade.</summary>
/// <param name="Dimension">The name of a dimension that the matrix grades.</param>
/// <param name="By">From 0 to 1,000,000,000 points, inclusive.</param>
/// <exception cref="ArgumentOutOfRangeException">Less than 0, or more than 1,000,000,000.</exception>
public sealed record GradeHysteresis(string Dimension, Points By)
{
    /// <summary>From 0 to 1,000,000,000 points, inclusive.</summary>
    public Points By { get; } = TierChanges.Checked(By);
}
