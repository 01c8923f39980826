using LeadScoring.Conditions;

namespace LeadScoring.Playbooks.Checks;

/// <summary>
/// Finds which answers conditions may give over all leads, by asking them once in each situation: each combination of the classes of what
/// they look at. What is not known may be anything, so nothing that can happen is left out; what cannot happen may be kept in.
/// </summary>
internal sealed class OutcomeFinder(LeadSchema schema, Effort effort)
{
    private const int MaxSituations = 10_000;
    private const int CostOfCompiling = 100; // a question, in questions asked

    private readonly Dictionary<Condition, Outcomes> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The answers that the condition may give; any when there is too much to ask.</summary>
    public Outcomes Of(Condition condition)
    {
        if (!_known.TryGetValue(condition, out var known))
        {
            var found = Outcomes.None;
            _known.Add(condition, known = TryForEach([condition], outcomes => found |= outcomes[0]) ? found : Outcomes.Any);
        }

        return known;
    }

    /// <summary>Whether the condition can hold.</summary>
    public bool CanHold(Condition condition) => Of(condition).HasFlag(Outcomes.True);

    /// <summary>Whether every lead for which <paramref name="condition"/> holds is one for which one of the others does, all of which are then asked without a fault.</summary>
    public bool Covers(IEnumerable<Condition> others, Condition condition) =>
        (Of(new AllOf([condition, new NoneOf([.. others])])) & (Outcomes.True | Outcomes.Fault)) == Outcomes.None;

    /// <summary>Shows the answers that the conditions may give, by place, in each situation; false when there is too much to ask, and then nothing is known.</summary>
    public bool TryForEach(IReadOnlyList<Condition> conditions, Action<Outcomes[]> see)
    {
        if (!effort.TrySpend((long)conditions.Count * CostOfCompiling))
        {
            return false;
        }

        var variables = new ConditionVariables();
        var asked = conditions.Select(variables.Compile).ToArray();
        variables.JoinQuestions();
        var all = variables.Variables.ToList();
        if (!effort.TrySpend(variables.Places * CostOfCompiling) || !all.TrueForAll(variable => variable.TryMakeRows(schema, effort)))
        {
            return false;
        }

        all.RemoveAll(variable => variable.SaysNothing);
        var situations = LeaveOutUntil(MaxSituations, all);
        if (!effort.TrySpend(situations * (variables.Places + conditions.Count)))
        {
            return false;
        }

        Visit(all, at: 0, asked, new Outcomes[asked.Length], see);
        return true;
    }

    // A variable that is left out leaves its questions open, which is never wrong.
    private static long LeaveOutUntil(int most, List<Variable> variables)
    {
        variables.Sort((a, b) => (b.Questions.Count, a.Rows.Count).CompareTo((a.Questions.Count, b.Rows.Count)));
        while (true)
        {
            var situations = variables.Aggregate(1L, (product, variable) => Math.Min(product * variable.Rows.Count, int.MaxValue));
            if (situations <= most)
            {
                return situations;
            }

            variables.RemoveAt(variables.Count - 1);
        }
    }

    private static void Visit(List<Variable> variables, int at, Asking[] asked, Outcomes[] outcomes, Action<Outcomes[]> see)
    {
        if (at == variables.Count)
        {
            for (var i = 0; i < asked.Length; i++)
            {
                outcomes[i] = asked[i]();
            }

            see(outcomes);
            return;
        }

        foreach (var row in variables[at].Rows)
        {
            variables[at].Tell(row);
            Visit(variables, at + 1, asked, outcomes, see);
        }
    }
}
