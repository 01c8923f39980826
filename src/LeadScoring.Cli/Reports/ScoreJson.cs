using System.Text.Json;
using LeadScoring.Cli.Output;
using LeadScoring.Results;

namespace LeadScoring.Cli.Reports;

/// <summary>What <c>score --json</c> prints.</summary>
internal static class ScoreJson
{
    public static string Of(ScoreSummary summary, Language language) => JsonText.Of(json =>
    {
        JsonText.WritePlaybook(json, "playbook", summary.PlaybookPath, summary.Playbook);
        json.WriteString("leads", summary.Leads.Path);
        json.WriteString("asOf", summary.AsOf.Text);
        json.WriteNumber("rows", summary.Rows);
        json.WriteNumber("scored", summary.Scored);
        json.WriteNumber("rejected", summary.Rejected);
        json.WriteNumber("faults", summary.Faults);
        json.WriteNumber("leadsWithFaults", summary.LeadsWithFaults);
        JsonText.WriteList(json, "tiers", summary.Tiers, tier => WriteTier(json, tier, summary.Scored));
        JsonText.WriteList(json, "top", summary.Top, lead => WriteLead(json, lead, language));
        json.WriteString("output", summary.OutputPath);
        json.WriteString("rejects", summary.RejectsPath);
        if (summary.Activities is { } activities)
        {
            ActivityLine.Write(json, activities, summary.ActivityRejectsPath);
        }
    });

    /// <summary>Lines by name and points.</summary>
    public static void WriteReasons(Utf8JsonWriter json, IEnumerable<LedgerLine> lines, Language language) => JsonText.WriteList(json, "reasons", lines, line =>
    {
        json.WriteString("name", Reasons.NameOf(line, language));
        json.WriteNumber("points", line.Points.ToDecimal());
    });

    private static void WriteTier(Utf8JsonWriter json, TierCount tier, long all)
    {
        json.WriteString("tier", tier.Tier.Name);
        json.WriteString("treatment", Tables.CodeOf(tier.Tier.Treatment));
        json.WriteNumber("leads", tier.Leads);
        json.WriteNumber("share", Math.Round(tier.ShareOf(all), 6));
        if (tier.Mean is { } mean)
        {
            json.WriteNumber("mean", mean);
        }
        else
        {
            json.WriteNull("mean");
        }
    }

    private static void WriteLead(Utf8JsonWriter json, ScoredLead lead, Language language)
    {
        json.WriteString("id", lead.Lead.Record!.Id);
        json.WriteNumber("row", lead.Lead.Row);
        json.WriteString("tier", lead.Tier.Name);
        json.WriteNumber("score", lead.Score.Total.ToDecimal());
        WriteReasons(json, lead.Reasons, language);
    }
}
