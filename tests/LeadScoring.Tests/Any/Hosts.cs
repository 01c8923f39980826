
namespace LeadScoring.Tests.Any;

/// <summary>The ways to read a <see cref="HostLead"/>, and what it is as a record.</summary>
internal static class Hosts
{
    private static readonly LeadField[] Fields =
    [
        new("title", FieldType.Text), new("industry", FieldType.Text), new("visits", FieldType.Number), new("employees", FieldType.Number),
        new("revenue", FieldType.Number), new("follower", FieldType.Number), new("rate", FieldType.Number), new("partner", FieldType.Boolean),
        new("consent", FieldType.Boolean), new("created", FieldType.Timestamp), new("updated", FieldType.Timestamp), new("until", FieldType.Timestamp),
        new("tags", FieldType.TextSet),
    ];

    private static readonly LeadField[] Attributes =
        [new("page", FieldType.Text), new("minutes", FieldType.Number), new("paid", FieldType.Boolean), new("at", FieldType.Timestamp), new("labels", FieldType.TextSet)];

    public static LeadSchema Schema { get; } = new(
        Fields,
        [
            new ActivityType("visit", Attributes[0], Attributes[1]),
            new ActivityType("order", Attributes[1], Attributes[2], Attributes[3]),
            new ActivityType("演示"),
            new ActivityType(ActivityType.Others, Attributes[0], Attributes[4]),
        ]);

    /// <summary>By convention, by members, by getters, by a reader, and by some of each.</summary>
    public static IReadOnlyDictionary<string, LeadBinding<HostLead>> Bindings { get; } = new Dictionary<string, LeadBinding<HostLead>>
    {
        ["convention"] = LeadBinding.For<HostLead>().Activities(lead => lead.Touches, Activity, LeadBinding.For<HostTouch>()),
        ["members"] = LeadBinding.Empty<HostLead>()
            .Map("tags", lead => lead.Tags).Map("until", lead => lead.Until).Map("updated", lead => lead.Updated).Map("created", lead => lead.Created)
            .Map("consent", lead => lead.Consent).Map("partner", lead => lead.Partner).Map("rate", lead => lead.Rate).Map("follower", lead => lead.Follower)
            .Map("revenue", lead => lead.Revenue).Map("employees", lead => lead.Employees).Map("visits", lead => lead.Visits)
            .Map("industry", lead => lead.Industry).Map("title", lead => lead.Title)
            .Activities(
                lead => lead.TouchView,
                Activity,
                LeadBinding.Empty<HostTouch>().Map("labels", touch => touch.Labels).Map("at", touch => touch.At).Map("paid", touch => touch.Paid).Map("minutes", touch => touch.Minutes).Map("page", touch => touch.Page)),
        ["getters"] = LeadBinding.Empty<HostLead>()
            .Compute("title", lead => lead.Title).Compute("industry", lead => lead.Industry).Compute("visits", lead => lead.Visits ?? double.NaN)
            .Compute("employees", lead => lead.Employees + 0.0).Compute("revenue", lead => lead.Revenue).Compute("follower", lead => (double?)lead.Follower)
            .Compute("rate", lead => (double?)lead.Rate).Compute("partner", lead => (bool?)lead.Partner).Compute("consent", lead => lead.Consent)
            .Compute("created", lead => lead.Created).Compute("updated", lead => (DateTime?)lead.Updated).Compute("until", lead => lead.Until)
            .Compute("tags", lead => lead.Tags)
            .Activities(
                lead => lead.TouchList,
                Activity,
                LeadBinding.Empty<HostTouch>().Compute("page", touch => touch.Page).Compute("minutes", touch => touch.Minutes).Compute("paid", touch => touch.Paid)
                    .Compute("at", touch => touch.At).Compute("labels", touch => touch.Labels)),
        ["reader"] = LeadBinding.Empty<HostLead>().ReadWith(Read, Fields).Activities(lead => lead.Touches, Activity, LeadBinding.Empty<HostTouch>().ReadWith(Read, Attributes)),
        ["mixed"] = LeadBinding.For<HostLead>().ReadWith(ReadSome, Fields[2], Fields[12], Fields[0]).Compute("industry", lead => lead.Industry)
            .Activities(lead => lead.Touches, Activity, LeadBinding.For<HostTouch>().ReadWith(ReadSome, Attributes[0], Attributes[2])),
    };

    /// <summary>A host's lead that is as near to a record as its types let it be.</summary>
    public static HostLead FromRecord(LeadRecord lead) => new()
    {
        Title = lead["title"].Text,
        Industry = lead["industry"].Text,
        Visits = lead["visits"].Number,
        Employees = (int)Math.Clamp(lead["employees"].Number ?? 0, -1e9, 1e9),
        Revenue = lead["revenue"].Number is { } revenue ? (decimal)Math.Clamp(revenue, -1e15, 1e15) : null,
        Follower = lead["follower"].Number is { } follower ? (long)Math.Clamp(follower, -9e15, 9e15) : null,
        Rate = (float)Math.Clamp(lead["rate"].Number ?? 0, -3e38, 3e38),
        Partner = lead["partner"].Boolean ?? false,
        Consent = lead["consent"].Boolean,
        Created = lead["created"].Timestamp?.ToOffset(TimeSpan.Zero),
        Updated = lead["updated"].Timestamp?.UtcDateTime ?? DateTime.UnixEpoch,
        Until = lead["until"].Timestamp is { } until ? DateTime.SpecifyKind(until.UtcDateTime, DateTimeKind.Unspecified) : null,
        Tags = lead["tags"].TextSet is { Count: > 0 } tags ? tags : null,
        Touches = TouchesOf(lead),
    };

    /// <summary>What a record's lead did, as objects of the host.</summary>
    public static HostTouch[]? TouchesOf(LeadRecord lead) => lead.RecordedActivities.Count == 0 ? null :
    [
        .. lead.RecordedActivities.Select(recorded => new HostTouch
        {
            Kind = recorded.Activity.Type,
            Time = recorded.Activity.Time,
            Value = recorded.Activity.Value,
            Order = recorded.Activity.Sequence,
            Key = recorded.Activity.Id,
            Page = recorded.ValueOf("page").Text,
            Minutes = recorded.ValueOf("minutes").Number,
            Paid = recorded.ValueOf("paid").Boolean,
            At = recorded.ValueOf("at").Timestamp,
            Labels = recorded.ValueOf("labels").TextSet is { Count: > 0 } labels ? labels : null,
        }),
    ];

    /// <summary>The record that says what the host's lead says.</summary>
    public static LeadRecord ToRecord(HostLead lead, LeadSchema schema, string id = "1")
    {
        var record = new LeadRecord(schema, id);
        foreach (var field in schema.Fields)
        {
            record[field.Name] = Value(lead, field.Name.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
        }

        foreach (var touch in lead.Touches ?? [])
        {
            if (schema.FindActivity(touch.Kind) is { } type)
            {
                record.Add(Activity(touch), type.Attributes.Select(attribute => (attribute.Name, Value(touch, attribute.Name))));
            }
        }

        return record;
    }

    private static LeadValue Value(HostLead lead, string field) => field switch
    {
        "title" => lead.Title,
        "industry" or "branch" => lead.Industry,
        "visits" => lead.Visits,
        "employees" => (double)lead.Employees,
        "revenue" => (double?)lead.Revenue,
        "follower" => (double?)lead.Follower,
        "rate" => (double)lead.Rate,
        "partner" => lead.Partner,
        "consent" => lead.Consent,
        "created" => lead.Created,
        "updated" => new DateTimeOffset(lead.Updated, TimeSpan.Zero),
        "until" => lead.Until is { } until ? new DateTimeOffset(DateTime.SpecifyKind(until, DateTimeKind.Utc)) : default(LeadValue),
        "tags" => lead.Tags?.ToArray(),
        _ => throw new ArgumentException(field),
    };

    private static LeadActivity Activity(HostTouch touch) => new(touch.Kind, touch.Time, touch.Value) { Sequence = touch.Order, Id = touch.Key };

    private static LeadValue Value(HostTouch touch, string attribute) => attribute switch
    {
        "page" => touch.Page,
        "minutes" => touch.Minutes,
        "paid" => touch.Paid,
        "at" => touch.At,
        "labels" => touch.Labels?.ToArray(),
        "kind" => touch.Kind,
        "order" => (double)touch.Order,
        "key" => touch.Key,
        _ => throw new ArgumentException(attribute),
    };

    private static void Read(HostTouch touch, LeadRowWriter row)
    {
        row.Text(0, touch.Page);
        row.Number(1, touch.Minutes);
        row.Boolean(2, touch.Paid);
        row.Timestamp(3, touch.At);
        row.TextSet(4, touch.Labels);
    }

    private static void ReadSome(HostTouch touch, LeadRowWriter row)
    {
        if (touch.Page is { } page)
        {
            row.Text(0, page);
        }

        row.Boolean(1, touch.Paid);
    }

    private static void Read(HostLead lead, LeadRowWriter row)
    {
        row.Text(0, lead.Title);
        row.Text(1, lead.Industry);
        row.Number(2, lead.Visits);
        row.Number(3, lead.Employees);
        row.Number(4, (double?)lead.Revenue);
        if (lead.Follower is { } follower)
        {
            row.Number(5, follower); // a field that is left out is missing
        }

        row.Number(6, lead.Rate);
        row.Boolean(7, lead.Partner);
        row.Boolean(8, lead.Consent);
        row.Timestamp(9, lead.Created);
        row.Timestamp(10, new DateTimeOffset(lead.Updated, TimeSpan.Zero));
        row.Timestamp(11, lead.Until is { } until ? new DateTimeOffset(until, TimeSpan.Zero) : null);
        if (lead.Tags is not null)
        {
            row.TextSet(12, lead.Tags);
        }
    }

    private static void ReadSome(HostLead lead, LeadRowWriter row)
    {
        if (lead.Visits is not null)
        {
            row.Number(0, lead.Visits);
        }

        row.TextSet(1, lead.Tags);
        row.Text(2, lead.Title);
    }
}
