namespace LeadScoring.Tests.Any;

/// <summary>A class as hosts have it, with a property of every type that convention binds.</summary>
public sealed class HostLead
{
    public string? Title { get; set; }

    public string? Industry { get; set; }

    public double? Visits { get; set; }

    public int Employees { get; set; }

    public decimal? Revenue { get; set; }

    public long? Follower { get; set; }

    public float Rate { get; set; }

    public bool Partner { get; set; }

    public bool? Consent { get; set; }

    public DateTimeOffset? Created { get; set; }

    public DateTime Updated { get; set; }

    public DateTime? Until { get; set; }

    public IReadOnlyList<string>? Tags { get; set; }

    /// <summary>Not a field: of no type that convention knows.</summary>
    public Uri? Page { get; set; }

    /// <summary>What the lead did.</summary>
    public HostTouch[]? Touches { get; set; }

    /// <summary>The same as a list.</summary>
    public List<HostTouch>? TouchList => Touches is null ? null : field ??= [.. Touches];

    /// <summary>The same as something that is neither an array nor a list.</summary>
    public IReadOnlyList<HostTouch>? TouchView => Touches is null ? null : field ??= new System.Collections.ObjectModel.ReadOnlyCollection<HostTouch>(Touches);
}

/// <summary>Something that a lead did, as hosts have it: a class with attributes for every type.</summary>
public sealed class HostTouch
{
    public string Kind { get; set; } = "";

    public DateTimeOffset Time { get; set; }

    public double? Value { get; set; }

    public long Order { get; set; }

    public string? Key { get; set; }

    public string? Page { get; set; }

    public double? Minutes { get; set; }

    public bool? Paid { get; set; }

    public DateTimeOffset? At { get; set; }

    public IReadOnlyList<string>? Labels { get; set; }
}
