using System.Globalization;
using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Plans;

/// <summary>Turns questions about activities into closures over a row.</summary>
internal sealed class ActivityNumbers(ActivityJoin join)
{
    private const double MillisecondsPerDay = 86_400_000;
    private const double LargestExact = 9_007_199_254_740_992; // 2^53
    private const double Millionths = 1_000_000;
    private const double MostWhole = 9_223_372_036_854; // of which a million fit 64 bits

    private static readonly Fault TooManyDecimals = new(Fault.SumInexact);
    private static readonly Fault SumTooLarge = new(Fault.SumTooLarge);

    public RowTest Compile(HasActivity node)
    {
        var activities = ActivitySelector.Of(node.Activities, join);
        return row => activities.Last(row) >= 0;
    }

    public RowTest Compile(LastActivityIn node)
    {
        var activities = ActivitySelector.Of(node.Activities, join);
        int[] codes = [.. node.Types.Select(join.CodeOf)];
        return row => activities.Last(row) is >= 0 and var last && Array.IndexOf(codes, row.Activities.Seen[last].Type) >= 0;
    }

    public RowNumber Compile(ActivityNumber node)
    {
        var (activities, measure) = (ActivitySelector.Of(node.Activities, join), join.MeasureOf(node.Attribute));
        return node.Question switch
        {
            ActivityQuestion.Count => row => activities.Count(row),
            ActivityQuestion.Sum => row => Sum(row, activities, measure),
            ActivityQuestion.Least => row => Extreme(row, activities, measure, sign: 1),
            ActivityQuestion.Greatest => row => Extreme(row, activities, measure, sign: -1),
            ActivityQuestion.Distinct when join.IsText(node.Attribute) => DistinctTexts(activities, measure, node.Mode.Comparer()),
            ActivityQuestion.Distinct => row => DistinctNumbers(row, activities, measure),
            ActivityQuestion.DaysSince => row => activities.Last(row) is >= 0 and var last ? (row.Now - row.Activities.Seen[last].Time) / MillisecondsPerDay : double.NaN,
            _ => row => activities.Last(row) is >= 0 and var last ? row.Activities.Seen[last].Time : double.NaN,
        };
    }

    // In whole millionths, so that the order does not matter.
    private static double Sum(LeadRow row, ActivitySelector activities, int measure)
    {
        var sum = Int128.Zero;
        var seen = row.Activities.Seen;
        for (var i = activities.Next(row, seen.Length); i >= 0; i = activities.Next(row, i))
        {
            var number = row.Activities.Number(seen[i], measure);
            if (double.IsNaN(number))
            {
                continue;
            }

            if (!TryMillionths(number, out var millionths))
            {
                row.Fault ??= TooManyDecimals;
                return double.NaN;
            }

            sum += millionths;
        }

        if (row.Fault is null && (sum < long.MinValue || sum > long.MaxValue))
        {
            row.Fault = SumTooLarge;
        }

        return row.Fault is null ? OfMillionths((long)sum) : double.NaN;
    }

    // False for a number with more than six decimals, or too large.
    private static bool TryMillionths(double number, out long millionths)
    {
        var rounded = Math.Round(number * Millionths);
        if (Math.Abs(rounded) <= LargestExact)
        {
            millionths = (long)rounded;
            return rounded / Millionths == number;
        }

        // Too large for such a product to be exact: the shortest decimal that reads as the number says which one is meant.
        millionths = 0;
        if (!(Math.Abs(number) < MostWhole))
        {
            return false;
        }

        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        var exact = decimal.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture) * 1_000_000;
        millionths = exact == decimal.Truncate(exact) ? (long)exact : 0;
        return exact == decimal.Truncate(exact);
    }

    // The double nearest to the exact sum, which may have more digits than one.
    private static double OfMillionths(long sum)
    {
        if (Math.Abs((double)sum) <= LargestExact)
        {
            return sum / Millionths;
        }

        Span<char> digits = stackalloc char[24];
        sum.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        "e-6".CopyTo(digits[length..]);
        return double.Parse(digits[..(length + 3)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static double Extreme(LeadRow row, ActivitySelector activities, int measure, double sign)
    {
        var least = double.NaN;
        var seen = row.Activities.Seen;
        for (var i = activities.Next(row, seen.Length); i >= 0; i = activities.Next(row, i))
        {
            var number = sign * row.Activities.Number(seen[i], measure);
            least = number < least || double.IsNaN(least) ? number : least;
        }

        return row.Fault is null ? (sign * least) + 0.0 : double.NaN;
    }

    private static RowNumber DistinctTexts(ActivitySelector activities, int measure, StringComparer comparer) => row =>
    {
        var texts = row.Activities.TextsIn(comparer);
        var seen = row.Activities.Seen;
        for (var i = activities.Next(row, seen.Length); i >= 0; i = activities.Next(row, i))
        {
            if (row.Activities.Text(seen[i], measure) is { } text)
            {
                texts.Add(text);
            }
        }

        return row.Fault is null ? texts.Count : double.NaN;
    };

    private static double DistinctNumbers(LeadRow row, ActivitySelector activities, int measure)
    {
        var numbers = row.Activities.NumberSet();
        var seen = row.Activities.Seen;
        for (var i = activities.Next(row, seen.Length); i >= 0; i = activities.Next(row, i))
        {
            if (row.Activities.Number(seen[i], measure) is var number && !double.IsNaN(number))
            {
                numbers.Add(number);
            }
        }

        return row.Fault is null ? numbers.Count : double.NaN;
    }
}

/// <summary>The activities that a filter lets through, from the newest on.</summary>
/// <param name="Type">The code of their type, or <see cref="ActivityJoin.AnyType"/>.</param>
/// <param name="Filter">The place of the filter's condition, or −1.</param>
/// <param name="Within">How far back they count, in milliseconds, this far excluded; null for ever.</param>
internal sealed record ActivitySelector(int Type, int Filter, long? Within)
{
    public static ActivitySelector Of(ActivityFilter activities, ActivityJoin join) => new(
        join.CodeOf(activities.Type), join.FilterOf(activities), activities.Within is { } within ? TimeLength.MillisecondsOf(within) : null);

    /// <summary>The place of the next older activity that is let through, or −1 when there is none or the filter is a fault.</summary>
    public int Next(LeadRow row, int place) => NextOrFault(row, place) is var next && row.Fault is null ? next : -1;

    /// <summary>The place of the next older activity that is let through or with which the filter is a fault, or −1 when there is none.</summary>
    public int NextOrFault(LeadRow row, int place)
    {
        var activities = row.Activities;
        var seen = activities.Seen;
        var after = Within is { } within ? activities.Now - within : long.MinValue;
        for (var i = place - 1; i >= 0; i--)
        {
            ref readonly var activity = ref seen[i];
            if (activity.Time <= after)
            {
                return -1;
            }

            if ((Type == ActivityJoin.AnyType || activity.Type == Type) && (activities.Passes(activity, Filter, row) || row.Fault is not null))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the newest activity that is let through, or −1.</summary>
    public int Last(LeadRow row) => Next(row, row.Activities.Count);

    /// <summary>How many activities are let through; NaN when the filter is a fault for one of them.</summary>
    public double Count(LeadRow row)
    {
        var count = 0;
        for (var i = Last(row); i >= 0; i = Next(row, i))
        {
            count++;
        }

        return row.Fault is null ? count : double.NaN;
    }
}
