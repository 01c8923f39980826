namespace LeadScoring.Calendars;

/// <summary>The openings of 32 days of UTC, and which of the 32 dates of the same numbers have working time of their own.</summary>
/// <remarks>Instants are milliseconds since 1970. Immutable once made.</remarks>
internal sealed class OpeningPage
{
    public const int Days = 32; // as many as there are bits of WorkingDates

    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _before; // the open time of the page before each opening

    /// <summary>Makes a page.</summary>
    /// <param name="number">Pages are numbered from that of the first of January of the year 1.</param>
    /// <param name="openings">The openings within the page, as a union.</param>
    /// <param name="workingDates">A bit for each date with working time, the lowest for the first.</param>
    public OpeningPage(int number, List<Stretch> openings, uint workingDates)
    {
        (Number, WorkingDates) = (number, workingDates);
        (_starts, _ends, _before) = (new long[openings.Count], new long[openings.Count], new long[openings.Count]);
        for (var i = 0; i < openings.Count; i++)
        {
            (_starts[i], _ends[i], _before[i]) = (openings[i].Start, openings[i].End, Total);
            Total += openings[i].End - openings[i].Start;
        }
    }

    public int Number { get; }

    public uint WorkingDates { get; }

    /// <summary>All open time.</summary>
    public long Total { get; }

    /// <summary>The first open instant from one on, or null when the page has none.</summary>
    public long? NextOpen(long instant) => FirstEndingAfter(instant) is var i && i < _starts.Length ? Math.Max(instant, _starts[i]) : null;

    /// <summary>When the last opening of the page that begins before an instant ends, or the instant if it does not end before.</summary>
    public long? LastOpen(long instant)
    {
        var i = FirstEndingAfter(instant);
        return i < _starts.Length && _starts[i] < instant ? instant : i > 0 ? _ends[i - 1] : null;
    }

    /// <summary>The open time from the start of the page to an instant.</summary>
    public long OpenBefore(long instant) => FirstEndingAfter(instant) is var i && i < _starts.Length ? _before[i] + Math.Max(0, instant - _starts[i]) : Total;

    /// <summary>The first instant before which so much time of the page is open; more than none and at most all.</summary>
    public long FirstWith(long open)
    {
        var i = LastBelow(open);
        return _starts[i] + (open - _before[i]);
    }

    /// <summary>The last instant before which so much time of the page is open; less than all.</summary>
    public long LastWith(long open)
    {
        var i = LastBelow(open + 1);
        return _starts[i] + (open - _before[i]);
    }

    private int FirstEndingAfter(long instant)
    {
        var (low, high) = (0, _ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ends[middle] > instant ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // The last opening with less open time than this before it.
    private int LastBelow(long open)
    {
        var (low, high) = (0, _before.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _before[middle] < open ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
