using System.Globalization;
using BenchmarkDotNet.Running;
using LeadScoring.Benchmarks;

switch (args)
{
    case ["write"]:
        Console.Write(HandWriter.Write());
        break;
    case ["quick", .. var rest]:
        var count = rest is [var leads, ..] ? int.Parse(leads, CultureInfo.InvariantCulture) : 1_000_000;
        QuickRun.Run(count, rounds: 5);
        QuickRun.RunActivities(count / 5, rounds: 5); // an activity is an object of the host's, too
        break;
    case ["growth"]:
        GrowthRun.Run();
        break;
    case ["costs"]:
        PlaybookCosts.Run();
        break;
    case ["csv", .. var rest]:
        CsvRun.Run(rest is [var rows, ..] ? int.Parse(rows, CultureInfo.InvariantCulture) : 500_000, rounds: 9);
        break;
    case ["first-score", var file]:
        PlaybookCosts.FirstScore(file);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
