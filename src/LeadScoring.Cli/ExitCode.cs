namespace LeadScoring.Cli;

/// <summary>What the tool says to scripts.</summary>
internal static class ExitCode
{
    /// <summary>It did its work and has nothing to add.</summary>
    public const int Done = 0;

    /// <summary>It did its work and found something: rejected rows or faults, warnings, differences.</summary>
    public const int Found = 1;

    /// <summary>The playbook or the lead list cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>The command line makes no sense.</summary>
    public const int BadArguments = 3;

    /// <summary>The result could not be written, or the tool has a bug.</summary>
    public const int Failed = 4;

    /// <summary>Somebody stopped it; 128 + SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
