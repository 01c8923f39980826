using System.Text.Json;
using LeadScoring.Cli.Output;
using LeadScoring.Results;
using LeadScoring.Tiers;

namespace LeadScoring.Cli.Reports;

/// <summary>What would lift a lead to the next tier.</summary>
internal sealed class Lifts
{
    private readonly LeadSchema _schema;
    private readonly Tier? _next; // null for a lead in the highest tier
    private readonly Sequence<Lift> _found;

    private Lifts(LeadSchema schema, Tier? next, Sequence<Lift> found) => (_schema, _next, _found) = (schema, next, found);

    public static Lifts Of(Scorer<LeadRecord> scorer, LeadRecord lead, DateTimeOffset now, Tier tier, TierLadder ladder)
    {
        var higher = ladder.Tiers.TakeWhile(other => other.Name != tier.Name).ToList();
        return new Lifts(
            scorer.Model.Schema,
            higher.LastOrDefault(),
            higher.Count > 0 ? scorer.WhatWouldLift(lead, now, score => higher.Exists(other => other.Name == ladder.TierOf(score).Name)) : []);
    }

    public void Print(ToolRun run)
    {
        run.Terminal.Out.WriteLine();
        if (_next is null)
        {
            run.Print(ReportTexts.LiftHighest);
            return;
        }

        run.Print(_found.Count > 0 ? ReportTexts.LiftTo : ReportTexts.LiftNothing, _next.Name, _next.From!.Value.ToString());
        foreach (var lift in _found)
        {
            run.Terminal.Out.WriteLine($"  {lift.After.Total,7}  {PlainText.Of(string.Join(run.In(ReportTexts.And), lift.Changes.Select(change => change.ToText(_schema))))}");
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("nextTier", _next?.Name);
        JsonText.WriteList(json, "lifts", _found, lift =>
        {
            json.WriteNumber("score", lift.After.Total.ToDecimal());
            json.WriteStartArray("changes");
            foreach (var change in lift.Changes)
            {
                json.WriteStringValue(change.ToText(_schema));
            }

            json.WriteEndArray();
        });
    }
}
