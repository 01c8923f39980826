using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using LeadScoring.Csv;

namespace LeadScoring.Benchmarks;

/// <summary>
/// Times the way from a CSV file to scores by model A, on one thread, in interleaved rounds; prints a line of JSON for each contestant with its median, and the ratio
/// to reading the rows of the file with CsvHelper and nothing else. The file is in the page cache: no disk is measured.
/// </summary>
internal static class CsvRun
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Run(int leads, int rounds)
    {
        var (list, scored) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            var customers = Customers.Make(leads);
            Write(customers, list);
            var playbook = Playbook.Parse(ModelSource.Playbook(ModelSource.A));
            var byObjects = Scorer.Of(playbook.Model, Customer.Reader);
            var expected = Array.ConvertAll(customers, customer => byObjects.Score(customer, Now).Total);
            Time(Contestants(list, scored, playbook), expected, rounds);
        }
        finally
        {
            File.Delete(list);
            File.Delete(scored);
        }
    }

    private static Contestant[] Contestants(string list, string scored, Playbook playbook)
    {
        var (scorer, bulk) = (Scorer.Of(playbook.Model), BulkScorer.Of(playbook.Model, playbook.Schema));
        return
        [
            new("rows, by CsvHelper", _ => ReadRows(list), GivesScores: false),
            new("bytes of the file", _ => ReadBytes(list), GivesScores: false),
            new("table", _ => Open(list, playbook, leads => leads.ReadTable()), GivesScores: false),
            new("table, and scores", totals => Open(list, playbook, leads => bulk.Score(leads.ReadTable().Leads, Now, totals))),
            new("tables of some rows, and scores", totals => Open(list, playbook, leads =>
            {
                foreach (var table in leads.ReadTables())
                {
                    bulk.Score(table.Leads, Now, totals[..table.Leads.Count]);
                    totals = totals[table.Leads.Count..];
                }
            })),
            new("tables of some rows, and a scored CSV", totals => Open(list, playbook, leads => WriteScored(leads, bulk, totals, scored))),
            new("records, and scores", totals => Open(list, playbook, leads =>
            {
                foreach (var row in leads.Read())
                {
                    totals.Span[(int)row.Row - 1] = scorer.Score(row.Record!, Now).Total;
                }
            })),
        ];
    }

    private static void Time(Contestant[] contestants, Points[] expected, int rounds)
    {
        var (totals, times) = (new Points[expected.Length], contestants.Select(_ => new double[rounds]).ToArray());
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                Array.Clear(totals);
                var start = Stopwatch.GetTimestamp();
                contestants[i].Pass(totals);
                var time = Stopwatch.GetElapsedTime(start).TotalNanoseconds / expected.Length;
                if (contestants[i].GivesScores && !totals.SequenceEqual(expected))
                {
                    throw new InvalidOperationException($"'{contestants[i].Name}' gives other scores than the objects do; the times mean nothing.");
                }

                if (round >= 0)
                {
                    times[i][round] = time;
                }
            }
        }

        var medians = times.Select(values => values.Order().ElementAt(rounds / 2)).ToArray();
        for (var i = 0; i < contestants.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"contestant":"CSV: {{contestants[i].Name}}","model":"A","leads":{{expected.Length}},"nsPerLead":{{medians[i]:F1}},"ratioToRows":{{medians[i] / medians[0]:F2}}}"""));
        }
    }

    private static void Open(string list, Playbook playbook, Action<CsvLeads> read)
    {
        using var leads = CsvLeads.Open(list, playbook.Schema);
        read(leads);
    }

    private static void ReadRows(string list)
    {
        using var reader = CsvReader.FromFile(list);
        while (reader.Read())
        {
        }
    }

    private static void ReadBytes(string list)
    {
        using var file = File.OpenHandle(list);
        var buffer = new byte[64 * 1024];
        for (var at = 0L; RandomAccess.Read(file, buffer, at) is > 0 and var count; at += count)
        {
        }
    }

    // Twelve columns, as lists of customers have them.
    private static void Write(Customer[] customers, string list)
    {
        using var file = new StreamWriter(list);
        file.Write("id,title,industry,country,source,employees,revenue,visits,opens,hasBudget,consent,phone\n");
        for (var i = 0; i < customers.Length; i++)
        {
            var lead = customers[i];
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{i + 1_000_000},{Quoted(lead.Title)},{lead.Industry},{lead.Country},{lead.Source},{lead.Employees},{lead.Revenue},{lead.Visits},{lead.Opens},{(lead.HasBudget ? "yes" : "no")},{(lead.Consent ? "yes" : "no")},+49 30 {i}\n"));
        }
    }

    private static string? Quoted(string? text) => text?.Contains(',', StringComparison.Ordinal) == true ? $"\"{text}\"" : text;

    private static void WriteScored(CsvLeads leads, BulkScorer bulk, Memory<Points> totals, string scored)
    {
        using var file = new BufferedStream(File.Create(scored), 64 * 1024);
        file.Write(Encoding.UTF8.GetBytes(string.Join(leads.Separator, leads.Columns) + ",score\n"));
        Span<byte> score = stackalloc byte[32];
        foreach (var table in leads.ReadTables())
        {
            bulk.Score(table.Leads, Now, totals[..table.Leads.Count]);
            for (var lead = 0; lead < table.Leads.Count; lead++)
            {
                Utf8Formatter.TryFormat(totals.Span[lead].ToDecimal(), score, out var length);
                file.Write(table.LineOf(lead));
                file.WriteByte((byte)leads.Separator);
                file.Write(score[..length]);
                file.WriteByte((byte)'\n');
            }

            totals = totals[table.Leads.Count..];
        }
    }

    private sealed record Contestant(string Name, Action<Memory<Points>> Pass, bool GivesScores = true);
}
