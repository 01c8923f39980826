namespace LeadScoring.Tests;

/// <summary>Real lead lists with answer keys, in <c>shared/data</c> beside the checkout.</summary>
internal static class SharedData
{
    private static readonly string Folder = System.IO.Path.GetFullPath(Repository.PathOf("..", "shared", "data"));

    /// <summary>Why a test is skipped, or null when the data is there.</summary>
    public static string? SkipReason { get; } = Directory.Exists(Folder)
        ? null
        : "needs the real lead lists beside the checkout, which are not part of the project";

    /// <summary>The path of a file or folder of the data.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);
}

/// <summary>A fact that is skipped where <see cref="SharedData"/> is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute() => Skip = SharedData.SkipReason;
}

/// <summary>A theory that is skipped where <see cref="SharedData"/> is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute() => Skip = SharedData.SkipReason;
}
