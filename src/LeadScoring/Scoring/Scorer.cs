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
    private readonly Leads.RowReader<T> _reader;

    internal Scorer(ScoringModel model, LeadBinding<T> binding, bool isStrict)
    {
        IsStrict = isStrict;
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(binding);
        _plan = new ScoringPlan(model, binding.Layout);
        _reader = binding.ReaderOf(_plan.Join.Slots);
    }

    /// <summary>The model.</summary>
    public ScoringModel Model => _plan.Model;

    /// <summary>Whether a rule, gate or override that cannot be evaluated throws, rather than giving the safe answer and a fault.</summary>
    public bool IsStrict { get; }

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
        Read(lead, now, workspace);
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
            Read(lead, now, workspace);
            return new Explainer(_plan, workspace.Row, showPersonal, IsStrict).Explain();
        }
        finally
        {
            workspace.GiveBack();
        }
    }

    private void Read(T lead, DateTimeOffset now, Workspace workspace)
    {
        workspace.Row.Now = Leads.Instant.Of(now);
        _reader.Read(lead, workspace.Row);
    }
}
