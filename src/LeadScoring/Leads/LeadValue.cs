using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>One value of a lead's field: a text, a number, a truth, an instant, a set of texts, or nothing.</summary>
/// <remarks>Made by conversion from what it holds; <c>default</c> and null are the missing value. Immutable; compares by value.</remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The conversions are the constructor.")]
public readonly struct LeadValue : IEquatable<LeadValue>
{
    private readonly object? _object;
    private readonly double _number;
    private readonly byte _type; // FieldType + 1; 0 is missing

    private LeadValue(FieldType type, double number, object? value) =>
        (_type, _number, _object) = ((byte)(type + 1), number, value);

    /// <summary>What the value is, or null when it is missing.</summary>
    public FieldType? Type => _type == 0 ? null : (FieldType)(_type - 1);

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => _type == 0;

    /// <summary>The text, or null when this is none.</summary>
    public string? Text => _object as string;

    /// <summary>The number, or null when this is none.</summary>
    public double? Number => Type == FieldType.Number ? _number : null;

    /// <summary>The truth, or null when this is none.</summary>
    public bool? Boolean => Type == FieldType.Boolean ? _number != 0 : null;

    /// <summary>The instant in UTC, cut to whole milliseconds, or null when this is none.</summary>
    public DateTimeOffset? Timestamp => Type == FieldType.Timestamp ? Instant.ToTime(_number) : null;

    /// <summary>The texts of the set; empty when this is none.</summary>
    public IReadOnlyList<string> TextSet => _object as IReadOnlyList<string> ?? [];

    /// <summary>The value as a double, for any type that is kept as one; NaN when missing.</summary>
    internal double Raw => _object is null && _type != 0 ? _number : double.NaN;

    /// <summary>A text; null is missing.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator LeadValue(string? value) => value is null ? default : new(FieldType.Text, 0, value);

    /// <summary>A number; NaN is missing and −0 is 0.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is infinite.</exception>
    public static implicit operator LeadValue(double value) => double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), "A lead's number is finite.")
        : double.IsNaN(value) ? default : new(FieldType.Number, value + 0.0, null);

    /// <summary>A number; null is missing.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator LeadValue(double? value) => value is { } number ? number : default(LeadValue);

    /// <summary>A truth.</summary>
    /// <param name="value">True or false.</param>
    public static implicit operator LeadValue(bool value) => new(FieldType.Boolean, value ? 1 : 0, null);

    /// <summary>A truth; null is missing.</summary>
    /// <param name="value">True or false.</param>
    public static implicit operator LeadValue(bool? value) => value is { } truth ? truth : default(LeadValue);

    /// <summary>An instant, cut to whole milliseconds.</summary>
    /// <param name="value">The instant.</param>
    public static implicit operator LeadValue(DateTimeOffset value) => new(FieldType.Timestamp, Instant.Of(value), null);

    /// <summary>An instant; null is missing.</summary>
    /// <param name="value">The instant.</param>
    public static implicit operator LeadValue(DateTimeOffset? value) => value is { } time ? time : default(LeadValue);

    /// <summary>A set of texts; null is the empty set.</summary>
    /// <param name="value">The texts; the caller does not change the array afterwards.</param>
    public static implicit operator LeadValue(string[]? value) => new(FieldType.TextSet, 0, value ?? []);

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(LeadValue left, LeadValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(LeadValue left, LeadValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(LeadValue other) => _type == other._type && _number == other._number &&
        (_object is IReadOnlyList<string> set ? set.SequenceEqual(other.TextSet) : Equals(_object, other._object));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LeadValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_type, _number, _object is string text ? text : null);

    /// <summary>The value as people read it; empty when missing.</summary>
    public override string ToString() => Type switch
    {
        FieldType.Text => Text!,
        FieldType.Number => _number.ToString("R", CultureInfo.InvariantCulture),
        FieldType.Boolean => _number != 0 ? "true" : "false",
        FieldType.Timestamp => Instant.ToText(_number),
        FieldType.TextSet => string.Join("; ", TextSet),
        _ => "",
    };

    internal static LeadValue OfRaw(FieldType type, double raw) => double.IsNaN(raw) ? default : new(type, raw, null);

    internal static LeadValue OfSet(IReadOnlyList<string> texts) => new(FieldType.TextSet, 0, texts);
}
