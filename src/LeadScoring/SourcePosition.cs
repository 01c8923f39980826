namespace LeadScoring;

/// <summary>A place in a text: line and column, both from 1.</summary>
/// <param name="Line">The line, from 1; 0 when the place is unknown, as for a model written in C#.</param>
/// <param name="Column">The column in UTF-16 units, from 1; 0 when the place is unknown.</param>
public readonly record struct SourcePosition(int Line, int Column) : IComparable<SourcePosition>
{
    /// <summary>No place in particular.</summary>
    public static SourcePosition None => default;

    /// <inheritdoc/>
    public int CompareTo(SourcePosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>The place as <c>(line,column)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({Line},{Column})");

    /// <summary>Whether the left place comes first in the text.</summary>
    public static bool operator <(SourcePosition left, SourcePosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left place comes later in the text.</summary>
    public static bool operator >(SourcePosition left, SourcePosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left place is not later in the text.</summary>
    public static bool operator <=(SourcePosition left, SourcePosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left place is not earlier in the text.</summary>
    public static bool operator >=(SourcePosition left, SourcePosition right) => left.CompareTo(right) >= 0;
}
