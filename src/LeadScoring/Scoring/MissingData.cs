using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring.Scoring;

/// <summary>
/// Says whether a condition holds, does not hold, or does not hold only for want of data: then it would be open, by Kleene's logic, if each
/// comparison with a missing value were open.
/// </summary>
internal sealed class MissingData(FieldJoin join, ActivityJoin? activities, LeadRow row)
{
    private readonly RowTests _tests = new(join, activities);

    /// <summary>The outcome of a condition that is no fault.</summary>
    public LineOutcome OutcomeOf(Condition condition)
    {
        var holds = _tests.Compile(condition)(row);
        row.Fault = null;
        return holds ? LineOutcome.Holds : Ask(condition) is null ? LineOutcome.MissingData : LineOutcome.DoesNotHold;
    }

    private bool? Ask(Condition condition) => condition switch
    {
        AllOf all => All(all.Parts, stopAt: false),
        AnyOf any => All(any.Parts, stopAt: true),
        NoneOf none => !All(none.Parts, stopAt: true),
        HasValue or Require => Leaf(condition),
        _ => FieldUses.Of(condition).Select(use => join.SlotOf(use.Field)).All(slot => row.Has(slot) || join.Layout[slot].Type == FieldType.TextSet) ? Leaf(condition) : null,
    };

    private bool? All(Sequence<Condition> parts, bool stopAt)
    {
        bool? answer = !stopAt;
        foreach (var part in parts)
        {
            var truth = Ask(part);
            if (truth == stopAt)
            {
                return stopAt;
            }

            answer = truth is null ? null : answer;
        }

        return answer;
    }

    private bool Leaf(Condition condition)
    {
        var holds = _tests.Compile(condition)(row);
        row.Fault = null;
        return holds;
    }
}
