using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring.Scoring;

/// <summary>
/// Finds what would lift a lead to a score that is good enough. It tries one value of each class that the model's tables tell apart, and one more, or some more, of each
/// kind of activity that a rule looks at; then pairs and triples of what helps. The row is set for the lead.
/// </summary>
internal sealed class LiftFinder(ScoringPlan plan, Workspace workspace, Func<Score, bool> isEnough)
{
    private const int MostChanges = 3;
    private const int KeptOfOne = 5; // ways in which one field may change, the best first; no fewer than there are steps
    private const int KeptInAll = 40;

    private const string SomeText = "\uE000"; // a private-use letter, which no one writes

    private static readonly Comparer<string> ByName = Comparer<string>.Create(Utf8Order.Compare);
    private static readonly bool[] Truths = [true, false];
    private static readonly int[] Counts = [1, 2, 3, 5];
    private static readonly int[] Steps = [1, 2, 3, 5, 10];

    private readonly LeadRow _row = workspace.Row;
    private readonly LeadSchema _schema = plan.Model.Schema;
    private readonly IReadOnlyCollection<FieldClasses> _classes = ModelClasses.Of(plan.Model);

    public List<Lift> Find(int most)
    {
        if (isEnough(Try([])))
        {
            return [];
        }

        var helpful = Candidates()
            .Select(change => (Change: change, Score: Try([change])))
            .GroupBy(item => (item.Change.Key, item.Change.Slot))
            .SelectMany(ways => ways.OrderByDescending(way => way.Score.Total).Take(KeptOfOne))
            .OrderByDescending(item => item.Score.Total)
            .Take(KeptInAll)
            .OrderBy(item => item.Change.Effort) // what asks for less is found before what asks for more of the same
            .ToList();
        List<(Candidate[] Changes, Score Score)> found = [];
        for (var count = 1; count <= MostChanges && found.Count < most; count++)
        {
            foreach (var changes in Sets([.. helpful.Select(item => item.Change)], count))
            {
                if (!found.Exists(smaller => Array.TrueForAll(smaller.Changes, less => Array.Exists(changes, change => change.IncludesAll(less)))) && Try(changes) is var score && isEnough(score))
                {
                    found.Add((changes, score));
                }
            }
        }

        // Few changes first, then those that ask for little.
        return [.. found.OrderBy(item => item.Changes.Length).ThenBy(item => item.Changes.Sum(change => change.Effort)).ThenByDescending(item => item.Score.Total)
            .Take(most).Select(item => new Lift([.. item.Changes.Select(change => change.Change)], item.Score))];
    }

    // Sets of so many candidates, of each key at most one.
    private static IEnumerable<Candidate[]> Sets(Candidate[] candidates, int count, int from = 0)
    {
        for (var i = from; i < candidates.Length; i++)
        {
            if (count == 1)
            {
                yield return [candidates[i]];
                continue;
            }

            foreach (var rest in Sets(candidates, count - 1, i + 1))
            {
                if (!Array.Exists(rest, other => (other.Key, other.Slot) == (candidates[i].Key, candidates[i].Slot)))
                {
                    yield return [candidates[i], .. rest];
                }
            }
        }
    }

    private Score Try(Candidate[] changes)
    {
        var before = Array.ConvertAll(changes, change => change.Slot < 0 ? default : _row.Value(change.Slot));
        foreach (var change in changes.OrderBy(change => change.Key, ByName)) // as activities of one instant stand
        {
            change.Make(_row);
        }

        var score = plan.Run(workspace, isStrict: false);
        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i].Slot >= 0)
            {
                _row.Set(changes[i].Slot, before[i]);
            }
        }

        if (plan.Activities is not null)
        {
            _row.Activities.TakeBack();
        }

        return score;
    }

    private IEnumerable<Candidate> Candidates() =>
        _classes.Where(IsActionable).SelectMany(OfClasses).Concat(OfMissing()).Concat(OfTexts()).Concat(OfNumbers()).Concat(OfActivities());

    private bool IsActionable(FieldClasses classes) => !classes.IsMixed && _schema.Find(classes.Field) is { IsActionable: true };

    private IEnumerable<Candidate> OfClasses(FieldClasses classes)
    {
        var field = _schema.Find(classes.Field)!;
        var slot = plan.Join.SlotOf(field.Name);
        switch (field.Type)
        {
            case FieldType.Text:
                return classes.Words.Where(word => !field.MeansMissing(word)).Select(word => new Candidate(
                    field.Name, slot, new FieldChange(field.Name, new TextTest(field.Name, TextOperator.Equal, word, classes.Mode ?? field.Mode)), 1, row => row.SetText(slot, word)));
            case FieldType.Boolean:
                return Truths.Select(truth => new Candidate(
                    field.Name, slot, new FieldChange(field.Name, new BooleanTest(field.Name, truth)), 1, row => row.SetTruth(slot, truth)));
            case FieldType.Number:
                return OfNumberClasses(field.Name, slot, Array.FindAll(classes.Cuts(), double.IsFinite)); // nothing lies above the greatest number
            default:
                return [];
        }
    }

    // Fields that lack a value, where any value at all may help.
    private IEnumerable<Candidate> OfMissing()
    {
        var asked = _classes.Where(classes => classes.Words.Count == 0 && classes.Cuts().Length == 0).Select(classes => classes.Field);
        var counted = plan.Model.Rules.OfType<CompletenessRule>().SelectMany(rule => RuleFields.Of(rule, _schema)).Select(use => use.Field);
        return
            from name in asked.Concat(counted).Distinct(StringComparer.Ordinal)
            let field = _schema.Find(name)
            where field is { IsActionable: true }
            let slot = plan.Join.SlotOf(name)
            where _row.Value(slot).IsMissing
            select new Candidate(name, slot, new FieldChange(name, new HasValue(name)), 1, row => row.Set(slot, AnyValue(field.Type)));
    }

    private LeadValue AnyValue(FieldType type) => type switch
    {
        FieldType.Text => SomeText,
        FieldType.TextSet => new[] { SomeText },
        FieldType.Boolean => true,
        FieldType.Timestamp => Instant.ToTime((long)_row.Now),
        _ => 0,
    };

    // The least number of each class, and of the lowest class the greatest.
    private static IEnumerable<Candidate> OfNumberClasses(string field, int slot, double[] cuts)
    {
        for (var i = 0; i <= cuts.Length && cuts.Length > 0; i++)
        {
            var number = i == 0 ? Math.BitDecrement(cuts[0]) : cuts[i - 1] + 0.0; // −0 becomes 0
            if (double.IsFinite(number))
            {
                var change = new FieldChange(field, Between(field, i == 0 ? null : cuts[i - 1], i < cuts.Length ? cuts[i] : null));
                yield return new Candidate(field, slot, change, 1, row => row.SetRaw(slot, number));
            }
        }
    }

    // The class from one cut to the next, said with the numbers that people wrote.
    private static Condition Between(string field, double? from, double? to)
    {
        List<Condition> bounds = [];
        if (from is { } least)
        {
            bounds.Add(IsStepUp(least, out var below) ? Is(field, NumberOperator.Greater, below) : Is(field, NumberOperator.GreaterOrEqual, least));
        }

        if (to is { } end)
        {
            bounds.Add(IsStepUp(end, out var most) ? Is(field, NumberOperator.LessOrEqual, most) : Is(field, NumberOperator.Less, end));
        }

        return bounds is [var only] ? only
            : from is { } low && to is { } high && Math.BitIncrement(low) == high ? Is(field, NumberOperator.Equal, low)
            : new AllOf([.. bounds]);
    }

    private static NumberTest Is(string field, NumberOperator @operator, double value) => new(new NumberField(field), @operator, new Constant(value));

    // Whether a cut is the next double behind a number with fewer digits.
    private static bool IsStepUp(double cut, out double below)
    {
        below = Math.BitDecrement(cut);
        return double.IsFinite(below) && $"{below:R}".Length < $"{cut:R}".Length;
    }

    // Texts that a rule looks for within a field, and members of sets.
    private IEnumerable<Candidate> OfTexts()
    {
        foreach (var condition in plan.Model.Rules.OfType<ConditionRule>().SelectMany(rule => rule.When is AllOf or AnyOf ? Parts(rule.When) : [rule.When]))
        {
            if (condition is TextTest { Operator: not TextOperator.Equal } text && _schema.Find(text.Field) is { IsActionable: true } field && !field.MeansMissing(text.Value))
            {
                var slot = plan.Join.SlotOf(text.Field);
                yield return new Candidate(text.Field, slot, new FieldChange(text.Field, text), 1, row => row.SetText(slot, text.Value));
            }
            else if (condition is SetContains member && _schema.Find(member.Field) is { IsActionable: true })
            {
                var slot = plan.Join.SlotOf(member.Field);
                yield return new Candidate(member.Field, slot, new FieldChange(member.Field, member), 1, row => row.SetTexts(slot, [.. row.Set(slot), member.Value]));
            }
        }
    }

    private static IEnumerable<Condition> Parts(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Parts),
        AnyOf any => any.Parts.SelectMany(Parts),
        _ => [condition],
    };

    // Numbers that points are worked out from: some more of them. A suggestion tells the number that there is, so those about a person are left out.
    private IEnumerable<Candidate> OfNumbers()
    {
        var read = plan.Model.Rules.OfType<ExpressionRule>().SelectMany(rule => FieldUses.Of(rule.Value)).Where(use => use.Type == FieldType.Number).Select(use => use.Field);
        foreach (var name in read.Distinct(StringComparer.Ordinal).Where(name => _schema.Find(name) is { IsActionable: true } && !plan.Join.IsPersonal(name)))
        {
            var slot = plan.Join.SlotOf(name);
            var now = double.IsNaN(_row.Number(slot)) ? 0 : _row.Number(slot);
            foreach (var step in Steps)
            {
                yield return new Candidate(name, slot, new FieldChange(name, Is(name, NumberOperator.Equal, now + step)), step, row => row.SetRaw(slot, now + step));
            }
        }
    }

    private IEnumerable<Candidate> OfActivities()
    {
        if (plan.Activities is not { } join)
        {
            yield break;
        }

        foreach (var activities in ModelFields.ActivitiesOf(plan.Model).Select(use => use.Activities with { Within = null }).Where(item => item.Type is not null).Distinct())
        {
            var (code, filter) = (join.CodeOf(activities.Type), join.FilterOf(activities));
            var value = double.NaN;
            var attributes = AttributesOf(activities.Where, join, ref value);
            var activity = new LeadActivity(activities.Type!, Instant.ToTime((long)_row.Now), value);
            foreach (var count in Counts)
            {
                yield return new Candidate(
                    activities.Type!, -1, new ActivityChange(activities.Type!, activities.Where, count), count, row => row.Activities.Suppose(activity, code, count, attributes, filter));
            }
        }
    }

    // What an activity is like when its condition says all about it: it is asked by other rules, too. Null for any other condition.
    private static Action<LeadRow>? AttributesOf(Condition? where, ActivityJoin join, ref double value)
    {
        switch (where)
        {
            case null:
                return _ => { };
            case NumberTest { Operator: NumberOperator.Equal, Left: NumberField field, Right: Constant number } when field.Field == ActivityType.Value.Name:
                value = number.Value;
                return _ => { };
            case NumberTest { Operator: NumberOperator.Equal, Left: NumberField field, Right: Constant number }:
                var numberSlot = join.SlotOf(field.Field);
                return row => row.SetRaw(numberSlot, number.Value);
            case BooleanTest truth:
                var truthSlot = join.SlotOf(truth.Field);
                return row => row.SetTruth(truthSlot, truth.Value);
            case TextTest { Operator: TextOperator.Equal } text:
                var textSlot = join.SlotOf(text.Field);
                return row => row.SetText(textSlot, text.Value);
            default:
                return null;
        }
    }

    /// <summary>A change to try.</summary>
    /// <param name="Key">The field or activity type that changes; each changes at most once.</param>
    /// <param name="Slot">The field's slot, or −1 for activities.</param>
    /// <param name="Change">The change as it is told.</param>
    /// <param name="Effort">How much it asks for.</param>
    /// <param name="Make">Makes it in a row.</param>
    private sealed record Candidate(string Key, int Slot, SuggestedChange Change, int Effort, Action<LeadRow> Make)
    {
        /// <summary>Whether the other is the same, or the same fewer times.</summary>
        public bool IncludesAll(Candidate other) => Change == other.Change
            || (Change is ActivityChange more && other.Change is ActivityChange less && more.Type == less.Type && Equals(more.Where, less.Where) && more.Count >= less.Count);
    }
}
