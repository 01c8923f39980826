namespace LeadScoring.Tests.Any;

/// <summary>The values that tests are made of: few, so that they meet, and those at the edge of what there is.</summary>
internal static class Values
{
    public static readonly double[] Numbers =
        [0, 1, -1, 2, 3, 10, 50, 100, 0.1, 0.2, 0.1 + 0.2, 0.3, -0.5, 2.5, 1e-3, 12345.678, 9007199254740992, 1e15, -1e15, 1e308, -1e308, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon];

    public static readonly double[] PlainNumbers = [0, 1, -1, 2, 3, 5, 10, 50, 0.5, 0.1, 100];

    public static readonly string[] Words =
    [
        "a", "A", "b", "", " ", "\t\u3000", "Director", "director", "Sales Director", "manufacturing", "Select", "n/a", "N/A", "none",
        "ß", "ẞ", "ss", "İ", "i", "I", "ı", "K", "k", "\u212A", "中文", "企业", "é", "É", "e\u0301", "😀", "a😀", "\uD83D", "x;y", "x-large", "$schema", "it's", "\"q\"", "a\\b", "a\nb", "null", "0",
    ];

    public static readonly string[] FieldNames =
    [
        "title", "Title", "visits", "企业规模", "Total Time Spent on Website", "in", "has", "null", "count", "9lives", "_", "a.b", "it's", "\"q\"", "a\\b", "ünï", "😀", "y-x",
        "size", "true", "score", "stage",
    ];

    public static readonly DateTimeOffset[] Instants =
    [
        new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
        new(2026, 1, 31, 20, 0, 0, TimeSpan.FromHours(8)), // the same instant
        new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero).AddTicks(9_999), // cut to the same instant
        new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new(2026, 1, 31, 11, 59, 59, 999, TimeSpan.Zero),
        new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(-1),
        new(1969, 12, 31, 23, 59, 59, 999, TimeSpan.Zero),
        new(2026, 3, 31, 0, 30, 0, TimeSpan.Zero), // two days after the clocks changed in Europe
        new(2024, 2, 29, 16, 0, 0, TimeSpan.Zero), // midnight in Shanghai
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        new(2030, 2, 28, 23, 59, 59, TimeSpan.FromHours(-5)),
    ];

    /// <summary>Lengths of time that windows, decays, caps and gaps have, and ages of activities are made of.</summary>
    public static readonly TimeSpan[] Lengths =
    [
        TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromHours(1), TimeSpan.FromHours(36),
        TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30), TimeSpan.FromMilliseconds(86_399_999),
    ];

    public static readonly string[] Zones = ["UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "+08:00", "-03:30"];

    public static readonly string[] ActivityTypes = ["visit", "Visit", "order", "mail.open", "演示", "it's"];

    /// <summary>Types that a schema may leave to the one for all others.</summary>
    public static readonly string[] OtherTypes = ["download", "\uE000", "😀 call"];

    public static readonly string[] AttributeNames = ["page", "amount", "seconds", "ok", "at", "tags", "渠道", "in", "size"];

    public static readonly double[] Durations = [0, 1, -1, 1000, 3_600_000, 86_400_000, 604_800_000, 2_592_000_000, -86_400_000];
}
