// doc: bulk
using LeadScoring;
using LeadScoring.Bulk;
// end
// doc: csv-tables
using LeadScoring.Csv;
// end

namespace DocExamples;

public static class BulkExamples
{
    public static void Bulk()
    {
        // doc: bulk
        var customers = LeadBinding.For<Customer>();
        var model = ScoringModel.For(customers, m => m
            .Dimension("fit", ceiling: 60, fit => fit
                .Lookup("Industry", "industry", ("Chemicals", 15), ("Energy", 8))
                .Bands("Company size", "employees", (50, 3), (250, 5)))
            .Dimension("engagement", ceiling: 40, engagement => engagement
                .Rule("Keen and large", "visits >= 3 && employees >= 250", 10)));

        var leads = Enumerable.Range(0, 100_000).Select(i => new Customer($"C-{i}", i % 3 == 0 ? "chemicals" : null, i % 500, i % 7));
        LeadTable table = LeadTable.Of(leads, customers, customer => customer.Id); // read once, the objects are not kept

        var scorer = BulkScorer.Of(model, customers.Schema);                       // make it once, use it from any thread
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        BulkScores scores = scorer.Score(table, now, new BulkOptions { Threads = 2 });

        var best = 0;
        for (var row = 1; row < scores.Count; row++)
        {
            best = scores.Totals[row] > scores.Totals[best] ? row : best;
        }

        Console.WriteLine($"{table.Count} leads, {table.Bytes / table.Count} bytes each; the best is {table.LeadAt(best).Id}: {scores[best]}");
        Console.WriteLine(Scorer.Of(model).Explain(table.LeadAt(best), now));      // why
        // end
    }

    public static void CsvTables()
    {
        // doc: csv-tables
        var playbook = Playbook.Parse(File.ReadAllText("docs/samples/manufacturer/playbook.json"));
        var scorer = BulkScorer.Of(playbook.Model, playbook.Schema);
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        using var file = CsvLeads.Open("docs/samples/manufacturer/leads.csv", playbook.Schema);
        foreach (CsvTable table in file.ReadTables(rows: 800))
        {
            BulkScores scores = scorer.Score(table.Leads, now);
            var best = scores.Totals.IndexOf(scores.Totals.ToArray().Max());
            Console.WriteLine($"{table.RowCount} rows from {table.FirstRow} on, rejected: {table.Rejected.Count}; the best is {table.Leads.IdOf(best)} in row {table.RowOf(best)}: {scores[best].Total}");
        }
        // end
    }

    // doc: bulk
    public record Customer(string Id, string? Industry, int Employees, int Visits);
    // end
}
