namespace LeadScoring.Leads;

/// <summary>Reads the columns of a host as if each row were an object.</summary>
internal static class ColumnBinding
{
    /// <summary>Binds columns.</summary>
    /// <param name="schema">The fields and activity types.</param>
    /// <param name="count">How many leads there are.</param>
    /// <param name="columns">Their values; fields without a column are missing.</param>
    /// <param name="activities">What they did; null for nothing.</param>
    /// <exception cref="ArgumentException">A column has no field in the schema, or one of another type, or not as many values as there are leads; or a row of an activity is none.</exception>
    public static LeadBinding<ColumnRow> Of(LeadSchema schema, int count, IEnumerable<LeadColumn> columns, LeadActivityColumns? activities) => new(
        Bind(schema.Fields, columns, count, "leads"),
        activities: activities is null && schema.Activities.Count == 0 ? null : Bind(schema, count, activities),
        like: schema);

    private static ActivitySource<ColumnRow> Bind(LeadSchema schema, int count, LeadActivityColumns? activities)
    {
        var fields = (LeadLayout.OfActivities(schema) ?? LeadLayout.Empty).Schema.Fields.Where(field => field != ActivityType.Value && field != ActivityType.Time);
        if (activities is null)
        {
            return new ActivitySource<ColumnRow, ColumnRow>(_ => null, _ => default, new LeadBinding<ColumnRow>(Bind(fields, [], 0, "activities")));
        }

        CheckLength("values", activities.Values.Length, activities);
        CheckLength("ids", activities.Ids.Length, activities);
        CheckLength("sequences", activities.Sequences.Length, activities);
        var byLead = ByLead(activities.Rows.Span, count);
        var type = new LeadRow();
        type.Prepare(new LeadLayout(new LeadSchema(new LeadField(activities.Types.Name, FieldType.Text))));
        ActivityType TypeOf(int place)
        {
            activities.Types.Read(place, slot: 0, type);
            var name = type.Text(slot: 0) ?? throw new ArgumentException($"Activity {place}: it has no type.");
            return schema.FindActivity(name) ?? throw new ArgumentException($"Activity {place}: the schema has no activity type '{name}'.");
        }

        LeadActivity Read(ColumnRow activity)
        {
            var place = activity.Place;
            TypeOf(place);
            if (!activities.Values.IsEmpty && double.IsInfinity(activities.Values.Span[place]))
            {
                throw new ArgumentException($"Activity {place}: its value is infinite; it is finite, or missing.");
            }

            return new LeadActivity(type.Text(slot: 0)!, activities.Times.Span[place], activities.Values.IsEmpty ? null : activities.Values.Span[place])
            {
                Id = activities.Ids.IsEmpty ? null : activities.Ids.Span[place],
                Sequence = activities.Sequences.IsEmpty ? 0 : activities.Sequences.Span[place],
            };
        }

        // What a type does not have, its activities cannot have; and which spellings mean missing depends on the type.
        var attributes = Bind(fields, activities.Attributes, activities.Rows.Length, "activities")
            .ConvertAll(bound => bound with { Getter = new TypedGetter(bound.Getter!, bound.Field.Name, TypeOf) });
        return new ActivitySource<ColumnRow, ColumnRow>(lead => byLead[lead.Place], Read, new LeadBinding<ColumnRow>(attributes));
    }

    private static void CheckLength(string what, int length, LeadActivityColumns activities)
    {
        if (length > 0 && length != activities.Rows.Length)
        {
            throw new ArgumentException($"There are {length} {what} and {activities.Rows.Length} activities; give one for each, or none.", nameof(activities));
        }
    }

    private static List<BoundField<ColumnRow>> Bind(IEnumerable<LeadField> fields, IEnumerable<LeadColumn> columns, int count, string what)
    {
        Dictionary<string, LeadColumn> byName = new(StringComparer.Ordinal);
        List<LeadField> known = [.. fields];
        foreach (var column in columns)
        {
            var field = known.Find(field => field.Name == column.Name) ?? throw new ArgumentException($"There is no field for column '{column.Name}'.", nameof(columns));
            if (column.Type != field.Type)
            {
                throw new ArgumentException($"Column '{column.Name}' is of {column.Type}, and the field is a {field.Type}.", nameof(columns));
            }

            if (column.Count != count)
            {
                throw new ArgumentException($"Column '{column.Name}' has {column.Count} values, and there are {count} {what}.", nameof(columns));
            }

            if (!byName.TryAdd(column.Name, column))
            {
                throw new ArgumentException($"Two columns are called '{column.Name}'.", nameof(columns));
            }
        }

        return known.ConvertAll(field => new BoundField<ColumnRow>(field, new ColumnGetter(byName.GetValueOrDefault(field.Name)), Path: null));
    }

    private static List<ColumnRow>?[] ByLead(ReadOnlySpan<int> rows, int count)
    {
        var byLead = new List<ColumnRow>?[count];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] < 0 || rows[i] >= count)
            {
                throw new ArgumentException($"Activity {i}: there is no row {rows[i]}; there are {count} leads.", "activities");
            }

            (byLead[rows[i]] ??= []).Add(new ColumnRow { Place = i });
        }

        return byLead;
    }
}

/// <summary>A row of columns.</summary>
internal sealed class ColumnRow
{
    public int Place { get; set; }
}

/// <summary>Moves a value of a column into a row; leaves what is there, which is missing, without a column.</summary>
internal sealed class ColumnGetter(LeadColumn? column) : FieldGetter<ColumnRow>
{
    public override void Read(ColumnRow lead, LeadRow row, int slot) => column?.Read(lead.Place, slot, row);
}

/// <summary>Moves an attribute into a row as its activity's type has it.</summary>
internal sealed class TypedGetter(FieldGetter<ColumnRow> getter, string name, Func<int, ActivityType> typeOf) : FieldGetter<ColumnRow>
{
    public override void Read(ColumnRow lead, LeadRow row, int slot)
    {
        getter.Read(lead, row, slot);
        if (!row.Has(slot))
        {
            return;
        }

        var type = typeOf(lead.Place);
        var attribute = type.Attributes.FirstOrDefault(attribute => attribute.Name == name)
            ?? throw new ArgumentException($"Activity {lead.Place}: the activity type '{type.Name}' has no attribute '{name}'.");
        if (attribute.Type == FieldType.Text && attribute.MeansMissing(row.Text(slot)!))
        {
            row.SetText(slot, null);
        }
    }
}
