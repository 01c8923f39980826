// doc: freshness-rule
using System.Text.Json;
using LeadScoring;
using LeadScoring.Leads;
using LeadScoring.Models;
// end
// doc: register-kind
using LeadScoring.Playbooks;
// end

namespace DocExamples;

// doc: freshness-rule
/// <summary>Gives all its points for something that happened just now, none once it is so many days old, and a share in between.</summary>
public sealed class FreshnessRule : IScoringRule
{
    private readonly string _field;
    private readonly double _days;
    private readonly Points _points;

    public FreshnessRule(string field, double days, Points points)
    {
        (_field, _days, _points) = (field, days, points);
        Reads = [field];
    }

    public IReadOnlyCollection<string> Reads { get; }

    /// <summary>Reads <c>{ "field": "last_visit", "days": 30, "points": 20 }</c>.</summary>
    public static FreshnessRule Of(JsonElement config) => new(
        Member(config, "field", JsonValueKind.String).GetString()!,
        Member(config, "days", JsonValueKind.Number).GetDouble() is > 0 and var days ? days : throw new FormatException("'days' must be above 0"),
        Points.FromDecimal(Member(config, "points", JsonValueKind.Number).GetDecimal()));

    public Points Evaluate(LeadView lead)
    {
        if (lead.Timestamp(_field) is not { } then)
        {
            return 0;
        }

        var age = (lead.Now - then).TotalDays;
        return _points.Times(Math.Clamp(1 - (age / _days), 0, 1));
    }

    private static JsonElement Member(JsonElement config, string name, JsonValueKind kind) =>
        config.ValueKind == JsonValueKind.Object && config.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new FormatException($"'{name}' must be a {kind}");
}
// end

public static class PluginExamples
{
    private const string PlaybookText = """
        {
          "format": 1,
          "fields": { "email": "text", "country": "text", "visits": "number", "last_visit": "timestamp" },
          "scoring": { "dimensions": { "interest": { "rules": [
            { "rule": "Visits", "pointsOf": "capped(visits, 10)" },
            { "rule": "Recent visit", "kind": "freshness", "config": { "field": "last_visit", "days": 30, "points": 20 } },
            { "rule": "Company address", "when": "!isFreeMail(email)", "points": 5 },
            { "rule": "Their office hours", "when": "isOfficeHour(country)", "points": 3 }
          ] } } }
        }
        """;

    /// <summary>What the playbooks of docs/plugins.md are read with.</summary>
    public static PlaybookOptions Options { get; } = new()
    {
        Functions = FunctionExamples.Make(),
        RuleKinds = ScoringRuleKinds.None.With("freshness", FreshnessRule.Of),
    };

    public static void RegisterKind()
    {
        var playbookText = PlaybookText;
        var functions = Options.Functions;
        // doc: register-kind
        var options = new PlaybookOptions
        {
            RuleKinds = ScoringRuleKinds.None.With("freshness", FreshnessRule.Of),
            Functions = functions, // of which below
        };
        var playbook = Playbook.Parse(playbookText, options);

        var lead = new LeadRecord(playbook.Schema, "4711")
        {
            ["email"] = "mary@pumps.example",
            ["country"] = "CN",
            ["visits"] = 12,
            ["last_visit"] = new DateTimeOffset(2026, 3, 25, 9, 0, 0, TimeSpan.Zero),
        };
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        Console.WriteLine(Scorer.Of(playbook.Model).Explain(lead, now));
        // end
    }

    public static void InCSharp()
    {
        var schema = new LeadSchema(new LeadField("last_visit", FieldType.Timestamp));
        // doc: in-csharp
        var model = ScoringModel.For(schema, m => m
            .Dimension("interest", interest => interest
                .Custom("Recent visit", new FreshnessRule("last_visit", days: 30, points: 20))));
        // end
        _ = model;
    }
}
