using System.Text.Json;
using LeadScoring.Cli.Output;
using LeadScoring.Results;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>plan --json</c> prints.</summary>
internal static class PlanJson
{
    public static string Of(PlanDescription plan, Playbook playbook, string path) => JsonText.Of(json =>
    {
        JsonText.WritePlaybook(json, "playbook", path, playbook);
        json.WriteBoolean("timeDependent", plan.IsTimeDependent);
        WriteColumns(json, plan.Columns!);
        JsonText.WriteList(json, "tables", plan.Tables, table =>
        {
            json.WriteString("field", table.Field);
            json.WriteString("mode", table.Mode is { } mode ? JsonText.NameOf(mode) : null);
            json.WriteNumber("classes", table.Classes);
            WriteTexts(json, "rules", table.Rules);
            WriteTexts(json, "masked", table.Masked);
        });
        json.WriteNumber("masks", plan.Masks);
        JsonText.WriteList(json, "rules", plan.Rules, rule =>
        {
            json.WriteString("rule", rule.Name);
            json.WriteString("dimension", rule.Dimension);
            json.WriteString("group", rule.Group);
            json.WriteString("way", JsonText.NameOf(rule.Way));
            WriteTexts(json, "fields", rule.Fields);
            WriteTexts(json, "reasons", rule.Reasons.Select(reason => JsonText.NameOf(reason)));
            json.WriteNumber("steps", rule.Steps);
            json.WriteNumber("stepsPerActivity", rule.StepsPerActivity);
        });
        JsonText.WriteList(json, "checks", plan.Checks, check =>
        {
            json.WriteString("kind", JsonText.NameOf(check.Kind));
            json.WriteString("name", check.Name);
            json.WriteNumber("steps", check.Steps);
            json.WriteNumber("stepsPerActivity", check.StepsPerActivity);
        });
    });

    private static void WriteColumns(Utf8JsonWriter json, PlannedColumns columns)
    {
        json.WriteStartObject("columns");
        json.WriteString("run", JsonText.NameOf(columns.Run));
        if (columns.Unit is { } unit)
        {
            json.WriteNumber("unit", unit.ToDecimal());
        }
        else
        {
            json.WriteNull("unit");
        }

        JsonText.WriteList(json, "reasons", columns.Reasons, reason =>
        {
            json.WriteString("kind", JsonText.NameOf(reason.Kind));
            json.WriteString("name", reason.Name);
        });
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
