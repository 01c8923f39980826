using LeadScoring.Conditions;
using LeadScoring.Expressions;

namespace LeadScoring.Tests.Expressions;

/// <summary>A schema with a field of each type, with odd names too, with activities, and three host functions.</summary>
internal static class Sample
{
    public static LeadSchema Schema { get; } = new([
        new LeadField("title", FieldType.Text),
        new LeadField("country", FieldType.Text),
        new LeadField("code", FieldType.Text) { Mode = TextMode.Exact },
        new LeadField("employees", FieldType.Number),
        new LeadField("revenue", FieldType.Number),
        new LeadField("consent", FieldType.Boolean),
        new LeadField("customer", FieldType.Boolean),
        new LeadField("created", FieldType.Timestamp),
        new LeadField("updated", FieldType.Timestamp),
        new LeadField("tags", FieldType.TextSet),
        new LeadField("segments", FieldType.TextSet) { Mode = TextMode.Exact },
        new LeadField("Lead Origin", FieldType.Text),
        new LeadField("true", FieldType.Boolean),
        new LeadField("in", FieldType.Number),
        new LeadField("size", FieldType.Number),
        new LeadField("r", FieldType.Text),
        new LeadField("行业", FieldType.Text) { Mode = TextMode.Exact },
        new LeadField("it's \\ \"odd\" {0} 😀", FieldType.Number),
    ],
    [
        new ActivityType("visit", new LeadField("page", FieldType.Text), new LeadField("seconds", FieldType.Number), new LeadField("code", FieldType.Text) { Mode = TextMode.Exact }, new LeadField("labels", FieldType.TextSet)),
        new ActivityType("order", new LeadField("amount", FieldType.Number), new LeadField("paid", FieldType.Boolean), new LeadField("due", FieldType.Timestamp), new LeadField("in", FieldType.Number)),
        new ActivityType("it's \\ \"odd\" 😀"),
    ]);

    public static LeadFunction IsStrategic { get; } = LeadFunction.Predicate("isStrategic", [new("country", FieldType.Text), new("employees", FieldType.Number)], _ => true);

    public static LeadFunction Rank { get; } = LeadFunction.Number(
        "rank", [new("tags", FieldType.TextSet), new("consent", FieldType.Boolean), new("since", FieldType.Timestamp)], _ => 1);

    public static LeadFunction Season { get; } = LeadFunction.Number("season", [], _ => 1);

    public static LeadFunctions Functions { get; } = LeadFunctions.None.With(IsStrategic).With(Rank).With(Season);

    public static Condition Condition(string text) => LeadExpression.ParseCondition(text, Schema, Functions);

    public static NumericExpression Number(string text, NumericKind kind = NumericKind.Number) => LeadExpression.ParseNumber(text, Schema, Functions, kind);

    /// <summary>What is wrong with a condition, a line each.</summary>
    public static string Wrong(string text)
    {
        var isCondition = LeadExpression.TryParseCondition(text, Schema, Functions, out var condition, out var diagnostics);
        Assert.Equal(isCondition, condition is not null);
        Assert.Equal(isCondition, diagnostics.Count == 0);
        return string.Join('\n', diagnostics);
    }

    public static string WrongNumber(string text, NumericKind kind = NumericKind.Number)
    {
        LeadExpression.TryParseNumber(text, Schema, Functions, out _, out var diagnostics, kind);
        return string.Join('\n', diagnostics);
    }
}
