using System.Numerics;
using LeadScoring.Models;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Oracle;

/// <summary>
/// Scores a lead as the documentation says, in the most obvious way: no tables, no caches, no sharing with the library but the trees and the
/// models, which are data. Amounts are whole thousandths in <see cref="BigInteger"/>; <see cref="Points"/> is only the container they come in.
/// </summary>
internal static class NaiveScorer
{
    private const long MostOfARule = 1_000_000_000;

    public static NaiveScore Score(ScoringModel model, LeadRecord record, DateTimeOffset now)
    {
        var lead = new NaiveLead(model.Schema, record, now);
        List<NaiveRule> rules = [];
        List<BigInteger> dimensions = [];
        List<BigInteger> lost = [];
        List<string> unknown = [];
        foreach (var dimension in model.Dimensions)
        {
            List<BigInteger> children = [];
            foreach (var rule in dimension.Rules)
            {
                rules.Add(RuleOf(rule, lead, dimension.Decay, model.Zone));
                children.Add(rules[^1].Limited);
            }

            foreach (var group in dimension.Groups)
            {
                List<BigInteger> members = [];
                foreach (var rule in group.Rules)
                {
                    rules.Add(RuleOf(rule, lead, group.Decay ?? dimension.Decay, model.Zone));
                    members.Add(rules[^1].Limited);
                }

                children.Add(Limited(group.Limit, members));
            }

            var limited = Limited(dimension.Limit, children);
            var penalty = Inactivity(dimension, limited, lead);
            if (penalty is null)
            {
                unknown.Add(dimension.Name);
            }

            lost.Add(penalty ?? 0);
            dimensions.Add(limited + lost[^1]);
        }

        var total = Total(model, dimensions);
        var faults = rules.Count(rule => rule.IsFault) + unknown.Count;
        var (applied, set) = Overridden(model, lead, ref faults);
        total = set ?? total;
        Gate? closed = null;
        foreach (var gate in model.Gates)
        {
            var answer = NaiveConditions.Ask(gate.Condition, lead);
            faults += answer == Answer.Fault ? 1 : 0;
            if (answer == Answer.Fault || (answer == Answer.Yes) == (gate.Kind == GateKind.Disqualify))
            {
                closed ??= gate;
                total = BigInteger.Min(total, Thousandths(gate.AtMost ?? model.Limit.Floor) ?? 0);
            }
        }

        return new NaiveScore
        {
            Total = (long)total,
            Dimensions = [.. dimensions.Select(points => (long)points)],
            Faults = faults,
            Inactivity = [.. lost.Select(points => (long)points)],
            InactivityFaults = [.. unknown],
            Gate = closed,
            Override = applied,
            Cell = CellOf(model, dimensions),
            Rules = [.. rules],
        };
    }

    /// <summary>What one rule gives, step by step.</summary>
    public static NaiveRule RuleOf(ScoringRule rule, NaiveLead lead, Decay? usual = null, string zone = "UTC")
    {
        var tally = rule is ActivityRule activities ? NaiveActivityRule.Of(activities, usual ?? Decay.None, zone, lead) : null;
        var (points, left) = tally is null ? (Given(rule, lead), Given(rule, lead)) : (tally.Granted, tally.Left);
        if (left is null || points is null || BigInteger.Abs(left.Value) > MostOfARule)
        {
            return new NaiveRule(rule.Name, 0, 0, 0, 0, 0, IsFault: true);
        }

        var valid = IsValid(rule.ValidFor, lead) ? left.Value : 0;
        var believed = rule.Verified is { } verified ? Rounded((double)valid * Factor(verified, lead)) : valid;
        var limited = believed;
        if (Thousandths(rule.Ceiling) is { } ceiling && limited > ceiling)
        {
            limited = ceiling;
        }

        if (Thousandths(rule.Floor) is { } floor && limited < floor)
        {
            limited = floor;
        }

        return new NaiveRule(rule.Name, (long)points, (long)left, (long)valid, (long)believed, (long)limited, IsFault: false) { Activities = tally };
    }

    /// <summary>The tier of a score: gate, override, cell, floor, in this order.</summary>
    public static Tier TierOf(TierLadder ladder, NaiveScore score)
    {
        var lowest = ladder.Tiers.Single(tier => tier.From is null);
        if (score.Gate is { } gate)
        {
            return gate.Tier is null ? lowest : ladder.Tiers.Single(tier => tier.Name == gate.Tier);
        }

        if (score.Override is { Tier: { } said })
        {
            return ladder.Tiers.Single(tier => tier.Name == said);
        }

        if (score.Override is not { Score: not null } && score.Cell is { } cell)
        {
            return ladder.Tiers.Single(tier => tier.Name == cell.Tier);
        }

        return ladder.Tiers.Where(tier => tier.From is { } from && score.Total >= from.Thousandths).MaxBy(tier => tier.From!.Value.Thousandths) ?? lowest;
    }

    // Null is a fault.
    private static BigInteger? Given(ScoringRule rule, NaiveLead lead)
    {
        switch (rule)
        {
            case ConditionRule condition:
                return NaiveConditions.Ask(condition.When, lead) switch
                {
                    Answer.Yes => condition.Points.Thousandths,
                    Answer.No => 0,
                    _ => null,
                };
            case LookupRule lookup:
                var comparison = lookup.Mode == TextMode.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
                return lead.Text(lookup.Field) is not { } text
                    ? 0
                    : (lookup.Entries.FirstOrDefault(entry => string.Equals(entry.Word, text, comparison))?.Points ?? lookup.Otherwise).Thousandths;
            case BandRule bands:
                var number = NaiveConditions.Compute(bands.Value, lead);
                return number.IsFault ? null
                    : bands.Bands.FirstOrDefault(band => (band.From is not { } from ? !double.IsNaN(number.Value) : number.Value >= from)
                        && (band.To is not { } to ? !double.IsNaN(number.Value) : number.Value < to))?.Points.Thousandths ?? 0;
            case ExpressionRule expression:
                return RulePoints(NaiveConditions.Compute(expression.Value, lead));
            case CompletenessRule completeness:
                var required = completeness.Fields.Count > 0 ? completeness.Fields : Required(lead);
                var filled = required.Count(lead.Has);
                return required.Count == 0 ? completeness.Points.Thousandths : Rounded((double)completeness.Points.Thousandths * filled / required.Count);
            case ActivityRule:
                return null; // it comes to what its activities do, or is a fault
            case CustomRule { Rule: IPlainRule plain }:
                return plain.Give(lead) is { } given && Math.Abs(given) <= MostOfARule ? given : null;
            default:
                throw new InvalidOperationException($"No such rule: {rule.GetType().Name}.");
        }
    }

    private static bool IsValid(Validity? validity, NaiveLead lead)
    {
        if (validity is null)
        {
            return true;
        }

        var verified = lead.Timestamp(validity.Field);
        return double.IsNaN(verified) ? !validity.IsStrict : lead.NowInMilliseconds - verified < validity.Length.TotalMilliseconds;
    }

    private static double Factor(VerificationFactor verified, NaiveLead lead) => lead.Text(verified.Field) is { } text
        ? verified.Factors.FirstOrDefault(item => string.Equals(item.Word, text, StringComparison.OrdinalIgnoreCase))?.Factor ?? verified.Otherwise
        : verified.Otherwise;

    // Null is a fault.
    private static BigInteger? Inactivity(Dimension dimension, BigInteger points, NaiveLead lead)
    {
        if (dimension.Inactivity is not { } penalty)
        {
            return 0;
        }

        var last = NaiveActivities.Last(penalty.Activities, lead, out var isFault);
        var since = last?.Time ?? (penalty.Since is { } field ? lead.Timestamp(field) : double.NaN);
        return isFault ? null
            : !(lead.NowInMilliseconds - since >= penalty.After.TotalMilliseconds) ? 0
            : BigInteger.Min(0, BigInteger.Max(penalty.Points.Thousandths, (Thousandths(dimension.Limit.Floor) ?? 0) - points));
    }

    private static IReadOnlyList<string> Required(NaiveLead lead)
    {
        if (lead.Schema.Stages is not { } stages)
        {
            return [];
        }

        var names = stages.Stages.Select(stage => stage.Name).ToList();
        int Place(string? name) => names.FindIndex(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));
        var stage = Math.Max(0, Place(lead.Text(stages.Field)));
        return [.. lead.Schema.Fields.Where(field => field.RequiredFrom is { } from && Place(from) <= stage).Select(field => field.Name)];
    }

    private static BigInteger? RulePoints(Worth points)
    {
        if (points.IsFault || !double.IsFinite(points.Value * 1000))
        {
            return null;
        }

        var thousandths = Rounded(points.Value * 1000);
        return BigInteger.Abs(thousandths) <= MostOfARule ? thousandths : null;
    }

    private static BigInteger Rounded(double thousandths) => (BigInteger)Math.Round(thousandths, MidpointRounding.AwayFromZero);

    private static BigInteger? Thousandths(Points? points) => points?.Thousandths;

    private static BigInteger Limited(Limit limit, List<BigInteger> children)
    {
        if (limit.Mode == LimitMode.Net)
        {
            return Clamped(limit, children.Aggregate(BigInteger.Zero, BigInteger.Add));
        }

        var gains = children.Where(child => child >= 0).Aggregate(BigInteger.Zero, BigInteger.Add);
        var losses = children.Where(child => child < 0).Aggregate(BigInteger.Zero, BigInteger.Add);
        return BigInteger.Min(gains, Thousandths(limit.Ceiling) ?? gains) + BigInteger.Max(losses, Thousandths(limit.Floor) ?? losses);
    }

    private static BigInteger Clamped(Limit limit, BigInteger sum) =>
        Thousandths(limit.Floor) is { } floor && sum < floor ? floor
        : Thousandths(limit.Ceiling) is { } ceiling && sum > ceiling ? ceiling
        : sum;

    private static BigInteger Total(ScoringModel model, List<BigInteger> dimensions)
    {
        switch (model.Combination)
        {
            case SumCombination or MatrixCombination:
                return Limited(model.Limit, dimensions);
            case MinimumCombination:
                return Clamped(model.Limit, dimensions.Min());
            case GeometricCombination:
                var product = 1.0;
                foreach (var dimension in dimensions)
                {
                    product *= (double)BigInteger.Max(0, dimension);
                }

                return Clamped(model.Limit, Rounded(Root(product, dimensions.Count)));
            case WeightedCombination weighted:
                var (sum, weights) = (0.0, 0.0);
                for (var i = 0; i < dimensions.Count; i++)
                {
                    var weight = weighted.Weights.Single(item => item.Dimension == model.Dimensions[i].Name).Weight;
                    sum += weight * (double)dimensions[i] / model.Dimensions[i].Limit.Ceiling!.Value.Thousandths;
                    weights += weight;
                }

                return Clamped(model.Limit, Rounded((model.Limit.Ceiling ?? 100).Thousandths * sum / weights));
            default:
                throw new InvalidOperationException($"No such combination: {model.Combination.GetType().Name}.");
        }
    }

    private static double Root(double product, int n) => n switch
    {
        1 => product,
        2 => Math.Sqrt(product),
        4 => Math.Sqrt(Math.Sqrt(product)),
        8 => Math.Sqrt(Math.Sqrt(Math.Sqrt(product))),
        _ => Math.Pow(product, 1.0 / n),
    };

    private static MatrixCell? CellOf(ScoringModel model, List<BigInteger> dimensions)
    {
        if (model.Combination is not MatrixCombination matrix)
        {
            return null;
        }

        List<string> grades = [];
        foreach (var graded in matrix.Dimensions)
        {
            var points = dimensions[model.Dimensions.ToList().FindIndex(dimension => dimension.Name == graded.Dimension)];
            grades.Add(graded.Grades.First(grade => grade.From is not { } from || points >= from.Thousandths).Name);
        }

        return matrix.Cells.Single(cell => cell.Grades.SequenceEqual(grades));
    }

    private static (ScoreOverride? Applied, BigInteger? Score) Overridden(ScoringModel model, NaiveLead lead, ref int faults)
    {
        foreach (var item in model.Overrides)
        {
            if (item.Until is { } until && !(lead.NowInMilliseconds < lead.Timestamp(until)))
            {
                continue; // over, or nobody said until when
            }

            var answer = NaiveConditions.Ask(item.When, lead);
            if (answer == Answer.No)
            {
                continue;
            }

            var score = answer == Answer.Yes && item.Score is { } expression ? RulePoints(NaiveConditions.Compute(expression, lead)) : null;
            if (answer == Answer.Fault || (item.Score is not null && score is null))
            {
                faults++;
                continue;
            }

            return (item, score);
        }

        return (null, null);
    }
}
