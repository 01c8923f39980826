using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace LeadScoring.Cli;

/// <summary>Work that runs ahead of those who need it.</summary>
internal static class Ahead
{
    private const int Most = 2; // more would take memory, and whoever is slower is waited for all the same

    /// <summary>Goes over a list on a thread of its own, a few items ahead of whoever asks for them; their order stays.</summary>
    /// <param name="list">What it throws is thrown where the item after the last one is asked for. Whoever stops asking waits until the thread has ended.</param>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is thrown again where items are asked for.")]
    public static IEnumerable<T> Of<T>(IEnumerable<T> list)
    {
        using var stop = new CancellationTokenSource();
        using var items = new BlockingCollection<T>(Most);
        ExceptionDispatchInfo? error = null;
        var thread = new Thread(() =>
        {
            try
            {
                foreach (var item in list)
                {
                    items.Add(item, stop.Token);
                }
            }
            catch (Exception exception)
            {
                error = ExceptionDispatchInfo.Capture(exception);
            }

            items.CompleteAdding();
        });
        thread.Start();
        try
        {
            foreach (var item in items.GetConsumingEnumerable())
            {
                yield return item;
            }

            error?.Throw();
        }
        finally
        {
            stop.Cancel();
            thread.Join();
        }
    }
}
