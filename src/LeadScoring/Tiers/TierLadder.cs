using LeadScoring.Tiers;

namespace LeadScoring;

/// <summary>Cuts the score line into tiers.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record TierLadder
{
    private TierLadder(Sequence<Tier> tiers) => Tiers = tiers;

    /// <summary>High from 80 (assign), Medium from 50 (nurture), Low (park).</summary>
    public static TierLadder Usual { get; } = Of(
        new Tier("High", 80, Treatment.Assign), new Tier("Medium", 50, Treatment.Nurture), new Tier("Low", null, Treatment.Park));

    /// <summary>The tiers, the highest first; the last one has no floor.</summary>
    public Sequence<Tier> Tiers { get; }

    /// <summary>The tier without a floor.</summary>
    public Tier Lowest => Tiers[^1];

    /// <summary>Builds a ladder; the order of <paramref name="tiers"/> does not matter.</summary>
    /// <param name="tiers">The tiers; just one of them has no floor.</param>
    /// <exception cref="ArgumentException">No tier, or more than one, is without a floor; or two share a floor or a name.</exception>
    public static TierLadder Of(params IEnumerable<Tier> tiers)
    {
        Tier[] sorted = [.. tiers];
        Array.Sort(sorted, static (left, right) => Floor(right).CompareTo(Floor(left)));
        if (sorted.Length == 0 || sorted[^1].From is not null || (sorted.Length > 1 && sorted[^2].From is null))
        {
            throw new ArgumentException("Just one tier, the lowest, is without a floor.", nameof(tiers));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (!names.Add(sorted[i].Name) || (i > 0 && Floor(sorted[i]) == Floor(sorted[i - 1])))
            {
                throw new ArgumentException("Two tiers share a floor or a name.", nameof(tiers));
            }
        }

        return new TierLadder([.. sorted]);
    }

    /// <summary>The tier with the highest floor that the points reach.</summary>
    /// <param name="points">The points; no limit, gate or override is looked at.</param>
    public Tier TierOf(Points points)
    {
        foreach (var tier in Tiers.AsSpan())
        {
            if (tier.From is not { } from || points >= from)
            {
                return tier;
            }
        }

        return Lowest;
    }

    /// <summary>The tier of a score: what a closed gate says, else what an override says, else the cell of the matrix, else the floor that the points reach.</summary>
    /// <param name="score">The score; the tiers that its model names are in this ladder.</param>
    /// <exception cref="ArgumentException">The model names a tier that is not in this ladder.</exception>
    public Tier TierOf(in Score score)
    {
        var named = score.Gate is { } gate ? gate.Tier ?? Lowest.Name
            : score.Override is { } item && (item.Tier is not null || item.Score is not null) ? item.Tier
            : score.Cell?.Tier;
        return named is null ? TierOf(score.Total)
            : Named(named) ?? throw new ArgumentException($"The model names the tier '{named}', which is not in the ladder.", nameof(score));
    }

    // No floor lies below every floor; points of the model stay far above this.
    private static long Floor(Tier tier) => tier.From?.Thousandths ?? long.MinValue;

    /// <summary>The tier of a name, or null.</summary>
    /// <param name="name">The name; case matters.</param>
    public Tier? Named(string? name)
    {
        foreach (var tier in Tiers.AsSpan())
        {
            if (tier.Name == name)
            {
                return tier;
            }
        }

        return null;
    }
}
