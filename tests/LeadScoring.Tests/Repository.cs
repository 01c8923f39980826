namespace LeadScoring.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of LeadScoring.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>Whether the test run rewrites its snapshots instead of comparing with them: <c>UPDATE_SNAPSHOTS=1</c>.</summary>
    public static bool UpdatesSnapshots { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>A path in the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LeadScoring.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No LeadScoring.sln above {AppContext.BaseDirectory}.");
    }
}
