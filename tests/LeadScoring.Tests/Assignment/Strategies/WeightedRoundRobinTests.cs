using System.Numerics;
using LeadScoring.Assignment.Strategies;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Assignment.Strategies;

public class WeightedRoundRobinTests
{
    private static readonly Rep[] Three = [new("a") { Weight = 5 }, new("b"), new("c")];

    // The example by which the method is known: a does not get its five turns in a row.
    [Fact]
    public void Pick_FiveOneOne_IsSmooth()
    {
        var rotation = new Rotation(RotationState.Empty, Three);

        Assert.Equal("aabacaa", string.Concat(Enumerable.Range(0, 7).Select(_ => Three[Pick(rotation)].Id)));
        Assert.Equal([0L, 0, 0], AnyTurns.Values(rotation));
    }

    [Fact]
    public void Pick_EqualCredits_LeastRecentThenFirstId()
    {
        Rep[] reps = [new("a"), new("b"), new("c")];
        var rotation = new Rotation(RotationState.Empty, reps);

        Assert.Equal(1, WeightedRoundRobin.Pick(rotation, [Turn.NotEligible, Turn.Eligible, Turn.Eligible])); // b at -1, c at 1
        WeightedRoundRobin.Undo(rotation, new RotationPick("b", [("b", 1), ("c", 1)]));
        Assert.Equal([0L, 0, 0], AnyTurns.Values(rotation));
        Assert.Equal([0, 2, 1], Enumerable.Range(0, 3).Select(_ => WeightedRoundRobin.Pick(rotation, AnyTurns.Eligible(reps))));
    }

    [Theory]
    [InlineData(nameof(CatchUp.None), 0, 0)]
    [InlineData(nameof(CatchUp.Bounded), -5, 1)]
    [InlineData(nameof(CatchUp.Full), -9, 4)]
    public void Pick_BackFromAbsence_CreditIsWhatCatchUpLeaves(string catchUp, long ofA, long ofB)
    {
        var rotation = new Rotation(new RotationState(3, [new("a", -9, 3, true), new("b", 4, 1, true), new("c", 0, 2, false)]), Three);

        Assert.Equal(2, WeightedRoundRobin.Pick(rotation, [Turn.NotEligible, Turn.NotEligible, Turn.Eligible], Enum.Parse<CatchUp>(catchUp)));
        Assert.Equal([ofA, ofB, 0], AnyTurns.Values(rotation));
    }

    [Fact]
    public void Pick_NobodyCan_NobodyIsPickedAndNoTurnCounted()
    {
        Rep[] reps = [new("a") { Weight = 0 }, new("b")];
        var rotation = new Rotation(RotationState.Empty, reps);

        Assert.Equal(Rotation.Nobody, WeightedRoundRobin.Pick(rotation, [Turn.Eligible, Turn.NotEligible]));
        Assert.Equal(Rotation.Nobody, WeightedRoundRobin.Pick(new Rotation(RotationState.Empty, []), []));
        Assert.Equal(0, rotation.Picks);
        Assert.Equal([0L, 0], AnyTurns.Values(rotation));
    }

    // Why a credit says how far a rep is from the share: this is exact, and with it each full cycle.
    [Fact]
    public void Pick_NothingChanges_CreditIsTurnsTimesWeightLessOwnTurnsTimesSum() => AnyTurns.ForAny(dice =>
    {
        var reps = AnyTurns.Reps(dice, leastWeight: 1);
        var (rotation, turns, own) = (new Rotation(RotationState.Empty, reps), AnyTurns.Eligible(reps), new long[reps.Count]);
        var sum = reps.Sum(rep => (long)rep.Weight);
        for (var n = 1; n <= Math.Min(60, reps.Count * 60); n++)
        {
            own[WeightedRoundRobin.Pick(rotation, turns)]++;

            Assert.Equal(reps.Select((rep, i) => (n * (long)rep.Weight) - (own[i] * sum)), AnyTurns.Values(rotation));
            if (n == sum)
            {
                Assert.Equal(reps.Select(rep => (long)rep.Weight), own);
                Assert.All(AnyTurns.Values(rotation), credit => Assert.Equal(0, credit));
            }
        }
    });

    [Fact]
    public void Pick_AnyTurnsRostersAndCredits_IsWhatTheWordsSay()
    {
        var (undone, returned) = (0, 0);
        AnyTurns.ForAny(dice =>
        {
            var (catchUp, naive, state) = (dice.Of(CatchUp.None, CatchUp.Bounded, CatchUp.Full), new NaiveRotation(), RotationState.Empty);
            List<RotationPick> picks = [];
            for (var roster = 0; roster < 4; roster++)
            {
                var reps = AnyTurns.Reps(dice);
                var rotation = new Rotation(state, reps);
                naive.Keep(reps.Select(rep => rep.Id));
                for (var n = 0; n < 12; n++)
                {
                    var (turns, before) = (AnyTurns.Turns(reps, dice), AnyTurns.Values(rotation).Sum());
                    var returns = Enumerable.Range(0, reps.Count).Any(i => rotation.Places[i].IsAbsent && turns[i] != Turn.Absent);
                    var rep = WeightedRoundRobin.Pick(rotation, turns, catchUp);

                    var expected = naive.Smooth(reps.ToDictionary(one => one.Id, one => one.Weight), AnyTurns.Those(reps, turns, Turn.Absent), AnyTurns.Those(reps, turns, Turn.Eligible), catchUp.ToString().ToLowerInvariant());
                    Assert.Equal(expected, rep == Rotation.Nobody ? null : reps[rep].Id);
                    Assert.Equal(reps.Select(one => naive.ValueOf(one.Id)), AnyTurns.Values(rotation).Select(value => (BigInteger)value));
                    Assert.True(returns || before == AnyTurns.Values(rotation).Sum(), "A turn changed the sum of credits.");
                    returned += returns ? 1 : 0;
                    if (rep != Rotation.Nobody)
                    {
                        picks.Add(rotation.Describe(rep, turns));
                    }

                    if (picks.Count > 0 && dice.Lucky(20))
                    {
                        Undo(rotation, naive, reps, dice.Of(picks));
                        undone++;
                    }
                }

                state = rotation.ToState();
            }
        });
        Assert.True(undone > 20 && returned > 20, $"Only {undone} turns were taken back and {returned} reps returned.");
    }

    [Fact]
    public void Undo_TheLastTurn_GivesTheCreditsOfBefore() => AnyTurns.ForAny(dice =>
    {
        var reps = AnyTurns.Reps(dice);
        var (rotation, turns) = (new Rotation(RotationState.Empty, reps), AnyTurns.Turns(reps, dice));
        for (var n = dice.Between(0, 9); n > 0; n--)
        {
            WeightedRoundRobin.Pick(rotation, turns);
        }

        var before = AnyTurns.Values(rotation);
        if (WeightedRoundRobin.Pick(rotation, turns) is var rep and not Rotation.Nobody)
        {
            WeightedRoundRobin.Undo(rotation, rotation.Describe(rep, turns));
        }

        Assert.Equal(before, AnyTurns.Values(rotation));
    });

    private static int Pick(Rotation rotation) => WeightedRoundRobin.Pick(rotation, AnyTurns.Eligible(Three));

    // Each by the weights of then; who is gone meanwhile is left out.
    private static void Undo(Rotation rotation, NaiveRotation naive, List<Rep> reps, RotationPick pick)
    {
        WeightedRoundRobin.Undo(rotation, pick);
        foreach (var (id, weight) in pick.Eligible.Where(other => reps.Exists(rep => rep.Id == other.Rep)))
        {
            naive.Add(id, -weight);
        }

        if (reps.Exists(rep => rep.Id == pick.Rep))
        {
            naive.Add(pick.Rep, pick.Eligible.Sum(other => (long)other.Weight));
        }

        Assert.Equal(reps.Select(one => naive.ValueOf(one.Id)), AnyTurns.Values(rotation).Select(value => (BigInteger)value));
    }
}
