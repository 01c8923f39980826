using System.Globalization;
using System.Text;
using LeadScoring.Leads;

namespace LeadScoring.Conditions;

/// <summary>Durations as CEL writes them, such as <c>36h</c>, <c>1h30m</c> or <c>-1.5s</c>; read, not written, in days as well.</summary>
internal static class DurationText
{
    private const decimal LargestExact = 9_007_199_254_740_992; // 2^53: up to here each millisecond is a double

    /// <summary>The text of a duration of whole milliseconds.</summary>
    public static string Of(TimeSpan duration) => Of(duration.TotalMilliseconds);

    /// <summary>The text of whole milliseconds, in hours, minutes, seconds and milliseconds.</summary>
    public static string Of(double milliseconds)
    {
        if (milliseconds == 0)
        {
            return "0s";
        }

        if (Math.Abs(milliseconds) > (double)LargestExact)
        {
            return milliseconds.ToString("F0", CultureInfo.InvariantCulture) + "ms";
        }

        var text = new StringBuilder(milliseconds < 0 ? "-" : "");
        var rest = (long)Math.Abs(milliseconds);
        Append(text, rest / 3_600_000, "h");
        Append(text, rest / 60_000 % 60, "m");
        Append(text, rest / 1_000 % 60, "s");
        Append(text, rest % 1_000, "ms");
        return text.ToString();
    }

    /// <summary>The text of a length of time, in days where it comes to whole ones.</summary>
    public static string OfDays(TimeSpan length) => length > TimeSpan.Zero && length.Ticks % TimeSpan.TicksPerDay == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{length.Days}d")
        : Of(TimeLength.MillisecondsOf(length));

    /// <summary>Reads a sign, then numbers each with <c>d</c> (24 hours), <c>h</c>, <c>m</c>, <c>s</c>, <c>ms</c>, <c>us</c> or <c>ns</c>; false unless it comes to whole milliseconds.</summary>
    public static bool TryRead(string text, out double milliseconds)
    {
        milliseconds = 0;
        var sign = text.StartsWith('-') ? -1 : 1;
        var at = text.StartsWith('-') || text.StartsWith('+') ? 1 : 0;
        if (at == text.Length)
        {
            return false;
        }

        if (IsPlainMilliseconds(text, at))
        {
            milliseconds = sign * double.Parse(text.AsSpan(at, text.Length - at - 2), NumberStyles.None, CultureInfo.InvariantCulture);
            return double.IsFinite(milliseconds);
        }

        var sum = 0m;
        while (at < text.Length)
        {
            if (!TryReadPart(text, ref at, out var part) || (sum += part) > LargestExact)
            {
                return false;
            }
        }

        milliseconds = sign * (double)sum;
        return sum == decimal.Truncate(sum);
    }

    private static bool IsPlainMilliseconds(string text, int start) =>
        text.Length > start + 2 && text.EndsWith("ms", StringComparison.Ordinal) && text.AsSpan(start, text.Length - start - 2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool TryReadPart(string text, ref int at, out decimal milliseconds)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        var digits = text.AsSpan(start, at - start);
        start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        milliseconds = text.AsSpan(start, at - start) switch
        {
            "d" => 86_400_000m,
            "h" => 3_600_000m,
            "m" => 60_000m,
            "s" => 1_000m,
            "ms" => 1m,
            "us" => 0.001m,
            "ns" => 0.000_001m,
            _ => 0m,
        };
        if (milliseconds == 0 || digits.Length > 20 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        milliseconds *= number;
        return true;
    }

    private static void Append(StringBuilder text, long amount, string unit)
    {
        if (amount != 0)
        {
            text.Append(amount.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
