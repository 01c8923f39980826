using System.Globalization;

namespace LeadScoring.Leads;

/// <summary>Instants as the engine keeps them: whole milliseconds since 1970-01-01T00:00Z, cut and not rounded, exact in a double.</summary>
internal static class Instant
{
    private const long EpochMilliseconds = 62_135_596_800_000; // from year 1 to 1970

    public static double Of(DateTimeOffset time) => MillisecondsOf(time);

    /// <summary>The same as a whole number.</summary>
    public static long MillisecondsOf(DateTimeOffset time) => (time.UtcTicks / TimeSpan.TicksPerMillisecond) - EpochMilliseconds;

    /// <summary>Reads a host's time: one of unspecified kind is taken as UTC, a local one is refused.</summary>
    public static double Of(DateTime time) => time.Kind == DateTimeKind.Local
        ? throw new ArgumentException("A local time means another instant on another machine; give a UTC DateTime or a DateTimeOffset.", nameof(time))
        : (time.Ticks / TimeSpan.TicksPerMillisecond) - EpochMilliseconds;

    /// <summary>The time of an instant; throws for one that was worked out and is not within the years 1 to 9999.</summary>
    public static DateTimeOffset ToTime(double milliseconds) =>
        new(checked((((long)milliseconds) + EpochMilliseconds) * TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    /// <summary>ISO 8601 in UTC, with milliseconds only where there are some.</summary>
    public static string ToText(double milliseconds) => ToTime(milliseconds)
        .ToString(milliseconds % 1000 == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Whether the instant is one that .NET can show, from year 1 to year 9999.</summary>
    public static bool IsInRange(double milliseconds) => milliseconds is >= -EpochMilliseconds and <= 253_402_300_799_999;
}
