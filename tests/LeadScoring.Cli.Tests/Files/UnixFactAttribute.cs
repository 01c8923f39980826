namespace LeadScoring.Cli.Tests.Files;

/// <summary>A test with links and modes, as Unix has them.</summary>
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such links and modes." : null;
}
