using System.Text.Json;
using LeadScoring.Cli.Input;

namespace LeadScoring.Cli.Reports;

/// <summary>What came of a list of activities, in one line.</summary>
internal static class ActivityLine
{
    /// <summary>Such as <c>activities of visits.csv: 120, told twice: 2, in the future: 1</c>; what does not occur is left out.</summary>
    public static string Of(ActivityFile activities, ToolRun run)
    {
        (Say Text, long Count)[] parts =
        [
            (ReportTexts.ActivitiesRejected, activities.Rejected),
            (ReportTexts.ActivitiesRepeated, activities.Repeats),
            (ReportTexts.ActivitiesLater, activities.Later),
            (ReportTexts.ActivitiesFuture, activities.Future),
        ];
        return run.In(ReportTexts.Activities, Path.GetFileName(activities.Form.Path), Tables.Text(activities.Read))
            + string.Concat(parts.Where(part => part.Count > 0).Select(part => run.In(part.Text, Tables.Text(part.Count))));
    }

    public static void Write(Utf8JsonWriter json, ActivityFile activities, string? rejects)
    {
        json.WriteStartObject("activities");
        json.WriteString("file", activities.Form.Path);
        json.WriteNumber("read", activities.Read);
        json.WriteNumber("rejected", activities.Rejected);
        json.WriteNumber("repeated", activities.Repeats);
        json.WriteNumber("later", activities.Later);
        json.WriteNumber("future", activities.Future);
        json.WriteString("rejects", rejects);
        json.WriteEndObject();
    }
}
