using System.Runtime.Intrinsics;
using LeadScoring.Models;

namespace LeadScoring.Plans;

/// <summary>Where the points of each dimension and group are added up, and how the sums become the points of the dimensions.</summary>
/// <remarks>Each list of rules has one sum, or two (gains, losses) where the limit that looks at its rules is split.</remarks>
internal sealed class SumLayout
{
    private readonly DimensionSums[] _dimensions;

    public SumLayout(ScoringModel model)
    {
        _dimensions = new DimensionSums[model.Dimensions.Count];
        for (var i = 0; i < _dimensions.Length; i++)
        {
            var dimension = model.Dimensions[i];
            var groups = new RuleListSums[dimension.Groups.Count];
            var own = Allot(dimension.Limit);
            for (var g = 0; g < groups.Length; g++)
            {
                groups[g] = Allot(dimension.Groups[g].Limit);
            }

            _dimensions[i] = new DimensionSums(dimension.Limit, own, groups);
        }
    }

    /// <summary>How many sums there are, beside the count of faults.</summary>
    public int Count { get; private set; }

    /// <summary>Where faults are counted: behind the sums.</summary>
    public int Faults => Count;

    /// <summary>How many vectors hold all sums and the count of faults.</summary>
    public int Vectors => (Count / Vector256<long>.Count) + 1;

    /// <summary>How many table entries hold all vectors and so many words of conjunctions.</summary>
    public int Width(int words) => Math.Max(Vectors, words);

    /// <summary>The sum that points of a rule go to.</summary>
    /// <param name="dimension">The dimension's place.</param>
    /// <param name="group">The group's place in it, or −1 for the dimension's own rules.</param>
    /// <param name="points">The points.</param>
    public int SumOf(int dimension, int group, long points)
    {
        var list = group < 0 ? _dimensions[dimension].Own : _dimensions[dimension].Groups[group];
        return points < 0 ? list.Losses : list.Gains;
    }

    /// <summary>Adds what a rule gives at the least and at the most to two lists of sums.</summary>
    public void AddBounds(PlanRule rule, long low, long high, long[] lows, long[] highs)
    {
        var (gains, losses) = (SumOf(rule.Dimension, rule.Group, 1), SumOf(rule.Dimension, rule.Group, -1));
        if (gains == losses)
        {
            lows[gains] += low;
            highs[gains] += high;
            return;
        }

        lows[gains] += Math.Max(low, 0);
        highs[gains] += Math.Max(high, 0);
        lows[losses] += Math.Min(low, 0);
        highs[losses] += Math.Min(high, 0);
    }

    /// <summary>The one sum of each dimension, and its limit; null when some dimension has groups, or counts gains and losses apart.</summary>
    public (int Sum, Clamp Limit)[]? PlainDimensions() => Array.TrueForAll(_dimensions, dimension => dimension.IsPlain)
        ? Array.ConvertAll(_dimensions, dimension => (dimension.Own.Gains, dimension.Limit))
        : null;

    /// <summary>Turns the sums into the points of the dimensions.</summary>
    public void Finish(ReadOnlySpan<long> sums, Span<long> dimensions)
    {
        for (var i = 0; i < _dimensions.Length; i++)
        {
            var dimension = _dimensions[i];
            if (dimension.IsPlain)
            {
                dimensions[i] = dimension.Limit.Net(sums[dimension.Own.Gains]);
                continue;
            }

            var gains = sums[dimension.Own.Gains];
            var losses = dimension.Own.IsSplit ? sums[dimension.Own.Losses] : 0;
            foreach (var group in dimension.Groups)
            {
                var points = group.IsSplit
                    ? group.Limit.Gain(sums[group.Gains]) + group.Limit.Loss(sums[group.Losses])
                    : group.Limit.Net(sums[group.Gains]);
                if (points < 0)
                {
                    losses += points;
                }
                else
                {
                    gains += points;
                }
            }

            dimensions[i] = dimension.Own.IsSplit
                ? dimension.Limit.Gain(gains) + dimension.Limit.Loss(losses)
                : dimension.Limit.Net(gains + losses);
        }
    }

    private RuleListSums Allot(Limit limit)
    {
        var gains = Count++;
        var losses = limit.Mode == LimitMode.Split ? Count++ : gains;
        return new RuleListSums(gains, losses, new Clamp(limit));
    }

    private sealed record DimensionSums(Clamp Limit, RuleListSums Own, RuleListSums[] Groups)
    {
        public DimensionSums(Limit limit, RuleListSums own, RuleListSums[] groups)
            : this(new Clamp(limit), own, groups)
        {
        }

        /// <summary>Whether there is one sum and nothing else.</summary>
        public bool IsPlain { get; } = Groups.Length == 0 && !Own.IsSplit;
    }

    private sealed record RuleListSums(int Gains, int Losses, Clamp Limit)
    {
        public bool IsSplit => Gains != Losses;
    }
}

/// <summary>A limit in thousandths, with bounds that never bite where there are none.</summary>
internal readonly record struct Clamp(long Floor, long Ceiling)
{
    public Clamp(Limit limit)
        : this(limit.Floor?.Thousandths ?? long.MinValue, limit.Ceiling?.Thousandths ?? long.MaxValue)
    {
    }

    public long Net(long sum) => Math.Min(Math.Max(sum, Floor), Ceiling);

    public long Gain(long gains) => Math.Min(gains, Ceiling);

    public long Loss(long losses) => Math.Max(losses, Floor);
}
