using LeadScoring.Leads;

namespace LeadScoring.Tests.Any;

/// <summary>
/// Activities in clusters, at the edges of the lengths of time that models have, some told twice. What the documentation does not tell apart, by
/// type, time, sequence and id, has the same value and attributes.
/// </summary>
internal sealed class AnyActivities(LeadSchema schema, DateTimeOffset now, Dice dice)
{
    private static readonly double[] Amounts = [0, 1, 2, 10, -3, 0.1, 0.2, 0.5, 12.345678, 0.000001, 1e6];
    private static readonly double[] OddAmounts = [0.0000001, 1.0 / 3, 1e12, 9e12, -9e12, 1e13, 1e300, 123456789.123456];
    private static readonly string?[] Ids = [null, null, null, "1", "2", "é", "\uE000", "😀", "z"];

    /// <summary>What a lead did, in no order.</summary>
    public List<(LeadActivity Activity, (string Attribute, LeadValue Value)[] Attributes)> Some()
    {
        List<(LeadActivity Activity, (string Attribute, LeadValue Value)[] Attributes)> activities = [];
        if (schema.Activities.Count == 0 || dice.Lucky(15))
        {
            return activities;
        }

        var known = new HashSet<(string, DateTimeOffset, long, string?)>();
        foreach (var time in Times())
        {
            if (activities.Count > 0 && dice.Lucky(12))
            {
                activities.Add(dice.Of(activities));
                continue;
            }

            var type = AnyTree.ActivityType(schema, dice);
            var activity = new LeadActivity(type, time, dice.Lucky(40) ? null : dice.Of(dice.Lucky(90) ? Amounts : OddAmounts))
            {
                Sequence = dice.Lucky(80) ? 0 : dice.Between(-1, 2),
                Id = dice.Of(Ids),
            };
            if (known.Add((type, activity.Time, activity.Sequence, activity.Id)))
            {
                activities.Add((activity, [.. schema.FindActivity(type)!.Attributes.Where(_ => !dice.Lucky(20)).Select(attribute => (attribute.Name, ValueOf(attribute)))]));
            }
        }

        return [.. activities.OrderBy(_ => dice.Fraction())];
    }

    /// <summary>The attributes that an activity of a record has.</summary>
    public static (string Attribute, LeadValue Value)[] AttributesOf(LeadSchema schema, RecordActivity recorded) =>
        [.. schema.FindActivity(recorded.Activity.Type)!.Attributes.Select(attribute => (attribute.Name, recorded.ValueOf(attribute.Name)))];

    private IEnumerable<DateTimeOffset> Times()
    {
        var center = dice.Of(0.0, 0, 1, 2, 3);
        var length = dice.Of(Values.Lengths);
        for (var i = dice.Between(0, dice.Lucky(80) ? 6 : 14); i > 0; i--)
        {
            if (dice.Lucky(30))
            {
                (length, center) = (dice.Of(Values.Lengths), dice.Of(0.0, 1, 2, 3, 11, -1));
            }

            var start = (double)now.ToUnixTimeMilliseconds();
            if (dice.Lucky(15) && now.Year is > 1 and < 9999)
            {
                start = now.AddMonths(-dice.Between(0, 4)).AddHours(dice.Of(0, 0, -8, 4, 5)).ToUnixTimeMilliseconds();
            }

            var milliseconds = start - (center * length.TotalMilliseconds) + dice.Of(-1, 0, 0, 0, 1) + (dice.Lucky(40) ? dice.Of(-1000, 500, 1000, -9_999) : 0);
            yield return DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Clamp(milliseconds, -62_135_596_800_000, 253_402_300_799_999));
        }
    }

    private LeadValue ValueOf(LeadField attribute) => attribute.Type switch
    {
        FieldType.Text => dice.Of(Values.Words),
        FieldType.TextSet => dice.Many(0, 2, () => dice.Of(Values.Words)).ToArray(),
        FieldType.Boolean => dice.Lucky(50),
        FieldType.Timestamp => dice.Of(Values.Instants),
        _ => dice.Of(dice.Lucky(90) ? Amounts : OddAmounts),
    };
}
