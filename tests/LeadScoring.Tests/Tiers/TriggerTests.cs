using LeadScoring.Conditions;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Tiers;

/// <summary>When triggers fire, evaluation by evaluation.</summary>
public class TriggerTests
{
    private static readonly LeadSchema Schema = new(new LeadField("points", FieldType.Number));

    private static readonly ScoringModel Model = ScoringModel.For(Schema, m => m.Dimension("engagement", engagement => engagement.PointsOf("Points", "points")));

    [Theory]
    [InlineData(NumberOperator.Greater, "0:30 1:30.001 2:40", "1")]
    [InlineData(NumberOperator.GreaterOrEqual, "0:29.999 1:30 2:40", "1")]
    [InlineData(NumberOperator.Less, "0:30 1:29.999 2:20", "1")]
    [InlineData(NumberOperator.LessOrEqual, "0:30.001 1:30 2:20", "1")]
    [InlineData(NumberOperator.Greater, "0:31", "0")] // a lead without a state had not met it before
    [InlineData(NumberOperator.Greater, "0:31 1:30 2:31", "0")] // not back by 5
    [InlineData(NumberOperator.Greater, "0:31 1:25 2:31", "0")]
    [InlineData(NumberOperator.Greater, "0:31 1:24.999 2:31 3:24 4:31", "0 2 4")]
    [InlineData(NumberOperator.Less, "0:29 1:35 2:29 3:35.001 4:29", "0 4")]
    public void Evaluate_AnEdge_FiresWhenArmed(NumberOperator comparison, string evaluations, string fires) =>
        Assert.Equal(fires, Fires(new Trigger("Remind", null, comparison, 30), evaluations));

    [Fact]
    public void Evaluate_RearmNever_FiresOnceForEver() =>
        Assert.Equal("0", Fires(new Trigger("Remind", "engagement", NumberOperator.Greater, 30) { Rearm = TriggerRearm.Never }, "0:31 1:0 2:31 1000:0 2000:31"));

    [Theory]
    [InlineData("0:31 1:30 2:31 3:31", "0")]
    [InlineData("0:31 1:30 24:31", "0 24")]
    [InlineData("0:31 1:30 23:31 24:31 25:30 26:31", "0 26")] // the edge at 23 was ignored, and at 24 there is none
    public void Evaluate_RearmAfter_FiresAtTheFirstEdgeThen(string evaluations, string fires) =>
        Assert.Equal(fires, Fires(new Trigger("Remind", null, NumberOperator.Greater, 30) { Rearm = TriggerRearm.After(TimeSpan.FromHours(24)) }, evaluations));

    [Fact]
    public void Evaluate_NewTriggerOnAnOldLead_IsSilentUntilItsNextEdge()
    {
        var tracker = Tracker(new Trigger("New", null, NumberOperator.Greater, 30));
        var old = Tracker().Evaluate(null, Score(40), At(0)).State;
        var silent = tracker.Evaluate(old, Score(40), At(1));

        Assert.Empty(silent.Fired);
        Assert.Equal([new TriggerState("New", "score > 30", IsArmed: true, IsMet: true, 0, null)], silent.State.Triggers);
        Assert.Equal([new TriggerFired("New", 1, At(3))], tracker.Evaluate(tracker.Evaluate(silent.State, Score(30), At(2)).State, Score(31), At(3)).Fired);
        Assert.Single(tracker.Evaluate(tracker.Evaluate(old, Score(20), At(1)).State, Score(40), At(2)).Fired);
    }

    [Fact]
    public void Evaluate_ChangedThreshold_IsSilentAndKeepsItsEpisodes()
    {
        var before = Tracker(new Trigger("Remind", null, NumberOperator.Greater, 30));
        var after = Tracker(new Trigger("Remind", null, NumberOperator.Greater, 20));
        var state = before.Evaluate(before.Evaluate(null, Score(40), At(0)).State, Score(22), At(1)).State;
        var silent = after.Evaluate(state, Score(22), At(2));

        Assert.Empty(silent.Fired);
        Assert.Equal([new TriggerFired("Remind", 2, At(4))], after.Evaluate(after.Evaluate(silent.State, Score(10), At(3)).State, Score(22), At(4)).Fired);
    }

    [Fact]
    public void Evaluate_TriggerThatComesBack_GoesOnCounting()
    {
        var with = Tracker(new Trigger("Remind", null, NumberOperator.Greater, 30));
        var state = with.Evaluate(null, Score(40), At(0)).State;
        state = Tracker().Evaluate(state, Score(0), At(1)).State;

        Assert.Equal([new TriggerState("Remind", "", IsArmed: false, IsMet: true, 1, At(0))], state.Triggers);
        state = with.Evaluate(state, Score(40), At(2)).State;
        Assert.Equal((1, true), (state.Triggers[0].Episode, state.Triggers[0].IsMet));
        Assert.Equal([new TriggerFired("Remind", 2, At(4))], with.Evaluate(with.Evaluate(state, Score(0), At(3)).State, Score(40), At(4)).Fired);
    }

    [Fact]
    public void Evaluate_BackFill_LetsSoManySilentOnesFire()
    {
        var tracker = Tracker(new Trigger("New", null, NumberOperator.Greater, 30));
        var old = Enumerable.Range(0, 10).Select(_ => Tracker().Evaluate(null, Score(40), At(0)).State).ToList();
        var (first, second) = (TriggerBackFill.AtMost(3), TriggerBackFill.AtMost(100));

        var steps = old.ConvertAll(state => tracker.Evaluate(state, Score(40), At(1), first));
        Assert.Equal((3, 0), (steps.Sum(step => step.Fired.Count), first.Left));
        steps = steps.ConvertAll(step => tracker.Evaluate(step.State, Score(40), At(2), second));
        Assert.Equal((7, 93), (steps.Sum(step => step.Fired.Count), second.Left));
        Assert.All(steps, step => Assert.Equal(1, step.State.Triggers[0].Episode));
    }

    [Fact]
    public void TryTake_FromManyThreads_GivesNoMoreThanAllowed()
    {
        var backFill = TriggerBackFill.AtMost(1_000);
        var taken = 0;
        Parallel.For(0, 5_000, _ => Interlocked.Add(ref taken, backFill.TryTake() ? 1 : 0));

        Assert.Equal((1_000, 0), (taken, backFill.Left));
    }

    [Fact]
    public void KeyFor_AnyNames_IsTheirOwn()
    {
        Assert.Equal("4711/Remind%20the%20rep/2", new TriggerFired("Remind the rep", 2, At(0)).KeyFor("4711"));
        Assert.NotEqual(new TriggerFired("b/c", 1, At(0)).KeyFor("a"), new TriggerFired("c", 1, At(0)).KeyFor("a/b"));
    }

    // The hours at which it fires.
    private static string Fires(Trigger trigger, string evaluations)
    {
        var (tracker, fires, state) = (Tracker(trigger), new List<TriggerFired>(), (TierState?)null);
        foreach (var parts in evaluations.Split(' ').Select(evaluation => evaluation.Split(':')))
        {
            var step = tracker.Evaluate(state, Score(double.Parse(parts[1])), At(double.Parse(parts[0])));
            fires.AddRange(step.Fired);
            state = step.State;
        }

        Assert.Equal(Enumerable.Range(1, fires.Count), fires.Select(fired => fired.Episode));
        return string.Join(' ', fires.Select(fired => (fired.At - At(0)).TotalHours));
    }

    private static TierTracker Tracker(params Trigger[] triggers) => new(Model, TierLadder.Usual, null, triggers);

    private static Score Score(double points) => Scorer.Of(Model).Score(new LeadRecord(Schema, "1") { ["points"] = points }, At(0));

    private static DateTimeOffset At(double hours) => new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hours);
}
