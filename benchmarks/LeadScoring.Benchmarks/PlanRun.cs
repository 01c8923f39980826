using System.Diagnostics;
using System.Globalization;
using LeadScoring.Assignment.Optimal;

namespace LeadScoring.Benchmarks;

/// <summary>The optimal plan with its slot prices, a line of JSON each; medians of three runs on one thread, the largest of one.</summary>
/// <remarks>
/// Slots are nine for ten leads. <c>conversion</c>: the lead's amount times the rep's rate in the lead's one of 20 segments; <c>teams</c>: the same with a limit
/// for each of ten teams, and one at each rep for the larger leads; <c>ranked</c>: the amount times the rep's rate, which is the hardest; <c>chance</c>: any value;
/// <c>few</c>: 0, 1, 2 or 3; <c>equal</c>: all the same. The baseline is the textbook's Hungarian method, with a column for each slot.
/// </remarks>
internal static class PlanRun
{
    private static readonly string[] Kinds = ["conversion", "teams", "ranked", "chance", "few", "equal"];

    public static void Run()
    {
        foreach (var (leads, reps, rounds) in new[] { (1_000, 100, 3), (10_000, 100, 3), (100_000, 300, 1) })
        {
            foreach (var kind in Kinds)
            {
                var problem = Problem(kind, leads, reps);
                OptimalPlan.Of(Problem(kind, 500, 50)); // the JIT comes to rest
                var plan = Tell(kind, problem, "ours", rounds, () => OptimalPlan.Of(problem).Value);
                if (leads == 1_000 && kind != "teams" && Tell(kind, problem, "Hungarian", rounds, () => Hungarian(problem)) != plan)
                {
                    throw new InvalidOperationException("The contestants disagree; their times mean nothing.");
                }
            }
        }
    }

    private static long Tell(string kind, PlanProblem problem, string contestant, int rounds, Func<long> solve)
    {
        var (times, value) = (new double[rounds], 0L);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            value = solve();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / rounds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"plan":"{{kind}}","leads":{{problem.Leads}},"reps":{{problem.Reps}},"contestant":"{{contestant}}","ms":{{times.Order().ElementAt(rounds / 2):F1}},"allocatedMiB":{{bytes / 1048576.0:F1}},"valuesMiB":{{problem.Values.Length / 131072.0:F1}},"value":{{value}}}"""));
        return value;
    }

    private static PlanProblem Problem(string kind, int leads, int reps)
    {
        const int segments = 20, teams = 10;
        var random = new Random(1);
        double[] rates = [.. Enumerable.Range(0, segments * reps).Select(_ => 0.05 + (0.3 * random.NextDouble()))];
        var (values, classes) = (new long[leads * reps], new int[leads]);
        for (var lead = 0; lead < leads; lead++)
        {
            var (amount, segment) = (1_000_000 * random.NextDouble(), random.Next(segments));
            classes[lead] = amount > 600_000 ? 1 : 0;
            for (var rep = 0; rep < reps; rep++)
            {
                values[(lead * reps) + rep] = kind switch
                {
                    "ranked" => (long)(amount * rates[rep]),
                    "chance" => random.Next(1_000_000),
                    "few" => random.Next(4),
                    "equal" => 1_000,
                    _ => (long)(amount * rates[(segment * reps) + rep]),
                };
            }
        }

        var slots = leads / reps * 9 / 10;
        if (kind != "teams")
        {
            return PlanProblem.Of(leads, values, [.. Enumerable.Repeat(slots, reps)]);
        }

        PlanLimit[] limits =
        [
            .. Enumerable.Repeat(new PlanLimit(slots * reps / teams * 8 / 10), teams),
            .. Enumerable.Range(0, reps).Select(rep => new PlanLimit(slots, rep % teams)),
            .. Enumerable.Range(0, reps).Select(rep => new PlanLimit(slots / 4, teams + rep)),
        ];
        return new PlanProblem(leads, reps, values, limits, [.. Enumerable.Range(teams, reps), .. Enumerable.Range(teams + reps, reps)], classes);
    }

    // Rows are leads, columns slots, and as many of no rep as there are leads; both from 1, column 0 being the row that looks for a place.
    private static long Hungarian(PlanProblem problem)
    {
        int[] repOfColumn = [PlanProblem.None, .. Enumerable.Range(0, problem.Reps).SelectMany(rep => Enumerable.Repeat(rep, problem.Limits[rep].Slots)), .. Enumerable.Repeat(PlanProblem.None, problem.Leads)];
        var columns = repOfColumn.Length;
        var (rowPrices, columnPrices, rowOf, cameFrom) = (new long[problem.Leads + 1], new long[columns], new int[columns], new int[columns]);
        for (var row = 1; row <= problem.Leads; row++)
        {
            var (column, least, used) = (0, new long[columns], new bool[columns]);
            rowOf[0] = row;
            Array.Fill(least, long.MaxValue);
            do
            {
                used[column] = true;
                var (lead, delta, next) = (rowOf[column], long.MaxValue, 0);
                for (var other = 1; other < columns; other++)
                {
                    if (used[other])
                    {
                        continue;
                    }

                    var loss = -problem.ValueOf(lead - 1, repOfColumn[other]) - rowPrices[lead] - columnPrices[other];
                    if (loss < least[other])
                    {
                        (least[other], cameFrom[other]) = (loss, column);
                    }

                    if (least[other] < delta)
                    {
                        (delta, next) = (least[other], other);
                    }
                }

                for (var other = 0; other < columns; other++)
                {
                    if (used[other])
                    {
                        rowPrices[rowOf[other]] += delta;
                        columnPrices[other] -= delta;
                    }
                    else
                    {
                        least[other] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            for (; column != 0; column = cameFrom[column])
            {
                rowOf[column] = rowOf[cameFrom[column]];
            }
        }

        return Enumerable.Range(1, columns - 1).Where(column => rowOf[column] != 0).Sum(column => problem.ValueOf(rowOf[column] - 1, repOfColumn[column]));
    }
}
