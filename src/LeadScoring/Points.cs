using System.Globalization;

namespace LeadScoring;

/// <summary>An amount of points, in whole thousandths: sums are exact and do not depend on their order.</summary>
/// <remarks>Immutable; compares by value. Sums that leave the range of 64 bits throw <see cref="OverflowException"/>; a rule's own points stay far within (see <see cref="MaxRulePoints"/>).</remarks>
public readonly record struct Points : IComparable<Points>
{
    /// <summary>How many points one rule may give or take.</summary>
    public const int MaxRulePoints = 1_000_000;

    private const int Scale = 1_000;

    private Points(long thousandths) => Thousandths = thousandths;

    /// <summary>No points.</summary>
    public static Points Zero => default;

    /// <summary>The amount in thousandths of a point.</summary>
    public long Thousandths { get; }

    /// <summary>Whether the amount is one that a single rule may give: within ±1,000,000 points, both included.</summary>
    public bool IsRuleSized => Thousandths is >= -(long)MaxRulePoints * Scale and <= (long)MaxRulePoints * Scale;

    /// <summary>Whole points.</summary>
    /// <param name="points">The points.</param>
    public static implicit operator Points(int points) => new((long)points * Scale);

    /// <summary>Points with at most three decimals.</summary>
    /// <param name="points">The points.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more than three decimals.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static explicit operator Points(decimal points) => FromDecimal(points);

    /// <summary>The sum.</summary>
    public static Points operator +(Points left, Points right) => new(checked(left.Thousandths + right.Thousandths));

    /// <summary>The difference.</summary>
    public static Points operator -(Points left, Points right) => new(checked(left.Thousandths - right.Thousandths));

    /// <summary>The amount with its sign turned.</summary>
    public static Points operator -(Points points) => new(checked(-points.Thousandths));

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Points left, Points right) => left.Thousandths < right.Thousandths;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Points left, Points right) => left.Thousandths > right.Thousandths;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    public static bool operator <=(Points left, Points right) => left.Thousandths <= right.Thousandths;

    /// <summary>Whether the left amount is larger or the same.</summary>
    public static bool operator >=(Points left, Points right) => left.Thousandths >= right.Thousandths;

    /// <summary>The amount of so many thousandths of a point.</summary>
    /// <param name="thousandths">The thousandths.</param>
    public static Points FromThousandths(long thousandths) => new(thousandths);

    /// <summary>Points with at most three decimals.</summary>
    /// <param name="points">The points.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more than three decimals.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Points FromDecimal(decimal points)
    {
        var thousandths = points * Scale;
        return thousandths == decimal.Truncate(thousandths)
            ? new Points(decimal.ToInt64(thousandths))
            : throw new ArgumentOutOfRangeException(nameof(points), points, "Points have at most three decimals.");
    }

    /// <summary>The sum; another name for <c>+</c>.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other.</param>
    public static Points Add(Points left, Points right) => left + right;

    /// <summary>The amount with its sign turned; another name for <c>-</c>.</summary>
    /// <param name="points">The amount.</param>
    public static Points Negate(Points points) => -points;

    /// <summary>The difference; another name for <c>-</c>.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">What is taken away.</param>
    public static Points Subtract(Points left, Points right) => left - right;

    /// <summary>The amount times a factor, rounded to thousandths, half away from zero.</summary>
    /// <param name="factor">The factor; the product is within ±9.2e15 points.</param>
    /// <exception cref="OverflowException">The product is missing, infinite or does not fit.</exception>
    public Points Times(double factor) => TryRound(Thousandths * factor, out var points) ? points : throw new OverflowException("The product does not fit.");

    /// <summary>The amount as a decimal.</summary>
    public decimal ToDecimal() => (decimal)Thousandths / Scale;

    /// <inheritdoc/>
    public int CompareTo(Points other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>The amount with no more decimals than it needs, such as <c>87.165</c> or <c>-20</c>.</summary>
    public override string ToString() => ToDecimal().ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The amount with its sign, such as <c>+10</c>.</summary>
    internal string ToSignedText() => ToDecimal().ToString("+0.###;-0.###;0", CultureInfo.InvariantCulture);

    internal static Points Min(Points left, Points right) => left < right ? left : right;

    internal static Points Max(Points left, Points right) => left > right ? left : right;

    /// <summary>Rounds thousandths, half away from zero; false when there is no such amount.</summary>
    internal static bool TryRound(double thousandths, out Points points)
    {
        var rounded = Math.Round(thousandths, MidpointRounding.AwayFromZero);
        var fits = Math.Abs(rounded) < 9.2e18; // false for NaN too
        points = fits ? new Points((long)rounded) : default;
        return fits;
    }
}
