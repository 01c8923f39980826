using System.Diagnostics;
using System.Globalization;

namespace LeadScoring.Benchmarks;

/// <summary>Times all contestants in one process, in interleaved rounds, so that a slow minute hits them alike; prints medians and ratios.</summary>
internal static class QuickRun
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Run(int leads, int rounds)
    {
        var customers = Customers.Make(leads);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{leads:N0} host objects, {rounds} interleaved rounds, medians, one thread"));
        Run("A, 20 rules", ModelSource.A, ByHand.IfA, ByHand.SwitchA, ByHand.IfIgnoringCaseA, customers, rounds);
        Run("B, 200 rules", ModelSource.B, ByHand.IfB, ByHand.SwitchB, ByHand.IfIgnoringCaseB, customers, rounds);
    }

    /// <summary>Model C: model A and eight rules for activities, ten activities a lead.</summary>
    public static void RunActivities(int leads, int rounds)
    {
        var customers = Customers.Make(leads);
        Customers.AddTouches(customers, 10, Now);
        var scorer = Scorer.Of(Playbook.Parse(ModelSource.PlaybookWithActivities()).Model, Customer.Reader);
        if (customers.Any(lead => ByHandActivities.IfC(lead, Now) != scorer.Score(lead, Now).Total.Thousandths))
        {
            throw new InvalidOperationException("The contestants disagree; their times mean nothing.");
        }

        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{leads:N0} host objects with 10 activities each"));
        Time("C, 20 rules and 8 for activities", customers, rounds, [
            ("by hand, one if a rule, one pass over the activities", all => all.Sum(lead => ByHandActivities.IfC(lead, Now))),
            ("Scorer, one reader call", all => Sum(all, scorer)),
        ]);
    }

    private static void Run(string name, IReadOnlyList<SourceRule> rules, Func<Customer, int> byIf, Func<Customer, int> bySwitch, Func<Customer, int> byIfIgnoringCase, Customer[] customers, int rounds)
    {
        var model = Playbook.Parse(ModelSource.Playbook(rules)).Model;
        var (reader, properties) = (Scorer.Of(model, Customer.Reader), Scorer.Of(model, Customer.Properties));
        var ignoringCase = Scorer.Of(Playbook.Parse(ModelSource.Playbook(rules, ignoreCase: true)).Model, Customer.Reader);
        (string Name, Func<Customer[], long> Pass)[] contestants =
        [
            ("by hand, one if a rule", leads => Sum(leads, byIf)),
            ("by hand, a switch a field", leads => Sum(leads, bySwitch)),
            ("Scorer, one reader call", leads => Sum(leads, reader)),
            ("Scorer, a getter a field", leads => Sum(leads, properties)),
            ("by hand, one if a rule, ignoring case", leads => Sum(leads, byIfIgnoringCase)),
            ("Scorer, one reader call, ignoring case", leads => Sum(leads, ignoringCase)),
        ];
        if (contestants.Select(contestant => contestant.Pass(customers)).Distinct().Count() != 1
            || customers.Any(lead => Points.FromThousandths(byIf(lead) * 1_000L) != reader.Score(lead, Now).Total))
        {
            throw new InvalidOperationException("The contestants disagree; their times mean nothing.");
        }

        Time(name, customers, rounds, contestants);
    }

    private static void Time(string name, Customer[] customers, int rounds, (string Name, Func<Customer[], long> Pass)[] contestants)
    {
        var times = contestants.Select(_ => new double[rounds]).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                contestants[i].Pass(customers);
                if (round >= 0)
                {
                    times[i][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / customers.Length;
                }
            }
        }

        var medians = times.Select(Median).ToArray();
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| model {name} | ns a lead | × if | × switch |"));
        Console.WriteLine("|---|--:|--:|--:|");
        for (var i = 0; i < contestants.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {contestants[i].Name} | {medians[i]:F1} | {medians[i] / medians[0]:F2} | {medians[i] / medians[1]:F2} |"));
        }
    }

    private static long Sum(Customer[] leads, Func<Customer, int> score)
    {
        var sum = 0L;
        foreach (var lead in leads)
        {
            sum += score(lead) * 1_000L;
        }

        return sum;
    }

    private static long Sum(Customer[] leads, Scorer<Customer> scorer)
    {
        var sum = 0L;
        foreach (var lead in leads)
        {
            sum += scorer.Score(lead, Now).Total.Thousandths;
        }

        return sum;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
