namespace LeadScoring.Tests.Any;

/// <summary>Chance with a seed: the same seed, the same throws.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Whether something happens that does so <paramref name="percent"/> times of 100.</summary>
    public bool Lucky(int percent) => _random.Next(100) < percent;

    /// <summary>A whole number; both ends may come.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Of<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Some of the items, each at most once, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int least, int most)
    {
        var count = Math.Min(items.Count, Between(least, most));
        return [.. Enumerable.Range(0, items.Count).OrderBy(_ => _random.Next()).Take(count).Order().Select(i => items[i])];
    }

    /// <summary>A list of <paramref name="least"/> to <paramref name="most"/> things, small ones more often than large ones.</summary>
    public List<T> Many<T>(int least, int most, Func<T> one)
    {
        var count = Math.Min(Between(least, most), Between(least, most));
        return [.. Enumerable.Range(0, count).Select(_ => one())];
    }

    public long Thousandths(long most) => _random.NextInt64(-most, most + 1);

    public double Fraction() => _random.NextDouble();
}
