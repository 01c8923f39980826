namespace LeadScoring.Bulk;

/// <summary>How a run over a table is done; what comes out is the same.</summary>
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
}
