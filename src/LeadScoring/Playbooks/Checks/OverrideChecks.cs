using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds gates that never or always close, and overrides that never apply.</summary>
internal static class OverrideChecks
{
    public static void Check(ScoringModel model, Findings findings)
    {
        foreach (var gate in model.Gates)
        {
            if (!CanClose(gate, findings.Outcomes))
            {
                findings.Add(gate, CheckTexts.GateNeverCloses, gate.Name);
            }
            else if (!CanOpen(gate, findings.Outcomes))
            {
                findings.Add(gate, CheckTexts.GateAlwaysCloses, gate.Name);
            }
        }

        for (var i = 0; i < model.Overrides.Count; i++)
        {
            Check(model.Overrides[i], model.Overrides.Take(i), findings);
        }
    }

    /// <summary>Whether the gate can shut a lead out; a fault does.</summary>
    public static bool CanClose(Gate gate, OutcomeFinder outcomes) => outcomes.Of(gate.Condition) != OpensOn(gate);

    /// <summary>Whether the override can apply to a lead.</summary>
    public static bool CanApply(ScoreOverride item, OutcomeFinder outcomes) => outcomes.CanHold(item.When) && !IsTooLarge(item);

    private static bool CanOpen(Gate gate, OutcomeFinder outcomes) => outcomes.Of(gate.Condition).HasFlag(OpensOn(gate));

    private static Outcomes OpensOn(Gate gate) => gate.Kind == GateKind.Disqualify ? Outcomes.False : Outcomes.True;

    private static bool IsTooLarge(ScoreOverride item) => item.Score is Constant && RuleCases.PointsOf(item.Score) is null;

    private static void Check(ScoreOverride item, IEnumerable<ScoreOverride> before, Findings findings)
    {
        if (IsTooLarge(item))
        {
            findings.Add(item, CheckTexts.NeverWorks, item.Name, CheckNumbers.Text(((Constant)item.Score!).Value));
        }
        else if (!findings.Outcomes.CanHold(item.When))
        {
            findings.Add(item, CheckTexts.NeverHolds, item.Name);
        }
        else if (before.FirstOrDefault(other => Hides(other, item, findings.Outcomes)) is { } hides)
        {
            findings.Add(item, CheckTexts.OverrideHidden, item.Name, hides.Name);
        }
        else if (item.Until is null && findings.Outcomes.Of(item.When) == Outcomes.True)
        {
            findings.Add(item, CheckTexts.AlwaysHolds, item.Name);
        }
    }

    // One that ends, or whose score may be a fault, does not always apply where it holds.
    private static bool Hides(ScoreOverride other, ScoreOverride item, OutcomeFinder outcomes) =>
        other is { Until: null, Score: null or Constant } && !IsTooLarge(other) && (other.When.Equals(item.When) || outcomes.Covers([other.When], item.When));
}
