// doc: changes
using LeadScoring;
using LeadScoring.Bulk;
// end

namespace DocExamples;

public static class ChangeExamples
{
    public static void Changes()
    {
        // doc: changes
        var binding = LeadBinding.For<Account>();
        ScoringModel Model(Points forDemo) => ScoringModel.For(binding, m => m
            .Dimension("interest", interest => interest
                .Rule("Fresh", "daysSince(signedUp) < 30", 30)
                .Rule("Keen", "visits >= 5", 25)
                .Rule("Demo", "demos > 0", forDemo)));

        var today = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        var yesterday = today.AddDays(-1);
        Account[] leads = [new("A", today.AddDays(-3), Visits: 2, Demos: 1), new("B", today.AddDays(-30), Visits: 9, Demos: 1), new("C", today.AddDays(-90), Visits: 9, Demos: 0)];
        Account[] leadsToday = [leads[0] with { Visits = 5 }, .. leads[1..], new("D", today, Visits: 1, Demos: 0)];

        var before = new ScoredState(BulkScorer.Of(Model(20), binding.Schema), LeadTable.Of(leads, binding, lead => lead.Id), yesterday) { Tiers = TierLadder.Usual };
        var after = new ScoredState(BulkScorer.Of(Model(25), binding.Schema), LeadTable.Of(leadsToday, binding, lead => lead.Id), today) { Tiers = TierLadder.Usual };
        ScoreChanges changes = ScoreChanges.Between(before, after);

        Console.WriteLine($"changed: {changes.Count} of {changes.Leads}, added: {changes.Added.Count}, removed: {changes.Removed.Count}");
        foreach (var change in changes)
        {
            Console.WriteLine($"{change.Id}: {change.Before} before, {change.ByTime} by time, {change.ByData} by data, {change.ByPlaybook} by playbook, {change.After} after");
        }

        foreach (var move in changes.TierMoves)
        {
            Console.WriteLine($"{move.From.Name} → {move.To.Name}: {move.Leads}");
        }

        // end
    }

    // doc: changes
    public record Account(string Id, DateTimeOffset SignedUp, int Visits, int Demos);
    // end
}
