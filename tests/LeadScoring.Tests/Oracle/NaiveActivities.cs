using System.Globalization;
using System.Numerics;
using LeadScoring.Conditions;

namespace LeadScoring.Tests.Oracle;

/// <summary>What is asked about the activities of a lead.</summary>
internal static class NaiveActivities
{
    /// <summary>The activities that a filter lets through, in order; null when the filter cannot be evaluated for one of those it is asked about.</summary>
    public static List<NaiveActivity>? Passing(ActivityFilter filter, NaiveLead lead)
    {
        List<NaiveActivity> passing = [];
        foreach (var activity in Asked(filter, lead))
        {
            switch (Ask(filter, activity))
            {
                case Answer.Fault:
                    return null;
                case Answer.Yes:
                    passing.Add(activity);
                    break;
            }
        }

        return passing;
    }

    /// <summary>The last activity that a filter lets through, or null; those before it are never looked at.</summary>
    public static NaiveActivity? Last(ActivityFilter filter, NaiveLead lead, out bool isFault)
    {
        isFault = false;
        foreach (var activity in Asked(filter, lead).Reverse())
        {
            switch (Ask(filter, activity))
            {
                case Answer.Fault:
                    isFault = true;
                    return null;
                case Answer.Yes:
                    return activity;
            }
        }

        return null;
    }

    public static Worth Compute(ActivityNumber node, NaiveLead lead)
    {
        if (node.Question is ActivityQuestion.DaysSince or ActivityQuestion.LastAt)
        {
            var last = Last(node.Activities, lead, out var isFault);
            return isFault ? Worth.Fault
                : last is null ? Worth.Of(double.NaN)
                : Worth.Of(node.Question == ActivityQuestion.LastAt ? last.Time : (lead.NowInMilliseconds - last.Time) / 86_400_000);
        }

        if (Passing(node.Activities, lead) is not { } passing)
        {
            return Worth.Fault;
        }

        var attribute = node.Attribute ?? "value";
        if (node.Question == ActivityQuestion.Count)
        {
            return Worth.Of(passing.Count);
        }

        if (node.Question == ActivityQuestion.Distinct)
        {
            var known = passing.Where(activity => activity.Attributes.Has(attribute)).ToList();
            return Worth.Of(known.Where((activity, i) => !known.Take(i).Any(before => IsSame(before, activity, attribute, node.Mode))).Count());
        }

        var numbers = passing.Select(activity => activity.Attributes.Number(attribute)).Where(number => !double.IsNaN(number)).ToList();
        return node.Question switch
        {
            ActivityQuestion.Sum => Sum(numbers),
            ActivityQuestion.Least => Worth.Of(numbers.Count == 0 ? double.NaN : numbers.Min()),
            ActivityQuestion.Greatest => Worth.Of(numbers.Count == 0 ? double.NaN : numbers.Max()),
            _ => throw new InvalidOperationException($"No question {node.Question}."),
        };
    }

    /// <summary>Whether an attribute has one and the same value in two activities; a missing one is no value.</summary>
    public static bool IsSame(NaiveActivity a, NaiveActivity b, string attribute, TextMode mode) => (a.Attributes.Value(attribute), b.Attributes.Value(attribute)) switch
    {
        (null, _) or (_, null) => false,
        (string x, string y) => string.Equals(x, y, mode == TextMode.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase),
        var (x, y) => x.Equals(y),
    };

    private static IEnumerable<NaiveActivity> Asked(ActivityFilter filter, NaiveLead lead) => lead.Activities
        .Where(activity => filter.Type is null || activity.Type == filter.Type)
        .Where(activity => filter.Within is not { } length || activity.Time > lead.NowInMilliseconds - length.TotalMilliseconds);

    private static Answer Ask(ActivityFilter filter, NaiveActivity activity) =>
        filter.Where is { } where ? NaiveConditions.Ask(where, activity.Attributes) : Answer.Yes;

    // Whole millionths, of the decimal that the number is written as.
    private static Worth Sum(List<double> numbers)
    {
        var sum = BigInteger.Zero;
        foreach (var number in numbers)
        {
            if (Millionths(number) is not { } millionths || !IsInRange(millionths))
            {
                return Worth.Fault;
            }

            sum += millionths;
        }

        return IsInRange(sum) ? Worth.Of(double.Parse($"{sum}e-6", NumberStyles.Float, CultureInfo.InvariantCulture)) : Worth.Fault;
    }

    private static bool IsInRange(BigInteger millionths) => millionths >= long.MinValue && millionths <= long.MaxValue;

    private static BigInteger? Millionths(double number)
    {
        if (Math.Abs(number) > 1e20)
        {
            return BigInteger.Pow(10, 30);
        }

        var millionths = decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture) * 1_000_000m;
        return Math.Abs(number) is > 0 and < 1e-7 || millionths != decimal.Truncate(millionths) ? null : (BigInteger)millionths;
    }
}
