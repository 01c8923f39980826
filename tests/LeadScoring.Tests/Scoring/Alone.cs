namespace LeadScoring.Tests.Scoring;

/// <summary>Tests that no others run beside: caches of the platform, such as those of zones, are shared, and what others do to them would be counted as theirs.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
