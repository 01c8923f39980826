using System.Collections.ObjectModel;
using System.Text;

namespace LeadScoring.Csv;

/// <summary>What is known about a CSV file of activities beforehand; what is not said is detected.</summary>
public sealed record CsvActivityOptions
{
    /// <summary>What stands between cells; as for <see cref="CsvOptions.Separator"/>.</summary>
    public char? Separator { get; init; }

    /// <summary>How bytes become text; as for <see cref="CsvOptions.Encoding"/>.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The order of dates that do not begin with the year; as for <see cref="CsvOptions.DateOrder"/>, detected by the times of the activities and their attributes.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>The zone of times that come without one: an IANA name such as <c>Asia/Shanghai</c> or an offset such as <c>+08:00</c>. UTC by default.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>
    /// Columns that have other names than the usual ones, by what they hold: <c>lead</c>, <c>type</c>, <c>time</c>, <c>value</c>, <c>sequence</c>, <c>id</c>, or the name of an attribute.
    /// The empty text for a value, sequence, id or attribute says that no column holds it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The column of the ids in the list of the leads, or null: where no column is called like a lead, one of this name holds the leads.</summary>
    public string? LeadIdColumn { get; init; }

    /// <summary>Whether the ids of the leads are about persons, so that messages do not show them.</summary>
    public bool HasPersonalIds { get; init; }

    internal CsvOptions ForSource => new() { Separator = Separator, Encoding = Encoding };
}
