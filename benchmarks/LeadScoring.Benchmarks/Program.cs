using System.Globalization;
using BenchmarkDotNet.Running;
using LeadScoring.Benchmarks;

switch (args)
{
    case ["write"]:
        Console.Write(HandWriter.Write());
        break;
    case ["quick", .. var rest]:
        var count = CountOf(rest);
        QuickRun.Run(count, rounds: 5);
        QuickRun.RunActivities(count / 5, rounds: 5); // an activity is an object of the host's, too
        break;
    case ["growth"]:
        GrowthRun.Run();
        break;
    case ["export", var directory, .. var rest]:
        Export.Write(directory, CountOf(rest));
        break;
    case ["costs"]:
        PlaybookCosts.Run();
        break;
    case ["csv", .. var rest]:
        CsvRun.Run(CountOf(rest, usual: 500_000), rounds: 9);
        break;
    case ["plan"]:
        PlanRun.Run();
        break;
    case ["turns"]:
        TurnsRun.Run();
        break;
    case ["first-score", var file]:
        PlaybookCosts.FirstScore(file);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

static int CountOf(string[] rest, int usual = 1_000_000) => rest is [var leads, ..] ? int.Parse(leads, CultureInfo.InvariantCulture) : usual;
