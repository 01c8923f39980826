namespace LeadScoring.Benchmarks;

/// <summary>Something that a customer did. Kinds are a few texts that all touches share, as those of an enumeration are.</summary>
public sealed record Touch(string Kind, DateTimeOffset When);
