using LeadScoring.Plans;
using LeadScoring.Results;
using LeadScoring.Scoring;

namespace LeadScoring;

/// <summary>Makes scorers.</summary>
public static class Scorer
{
    /// <summary>Joins a model to the host's class.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="binding">How the fields of a lead are read.</param>
    /// <param name="isStrict">Whether a rule, gate or override that cannot be evaluated throws, rather than giving the safe answer and a fault.</param>
    /// <exception cref="ArgumentException">The binding lacks fields that the model reads, or has them with another type; all are listed.</exception>
    public static Scorer<T> Of<T>(ScoringModel model, LeadBinding<T> binding, bool isStrict = false)
        where T : class => new(model, binding, isStrict);

    /// <summary>Joins a model to records of its own schema.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isStrict">Whether a rule, gate or override that cannot be evaluated throws, rather than giving the safe answer and a fault.</param>
    public static Scorer<LeadRecord> Of(ScoringModel model, bool isStrict = false)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Scorer<LeadRecord>(model, LeadBinding.For(model.Schema), isStrict);
    }
}

/// <summary>Scores leads one by one.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>Immutable; safe for concurrent use. Make one for each model and keep it: making it costs as much as scoring some thousand leads.</remarks>
public sealed class Scorer<T>
    where T : class
{
    private readonly ScoringPlan _plan;
    private readonly RowSource<T> _source;

    internal Scorer(ScoringModel model, LeadBinding<T> binding, bool isStrict)
    {
        IsStrict = isStrict;
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(binding);
        _source = new RowSource<T>(model, binding);
        _plan = _source.Plan;
    }

    /// <summary>The model.</summary>
    public ScoringModel Model => _plan.Model;

    /// <summary>Whether a rule, gate or override that cannot be evaluated throws, rather than giving the safe answer and a fault.</summary>
    public bool IsStrict { get; }

    /// <summary>Says how the model runs: what is looked up in tables, what is asked by itself, and why.</summary>
    public PlanDescription DescribePlan() => PlanDescriber.Describe(_plan);

    /// <summary>Scores a lead. Allocates nothing, but for faults that come from exceptions.</summary>
    /// <param name="lead">The lead; not changed meanwhile.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds.</param>
    /// <returns>The score; every part of it is equal to that of <see cref="Explain"/>.</returns>
    /// <exception cref="LeadFaultException">The scorer is strict, and something could not be evaluated.</exception>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public Score Score(T lead, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var workspace = Workspace.Take(); // after an exception it is garbage, for a finally block would cost every lead
        _source.Read(lead, now, workspace.Row);
        var score = _plan.Run(workspace, IsStrict);
        workspace.GiveBack();
        return score;
    }

    /// <summary>Scores a lead rule by rule and says how the score came about.</summary>
    /// <param name="lead">The lead; not changed meanwhile.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds.</param>
    /// <param name="showPersonal">Whether values of personal fields are shown; they are redacted unless asked for.</param>
    /// <exception cref="LeadFaultException">The scorer is strict, and something could not be evaluated.</exception>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public Explanation Explain(T lead, DateTimeOffset now, bool showPersonal = false)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var workspace = Workspace.Take();
        try
        {
            _source.Read(lead, now, workspace.Row);
            return new Explainer(_plan, workspace.Row, showPersonal, IsStrict).Explain();
        }
        finally
        {
            workspace.GiveBack();
        }
    }

    /// <summary>Until when nothing about a lead changes by the passing of time alone: no condition, gate or override, and no level of the score.</summary>
    /// <param name="lead">The lead, with activities after <paramref name="now"/> if there are some already; not changed meanwhile.</param>
    /// <param name="now">The instant from which on, cut to whole milliseconds.</param>
    /// <param name="levels">Amounts of points that matter to whoever looks at the score, such as the floors of tiers. Between them the score may move.</param>
    /// <returns>
    /// A safe lower bound: the first change is then or later. To know all that happens, score again at that instant, and ask again. Unknown when a custom rule or a
    /// host function of the model depends on time, or a remainder is one by a number that does.
    /// </returns>
    /// <exception cref="ArgumentException">A level is one of a dimension that the model lacks; or a value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public NextChange NextChangeAt(T lead, DateTimeOffset now, ScoreLevels? levels = null)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var known = Checked(levels);
        if (!Outlook.IsKnown(Model))
        {
            return NextChange.Unknown;
        }

        var workspace = Workspace.Take();
        try
        {
            _source.ReadAhead(lead, now, workspace.Row);
            var change = new Outlook(_plan, workspace.Row, known).FirstChange(jumps: false);
            return NextChange.NotBefore(change is { } at ? Leads.Instant.ToTime(at) : null);
        }
        finally
        {
            workspace.GiveBack();
        }
    }

    /// <summary>The instants between two at which a lead's score jumps, or passes a level.</summary>
    /// <param name="lead">The lead, with all its activities; not changed meanwhile.</param>
    /// <param name="from">The first instant, excluded; cut to whole milliseconds.</param>
    /// <param name="to">The last instant, included.</param>
    /// <param name="levels">Amounts of points that matter, such as the floors of tiers; where points fall without a jump, only passing one of these is told.</param>
    /// <returns>The changes in order of time. Field values are those of today: only activities are rewound.</returns>
    /// <exception cref="InvalidOperationException">Nobody can tell when the score changes, as for <see cref="NextChangeAt"/>; or there are more than 100,000 instants to look at.</exception>
    /// <exception cref="ArgumentException">A level is one of a dimension that the model lacks; or a value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public Sequence<TimelineEntry> Timeline(T lead, DateTimeOffset from, DateTimeOffset to, ScoreLevels? levels = null)
    {
        ArgumentNullException.ThrowIfNull(lead);
        var known = Checked(levels);
        if (!Outlook.IsKnown(Model))
        {
            throw new InvalidOperationException("A custom rule, a function or a remainder in the model depends on time; nobody can tell when its points change.");
        }

        var workspace = Workspace.Take();
        try
        {
            _source.ReadAhead(lead, from, workspace.Row);
            return [.. new TimelineFinder(_plan, workspace, known).Between(Leads.Instant.MillisecondsOf(from), Leads.Instant.MillisecondsOf(to), most: 100_000)];
        }
        finally
        {
            workspace.GiveBack();
        }
    }

    /// <summary>The smallest sets of changes that would lift a lead to so many points: other values of fields, and activities that it would have to do now.</summary>
    /// <param name="lead">The lead; not changed.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds.</param>
    /// <param name="target">The points, such as the floor of the next tier.</param>
    /// <param name="most">How many sets are given at the most; at least 1.</param>
    /// <returns>
    /// Sets of at most three changes, the smallest first, none of which holds another; empty when the lead has the points already, or when no such set was found.
    /// Fields marked as not actionable stay as they are.
    /// </returns>
    /// <remarks>The activities that are tried are all at <paramref name="now"/> and have no attributes but those that a filter asks for: a burst filter, a minimum gap or a daily cap takes several for one, and sums do not rise.</remarks>
    /// <exception cref="ArgumentException">A value of the lead cannot be: an infinite number, a local time, a record of another schema.</exception>
    public Sequence<Lift> WhatWouldLift(T lead, DateTimeOffset now, Points target, int most = 5) =>
        WhatWouldLift(lead, now, score => score.Total >= target, most);

    /// <inheritdoc cref="WhatWouldLift(T, DateTimeOffset, Points, int)"/>
    /// <param name="lead">The lead; not changed.</param>
    /// <param name="now">The instant at which the lead is looked at, cut to whole milliseconds.</param>
    /// <param name="isEnough">Whether a score is good enough, such as one of a higher tier.</param>
    /// <param name="most">How many sets are given at the most; at least 1.</param>
    public Sequence<Lift> WhatWouldLift(T lead, DateTimeOffset now, Func<Score, bool> isEnough, int most = 5)
    {
        ArgumentNullException.ThrowIfNull(lead);
        ArgumentNullException.ThrowIfNull(isEnough);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var workspace = Workspace.Take();
        try
        {
            _source.Read(lead, now, workspace.Row);
            return [.. new LiftFinder(_plan, workspace, isEnough).Find(most)];
        }
        finally
        {
            workspace.GiveBack();
        }
    }

    private ScoreLevels Checked(ScoreLevels? levels) => levels?.Dimensions.FirstOrDefault(item => Model.IndexOf(item.Dimension) < 0) is { } unknown
        ? throw new ArgumentException($"The model has no dimension '{unknown.Dimension}'.", nameof(levels))
        : levels ?? ScoreLevels.None;
}
