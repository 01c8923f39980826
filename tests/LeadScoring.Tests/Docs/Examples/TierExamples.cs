// doc: following
using System.Globalization;
using LeadScoring;
using LeadScoring.Tiers;
// end

namespace DocExamples;

public static class TierExamples
{
    private static readonly DateTimeOffset Monday = new(2026, 4, 6, 9, 0, 0, TimeSpan.Zero);

    private static readonly Playbook Sample = Playbook.Parse("""
        {
          "format": 1,
          "fields": { "interest": "number" },
          "scoring": { "dimensions": { "engagement": { "rules": [ { "rule": "Interest", "pointsOf": "interest" } ] } } },
          "triggers": [ { "trigger": "Call at once", "when": "engagement >= 80" } ]
        }
        """);

    public static void Following()
    {
        // doc: following
        var playbook = Playbook.Parse("""
            {
              "format": 1,
              "fields": { "interest": "number" },
              "scoring": { "dimensions": { "engagement": { "rules": [ { "rule": "Interest", "pointsOf": "interest" } ] } } },
              "tiers": { "High": { "from": 80, "treatment": "assign" }, "Medium": { "from": 50, "treatment": "nurture" }, "Low": {} },
              "triggers": [ { "trigger": "Call at once", "when": "engagement >= 80" } ]
            }
            """);
        var scorer = Scorer.Of(playbook.Model);
        var monday = new DateTimeOffset(2026, 4, 6, 9, 0, 0, TimeSpan.Zero);

        TierState? state = null; // nothing is stored for a new lead
        foreach (var (hour, interest) in new[] { (0, 82), (6, 77), (24, 74), (35, 76), (48, 70), (72, 70), (73, 80) })
        {
            var (lead, now) = (new LeadRecord(playbook.Schema, "4711") { ["interest"] = interest }, monday.AddHours(hour));
            TierStep step = playbook.Tracker.Evaluate(state, scorer.Score(lead, now), now);
            state = step.State; // store it with the lead

            Console.WriteLine(now.ToString("ddd HH:mm", CultureInfo.InvariantCulture) + $"  {interest}  {state.Tier}");
            if (step.Entered is { } entered)
            {
                Console.WriteLine($"    came from {entered.From ?? "nowhere"}: {playbook.Tiers.Named(entered.To)!.Treatment}");
            }

            foreach (var fired in step.Fired)
            {
                Console.WriteLine($"    {fired.Trigger}, {fired.KeyFor(lead.Id)}");
            }
        }
        // end
    }

    public static void NextChange()
    {
        var (playbook, monday) = (Sample, Monday);
        // doc: next-change
        var low = new TierState { Tier = "High", EnteredAt = monday, LastEvaluatedAt = monday, BelowSince = monday };

        Console.WriteLine(playbook.Tracker.NextChangeAt(low, now: monday));
        Console.WriteLine(playbook.Tracker.Levels(low).Total);
        // end
    }

    public static void BackFill()
    {
        var (playbook, scorer, now) = (Sample, Scorer.Of(Sample.Model), Monday.AddDays(1));
        var leads = new[] { 90, 85, 20 }.Select((interest, i) => (
            Lead: new LeadRecord(playbook.Schema, $"L{i}") { ["interest"] = interest },
            State: new TierState { Tier = "High", EnteredAt = Monday, LastEvaluatedAt = Monday }));
        // doc: back-fill
        var today = TriggerBackFill.AtMost(100);
        foreach (var old in leads)
        {
            TierStep step = playbook.Tracker.Evaluate(old.State, scorer.Score(old.Lead, now), now, today);
            Console.WriteLine($"{old.Lead.Id}: {step.Fired.Count} fired, {today.Left} left");
        }
        // end
    }

    public static void Moves()
    {
        var playbook = Playbook.Parse("""
            {
              "format": 1,
              "fields": {
                "stage": "text", "country": { "type": "text", "requiredFrom": "prospect" }, "email": { "type": "text", "requiredFrom": "prospect" },
                "budget": { "type": "number", "requiredFrom": "customer" }
              },
              "stages": { "field": "stage", "order": [
                { "stage": "new", "to": ["prospect", "churned"] }, { "stage": "prospect", "to": ["customer", "churned"] }, 
                { "stage": "customer", "outcome": "won" }, { "stage": "churned", "outcome": "lost" } ] },
              "scoring": { "dimensions": { "fit": {} } }
            }
            """);
        // doc: moves
        var moves = StageMoves.Of(playbook.Schema, LeadBinding.For<Contact>());
        var contact = new Contact("new", Country: "DE", Email: null, Budget: 20_000);

        foreach (var to in new[] { "churned", "customer", "prospect" })
        {
            StageMove move = moves.Ask(contact, to);
            Console.WriteLine($"{to}: {move.Outcome}, {move.Problem?.Message}");
        }

        Console.WriteLine(moves.Ask(contact, "customer").Problem!.In(Language.SimplifiedChinese));
        // end
    }

    // doc: moves
    public record Contact(string? Stage, string? Country, string? Email, double? Budget);
    // end
}
