using System.Numerics;
using LeadScoring.Models;

namespace LeadScoring.Tests.Oracle;

/// <summary>What an activity rule gives: filter, bursts, what is accepted as it came, what is kept of a life, decay, sum.</summary>
/// <remarks>Powers of two are the library's own, whose bits are law; all else is worked out here.</remarks>
internal static class NaiveActivityRule
{
    /// <summary>Null is a fault.</summary>
    public static NaiveTally? Of(ActivityRule rule, Decay usual, string zone, NaiveLead lead)
    {
        if (NaiveActivities.Passing(new Conditions.ActivityFilter(rule.Type) { Where = rule.Where }, lead) is not { } seen)
        {
            return null;
        }

        var (calm, bursts) = WithoutBursts(rule.Burst, seen);
        var kept = Kept(rule, Accepted(rule, zone, calm, lead));
        var decay = rule.IsSticky && rule.Points < Points.Zero ? Decay.None : rule.Decay ?? usual;
        var sum = BigInteger.Zero;
        foreach (var (activity, points) in kept)
        {
            sum += (BigInteger)Math.Round(points * Factor(decay, activity.Time, (long)lead.NowInMilliseconds, zone), MidpointRounding.AwayFromZero);
        }

        return new NaiveTally(kept.Aggregate(BigInteger.Zero, (total, one) => total + one.Points), sum, seen.Count, kept.Count, bursts);
    }

    /// <summary>What is left of the worth of an activity.</summary>
    public static double Factor(Decay decay, long time, long now, string zone)
    {
        double age = now - time;
        if (decay.Window is { } window && age >= window.TotalMilliseconds)
        {
            return 0;
        }

        var length = decay.Length?.TotalMilliseconds;
        int Steps() => length is null ? new NaiveCalendar(zone).MonthsBetween(time, now) : (int)Math.Min(int.MaxValue, Math.Floor(age / length.Value));
        return decay.Shape switch
        {
            DecayShape.None => 1,
            DecayShape.Linear => Math.Max(0, 1 - (age / length!.Value)),
            DecayShape.HalfLife => PowerOfTwo.Of(-age / length!.Value),
            DecayShape.StepLinear => Math.Max(0, 1 - (decay.Rate * Steps())),
            DecayShape.StepGeometric => Power(1 - decay.Rate, Steps()),
            _ => throw new InvalidOperationException($"No shape {decay.Shape}."),
        };
    }

    private static double Power(double share, int steps)
    {
        var power = 1.0;
        for (var i = 0; i < steps && power > 1e-12; i++) // what is less is nothing of any points
        {
            power *= share;
        }

        return power;
    }

    private static (List<NaiveActivity> Calm, int Bursts) WithoutBursts(BurstFilter? burst, List<NaiveActivity> seen)
    {
        if (burst is null)
        {
            return (seen, 0);
        }

        List<NaiveActivity> calm = [];
        var bursts = 0;
        for (var i = 0; i < seen.Count;)
        {
            var run = seen.Skip(i).Count(later => later.Time - seen[i].Time <= burst.Within.TotalMilliseconds);
            if (run < burst.Count)
            {
                calm.Add(seen[i]);
                i++;
                continue;
            }

            if (burst.KeepsFirst)
            {
                calm.Add(seen[i]);
            }

            bursts++;
            i += run;
        }

        return (calm, bursts);
    }

    // As they came: each counts that every cap over a time, the gap and the difference still allow.
    private static List<(NaiveActivity Activity, long Points)> Accepted(ActivityRule rule, string zone, List<NaiveActivity> calm, NaiveLead lead)
    {
        List<(NaiveActivity Activity, long Points)> accepted = [];
        foreach (var activity in calm)
        {
            if (rule.MinimumGap is { } gap && accepted.Count > 0 && activity.Time - accepted[^1].Activity.Time < gap.TotalMilliseconds)
            {
                continue;
            }

            if (rule.DistinctBy is { } attribute)
            {
                var mode = ModeOf(attribute, rule, lead);
                if (accepted.Any(before => NaiveActivities.IsSame(before.Activity, activity, attribute, mode)))
                {
                    continue;
                }
            }

            var points = Math.Abs(rule.Points.Thousandths);
            var isAllowed = true;
            foreach (var cap in rule.Caps.Where(cap => cap.Period != CapPeriod.Lifetime))
            {
                var sharing = accepted.Where(before => cap.Period == CapPeriod.Rolling
                    ? before.Activity.Time > activity.Time - cap.Length!.Value.TotalMilliseconds
                    : IsSame(cap, zone, before.Activity, activity)).ToList();
                isAllowed &= Allows(cap, sharing, ref points);
            }

            if (isAllowed)
            {
                accepted.Add((activity, rule.Points < Points.Zero ? -points : points));
            }
        }

        return accepted;
    }

    private static List<(NaiveActivity Activity, long Points)> Kept(ActivityRule rule, List<(NaiveActivity Activity, long Points)> accepted)
    {
        List<(NaiveActivity Activity, long Points)> kept = [];
        foreach (var (activity, granted) in rule.KeepsOldest ? accepted : Enumerable.Reverse(accepted))
        {
            var points = Math.Abs(granted);
            var isAllowed = true;
            foreach (var cap in rule.Caps.Where(cap => cap.Period == CapPeriod.Lifetime))
            {
                isAllowed &= Allows(cap, kept, ref points);
            }

            if (isAllowed)
            {
                kept.Add((activity, granted < 0 ? -points : points));
            }
        }

        return kept;
    }

    // A cap of points lets the one that crosses it count with what is left.
    private static bool Allows(ActivityCap cap, List<(NaiveActivity Activity, long Points)> sharing, ref long points)
    {
        if (cap.MaxCount is { } count)
        {
            return sharing.Count < count;
        }

        var left = cap.MaxPoints!.Value.Thousandths - sharing.Sum(one => Math.Abs(one.Points));
        points = Math.Min(points, left);
        return left > 0;
    }

    private static bool IsSame(ActivityCap cap, string zone, NaiveActivity a, NaiveActivity b)
    {
        var calendar = new NaiveCalendar(cap.Zone ?? zone);
        return calendar.NameOf(cap.Period, a.Time) == calendar.NameOf(cap.Period, b.Time);
    }

    // How the schema says that texts of the attribute are told apart.
    private static TextMode ModeOf(string attribute, ActivityRule rule, NaiveLead lead)
    {
        var types = lead.Schema.Activities.Where(type => rule.Type is null || type.Name == rule.Type).ToList();
        types = types.Count > 0 ? types : [.. lead.Schema.Activities.Where(type => type.Name == "*")];
        return types.SelectMany(type => type.Attributes).FirstOrDefault(known => known.Name == attribute)?.Mode ?? TextMode.IgnoreCase;
    }
}

/// <summary>What an activity rule comes to, in thousandths.</summary>
/// <param name="Granted">What counts, before decay.</param>
/// <param name="Left">What decay leaves of it.</param>
/// <param name="Seen">How many passed the filter.</param>
/// <param name="Counted">How many count.</param>
/// <param name="Bursts">How many runs were taken for the doings of a machine.</param>
internal sealed record NaiveTally(BigInteger Granted, BigInteger Left, int Seen, int Counted, int Bursts);
