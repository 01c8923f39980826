using System.Reflection;

namespace LeadScoring.Cli.Tests;

public class VersionTests
{
    [Fact]
    public void Tool_IsNamedLeadscore() => Assert.Equal("leadscore", Assembly.Load("leadscore").GetName().Name);
}
