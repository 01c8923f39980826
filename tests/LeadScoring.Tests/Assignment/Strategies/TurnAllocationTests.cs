using LeadScoring.Assignment.Strategies;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Assignment.Strategies;

/// <summary>Whose turn it is costs no memory.</summary>
[Collection(Alone.Name)]
public class TurnAllocationTests
{
    [Fact]
    public void Pick_ATurn_AllocatesNothing()
    {
        Rep[] reps = [.. Enumerable.Range(0, 300).Select(i => new Rep($"{i:D3}") { Weight = 1 + (i % 3) })];
        var (smooth, even, turns) = (new Rotation(RotationState.Empty, reps), new Rotation(RotationState.Empty, reps), AnyTurns.Eligible(reps));
        long Turns()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var n = 0; n < 1_000; n++)
            {
                WeightedRoundRobin.Pick(smooth, turns);
                EvenShare.Pick(even, turns);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Turns();
        Assert.Equal(0, Turns());
        Assert.Equal((2_000, 2_000), (smooth.Picks, even.Picks));
    }
}
