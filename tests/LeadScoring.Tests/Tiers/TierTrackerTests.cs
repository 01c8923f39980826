using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Tiers;

/// <summary>Leads in the usual tiers, High from 80 and Medium from 50, evaluation by evaluation.</summary>
public class TierTrackerTests
{
    private static readonly LeadSchema Schema = new(
        new LeadField("fit", FieldType.Number), new LeadField("engagement", FieldType.Number), new LeadField("shut", FieldType.Boolean), new LeadField("key", FieldType.Boolean));

    private static readonly ScoringModel Model = ScoringModel.For(Schema, m => m
        .Dimension("fit", fit => fit.PointsOf("Fit", "fit"))
        .Dimension("engagement", engagement => engagement.PointsOf("Engagement", "engagement"))
        .Gate(new Gate("Shut", GateKind.Disqualify, LeadExpression.ParseCondition("shut", Schema)))
        .Override(new ScoreOverride("Key account", LeadExpression.ParseCondition("key", Schema)) { Tier = "High" })
        .Named("B2B", "2026.1"));

    private static readonly ScoringModel Matrix = ScoringModel.For(Schema, m => m
        .Dimension("fit", fit => fit.PointsOf("Fit", "fit"))
        .Dimension("engagement", engagement => engagement.PointsOf("Engagement", "engagement"))
        .Combine(new MatrixCombination(
            [new DimensionGrades("fit", [new Grade("A", 30), new Grade("B", null)]), new DimensionGrades("engagement", [new Grade("1", 20), new Grade("2", null)])],
            [new MatrixCell(["A", "1"], "High"), new MatrixCell(["A", "2"], "Medium"), new MatrixCell(["B", "1"], "Medium"), new MatrixCell(["B", "2"], "Low")])));

    [Fact]
    public void Evaluate_First_EntersThePlainTier()
    {
        var step = new TierTracker(Model, TierLadder.Usual).Evaluate(null, Score(55), At(0).ToOffset(TimeSpan.FromHours(8)).AddTicks(9_999));

        Assert.Equal(new TierEntered(null, "Medium", TierCause.Score, At(0)), step.Entered);
        Assert.Equal(new TierState { Tier = "Medium", EnteredAt = At(0), LastEvaluatedAt = At(0), PlaybookVersion = "2026.1" }, step.State);
        Assert.Equal(TimeSpan.Zero, step.State.EnteredAt.Offset);
    }

    [Theory]
    [InlineData("0:85 1:80 2:75 3:79.999 100:75", "High High High High High")] // within 5 points of the floor for ever
    [InlineData("0:85 1:74.999 24:74", "High High High")] // low for 23 hours
    [InlineData("0:85 1:74.999 25:74.999", "High High Medium")] // low for 24 hours
    [InlineData("0:85 1:74 10:75 11:74 34.999:74 35:74", "High High High High High Medium")] // 75 is not low: the count begins anew
    [InlineData("0:85 1:74 25:10", "High High Low")] // down to the plain tier
    [InlineData("0:85 1:10 25:74", "High High Medium")]
    [InlineData("0:45 1:49.999 2:50 3:80", "Low Low Medium High")] // upward at once
    [InlineData("0:85 1:74 20:74 10:74 25:74", "High High High High Medium")] // an earlier instant counts as the last
    [InlineData("0:85 5:10 3:90 29:74", "High High High High")]
    public void Evaluate_OneAfterAnother_GoesUpAtOnceAndDownOnceConfirmed(string evaluations, string tiers) => Assert.Equal(tiers, Tiers(TierChanges.Usual, evaluations));

    [Theory]
    [InlineData("0:85 1:74 2:74 3:74", "High High High Medium")]
    [InlineData("0:85 1:74 1:74 1:74 1:74", "High High High High High")] // the same instant counts once
    [InlineData("0:85 1:74 2:76 3:74 4:74 5:74", "High High High High High Medium")]
    [InlineData("0:85 1:74 25:74", "High High Medium")] // either suffices
    [InlineData("0:85 0:74 1:74 2:74 3:74", "High High High High Medium")] // at the instant of another evaluation it does not count
    public void Evaluate_WithConfirmEvaluations_GoesDownAtTheThird(string evaluations, string tiers) =>
        Assert.Equal(tiers, Tiers(new TierChanges { ConfirmEvaluations = 3 }, evaluations));

    [Theory]
    [InlineData("0:85 1:74", "High Medium")]
    [InlineData("0:85 1:75", "High High")]
    public void Evaluate_WithoutConfirmation_GoesDownAtOnce(string evaluations, string tiers) => Assert.Equal(tiers, Tiers(new TierChanges { ConfirmAfter = null }, evaluations));

    [Theory]
    [InlineData("0:85 1:10 47.999:10 48:10", "High High High Low")]
    [InlineData("0:85 1:10 2:shut 3:90", "High High Low High")] // a gate does not wait
    [InlineData("0:key 1:10", "High Low")] // nor does the end of an override
    public void Evaluate_WithMinimumDwell_StaysThatLong(string evaluations, string tiers) =>
        Assert.Equal(tiers, Tiers(new TierChanges { MinimumDwell = TimeSpan.FromDays(2) }, evaluations));

    [Theory]
    [InlineData("0:85 1:shut 2:76", "High Low Medium", "Score Gate Score")]
    [InlineData("0:55 1:key 2:55 3:48", "Medium High Medium Medium", "Score Override Score")]
    [InlineData("0:85 1:key 2:76", "High High Medium", "Score Score")] // the override's tier does not hold the lead, even where it was in it
    [InlineData("0:key 1:shut", "High Low", "Override Gate")]
    public void Evaluate_GateOrOverride_ActsAtOnceAndLeavesNothing(string evaluations, string tiers, string causes)
    {
        var steps = Steps(new TierTracker(Model, TierLadder.Usual), evaluations);

        Assert.Equal(tiers, string.Join(' ', steps.Select(step => step.State.Tier)));
        Assert.Equal(causes, string.Join(' ', steps.Select(step => step.Entered?.Cause).OfType<TierCause>()));
    }

    [Fact]
    public void Evaluate_TierThatIsNoMore_EntersThePlainTier()
    {
        var state = Steps(new TierTracker(Model, TierLadder.Usual), "0:85 1:78")[^1].State;
        var ladder = TierLadder.Of(new Tier("Hot", 70, Treatment.Assign), new Tier("High", null, Treatment.Park));
        var renamed = TierLadder.Of(new Tier("Hot", 80, Treatment.Assign), new Tier("Cold", null, Treatment.Park));
        var model = ScoringModel.For(Schema, m => m.Dimension("fit", fit => fit.PointsOf("Fit", "fit")));
        var score = Scorer.Of(model).Score(new LeadRecord(Schema, "1") { ["fit"] = 78 }, At(0));

        Assert.Equal(new TierEntered("High", "Cold", TierCause.Playbook, At(2)), new TierTracker(model, renamed).Evaluate(state, score, At(2)).Entered);
        Assert.Equal(new TierEntered("High", "Hot", TierCause.Score, At(2)), new TierTracker(model, ladder).Evaluate(state, score, At(2)).Entered);
    }

    [Fact]
    public void Evaluate_Matrix_HoldsEachGrade()
    {
        var tracker = new TierTracker(Matrix, TierLadder.Usual, new TierChanges { Grades = [new GradeHysteresis("fit", 3)] });
        TierState? state = null;
        List<string> seen = [];
        foreach (var (hour, fit, engagement) in new[] { (0, 30, 20), (1, 27, 15), (2, 26, 15), (26, 26, 15), (27, 30, 14), (51, 30, 14) })
        {
            state = tracker.Evaluate(state, ScoreOf(Matrix, fit, engagement), At(hour)).State;
            seen.Add($"{state.Tier} {string.Join(' ', state.Grades.Select(grade => grade.Grade))}");
        }

        Assert.Equal(["High A 1", "High A 1", "High A 1", "Medium B 1", "High A 1", "Medium A 2"], seen);
        Assert.Equal([new GradeState("fit", "A", null, 0), new GradeState("engagement", "2", null, 0)], state!.Grades);
    }

    [Fact]
    public void Evaluate_ScoreOfAnotherModel_IsRefused()
    {
        var tracker = new TierTracker(Model, TierLadder.Usual);

        Assert.Throws<ArgumentException>(() => tracker.Evaluate(null, ScoreOf(Matrix, 1, 1), At(0)));
        Assert.Throws<ArgumentException>(() => tracker.Evaluate(null, default, At(0)));
    }

    [Fact]
    public void NextChangeAt_LowScore_IsWhenItIsConfirmedAndTheDwellIsOver()
    {
        var tracker = new TierTracker(Model, TierLadder.Usual, new TierChanges { MinimumDwell = TimeSpan.FromHours(30) });
        var steps = Steps(tracker, "0:85 1:74 10:74");

        Assert.Equal([null, At(30), At(30)], steps.Select(step => tracker.NextChangeAt(step.State, step.State.LastEvaluatedAt)));
        Assert.Equal(At(40), tracker.NextChangeAt(steps[^1].State, At(40)));
        Assert.Equal(At(25), new TierTracker(Model, TierLadder.Usual).NextChangeAt(steps[^1].State, At(10)));
        Assert.Null(new TierTracker(Model, TierLadder.Usual, new TierChanges { ConfirmAfter = null, ConfirmEvaluations = 5 }).NextChangeAt(steps[^1].State, At(10)));
        Assert.Null(new TierTracker(Model, TierLadder.Usual, new TierChanges { ConfirmAfter = TimeSpan.MaxValue }).NextChangeAt(steps[^1].State, At(10)));
    }

    [Fact]
    public void Levels_OfAState_AreWhereTiersAndTriggersTurn()
    {
        var tracker = new TierTracker(
            Model, TierLadder.Usual, null, new Trigger("Remind", "engagement", NumberOperator.Greater, 30), new Trigger("Cold", null, NumberOperator.Less, 20) { Rearm = TriggerRearm.Never });

        Assert.Equal(
            new ScoreLevels([20, 50, 75, 80], [new DimensionLevels("engagement", [25, Points.FromThousandths(30_001)])]),
            tracker.Levels(Steps(tracker, "0:85")[0].State));
        Assert.Equal([20, 50, 80], tracker.Levels(null).Total);
        Assert.Equal([20, 50, 80], tracker.Levels(Steps(tracker, "0:key")[0].State).Total);
    }

    [Fact]
    public void Tracker_WhatDoesNotGoTogether_IsRefused()
    {
        var trigger = new Trigger("a", null, NumberOperator.Greater, 1);

        Refuses("The model names the tier 'High', which is not in the ladder.", () => new TierTracker(Model, TierLadder.Of(new Tier("All", null, Treatment.Park))));
        Refuses("Two triggers are called 'a'.", () => new TierTracker(Model, TierLadder.Usual, null, trigger, trigger));
        Refuses("The trigger 'b' watches 'interest', which is no dimension of the model.", () => new TierTracker(Model, TierLadder.Usual, null, new Trigger("b", "interest", NumberOperator.Greater, 1)));
        Refuses("The hysteresis of grades names 'fit' twice, or the model does not grade it.", () => new TierTracker(Model, TierLadder.Usual, new TierChanges { Grades = [new GradeHysteresis("fit", 1)] }));
        Refuses("A trigger watches for a rise or a fall, not for one value. (Parameter 'operator')", () => new Trigger("a", null, NumberOperator.Equal, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trigger("a", null, NumberOperator.Less, 1_000_000_001));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TierChanges { Hysteresis = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TierChanges { ConfirmAfter = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TierChanges { ConfirmEvaluations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => TriggerRearm.After(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TriggerBackFill.AtMost(-1));
    }

    private static void Refuses(string message, Func<object> make) => Assert.Equal(message, Assert.Throws<ArgumentException>(make).Message);

    private static string Tiers(TierChanges changes, string evaluations) =>
        string.Join(' ', Steps(new TierTracker(Model, TierLadder.Usual, changes), evaluations).Select(step => step.State.Tier));

    // Each evaluation is the hour, and the score or what stands against it.
    private static List<TierStep> Steps(TierTracker tracker, string evaluations)
    {
        List<TierStep> steps = [];
        foreach (var parts in evaluations.Split(' ').Select(evaluation => evaluation.Split(':')))
        {
            steps.Add(tracker.Evaluate(steps.LastOrDefault()?.State, Score(double.TryParse(parts[1], out var points) ? points : 60, parts[1] == "shut", parts[1] == "key"), At(double.Parse(parts[0]))));
        }

        return steps;
    }

    private static Score Score(double points, bool isShut = false, bool isKey = false) => Scorer.Of(Model).Score(
        new LeadRecord(Schema, "1") { ["fit"] = points, ["engagement"] = 0, ["shut"] = isShut, ["key"] = isKey }, At(0));

    private static Score ScoreOf(ScoringModel model, int fit, int engagement) => Scorer.Of(model).Score(new LeadRecord(Schema, "1") { ["fit"] = fit, ["engagement"] = engagement }, At(0));

    private static DateTimeOffset At(double hours) => new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(hours * 3_600_000);
}
