using LeadScoring.Conditions;
using LeadScoring.Results;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Scoring;

/// <summary>Does what a lift asks for: gives fields values that satisfy it, and adds activities.</summary>
internal static class LiftedLead
{
    /// <summary>Whether a change says all that there is to know about it.</summary>
    public static bool CanMake(SuggestedChange change) => change is FieldChange || (change is ActivityChange activity && AttributesOf(activity.Where) is not null);

    /// <summary>The lead with the changes made.</summary>
    public static LeadRecord Of(LeadRecord lead, IEnumerable<SuggestedChange> changes, DateTimeOffset now)
    {
        var copy = AnyLead.Copy(lead, lead.Schema);
        foreach (var change in changes)
        {
            switch (change)
            {
                case FieldChange { Becomes: SetContains member }:
                    copy[member.Field] = lead[member.Field].TextSet.Append(member.Value).ToArray();
                    break;
                case FieldChange { Becomes: HasValue missing }:
                    copy[missing.Field] = AnyValue(lead.Schema.Find(missing.Field)!.Type, now);
                    break;
                case FieldChange field:
                    copy[field.Field] = ValueOf(field.Becomes);
                    break;
                case ActivityChange activity:
                    var attributes = AttributesOf(activity.Where)!;
                    var value = attributes.FirstOrDefault(attribute => attribute.Attribute == "value").Value.Number;
                    for (var i = 0; i < activity.Count; i++)
                    {
                        // Behind all that was done at the same instant.
                        copy.Add(new LeadActivity(activity.Type, now, value) { Sequence = long.MaxValue }, attributes.Where(attribute => attribute.Attribute != "value"));
                    }

                    break;
            }
        }

        return copy;
    }

    private static LeadValue AnyValue(FieldType type, DateTimeOffset now) => type switch
    {
        FieldType.Text => "\uE000",
        FieldType.TextSet => new[] { "\uE000" },
        FieldType.Boolean => true,
        FieldType.Timestamp => now,
        _ => 0,
    };

    // Of a class of numbers the least, or where it has none the greatest.
    private static LeadValue ValueOf(Condition becomes) => becomes switch
    {
        TextTest text => text.Value,
        BooleanTest truth => truth.Value,
        NumberTest { Operator: NumberOperator.Less, Right: Constant bound } => Math.BitDecrement(bound.Value),
        NumberTest { Operator: NumberOperator.Greater, Right: Constant bound } => Math.BitIncrement(bound.Value),
        NumberTest { Right: Constant bound } => bound.Value,
        AllOf all => ValueOf(all.Parts[0]),
        _ => throw new InvalidOperationException($"{becomes}"),
    };

    // What a condition of nothing but equalities says; null for any other.
    private static List<(string Attribute, LeadValue Value)>? AttributesOf(Condition? where) => where switch
    {
        null => [],
        TextTest { Operator: TextOperator.Equal } text => [(text.Field, text.Value)],
        BooleanTest truth => [(truth.Field, truth.Value)],
        NumberTest { Operator: NumberOperator.Equal, Left: NumberField field, Right: Constant number } => [(field.Field, number.Value)],
        _ => null,
    };
}
