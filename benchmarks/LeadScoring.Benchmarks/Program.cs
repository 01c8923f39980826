using System.Globalization;
using BenchmarkDotNet.Running;
using LeadScoring.Benchmarks;

switch (args)
{
    case ["write"]:
        Console.Write(HandWriter.Write());
        break;
    case ["quick", .. var rest]:
        QuickRun.Run(rest is [var leads, ..] ? int.Parse(leads, CultureInfo.InvariantCulture) : 1_000_000, rounds: 9);
        break;
    case ["costs"]:
        PlaybookCosts.Run();
        break;
    case ["first-score", var file]:
        PlaybookCosts.FirstScore(file);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
