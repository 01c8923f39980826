namespace LeadScoring.Benchmarks;

/// <summary>Leads that look like a real list: some words far more common than others, sizes over five orders of magnitude, some gaps.</summary>
public static class Customers
{
    /// <summary>The same leads for the same count. Strings are allocated afresh for each lead, as a database or a CSV reader does.</summary>
    public static Customer[] Make(int count) => [.. Each(count)];

    /// <summary>The same, one by one.</summary>
    public static IEnumerable<Customer> Each(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            yield return new Customer
            {
                Title = Pick(random, Words.Titles, missing: 0.1),
                Industry = Pick(random, Words.Industries, missing: 0.05),
                Country = Pick(random, Words.Countries, missing: 0.02),
                Source = Pick(random, Words.Sources, missing: 0),
                Employees = (int)Math.Exp(random.NextDouble() * Math.Log(100_000)),
                Revenue = random.NextDouble() < 0.2 ? null : Math.Round(Math.Exp(random.NextDouble() * Math.Log(1e9)), 2),
                Visits = (int)Math.Exp(random.NextDouble() * Math.Log(60)) - 1,
                Opens = (int)Math.Exp(random.NextDouble() * Math.Log(120)) - 1,
                HasBudget = random.NextDouble() < 0.3,
                Consent = random.NextDouble() < 0.8,
            };
        }
    }

    /// <summary>Gives each customer so many touches, the newest first, to the second: some kinds far more common than others, most of them in the last months.</summary>
    public static void AddTouches(Customer[] customers, int count, DateTimeOffset now)
    {
        var random = new Random(3);
        foreach (var customer in customers)
        {
            var ages = Enumerable.Range(0, count).Select(_ => random.NextDouble() * random.NextDouble() * 150).Order().ToArray();
            customer.Touches.Clear();
            customer.Touches.AddRange(ages.Select(age => new Touch(
                Words.Kinds[Math.Min(Words.Kinds.Length - 1, (int)Math.Exp(random.NextDouble() * Math.Log(Words.Kinds.Length + 1)) - 1)],
                now.AddSeconds(-Math.Floor(age * 86_400)))));
        }
    }

    // The k-th word comes 1/k as often as the first.
    private static string? Pick(Random random, string[] words, double missing) => random.NextDouble() < missing
        ? null
        : new string(words[Math.Min(words.Length - 1, (int)Math.Exp(random.NextDouble() * Math.Log(words.Length + 1)) - 1)]);
}
