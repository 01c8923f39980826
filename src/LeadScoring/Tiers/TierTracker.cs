using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tiers;

namespace LeadScoring;

/// <summary>Follows leads through the tiers, and fires triggers: what a lead was before counts, so that neither flaps.</summary>
/// <remarks>
/// Keeps nothing itself: each evaluation gets the state that the one before gave, so results depend on nothing but the evaluations that were made.
/// Immutable; safe for concurrent use. Make one for each playbook and keep it.
/// </remarks>
public sealed class TierTracker
{
    private readonly HeldScale _scale;
    private readonly GradedDimension[] _graded = []; // empty unless the model has a matrix
    private readonly WatchedTrigger[] _triggers;

    /// <summary>Makes a tracker for the scores of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="ladder">The tiers; it has all those that the model names.</param>
    /// <param name="changes">When a lead leaves its tier; <see cref="TierChanges.Usual"/> when null.</param>
    /// <param name="triggers">The triggers.</param>
    /// <exception cref="ArgumentException">
    /// The model names a tier that is not in the ladder; two triggers share a name, or one watches a dimension that the model does not have; or
    /// <see cref="TierChanges.Grades"/> names a dimension twice, or one that the model does not grade.
    /// </exception>
    public TierTracker(ScoringModel model, TierLadder ladder, TierChanges? changes = null, params IEnumerable<Trigger> triggers)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(ladder);
        (Model, Ladder, Changes, Triggers) = (model, ladder, changes ?? TierChanges.Usual, [.. triggers]);
        TrackerProblems.ThrowIfAny(this);
        _scale = new HeldScale(ladder.Tiers.Select(tier => tier.From), Changes.Hysteresis, Changes);
        _triggers = [.. Triggers.Select(trigger => new WatchedTrigger(trigger, model))];
        if (Matrix is { } matrix)
        {
            _graded = [.. matrix.Dimensions.Select(graded => new GradedDimension(graded, model.IndexOf(graded.Dimension), Changes))];
        }
    }

    /// <summary>The model whose scores are followed.</summary>
    public ScoringModel Model { get; }

    /// <summary>The tiers.</summary>
    public TierLadder Ladder { get; }

    /// <summary>When a lead leaves its tier.</summary>
    public TierChanges Changes { get; }

    /// <summary>The triggers, in the order in which they fire.</summary>
    public Sequence<Trigger> Triggers { get; }

    private MatrixCombination? Matrix => Model.Combination as MatrixCombination;

    /// <summary>One evaluation: where the lead is now, and what happened since the evaluation before.</summary>
    /// <param name="state">What the evaluation before gave, under this playbook or an earlier one; null at the first.</param>
    /// <param name="score">A score of the model.</param>
    /// <param name="now">The instant that the score is for, cut to whole milliseconds; one before the last evaluation counts as that.</param>
    /// <param name="backFill">
    /// How many times triggers may fire that are new, were met already, and so are silent otherwise. The same one for all leads of a run; none when null.
    /// </param>
    /// <exception cref="ArgumentException">The score is of another model.</exception>
    public TierStep Evaluate(TierState? state, in Score score, DateTimeOffset now, TriggerBackFill? backFill = null)
    {
        if (!Model.Equals(score.Model))
        {
            throw new ArgumentException("The score is of another model.", nameof(score));
        }

        var last = state?.LastEvaluatedAt.ToUniversalTime();
        var at = Instant.ToTime(Instant.Of(now));
        var isLater = last is null || at > last;
        at = isLater ? at : last!.Value;
        var (next, cause) = Decide(state, score, at, isLater);
        var enters = state?.Tier != next.Tier;
        List<TriggerFired> fired = [];
        next = next with
        {
            EnteredAt = enters ? at : state!.EnteredAt,
            LastEvaluatedAt = at,
            Triggers = Watch(state, score, at, backFill, fired),
            PlaybookVersion = Model.Identity.Version,
            PlaybookSha256 = Model.Identity.Sha256,
        };
        return new TierStep(next, enters ? new TierEntered(state?.Tier, next.Tier, cause, at) : null, [.. fired]);
    }

    /// <summary>
    /// The first instant from <paramref name="now"/> on at which the state could change though the score stays as it is: when time confirms that it is too low, and
    /// the minimum dwell is over. Evaluating then, and whenever the score changes, gives just what evaluating all the time would.
    /// </summary>
    /// <param name="state">What the last evaluation gave.</param>
    /// <param name="now">The instant.</param>
    /// <returns>Null when time changes nothing. <see cref="TierChanges.ConfirmEvaluations"/> counts evaluations, whenever they are, and is not looked at before it is reached.</returns>
    public DateTimeOffset? NextChangeAt(TierState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var confirmed = _graded.Length == 0
            ? _scale.ConfirmedAt(new Held(0, state.BelowSince, state.BelowCount))
            : _graded.Min(graded => state.Grades.FirstOrDefault(grade => grade.Dimension == graded.Name) is { } grade
                ? graded.Scale.ConfirmedAt(new Held(0, grade.BelowSince, grade.BelowCount))
                : null);
        return confirmed is { } at && DwellEnds(state) is { } dwellEnds ? new[] { at, dwellEnds, state.LastEvaluatedAt, now }.Max().ToUniversalTime() : null;
    }

    /// <summary>The points at which something could change: where tiers and grades are entered and left, and where triggers fire and are armed again.</summary>
    /// <param name="state">What the last evaluation gave; null for a lead without one.</param>
    public ScoreLevels Levels(TierState? state)
    {
        var levels = Model.Dimensions.Select(_ => new SortedSet<Points>()).Append([]).ToArray(); // the last is that of the whole score
        var isHeld = state is { IsNamed: false };
        if (_graded.Length == 0 || !isHeld)
        {
            levels[^1].UnionWith(_scale.LevelsFrom(isHeld ? PlaceOf(state!.Tier) : -1));
        }

        foreach (var graded in _graded)
        {
            levels[graded.Index].UnionWith(graded.Scale.LevelsFrom(isHeld ? graded.PlaceOf(state!) : -1));
        }

        foreach (var (trigger, index) in _triggers.Select(watched => (watched.Trigger, watched.Index)))
        {
            levels[index ?? ^1].Add(trigger.Level);
            if (trigger.RearmLevel is { } rearm)
            {
                levels[index ?? ^1].Add(rearm);
            }
        }

        return new ScoreLevels(
            [.. levels[^1]],
            [.. Model.Dimensions.Zip(levels).Where(pair => pair.Second.Count > 0).Select(pair => new DimensionLevels(pair.First.Name, [.. pair.Second]))]);
    }

    // The state lacks what does not depend on who decides.
    private (TierState State, TierCause Cause) Decide(TierState? state, in Score score, DateTimeOffset at, bool isLater)
    {
        if (score.Gate is not null || score.Override?.Tier is not null || (Matrix is not null && score.Override?.Score is not null))
        {
            return (New(Ladder.TierOf(score).Name) with { IsNamed = true }, score.Gate is not null ? TierCause.Gate : TierCause.Override);
        }

        var held = state is { IsNamed: false } ? state : null; // what a gate or an override has named does not hold the lead
        var mayFall = held is null || (DwellEnds(held) is { } dwellEnds && at >= dwellEnds);
        return Matrix is { } matrix ? DecideByGrades(matrix, held, score, at, isLater, mayFall) : DecideByPoints(held, score.Total, at, isLater, mayFall);
    }

    private (TierState State, TierCause Cause) DecideByPoints(TierState? held, Points points, DateTimeOffset at, bool isLater, bool mayFall)
    {
        var before = held is null ? -1 : PlaceOf(held.Tier);
        var next = before < 0
            ? new Held(_scale.PlaceOf(points))
            : _scale.Next(new Held(before, held!.BelowSince, held.BelowCount), points, at, isLater, mayFall);
        var state = New(Ladder.Tiers[next.Place].Name) with { BelowSince = next.BelowSince, BelowCount = next.BelowCount };
        return (state, held is not null && before < 0 ? TierCause.Playbook : TierCause.Score);
    }

    private (TierState State, TierCause Cause) DecideByGrades(MatrixCombination matrix, TierState? held, in Score score, DateTimeOffset at, bool isLater, bool mayFall)
    {
        var grades = new GradeState[_graded.Length];
        var moved = held is null;
        for (var i = 0; i < grades.Length; i++)
        {
            var (graded, points) = (_graded[i], score[_graded[i].Index]);
            var before = held is null ? -1 : graded.PlaceOf(held);
            var known = before < 0 ? null : held!.Grades.First(grade => grade.Dimension == graded.Name);
            var next = known is null
                ? new Held(graded.Scale.PlaceOf(points))
                : graded.Scale.Next(new Held(before, known.BelowSince, known.BelowCount), points, at, isLater, mayFall);
            moved |= known is not null && next.Place != before;
            grades[i] = new GradeState(graded.Name, graded.Grades[next.Place], next.BelowSince, next.BelowCount);
        }

        var cell = matrix.Cells.First(cell => cell.Grades.SequenceEqual(grades.Select(grade => grade.Grade)));
        return (New(cell.Tier) with { Grades = grades }, moved ? TierCause.Score : TierCause.Playbook);
    }

    private List<TriggerState> Watch(TierState? state, in Score score, DateTimeOffset at, TriggerBackFill? backFill, List<TriggerFired> fired)
    {
        List<TriggerState> states = [];
        foreach (var watched in _triggers)
        {
            var points = watched.Index is { } index ? score[index] : score.Total;
            var before = state?.Triggers.FirstOrDefault(known => known.Name == watched.Trigger.Name);
            var next = watched.Next(before, isFirst: state is null, points, at, backFill);
            states.Add(next);
            if (next.Episode > (before?.Episode ?? 0))
            {
                fired.Add(new TriggerFired(next.Name, next.Episode, at));
            }
        }

        // One that the playbook has lost goes on counting when it comes back.
        states.AddRange(state?.Triggers.Where(known => known.Episode > 0 && Triggers.All(trigger => trigger.Name != known.Name)).Select(known => known with { When = "" }) ?? []);
        return states;
    }

    private DateTimeOffset? DwellEnds(TierState state) => state.EnteredAt.PlusOrNever(Changes.MinimumDwell ?? TimeSpan.Zero);

    private int PlaceOf(string tier) => Ladder.Tiers.TakeWhile(known => known.Name != tier).Count() is var place && place < Ladder.Tiers.Count ? place : -1;

    private static TierState New(string tier) => new() { Tier = tier, EnteredAt = default, LastEvaluatedAt = default };

    private sealed class GradedDimension(DimensionGrades graded, int index, TierChanges changes)
    {
        public string Name => graded.Dimension;

        public int Index => index;

        public string[] Grades { get; } = [.. graded.Grades.Select(grade => grade.Name)];

        public HeldScale Scale { get; } = new(graded.Grades.Select(grade => grade.From), changes.HysteresisOf(graded.Dimension), changes);

        /// <summary>The place of the grade that a lead has, or −1 when there is none, or no such grade.</summary>
        public int PlaceOf(TierState state) => Array.IndexOf(Grades, state.Grades.FirstOrDefault(grade => grade.Dimension == Name)?.Grade);
    }

    private sealed class WatchedTrigger(Trigger trigger, ScoringModel model)
    {
        public Trigger Trigger => trigger;

        /// <summary>The place of the dimension that is watched; null for the whole score.</summary>
        public int? Index { get; } = trigger.Dimension is { } dimension ? model.IndexOf(dimension) : null;

        public TriggerState Next(TriggerState? before, bool isFirst, Points points, DateTimeOffset at, TriggerBackFill? backFill)
        {
            var isMet = trigger.IsMetBy(points);
            var isKnown = before?.When == trigger.When;
            var wasMet = !isFirst && (isKnown ? before!.IsMet : isMet); // one that is new, or watches for something else now, is silent
            var state = new TriggerState(trigger.Name, trigger.When, before?.IsArmed ?? true, isMet, before?.Episode ?? 0, before?.FiredAt);
            if (trigger.IsRearmedBy(points))
            {
                return state with { IsArmed = true };
            }

            var isArmed = state.IsArmed || (trigger.Rearm.Duration is { } duration && at - state.FiredAt >= duration);
            var fires = isMet && (wasMet ? state.Episode == 0 && backFill?.TryTake() == true : isArmed);
            return fires ? state with { IsArmed = false, Episode = state.Episode + 1, FiredAt = at } : state;
        }
    }
}
