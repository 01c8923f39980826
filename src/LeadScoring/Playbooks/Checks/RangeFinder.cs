using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds bounds of what rules, dimensions and the whole score may come to. Bounds may be too wide and are never too narrow.</summary>
internal sealed class RangeFinder(OutcomeFinder outcomes)
{
    private static readonly PointRange Unknown = PointRange.Of(-Points.MaxRulePoints, Points.MaxRulePoints);
    private static readonly PointRange Anything = PointRange.Of(Points.FromThousandths(long.MinValue / 4), Points.FromThousandths(long.MaxValue / 4));

    private readonly Dictionary<ScoringRule, List<RuleCase>?> _cases = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ScoringRule, PointRange> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Sequence<ScoringRule>, PointRange> _lists = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ScoringRule, LinkedRules> _linkedTo = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Sequence<ScoringRule>, List<LinkedRules>> _linked = new(ReferenceEqualityComparer.Instance);

    /// <summary>The cases of a rule; null where it has none that could be told.</summary>
    public List<RuleCase>? CasesOf(ScoringRule rule)
    {
        if (!_cases.TryGetValue(rule, out var cases))
        {
            _cases.Add(rule, cases = RuleCases.Of(rule));
        }

        return cases;
    }

    /// <summary>What the rule may give, after its own limit.</summary>
    public PointRange Of(ScoringRule rule)
    {
        if (!_rules.TryGetValue(rule, out var range))
        {
            _rules.Add(rule, range = CasesOf(rule) is { } cases && Together([(rule, cases)], found: null) is { } together ? together : Roughly(rule));
        }

        return range;
    }

    /// <summary>What the rules may come to together.</summary>
    public PointRange Of(Sequence<ScoringRule> rules)
    {
        if (!_lists.TryGetValue(rules, out var range))
        {
            _lists.Add(rules, range = LinkedIn(rules).Aggregate(default(PointRange), (sum, linked) => sum + linked.Range));
        }

        return range;
    }

    /// <summary>What the rules may come to together for leads of which one of them finds a certain thing.</summary>
    public PointRange Of(Sequence<ScoringRule> rules, ScoringRule rule, RuleCase found)
    {
        var own = PointRange.Of(new Limit(rule.Floor, rule.Ceiling).Clamp(found.Points));
        var total = Of(rules);
        var linked = _linkedTo[rule];
        var together = linked.IsKnown ? Together(linked.Rules, found) : null;
        return total - linked.Range + (together ?? (linked.Apart - Of(rule) + own));
    }

    /// <summary>What a group may come to, after its limit.</summary>
    public PointRange Of(RuleGroup group) => Of(group.Rules).Within(group.Limit);

    /// <summary>What a dimension may come to, after its limit and inactivity.</summary>
    public PointRange Of(Dimension dimension) => Of(dimension, dimension.Groups.Aggregate(Of(dimension.Rules), (sum, group) => sum + Of(group)));

    /// <summary>What a dimension may come to whose rules and groups come to so much: after its limit, and what it may lose by inactivity.</summary>
    public static PointRange Of(Dimension dimension, PointRange sum)
    {
        var range = sum.Within(dimension.Limit);
        return dimension.Inactivity is { } penalty
            ? range.Or(PointRange.Of(Points.Min(range.Least, Points.Max(dimension.Limit.Floor ?? Points.Zero, range.Least + penalty.Points))))
            : range;
    }

    /// <summary>The whole score, before overrides and gates.</summary>
    public PointRange Of(ScoringModel model)
    {
        var dimensions = model.Dimensions.Select(Of).ToList();
        var combined = model.Combination switch
        {
            MinimumCombination => PointRange.Of(dimensions.Min(range => range.Least), dimensions.Min(range => range.Most)),
            WeightedCombination weighted => Around(range => Weighted(weighted, model, range), dimensions),
            GeometricCombination => Around(Geometric, dimensions),
            _ => dimensions.Aggregate((a, b) => a + b),
        };
        return combined.Within(model.Limit);
    }

    /// <summary>The scores that an override may set; null when it can set none.</summary>
    public PointRange? Of(ScoreOverride item) => item.Score switch
    {
        null => null,
        Constant => RuleCases.PointsOf(item.Score) is { } points ? PointRange.Of(points) : null,
        _ => Unknown,
    };

    private static PointRange Roughly(ScoringRule rule)
    {
        var limit = new Limit(rule.Floor, rule.Ceiling);
        var range = rule switch
        {
            ConditionRule condition => PointRange.Of(condition.Points).Or(default),
            CompletenessRule completeness => PointRange.Of(completeness.Points).Or(default),
            LookupRule lookup => lookup.Entries.Aggregate(PointRange.Of(lookup.Otherwise).Or(default), (range, entry) => range.Or(PointRange.Of(entry.Points))),
            BandRule bands => bands.Bands.Aggregate(default(PointRange), (range, band) => range.Or(PointRange.Of(band.Points))),
            ActivityRule activity => PointRange.Of(Most(activity)).Or(default),
            _ => Unknown,
        };
        range = Believed(rule, range);
        var limited = PointRange.Of(limit.Clamp(range.Least), limit.Clamp(range.Most));
        return rule is LookupRule or CompletenessRule ? limited : limited.Or(default); // a fault gives 0, whatever the rule's own limit says
    }

    // What all activities that may count give together, undecayed.
    private static Points Most(ActivityRule rule)
    {
        var life = rule.Caps.Where(cap => cap.Period == CapPeriod.Lifetime).ToList();
        var points = Points.FromThousandths(Math.Abs(rule.Points.Thousandths));
        var most = life.Min(cap => cap.MaxCount) is { } count ? (decimal)points.Thousandths * count : points == Points.Zero ? 0 : decimal.MaxValue;
        most = Math.Min(most, Math.Min(life.Min(cap => cap.MaxPoints?.Thousandths) ?? long.MaxValue, Points.MaxRulePoints * 1_000L));
        return Points.FromThousandths(rule.Points < Points.Zero ? -(long)most : (long)most);
    }

    private static PointRange Believed(ScoringRule rule, PointRange range)
    {
        if (rule.Verified is { } verified)
        {
            var factors = verified.Factors.Select(item => item.Factor).Append(verified.Otherwise).ToList();
            range = factors.Select(factor => PointRange.Of(range.Least.Times(factor), range.Most.Times(factor))).Aggregate((a, b) => a.Or(b));
        }

        return rule.ValidFor is null ? range : range.Or(default);
    }

    // Each combination grows with each dimension, so the bounds of the dimensions give its bounds; the margin is for the rounding.
    private static PointRange Around(Func<IEnumerable<Points>, double> combine, List<PointRange> dimensions)
    {
        var (least, most) = (combine(dimensions.Select(range => range.Least)), combine(dimensions.Select(range => range.Most)));
        var margin = 1 + (1e-12 * combine(dimensions.Select(range => Points.Max(-range.Least, range.Most))));
        return Points.TryRound(least - margin, out var low) && Points.TryRound(most + margin, out var high) ? PointRange.Of(low, high) : Anything;
    }

    private static double Weighted(WeightedCombination weighted, ScoringModel model, IEnumerable<Points> dimensions)
    {
        var scale = (model.Limit.Ceiling ?? Limit.Default.Ceiling!.Value).Thousandths;
        var shares = model.Dimensions.Select(dimension => weighted.Weights.First(weight => weight.Dimension == dimension.Name).Weight).ToList();
        return scale / shares.Sum() * model.Dimensions.Zip(dimensions, shares)
            .Sum(item => item.Third * item.Second.Thousandths / item.First.Limit.Ceiling!.Value.Thousandths);
    }

    private static double Geometric(IEnumerable<Points> dimensions)
    {
        var factors = dimensions.Select(points => (double)Math.Max(0, points.Thousandths)).ToList();
        return Math.Pow(factors.Aggregate(1.0, (product, factor) => product * factor), 1.0 / factors.Count);
    }

    // Rules that read a field in common are looked at together, situation by situation, since not all of them can hold at once.
    private List<LinkedRules> LinkedIn(Sequence<ScoringRule> rules)
    {
        if (!_linked.TryGetValue(rules, out var all))
        {
            _linked.Add(rules, all = Linked(rules).ConvertAll(linked =>
            {
                var apart = linked.Aggregate(default(PointRange), (sum, item) => sum + Of(item.Rule));
                var together = linked.Count > 1 ? Together(linked, found: null) : null;
                var found = new LinkedRules(linked, apart, together);
                linked.ForEach(item => _linkedTo.TryAdd(item.Rule, found));
                return found;
            }));
        }

        return all;
    }

    private List<List<(ScoringRule Rule, List<RuleCase> Cases)>> Linked(Sequence<ScoringRule> rules)
    {
        List<LinkedParts> all = [];
        Dictionary<string, LinkedParts> byField = new(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var cases = CasesOf(rule) ?? [];
            var fields = cases.SelectMany(found => FieldUses.Of(found.When)).Select(use => use.Field).Distinct(StringComparer.Ordinal).ToList();
            var touched = fields.Select(field => byField.GetValueOrDefault(field)).OfType<LinkedParts>().Distinct().OrderByDescending(parts => parts.Rules.Count).ToList();
            var own = touched.FirstOrDefault() ?? new LinkedParts();
            own.Rules.Add((rule, cases));
            own.Fields.AddRange(fields);
            foreach (var other in touched.Skip(1))
            {
                own.Rules.AddRange(other.Rules);
                own.Fields.AddRange(other.Fields);
                fields.AddRange(other.Fields);
                other.Rules.Clear();
            }

            foreach (var field in fields)
            {
                byField[field] = own;
            }

            if (touched.Count == 0)
            {
                all.Add(own);
            }
        }

        return [.. all.Select(parts => parts.Rules).Where(linked => linked.Count > 0)];
    }

    private PointRange? Together(IReadOnlyList<(ScoringRule Rule, List<RuleCase> Cases)> rules, RuleCase? found)
    {
        PointRange? range = null;
        var isComplete = outcomes.TryForEach([.. rules.SelectMany(item => item.Cases.Select(one => one.When))], answers =>
        {
            PointRange sum = default;
            var at = 0;
            foreach (var (rule, cases) in rules)
            {
                if (OneOf(rule, cases, answers.AsSpan(at, cases.Count), found) is not { } one)
                {
                    return; // what was found cannot be found here
                }

                sum += one;
                at += cases.Count;
            }

            range = range?.Or(sum) ?? sum;
        });
        return isComplete ? range : null;
    }

    // Among the cases of its rule, only the one that is said to be found counts.
    private static PointRange? OneOf(ScoringRule rule, List<RuleCase> cases, ReadOnlySpan<Outcomes> answers, RuleCase? found)
    {
        var limit = new Limit(rule.Floor, rule.Ceiling);
        var isFound = found is not null && cases.Contains(found, ReferenceEqualityComparer.Instance);
        PointRange? range = null;
        for (var i = 0; i < cases.Count; i++)
        {
            if (!isFound || ReferenceEquals(cases[i], found))
            {
                range = answers[i].HasFlag(Outcomes.Fault) && !isFound ? Or(range, Points.Zero) : range;
                range = answers[i].HasFlag(Outcomes.True) ? Or(range, limit.Clamp(cases[i].Points)) : range;
            }

            if (!answers[i].HasFlag(Outcomes.False))
            {
                return range;
            }
        }

        return isFound ? range : Or(range, limit.Clamp(Points.Zero));
    }

    private static PointRange Or(PointRange? range, Points points) => range?.Or(PointRange.Of(points)) ?? PointRange.Of(points);

    private sealed class LinkedParts
    {
        public List<(ScoringRule Rule, List<RuleCase> Cases)> Rules { get; } = [];

        public List<string> Fields { get; } = [];
    }

    private sealed class LinkedRules(List<(ScoringRule Rule, List<RuleCase> Cases)> rules, PointRange apart, PointRange? together)
    {
        public List<(ScoringRule Rule, List<RuleCase> Cases)> Rules { get; } = rules;

        public PointRange Apart { get; } = apart;

        public bool IsKnown { get; } = together is not null;

        public PointRange Range { get; } = together is { } range ? apart.And(range) : apart;
    }
}
