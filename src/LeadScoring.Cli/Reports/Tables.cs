using System.Globalization;
using LeadScoring.Tiers;
using Spectre.Console;

namespace LeadScoring.Cli.Reports;

/// <summary>Tables and numbers as the tool prints them, the same on every machine.</summary>
internal static class Tables
{
    private const int GapBetweenColumns = 2;

    /// <summary>A table without lines.</summary>
    public static Table Plain(params IEnumerable<(string Title, bool IsNumber)> columns)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var (title, isNumber) in columns)
        {
            var column = new TableColumn(new Text(PlainText.Of(title), new Style(decoration: Decoration.Dim))).Padding(0, 0, GapBetweenColumns, 0);
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>A table without lines and titles.</summary>
    public static Table Untitled(params IEnumerable<bool> areNumbers) =>
        Plain(areNumbers.Select(isNumber => ("", isNumber))).HideHeaders();

    public static void AddRow(this Table table, params IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Text(PlainText.Of(cell))));

    public static string Text(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A sum of points with its sign.</summary>
    public static string Signed(Points points) => points.ToDecimal().ToString("+#,0.###;-#,0.###;0", CultureInfo.InvariantCulture);

    public static string Share(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Mean(decimal? mean) => mean?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    public static string Text(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString(instant.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string TreatmentOf(Tier tier, Language language) => (tier.Treatment switch
    {
        Treatment.Assign => ReportTexts.Assign,
        Treatment.Nurture => ReportTexts.Nurture,
        _ => ReportTexts.Park,
    }).In(language);

    /// <summary>The name of a treatment in a playbook and in JSON, in every language.</summary>
    public static string CodeOf(Treatment treatment) => TreatmentOf(new Tier("", null, treatment), Language.English);
}
