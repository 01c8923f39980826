using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Assignment.Optimal;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Assignment.Optimal;

/// <summary>Any problem: limits in limits, some without slots, reps without a limit, several at one limit, classes, pairs that are not eligible, values below 0, many ties.</summary>
internal static class PlanCase
{
    public static PlanProblem Any(Dice dice, int leads, int reps, int limits, int slots, int mostUnits = 1)
    {
        PlanLimit[] list = [.. Enumerable.Range(0, limits).Select(i => new PlanLimit(dice.Between(0, slots), i == 0 || dice.Lucky(50) ? PlanProblem.None : dice.Between(0, i - 1)))];
        var classes = dice.Between(1, 3);
        var most = dice.Of(3, 30, 1_000_000);
        return new PlanProblem(
            leads,
            reps,
            [.. Many(leads * reps, () => dice.Lucky(20) ? PlanProblem.NotEligible : dice.Between(-most / 3, most))],
            list,
            [.. Many(classes * reps, () => dice.Lucky(10) ? PlanProblem.None : dice.Between(0, limits) - 1)],
            [.. Many(leads, () => dice.Between(0, classes - 1))],
            mostUnits == 1 ? null : [.. Many(leads, () => dice.Between(1, mostUnits))]);
    }

    /// <summary>So small that all plans can be tried.</summary>
    public static PlanProblem Small(Dice dice, int mostUnits = 1)
    {
        var reps = dice.Between(0, 4);
        return Any(dice, dice.Between(0, reps == 4 ? 6 : 7), reps, dice.Between(0, 6), 3 * mostUnits, mostUnits);
    }

    /// <summary>Teams of reps who each have a limit, and one within it for leads of the second class.</summary>
    public static PlanProblem Nested(Dice dice, int leads, int reps, int slots)
    {
        const int teams = 3;
        PlanLimit[] limits =
        [
            .. Many(teams, () => new PlanLimit(dice.Between(0, slots * reps / teams))),
            .. Enumerable.Range(0, reps).Select(rep => new PlanLimit(dice.Between(0, slots * 2), rep % teams)),
            .. Enumerable.Range(0, reps).Select(rep => new PlanLimit(dice.Between(0, slots), teams + rep)),
        ];
        var most = dice.Of(3, 100, 1_000_000);
        return new PlanProblem(
            leads,
            reps,
            [.. Many(leads * reps, () => dice.Lucky(10) ? PlanProblem.NotEligible : dice.Between(-most / 10, most))],
            limits,
            [.. Enumerable.Range(teams, reps), .. Enumerable.Range(teams + reps, reps)],
            [.. Many(leads, () => dice.Between(0, 1))]);
    }

    public static PlanProblem WithOneMoreSlot(PlanProblem problem, int limit) => new(
        problem.Leads,
        problem.Reps,
        problem.Values,
        [.. problem.Limits.Select((one, i) => i == limit ? one with { Slots = one.Slots + 1 } : one)],
        problem.Doors,
        problem.Classes,
        problem.Units);

    public static void ForAny(Action<Dice> holds, int ci) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed => holds(new Dice(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci, ci * 50)));

    private static IEnumerable<T> Many<T>(int count, Func<T> one) => Enumerable.Range(0, count).Select(_ => one());
}
