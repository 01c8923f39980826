namespace LeadScoring.Leads;

/// <summary>A date and time as written: ISO 8601, or a date in some order with a time of day.</summary>
internal readonly ref struct TimeText
{
    private TimeText(DateTime local, TimeSpan? offset) => (Local, Offset) = (local, offset);

    private TimeText(DiagnosticText problem, params string[] hints) => (Problem, Hints) = (problem, hints);

    public DateTime Local { get; }

    /// <summary>What was written behind the time, or null without.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>Why the text is no time, or null when it is one.</summary>
    public DiagnosticText? Problem { get; }

    public string[] Hints { get; } = [];

    public static TimeText Read(ReadOnlySpan<char> text, DateOrder? order)
    {
        var scanner = new TextScanner(text);
        if (!TryReadDate(ref scanner, out var date) || !TryReadTime(ref scanner, date.IsBasic, out var time) || !TryReadOffset(ref scanner, time.IsGiven, out var offset) || !scanner.IsAtEnd)
        {
            return new(FieldReasons.NotATime);
        }

        if (date.YearLength != 4)
        {
            return new(FieldReasons.ShortYear);
        }

        if (!date.HasYearFirst && date.Separator != '.')
        {
            var (dayFirst, monthFirst) = (date.With(DateOrder.DayMonthYear), date.With(DateOrder.MonthDayYear));
            switch (order)
            {
                case null when dayFirst.IsReal && monthFirst.IsReal && dayFirst != monthFirst:
                    return new(FieldReasons.AmbiguousDate, dayFirst.ToString(), monthFirst.ToString());
                case DateOrder.YearMonthDay:
                    return new(FieldReasons.OtherOrder, "yyyy-MM-dd");
                case DateOrder.DayMonthYear when !dayFirst.IsReal && monthFirst.IsReal:
                    return new(FieldReasons.OtherOrder, "dd/MM/yyyy");
                case DateOrder.MonthDayYear when !monthFirst.IsReal && dayFirst.IsReal:
                    return new(FieldReasons.OtherOrder, "MM/dd/yyyy");
            }

            date = order == DateOrder.MonthDayYear || (order is null && !dayFirst.IsReal) ? monthFirst : dayFirst;
        }

        return date.IsReal && TryAdd(date, time, out var local) ? new(local, offset) : new(FieldReasons.NoSuchTime);
    }

    private static bool TryReadDate(ref TextScanner scanner, out DateParts date)
    {
        date = default;
        if (!scanner.TryReadNumber(8, out var first, out var firstLength))
        {
            return false;
        }

        if (firstLength == 8)
        {
            date = new(first / 10_000, first / 100 % 100, first % 100) { YearLength = 4, HasYearFirst = true, IsBasic = true };
            return true;
        }

        if (firstLength is not (1 or 2 or 4) || !scanner.TryReadAny("-/.", out var separator)
            || !scanner.TryReadNumber(2, out var second, out _) || !scanner.TryRead(separator) || !scanner.TryReadNumber(4, out var third, out var thirdLength))
        {
            return false;
        }

        date = firstLength == 4
            ? new(first, second, third) { YearLength = 4, HasYearFirst = true, Separator = separator }
            : new(third, second, first) { YearLength = thirdLength, Separator = separator };
        return firstLength == 4 ? thirdLength <= 2 : thirdLength is 2 or 4;
    }

    // After a T, a comma or blanks: hours and minutes, perhaps seconds with a fraction, perhaps AM or PM.
    private static bool TryReadTime(ref TextScanner scanner, bool isBasic, out TimeParts time)
    {
        time = default;
        var start = scanner;
        if (!scanner.TryReadAny("Tt", out _))
        {
            scanner.TryRead(',');
            if (!scanner.SkipBlanks() || !scanner.IsAtDigit)
            {
                scanner = start;
                return true;
            }
        }

        if (!scanner.TryReadNumber(6, out var hour, out var hourLength))
        {
            return false;
        }

        if (isBasic && hourLength is 4 or 6)
        {
            time = (hourLength == 4 ? new TimeParts(hour / 100, hour % 100, 0, 0) : new(hour / 10_000, hour / 100 % 100, hour % 100, 0)) with { IsGiven = true };
            return true;
        }

        var (second, fraction) = (0, 0);
        if (hourLength > 2 || !scanner.TryRead(':') || !scanner.TryReadNumber(2, out var minute, out var minuteLength) || minuteLength != 2
            || (scanner.TryRead(':') && !scanner.TryReadSeconds(out second, out fraction)))
        {
            return false;
        }

        time = new(scanner.ReadHalf() is { } isAfternoon ? TimeParts.HourOf(hour, isAfternoon) : hour, minute, second, fraction) { IsGiven = true };
        return true;
    }

    // A date alone has none: 2026-03-31-05 would be a date with an offset.
    private static bool TryReadOffset(ref TextScanner scanner, bool hasTime, out TimeSpan? offset)
    {
        offset = null;
        if (scanner.IsAtEnd || !hasTime)
        {
            return scanner.IsAtEnd;
        }

        scanner.SkipBlanks();

        if (scanner.TryReadAny("Zz", out _) || scanner.TryReadWord("UTC") || scanner.TryReadWord("GMT"))
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (!scanner.TryReadAny("+-", out var sign) || !scanner.TryReadNumber(4, out var hours, out var length))
        {
            return false;
        }

        var minutes = 0;
        if (length == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (length != 2 || (scanner.TryRead(':') && (!scanner.TryReadNumber(2, out minutes, out var minutesLength) || minutesLength != 2)))
        {
            return false;
        }

        var size = new TimeSpan(hours, minutes, 0);
        offset = sign == '-' ? -size : size;
        return minutes < 60 && size <= TimeSpan.FromHours(14);
    }

    private static bool TryAdd(DateParts date, TimeParts time, out DateTime local)
    {
        local = date.ToDay();
        var isMidnightAtEnd = time is { Hour: 24, Minute: 0, Second: 0, Millisecond: 0 };
        if (time.Hour is < 0 or > 24 || (time.Hour == 24 && !isMidnightAtEnd) || time.Minute > 59 || time.Second > 59
            || (isMidnightAtEnd && local == DateTime.MaxValue.Date))
        {
            return false;
        }

        local += new TimeSpan(0, time.Hour, time.Minute, time.Second, time.Millisecond);
        return true;
    }

    private readonly record struct DateParts(int Year, int Month, int Day)
    {
        public int YearLength { get; init; }

        public bool HasYearFirst { get; init; }

        public bool IsBasic { get; init; }

        public char Separator { get; init; }

        public bool IsReal => Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month);

        // As scanned, the day is what stood first.
        public DateParts With(DateOrder order) => order == DateOrder.MonthDayYear ? this with { Month = Day, Day = Month } : this;

        public DateTime ToDay() => new(Year, Month, Day, 0, 0, 0, DateTimeKind.Unspecified);

        public override string ToString() => $"{Year:0000}-{Month:00}-{Day:00}";
    }

    private readonly record struct TimeParts(int Hour, int Minute, int Second, int Millisecond)
    {
        public bool IsGiven { get; init; }

        public static int HourOf(int hour, bool isAfternoon) => hour is < 1 or > 12 ? -1 : (hour % 12) + (isAfternoon ? 12 : 0);
    }
}
