using LeadScoring.Conditions;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Results;

namespace LeadScoring.Tests.Check;

/// <summary>Asks conditions of leads by making a rule of each and having the scorer explain it.</summary>
internal sealed class Probes(LeadSchema schema, DateTimeOffset now)
{
    private readonly Dictionary<Condition, Scorer<LeadRecord>> _scorers = new(ReferenceEqualityComparer.Instance);

    /// <summary>True, False or Fault: what the condition says of the lead.</summary>
    public Outcomes Ask(Condition condition, LeadRecord lead)
    {
        if (!_scorers.TryGetValue(condition, out var scorer))
        {
            var model = ScoringModel.For(schema, model => model.Dimension("d", dimension => dimension.Rule("probe", condition, 1)));
            _scorers.Add(condition, scorer = Scorer.Of(model));
        }

        return scorer.Explain(lead, now).Lines.First(line => line.Kind == LedgerLineKind.Rule).Outcome switch
        {
            LineOutcome.Holds => Outcomes.True,
            LineOutcome.Fault => Outcomes.Fault,
            _ => Outcomes.False,
        };
    }
}
