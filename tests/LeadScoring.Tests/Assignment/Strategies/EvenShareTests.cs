using System.Numerics;
using LeadScoring.Assignment.Strategies;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Assignment.Strategies;

public class EvenShareTests
{
    private static readonly Rep[] Two = [new("a") { Weight = 3 }, new("b")];

    [Fact]
    public void Pick_ThreeToOne_LevelsByWeight()
    {
        var rotation = new Rotation(RotationState.Empty, Two);

        Assert.Equal("abaabaaa", string.Concat(Enumerable.Range(0, 8).Select(_ => Two[EvenShare.Pick(rotation, AnyTurns.Eligible(Two))].Id)));
        Assert.Equal([6_000L, 2_000], AnyTurns.Values(rotation));
    }

    [Theory]
    [InlineData(nameof(Calibration.Least), 4_000)] // b has 2 for a weight of 1
    [InlineData(nameof(Calibration.Mean), 5_500)] // 11 for a weight of 4
    public void Calibrate_ANewRep_StartsWhereTheOthersAre(string calibration, long expected)
    {
        Rep[] reps = [.. Two, new("c") { Weight = 2 }];
        var rotation = new Rotation(new RotationState(11, [new("a", 9_000, 11, false), new("b", 2_000, 9, false)]), reps);

        EvenShare.Calibrate(rotation, Enum.Parse<Calibration>(calibration));

        Assert.Equal([9_000L, 2_000, expected], AnyTurns.Values(rotation));
        Assert.All(rotation.Places, place => Assert.False(place.IsNew));
    }

    [Fact]
    public void Calibrate_NobodyBefore_AllStartAtNothing()
    {
        var rotation = new Rotation(RotationState.Empty, Two);

        EvenShare.Calibrate(rotation, Calibration.Mean);

        Assert.Equal([0L, 0], AnyTurns.Values(rotation));
    }

    [Fact]
    public void Undo_ATurn_TakesTheLeadOffTheRepAlone()
    {
        var rotation = new Rotation(RotationState.Empty, Two);
        var turns = AnyTurns.Eligible(Two);
        var pick = rotation.Describe(EvenShare.Pick(rotation, turns), turns);

        EvenShare.Undo(rotation, pick);

        Assert.Equal(new RotationPick("a", [("a", 3), ("b", 1)]), pick);
        Assert.Equal([0L, 0], AnyTurns.Values(rotation));
        Assert.Equal(1, EvenShare.Pick(rotation, turns)); // a had a turn, b had none
    }

    [Fact]
    public void Pick_AlwaysEligible_NobodyIsAheadByMoreThanTheLastLead() => AnyTurns.ForAny(dice =>
    {
        var reps = AnyTurns.Reps(dice, leastWeight: 1);
        var (rotation, turns) = (new Rotation(RotationState.Empty, reps), AnyTurns.Eligible(reps));
        for (var n = 1; n <= Math.Min(60, reps.Count * 60); n++)
        {
            EvenShare.Pick(rotation, turns);

            Assert.Equal(n * 1_000L, AnyTurns.Values(rotation).Sum());
            for (var i = 0; i < reps.Count; i++)
            {
                for (var j = 0; j < reps.Count; j++)
                {
                    Assert.True((AnyTurns.Values(rotation)[i] - 1_000) * reps[j].Weight <= AnyTurns.Values(rotation)[j] * reps[i].Weight);
                }
            }
        }
    });

    [Fact]
    public void Pick_AnyTurnsAndRosters_IsWhatTheWordsSay() => AnyTurns.ForAny(dice =>
    {
        var (naive, state) = (new NaiveRotation(), RotationState.Empty);
        for (var roster = 0; roster < 3; roster++)
        {
            var reps = AnyTurns.Reps(dice);
            var rotation = new Rotation(state, reps);
            naive.Keep(reps.Select(rep => rep.Id));
            for (var n = 0; n < 12; n++)
            {
                var turns = AnyTurns.Turns(reps, dice);
                var rep = EvenShare.Pick(rotation, turns);

                Assert.Equal(naive.Even(reps.ToDictionary(one => one.Id, one => one.Weight), AnyTurns.Those(reps, turns, Turn.Eligible)), rep == Rotation.Nobody ? null : reps[rep].Id);
                Assert.Equal(reps.Select(one => naive.ValueOf(one.Id)), AnyTurns.Values(rotation).Select(value => (BigInteger)value));
            }

            state = rotation.ToState();
        }
    });
}
