using LeadScoring.Models;

namespace LeadScoring.Tests.Activities;

/// <summary>One schema with activities and one instant for tests with exact values.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static readonly LeadSchema Schema = new(
        [
            new LeadField("created", FieldType.Timestamp), new LeadField("verifiedAt", FieldType.Timestamp), new LeadField("state", FieldType.Text) { MissingSpellings = ["n/a"] },
            new LeadField("employees", FieldType.Number),
        ],
        [
            new ActivityType("visit", new LeadField("page", FieldType.Text) { MissingSpellings = ["(none)"] }, new LeadField("seconds", FieldType.Number), new LeadField("code", FieldType.Text) { Mode = TextMode.Exact }),
            new ActivityType("order", new LeadField("amount", FieldType.Number), new LeadField("paid", FieldType.Boolean), new LeadField("due", FieldType.Timestamp)),
            new ActivityType("mail.open"),
        ]);

    public static TimeSpan Days(double days) => TimeSpan.FromMilliseconds(Math.Round(days * 86_400_000));

    /// <summary>A lead that visited so many days ago.</summary>
    public static LeadRecord Visitor(params ReadOnlySpan<double> daysAgo)
    {
        var lead = new LeadRecord(Schema, "4711");
        foreach (var days in daysAgo)
        {
            lead.Add(new LeadActivity("visit", Now - Days(days)));
        }

        return lead;
    }

    /// <summary>A lead that visited pages, the first so many seconds after the other, the last one now.</summary>
    public static LeadRecord VisitorOf(params ReadOnlySpan<(double SecondsAgo, string? Page)> visits)
    {
        var lead = new LeadRecord(Schema, "4711");
        foreach (var (seconds, page) in visits)
        {
            lead.Add(new LeadActivity("visit", Now.AddMilliseconds(-seconds * 1000)), ("page", page));
        }

        return lead;
    }

    public static ScoringModel Model(Action<DimensionBuilder> rules, string zone = "UTC") =>
        ScoringModel.For(Schema, model => model.Zone(zone).Limit().Dimension("engagement", rules));

    public static decimal Score(Action<DimensionBuilder> rules, LeadRecord lead, DateTimeOffset? now = null, string zone = "UTC") =>
        Scorer.Of(Model(rules, zone)).Score(lead, now ?? Now).Total.ToDecimal();

    /// <summary>What visits of 10 points each come to.</summary>
    public static decimal Visits(Func<ActivityRule, ActivityRule> rule, LeadRecord lead, DateTimeOffset? now = null, string zone = "UTC") =>
        Score(engagement => engagement.Activity("Visits", "visit", 10, visit => visit.With(rule)), lead, now, zone);
}
