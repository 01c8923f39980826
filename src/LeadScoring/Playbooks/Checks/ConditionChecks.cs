using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds conditions that never or always hold, parts of conditions that change nothing, and rules that ask the same.</summary>
internal static class ConditionChecks
{
    /// <summary>Looks at one condition.</summary>
    public static void Check(object part, string name, Condition condition, LeadSchema schema, Findings findings)
    {
        var outcomes = findings.Outcomes.Of(condition);
        if (!outcomes.HasFlag(Outcomes.True))
        {
            findings.Add(part, CheckTexts.NeverHolds, name);
        }
        else if (outcomes == Outcomes.True)
        {
            findings.Add(part, CheckTexts.AlwaysHolds, name);
        }
        else if (PartWithoutEffect(condition, findings.Outcomes) is { } idle)
        {
            findings.Add(part, CheckTexts.PartNeverMatters, name, idle.ToText(schema));
        }
    }

    /// <summary>Looks for rules that ask the same.</summary>
    public static void CheckRepeats(ScoringModel model, Findings findings)
    {
        var rules = model.Rules.OfType<ConditionRule>().Where(rule => findings.Outcomes.CanHold(rule.When)).ToList();
        foreach (var similar in rules.GroupBy(rule => string.Join('\n', FieldUses.Of(rule.When).Select(use => use.Field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))))
        {
            CheckRepeats([.. similar], findings);
        }
    }

    private static void CheckRepeats(List<ConditionRule> rules, Findings findings)
    {
        var first = new Dictionary<object, ConditionRule>();
        var answers = AnswersOf(rules, findings.Outcomes);
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (first.TryGetValue(rule.When, out var same) || (answers?[i] is { } key && first.TryGetValue(key, out same)))
            {
                findings.Add(rule, CheckTexts.ConditionTwice, rule.Name, same.Name, findings.PositionOf(same).ToString());
                continue;
            }

            first.Add(rule.When, rule);
            if (answers?[i] is { } own)
            {
                first.Add(own, rule);
            }
        }
    }

    // What each condition answers in each situation; null for one that does not answer just true or false in each of them.
    private static List<Sequence<Outcomes>?>? AnswersOf(List<ConditionRule> rules, OutcomeFinder finder)
    {
        var answers = rules.ConvertAll(_ => new List<Outcomes>());
        var isComplete = rules.Count > 1 && finder.TryForEach(rules.ConvertAll(rule => rule.When), outcomes =>
        {
            for (var i = 0; i < outcomes.Length; i++)
            {
                answers[i].Add(outcomes[i]);
            }
        });
        return isComplete
            ? answers.ConvertAll(list => list.TrueForAll(answer => answer is Outcomes.True or Outcomes.False) ? (Sequence<Outcomes>?)[.. list] : null)
            : null;
    }

    // A part of a conjunction that holds wherever the others do says nothing; likewise a part of a disjunction that holds only where others do.
    private static Condition? PartWithoutEffect(Condition condition, OutcomeFinder finder)
    {
        var parts = condition switch { AllOf all => all.Parts, AnyOf any => any.Parts, _ => [] };
        if (parts.Count < 2)
        {
            return null;
        }

        var (goesOn, stops) = condition is AllOf ? (Outcomes.True, Outcomes.False) : (Outcomes.False, Outcomes.True);
        var matters = new bool[parts.Count];
        var isComplete = finder.TryForEach(parts, outcomes =>
        {
            var stopping = outcomes.Count(outcome => !outcome.HasFlag(goesOn));
            var canFault = outcomes.Any(outcome => outcome.HasFlag(Outcomes.Fault));
            for (var i = 0; i < outcomes.Length; i++)
            {
                // The part may change the answer if it can stop here while all the others can go on; beside faults, more is not known.
                var othersGoOn = stopping == (outcomes[i].HasFlag(goesOn) ? 0 : 1);
                matters[i] |= outcomes[i].HasFlag(Outcomes.Fault) || (outcomes[i].HasFlag(stops) && (othersGoOn || canFault));
            }
        });
        return isComplete ? parts.Where((_, i) => !matters[i]).FirstOrDefault() : null;
    }
}
