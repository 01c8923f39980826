namespace LeadScoring.Models;

/// <summary>How a limit looks at what it limits.</summary>
public enum LimitMode
{
    /// <summary>It clamps the sum of the parts.</summary>
    Net,

    /// <summary>It adds gains and losses apart and clamps each: <c>min(gains, ceiling) + max(losses, floor)</c>. So a penalty always bites.</summary>
    Split,
}

/// <summary>The least and the most that a rule, a group, a dimension or the whole score may come to.</summary>
/// <param name="Floor">The least, inclusive; none when null.</param>
/// <param name="Ceiling">The most, inclusive; none when null.</param>
/// <param name="Mode">Net unless said otherwise; a rule's own limit is always net.</param>
public sealed record Limit(Points? Floor, Points? Ceiling, LimitMode Mode = LimitMode.Net)
{
    /// <summary>No limit at all.</summary>
    public static Limit None { get; } = new(null, null);

    /// <summary>What the whole score is clamped to unless a model says otherwise: 0 to 100.</summary>
    public static Limit Default { get; } = new(0, 100);

    /// <summary>Whether there is neither floor nor ceiling.</summary>
    public bool IsNone => Floor is null && Ceiling is null;

    /// <summary>The sum, no less than the floor and no more than the ceiling.</summary>
    internal Points Clamp(Points sum) => ClampGain(ClampLoss(sum));

    internal Points ClampGain(Points gains) => Ceiling is { } ceiling && gains > ceiling ? ceiling : gains;

    internal Points ClampLoss(Points losses) => Floor is { } floor && losses < floor ? floor : losses;
}
