using System.Globalization;
using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds rules, gates and overrides that cannot do what their author meant.</summary>
internal static class ScoringChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var model = playbook.Model;
        foreach (var dimension in model.Dimensions)
        {
            CheckRules(dimension, dimension.Name, dimension.Limit, dimension.Rules, isEmpty: !dimension.AllRules.Any(), model.Schema, findings);
            foreach (var group in dimension.Groups)
            {
                CheckRules(group, group.Name, group.Limit, group.Rules, isEmpty: group.Rules.Count == 0, model.Schema, findings);
            }
        }

        CheckRepeats(model, findings);
        CheckGates(model, findings);
        CheckOverrides(model, findings);
    }

    private static void CheckRules(object list, string name, Limit limit, Sequence<ScoringRule> rules, bool isEmpty, LeadSchema schema, Findings findings)
    {
        if (isEmpty)
        {
            findings.Add(list, CheckTexts.Empty, name);
        }

        var ranges = new RangeFinder(schema);
        foreach (var rule in rules)
        {
            switch (rule)
            {
                case ConditionRule condition:
                    CheckCondition(condition, condition.Name, condition.When, schema, findings);
                    if (!IsNever(condition, schema))
                    {
                        CheckLoss(condition, name, limit, rules, ranges, findings);
                    }

                    break;
                case LookupRule lookup:
                    CheckWords(lookup, schema, findings);
                    break;
                case BandRule band:
                    CheckBands(band, findings);
                    break;
            }

            if (ranges.Of(rule) is { Least: var least, Most: var most } && least == Points.Zero && most == Points.Zero && !IsNever(rule, schema))
            {
                findings.Add(rule, CheckTexts.NoPoints, rule.Name);
            }
        }
    }

    private static bool IsNever(ScoringRule rule, LeadSchema schema) =>
        rule is ConditionRule { When: var when } && !OutcomeFinder.Of(when, schema).HasFlag(Outcomes.True);

    private static void CheckCondition(object part, string name, Condition condition, LeadSchema schema, Findings findings)
    {
        var outcomes = OutcomeFinder.Of(condition, schema);
        if (!outcomes.HasFlag(Outcomes.True))
        {
            findings.Add(part, CheckTexts.NeverHolds, name);
        }
        else if (outcomes == Outcomes.True)
        {
            findings.Add(part, CheckTexts.AlwaysHolds, name);
        }
        else
        {
            CheckParts(part, name, condition, schema, findings);
        }
    }

    // A part of a conjunction that holds wherever the others do says nothing; likewise a part of a disjunction that adds nothing to the others.
    private static void CheckParts(object part, string name, Condition condition, LeadSchema schema, Findings findings)
    {
        var parts = condition switch { AllOf all => all.Parts, AnyOf any => any.Parts, _ => [] };
        for (var i = 0; parts.Count > 1 && i < parts.Count; i++)
        {
            Sequence<Condition> others = [.. parts.Where((_, other) => other != i)];
            Condition matters = condition is AllOf
                ? new AllOf([.. others, new NoneOf([parts[i]])])
                : new AllOf([parts[i], new NoneOf(others)]);
            if (OutcomeFinder.Of(matters, schema) == Outcomes.False)
            {
                findings.Add(part, CheckTexts.PartNeverMatters, name, parts[i].ToText(schema));
                return;
            }
        }
    }

    private static void CheckLoss(ConditionRule rule, string name, Limit limit, Sequence<ScoringRule> rules, RangeFinder ranges, Findings findings)
    {
        var points = new Limit(rule.Floor, rule.Ceiling).Clamp(rule.Points);
        var others = ranges.Of(rules.Where(other => !ReferenceEquals(other, rule)));
        var (least, most) = limit.Mode == LimitMode.Net
            ? (points + others.Least, points + others.Most)
            : (points + (points > Points.Zero ? others.LeastGains : Points.Zero), points + (points < Points.Zero ? others.MostLosses : Points.Zero));
        var lost = points > Points.Zero && limit.Ceiling is { } ceiling && least > ceiling ? Points.Min(points, least - ceiling)
            : points < Points.Zero && limit.Floor is { } floor && most < floor ? Points.Min(-points, floor - most)
            : Points.Zero;
        if (lost != Points.Zero)
        {
            findings.Add(rule, CheckTexts.PointsLostRule, rule.Name, lost.ToString(), points.ToString(), name);
        }
    }

    private static void CheckWords(LookupRule lookup, LeadSchema schema, Findings findings)
    {
        var field = schema.Find(lookup.Field)!;
        foreach (var entry in lookup.Entries.Where(entry => field.MeansMissing(entry.Word)))
        {
            findings.Add(lookup, CheckTexts.WordIsMissing, lookup.Name, entry.Word, field.Name);
        }
    }

    private static void CheckBands(BandRule rule, Findings findings)
    {
        var bands = rule.Bands.OrderBy(band => band.From ?? double.NegativeInfinity).ToList();
        var end = double.NegativeInfinity;
        for (var i = 0; i < bands.Count; i++)
        {
            var from = bands[i].From ?? double.NegativeInfinity;
            var to = bands[i].To ?? double.PositiveInfinity;
            if (i > 0 && from < end)
            {
                findings.Add(bands[i], CheckTexts.BandsOverlap, rule.Name, Text(from), Text(Math.Min(to, end)));
            }
            else if (i > 0 && from > end)
            {
                findings.Add(bands[i], CheckTexts.BandsGap, rule.Name, Text(end), Text(from));
            }

            end = Math.Max(end, to);
        }
    }

    private static string Text(double number) => number switch
    {
        double.NegativeInfinity => "-∞",
        double.PositiveInfinity => "∞",
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static void CheckRepeats(ScoringModel model, Findings findings)
    {
        var first = new Dictionary<Condition, ConditionRule>();
        foreach (var rule in model.Rules.OfType<ConditionRule>())
        {
            if (!first.TryAdd(rule.When, rule))
            {
                findings.Add(rule, CheckTexts.ConditionTwice, rule.Name, first[rule.When].Name, findings.PositionOf(first[rule.When]).ToString());
            }
        }
    }

    private static void CheckGates(ScoringModel model, Findings findings)
    {
        foreach (var gate in model.Gates)
        {
            var outcomes = OutcomeFinder.Of(gate.Condition, model.Schema);
            var (opens, closes) = gate.Kind == GateKind.Disqualify ? (Outcomes.False, Outcomes.True) : (Outcomes.True, Outcomes.False);
            if (outcomes == opens)
            {
                findings.Add(gate, CheckTexts.GateNeverCloses, gate.Name);
            }
            else if (!outcomes.HasFlag(opens) && outcomes.HasFlag(closes))
            {
                findings.Add(gate, CheckTexts.GateAlwaysCloses, gate.Name);
            }
        }
    }

    private static void CheckOverrides(ScoringModel model, Findings findings)
    {
        ScoreOverride? always = null;
        foreach (var item in model.Overrides)
        {
            var outcomes = OutcomeFinder.Of(item.When, model.Schema);
            if (always is not null)
            {
                findings.Add(item, CheckTexts.OverrideHidden, item.Name, always.Name);
            }
            else if (!outcomes.HasFlag(Outcomes.True))
            {
                findings.Add(item, CheckTexts.NeverHolds, item.Name);
            }
            else if (outcomes == Outcomes.True && item is { Until: null, Score: null or Constant })
            {
                always = item;
                findings.Add(item, CheckTexts.AlwaysHolds, item.Name);
            }
        }
    }
}
