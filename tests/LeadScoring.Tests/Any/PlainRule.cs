using System.Text.Json;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Any;

/// <summary>A custom rule whose points follow from the fields that it reads; some of them throw, or are more than a rule may give.</summary>
internal sealed class PlainRule(PlainRule.Way way, long amount, IReadOnlyList<(string Name, FieldType Type)> fields) : IPlainRule
{
    /// <summary>How the points come about; amounts are thousandths.</summary>
    internal enum Way
    {
        ForEachValue,
        UnlessMissing,
        ForEachHour,
        ForEachLetter,
        TooMuchWhenAllIsKnown,
    }

    public static ScoringRuleKinds Kinds { get; } = ScoringRuleKinds.None.With("plain", FromConfig);

    public IReadOnlyCollection<string> Reads { get; } = [.. fields.Select(field => field.Name)];

    /// <summary>The rule as it stands in a playbook, without needless blanks.</summary>
    public string Config { get; } = JsonSerializer.Serialize(new
    {
        way = way.ToString(),
        amount,
        fields = fields.Select(field => new[] { field.Name, field.Type.ToString() }),
    });

    public static PlainRule Any(LeadSchema schema, Dice dice) => new(
        dice.Of(Enum.GetValues<Way>()), dice.Thousandths(50_000), [.. dice.Some(schema.Fields, 0, 3).Select(field => (field.Name, field.Type))]);

    public Points Evaluate(LeadView lead)
    {
        var values = new object?[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueOf(fields[i], lead);
            if ((values[i] is not null and not IReadOnlyList<string> { Count: 0 }) != lead.Has(fields[i].Name))
            {
                throw new NotSupportedException($"Has and the value of '{fields[i].Name}' disagree.");
            }
        }

        return Points.FromThousandths(Give(values, lead.Now) ?? throw new InvalidOperationException("refused"));
    }

    public long? Give(NaiveLead lead) => Give([.. fields.Select(field => lead.Value(field.Name))], lead.Now);

    public override string ToString() => Config;

    private static PlainRule FromConfig(JsonElement config) => new(
        Enum.Parse<Way>(config.GetProperty("way").GetString()!),
        config.GetProperty("amount").GetInt64(),
        [.. config.GetProperty("fields").EnumerateArray().Select(field => (field[0].GetString()!, Enum.Parse<FieldType>(field[1].GetString()!)))]);

    private static object? ValueOf((string Name, FieldType Type) field, LeadView lead) => field.Type switch
    {
        FieldType.Text => lead.Text(field.Name),
        FieldType.Number => lead.Number(field.Name),
        FieldType.Boolean => lead.Boolean(field.Name),
        FieldType.Timestamp => lead.Timestamp(field.Name),
        _ => lead.TextSet(field.Name),
    };

    private long? Give(object?[] values, DateTimeOffset now) => way switch
    {
        Way.ForEachValue => values.Count(value => value is not null) * amount,
        Way.UnlessMissing => values.Contains(null) ? null : amount,
        Way.ForEachHour => now.Hour * amount,
        Way.ForEachLetter => values.Sum(value => value is string text ? text.Length : 0) * amount,
        _ => values.Contains(null) ? amount : 1_000_000_001,
    };
}
