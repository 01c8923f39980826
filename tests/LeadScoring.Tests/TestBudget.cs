namespace LeadScoring.Tests;

/// <summary>How much work a long test does: little on each push, more when <c>LEADSCORING_DEEP=1</c>.</summary>
public static class TestBudget
{
    /// <summary>Whether the deep setting is on.</summary>
    public static bool IsDeep { get; } = Environment.GetEnvironmentVariable("LEADSCORING_DEEP") == "1";

    /// <summary><paramref name="deep"/> in the deep setting, otherwise <paramref name="ci"/>.</summary>
    public static int Of(int ci, int deep) => IsDeep ? deep : ci;
}
