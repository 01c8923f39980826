using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Bounds of what something may come to: together, and its gains and losses apart.</summary>
internal readonly record struct PointRange(Points Least, Points Most, Points LeastGains, Points MostGains, Points LeastLosses, Points MostLosses)
{
    /// <summary>One amount, which counts as a gain or as a loss.</summary>
    public static PointRange Of(Points points) => Of(points, points);

    /// <summary>One amount between two bounds, which counts as a gain or as a loss.</summary>
    public static PointRange Of(Points least, Points most) => new(
        least, most, Points.Max(least, Points.Zero), Points.Max(most, Points.Zero), Points.Min(least, Points.Zero), Points.Min(most, Points.Zero));

    /// <summary>Both together.</summary>
    public static PointRange operator +(PointRange a, PointRange b) => new(
        a.Least + b.Least, a.Most + b.Most, a.LeastGains + b.LeastGains, a.MostGains + b.MostGains, a.LeastLosses + b.LeastLosses, a.MostLosses + b.MostLosses);

    /// <summary>What is left when one of the parts of a sum is taken out.</summary>
    public static PointRange operator -(PointRange a, PointRange b) => new(
        a.Least - b.Least, a.Most - b.Most, a.LeastGains - b.LeastGains, a.MostGains - b.MostGains, a.LeastLosses - b.LeastLosses, a.MostLosses - b.MostLosses);

    /// <summary>The bounds of either of two.</summary>
    public PointRange Or(PointRange other) => new(
        Points.Min(Least, other.Least),
        Points.Max(Most, other.Most),
        Points.Min(LeastGains, other.LeastGains),
        Points.Max(MostGains, other.MostGains),
        Points.Min(LeastLosses, other.LeastLosses),
        Points.Max(MostLosses, other.MostLosses));

    /// <summary>The tighter of the bounds, where both are right.</summary>
    public PointRange And(PointRange other) => new(
        Points.Max(Least, other.Least),
        Points.Min(Most, other.Most),
        Points.Max(LeastGains, other.LeastGains),
        Points.Min(MostGains, other.MostGains),
        Points.Max(LeastLosses, other.LeastLosses),
        Points.Min(MostLosses, other.MostLosses));

    /// <summary>What a limit leaves of it.</summary>
    public PointRange Within(Limit limit) => limit.Mode == LimitMode.Net
        ? Of(limit.Clamp(Least), limit.Clamp(Most))
        : Of(limit.ClampGain(LeastGains) + limit.ClampLoss(LeastLosses), limit.ClampGain(MostGains) + limit.ClampLoss(MostLosses));
}
