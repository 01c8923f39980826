using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds bounds of what rules, dimensions and the whole score may come to. Bounds may be too wide and are never too narrow.</summary>
internal sealed class RangeFinder(LeadSchema schema) : IRuleVisitor<PointRange>
{
    private static readonly Points Most = Points.MaxRulePoints;

    public PointRange Of(ScoringRule rule)
    {
        var limit = new Limit(rule.Floor, rule.Ceiling);
        var raw = rule.Accept(this);
        var limited = PointRange.Of(limit.Clamp(raw.Least), limit.Clamp(raw.Most));
        return rule is LookupRule or CompletenessRule ? limited : limited.Or(default); // a fault gives 0, whatever the rule's own limit says
    }

    /// <summary>The rules together: those that ask one and the same field of classes are looked at class by class, since not all of them can hold at once.</summary>
    public PointRange Of(IEnumerable<ScoringRule> rules)
    {
        PointRange sum = default;
        foreach (var group in rules.GroupBy(rule => rule is ConditionRule { When: var when } && ClassCollector.Of(when) is { Count: 1 } fields ? fields.First().Field : null))
        {
            sum += group.Key is not null && Together([.. group.Cast<ConditionRule>()]) is { } together
                ? together
                : group.Aggregate(default(PointRange), (before, rule) => before + Of(rule));
        }

        return sum;
    }

    public PointRange Of(Dimension dimension) => dimension.Groups
        .Aggregate(Of(dimension.Rules), (sum, group) => sum + Of(group.Rules).Within(group.Limit))
        .Within(dimension.Limit);

    /// <summary>The whole score, overrides and gates included.</summary>
    public PointRange Of(ScoringModel model)
    {
        var dimensions = model.Dimensions.Select(Of).ToList();
        var total = model.Combination switch
        {
            MinimumCombination => PointRange.Of(dimensions.Min(range => range.Least), dimensions.Min(range => range.Most)),
            WeightedCombination or GeometricCombination => PointRange.Of(-Most, Most),
            _ => dimensions.Aggregate((a, b) => a + b),
        };
        total = total.Within(model.Limit);
        foreach (var item in model.Overrides.Where(item => item.Score is not null))
        {
            total = total.Or(item.Score is Constant { Value: var value } && Math.Abs(value) <= Points.MaxRulePoints && Points.TryRound(value * 1_000, out var points)
                ? PointRange.Of(points, points)
                : PointRange.Of(-Most, Most));
        }

        return model.Gates.Aggregate(total, (range, gate) => range.Or(PointRange.Of(Points.Min(range.Least, model.CapOf(gate)), Points.Min(range.Most, model.CapOf(gate)))));
    }

    public PointRange Visit(ConditionRule rule) => (OutcomeFinder.Of(rule.When, schema) & Outcomes.Open) switch
    {
        Outcomes.True => PointRange.Of(rule.Points, rule.Points),
        Outcomes.Open => PointRange.Of(Points.Min(rule.Points, Points.Zero), Points.Max(rule.Points, Points.Zero)),
        _ => default,
    };

    public PointRange Visit(LookupRule rule) =>
        rule.Entries.Aggregate(PointRange.Of(rule.Otherwise, rule.Otherwise).Or(default), (range, entry) => range.Or(PointRange.Of(entry.Points, entry.Points)));

    public PointRange Visit(BandRule rule) => rule.Bands.Aggregate(default(PointRange), (range, band) => range.Or(PointRange.Of(band.Points, band.Points)));

    public PointRange Visit(ExpressionRule rule) => rule.Value is Constant { Value: var value } && Points.TryRound(value * 1_000, out var points) && points.IsRuleSized
        ? PointRange.Of(points, points)
        : PointRange.Of(-Most, Most);

    public PointRange Visit(CompletenessRule rule) => PointRange.Of(Points.Min(rule.Points, Points.Zero), Points.Max(rule.Points, Points.Zero));

    public PointRange Visit(CustomRule rule) => PointRange.Of(-Most, Most);

    private PointRange? Together(IReadOnlyList<ConditionRule> rules)
    {
        PointRange? range = null;
        var isComplete = OutcomeFinder.TryForEach([.. rules.Select(rule => rule.When)], schema, finder =>
        {
            PointRange sum = default;
            foreach (var rule in rules)
            {
                var limit = new Limit(rule.Floor, rule.Ceiling);
                var outcomes = finder.Ask(rule.When);
                PointRange? own = null;
                own = outcomes.HasFlag(Outcomes.True) ? Or(own, limit.Clamp(rule.Points)) : own;
                own = outcomes.HasFlag(Outcomes.False) ? Or(own, limit.Clamp(Points.Zero)) : own;
                own = outcomes.HasFlag(Outcomes.Fault) ? Or(own, Points.Zero) : own;
                sum += own ?? default;
            }

            range = range?.Or(sum) ?? sum;
        });
        return isComplete ? range : null;
    }

    private static PointRange Or(PointRange? range, Points points) => range?.Or(PointRange.Of(points, points)) ?? PointRange.Of(points, points);
}
