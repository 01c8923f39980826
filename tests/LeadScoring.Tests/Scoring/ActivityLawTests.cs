using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Scoring;

/// <summary>Laws of scores over activities.</summary>
public class ActivityLawTests
{
    [Fact]
    public void Score_AtAnyInstant_IsThatOfExplanationAndOracle() => Checked.ForAny(
        one =>
        {
            var scorer = Scorer.Of(one.Model);
            foreach (var lead in one.Leads)
            {
                foreach (var now in InstantsOf(lead, one))
                {
                    var (expected, score) = (NaiveScorer.Score(one.Model, lead, now), scorer.Score(lead, now));
                    Assert.Equal($"at {now:O}: {expected.Total}, {expected.Faults} faults", $"at {now:O}: {score.Total.Thousandths}, {score.Faults} faults");
                    Assert.Equal(score, scorer.Explain(lead, now).Score);
                }
            }
        },
        ci: 100,
        deep: 10_000);

    // What the documentation does not tell apart has the same value and attributes, as a host's own activities have.
    [Fact]
    public void Score_ActivitiesInAnotherOrderAndToldAgain_IsTheSame() => Checked.ForAnyLead(
        (one, scorer, lead) =>
        {
            var dice = new Dice(lead.RecordedActivities.Count);
            var other = AnyLead.Copy(lead, lead.Schema, takes: _ => false);
            var again = lead.RecordedActivities.Where(recorded => recorded.Activity.Id is not null && dice.Lucky(40));
            foreach (var recorded in lead.RecordedActivities.Concat(again).OrderBy(_ => dice.Fraction()))
            {
                other.Add(recorded.Activity, AnyActivities.AttributesOf(lead.Schema, recorded));
            }

            Assert.Equal(Parts(scorer.Score(lead, one.Now)), Parts(scorer.Score(other, one.Now)));
        },
        ci: 150);

    // Also where activities have all in common but what they carry.
    [Fact]
    public void Score_AlikeActivitiesInAnotherOrder_IsTheSame() => Checked.ForAnyLead(
        (one, scorer, lead) =>
        {
            var dice = new Dice(lead.RecordedActivities.Count);
            var all = lead.RecordedActivities
                .Concat(lead.RecordedActivities.Select(recorded => new RecordActivity(
                    new LeadActivity(recorded.Activity.Type, recorded.Activity.Time, dice.Of(1, 2, 3)) { Id = recorded.Activity.Id, Sequence = recorded.Activity.Sequence },
                    lead.Schema.FindActivity(recorded.Activity.Type)!,
                    AnyActivities.AttributesOf(lead.Schema, recorded).Where(_ => dice.Lucky(50)))))
                .ToList();
            string ScoreOf(IEnumerable<RecordActivity> activities)
            {
                var other = AnyLead.Copy(lead, lead.Schema, takes: _ => false);
                foreach (var recorded in activities)
                {
                    other.Add(recorded.Activity, AnyActivities.AttributesOf(lead.Schema, recorded));
                }

                return Parts(scorer.Score(other, one.Now));
            }

            Assert.Equal(ScoreOf(all), ScoreOf(all.OrderBy(_ => dice.Fraction()).ToList()));
        },
        ci: 150);

    // It does not matter when activities came to be known: a score is that of what is there by then, and what lies after it is not seen.
    [Fact]
    public void Score_WithActivitiesAfterNow_IsThatWithoutThem() => Checked.ForAnyLead(
        (one, scorer, lead) =>
        {
            foreach (var now in InstantsOf(lead, one))
            {
                var known = AnyLead.Copy(lead, lead.Schema, takes: i => lead.RecordedActivities[i].Activity.Time <= now);
                Assert.Equal(Parts(scorer.Score(known, now)), Parts(scorer.Score(lead, now)));
                Assert.Equal(scorer.Explain(known, now).ToString(), scorer.Explain(lead, now).ToString());
            }
        },
        ci: 100);

    // Without a decay nothing is lost by waiting: what counted goes on to count, unless newer activities took the room of a cap.
    [Fact]
    public void Rule_WithoutDecayAndCapsOverTheWholeLife_NeverFallsAsTimePasses() => ForAnyActivityRule((rule, lead, schema, dice) =>
    {
        var lasting = rule with
        {
            Points = Points.FromThousandths(Math.Abs(rule.Points.Thousandths)),
            IsSticky = false,
            Decay = Decay.None,
            Caps = [.. rule.Caps.Where(cap => cap.Period != CapPeriod.Lifetime)],
            Burst = null, // a run may come to be one only later
        };
        var scores = TimesOf(lead).Select(now => PointsOf(lasting, lead, schema, now)).ToList();

        Assert.Equal(scores.Order(), scores);
    });

    [Fact]
    public void Rule_KeepingTheOldest_NeverFallsAsTimePasses() => ForAnyActivityRule((rule, lead, schema, dice) =>
    {
        var lasting = rule with { IsSticky = false, Points = Points.FromThousandths(Math.Abs(rule.Points.Thousandths)), Decay = Decay.None, KeepsOldest = true, Burst = null };
        var scores = TimesOf(lead).Select(now => PointsOf(lasting, lead, schema, now)).ToList();

        Assert.Equal(scores.Order(), scores);
    });

    // Between two activities only decay works, and it works to nothing.
    [Fact]
    public void Rule_WhileNothingHappens_ComesNearerToNothing() => ForAnyActivityRule((rule, lead, schema, dice) =>
    {
        var last = lead.Activities.Select(activity => activity.Time).DefaultIfEmpty(Sample.Now).Max();
        var ages = Values.Lengths.Order().SelectMany(length => new[] { length - TimeSpan.FromMilliseconds(1), length, length * 3 }).Order();
        var amounts = ages.Select(age => last + age).Where(now => now >= last).Select(now => PointsOf(rule, lead, schema, now)).ToList();

        Assert.All(amounts, points => Assert.True(Math.Sign(points) * Math.Sign(rule.Points.Thousandths) >= 0));
        Assert.Equal(amounts.Select(Math.Abs).OrderDescending(), amounts.Select(Math.Abs));
    });

    // True of one rule with points above 0 in a sum without limits that split; caps of points let a bigger one through earlier, and so fewer:
    // they break it, and are left out. Caps of counts, gaps, bursts and distinctness choose the same activities whatever the points are.
    [Fact]
    public void Rule_WithMorePoints_NeverGivesLess() => ForAnyActivityRule((rule, lead, schema, dice) =>
    {
        var counted = rule with { IsSticky = false, Points = Points.FromThousandths(Math.Abs(rule.Points.Thousandths)), Caps = [.. rule.Caps.Where(cap => cap.MaxPoints is null)] };
        var generous = counted with { Points = counted.Points + Points.FromThousandths(dice.Of(1, 250, 1_000, 20_000)) };

        Assert.True(PointsOf(counted, lead, schema, Sample.Now) <= PointsOf(generous, lead, schema, Sample.Now));
    });

    // With caps of points it still holds where nothing decays: what counts is then no less.
    [Fact]
    public void Rule_WithMorePointsBeneathACapOverTheWholeLife_NeverGivesLess() => ForAnyActivityRule((rule, lead, schema, dice) =>
    {
        var capped = rule with
        {
            Points = Points.FromThousandths(Math.Abs(rule.Points.Thousandths)),
            IsSticky = false,
            Decay = Decay.None,
            Caps = [ActivityCap.Points(dice.Of<Points>(1, 7, 20, 100))],
        };
        var generous = capped with { Points = capped.Points + Points.FromThousandths(dice.Of(1, 250, 1_000, 20_000)) };

        Assert.True(PointsOf(capped, lead, schema, Sample.Now) <= PointsOf(generous, lead, schema, Sample.Now));
    });

    // The law has an end: a cap of points keeps the newest, whose larger share leaves none to the older ones, which here would not have decayed less
    // – but keeping the oldest, a large old activity, decayed to nothing, takes all the room.
    [Fact]
    public void Rule_WithMorePointsBeneathACapThatKeepsTheOldest_MayGiveLess()
    {
        var lead = Activities.Sample.Visitor(9, 1);
        decimal Of(Points points) => Activities.Sample.Visits(
            rule => rule with { Points = points, Decay = Decay.Linear(TimeSpan.FromDays(10)), KeepsOldest = true, Caps = [ActivityCap.Points(20)] }, lead);

        Assert.Equal(1 + 9, Of(10));
        Assert.Equal(2, Of(20));
    }

    [Fact]
    public void Explain_OfActivityRules_CountsNoMoreThanItSees() => Checked.ForAnyLead(
        (one, scorer, lead) => Assert.All(
            scorer.Explain(lead, one.Now).Lines.Select(line => line.Activities).OfType<Results.ActivityCounts>(),
            counts => Assert.True(0 <= counts.Counted && counts.Counted <= counts.Seen && counts.Bursts <= counts.Seen)),
        ci: 100);

    private static void ForAnyActivityRule(Action<ActivityRule, LeadRecord, LeadSchema, Dice> holds) => Checked.ForAny(
        one =>
        {
            var dice = new Dice(one.Model.Rules.Count());
            foreach (var rule in one.Model.Rules.OfType<ActivityRule>().Where(rule => Math.Abs(rule.Points.Thousandths) < 1_000_000))
            {
                // Faults apart, points are those of the activities.
                var plain = rule with { Where = null, Floor = null, Ceiling = null, ValidFor = null, Verified = null, Decay = rule.Decay ?? Decay.HalfLife(TimeSpan.FromDays(7)) };
                holds(plain, new AnyLead(one.Model, Sample.Now, dice).Next("1"), one.Model.Schema, dice);
            }
        },
        ci: 200);

    private static long PointsOf(ActivityRule rule, LeadRecord lead, LeadSchema schema, DateTimeOffset now) =>
        Scorer.Of(ScoringModel.For(schema, model => model.Limit().Dimension("d", dimension => dimension.Add(rule)))).Score(lead, now).Total.Thousandths;

    private static IEnumerable<DateTimeOffset> TimesOf(LeadRecord lead) =>
        lead.Activities.SelectMany(activity => new[] { activity.Time, activity.Time.AddMilliseconds(1), activity.Time.AddDays(1) }).Append(Sample.Now).Order();

    private static List<DateTimeOffset> InstantsOf(LeadRecord lead, ScoringCase one)
    {
        var dice = new Dice(lead.RecordedActivities.Count);
        List<DateTimeOffset> instants = [one.Now];
        foreach (var time in lead.Activities.Select(activity => activity.Time).Where(time => time.Year is > 1 and < 9999))
        {
            instants.AddRange([time, time.AddMilliseconds(-1), time + dice.Of(Values.Lengths) + TimeSpan.FromMilliseconds(dice.Of(-1, 0))]);
        }

        return [.. instants.Where(_ => dice.Lucky(60))];
    }

    private static string Parts(Score score) => $"{score} {score.Faults} {score.Gate?.Name} {score.Override?.Name} {score.Cell}";
}
