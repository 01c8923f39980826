namespace LeadScoring;

/// <summary>What the values of a field are.</summary>
public enum FieldType
{
    /// <summary>A text, compared ordinally, exactly or ignoring case.</summary>
    Text,

    /// <summary>A finite IEEE double; NaN is a missing value and −0 is 0.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An instant in UTC, in whole milliseconds.</summary>
    Timestamp,

    /// <summary>A set of texts; never missing, only empty.</summary>
    TextSet,
}

/// <summary>How two texts are compared. No culture and no normalisation takes part.</summary>
public enum TextMode
{
    /// <summary>Ordinal, with upper and lower case the same (<see cref="StringComparison.OrdinalIgnoreCase"/>).</summary>
    IgnoreCase,

    /// <summary>Ordinal: UTF-16 unit by unit (<see cref="StringComparison.Ordinal"/>).</summary>
    Exact,
}

internal static class TextModes
{
    public static StringComparison Comparison(this TextMode mode) =>
        mode == TextMode.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static StringComparer Comparer(this TextMode mode) =>
        mode == TextMode.Exact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
}
