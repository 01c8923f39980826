using System.Text.Json;
using LeadScoring.Cli.Output;
using LeadScoring.Csv;
using LeadScoring.Results;
using LeadScoring.Tiers;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>explain --json</c> prints: every line of the ledger, those without points too.</summary>
internal static class ExplainJson
{
    public static string Of(CsvLead lead, Tier tier, Explanation explanation, Lifts? lifts, Language language) => JsonText.Of(json =>
    {
        json.WriteString("id", lead.Record!.Id);
        json.WriteNumber("row", lead.Row);
        json.WriteString("tier", tier.Name);
        json.WriteString("treatment", Tables.CodeOf(tier.Treatment));
        json.WriteNumber("score", explanation.Score.Total.ToDecimal());
        JsonText.WriteDimensions(json, explanation.Score);
        json.WriteNumber("faults", explanation.Score.Faults);
        json.WriteString("gate", explanation.Score.Gate?.Name);
        JsonText.WriteList(json, "lines", explanation.Lines, line => WriteLine(json, line, language));
        lifts?.Write(json);
    });

    private static void WriteLine(Utf8JsonWriter json, LedgerLine line, Language language)
    {
        json.WriteString("kind", CamelCase(line.Kind.ToString()));
        json.WriteString("name", Reasons.NameOf(line, language));
        json.WriteString("dimension", line.Dimension);
        json.WriteString("group", line.Group);
        json.WriteNumber("points", line.Points.ToDecimal());
        json.WriteString("outcome", CamelCase(line.Outcome.ToString()));
        json.WriteString("condition", line.Condition);
        JsonText.WriteList(json, "observed", line.Observed, item =>
        {
            json.WriteString("field", item.Field);
            WriteValue(json, item.Value);
            json.WriteBoolean("redacted", item.IsRedacted);
        });
        json.WriteString("fault", line.Fault?.In(language));
    }

    private static void WriteValue(Utf8JsonWriter json, LeadValue value)
    {
        json.WritePropertyName("value");
        switch (value.Type)
        {
            case null:
                json.WriteNullValue();
                break;
            case FieldType.Number:
                json.WriteNumberValue(value.Number!.Value);
                break;
            case FieldType.Boolean:
                json.WriteBooleanValue(value.Boolean!.Value);
                break;
            case FieldType.TextSet:
                json.WriteStartArray();
                foreach (var text in value.TextSet)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
