using LeadScoring.Models;

namespace LeadScoring.Tiers;

/// <summary>Finds what keeps model, tiers, changes and triggers from going together.</summary>
internal static class TrackerProblems
{
    public static void ThrowIfAny(TierTracker tracker)
    {
        var model = tracker.Model;
        if (NamedTiers(model).FirstOrDefault(tier => tracker.Ladder.Named(tier) is null) is { } unknown)
        {
            throw new ArgumentException($"The model names the tier '{unknown}', which is not in the ladder.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        if (tracker.Triggers.FirstOrDefault(trigger => !names.Add(trigger.Name)) is { } twice)
        {
            throw new ArgumentException($"Two triggers are called '{twice.Name}'.");
        }

        if (tracker.Triggers.FirstOrDefault(trigger => trigger.Dimension is { } dimension && model.IndexOf(dimension) < 0) is { } lost)
        {
            throw new ArgumentException($"The trigger '{lost.Name}' watches '{lost.Dimension}', which is no dimension of the model.");
        }

        var graded = Graded(model).ToHashSet(StringComparer.Ordinal);
        if (tracker.Changes.Grades.FirstOrDefault(grades => !graded.Remove(grades.Dimension)) is { } ungraded)
        {
            throw new ArgumentException($"The hysteresis of grades names '{ungraded.Dimension}' twice, or the model does not grade it.");
        }
    }

    /// <summary>The dimensions that the model grades.</summary>
    public static IEnumerable<string> Graded(ScoringModel model) =>
        model.Combination is MatrixCombination matrix ? matrix.Dimensions.Select(graded => graded.Dimension) : [];

    private static IEnumerable<string> NamedTiers(ScoringModel model) =>
        model.Gates.Select(gate => gate.Tier).Concat(model.Overrides.Select(item => item.Tier)).OfType<string>()
            .Concat(model.Combination is MatrixCombination matrix ? matrix.Cells.Select(cell => cell.Tier) : []);
}
