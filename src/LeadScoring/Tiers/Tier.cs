namespace LeadScoring.Tiers;

/// <summary>What is done with the leads of a tier.</summary>
public enum Treatment
{
    /// <summary>A rep gets the lead.</summary>
    Assign,

    /// <summary>The lead is kept warm until it is ready.</summary>
    Nurture,

    /// <summary>The lead is left alone.</summary>
    Park,
}

/// <summary>A band of the score.</summary>
/// <param name="Name">The name, such as <c>High</c>.</param>
/// <param name="From">The least points of the tier, inclusive; null for the lowest tier.</param>
/// <param name="Treatment">What is done with its leads.</param>
public sealed record Tier(string Name, Points? From, Treatment Treatment);
