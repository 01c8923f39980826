using LeadScoring.Leads;

namespace LeadScoring.Conditions;

/// <summary>A part of a date and time, under the names and from the starts that CEL has for them.</summary>
public enum CalendarPart
{
    /// <summary><c>getFullYear</c></summary>
    Year,

    /// <summary><c>getMonth</c>: 0 is January.</summary>
    Month,

    /// <summary><c>getDate</c>: the day of the month, from 1.</summary>
    Day,

    /// <summary><c>getDayOfMonth</c>: the day of the month, from 0.</summary>
    DayFromZero,

    /// <summary><c>getDayOfWeek</c>: 0 is Sunday.</summary>
    WeekDay,

    /// <summary><c>getDayOfYear</c>: from 0.</summary>
    YearDay,

    /// <summary><c>getHours</c>: from 0 to 23.</summary>
    Hour,

    /// <summary><c>getMinutes</c></summary>
    Minute,

    /// <summary><c>getSeconds</c></summary>
    Second,

    /// <summary><c>getMilliseconds</c></summary>
    Millisecond,
}

/// <summary>A part of an instant on the clocks of a zone; missing when the instant is, or lies outside the years 1 to 9999.</summary>
public sealed record DatePart : NumericExpression
{
    /// <summary>Makes the expression.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="part">Which part of it.</param>
    /// <param name="zone">An IANA name or an offset such as <c>+08:00</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="instant"/> is no timestamp, or there is no such zone.</exception>
    public DatePart(NumericExpression instant, CalendarPart part, string zone = "UTC")
    {
        ArgumentNullException.ThrowIfNull(instant);
        if (instant.Kind != NumericKind.Timestamp)
        {
            throw new ArgumentException($"A {instant.Kind} has no parts of a date.", nameof(instant));
        }

        if (!LeadZone.IsKnown(zone))
        {
            throw new ArgumentException($"There is no zone '{zone}'.", nameof(zone));
        }

        (Instant, Part, Zone) = (instant, part, zone);
    }

    /// <summary>The instant.</summary>
    public NumericExpression Instant { get; }

    /// <summary>Which part of it.</summary>
    public CalendarPart Part { get; }

    /// <summary>The zone whose clocks are looked at.</summary>
    public string Zone { get; }

    /// <inheritdoc/>
    public override NumericKind Kind => NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}
