namespace LeadScoring.Cli.Tests;

public class AheadTests
{
    [Fact]
    public void Of_SlowReader_GetsAllInOrderAndNeverFarAhead()
    {
        var (made, farthest, got) = (0, 0, new List<int>());
        foreach (var item in Ahead.Of(Enumerable.Range(0, 1_000).Select(i => Interlocked.Increment(ref made) - 1)))
        {
            got.Add(item);
            farthest = Math.Max(farthest, Volatile.Read(ref made) - got.Count);
        }

        Assert.Equal(Enumerable.Range(0, 1_000), got);
        Assert.InRange(farthest, 0, 3); // two that wait, and one that waits to
    }

    [Fact]
    public void Of_ListThatThrows_ThrowsBehindTheItemsBefore()
    {
        var got = new List<int>();

        var error = Assert.Throws<InvalidDataException>(() => got.AddRange(Ahead.Of(Ahead.Of(Broken()))));

        Assert.Equal("broken", error.Message);
        Assert.Equal([1, 2, 3, 4], got);

        static IEnumerable<int> Broken()
        {
            for (var i = 1; i < 5; i++)
            {
                yield return i;
            }

            throw new InvalidDataException("broken");
        }
    }

    [Fact]
    public void Of_ReaderThatStops_EndsTheList()
    {
        var isEnded = false;

        Assert.Equal([0, 1, 2], Ahead.Of(Ahead.Of(Endless())).Take(3));

        Assert.True(isEnded);

        IEnumerable<int> Endless()
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    yield return i;
                }
            }
            finally
            {
                isEnded = true;
            }
        }
    }
}
