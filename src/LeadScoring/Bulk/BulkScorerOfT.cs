using System.Runtime.CompilerServices;
using LeadScoring.Bulk;
using LeadScoring.Plans;

namespace LeadScoring;

/// <summary>Scores many leads of the host's class, block by block; nothing of them is kept.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <remarks>
/// Gives the same bits as a <see cref="Scorer{T}"/>. For leads that are scored more than once, a <see cref="LeadTable"/> is many times faster. Immutable;
/// safe for concurrent use as far as the binding is. Make one for each model and keep it.
/// </remarks>
/// <example><code>BulkScores scores = BulkScorer.Of(model, customers).Score(leads, now);</code></example>
public sealed class BulkScorer<T>
    where T : class
{
    private const int FewLeads = 64; // so many are sooner scored one by one

    private readonly RowSource<T> _source;
    private readonly ScoringPlan _plan;
    private readonly BulkPlan? _bulk; // null when leads are scored one by one
    private readonly BlockSums? _sums;
    private readonly (int Step, int Slot)[] _numbers = [];
    private readonly (int Step, TextTable Table)[] _texts = [];
    private readonly ActivityGatherer? _activities; // null when there are no plain activity rules

    internal BulkScorer(ScoringModel model, LeadBinding<T> binding, KernelWidth width)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(binding);
        _source = new RowSource<T>(model, binding);
        _plan = _source.Plan;
        _bulk = BulkPlan.Of(_plan) is { IsWhole: true } whole ? whole : null;
        if (_bulk is not null)
        {
            _activities = ActivityGatherer.Of(_plan);
            _sums = new BlockSums(_plan, _bulk, width);
            var steps = _bulk.Steps.Select((step, i) => (Step: i, step.Table)).ToList();
            _numbers = [.. steps.Where(step => step.Table is NumberTable).Select(step => (step.Step, step.Table.Slot))];
            _texts = [.. steps.Where(step => step.Table is TextTable).Select(step => (step.Step, (TextTable)step.Table))];
        }
    }

    /// <summary>The model.</summary>
    public ScoringModel Model => _plan.Model;

    /// <summary>Scores all leads.</summary>
    /// <param name="leads">The leads; not changed meanwhile.</param>
    /// <param name="now">The instant at which they are looked at, cut to whole milliseconds.</param>
    /// <param name="options">How it is done; by one thread unless said.</param>
    /// <exception cref="ArgumentException">A value of a lead cannot be: an infinite number, a local time, a record of another schema. The message begins with the lead's place.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public BulkScores Score(IReadOnlyList<T> leads, DateTimeOffset now, BulkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(leads);
        return Score(leads, first: 0, now, options ?? BulkOptions.Default);
    }

    /// <summary>Scores all leads, and keeps nothing but their points. Allocates nothing a lead.</summary>
    /// <param name="leads">The leads; not changed meanwhile.</param>
    /// <param name="now">The instant at which they are looked at, cut to whole milliseconds.</param>
    /// <param name="totals">Takes the points of each lead; as many as there are leads. Where the run ends early, only some are there.</param>
    /// <param name="options">How it is done; by one thread unless said.</param>
    /// <exception cref="ArgumentException">A value of a lead cannot be: an infinite number, a local time, a record of another schema; the message begins with the lead's place. Or <paramref name="totals"/> has not as many places as there are leads.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Score(IReadOnlyList<T> leads, DateTimeOffset now, Memory<Points> totals, BulkOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(leads);
        if (totals.Length != leads.Count)
        {
            throw new ArgumentException($"There is room for {totals.Length} totals, and there are {leads.Count} leads.", nameof(totals));
        }

        Score(leads, first: 0, now, new BulkTarget(totals, [], null), options ?? BulkOptions.Default);
    }

    /// <summary>Scores leads as they come, in blocks of some thousand; their order is kept.</summary>
    /// <param name="leads">The leads; no more than a block for each thread is read ahead of what the caller takes.</param>
    /// <param name="now">The instant at which they are looked at, cut to whole milliseconds.</param>
    /// <param name="options">How it is done. With more than one thread, blocks are scored while others are read.</param>
    /// <param name="cancellation">Ends the run, as that of the options does.</param>
    /// <exception cref="ArgumentException">A value of a lead cannot be: an infinite number, a local time, a record of another schema. The message begins with the lead's place, and all blocks before were given.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <remarks>Once the enumerator is disposed of, no lead is looked at any more.</remarks>
    public IAsyncEnumerable<ScoredLeads<T>> ScoreAsync(IAsyncEnumerable<T> leads, DateTimeOffset now, BulkOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(leads);
        return ScoreBlocksAsync(leads, now, options ?? BulkOptions.Default, cancellation);
    }

    private async IAsyncEnumerable<ScoredLeads<T>> ScoreBlocksAsync(IAsyncEnumerable<T> leads, DateTimeOffset now, BulkOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation, options.Cancellation);
        var (block, first, running) = (new List<T>(LeadTable.BlockRows), 0L, new Queue<Task<ScoredLeads<T>>>());
        try
        {
            await foreach (var lead in leads.WithCancellation(source.Token).ConfigureAwait(false))
            {
                source.Token.ThrowIfCancellationRequested();
                block.Add(lead);
                if (block.Count < LeadTable.BlockRows)
                {
                    continue;
                }

                Start();
                if (running.Count == options.Threads)
                {
                    yield return await Next().ConfigureAwait(false);
                }
            }

            if (block.Count > 0)
            {
                Start();
            }

            while (running.Count > 0)
            {
                yield return await Next().ConfigureAwait(false);
            }
        }
        finally
        {
            // Nobody takes them any more, but the host may go on to change its leads.
            await Task.WhenAll(running).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        void Start()
        {
            var (taken, place) = (block, first);
            (block, first) = (new List<T>(LeadTable.BlockRows), first + taken.Count);
            ScoredLeads<T> Scored() => new(place, taken, Score(taken, place, now, BulkOptions.Default));
            running.Enqueue(options.Threads == 1 ? Task.FromResult(Scored()) : Task.Run(Scored, CancellationToken.None));
        }

        async Task<ScoredLeads<T>> Next()
        {
            source.Token.ThrowIfCancellationRequested();
            var scored = await running.Dequeue().ConfigureAwait(false);
            options.Progress?.Report((int)Math.Min(int.MaxValue, scored.First + scored.Leads.Count));
            return scored;
        }
    }

    private BulkScores Score(IReadOnlyList<T> leads, long first, DateTimeOffset now, BulkOptions options)
    {
        var target = BulkTarget.For(Model, leads.Count, hasMarks: _bulk?.HasFaults ?? true);
        Score(leads, first, now, target, options);
        return target.ToScores(Model);
    }

    private void Score(IReadOnlyList<T> leads, long first, DateTimeOffset now, BulkTarget target, BulkOptions options) =>
        options.ForEachBlock(leads.Count, block => ScoreBlock(leads, block * LeadTable.BlockRows, first, now, target));

    private void ScoreBlock(IReadOnlyList<T> leads, int from, long first, DateTimeOffset now, BulkTarget target)
    {
        var own = Workspace.Take(); // after an exception it is garbage
        var (lead, end) = (from, Math.Min(from + LeadTable.BlockRows, leads.Count));
        try
        {
            if (_bulk is null || end - from <= FewLeads)
            {
                ScoreEach(leads, ref lead, end, now, target, own);
            }
            else
            {
                ScoreTogether(leads, ref lead, end, now, target, own);
            }
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException($"Lead {first + lead}: {exception.Message}", exception);
        }

        own.GiveBack();
    }

    private void ScoreEach(IReadOnlyList<T> leads, ref int lead, int end, DateTimeOffset now, BulkTarget target, Workspace own)
    {
        for (; lead < end; lead++)
        {
            _source.Read(LeadAt(leads, lead), now, own.Row);
            target.Set(lead, _plan.Run(own, isStrict: false));
        }
    }

    private static T LeadAt(IReadOnlyList<T> leads, int lead) => leads[lead] ?? throw new ArgumentException("there is none, but null.", nameof(leads));

    private void ScoreTogether(IReadOnlyList<T> leads, ref int lead, int end, DateTimeOffset now, BulkTarget target, Workspace own)
    {
        var (from, count) = (lead, end - lead);
        var workspace = BulkWorkspace.Take();
        var length = _sums!.Start(workspace, count);
        workspace.StartSteps(_bulk!.Steps.Length);
        _activities?.Start(workspace);
        for (; lead < end; lead++)
        {
            _source.Read(LeadAt(leads, lead), now, own.Row);
            Gather(own, workspace, lead - from);
        }

        AddUp(workspace, count, length);
        _sums.Finish(workspace, count, from, target);
        workspace.GiveBack();
    }

    // What each field's table, and the activity rules, make of the lead in the row.
    private void Gather(Workspace own, BulkWorkspace workspace, int place)
    {
        _plan.Clean(own.Row);
        var row = own.Row;
        foreach (var (step, slot) in _numbers)
        {
            workspace.NumbersOf(step)[place] = row.Number(slot);
        }

        foreach (var (step, table) in _texts)
        {
            workspace.ClassesOf(step)[place] = (byte)table.CodeOf(row);
        }

        _activities?.Take(own, place, workspace, _plan);
    }

    private void AddUp(BulkWorkspace workspace, int count, int length)
    {
        for (var step = 0; step < _bulk!.Steps.Length; step++)
        {
            var classes = workspace.ClassesOf(step)[..length];
            if (_bulk.Steps[step].Table is NumberTable numbers)
            {
                workspace.NumbersOf(step)[count..length].Clear();
                Kernels.Classify(workspace.NumbersOf(step)[..length], numbers.Cuts, classes);
            }
            else
            {
                classes[count..].Clear();
            }

            _sums!.Add(workspace, step, classes);
        }

        _activities?.Finish(workspace);
        _sums!.AddChunks(workspace, length);
    }
}
