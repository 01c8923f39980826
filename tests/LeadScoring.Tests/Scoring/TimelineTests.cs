using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Tests.Scoring;

/// <summary>The instants at which a lead's score jumps, or passes a level, and why.</summary>
public class TimelineTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Timeline_EveryKindOfChange_NamesItsCause()
    {
        var playbook = Playbook.Parse("""
            { "format": 1, "zone": "Europe/Berlin", "fields": { "created": "timestamp", "checked": "timestamp", "until": "timestamp" }, "activities": { "visit": {}, "demo": {}, "paper": {} },
              "scoring": { "limits": "none",
                "dimensions": {
                  "engagement": { "inactivity": { "after": "40d", "points": -5 }, "rules": [
                    { "rule": "Demo", "activity": "demo", "points": 20, "decay": { "halfLife": "10d" } },
                    { "rule": "Paper", "activity": "paper", "points": 8, "decay": { "stepGeometric": 0.5, "every": "month" } },
                    { "rule": "Visit", "activity": "visit", "points": 4, "decay": { "window": "14d" } },
                    { "rule": "Fresh", "when": "exists('visit', within: duration('7d'))", "points": 1 } ] },
                  "fit": { "rules": [
                    { "rule": "New", "when": "daysSince(created) < 20", "points": 2 },
                    { "rule": "Checked", "when": "has(created)", "points": 3, "validFor": { "since": "checked", "length": "25d" } } ] } },
                "overrides": [ { "override": "By hand", "when": "has(until)", "score": 90, "until": "until" } ] } }
            """);
        var lead = new LeadRecord(playbook.Schema, "1") { ["created"] = Now, ["checked"] = Now, ["until"] = Now.AddHours(1) };
        lead.Add(new LeadActivity("demo", Now.AddDays(1)));
        lead.Add(new LeadActivity("paper", Now.AddDays(2)));
        lead.Add(new LeadActivity("visit", Now.AddDays(3)));

        var entries = Scorer.Of(playbook.Model).Timeline(lead, Now, Now.AddDays(60), new ScoreLevels([30], []));

        Assert.Equal(
            [
                "0.04d 90 -> 5 Override By hand",
                "1d 5 -> 25 Activity demo",
                "2d 23.661 -> 31.661 Activity paper",
                "3d 30.411 -> 35.411 Activity visit",
                "8.37d 30 -> 29.999 Decay ",
                "10d 28.718 -> 27.718 WindowEnd Fresh",
                "17d 23.598 -> 19.598 WindowEnd Visit",
                "20d 18.359 -> 16.359 Time New",
                "25d 14.789 -> 11.789 Validity Checked",
                "32d 10.333 -> 6.333 DecayStep Paper",
                "43d 5.088 -> 0.088 Inactivity engagement",
            ],
            entries.Select(entry => FormattableString.Invariant($"{Math.Round((entry.At - Now).TotalDays, 2)}d {entry.Before.Total} -> {entry.After.Total} {entry.Cause} {entry.Name}")));
    }

    // Nothing of this moves the whole score.
    [Fact]
    public void Timeline_WhatLeavesThePointsAsTheyAre_IsToldToo()
    {
        var playbook = Playbook.Parse("""
            { "format": 1, "fields": { "created": "timestamp" }, "activities": { "demo": {} },
              "scoring": { "dimensions": {
                  "engagement": { "rules": [ { "rule": "Demo", "activity": "demo", "points": 40, "decay": { "halfLife": "10d" } } ] },
                  "fit": { "rules": [ { "rule": "Pad", "when": "has(created)", "points": 100 } ] } },
                "overrides": [ { "override": "Second week", "when": "daysSince(created) >= 7 && daysSince(created) < 14", "tier": "Low" } ],
                "gates": [ { "gate": "Third week", "disqualify": "daysSince(created) >= 14 && daysSince(created) < 21", "atMost": 1000 } ] },
              "tiers": { "High": { "from": 50 }, "Low": {} } }
            """);
        var lead = new LeadRecord(playbook.Schema, "1") { ["created"] = Now };
        lead.Add(new LeadActivity("demo", Now));

        var entries = Scorer.Of(playbook.Model).Timeline(lead, Now, Now.AddDays(30), new ScoreLevels([], [new DimensionLevels("engagement", [20])]));

        Assert.Equal(
            ["7d Override Second week", "10d Decay ", "14d Override Second week", "14d Gate Third week", "21d Gate Third week"],
            entries.SelectMany(entry => entry.At == Now.AddDays(14) ? [entry, entry with { Cause = ChangeCause.Gate, Name = "Third week" }] : new[] { entry })
                .Select(entry => FormattableString.Invariant($"{Math.Round((entry.At - Now).TotalDays, 2)}d {entry.Cause} {entry.Name}")));
    }

    [Fact]
    public void Timeline_AnyModel_TellsEachJumpThatAnActivityMakes() => Checked.ForAnyLead(
        (one, scorer, lead) =>
        {
            if (one.Now.Year is < 100 or > 9000 || one.Model.Rules.Any(rule => rule is CustomRule or ExpressionRule) || !scorer.NextChangeAt(lead, one.Now).IsKnown)
            {
                return;
            }

            var (from, to) = (one.Now.AddDays(-3), one.Now);
            var entries = scorer.Timeline(lead, from, to);
            foreach (var entry in entries)
            {
                Assert.Equal(scorer.Score(lead, entry.At.AddMilliseconds(-1)), entry.Before);
                Assert.Equal(scorer.Score(lead, entry.At), entry.After);
                Assert.NotEqual(entry.Before, entry.After);
            }

            // Points that only go on falling are no jumps, and may change in the same millisecond.
            foreach (var time in lead.Activities.Select(activity => activity.Time).Where(time => time > from && time <= to).Distinct())
            {
                var (before, after) = (scorer.Score(lead, time.AddMilliseconds(-1)), scorer.Score(lead, time));
                Assert.True(Math.Abs((after.Total - before.Total).Thousandths) < 100 || entries.Any(entry => entry.At == time), $"{lead.Id} at {time:O}: {before} to {after}");
            }
        },
        ci: 60,
        deep: 3_000);

    [Fact]
    public void Timeline_ACustomRuleThatDependsOnTime_IsRefused()
    {
        var (schema, scorer) = NextChangeTests.Made(engagement => engagement.Custom("Own", new TimeRule()));

        var error = Assert.Throws<InvalidOperationException>(() => scorer.Timeline(NextChangeTests.With(schema), Now, Now.AddDays(1)));

        Assert.Equal("A custom rule or a function of the model depends on time; nobody can tell when its points change.", error.Message);
    }

    private sealed class TimeRule : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => [];

        public Points Evaluate(LeadScoring.Leads.LeadView lead) => lead.Now.Day;
    }
}
