// Writes leads.csv and activities.csv: fifty invented leads and what they did in the first months of 2026, the same every time.
//
//   dotnet run docs/samples/behaviour/generate.cs
#if !SAMPLE_TESTS // the tests compile this file as well, to see that the lists are what it writes
var folder = args.Length > 0 ? args[0] : Path.Combine("docs", "samples", "behaviour");
File.WriteAllText(Path.Combine(folder, "leads.csv"), BehaviourLists.Leads());
File.WriteAllText(Path.Combine(folder, "activities.csv"), BehaviourLists.Activities());
#endif

/// <summary>The lists of the sample as CSV.</summary>
internal static class BehaviourLists
{
    private const int Count = 50;

    private static readonly string[] Kinds = ["visit", "visit", "visit", "visit", "white paper", "white paper", "webinar", "demo", "demo"];

    private static readonly string[] Pages = ["/", "/pumps", "/pumps/dosing", "/prices", "/contact"];

    private static readonly string[] Papers = ["Dosing acids", "Choosing a pump"];

    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string Leads()
    {
        var csv = new System.Text.StringBuilder("id,company,registered\n");
        for (var i = 1; i <= Count; i++)
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"B-{i:00},Company {i},{Start.AddDays(i):yyyy-MM-dd}\n");
        }

        return csv.ToString();
    }

    /// <summary>For four leads of five six to ten activities, by time; some lie behind 1 March, at which the sample is scored.</summary>
    public static string Activities()
    {
        var state = 20260301u;
        List<(DateTime Time, string Line)> lines = [];
        for (var i = 1; i <= Count; i++)
        {
            if (i % 5 == 0)
            {
                continue;
            }

            for (var count = 6 + Next(5); count > 0; count--)
            {
                var kind = Kinds[Next(Kinds.Length)];
                var time = Start.AddDays(i).AddHours(Next(24 * 45)).AddMinutes(Next(60));
                var detail = kind switch { "visit" => $"{Pages[Next(Pages.Length)]},", "white paper" => $",{Papers[Next(Papers.Length)]}", _ => "," };
                lines.Add((time, System.FormattableString.Invariant($"B-{i:00},{kind},{time:yyyy-MM-dd'T'HH:mm'Z'},{detail}\n")));
            }
        }

        return "lead,type,time,page,title\n" + string.Concat(lines.OrderBy(line => line.Time).ThenBy(line => line.Line, StringComparer.Ordinal).Select(line => line.Line));

        // A linear congruential generator: equal on every machine.
        int Next(int below)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)(((ulong)state * (ulong)below) >> 32);
        }
    }
}
