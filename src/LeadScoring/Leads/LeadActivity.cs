using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>Something that a lead did, or that was done with it, at an instant: a visit, an order, a mail opened.</summary>
/// <remarks>
/// A value that allocates nothing. Activities order by time, then <see cref="Sequence"/>, then <see cref="Id"/>; two with the same of all three
/// and the same type are one activity, told twice, unless they have no id. Immutable; safe for concurrent use.
/// </remarks>
public readonly record struct LeadActivity
{
    private readonly long _time; // milliseconds

    /// <summary>Makes an activity.</summary>
    /// <param name="type">Its type, under the name that the schema has for it; case matters.</param>
    /// <param name="time">When it was, cut to whole milliseconds.</param>
    /// <param name="value">A number that goes with it, such as an amount; finite, NaN or null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="type"/> is blank, or <paramref name="value"/> infinite.</exception>
    public LeadActivity(string type, DateTimeOffset time, double? value = null)
    {
        if (string.IsNullOrWhiteSpace(type))
        {
            throw new ArgumentException("An activity has a type.", nameof(type));
        }

        if (value is { } number && double.IsInfinity(number))
        {
            throw new ArgumentException($"The value of an activity '{type}' is infinite; it is finite, or missing.", nameof(value));
        }

        (Type, _time, RawValue) = (type, Instant.MillisecondsOf(time), (value ?? double.NaN) + 0.0);
    }

    // Of what an activity was that is no object any more.
    private LeadActivity(string type, long milliseconds, double value, long sequence, string? id) =>
        (Type, _time, RawValue, Sequence, Id) = (type, milliseconds, value, sequence, id);

    /// <summary>What kind of activity it is.</summary>
    public string Type { get; }

    /// <summary>When it was, in UTC and whole milliseconds.</summary>
    public DateTimeOffset Time => Instant.ToTime(_time);

    /// <summary>The number that goes with it, or null.</summary>
    public double? Value => double.IsNaN(RawValue) ? null : RawValue;

    /// <summary>Which of several activities of the same instant comes first; 0 unless said.</summary>
    public long Sequence { get; init; }

    /// <summary>What tells the activity from all others of the lead, or null; compared by UTF-8 bytes.</summary>
    public string? Id { get; init; }

    /// <summary>The time in milliseconds since 1970.</summary>
    internal long Milliseconds => _time;

    /// <summary>The value; NaN is missing.</summary>
    internal double RawValue { get; }

    /// <summary>An activity of parts that were those of one before.</summary>
    internal static LeadActivity OfRaw(string type, long milliseconds, double value, long sequence, string? id) => new(type, milliseconds, value, sequence, id);
}
