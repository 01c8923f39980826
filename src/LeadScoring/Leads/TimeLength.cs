namespace LeadScoring.Leads;

/// <summary>Lengths of time as the engine keeps them: whole milliseconds.</summary>
internal static class TimeLength
{
    public static long MillisecondsOf(TimeSpan length) => length.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Whether a length is positive and in whole milliseconds, as every length that a model speaks of is.</summary>
    public static bool IsValid(TimeSpan length) => length > TimeSpan.Zero && IsWhole(length);

    public static bool IsWhole(TimeSpan length) => length.Ticks % TimeSpan.TicksPerMillisecond == 0;
}
