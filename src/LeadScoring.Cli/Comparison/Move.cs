using LeadScoring.Tiers;

namespace LeadScoring.Cli.Comparison;

/// <summary>What another playbook does to one lead.</summary>
internal sealed record Move(string Id, long Row, Points OldScore, Points NewScore, Tier OldTier, Tier NewTier)
{
    public Points Change => NewScore - OldScore;

    public bool ChangesScore => OldScore != NewScore;

    /// <summary>Whether the tier has another name; floors and treatments may change without moving a lead.</summary>
    public bool ChangesTier => OldTier.Name != NewTier.Name;

    public bool IsNone => !ChangesScore && !ChangesTier;

    /// <summary>The lines that give other points, the strongest first; none when only the tier changes.</summary>
    public IReadOnlyList<LineChange> Reasons { get; init; } = [];
}
