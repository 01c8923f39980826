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
}
