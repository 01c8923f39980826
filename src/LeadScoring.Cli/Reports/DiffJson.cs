using System.Text.Json;
using LeadScoring.Cli.Comparison;
using LeadScoring.Cli.Output;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>diff --json</c> prints.</summary>
internal static class DiffJson
{
    private const int MostReasons = 3;

    public static string Of(DiffSummary summary, Language language) => JsonText.Of(json =>
    {
        JsonText.WritePlaybook(json, "old", summary.OldPath, summary.Old);
        JsonText.WritePlaybook(json, "new", summary.NewPath, summary.New);
        json.WriteString("leads", summary.LeadsPath);
        json.WriteString("asOf", summary.AsOf);
        json.WriteNumber("compared", summary.Leads);
        json.WriteNumber("scoreChanges", summary.ScoreChanges);
        json.WriteNumber("tierChanges", summary.TierChanges);
        json.WriteNumber("change", summary.Change.ToDecimal());
        json.WriteNumber("onlyOldReads", summary.Unread.OnlyOldReads);
        json.WriteNumber("onlyNewReads", summary.Unread.OnlyNewReads);
        json.WriteNumber("neitherReads", summary.Unread.NeitherReads);
        WriteUnread(json, summary.Unread);
        if (summary.ActivitiesPath is { } activities)
        {
            json.WriteStartObject("activities");
            json.WriteString("file", activities);
            json.WriteNumber("rows", summary.Activities);
            json.WriteNumber("onlyOldReads", summary.UnreadActivities.OnlyOldReads);
            json.WriteNumber("onlyNewReads", summary.UnreadActivities.OnlyNewReads);
            json.WriteNumber("neitherReads", summary.UnreadActivities.NeitherReads);
            WriteUnread(json, summary.UnreadActivities);
            json.WriteEndObject();
        }

        JsonText.WriteList(json, "migration", Migration(summary), cell =>
        {
            json.WriteString("old", cell.Old);
            json.WriteString("new", cell.New);
            json.WriteNumber("leads", cell.Leads);
        });
        JsonText.WriteList(json, "causes", summary.Causes, cause =>
        {
            json.WriteString("name", Reasons.NameOf(cause.Line, language));
            json.WriteString("status", DiffReport.TextOf(cause.Status).English);
            json.WriteNumber("points", cause.Sum.ToDecimal());
            json.WriteNumber("leads", cause.Leads);
        });
        JsonText.WriteList(json, "movers", summary.Movers, move => WriteMove(json, move, language));
    });

    private static IEnumerable<(string Old, string New, long Leads)> Migration(DiffSummary summary) =>
        summary.Old.Tiers.Tiers.SelectMany((before, i) => summary.New.Tiers.Tiers.Select((after, j) => (before.Name, after.Name, summary[i, j])));

    private static void WriteUnread(Utf8JsonWriter json, UnreadRows rows) => JsonText.WriteList(json, "unread", rows.First, row =>
    {
        json.WriteNumber("row", row.Row);
        json.WriteNumber("line", row.Line);
        json.WriteString("old", row.Old);
        json.WriteString("new", row.New);
    });

    private static void WriteMove(Utf8JsonWriter json, Move move, Language language)
    {
        json.WriteString("id", move.Id);
        json.WriteNumber("row", move.Row);
        json.WriteNumber("oldScore", move.OldScore.ToDecimal());
        json.WriteNumber("newScore", move.NewScore.ToDecimal());
        json.WriteString("oldTier", move.OldTier.Name);
        json.WriteString("newTier", move.NewTier.Name);
        ScoreJson.WriteReasons(json, move.Reasons.Take(MostReasons).Select(change => change.Line with { Points = change.Points }), language);
    }
}
