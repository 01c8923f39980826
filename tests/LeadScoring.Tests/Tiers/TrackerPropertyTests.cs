using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Oracle;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Tiers;

/// <summary>What holds for any tiers, changes, triggers and evaluations.</summary>
public class TrackerPropertyTests
{
    private static Config Budget => Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 500, deep: 30_000));

    [Fact]
    public void Evaluate_AgreesWithTheReference() => ForEach((one, _) =>
    {
        var naive = new NaiveTiers();
        TierState? state = null;
        var now = TrackerCase.Start;
        foreach (var evaluation in one.Evaluations)
        {
            now += evaluation.After;
            var (tracker, score) = (one.TrackerAt(evaluation), TrackerCase.ScoreOf(one.TrackerAt(evaluation), evaluation));
            var step = tracker.Evaluate(state, score, now);
            var (tier, cause, fired) = naive.Evaluate(tracker, score, now);
            Assert.Equal(
                (tier, cause, string.Join(", ", fired)),
                (step.State.Tier, step.Entered?.Cause, string.Join(", ", step.Fired.Select(one => $"{one.Trigger} {one.Episode}"))));
            state = Stored(step.State);
        }
    });

    [Fact]
    public void Evaluate_TheSameAgain_ChangesNothing() => ForEachStep((tracker, _, step, score, now) =>
    {
        var again = tracker.Evaluate(step.State, score, now);

        Assert.Equal(new TierStep(step.State, null, []), again);
    });

    [Fact]
    public void Evaluate_First_GivesThePlainTier() => ForEachStep((tracker, _, _, score, now) =>
        Assert.Equal(tracker.Ladder.TierOf(score).Name, tracker.Evaluate(null, score, now).State.Tier));

    [Fact]
    public void Evaluate_NeverLeavesALeadBelowItsPlainTier() => ForEachStep((tracker, _, step, score, _) =>
    {
        if (tracker.Model.Combination is not MatrixCombination)
        {
            Assert.True(PlaceOf(tracker, step.State.Tier) <= PlaceOf(tracker, tracker.Ladder.TierOf(score).Name));
        }
    });

    [Fact]
    public void Evaluate_WithinTheHysteresis_KeepsTheTier() => ForEachStep((tracker, before, step, score, _) =>
    {
        if (before is { IsNamed: false } && !step.State.IsNamed && tracker.Model.Combination is not MatrixCombination && tracker.Ladder.Named(before.Tier) is { } tier)
        {
            var place = PlaceOf(tracker, tier.Name);
            if ((tier.From is null || score.Total >= tier.From - tracker.Changes.Hysteresis) && (place == 0 || score.Total < tracker.Ladder.Tiers[place - 1].From))
            {
                Assert.Equal((tier.Name, null), (step.State.Tier, step.Entered));
                Assert.Equal((null, 0), (step.State.BelowSince, step.State.BelowCount));
            }
        }
    });

    [Fact]
    public void NextChangeAt_IsWhenTheStateChangesWithTheSameScore() => ForEachStep((tracker, _, step, score, now) =>
    {
        if (tracker.NextChangeAt(step.State, now) is { } next)
        {
            Assert.True(next >= step.State.LastEvaluatedAt && next >= now);
            Assert.NotEqual(Places(step.State), Places(tracker.Evaluate(step.State, score, next).State));
            if (tracker.Changes.ConfirmEvaluations is null && next > step.State.LastEvaluatedAt)
            {
                Assert.Equal(Places(step.State), Places(tracker.Evaluate(step.State, score, next.AddMilliseconds(-1)).State));
            }
        }
        else if (tracker.Changes.ConfirmEvaluations is null)
        {
            Assert.Equal(Places(step.State), Places(tracker.Evaluate(step.State, score, now.AddDays(1_000)).State));
        }
    });

    [Fact]
    public void Levels_AreAllAtWhichSomethingChanges() => Prop.ForAll(TrackerCase.Any, Gen.Choose(0, int.MaxValue).ToArbitrary(), (one, seed) =>
    {
        var random = new Random(seed);
        Walk(one, (tracker, _, step, score, _) =>
        {
            var levels = tracker.Levels(step.State);
            var other = TrackerCase.ScoreOf(tracker, new Evaluation(false, default, random.Next(-10, 50), random.Next(-10, 50), ""));
            if (score.Gate is null && score.Override is null && AreAlike(levels, score, other))
            {
                Assert.Equal(new TierStep(step.State, null, []), tracker.Evaluate(step.State, other, step.State.LastEvaluatedAt));
            }
        });
    }).Check(Budget);

    private static bool AreAlike(ScoreLevels levels, Score a, Score b) =>
        levels.Total.All(level => a.Total >= level == b.Total >= level)
        && levels.Dimensions.All(dimension => dimension.Levels.All(level => a[dimension.Dimension] >= level == b[dimension.Dimension] >= level));

    private static string Places(TierState state) => $"{state.Tier} {string.Join(' ', state.Grades.Select(grade => grade.Grade))}";

    private static int PlaceOf(TierTracker tracker, string tier) => tracker.Ladder.Tiers.TakeWhile(other => other.Name != tier).Count();

    private static TierState Stored(TierState state)
    {
        var stored = JsonSerializer.Deserialize<TierState>(JsonSerializer.Serialize(state))!;
        Assert.Equal(state, stored);
        return stored;
    }

    private static void ForEach(Action<TrackerCase, int> check) => Prop.ForAll(TrackerCase.Any, one => check(one, 0)).Check(Budget);

    private static void ForEachStep(Action<TierTracker, TierState?, TierStep, Score, DateTimeOffset> check) => Prop.ForAll(TrackerCase.Any, one => Walk(one, check)).Check(Budget);

    private static void Walk(TrackerCase one, Action<TierTracker, TierState?, TierStep, Score, DateTimeOffset> check)
    {
        TierState? state = null;
        var now = TrackerCase.Start;
        foreach (var evaluation in one.Evaluations)
        {
            now += evaluation.After;
            var (tracker, score) = (one.TrackerAt(evaluation), TrackerCase.ScoreOf(one.TrackerAt(evaluation), evaluation));
            var step = tracker.Evaluate(state, score, now);
            check(tracker, state, step, score, now);
            state = step.State;
        }
    }
}
