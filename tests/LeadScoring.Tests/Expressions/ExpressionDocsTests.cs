using System.Text.Json;
using LeadScoring.Conditions;
using LeadScoring.Expressions;

namespace LeadScoring.Tests.Expressions;

/// <summary>Every expression in docs/expressions.md is one, or is wrong in just the way that the page says.</summary>
public class ExpressionDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "expressions.md")).ReplaceLineEndings("\n");
    private static readonly LeadSchema Schema = ReadSchema();

    [Fact]
    public void Conditions_OfThePage_AreRead() => Assert.True(Lines("lead").Count(line => LeadExpression.ParseCondition(line, Schema) is not null) > 40);

    [Fact]
    public void Conditions_OfThePage_ReadBackFromTheirText() => Assert.All(Lines("lead"), line =>
        Assert.Equal(LeadExpression.ParseCondition(line, Schema), LeadExpression.ParseCondition(LeadExpression.ParseCondition(line, Schema).ToText(Schema), Schema)));

    [Fact]
    public void Numbers_OfThePage_AreRead() => Assert.True(Lines("lead-number").Count(line => LeadExpression.ParseNumber(line, Schema) is not null) > 5);

    [Fact]
    public void Mistakes_OfThePage_AreReportedAsThere()
    {
        var (written, found) = (new List<string>(), new List<string>());
        foreach (var line in Lines("lead-wrong"))
        {
            written.Add(line);
            if (!line.StartsWith(' '))
            {
                Assert.False(LeadExpression.TryParseCondition(line, Schema, functions: null, out _, out var diagnostics));
                found.Add(line);
                found.AddRange(diagnostics.Select(diagnostic => $"  {diagnostic}"));
            }
        }

        Assert.Equal(written, found);
    }

    private static IEnumerable<string> Lines(string tag) => Blocks(tag).SelectMany(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Blocks(string tag)
    {
        var opening = $"\n```{tag}\n";
        for (var at = Page.IndexOf(opening, StringComparison.Ordinal); at >= 0; at = Page.IndexOf(opening, at + 1, StringComparison.Ordinal))
        {
            var start = at + opening.Length;
            yield return Page[start..Page.IndexOf("\n```", start, StringComparison.Ordinal)];
        }
    }

    private static LeadSchema ReadSchema()
    {
        using var fields = JsonDocument.Parse(Assert.Single(Blocks("json fields")));
        using var activities = JsonDocument.Parse(Assert.Single(Blocks("json activities")));
        return new LeadSchema(
            FieldsOf(fields.RootElement),
            activities.RootElement.EnumerateObject().Select(type => new ActivityType(type.Name, FieldsOf(type.Value))).ToArray());

        static LeadField[] FieldsOf(JsonElement fields) => [.. fields.EnumerateObject().Select(field => field.Value.ValueKind == JsonValueKind.String
            ? new LeadField(field.Name, TypeOf(field.Value))
            : new LeadField(field.Name, TypeOf(field.Value.GetProperty("type"))) { Mode = Enum.Parse<TextMode>(field.Value.GetProperty("mode").GetString()!, ignoreCase: true) })];

        static FieldType TypeOf(JsonElement word) => Enum.Parse<FieldType>(word.GetString()!, ignoreCase: true);
    }
}
