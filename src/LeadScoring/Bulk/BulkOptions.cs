using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace LeadScoring.Bulk;

/// <summary>How many leads are scored together; what comes out is the same.</summary>
/// <remarks>Immutable; safe for concurrent use as far as what it holds is.</remarks>
public sealed record BulkOptions
{
    private readonly int _threads = 1;

    /// <summary>One thread, no report.</summary>
    public static BulkOptions Default { get; } = new();

    /// <summary>How many threads work at the most; at least 1, which it is unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1.</exception>
    public int Threads
    {
        get => _threads;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Threads));
            _threads = value;
        }
    }

    /// <summary>Ends the run between blocks of some thousand leads.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Is told how many leads are done, after each block, by the thread that did it: with several threads the numbers may come out of order, and the greatest is all of them. Null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Does something for each block of so many leads.</summary>
    internal void ForEachBlock(int leads, Action<int> score)
    {
        var blocks = (leads + LeadTable.BlockRows - 1) / LeadTable.BlockRows;
        if (Threads > 1 && blocks > 1)
        {
            ForEachBlockAtOnce(leads, blocks, score);
            return;
        }

        for (var block = 0; block < blocks; block++)
        {
            Cancellation.ThrowIfCancellationRequested();
            score(block);
            Progress?.Report(Math.Min((block + 1) * LeadTable.BlockRows, leads));
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown, once it is known that no block before has one.")]
    private void ForEachBlockAtOnce(int leads, int blocks, Action<int> score)
    {
        var done = 0;
        var failures = new ExceptionDispatchInfo?[blocks];
        void ScoreBlock(int block, ParallelLoopState state)
        {
            try
            {
                score(block);
                var all = Interlocked.Add(ref done, Math.Min(LeadTable.BlockRows, leads - (block * LeadTable.BlockRows)));
                Progress?.Report(all);
            }
            catch (Exception exception)
            {
                failures[block] = ExceptionDispatchInfo.Capture(exception);
                state.Break(); // blocks before still run: the first of all is told, as by one thread
            }
        }

        Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation }, ScoreBlock);
        Array.Find(failures, failure => failure is not null)?.Throw();
    }
}
