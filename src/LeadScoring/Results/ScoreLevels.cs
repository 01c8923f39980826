namespace LeadScoring.Results;

/// <summary>Amounts of points at which something that looks at a score may change, such as the floors of tiers.</summary>
/// <param name="Total">Levels of the whole score, ascending.</param>
/// <param name="Dimensions">Levels of dimensions; those without any are left out.</param>
/// <remarks>While the points stay on the same side of each level – at or above it, or below – nothing that looks at points alone changes.</remarks>
public sealed record ScoreLevels(Sequence<Points> Total, Sequence<DimensionLevels> Dimensions)
{
    /// <summary>No levels.</summary>
    public static ScoreLevels None { get; } = new([], []);
}

/// <summary>The levels of one dimension.</summary>
/// <param name="Dimension">The dimension's name.</param>
/// <param name="Levels">The levels, ascending.</param>
public sealed record DimensionLevels(string Dimension, Sequence<Points> Levels);
