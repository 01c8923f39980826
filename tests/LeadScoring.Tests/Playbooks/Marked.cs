using LeadScoring.Playbooks;

namespace LeadScoring.Tests.Playbooks;

/// <summary>A playbook's text in which a <c>⟦</c> stands before each place where something is wrong.</summary>
internal static class Marked
{
    private const char Mark = '⟦';

    /// <summary>A playbook of one dimension with these rules.</summary>
    public static string Rules(string rules) => Playbook($"\"dimensions\": {{ \"fit\": {{ \"rules\": [{rules}] }} }}");

    /// <summary>A playbook with these members of <c>scoring</c>.</summary>
    public static string Playbook(string scoring) => "{ \"format\": 1, \"fields\": " + Fields + ",\n  \"scoring\": { " + scoring + " } }";

    public const string Fields = """{ "title": "text", "visits": "number", "created": "timestamp", "tags": "textSet", "partner": "boolean" }""";

    public const string OneRule = """ "dimensions": { "fit": { "rules": [{ "rule": "a", "when": "visits > 1", "points": 1 }] } }""";

    /// <summary>Each message is reported at its mark, in order, and nothing else is.</summary>
    public static void AssertProblems(string marked, params string[] messages) => AssertProblems(marked, options: null, messages);

    public static void AssertProblems(string marked, PlaybookOptions? options, params string[] messages)
    {
        var text = marked.Replace($"{Mark}", "", StringComparison.Ordinal);
        Assert.False(LeadScoring.Playbook.TryParse(text, options, out var playbook, out var diagnostics));
        Assert.Null(playbook);
        Assert.Equal(
            Places(marked).Zip(messages, (place, message) => $"{place}: error {message}"),
            diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(messages.Length, Places(marked).Count);
        Assert.Equal(string.Join(Environment.NewLine, diagnostics), Assert.Throws<LeadFormatException>(() => LeadScoring.Playbook.Parse(text, options)).Message);
    }

    private static List<SourcePosition> Places(string marked)
    {
        List<SourcePosition> places = [];
        var (line, column) = (1, 1);
        foreach (var letter in marked)
        {
            switch (letter)
            {
                case Mark:
                    places.Add(new SourcePosition(line, column));
                    break;
                case '\uFEFF':
                    break;
                case '\n':
                    (line, column) = (line + 1, 1);
                    break;
                default:
                    column++;
                    break;
            }
        }

        return places;
    }
}
