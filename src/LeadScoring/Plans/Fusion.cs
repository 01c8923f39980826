using System.Runtime.Intrinsics;
using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>
/// Sorts the rules of a plan into tables, conjunctions and the rest. A table entry is made by running the rule itself on a representative
/// of the class, so that a table cannot disagree with its rules.
/// </summary>
internal sealed class Fusion
{
    private readonly ScoringPlan _plan;
    private readonly SumLayout _sums;
    private readonly LeadRow _row = new();
    private readonly List<FieldPart> _parts = [];

    public Fusion(ScoringPlan plan, SumLayout sums, RowTests tests)
    {
        (_plan, _sums) = (plan, sums);
        _row.Prepare(plan.Join.Layout);
        List<PlanRule> alone = [];
        List<Conjunction> conjunctions = [];
        foreach (var rule in plan.Rules)
        {
            if (SingleField(rule.Compiled.Rule) is { } classes && HasClasses(classes))
            {
                PartOf(classes).Rules.Add(rule);
            }
            else if (Conjunction.Of(rule) is { } conjunction && conjunction.Questions.TrueForAll(question => HasClasses(question.Classes)))
            {
                conjunctions.Add(conjunction);
            }
            else
            {
                alone.Add(rule);
            }
        }

        Activities = PlainActivityRules.TakeFrom(alone, plan.Activities, plan.Sums);
        (Alone, Conjunctions) = ([.. alone], Conjunctions.Of(conjunctions, sums));
        for (var i = 0; i < Conjunctions.Rules.Length; i++)
        {
            foreach (var question in Conjunctions.Rules[i].Questions)
            {
                PartOf(question.Classes).Questions.Add(new BitQuestion(Conjunctions.Rules[i].Rule, Conjunctions.Bits[i], tests.Compile(question.Test)));
            }
        }

        Tables = [.. _parts.Select(Table)];
    }

    /// <summary>What stands in each table, in the order of <see cref="Tables"/>.</summary>
    public IReadOnlyList<FieldPart> Parts => _parts;

    public FieldTable[] Tables { get; }

    public PlanRule[] Alone { get; }

    /// <summary>Activity rules that are asked together; null when there are none.</summary>
    public PlainActivityRules? Activities { get; }

    public Conjunctions Conjunctions { get; }

    private static FieldClasses? SingleField(ScoringRule rule)
    {
        if (rule is { ValidFor: not null } or { Verified: not null })
        {
            return null;
        }

        switch (rule)
        {
            case ConditionRule condition:
                return ClassCollector.Of(condition.When) is { Count: 1 } fields ? fields.First() : null;
            case LookupRule lookup:
                var words = new FieldClasses(lookup.Field);
                words.AddWords(lookup.Entries.Select(entry => entry.Word), lookup.Mode);
                return words;
            case BandRule band when ClassCollector.FieldOf(band.Value) is { } field:
                var cuts = new FieldClasses(field);
                foreach (var item in band.Bands)
                {
                    cuts.CutAt(item.From ?? item.To ?? 0);
                    cuts.CutAt(item.To ?? item.From ?? 0);
                }

                return cuts;
            default:
                return null;
        }
    }

    // A set is neither a number nor one text.
    private bool HasClasses(FieldClasses classes) => _plan.Join.Layout[_plan.Join.SlotOf(classes.Field)].Type != FieldType.TextSet;

    private FieldPart PartOf(FieldClasses classes)
    {
        var slot = _plan.Join.SlotOf(classes.Field);
        var isText = _plan.Join.Layout[slot].Type == FieldType.Text;
        // Rules that ask only whether there is a value go with whichever mode is there.
        var mode = isText ? classes.Mode ?? TextMode.IgnoreCase : TextMode.Exact;
        var part = _parts.Find(known => known.Slot == slot && known.Mode == mode);
        if (part is null)
        {
            _parts.Add(part = new FieldPart(slot, mode, new FieldClasses(classes.Field)));
        }

        part.Classes.Include(classes);
        return part;
    }

    private FieldTable Table(FieldPart part)
    {
        var type = _plan.Join.Layout[part.Slot].Type;
        var words = part.Classes.Words.ToArray();
        Action<LeadRow>[] classes = type switch
        {
            FieldType.Text =>
            [
                row => row.SetText(part.Slot, null),
                row => row.SetText(part.Slot, part.Classes.Other()),
                .. words.Select(word => (Action<LeadRow>)(row => row.SetText(part.Slot, word))),
            ],
            _ =>
            [
                row => row.SetRaw(part.Slot, double.NaN),
                .. part.Classes.Numbers().Select(number => (Action<LeadRow>)(row => row.SetRaw(part.Slot, number))),
            ],
        };

        var width = _sums.Width(Conjunctions.Words);
        var entries = new TableEntry[classes.Length * width];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i].Mask = ulong.MaxValue;
        }

        for (var code = 0; code < classes.Length; code++)
        {
            classes[code](_row);
            var entry = entries.AsSpan(code * width, width);
            foreach (var rule in part.Rules)
            {
                var points = rule.Compiled.Points(_row);
                Add(entry, _sums.SumOf(rule.Dimension, rule.Group, points), points);
                Add(entry, _sums.Faults, _row.Fault is null ? 0 : 1);
                _row.Fault = null;
            }

            foreach (var question in part.Questions)
            {
                if (!question.Test(_row))
                {
                    entry[question.Bit / 64].Mask &= ~(1UL << (question.Bit % 64));
                }
            }
        }

        return type == FieldType.Text
            ? new TextTable(part.Slot, new WordTable(words, part.Mode, firstCode: 2), entries)
            : new NumberTable(part.Slot, part.Classes.Cuts(), entries);
    }

    private static void Add(Span<TableEntry> entry, int sum, long points)
    {
        ref var vector = ref entry[sum / Vector256<long>.Count].Sums;
        vector = vector.WithElement(sum % Vector256<long>.Count, vector[sum % Vector256<long>.Count] + points);
    }
}

/// <summary>The rules whose answers stand in the table of one field.</summary>
internal sealed record FieldPart(int Slot, TextMode Mode, FieldClasses Classes)
{
    /// <summary>Rules that ask this field alone.</summary>
    public List<PlanRule> Rules { get; } = [];

    /// <summary>What rules over several fields ask of this one.</summary>
    public List<BitQuestion> Questions { get; } = [];
}

/// <summary>What a rule over several fields asks of one, and the bit that it loses where the answer is no.</summary>
internal sealed record BitQuestion(PlanRule Rule, int Bit, RowTest Test);
