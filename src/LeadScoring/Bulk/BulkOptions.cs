using System.Runtime.ExceptionServices;

namespace LeadScoring.Bulk;

/// <summary>How many leads are scored together; what comes out is the same.</summary>
/// <remarks>Immutable; safe for concurrent use as far as what it holds is.</remarks>
public sealed record BulkOptions
{
    /// <summary>One thread, no report.</summary>
    public static BulkOptions Default { get; } = new();

    /// <summary>How many threads work at the most; at least 1, which it is unless said.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Ends the run between blocks of some thousand leads.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Is told how many leads are done, after each block, by the thread that did it: with several threads the numbers may come out of order, and the greatest is all of them. Null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>Does something for each block of so many leads.</summary>
    internal void ForEachBlock(int leads, Action<int> score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1, "options");
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

    private void ForEachBlockAtOnce(int leads, int blocks, Action<int> score)
    {
        var done = 0;
        void ScoreBlock(int block)
        {
            score(block);
            var all = Interlocked.Add(ref done, Math.Min(LeadTable.BlockRows, leads - (block * LeadTable.BlockRows)));
            Progress?.Report(all);
        }

        try
        {
            Parallel.For(0, blocks, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation }, ScoreBlock);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]); // as one thread would have thrown it
        }
    }
}
