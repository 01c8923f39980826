// doc: activities
using LeadScoring;
using LeadScoring.Models;
// end
// doc: next-change
using LeadScoring.Results;
// end

namespace DocExamples;

public static class ActivityExamples
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly ScoreLevels Levels = new([50, 80], []);

    public static void Activities()
    {
        // doc: activities
        var customers = LeadBinding.For<Customer>()
            .Activities(c => c.Touches, t => new LeadActivity(t.Kind, t.When), LeadBinding.For<Touch>());

        var model = ScoringModel.For(customers, m => m
            .Dimension("engagement", ceiling: 60, engagement => engagement
                .Activity("Demo", "demo", +25, a => a.HalfLife(days: 30).AtMost(count: 2))
                .Activity("Pricing page", "visit", +5, a => a.Where("page == '/pricing'").Within(days: 90).AtMost(ActivityCap.Count(1).Per(CapPeriod.Day)))
                .Rule("Keen", "count('visit', within: duration('168h')) >= 3", 10)));

        var scorer = Scorer.Of(model, customers);
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);
        var customer = new Customer(
        [
            new Touch("demo", now.AddDays(-30)), new Touch("demo", now.AddDays(-60)), new Touch("demo", now.AddDays(-90)),
            new Touch("visit", now.AddDays(-3), "/pricing"), new Touch("visit", now.AddDays(-2), "/"), new Touch("visit", now.AddDays(-1), "/pricing"),
        ]);

        Console.WriteLine(scorer.Explain(customer, now));                  // today
        Console.WriteLine(scorer.Score(customer, now.AddDays(-40)).Total); // and forty days ago
        // end
    }

    public static void NextChange()
    {
        var (_, scorer, customer, now) = Made();
        // doc: next-change
        var levels = new ScoreLevels([50, 80], []);
        Console.WriteLine($"{scorer.NextChangeAt(customer, now, levels).At:u}");
        // end
    }

    public static void Timeline()
    {
        var (_, scorer, customer, now) = Made();
        var levels = Levels;
        // doc: timeline
        foreach (TimelineEntry entry in scorer.Timeline(customer, now.AddDays(-100), now.AddDays(30), levels))
        {
            Console.WriteLine($"{entry.At:u}  {entry.Before.Total,6} → {entry.After.Total,-6}  {entry.Cause} {entry.Name}");
        }
        // end
    }

    public static void Lifts()
    {
        var (model, scorer, customer, now) = Made();
        // doc: lifts
        foreach (Lift lift in scorer.WhatWouldLift(customer, now, target: 55))
        {
            Console.WriteLine($"{lift.After.Total}: {string.Join(" and ", lift.Changes.Select(change => change.ToText(model.Schema)))}");
        }
        // end
    }

    private static (ScoringModel Model, Scorer<Customer> Scorer, Customer Customer, DateTimeOffset Now) Made()
    {
        var customers = LeadBinding.For<Customer>().Activities(c => c.Touches, t => new LeadActivity(t.Kind, t.When), LeadBinding.For<Touch>());
        var model = ScoringModel.For(customers, m => m
            .Dimension("engagement", ceiling: 60, engagement => engagement
                .Activity("Demo", "demo", +25, a => a.HalfLife(days: 30).AtMost(count: 2))
                .Activity("Pricing page", "visit", +5, a => a.Where("page == '/pricing'").Within(days: 90).AtMost(ActivityCap.Count(1).Per(CapPeriod.Day)))
                .Rule("Keen", "count('visit', within: duration('168h')) >= 3", 10)));
        var customer = new Customer(
        [
            new Touch("demo", Now.AddDays(-30)), new Touch("demo", Now.AddDays(-60)), new Touch("demo", Now.AddDays(-90)),
            new Touch("visit", Now.AddDays(-3), "/pricing"), new Touch("visit", Now.AddDays(-2), "/"), new Touch("visit", Now.AddDays(-1), "/pricing"),
        ]);
        return (model, Scorer.Of(model, customers), customer, Now);
    }

    // doc: activities
    public record Touch(string Kind, DateTimeOffset When, string? Page = null);

    public record Customer(IReadOnlyList<Touch> Touches);
    // end
}
