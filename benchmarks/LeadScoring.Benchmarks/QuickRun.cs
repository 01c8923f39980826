using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using LeadScoring.Bulk;
using LeadScoring.Leads;

namespace LeadScoring.Benchmarks;

/// <summary>
/// Times all contestants in one process, in interleaved rounds, so that a slow minute hits them alike; prints a line of JSON for each with its median, and the
/// ratio to the hand-written <c>if</c> of its model.
/// </summary>
internal static class QuickRun
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Models A and B: by hand, by objects, and by columns that were made before.</summary>
    public static void Run(int leads, int rounds)
    {
        var customers = Customers.Make(leads);
        var table = LeadTable.Of(customers, Customer.Reader);
        Run("A", ModelSource.A, ByHand.IfA, ByHand.SwitchA, ByHand.IfIgnoringCaseA, customers, table, rounds);
        Run("B", ModelSource.B, ByHand.IfB, ByHand.SwitchB, ByHand.IfIgnoringCaseB, customers, table, rounds);
    }

    /// <summary>Model C: model A and eight rules for activities, ten activities a lead.</summary>
    public static void RunActivities(int leads, int rounds)
    {
        var customers = Customers.Make(leads);
        Customers.AddTouches(customers, 10, Now);
        var model = Playbook.Parse(ModelSource.PlaybookWithActivities()).Model;
        var scorer = Scorer.Of(model, Customer.Reader);
        var table = LeadTable.Of(customers, Customer.Reader);
        var (bulk, blocks) = (BulkScorer.Of(model, table.Schema), BulkScorer.Of(model, Customer.Reader));
        Contestant[] contestants =
        [
            new("hand-written if, one pass over the activities", totals => Each(customers, totals, lead => ByHandActivities.IfC(lead, Now))),
            new("objects", totals => Each(customers, totals, scorer)),
            new("objects by blocks", totals => blocks.Score(customers, Now, totals)),
            new("columns", totals => bulk.Score(table, Now, totals)),
            new("columns, two threads", totals => bulk.Score(table, Now, totals, new BulkOptions { Threads = 2 })),
            new("floor: adds up the bytes of the columns, writes totals", totals => Floor(table, totals), IsFloor: true),
        ];
        Time("C", leads, rounds, contestants);
    }

    private static void Run(string name, IReadOnlyList<SourceRule> rules, Func<Customer, int> byIf, Func<Customer, int> bySwitch, Func<Customer, int> byIfIgnoringCase, Customer[] customers, LeadTable table, int rounds)
    {
        var model = Playbook.Parse(ModelSource.Playbook(rules)).Model;
        var (reader, properties) = (Scorer.Of(model, Customer.Reader), Scorer.Of(model, Customer.Properties));
        var ignoringCase = Scorer.Of(Playbook.Parse(ModelSource.Playbook(rules, ignoreCase: true)).Model, Customer.Reader);
        var (bulk, blocks) = (BulkScorer.Of(model, table.Schema), BulkScorer.Of(model, Customer.Reader));
        Contestant[] contestants =
        [
            new("hand-written if", totals => Each(customers, totals, lead => byIf(lead) * 1_000L)),
            new("hand-written switch", totals => Each(customers, totals, lead => bySwitch(lead) * 1_000L)),
            new("objects", totals => Each(customers, totals, reader)),
            new("objects by blocks", totals => blocks.Score(customers, Now, totals)),
            new("objects by blocks, two threads", totals => blocks.Score(customers, Now, totals, new BulkOptions { Threads = 2 })),
            new("objects, a getter a field", totals => Each(customers, totals, properties)),
            new("hand-written if, ignoring case", totals => Each(customers, totals, lead => byIfIgnoringCase(lead) * 1_000L)),
            new("objects, ignoring case", totals => Each(customers, totals, ignoringCase)),
            new("columns", totals => bulk.Score(table, Now, totals)),
            new("columns, two threads", totals => bulk.Score(table, Now, totals, new BulkOptions { Threads = 2 })),
            new("floor: adds up the bytes of the columns, writes totals", totals => Floor(table, totals), IsFloor: true),
        ];
        Time(name, customers.Length, rounds, contestants);
    }

    private static void Time(string model, int leads, int rounds, Contestant[] contestants)
    {
        var (totals, expected) = (new Points[leads], new Points[leads]);
        contestants[0].Pass(expected);
        foreach (var contestant in contestants.Where(contestant => !contestant.IsFloor))
        {
            Array.Clear(totals);
            contestant.Pass(totals);
            if (!totals.SequenceEqual(expected))
            {
                throw new InvalidOperationException($"'{contestant.Name}' disagrees with '{contestants[0].Name}' on model {model}; their times mean nothing.");
            }
        }

        var (times, bytes) = (contestants.Select(_ => new double[rounds]).ToArray(), new long[contestants.Length]);
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var (allocated, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
                contestants[i].Pass(totals);
                if (round >= 0)
                {
                    times[i][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / leads;
                    bytes[i] = GC.GetTotalAllocatedBytes() - allocated;
                }
            }
        }

        var medians = times.Select(values => values.Order().ElementAt(rounds / 2)).ToArray();
        for (var i = 0; i < contestants.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"contestant":"{{contestants[i].Name}}","model":"{{model}}","leads":{{leads}},"nsPerLead":{{medians[i]:F2}},"ratioToHandWritten":{{medians[i] / medians[0]:F4}},"bytesPerLead":{{bytes[i] / leads}}}"""));
        }
    }

    private static void Each(Customer[] leads, Memory<Points> totals, Func<Customer, long> score)
    {
        var into = MemoryMarshal.Cast<Points, long>(totals.Span);
        for (var i = 0; i < leads.Length; i++)
        {
            into[i] = score(leads[i]);
        }
    }

    private static void Each(Customer[] leads, Memory<Points> totals, Scorer<Customer> scorer)
    {
        var into = totals.Span;
        for (var i = 0; i < leads.Length; i++)
        {
            into[i] = scorer.Score(leads[i], Now).Total;
        }
    }

    // What any scorer that reads all columns once and writes a total a lead must do.
    private static void Floor(LeadTable table, Memory<Points> totals)
    {
        var (sum, first) = (Vector<byte>.Zero, 0);
        foreach (var block in table.Blocks)
        {
            foreach (var column in block.Columns)
            {
                sum += SumOf(column switch
                {
                    CodeColumn codes => codes.AsBytes ?? MemoryMarshal.AsBytes<ushort>(codes.AsShorts),
                    NumberColumn { AsSingles: { } singles } => MemoryMarshal.AsBytes<float>(singles),
                    var numbers => MemoryMarshal.AsBytes<double>(((NumberColumn)numbers).AsDoubles),
                });
            }

            foreach (var columns in block.Activities)
            {
                sum += SumOf(MemoryMarshal.AsBytes<ushort>(columns.Leads));
                sum += SumOf(columns.Times.Narrow is { } narrow ? MemoryMarshal.AsBytes<uint>(narrow) : MemoryMarshal.AsBytes<long>(columns.Times.Wide));
            }

            totals.Span.Slice(first, block.Count).Fill(Points.FromThousandths(sum[0]));
            first += block.Count;
        }
    }

    private static Vector<byte> SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = Vector<byte>.Zero;
        foreach (var lanes in MemoryMarshal.Cast<byte, Vector<byte>>(bytes))
        {
            sum += lanes;
        }

        return sum;
    }

    private sealed record Contestant(string Name, Action<Memory<Points>> Pass, bool IsFloor = false);
}
