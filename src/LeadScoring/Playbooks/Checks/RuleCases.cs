using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>One thing that a rule may find, and the points that it then gives.</summary>
/// <param name="When">When it finds that.</param>
/// <param name="Points">The points, before the rule's own limit.</param>
/// <param name="Part">The rule, or the part of it that says so.</param>
internal sealed record RuleCase(Condition When, Points Points, object Part);

/// <summary>Takes rules apart into cases, of which the first that holds counts; a rule of which none holds gives 0. Null where that cannot be said.</summary>
internal sealed class RuleCases : IRuleVisitor<List<RuleCase>?>
{
    private static readonly RuleCases Instance = new();

    public static List<RuleCase>? Of(ScoringRule rule) => rule is { ValidFor: not null } or { Verified: not null } ? null : rule.Accept(Instance);

    /// <summary>The points that a constant stands for; null when it is none, or beyond what a rule may give.</summary>
    public static Points? PointsOf(NumericExpression expression) =>
        expression is Constant { Value: var value } && Points.TryRound(value * 1_000, out var points) && points.IsRuleSized ? points : null;

    public List<RuleCase>? Visit(ConditionRule rule) => [new RuleCase(rule.When, rule.Points, rule)];

    // Words that are worth the same are one case, since each word is in one entry only.
    public List<RuleCase>? Visit(LookupRule rule) =>
    [
        .. rule.Entries.GroupBy(entry => entry.Points).Select(words =>
            new RuleCase(new TextIn(rule.Field, [.. words.Select(entry => entry.Word)], rule.Mode), words.Key, rule)),
        new RuleCase(new HasValue(rule.Field), rule.Otherwise, rule),
    ];

    public List<RuleCase>? Visit(BandRule rule) => [.. rule.Bands.Select(band => new RuleCase(Within(rule.Value, band), band.Points, band))];

    public List<RuleCase>? Visit(ExpressionRule rule) => PointsOf(rule.Value) is { } points ? [new RuleCase(Condition.Always, points, rule)] : null;

    public List<RuleCase>? Visit(CompletenessRule rule) => null;

    public List<RuleCase>? Visit(ActivityRule rule) => null;

    public List<RuleCase>? Visit(CustomRule rule) => null;

    private static Condition Within(NumericExpression value, Band band) => (band.From, band.To) switch
    {
        ({ } from, { } to) => new AllOf([Is(value, NumberOperator.GreaterOrEqual, from), Is(value, NumberOperator.Less, to)]),
        ({ } from, null) => Is(value, NumberOperator.GreaterOrEqual, from),
        (null, { } to) => Is(value, NumberOperator.Less, to),
        _ => new AnyOf([Is(value, NumberOperator.Less, 0), Is(value, NumberOperator.GreaterOrEqual, 0)]), // every number, but no missing one
    };

    private static NumberTest Is(NumericExpression value, NumberOperator @operator, double bound) => new(value, @operator, new Constant(bound));
}
