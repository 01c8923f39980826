using System.Text;

namespace LeadScoring.Cli.Tests;

/// <summary>A temporary folder to run the tool in, in this process; its path is left out of all that the tool prints.</summary>
internal sealed class Workspace : IDisposable
{
    public const string Playbook = """
        {
          "format": 1, "name": "B2B", "version": "2026.1",
          "fields": {
            "title": "text", "industry": "text", "employees": "number", "demos": "number", "visits": "number",
            "phone": { "type": "text", "personal": true }, "bounced": "boolean"
          },
          "scoring": {
            "dimensions": {
              "fit": { "ceiling": 30, "rules": [
                { "rule": "Decision maker", "when": "title.contains('director')", "points": 10 },
                { "rule": "Industry", "lookup": "industry", "points": { "Manufacturing": 15, "Retail": 5 } },
                { "rule": "Size", "bands": "employees", "points": [ { "from": 50, "to": 200, "points": 5 }, { "from": 200, "points": 10 } ] },
                { "rule": "Phone", "when": "has(phone)", "points": 3 } ] },
              "engagement": { "ceiling": 70, "rules": [
                { "rule": "Demo request", "pointsOf": "has(demos) ? demos * 25 : 0", "ceiling": 50 },
                { "rule": "Visits", "pointsOf": "visits * 1.5", "ceiling": 20 } ] }
            },
            "gates": [ { "gate": "Address is dead", "disqualify": "bounced" } ]
          },
          "tiers": { "High": { "from": 80, "treatment": "assign" }, "Medium": { "from": 50, "treatment": "nurture" }, "Low": {} }
        }
        """;

    /// <summary>Six rows: the fourth cannot be read, the fifth has a fault, the sixth is shut out.</summary>
    public const string Leads = """"
        id,title,industry,employees,demos,visits,phone,bounced
        4711,Sales Director,Manufacturing,120,3,9,+49 30 1234567,no
        4712,Buyer,Retail,30,,2,,no
        4713,Managing Director,Manufacturing,4000,1,30,,no
        4714,"Assistant, to the ""boss""",Retail,many,,4,,no
        4715,Director,Manufacturing,700,2,,+49 30 7654321,no
        4716,Student,,,0,12,,yes

        """";

    private readonly string _folder = Directory.CreateTempSubdirectory("leadscore").FullName;

    /// <summary>Makes the files that the tool writes; on a disk that is full, say.</summary>
    public Func<string, Stream>? CreateFile { get; init; }

    /// <summary>With the playbook and the leads of the constants, as <c>playbook.json</c> and <c>leads.csv</c>.</summary>
    public static Workspace Usual(Func<string, Stream>? createFile = null) => new Workspace { CreateFile = createFile }.With("playbook.json", Playbook).With("leads.csv", Leads);

    public Workspace With(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public Workspace With(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The names of all files, in order.</summary>
    public string[] Files() => [.. Directory.EnumerateFileSystemEntries(_folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    /// <summary>Runs the tool; arguments that name files are taken to be in the folder.</summary>
    public Output Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public Output Run(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, new FixedTime());
        terminal = CreateFile is null ? terminal : terminal with { CreateFile = CreateFile };
        var code = new LeadScoreTool(terminal).Run([.. arguments.Select(Place)], cancellation);
        return new Output(code, Clean(output), Clean(error));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsFile(string argument) => Path.HasExtension(argument) && !argument.StartsWith('-') && !argument.Contains(':', StringComparison.Ordinal);

    private string Place(string argument) => IsFile(argument) || argument == "." ? Path.GetFullPath(PathOf(argument)) : argument;

    private string Clean(StringWriter text) => text.ToString().Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(_folder, ".", StringComparison.Ordinal);

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 8, 0, 0, 123, TimeSpan.Zero);
    }
}

/// <summary>What a run of the tool gave.</summary>
internal sealed record Output(int Code, string Out, string Error)
{
    /// <summary>The whole as one text for comparing, such as <c>exit 3</c> and what was printed.</summary>
    public override string ToString() => new StringBuilder().Append(Out).Append(Error).Append("exit ").Append(Code).ToString();
}
