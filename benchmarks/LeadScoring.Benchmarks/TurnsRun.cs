using System.Diagnostics;
using System.Globalization;
using LeadScoring.Assignment.Strategies;

namespace LeadScoring.Benchmarks;

/// <summary>Whose turn it is, among 30, 300 and 3,000 reps: a line of JSON each, medians of nine rounds in turn on one thread.</summary>
/// <remarks>
/// Weights are 1, 2 and 3; each rep misses every seventh lead or so. The baseline is smooth weighted round robin as one writes it by hand, over a list of objects; before it is timed, both gave the turns to the same reps.
/// </remarks>
internal static class TurnsRun
{
    private const int Rounds = 9;

    public static void Run()
    {
        foreach (var reps in new[] { 30, 300, 3_000 })
        {
            var picks = 6_000_000 / reps;
            Rep[] all = [.. Enumerable.Range(0, reps).Select(i => new Rep($"rep {i:D4}") { Weight = 1 + (i % 3) })];
            Turn[][] turns = [.. Enumerable.Range(0, 7).Select(lead => all.Select((_, i) => (i * 31 / 7 % 7) == lead ? Turn.NotEligible : Turn.Eligible).ToArray())];
            var contestants = new (string Name, Func<long> Run)[]
            {
                ("ours", () => Ours(all, turns, picks)),
                ("by hand", () => ByHand(all, turns, picks)),
                ("ours, even", () => Even(all, turns, picks)),
            };
            if (contestants[0].Run() != contestants[1].Run())
            {
                throw new InvalidOperationException("The contestants disagree; their times mean nothing.");
            }

            var times = contestants.Select(_ => new double[Rounds]).ToArray();
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < contestants.Length; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    contestants[i].Run();
                    times[i][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / picks;
                }
            }

            for (var i = 0; i < contestants.Length; i++)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"turns":{{picks}},"reps":{{reps}},"contestant":"{{contestants[i].Name}}","nsATurn":{{times[i].Order().ElementAt(Rounds / 2):F0}}}"""));
            }
        }
    }

    private static long Ours(Rep[] reps, Turn[][] turns, int picks)
    {
        var (rotation, sum) = (new Rotation(RotationState.Empty, reps), 0L);
        for (var n = 0; n < picks; n++)
        {
            sum = (sum * 31) + WeightedRoundRobin.Pick(rotation, turns[n % turns.Length]);
        }

        return sum;
    }

    private static long Even(Rep[] reps, Turn[][] turns, int picks)
    {
        var (rotation, sum) = (new Rotation(RotationState.Empty, reps), 0L);
        for (var n = 0; n < picks; n++)
        {
            sum = (sum * 31) + EvenShare.Pick(rotation, turns[n % turns.Length]);
        }

        return sum;
    }

    private static long ByHand(Rep[] reps, Turn[][] turns, int picks)
    {
        var (entries, sum) = (reps.Select((rep, i) => new Entry(i, rep.Weight)).ToList(), 0L);
        for (var n = 0; n < picks; n++)
        {
            var (able, total, best) = (turns[n % turns.Length], 0L, default(Entry));
            foreach (var entry in entries)
            {
                if (able[entry.Number] == Turn.Eligible)
                {
                    total += entry.Weight;
                    entry.Credit += entry.Weight;
                    if (best is null || entry.Credit > best.Credit || (entry.Credit == best.Credit && entry.Last < best.Last))
                    {
                        best = entry;
                    }
                }
            }

            best!.Credit -= total;
            best.Last = n + 1;
            sum = (sum * 31) + best.Number;
        }

        return sum;
    }

    private sealed class Entry(int number, int weight)
    {
        public int Number { get; } = number;

        public int Weight { get; } = weight;

        public long Credit { get; set; }

        public long Last { get; set; }
    }
}
