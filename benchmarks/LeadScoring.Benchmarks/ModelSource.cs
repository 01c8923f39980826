using System.Globalization;
using System.Text;

namespace LeadScoring.Benchmarks;

/// <summary>One rule of a benchmark model: questions that must all hold, and whole points.</summary>
internal sealed record SourceRule(string Dimension, int Points, params SourceAtom[] Atoms)
{
    public string Text => string.Join(" && ", Atoms.Select(atom => atom.Text));

    public string CodeWith(bool ignoreCase) => string.Join(" && ", Atoms.Select(atom => atom.CodeWith(ignoreCase)));
}

/// <summary>A question to one field: one of some words, or a comparison.</summary>
internal sealed record SourceAtom(string Field, string Operator, params string[] Values)
{
    public bool IsText => Values[0].StartsWith('"');

    public string Property => $"lead.{char.ToUpperInvariant(Field[0])}{Field[1..]}";

    public string Text => Operator == "in"
        ? $"{Field} in [{string.Join(", ", Values).Replace('"', '\'')}]"
        : $"{Field} {Operator} {Values[0].Replace('"', '\'')}";

    public string CodeWith(bool ignoreCase) => !IsText ? $"{Property} {Operator} {Values[0]}"
        : ignoreCase ? Any(value => $"string.Equals({Property}, {value}, StringComparison.OrdinalIgnoreCase)")
        : Operator == "in" ? $"{Property} is {string.Join(" or ", Values)}"
        : $"{Property} == {Values[0]}";

    private string Any(Func<string, string> one) => Values.Length == 1 ? one(Values[0]) : $"({string.Join(" || ", Values.Select(one))})";
}

/// <summary>The models, as data: the library's models and the hand-written contestants are both made from them.</summary>
internal static class ModelSource
{
    /// <summary>20 rules: what a small team has.</summary>
    public static IReadOnlyList<SourceRule> A { get; } =
    [
        new("fit", 10, Word("title", "Sales Director", "Marketing Director", "Managing Director")),
        new("fit", 12, Word("title", "Chief Executive Officer", "Owner", "Founder")),
        new("fit", 6, Word("title", "Purchasing Manager", "Buyer", "Senior Buyer")),
        new("fit", -20, Word("title", "Student", "Intern")),
        new("fit", 15, Word("industry", "Manufacturing")),
        new("fit", 10, Word("industry", "Automotive")),
        new("fit", 5, Word("industry", "Retail")),
        new("fit", -10, Word("industry", "Education", "Government")),
        new("fit", 5, Word("country", "China", "Germany", "United States")),
        new("fit", 5, Number("employees", ">=", 50)),
        new("fit", 5, Number("employees", ">=", 200)),
        new("fit", 8, Number("revenue", ">=", 1_000_000)),
        new("engagement", 10, Word("source", "Trade fair")),
        new("engagement", 12, Word("source", "Referral", "Partner")),
        new("engagement", 6, Number("visits", ">=", 3)),
        new("engagement", 8, Number("visits", ">=", 10)),
        new("engagement", 4, Number("opens", ">", 5)),
        new("engagement", 15, Truth("hasBudget")),
        new("engagement", 10, Number("visits", ">=", 5), Truth("hasBudget")),
        new("fit", 10, Number("employees", ">=", 500), Word("industry", "Manufacturing")),
    ];

    /// <summary>200 rules: what grows over the years. Points by word, lists of words, ranges, and questions to two and three fields.</summary>
    public static IReadOnlyList<SourceRule> B { get; } = [.. Large(seed: 2)];

    /// <summary>Models of growing size: A, B, and several of the kind of B in one.</summary>
    public static IReadOnlyList<SourceRule> OfSize(int rules) =>
        rules <= A.Count ? A : [.. Enumerable.Range(2, rules / B.Count).SelectMany(Large)];

    /// <summary>The most that one dimension gives.</summary>
    public const int Ceiling = 60;

    /// <summary>Days after which a touch gives half of its points, and from which it gives nothing.</summary>
    public const int HalfLife = 30, Window = 90;

    /// <summary>What each kind of touch gives in model C, and how many of the newest count.</summary>
    public static IReadOnlyList<(string Kind, int Points, int Most)> Activities { get; } =
        [("visit", 1, 5), ("mail_open", 2, 4), ("page", 3, 5), ("white_paper", 10, 3), ("webinar", 15, 2), ("demo", 25, 2), ("seminar", 20, 1), ("call", 8, 3)];

    /// <summary>Model C as a playbook: model A, and rules for activities.</summary>
    public static string PlaybookWithActivities()
    {
        var rules = Activities.Select((rule, i) => string.Create(CultureInfo.InvariantCulture,
            $"  {{ \"rule\": \"Activity {i + 1}\", \"activity\": \"{rule.Kind}\", \"points\": {rule.Points}, \"caps\": [ {{ \"count\": {rule.Most} }} ], \"decay\": {{ \"halfLife\": \"{HalfLife}d\", \"window\": \"{Window}d\" }} }},\n"));
        var engagement = $"\"engagement\": {{ \"ceiling\": {Ceiling}, \"rules\": [\n";
        return Playbook(A)
            .Replace("\"scoring\":", "\"activities\": { \"*\": {} }, \"scoring\":", StringComparison.Ordinal)
            .Replace(engagement, engagement + string.Concat(rules), StringComparison.Ordinal);
    }

    /// <summary>The model as a playbook.</summary>
    public static string Playbook(IReadOnlyList<SourceRule> rules, bool ignoreCase = false)
    {
        var mode = ignoreCase ? "ignoreCase" : "exact";
        var json = new StringBuilder($$"""
            { "format": 1, "name": "benchmark",
              "fields": {
                "title": { "type": "text", "mode": "{{mode}}" }, "industry": { "type": "text", "mode": "{{mode}}" },
                "country": { "type": "text", "mode": "{{mode}}" }, "source": { "type": "text", "mode": "{{mode}}" },
                "employees": "number", "revenue": "number", "visits": "number", "opens": "number", "hasBudget": "boolean", "consent": "boolean" },
              "scoring": { "dimensions": {

            """);
        var number = 0;
        foreach (var dimension in rules.GroupBy(rule => rule.Dimension))
        {
            json.Append(CultureInfo.InvariantCulture, $"\"{dimension.Key}\": {{ \"ceiling\": {Ceiling}, \"rules\": [\n");
            foreach (var rule in dimension)
            {
                json.Append(CultureInfo.InvariantCulture, $"  {{ \"rule\": \"Rule {++number}\", \"when\": \"{rule.Text}\", \"points\": {rule.Points} }},\n");
            }

            json.Append("] },\n");
        }

        return json.Append("} } }").ToString();
    }

    private static IEnumerable<SourceRule> Large(int seed)
    {
        var random = new Random(seed);
        foreach (var word in Words.Industries.Concat(Words.Titles.Take(20)).Concat(Words.Sources))
        {
            var field = Words.Industries.Contains(word) ? "industry" : Words.Sources.Contains(word) ? "source" : "title";
            yield return new SourceRule(field == "source" ? "engagement" : "fit", Points(random), Word(field, word));
        }

        for (var i = 0; i < 38; i++)
        {
            var (field, words) = i % 2 == 0 ? ("title", Words.Titles) : ("country", Words.Countries);
            yield return new SourceRule("fit", Points(random), Word(field, [.. random.GetItems(words, 4).Distinct()]));
        }

        foreach (var (field, factor, dimension) in new[] { ("employees", 2.6, "fit"), ("revenue", 5.6, "fit"), ("visits", 1.4, "engagement"), ("opens", 1.5, "engagement") })
        {
            for (var i = 0; i < 10; i++)
            {
                var (from, to) = (Math.Floor(Math.Pow(factor, i)) + i, Math.Floor(Math.Pow(factor, i + 1)) + i + 1);
                yield return new SourceRule(dimension, Points(random), Number(field, ">=", from), Number(field, "<", to));
            }
        }

        for (var i = 0; i < 40; i++)
        {
            yield return new SourceRule("fit", Points(random), Word("industry", [.. random.GetItems(Words.Industries, 3).Distinct()]), Number("employees", ">=", 20 * (i + 1)));
        }

        for (var i = 0; i < 30; i++)
        {
            yield return new SourceRule(
                "engagement", Points(random), Word("country", [.. random.GetItems(Words.Countries, 3).Distinct()]), Number("visits", ">=", 1 + (i / 3)), Truth(i % 2 == 0 ? "hasBudget" : "consent"));
        }
    }

    private static int Points(Random random) => random.Next(-4, 9) is var points && points == 0 ? 9 : points;

    private static SourceAtom Word(string field, params string[] words) => new(field, words.Length == 1 ? "==" : "in", [.. words.Select(word => $"\"{word}\"")]);

    private static SourceAtom Number(string field, string @operator, double value) => new(field, @operator, value.ToString("R", CultureInfo.InvariantCulture));

    private static SourceAtom Truth(string field) => new(field, "==", "true");
}
