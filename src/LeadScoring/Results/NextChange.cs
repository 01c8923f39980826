namespace LeadScoring.Results;

/// <summary>Until when nothing about a lead can change by the passing of time alone.</summary>
/// <param name="IsKnown">Whether that can be told; plug-ins whose answer depends on the time make it unknown.</param>
/// <param name="At">The instant before which nothing changes; null when nothing ever does, or it is unknown. The first change is then or later.</param>
public readonly record struct NextChange(bool IsKnown, DateTimeOffset? At)
{
    /// <summary>It cannot be told.</summary>
    public static NextChange Unknown => default;

    /// <summary>Nothing changes until an instant, or ever.</summary>
    /// <param name="at">The instant, or null.</param>
    public static NextChange NotBefore(DateTimeOffset? at) => new(IsKnown: true, at);

    /// <summary>The earlier of two; unknown when either is.</summary>
    /// <param name="other">The other.</param>
    public NextChange Earlier(NextChange other) => !IsKnown || !other.IsKnown ? Unknown
        : NotBefore(At is null ? other.At : other.At is null || At < other.At ? At : other.At);
}
