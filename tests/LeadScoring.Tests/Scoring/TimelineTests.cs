using LeadScoring.Expressions;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Any;

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

    // Each instant at which something may change by the passing of time is looked at, with the millisecond before it. In models whose points do not fall
    // little by little every change between the two is told; in others those that pass a level, or are too large for points that only fall.
    [Fact]
    public void Timeline_AnyModel_TellsEachChange()
    {
        var (told, crossed, steady) = (0, 0, 0);
        Checked.ForAnyLead(
            (one, scorer, lead) =>
            {
                if (one.Now.Year is < 100 or > 9000 || !scorer.NextChangeAt(lead, one.Now).IsKnown)
                {
                    return;
                }

                var span = SpanOf(one.Model);
                var middle = DateTimeOffset.FromUnixTimeMilliseconds(one.Now.ToUnixTimeMilliseconds());
                var (from, to) = (middle - span, middle + span);
                var instants = InstantsOf(one.Model, lead).Append(to).Where(at => at > from && at <= to).Distinct().Order().ToList();
                if (instants.Prepend(from).Any(at => Crawls(scorer, lead, at)))
                {
                    return;
                }

                Sequence<Points> levels = [.. one.Ladder.Tiers.Select(tier => tier.From).OfType<Points>().Order()];
                var entries = scorer.Timeline(lead, from, to, new ScoreLevels(levels, []));
                foreach (var entry in entries)
                {
                    Assert.Equal(scorer.Score(lead, entry.At.AddMilliseconds(-1)), entry.Before);
                    Assert.Equal(scorer.Score(lead, entry.At), entry.After);
                    Assert.NotEqual(entry.Before, entry.After);
                }

                Assert.Equal(entries.Select(entry => entry.At).Order(), entries.Select(entry => entry.At));
                var isSmooth = IsSmooth(one.Model);
                var before = (At: from, Score: scorer.Score(lead, from));
                foreach (var at in instants)
                {
                    var (just, now) = (scorer.Score(lead, at.AddMilliseconds(-1)), scorer.Score(lead, at));
                    var isTold = entries.Any(entry => entry.At == at);
                    var isSame = IsSame(just, now);
                    Assert.True(isTold || isSame || isSmooth, $"{lead.Id} at {at:O}: {just} to {now}");
                    Assert.True(isTold || LevelsOf(levels, just) == LevelsOf(levels, now), $"{lead.Id} at {at:O}: {just} to {now} passes a level");

                    // What passed a level since the instant before did so at an entry.
                    Assert.True(
                        LevelsOf(levels, before.Score) == LevelsOf(levels, now) || entries.Any(entry => entry.At > before.At && entry.At <= at),
                        $"{lead.Id} from {before.At:O} to {at:O}: {before.Score} to {now} passes a level");
                    told += isTold ? 1 : 0;
                    crossed += LevelsOf(levels, before.Score) != LevelsOf(levels, now) ? 1 : 0;
                    steady += !isSame && !isSmooth ? 1 : 0;
                    before = (at, now);
                }
            },
            ci: 80,
            deep: 3_000,
            hasMetEnough: () => told > 100 && crossed > 20 && steady > 20);
    }

    // While the sum is inexact the rule is a fault, which gives 0; behind the window its own limit makes −27 of 0.
    [Fact]
    public void Timeline_AFaultThatEnds_IsToldWhereTheLimitOfTheRuleGivesPoints()
    {
        var schema = new LeadSchema([], [new ActivityType("mail")]);
        var model = ScoringModel.For(schema, m => m.Dimension("fit", fit => fit.Add(
            new BandRule("Sum", LeadExpression.ParseNumber("sum('mail', 'value', within: duration('10s'))", schema), new Band(0.5, 2, 16)) { Floor = -38, Ceiling = -27 })).Limit(floor: null, ceiling: null));
        var start = new DateTimeOffset(2030, 3, 1, 4, 59, 59, TimeSpan.Zero);
        var lead = new LeadRecord(schema, "1");
        lead.Add(new LeadActivity("mail", start, 1 / 3.0));

        var entries = Scorer.Of(model).Timeline(lead, start.AddHours(-1), start.AddHours(1));

        Assert.Equal(["04:59:59 -27 0 Activity mail", "05:00:09 0 -27 WindowEnd Sum"], entries.Select(entry => $"{entry.At:HH:mm:ss} {entry.Before.Total} {entry.After.Total} {entry.Cause} {entry.Name}"));
    }

    // Whether nobody can say but for a short while ahead what comes out, as of a remainder of the time.
    private static bool Crawls(Scorer<LeadRecord> scorer, LeadRecord lead, DateTimeOffset at)
    {
        var next = at;
        for (var i = 0; i < 40; i++)
        {
            if (scorer.NextChangeAt(lead, next).At is not { } change || change - at > TimeSpan.FromHours(1))
            {
                return false;
            }

            next = change;
        }

        return true;
    }

    // Whether points fall little by little: at any millisecond, then, and without being told.
    private static bool IsSmooth(ScoringModel model) =>
        model.Rules.Any(rule => rule is ExpressionRule)
        || model.Overrides.Any(item => item.Score is not null)
        || DecaysOf(model).Any(decay => decay.Shape is DecayShape.Linear or DecayShape.HalfLife);

    // How long before and after now: short where decay takes short steps, each of which is looked at.
    private static TimeSpan SpanOf(ScoringModel model) => DecaysOf(model)
        .Where(decay => decay is { Shape: DecayShape.StepLinear or DecayShape.StepGeometric, IsMonthly: false })
        .Select(decay => decay.Length!.Value * 1_000).Append(TimeSpan.FromDays(40)).Min();

    private static IEnumerable<Decay> DecaysOf(ScoringModel model) => model.Rules.OfType<ActivityRule>().Select(rule => rule.Decay)
        .Concat(model.Dimensions.SelectMany(dimension => dimension.Groups.Select(group => group.Decay).Append(dimension.Decay)))
        .OfType<Decay>();

    private static IEnumerable<DateTimeOffset> InstantsOf(ScoringModel model, LeadRecord lead)
    {
        var times = lead.Activities.Select(activity => activity.Time)
            .Concat(model.Schema.Fields.Where(field => field.Type == FieldType.Timestamp).Select(field => lead[field.Name].Timestamp).OfType<DateTimeOffset>())
            .Where(time => time.Year is > 100 and < 9000);
        return times.SelectMany(time => Values.Lengths.Append(TimeSpan.Zero).Select(length => time + length));
    }

    // A fault that comes or goes without points is no change of a score.
    private static bool IsSame(Score x, Score y) => x.Total == y.Total && x.Override == y.Override && x.Gate == y.Gate && x.Cell == y.Cell
        && x.Model.Dimensions.All(dimension => x[dimension.Name] == y[dimension.Name]);

    private static int LevelsOf(Sequence<Points> levels, Score score) => levels.Count(level => score.Total >= level);

    [Fact]
    public void Timeline_ATierThatPointsDoNotTell_IsTold()
    {
        var playbook = Playbook.Parse("""
            { "format": 1, "fields": { "until": "timestamp", "consent": "timestamp" }, "activities": { "demo": {} },
              "scoring": { "limits": "none",
                "dimensions": {
                  "fit": { "rules": [ { "rule": "Known", "when": "has(until)", "points": 10 } ] },
                  "engagement": { "rules": [ { "rule": "Demo", "activity": "demo", "points": 20, "decay": { "halfLife": "10d" } } ] } },
                "overrides": [ { "override": "By hand", "when": "has(until)", "tier": "High", "until": "until" } ],
                "gates": [ { "gate": "Consent", "require": "daysSince(consent) < 5", "atMost": 1000, "tier": "Low" } ] } }
            """);
        var lead = new LeadRecord(playbook.Schema, "1") { ["until"] = Now.AddDays(2), ["consent"] = Now };
        lead.Add(new LeadActivity("demo", Now));

        var entries = Scorer.Of(playbook.Model).Timeline(lead, Now, Now.AddDays(60), new ScoreLevels([], [new DimensionLevels("engagement", [10, 5])]));

        Assert.Equal(
            ["2d 27.411 Override By hand", "5d 24.142 Gate Consent", "10d 19.999 Decay ", "20d 14.999 Decay "],
            entries.Select(entry => FormattableString.Invariant($"{Math.Round((entry.At - Now).TotalDays, 2)}d {entry.After.Total} {entry.Cause} {entry.Name}")));
    }

    [Fact]
    public void Timeline_ACustomRuleThatDependsOnTime_IsRefused()
    {
        var (schema, scorer) = NextChangeTests.Made(engagement => engagement.Custom("Own", new TimeRule()));

        var error = Assert.Throws<InvalidOperationException>(() => scorer.Timeline(NextChangeTests.With(schema), Now, Now.AddDays(1)));

        Assert.Equal("A custom rule, a function or a remainder in the model depends on time; nobody can tell when its points change.", error.Message);
    }

    private sealed class TimeRule : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => [];

        public Points Evaluate(LeadScoring.Leads.LeadView lead) => lead.Now.Day;
    }
}
