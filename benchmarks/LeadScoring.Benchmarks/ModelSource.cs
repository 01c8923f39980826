using System.Globalization;
using System.Text;

namespace LeadScoring.Benchmarks;

/// <summary>One rule of a benchmark model: a question to one field or two, and whole points.</summary>
internal sealed record SourceRule(string Dimension, SourceAtom First, SourceAtom? Second, int Points)
{
    public string Text => Second is null ? First.Text : $"{First.Text} && {Second.Text}";

    public string Code => Second is null ? First.Code : $"{First.Code} && {Second.Code}";
}

/// <summary>A question to one field.</summary>
internal sealed record SourceAtom(string Field, string Operator, string Value)
{
    public string Text => $"{Field} {Operator} {Value.Replace('"', '\'')}";

    public string Code => $"lead.{char.ToUpperInvariant(Field[0])}{Field[1..]} {Operator} {Value}";

    public bool IsText => Value.StartsWith('"');
}

/// <summary>The two models, as data: the library's models and the hand-written contestants are both made from them.</summary>
internal static class ModelSource
{
    /// <summary>20 rules: what a small team has.</summary>
    public static IReadOnlyList<SourceRule> A { get; } =
    [
        Rule("fit", Text("title", "Sales Director"), 10),
        Rule("fit", Text("title", "Chief Executive Officer"), 12),
        Rule("fit", Text("title", "Owner"), 8),
        Rule("fit", Text("title", "Student"), -20),
        Rule("fit", Text("industry", "Manufacturing"), 15),
        Rule("fit", Text("industry", "Automotive"), 10),
        Rule("fit", Text("industry", "Retail"), 5),
        Rule("fit", Text("country", "China"), 5),
        Rule("fit", Text("country", "Germany"), 5),
        Rule("fit", Number("employees", ">=", 50), 5),
        Rule("fit", Number("employees", ">=", 200), 5),
        Rule("fit", Number("revenue", ">=", 1_000_000), 8),
        Rule("engagement", Text("source", "Trade fair"), 10),
        Rule("engagement", Text("source", "Referral"), 12),
        Rule("engagement", Number("visits", ">=", 3), 6),
        Rule("engagement", Number("visits", ">=", 10), 8),
        Rule("engagement", Number("opens", ">", 5), 4),
        Rule("engagement", Truth("hasBudget"), 15),
        Rule("engagement", Number("visits", ">=", 5), Truth("hasBudget"), 10),
        Rule("fit", Number("employees", ">=", 500), Text("industry", "Manufacturing"), 10),
    ];

    /// <summary>200 rules: what grows over the years.</summary>
    public static IReadOnlyList<SourceRule> B { get; } = [.. Large()];

    /// <summary>The model as a playbook.</summary>
    public static string Playbook(IReadOnlyList<SourceRule> rules)
    {
        var json = new StringBuilder("""
            { "format": 1, "name": "benchmark",
              "fields": {
                "title": { "type": "text", "mode": "exact" }, "industry": { "type": "text", "mode": "exact" },
                "country": { "type": "text", "mode": "exact" }, "source": { "type": "text", "mode": "exact" },
                "employees": "number", "revenue": "number", "visits": "number", "opens": "number", "hasBudget": "boolean", "consent": "boolean" },
              "scoring": { "dimensions": {

            """);
        foreach (var dimension in rules.GroupBy(rule => rule.Dimension))
        {
            json.Append(CultureInfo.InvariantCulture, $"\"{dimension.Key}\": {{ \"ceiling\": 60, \"rules\": [\n");
            foreach (var rule in dimension)
            {
                json.Append(CultureInfo.InvariantCulture, $"  {{ \"rule\": \"{rule.Text}\", \"when\": \"{rule.Text}\", \"points\": {rule.Points} }},\n");
            }

            json.Append("] },\n");
        }

        return json.Append("} } }").ToString();
    }

    private static IEnumerable<SourceRule> Large()
    {
        var random = new Random(2);
        foreach (var (field, words, dimension) in new[] { ("title", Words.Titles, "fit"), ("industry", Words.Industries, "fit"), ("country", Words.Countries, "fit"), ("source", Words.Sources, "engagement") })
        {
            foreach (var word in words)
            {
                yield return Rule(dimension, Text(field, word), Points(random));
            }
        }

        foreach (var (field, step, dimension) in new[] { ("employees", 1.8, "fit"), ("revenue", 2.9, "fit"), ("visits", 1.23, "engagement"), ("opens", 1.27, "engagement") })
        {
            for (var i = 0; i < 18; i++)
            {
                yield return Rule(dimension, Number(field, i % 2 == 0 ? ">=" : ">", Math.Floor(Math.Pow(step, i)) + i), Points(random));
            }
        }

        yield return Rule("fit", Truth("hasBudget"), 9);
        yield return Rule("engagement", Truth("consent"), 2);
        for (var i = 0; i < 24; i++)
        {
            yield return Rule("fit", Text("industry", Words.Industries[i % 10]), Number("employees", ">=", 10 * (i + 1)), Points(random));
        }
    }

    private static int Points(Random random) => random.Next(-4, 9);

    private static SourceRule Rule(string dimension, SourceAtom first, int points) => new(dimension, first, null, points);

    private static SourceRule Rule(string dimension, SourceAtom first, SourceAtom second, int points) => new(dimension, first, second, points);

    private static SourceAtom Text(string field, string word) => new(field, "==", $"\"{word}\"");

    private static SourceAtom Number(string field, string @operator, double value) => new(field, @operator, value.ToString("R", CultureInfo.InvariantCulture));

    private static SourceAtom Truth(string field) => new(field, "==", "true");
}
