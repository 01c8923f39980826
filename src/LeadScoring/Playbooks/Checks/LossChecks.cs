using LeadScoring.Conditions;
using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds points that are always lost at a limit.</summary>
internal static class LossChecks
{
    private const int MaxTries = 5;

    public static void Check(ScoringModel model, Findings findings)
    {
        foreach (var dimension in model.Dimensions)
        {
            foreach (var rule in dimension.Rules)
            {
                Check(rule, new Levels(model, dimension, Group: null), findings);
            }

            foreach (var group in dimension.Groups)
            {
                foreach (var rule in group.Rules)
                {
                    Check(rule, new Levels(model, dimension, group), findings);
                }
            }
        }
    }

    // Of the amounts that the rule may give, the one of which most is lost is named; it is lost whatever the rule finds to give it.
    private static void Check(ScoringRule rule, Levels levels, Findings findings)
    {
        var cases = findings.Ranges.CasesOf(rule) ?? [];
        var losses =
            from amount in cases.Where(found => found.Points != Points.Zero).GroupBy(found => found.Points)
            let loss = LossOf(rule, [.. amount], levels, findings.Ranges)
            where loss is not null
            orderby loss.Lost descending
            select (Found: amount.ToList(), Loss: loss);
        foreach (var (found, loss) in losses.Take(MaxTries))
        {
            if (found.Exists(one => findings.Outcomes.CanHold(Reaches(one, cases))))
            {
                findings.Add(found.Count == 1 ? found[0].Part : rule, loss.Text, rule.Name, loss.Lost.ToString(), found[0].Points.ToString(), loss.Limit);
                return;
            }
        }
    }

    private static AllOf Reaches(RuleCase found, List<RuleCase> cases) =>
        new([new NoneOf([.. cases.TakeWhile(other => !ReferenceEquals(other, found)).Select(before => before.When)]), found.When]);

    // Goes up from the rule to the whole score, and stops at the first limit at which something is lost.
    private static Loss? LossOf(ScoringRule rule, List<RuleCase> found, Levels levels, RangeFinder ranges)
    {
        var points = found[0].Points;
        var own = new Limit(rule.Floor, rule.Ceiling).Clamp(points);
        if (own != points)
        {
            var lost = points > Points.Zero ? points - own : own - points;
            return lost > Points.Zero ? new Loss(Points.Min(lost, Points.Max(points, -points)), CheckTexts.PointsLostOwn, "") : null;
        }

        var (model, dimension, group) = levels;
        var sum = found.Select(one => ranges.Of(group?.Rules ?? dimension.Rules, rule, one)).Aggregate((a, b) => a.Or(b));
        if (group is not null)
        {
            if (LossAt(group.Limit, points, sum) is { } lost)
            {
                return new Loss(lost, CheckTexts.PointsLost, group.Name);
            }

            sum = ranges.Of(dimension.Rules) + sum.Within(group.Limit);
        }

        sum = dimension.Groups.Where(other => !ReferenceEquals(other, group)).Aggregate(sum, (before, other) => before + ranges.Of(other));
        if (LossAt(dimension.Limit, points, sum) is { } atDimension)
        {
            return new Loss(atDimension, CheckTexts.PointsLost, dimension.Name);
        }

        // Points that take a lead below the least score are usually meant to.
        if (points < Points.Zero || model.Combination is not (SumCombination or MatrixCombination))
        {
            return null;
        }

        sum = model.Dimensions.Where(other => !ReferenceEquals(other, dimension)).Aggregate(RangeFinder.Of(dimension, sum), (before, other) => before + ranges.Of(other));
        return LossAt(model.Limit, points, sum) is { } atTotal ? new Loss(atTotal, CheckTexts.PointsLostTotal, "") : null;
    }

    // What the limit always takes from a sum that the points are in.
    private static Points? LossAt(Limit limit, Points points, PointRange sum)
    {
        var isNet = limit.Mode == LimitMode.Net;
        var (least, most) = isNet ? (sum.Least, sum.Most) : (sum.LeastGains, sum.MostLosses);
        return points > Points.Zero && limit.Ceiling is { } ceiling && least > ceiling ? Points.Min(points, least - ceiling)
            : points < Points.Zero && limit.Floor is { } floor && most < floor ? Points.Min(-points, floor - most)
            : null;
    }

    private sealed record Levels(ScoringModel Model, Dimension Dimension, RuleGroup? Group);

    private sealed record Loss(Points Lost, DiagnosticText Text, string Limit);
}
