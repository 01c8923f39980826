
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

    public static LeadSchema Schema { get; } = new(Fields);

    /// <summary>By convention, by members, by getters, by a reader, and by some of each.</summary>
    public static IReadOnlyDictionary<string, LeadBinding<HostLead>> Bindings { get; } = new Dictionary<string, LeadBinding<HostLead>>
    {
        ["convention"] = LeadBinding.For<HostLead>(),
        ["members"] = LeadBinding.Empty<HostLead>()
            .Map("tags", lead => lead.Tags).Map("until", lead => lead.Until).Map("updated", lead => lead.Updated).Map("created", lead => lead.Created)
            .Map("consent", lead => lead.Consent).Map("partner", lead => lead.Partner).Map("rate", lead => lead.Rate).Map("follower", lead => lead.Follower)
            .Map("revenue", lead => lead.Revenue).Map("employees", lead => lead.Employees).Map("visits", lead => lead.Visits)
            .Map("industry", lead => lead.Industry).Map("title", lead => lead.Title),
        ["getters"] = LeadBinding.Empty<HostLead>()
            .Compute("title", lead => lead.Title).Compute("industry", lead => lead.Industry).Compute("visits", lead => lead.Visits ?? double.NaN)
            .Compute("employees", lead => lead.Employees + 0.0).Compute("revenue", lead => lead.Revenue).Compute("follower", lead => (double?)lead.Follower)
            .Compute("rate", lead => (double?)lead.Rate).Compute("partner", lead => (bool?)lead.Partner).Compute("consent", lead => lead.Consent)
            .Compute("created", lead => lead.Created).Compute("updated", lead => (DateTime?)lead.Updated).Compute("until", lead => lead.Until)
            .Compute("tags", lead => lead.Tags),
        ["reader"] = LeadBinding.Empty<HostLead>().ReadWith(Read, Fields),
        ["mixed"] = LeadBinding.For<HostLead>().ReadWith(ReadSome, Fields[2], Fields[12], Fields[0]).Compute("industry", lead => lead.Industry),
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
    };

    /// <summary>The record that says what the host's lead says.</summary>
    public static LeadRecord ToRecord(HostLead lead, LeadSchema schema, string id = "1")
    {
        var record = new LeadRecord(schema, id);
        foreach (var field in schema.Fields)
        {
            record[field.Name] = Value(lead, field.Name.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal));
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
