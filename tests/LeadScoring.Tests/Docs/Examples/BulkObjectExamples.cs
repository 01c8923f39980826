// doc: bulk-objects
using LeadScoring;
using LeadScoring.Bulk;
// end

namespace DocExamples;

public static class BulkObjectExamples
{
    public static async Task BulkObjects()
    {
        // doc: bulk-objects
        var customers = LeadBinding.For<Customer>();
        var model = ScoringModel.For(customers, m => m.Dimension("fit", fit => fit.Bands("Company size", "employees", (50, 3), (250, 5))));
        var scorer = BulkScorer.Of(model, customers);
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        Customer[] some = [new(40), new(300)];
        Console.WriteLine(string.Join(" ", scorer.Score(some, now).Totals.ToArray()));

        await foreach (var block in scorer.ScoreAsync(ReadAll(), now, new BulkOptions { Threads = 2 }))
        {
            Console.WriteLine($"{block.First}: {block.Leads.Count} leads, the first has {block.Scores.Totals[0]}");
        }

        static async IAsyncEnumerable<Customer> ReadAll()                            // a query, a file, a queue
        {
            for (var i = 0; i < 5_000; i++)
            {
                await Task.CompletedTask;
                yield return new Customer(i);
            }
        }
        // end
    }

    // doc: bulk-objects
    public record Customer(int Employees);
    // end
}
