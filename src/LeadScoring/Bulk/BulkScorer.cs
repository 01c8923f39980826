using System.Runtime.CompilerServices;
using LeadScoring.Bulk;
using LeadScoring.Leads;
using LeadScoring.Plans;
using LeadScoring.Results;

namespace LeadScoring;

/// <summary>Scores all leads of a table.</summary>
/// <remarks>
/// Runs the plan of a <see cref="Scorer{T}"/> over columns, many leads at a time, and gives the same bits on every processor and any number of threads.
/// Immutable; safe for concurrent use. Make one for each model and keep it.
/// </remarks>
/// <example><code>BulkScores scores = BulkScorer.Of(model, table.Schema).Score(table, now);</code></example>
public sealed class BulkScorer
{
    private readonly ScoringPlan _plan;
    private readonly BulkPlan? _bulk; // null when leads are scored row by row
    private readonly LeadSchema _schema;
    private readonly int[] _slots; // what the model reads
    private readonly KernelWidth _width;
    private readonly ConditionalWeakTable<LeadTable, TableClasses> _classes = [];

    internal BulkScorer(ScoringModel model, LeadSchema schema, KernelWidth width)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(schema);
        (_schema, _width) = (schema, width);
        _plan = new ScoringPlan(model, new LeadLayout(schema), LeadLayout.OfActivities(schema));
        _bulk = BulkPlan.Of(_plan);
        _slots = [.. _plan.Join.Slots];
    }

    /// <summary>The model.</summary>
    public ScoringModel Model => _plan.Model;

    /// <summary>Whether tables of fields are looked up many leads at a time.</summary>
    internal bool IsByColumns => _bulk is not null;

    /// <summary>Whether nothing at all is done lead by lead.</summary>
    internal bool IsWholeByColumns => _bulk is { IsWhole: true };

    /// <summary>Joins a model to tables of a schema.</summary>
    /// <param name="model">The model.</param>
    /// <param name="schema">The schema of the tables, such as that of a binding.</param>
    /// <exception cref="ArgumentException">The schema lacks fields that the model reads, or has them with another type; all are listed. Or the model asks for activities, and the schema has no types of them.</exception>
    public static BulkScorer Of(ScoringModel model, LeadSchema schema) => new(model, schema, Kernels.Widest);

    /// <summary>Joins a model to the host's class, for many leads that stand in no table.</summary>
    /// <typeparam name="T">The host's class.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="binding">How the fields of a lead are read.</param>
    /// <exception cref="ArgumentException">The binding lacks fields that the model reads, or has them with another type; all are listed.</exception>
    public static BulkScorer<T> Of<T>(ScoringModel model, LeadBinding<T> binding)
        where T : class => new(model, binding, Kernels.Widest);

    /// <summary>Says how the model runs: what is looked up by columns, what is asked lead by lead, and why.</summary>
    public PlanDescription DescribePlan() => ColumnDescriber.Describe(_plan, _bulk);

    /// <summary>Scores all leads.</summary>
    /// <param name="table">The leads.</param>
    /// <param name="now">The instant at which they are looked at, cut to whole milliseconds.</param>
    /// <param name="options">How it is done; by one thread unless said.</param>
    /// <exception cref="ArgumentException">The table is of another schema than the scorer.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BulkScores Score(LeadTable table, DateTimeOffset now, BulkOptions? options = null) => Score(table, new RowInstants(now), options);

    /// <summary>Scores all leads, each as of an instant of its own.</summary>
    /// <param name="table">The leads.</param>
    /// <param name="nows">The instant at which each is looked at, cut to whole milliseconds; as many as leads.</param>
    /// <param name="options">How it is done; by one thread unless said.</param>
    /// <exception cref="ArgumentException">The table is of another schema than the scorer, or there are not as many instants as leads.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BulkScores Score(LeadTable table, ReadOnlyMemory<DateTimeOffset> nows, BulkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return nows.Length == table.Count
            ? Score(table, new RowInstants(nows), options)
            : throw new ArgumentException($"There are {nows.Length} instants, and the table has {table.Count} leads.", nameof(nows));
    }

    /// <summary>Scores all leads, and keeps nothing but their points.</summary>
    /// <param name="table">The leads.</param>
    /// <param name="now">The instant at which they are looked at, cut to whole milliseconds.</param>
    /// <param name="totals">Takes the points of each lead; as long as the table. Where the run is cancelled, only some are there.</param>
    /// <param name="options">How it is done; by one thread unless said.</param>
    /// <exception cref="ArgumentException">The table is of another schema than the scorer, or <paramref name="totals"/> is not as long as it.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Score(LeadTable table, DateTimeOffset now, Memory<Points> totals, BulkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (totals.Length != table.Count)
        {
            throw new ArgumentException($"There is room for {totals.Length} totals, and the table has {table.Count} leads.", nameof(totals));
        }

        Run(table, new RowInstants(now), new BulkTarget(totals, [], null), options ?? BulkOptions.Default);
    }

    private BulkScores Score(LeadTable table, RowInstants nows, BulkOptions? options)
    {
        ArgumentNullException.ThrowIfNull(table);
        var target = BulkTarget.For(Model, table.Count, hasMarks: !IsWholeByColumns || _bulk!.HasFaults);
        Run(table, nows, target, options ?? BulkOptions.Default);
        return target.ToScores(Model);
    }

    private void Run(LeadTable table, RowInstants nows, BulkTarget target, BulkOptions options)
    {
        if (!ReferenceEquals(table.Schema, _schema) && !table.Schema.Equals(_schema))
        {
            throw new ArgumentException("The table is of another schema than the scorer.", nameof(table));
        }

        var run = new BulkRun(_plan, _bulk, _bulk is null ? null : _classes.GetValue(table, _ => new TableClasses(_bulk, table)), _slots, _width, table, nows);
        options.ForEachBlock(table.Count, block => run.Score(block, target));
    }
}
