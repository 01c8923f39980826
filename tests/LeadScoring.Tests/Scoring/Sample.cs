using LeadScoring.Leads;
using LeadScoring.Models;

namespace LeadScoring.Tests.Scoring;

/// <summary>One schema, one lead and one instant for tests with exact values.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static readonly LeadSchema Schema = new(
        new LeadField("title", FieldType.Text),
        new LeadField("industry", FieldType.Text) { MissingSpellings = ["n/a"], RequiredFrom = "new" },
        new LeadField("code", FieldType.Text) { Mode = TextMode.Exact, BlankIsMissing = true },
        new LeadField("employees", FieldType.Number) { RequiredFrom = "intent" },
        new LeadField("phone", FieldType.Text) { IsPersonal = true, RequiredFrom = "intent" },
        new LeadField("partner", FieldType.Boolean),
        new LeadField("created", FieldType.Timestamp),
        new LeadField("until", FieldType.Timestamp),
        new LeadField("tags", FieldType.TextSet),
        new LeadField("stage", FieldType.Text))
    {
        Stages = new LeadStages("stage", LeadStages.Usual),
    };

    public static LeadRecord Lead(params ReadOnlySpan<(string Field, LeadValue Value)> values)
    {
        var lead = new LeadRecord(Schema, "4711");
        foreach (var (field, value) in values)
        {
            lead[field] = value;
        }

        return lead;
    }

    /// <summary>A model of one dimension, <c>fit</c>, and no limit of the whole score.</summary>
    public static ScoringModel Fit(Action<DimensionBuilder> rules) => ScoringModel.For(Schema, model => model.Limit().Dimension("fit", rules));

    /// <summary>What one dimension of rules gives a lead.</summary>
    public static Score Score(Action<DimensionBuilder> rules, LeadRecord lead) => Score(Fit(rules), lead);

    public static Score Score(ScoringModel model, LeadRecord lead) => Scorer.Of(model).Score(lead, Now);

    /// <summary>The lines of a score that is no sum of rules alone: everything but the rules.</summary>
    public static IEnumerable<string> Limits(ScoringModel model, LeadRecord lead) => Scorer.Of(model).Explain(lead, Now).Lines
        .Where(line => line.Kind != Results.LedgerLineKind.Rule).Select(line => $"{line.Kind} {line.Name} {line.Side} {line.Points}");
}
