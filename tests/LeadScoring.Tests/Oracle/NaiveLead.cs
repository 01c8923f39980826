using System.Text;

namespace LeadScoring.Tests.Oracle;

/// <summary>
/// Named values as rules see them, of a lead or of one of its activities: missing spellings and blanks, where the field says so, are no values.
/// </summary>
internal sealed class NaiveLead
{
    private readonly Func<string, LeadValue> _values;

    public NaiveLead(LeadSchema schema, LeadRecord record, DateTimeOffset now)
        : this(schema, field => record[field], now) => Activities = Seen(schema, record, now);

    private NaiveLead(LeadSchema schema, Func<string, LeadValue> values, DateTimeOffset now)
    {
        (Schema, _values) = (schema, values);
        Now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        NowInMilliseconds = now.ToUnixTimeMilliseconds();
    }

    public LeadSchema Schema { get; }

    public DateTimeOffset Now { get; }

    public double NowInMilliseconds { get; }

    /// <summary>What the lead did until now, each thing once, in order: by time, sequence, id, and the name of the type.</summary>
    public IReadOnlyList<NaiveActivity> Activities { get; } = [];

    /// <summary>NaN when missing.</summary>
    public double Number(string field) => _values(field).Number ?? double.NaN;

    /// <summary>NaN when missing.</summary>
    public double Timestamp(string field) => _values(field).Timestamp is { } time ? time.ToUnixTimeMilliseconds() : double.NaN;

    public bool? Boolean(string field) => _values(field).Boolean;

    /// <summary>Null when missing.</summary>
    public string? Text(string field)
    {
        var text = _values(field).Text;
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

    public IReadOnlyList<string> TextSet(string field) => _values(field).TextSet;

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
        FieldType.Number => _values(field).Number,
        FieldType.Boolean => _values(field).Boolean,
        FieldType.Timestamp => _values(field).Timestamp,
        FieldType.TextSet => TextSet(field),
        var type => throw new InvalidOperationException($"No type {type}."),
    };

    private static List<NaiveActivity> Seen(LeadSchema schema, LeadRecord record, DateTimeOffset now)
    {
        List<NaiveActivity> seen = [];
        foreach (var recorded in record.RecordedActivities)
        {
            var activity = recorded.Activity;
            if (activity.Time.ToUnixTimeMilliseconds() > now.ToUnixTimeMilliseconds())
            {
                continue;
            }

            var isTold = activity.Id is not null
                && seen.Any(other => (other.Type, other.Time, other.Sequence, other.Id) == (activity.Type, activity.Time.ToUnixTimeMilliseconds(), activity.Sequence, activity.Id));
            if (isTold)
            {
                continue;
            }

            LeadValue ValueOf(string name) => name switch
            {
                "value" => activity.Value,
                "time" => activity.Time,
                _ => recorded.ValueOf(name),
            };
            seen.Add(new NaiveActivity(
                activity.Type,
                activity.Time.ToUnixTimeMilliseconds(),
                activity.Sequence,
                activity.Id,
                new NaiveLead(AttributesOf(schema, activity.Type), ValueOf, now)));
        }

        return [.. seen.OrderBy(one => one.Time).ThenBy(one => one.Sequence).ThenBy(one => Bytes(one.Id)).ThenBy(one => Bytes(one.Type))];
    }

    // The attributes of the type as it says itself, those that only other types have, and what every activity has.
    private static LeadSchema AttributesOf(LeadSchema schema, string type)
    {
        var own = schema.Activities.FirstOrDefault(known => known.Name == type) ?? schema.Activities.Single(known => known.Name == "*");
        return new LeadSchema(
        [
            .. own.Attributes.Concat(schema.Activities.SelectMany(other => other.Attributes)).DistinctBy(attribute => attribute.Name),
            new LeadField("value", FieldType.Number),
            new LeadField("time", FieldType.Timestamp),
        ]);
    }

    // Hexadecimal digits order as the bytes do; none of them come first.
    private static OrdinalText Bytes(string? text) => new(text is null ? "" : "=" + Convert.ToHexString(new UTF8Encoding().GetBytes(text)));

    private readonly record struct OrdinalText(string Text) : IComparable<OrdinalText>
    {
        public int CompareTo(OrdinalText other) => string.CompareOrdinal(Text, other.Text);
    }
}

/// <summary>One thing that a lead did.</summary>
/// <param name="Type">The name of its type.</param>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="Sequence">Which of several of one instant comes first.</param>
/// <param name="Id">What tells it from all others, or null.</param>
/// <param name="Attributes">Its attributes, its value and its time.</param>
internal sealed record NaiveActivity(string Type, long Time, long Sequence, string? Id, NaiveLead Attributes);
