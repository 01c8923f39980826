using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>A compiled rule and where its points go.</summary>
/// <param name="Compiled">The rule.</param>
/// <param name="Dimension">The place of its dimension.</param>
/// <param name="Group">The place of its group there, or −1.</param>
/// <param name="UsualDecay">The decay of an activity rule that has none of its own.</param>
internal sealed record PlanRule(CompiledRule Compiled, int Dimension, int Group, Decay UsualDecay);

/// <summary>A several-field rule as a conjunction: one question to each field, and whether the rule gives its points when they do not all hold.</summary>
internal sealed record Conjunction(PlanRule Rule, List<FieldQuestion> Questions, bool IsInverted)
{
    /// <summary>What the rule gives when it holds.</summary>
    public long Points => Rule.Compiled.Limited(((ConditionRule)Rule.Compiled.Rule).Points.Thousandths);

    /// <summary>The rule as a conjunction, or null when it is none or could be a fault.</summary>
    public static Conjunction? Of(PlanRule rule)
    {
        // A floor of the rule's own that lifts 0 gives points where the condition does not hold, too.
        if (rule.Compiled.Rule is not ConditionRule { When: var when } || rule.Compiled.Limited(0) != 0 || rule.Compiled.Trust is not null)
        {
            return null;
        }

        var (parts, isInverted) = when switch
        {
            AllOf all => (all.Parts, false),
            NoneOf none => (Negated(none.Parts), false),
            AnyOf any => (Negated(any.Parts), true),
            _ => ([], false),
        };
        List<FieldQuestion> questions = [];
        foreach (var part in parts)
        {
            if (ClassCollector.Of(part) is not { Count: 1 } classes || CanFault.Of(part))
            {
                return null;
            }

            var field = classes.First();
            var known = questions.Find(question => question.Classes.Field == field.Field);
            if (known is null)
            {
                questions.Add(new FieldQuestion(field, part));
                continue;
            }

            known.Classes.Include(field);
            known.Test = new AllOf([known.Test, part]);
            if (known.Classes.IsMixed)
            {
                return null;
            }
        }

        // A rule whose own limit makes it give points always runs alone: gains and losses may go to different sums.
        return questions.Count < 2 || rule.Compiled.Limited(0) != 0 ? null : new Conjunction(rule, questions, isInverted);
    }

    private static Sequence<Condition> Negated(Sequence<Condition> parts) => [.. parts.Select(part => new NoneOf([part]))];
}

/// <summary>What a conjunction asks of one field.</summary>
internal sealed class FieldQuestion(FieldClasses classes, Condition test)
{
    public FieldClasses Classes { get; } = classes;

    public Condition Test { get; set; } = test;
}

/// <summary>Whether a condition over classes can be a fault: only by <see cref="Require"/>.</summary>
internal static class CanFault
{
    public static bool Of(Condition condition) => condition switch
    {
        Require => true,
        AllOf all => all.Parts.Any(Of),
        AnyOf any => any.Parts.Any(Of),
        NoneOf none => none.Parts.Any(Of),
        _ => false,
    };
}
