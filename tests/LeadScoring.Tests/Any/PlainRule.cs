using LeadScoring.Leads;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Any;

/// <summary>A custom rule: as many thousandths as the fields that it reads say, some of which no rule may give; null throws.</summary>
internal sealed class PlainRule(IReadOnlyList<LeadField> fields, Func<object?[], DateTimeOffset, long?> body, string text) : IPlainRule
{
    public IReadOnlyCollection<string> Reads { get; } = [.. fields.Select(field => field.Name)];

    public static PlainRule Any(LeadSchema schema, Dice dice)
    {
        var fields = dice.Some(schema.Fields, 0, 3);
        var (kind, amount) = (dice.Between(0, 4), dice.Thousandths(50_000));
        return kind switch
        {
            0 => new PlainRule(fields, (values, _) => values.Count(value => value is not null) * amount, $"{amount} for each value"),
            1 => new PlainRule(fields, (values, _) => values.Any(value => value is null) ? null : amount, $"{amount} or throws where a value is missing"),
            2 => new PlainRule(fields, (_, now) => now.Hour * amount, $"{amount} for each hour of the day"),
            3 => new PlainRule(fields, (values, _) => values.Sum(value => value is string text ? text.Length : 0) * amount, $"{amount} for each letter"),
            _ => new PlainRule(fields, (values, _) => values.All(value => value is not null) ? 1_000_000_001 : amount, $"{amount}, or one thousandth too much where all is known"),
        };
    }

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

        return Points.FromThousandths(body(values, lead.Now) ?? throw new InvalidOperationException("refused"));
    }

    public long? Give(NaiveLead lead) => body([.. fields.Select(field => lead.Value(field.Name))], lead.Now);

    public override string ToString() => $"{text} of [{string.Join(", ", Reads)}]";

    private static object? ValueOf(LeadField field, LeadView lead) => field.Type switch
    {
        FieldType.Text => lead.Text(field.Name),
        FieldType.Number => lead.Number(field.Name),
        FieldType.Boolean => lead.Boolean(field.Name),
        FieldType.Timestamp => lead.Timestamp(field.Name),
        _ => lead.TextSet(field.Name),
    };
}
