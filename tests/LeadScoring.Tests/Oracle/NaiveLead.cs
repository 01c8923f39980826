namespace LeadScoring.Tests.Oracle;

/// <summary>The values of one lead as rules see them: missing spellings and blanks, where the field says so, are no values.</summary>
internal sealed class NaiveLead(LeadSchema schema, LeadRecord record, DateTimeOffset now)
{
    public LeadSchema Schema { get; } = schema;

    public DateTimeOffset Now { get; } = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());

    public double NowInMilliseconds { get; } = now.ToUnixTimeMilliseconds();

    /// <summary>NaN when missing.</summary>
    public double Number(string field) => record[field].Number ?? double.NaN;

    /// <summary>NaN when missing.</summary>
    public double Timestamp(string field) => record[field].Timestamp is { } time ? time.ToUnixTimeMilliseconds() : double.NaN;

    public bool? Boolean(string field) => record[field].Boolean;

    /// <summary>Null when missing.</summary>
    public string? Text(string field)
    {
        var text = record[field].Text;
        var meaning = Schema.Fields.Single(known => known.Name == field);
        if (text is null)
        {
            return null;
        }

        if (meaning.BlankIsMissing && text.All(char.IsWhiteSpace))
        {
            return null;
        }

        return meaning.MissingSpellings.Any(spelling => string.Equals(spelling, text, StringComparison.OrdinalIgnoreCase)) ? null : text;
    }

    public IReadOnlyList<string> TextSet(string field) => record[field].TextSet;

    public bool Has(string field) => Schema.Fields.Single(known => known.Name == field).Type switch
    {
        FieldType.Text => Text(field) is not null,
        FieldType.Number => !double.IsNaN(Number(field)),
        FieldType.Boolean => Boolean(field) is not null,
        FieldType.Timestamp => !double.IsNaN(Timestamp(field)),
        FieldType.TextSet => TextSet(field).Count > 0,
        var type => throw new InvalidOperationException($"No type {type}."),
    };

    /// <summary>The value of any type as a host function gets it: null when missing, and a list of texts for a set.</summary>
    public object? Value(string field) => Schema.Fields.Single(known => known.Name == field).Type switch
    {
        FieldType.Text => Text(field),
        FieldType.Number => record[field].Number,
        FieldType.Boolean => record[field].Boolean,
        FieldType.Timestamp => record[field].Timestamp,
        FieldType.TextSet => TextSet(field),
        var type => throw new InvalidOperationException($"No type {type}."),
    };
}
