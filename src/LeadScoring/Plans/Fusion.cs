using System.Globalization;
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
    private readonly Dictionary<string, FieldPart> _parts = new(StringComparer.Ordinal); // by slot and mode

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
            else if (Conjunction.Of(rule) is { } conjunction && conjunction.Fields.All(field => HasClasses(field.Classes)))
            {
                conjunctions.Add(conjunction);
            }
            else
            {
                alone.Add(rule);
            }
        }

        for (var i = 0; i < conjunctions.Count; i++)
        {
            foreach (var (field, test) in conjunctions[i].Fields)
            {
                PartOf(field).Bits.Add((i, tests.Compile(test)));
            }
        }

        Alone = [.. alone];
        Inverted = new ulong[(conjunctions.Count + 63) / 64];
        Conjunctions = new (int, long)[conjunctions.Count];
        for (var i = 0; i < conjunctions.Count; i++)
        {
            var rule = conjunctions[i].Rule;
            var points = rule.Compiled.Limited(((ConditionRule)rule.Compiled.Rule).Points.Thousandths);
            Conjunctions[i] = (sums.SumOf(rule.Dimension, rule.Group, points), points);
            Inverted[i / 64] |= conjunctions[i].IsInverted ? 1UL << (i % 64) : 0;
        }

        Tables = [.. _parts.Values.Select(Table)];
    }

    public FieldTable[] Tables { get; }

    public PlanRule[] Alone { get; }

    public (int Sum, long Points)[] Conjunctions { get; }

    public ulong[] Inverted { get; }

    private static FieldClasses? SingleField(ScoringRule rule)
    {
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
                foreach (var bound in band.Bands.SelectMany(item => new[] { item.From, item.To }))
                {
                    if (bound is { } cut)
                    {
                        cuts.CutAt(cut);
                    }
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
        var key = string.Create(CultureInfo.InvariantCulture, $"{slot} {mode}");
        if (!_parts.TryGetValue(key, out var part))
        {
            _parts.Add(key, part = new FieldPart(slot, mode, new FieldClasses(classes.Field)));
        }

        part.Classes.Include(classes);
        return part;
    }

    private FieldTable Table(FieldPart part)
    {
        var type = _plan.Join.Layout[part.Slot].Type;
        var words = part.Classes.Words.ToArray();
        double[] cuts = type == FieldType.Text ? [] : [.. part.Classes.Cuts];
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

        var sums = new SortedDictionary<int, long[]>();
        var faults = new int[classes.Length];
        var masks = part.Bits.Count == 0 ? [] : new ulong[classes.Length * Inverted.Length];
        Array.Fill(masks, ulong.MaxValue);
        for (var code = 0; code < classes.Length; code++)
        {
            classes[code](_row);
            foreach (var rule in part.Rules)
            {
                var points = rule.Compiled.Points(_row);
                faults[code] += _row.Fault is null ? 0 : 1;
                _row.Fault = null;
                if (points != 0)
                {
                    var sum = _sums.SumOf(rule.Dimension, rule.Group, points);
                    if (!sums.TryGetValue(sum, out var table))
                    {
                        sums.Add(sum, table = new long[classes.Length]);
                    }

                    table[code] += points;
                }
            }

            foreach (var (bit, test) in part.Bits)
            {
                if (!test(_row))
                {
                    masks[(code * Inverted.Length) + (bit / 64)] &= ~(1UL << (bit % 64));
                }
            }
        }

        return new FieldTable
        {
            Slot = part.Slot,
            Words = type == FieldType.Text ? new WordTable(words, part.Mode, firstCode: 2) : null,
            Cuts = cuts,
            Sums = [.. sums.Select(sum => new SumTable(sum.Key, sum.Value))],
            Faults = faults.Any(count => count > 0) ? faults : [],
            Masks = masks,
        };
    }

    private sealed record FieldPart(int Slot, TextMode Mode, FieldClasses Classes)
    {
        public List<PlanRule> Rules { get; } = [];

        public List<(int Bit, RowTest Test)> Bits { get; } = [];
    }
}
