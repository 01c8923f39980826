using System.Diagnostics;
using System.Globalization;
using LeadScoring.Bulk;

namespace LeadScoring.Benchmarks;

/// <summary>How the cost of a lead grows with rules, leads, activities, threads and the size of a batch; a line of JSON each, medians of five passes.</summary>
internal static class GrowthRun
{
    private const int Rounds = 5;

    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Run()
    {
        var customers = Customers.Make(200_000);
        var table = LeadTable.Of(customers, Customer.Reader);
        Rules(customers, table);
        Batches(customers);
        Activities(customers);
        Leads();
    }

    private static void Rules(Customer[] customers, LeadTable table)
    {
        foreach (var rules in new[] { 20, 200, 2_000 })
        {
            var model = Playbook.Parse(ModelSource.Playbook(ModelSource.OfSize(rules))).Model;
            var (bulk, objects) = (BulkScorer.Of(model, table.Schema), BulkScorer.Of(model, Customer.Reader));
            var totals = new Points[customers.Length];
            Check(() => bulk.Score(table, Now, totals), () => objects.Score(customers, Now, totals), totals);
            Tell("rules", rules, "columns", customers.Length, () => bulk.Score(table, Now, totals));
            Tell("rules", rules, "objects", customers.Length, () => objects.Score(customers, Now, totals));
        }
    }

    private static void Batches(Customer[] customers)
    {
        var model = Playbook.Parse(ModelSource.Playbook(ModelSource.A)).Model;
        var (scorer, bulk) = (Scorer.Of(model, Customer.Reader), BulkScorer.Of(model, Customer.Reader));
        foreach (var size in new[] { 1, 8, 64, 512 })
        {
            ArraySegment<Customer>[] batches = [.. Enumerable.Range(0, 1_024 / size).Select(i => new ArraySegment<Customer>(customers, i * size, size))];
            var totals = new Points[size];
            Tell("batch", size, "objects one by one", 1_024 * 100, () => Repeat(100, batches, batch =>
            {
                for (var i = 0; i < batch.Count; i++)
                {
                    totals[i] = scorer.Score(batch[i], Now).Total;
                }
            }));
            Tell("batch", size, "objects", 1_024 * 100, () => Repeat(100, batches, batch => bulk.Score(batch, Now, totals)));
        }
    }

    private static void Activities(Customer[] customers)
    {
        var model = Playbook.Parse(ModelSource.PlaybookWithActivities()).Model;
        customers = customers[..20_000];
        foreach (var activities in new[] { 0, 1, 10, 100 })
        {
            Customers.AddTouches(customers, activities, Now);
            var table = LeadTable.Of(customers, Customer.Reader);
            var (bulk, scorer) = (BulkScorer.Of(model, table.Schema), BulkScorer.Of(model, Customer.Reader));
            var totals = new Points[customers.Length];
            Check(() => bulk.Score(table, Now, totals), () => scorer.Score(customers, Now, totals), totals);
            Tell("activities a lead", activities, "columns", customers.Length, () => bulk.Score(table, Now, totals));
            Tell("activities a lead", activities, "objects", customers.Length, () => scorer.Score(customers, Now, totals));
        }
    }

    private static void Leads()
    {
        var model = Playbook.Parse(ModelSource.Playbook(ModelSource.A)).Model;
        var bulk = BulkScorer.Of(model, Customer.Reader.Schema);
        foreach (var leads in new[] { 1_000, 10_000, 100_000, 1_000_000, 10_000_000 })
        {
            var table = LeadTable.Of(Customers.Each(leads), Customer.Reader);
            var totals = new Points[leads];
            Tell("leads", leads, "columns", leads, () => bulk.Score(table, Now, totals), table.Bytes);
            Tell("leads", leads, "columns, two threads", leads, () => bulk.Score(table, Now, totals, new BulkOptions { Threads = 2 }), table.Bytes);
        }
    }

    private static void Check(Action one, Action other, Points[] totals)
    {
        one();
        Points[] expected = [.. totals];
        other();
        if (!totals.SequenceEqual(expected))
        {
            throw new InvalidOperationException("The contestants disagree; their times mean nothing.");
        }
    }

    private static void Repeat(int times, ArraySegment<Customer>[] batches, Action<ArraySegment<Customer>> score)
    {
        for (var i = 0; i < times; i++)
        {
            foreach (var batch in batches)
            {
                score(batch);
            }
        }
    }

    private static void Tell(string what, int size, string contestant, int leads, Action pass, long? bytes = null)
    {
        var warm = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(warm).TotalMilliseconds < 1_000) // the JIT takes its time
        {
            pass();
        }

        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            // A pass of few leads ends before a clock could tell.
            var (start, passes) = (Stopwatch.GetTimestamp(), Math.Max(1, 200_000 / leads));
            for (var i = 0; i < passes; i++)
            {
                pass();
            }

            times[round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / leads / passes;
        }

        var memory = bytes is null ? "" : string.Create(CultureInfo.InvariantCulture, $",\"tableMiB\":{bytes / 1048576.0:F1}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"grows":"{{what}}","to":{{size}},"contestant":"{{contestant}}","nsPerLead":{{times.Order().ElementAt(Rounds / 2):F2}}{{memory}}}"""));
    }
}
