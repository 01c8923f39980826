using System.Diagnostics;
using System.Globalization;

namespace LeadScoring.Benchmarks;

/// <summary>What a playbook costs before it scores: from a fresh process to the first score, replacing one while running, and the memory of one kept ready.</summary>
internal static class PlaybookCosts
{
    private const int Runs = 9;
    private const int Kept = 1_000;
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Run()
    {
        Console.WriteLine("| what | median |");
        Console.WriteLine("|---|--:|");
        var file = Path.GetTempFileName();
        File.WriteAllText(file, ModelSource.Playbook(ModelSource.B));
        Print("first score of a 200-rule playbook, from the start of Main in a fresh process (JIT)", Median(() => FirstScoreInChild(file)), "ms");
        File.Delete(file);
        var text = ModelSource.Playbook(ModelSource.B);
        for (var i = 0; i < 200; i++)
        {
            Ready(text); // until the code is compiled in full
        }

        Print("replacing a 200-rule playbook, parsed and made ready in a warm process", Median(() => Time(() => Ready(text))), "ms");
        var model = Playbook.Parse(text).Model;
        Print("of which making the scorer ready", Median(() => Time(() => Scorer.Of(model, Customer.Reader))), "ms");
        var small = ModelSource.Playbook(ModelSource.A);
        Print("memory of a 20-rule playbook kept ready", BytesOf(_ => small) / 1024, "KiB");
        Print("the same with a pattern of its own in it, used once", BytesOf(i => WithPattern(small, i)) / 1024, "KiB");
    }

    /// <summary>The child of the first measurement: prints the milliseconds from Main to the first score.</summary>
    public static void FirstScore(string file)
    {
        var start = Stopwatch.GetTimestamp();
        var playbook = Playbook.Parse(File.ReadAllText(file));
        var score = Scorer.Of(playbook.Model, Customer.Reader).Score(new Customer { Title = "Owner", Employees = 120 }, Now);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(time.ToString("R", CultureInfo.InvariantCulture) + " " + score.Total);
    }

    private static double FirstScoreInChild(string file)
    {
        var assembly = typeof(PlaybookCosts).Assembly.Location;
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [assembly] : []; // else the process is the program itself
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. program, "first-score", file]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static Scorer<Customer> Ready(string text) => Scorer.Of(Playbook.Parse(text).Model, Customer.Reader);

    private static double Time(Func<object> work)
    {
        var start = Stopwatch.GetTimestamp();
        GC.KeepAlive(work());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string WithPattern(string playbook, int number) => playbook.Replace(
        "opens > 5",
        string.Create(CultureInfo.InvariantCulture, $"title.matches('^(chief|head {number}) .* (officer|sales)$')"),
        StringComparison.Ordinal);

    private static double BytesOf(Func<int, string> text)
    {
        var kept = new Scorer<Customer>[Kept];
        var lead = new Customer { Title = "Head of Sales" };
        Ready(text(Kept)).Score(lead, Now);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Kept; i++)
        {
            kept[i] = Ready(text(i));
            kept[i].Score(lead, Now);
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return (double)(after - before) / Kept;
    }

    private static double Median(Func<double> measure) => Enumerable.Range(0, Runs).Select(_ => measure()).Order().ElementAt(Runs / 2);

    private static void Print(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {value:F2} {unit} |"));
}
