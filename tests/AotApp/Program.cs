// Runs the core as native code. Each line it prints is compared with expected.txt.
using System.Runtime.Intrinsics;
using LeadScoring;
using LeadScoring.Bulk;
using LeadScoring.Models;

Print("runtime", System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "jit" : "native");

var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
var customer = new Customer("Sales Director", 120, ["vip"]);
var byConvention = LeadBinding.For<Customer>();
var byHand = LeadBinding.Empty<Customer>().Map("title", c => c.Title).Map("employees", c => c.Employees).Compute("tags", c => c.Tags);

var model = ScoringModel.For(byConvention, m => m
    .Dimension("fit", ceiling: 30, fit => fit
        .Rule("Director", "title.endsWith('director') && employees > 100", 20)
        .Rule("Head of", "title.matches('(?i)^head of ')", 10)
        .Rule("VIP", "'VIP' in tags", 5)
        .Bands("Size", "employees", (50, 5), (200, 10)))
    .Disqualify("Student", "title == 'student'"));
Print("by convention", Scorer.Of(model, byConvention).Score(customer, now));
Print("by hand", Scorer.Of(model, byHand).Explain(customer, now));

var playbook = Playbook.Parse("""
    { "format": 1, "name": "native", "fields": { "title": "text", "employees": "number" },
      "scoring": { "dimensions": { "fit": { "rules": [
        { "rule": "Title", "lookup": "title", "points": { "Sales Director": 62.5 } },
        { "rule": "Size", "pointsOf": "employees / 6", "ceiling": 40 } ] } } } }
    """);
var score = Scorer.Of(playbook.Model, byConvention).Score(customer, now);
Print(playbook.Tiers.TierOf(score).Name, score);
Print("again", Playbook.Parse(playbook.Write()).Equals(playbook));

// What leads did, and leads by columns.
var touched = byConvention.Activities(c => c.Touches, t => new LeadActivity(t.Kind, t.When), LeadBinding.For<Touch>());
var behaviour = ScoringModel.For(touched, m => m.Dimension("engagement", e => e
    .Activity("Demo", "demo", 25, a => a.HalfLife(days: 30).Where("minutes >= 20").AtMost(count: 2))
    .Rule("Keen", "count('visit', within: duration('168h')) >= 2", 10)));
var keen = customer with { Touches = [new("demo", now.AddDays(-30), 45), new("demo", now.AddDays(-3), 5), new("visit", now.AddDays(-2)), new("visit", now.AddDays(-1))] };
var behaviourScorer = Scorer.Of(behaviour, touched);
Print("activities", behaviourScorer.Explain(keen, now));
Print("next change", behaviourScorer.NextChangeAt(keen, now).At!);
Print("timeline", string.Join("; ", behaviourScorer.Timeline(keen, now.AddDays(-40), now).Select(entry => $"{entry.At:u} {entry.After.Total}")));
Print("lift", string.Join("; ", behaviourScorer.WhatWouldLift(keen, now, 40).Select(lift => string.Join(" and ", lift.Changes.Select(change => change.ToText(behaviour.Schema))))));
var table = LeadTable.Of(Enumerable.Range(0, 5_000).Select(i => customer with { Employees = i }), byConvention);
var scores = BulkScorer.Of(model, byConvention.Schema).Score(table, now, new BulkOptions { Threads = 2 });
Print("by columns", Enumerable.Range(0, scores.Count).GroupBy(row => scores[row].Total).Select(group => $"{group.Key}: {group.Count()}").Aggregate((a, b) => $"{a}, {b}"));

var office = BusinessCalendar.In("Asia/Shanghai").WithHours("mon-fri", "09:00-12:00, 13:30-18:00").WithException(new DateOnly(2026, 1, 1), "closed");
Print("working time", $"{office.Add(now, TimeSpan.FromHours(4)):u} {office.Between(now, now.AddDays(7)).TotalHours} h");

// The same checksum as in the core's tests.
Print("2^x", PowerBits(PowerOfTwo.Of));
Print("2^x in 128 bits", PowerBits(x => PowerOfTwo.Of(Vector128.Create(x))[1]));
Print("2^x in 256 bits", PowerBits(x => PowerOfTwo.Of(Vector256.Create(x))[3]));
Print("2^x in 512 bits", PowerBits(x => PowerOfTwo.Of(Vector512.Create(x))[7]));

static string PowerBits(Func<double, double> power)
{
    var sum = 0UL;
    for (var i = -1_100_000; i <= 1_100_000; i++)
    {
        sum = (sum ^ BitConverter.DoubleToUInt64Bits(power(i / 1_000.0))) * 0x100_0000_01B3;
    }

    return sum.ToString("x16", null);
}

static void Print(string what, object value) => Console.WriteLine($"{what}: {value}");

internal sealed record Customer(string Title, int Employees, string[] Tags)
{
    public IReadOnlyList<Touch> Touches { get; init; } = [];
}

internal sealed record Touch(string Kind, DateTimeOffset When, double? Minutes = null);
