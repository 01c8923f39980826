using System.Text;

namespace LeadScoring.Csv;

/// <summary>What is known about a CSV file beforehand; what is not said is detected.</summary>
public sealed record CsvOptions
{
    /// <summary>
    /// What stands between cells: a printable ASCII character other than a quote, or a tab; see <see cref="IsSeparator"/>. Null: the one among comma, semicolon, tab and bar that gives most rows as many cells as the header;
    /// a first line such as <c>sep=;</c> says it, too.
    /// </summary>
    public char? Separator { get; init; }

    /// <summary>
    /// How bytes become text when no byte-order mark says it. Null: UTF-16 when every other byte near the start is often zero, else UTF-8. A file that is not valid in its encoding is refused as a whole.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>
    /// The order of dates that do not begin with the year. Null: detected when some date of a timestamp field excludes the other order and none excludes this one; otherwise rows with
    /// a date that can be read in two ways are rejected.
    /// </summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>
    /// The column with the ids of the leads. Null: the first of these that there is, whatever the case, blanks, hyphens and underscores: id, lead id, lead number, lead no, record id, prospect id,
    /// opportunity id, contact id, customer id, case id, uuid, guid, 线索编号, 线索ID, 客户编号, 客户ID, 编号. Without a column, or when this is empty, the id is the number of the row from 1.
    /// </summary>
    public string? IdColumn { get; init; }

    /// <summary>Whether a letter can stand between cells.</summary>
    public static bool IsSeparator(char letter) => letter is '\t' or (>= ' ' and <= '~' and not '"');
}
