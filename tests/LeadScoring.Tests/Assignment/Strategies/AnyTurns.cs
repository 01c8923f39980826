using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Assignment.Strategies;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Assignment.Strategies;

/// <summary>Any reps and any turns.</summary>
internal static class AnyTurns
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "e", "f", "g", "h"];

    public static void ForAny(Action<Dice> holds) => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(new Dice(seed)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(300, 20_000)));

    /// <summary>Some reps in the order of their ids, weights of 0 among them.</summary>
    public static List<Rep> Reps(Dice dice, int leastWeight = 0) =>
        [.. dice.Some(Ids, 0, Ids.Length).Select(id => new Rep(id) { Weight = dice.Lucky(50) ? 1 : dice.Lucky(10) ? Rep.MaxWeight : dice.Between(leastWeight, 7) })];

    public static Turn[] Turns(IReadOnlyList<Rep> reps, Dice dice) =>
        [.. reps.Select(_ => dice.Of(Turn.Eligible, Turn.Eligible, Turn.Eligible, Turn.Eligible, Turn.NotEligible, Turn.Absent))];

    public static Turn[] Eligible(IReadOnlyList<Rep> reps) => [.. reps.Select(_ => Turn.Eligible)];

    public static long[] Values(Rotation rotation) => [.. rotation.Places.Select(place => place.Value)];

    public static List<string> Those(IReadOnlyList<Rep> reps, Turn[] turns, Turn asked) => [.. reps.Zip(turns).Where(pair => pair.Second == asked).Select(pair => pair.First.Id)];
}
