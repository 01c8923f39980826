using System.Reflection;

namespace LeadScoring.Tests.Architecture;

/// <summary>
/// The public API is a file that a reviewer reads: <c>Architecture/PublicApi/{Assembly}.txt</c>.
/// <c>UPDATE_SNAPSHOTS=1 dotnet test</c> rewrites it.
/// </summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("LeadScoring")]
    [InlineData("LeadScoring.Csv")]
    public void PublicApi_IsAsApproved(string assembly)
    {
        var file = Repository.PathOf("tests", "LeadScoring.Tests", "Architecture", "PublicApi", $"{assembly}.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        var actual = PublicApi.Print(Assembly.Load(assembly));
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(approved == actual, $"""
            The public API of {assembly} is not the approved one; if that is meant, run the tests with UPDATE_SNAPSHOTS=1.
            {Differences(Lines(approved), Lines(actual))}
            """);
    }

    private static string Differences(string[] approved, string[] actual) => string.Join('\n',
    [
        .. approved.Except(actual).Select(line => $"- {line}"),
        .. actual.Except(approved).Select(line => $"+ {line}"),
    ]);

    // Each member behind its type, since many types have a member of the same form.
    private static string[] Lines(string text)
    {
        var type = "";
        return
        [
            .. from line in text.Split('\n')
               where line.Length > 0
               select line.StartsWith(' ') ? $"{type} | {line.Trim()}" : type = line,
        ];
    }
}
