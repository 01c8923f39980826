namespace LeadScoring.Leads;

/// <summary>Timestamps as RFC 3339 writes them: <c>2026-01-31T09:00:00Z</c>, with a fraction or an offset such as <c>+08:00</c>.</summary>
internal static class TimestampText
{
    /// <summary>Reads the instant, cut to whole milliseconds.</summary>
    public static bool TryRead(string text, out double milliseconds)
    {
        milliseconds = 0;
        var span = text.AsSpan();
        if (span.Length < 20 || span[4] != '-' || span[7] != '-' || span[10] != 'T' || span[13] != ':' || span[16] != ':' ||
            !TryDigits(span[..4], out var year) || !TryDigits(span[5..7], out var month) || !TryDigits(span[8..10], out var day) ||
            !TryDigits(span[11..13], out var hour) || !TryDigits(span[14..16], out var minute) || !TryDigits(span[17..19], out var second))
        {
            return false;
        }

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        if (!TryFraction(span[19..], out var fraction, out var zone) || !TryZone(zone, out var offsetMinutes))
        {
            return false;
        }

        var time = new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.Zero);
        milliseconds = Instant.Of(time) + fraction - (offsetMinutes * 60_000d);
        return Instant.IsInRange(milliseconds);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }

    // A fraction of at most nine digits; what is finer than a millisecond is cut off.
    private static bool TryFraction(ReadOnlySpan<char> text, out int milliseconds, out ReadOnlySpan<char> rest)
    {
        milliseconds = 0;
        rest = text;
        if (text[0] != '.')
        {
            return true;
        }

        var length = text[1..].IndexOfAnyExceptInRange('0', '9');
        if (length is < 1 or > 9)
        {
            return false;
        }

        for (var i = 1; i <= 3; i++)
        {
            milliseconds = (milliseconds * 10) + (i <= length ? text[i] - '0' : 0);
        }

        rest = text[(length + 1)..];
        return true;
    }

    private static bool TryZone(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text is "Z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':' || !TryDigits(text[1..3], out var hours) || !TryDigits(text[4..6], out var rest))
        {
            return false;
        }

        minutes = ((hours * 60) + rest) * (text[0] == '-' ? -1 : 1);
        return hours <= 23 && rest <= 59;
    }
}
