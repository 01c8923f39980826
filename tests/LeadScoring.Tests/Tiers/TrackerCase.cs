using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Tests.Any;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Tiers;

/// <summary>One evaluation: which of the trackers, after how long, and what the lead is like.</summary>
internal sealed record Evaluation(bool IsReplaced, TimeSpan After, Points Fit, Points Engagement, string Flag)
{
    public override string ToString() => $"{(IsReplaced ? "new playbook, " : "")}{After.TotalMilliseconds / 3_600_000:0.######} h later: fit {Fit}, engagement {Engagement} {Flag}";
}

/// <summary>A tracker, another that replaces it, and evaluations of one lead at the levels and beside them.</summary>
internal sealed record TrackerCase(TierTracker First, TierTracker Second, Sequence<Evaluation> Evaluations)
{
    private static readonly string[] Flags = ["", "", "", "", "", "", "shut", "shut higher", "named", "scored"];

    public static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly LeadSchema Schema = new(
        new LeadField("fit", FieldType.Number), new LeadField("engagement", FieldType.Number), new LeadField("flag", FieldType.Text), new LeadField("set", FieldType.Number));

    public static Arbitrary<TrackerCase> Any { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(Of),
        one => Enumerable.Range(0, one.Evaluations.Count).Select(i => one with { Evaluations = [.. one.Evaluations.Where((_, place) => place != i)] })
            .Concat(one.First.Triggers.Count == 0 ? [] : [one with { First = Without(one.First), Second = Without(one.Second) }]));

    public static TrackerCase Of(int seed)
    {
        var dice = new Dice(seed);
        var first = TrackerOf(dice);
        var second = TrackerOf(dice);
        var levels = new[] { first, second }.SelectMany(LevelsOf).Distinct().ToList();
        return new TrackerCase(first, second, [.. Enumerable.Range(0, dice.Between(1, 30)).Select(i => new Evaluation(
            i > 15,
            dice.Of(TimeSpan.Zero, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(-1), TimeSpan.FromHours(1), TimeSpan.FromHours(5), TimeSpan.FromHours(24), TimeSpan.FromHours(12), TimeSpan.FromDays(3)),
            PointsOf(dice, levels),
            PointsOf(dice, levels),
            dice.Of(Flags)))]);
    }

    /// <summary>The score of a lead at an evaluation.</summary>
    public static Score ScoreOf(TierTracker tracker, Evaluation evaluation)
    {
        var lead = new LeadRecord(Schema, "L1")
        {
            ["fit"] = (double)evaluation.Fit.ToDecimal(),
            ["engagement"] = (double)evaluation.Engagement.ToDecimal(),
            ["flag"] = evaluation.Flag,
            ["set"] = (double)evaluation.Fit.ToDecimal(),
        };
        return Scorer.Of(tracker.Model).Score(lead, Start);
    }

    public TierTracker TrackerAt(Evaluation evaluation) => evaluation.IsReplaced ? Second : First;

    public override string ToString()
    {
        var lines = new[] { First, Second }.Select(Text).Concat(Evaluations.Select(evaluation => evaluation.ToString()));
        return "\n" + string.Join('\n', lines);
    }

    private static TierTracker Without(TierTracker tracker) => new(tracker.Model, tracker.Ladder, tracker.Changes);

    private static string Text(TierTracker tracker) => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", tracker.Ladder.Tiers.Select(tier => $"{tier.Name} {tier.From}"))} | {tracker.Changes} | {string.Join("; ", tracker.Triggers.Select(trigger => $"{trigger.Name}: {trigger.When}, rearm {trigger.Rearm}"))} | {tracker.Model.Combination}");

    private static TierTracker TrackerOf(Dice dice)
    {
        var ladder = TierLadder.Of([
            .. dice.Some(["A", "B", "C"], 0, 3).Select((name, i) => new Tier(name, 60 - (20 * i) - dice.Between(0, 10), Treatment.Assign)), new Tier(dice.Of("D", "E"), null, Treatment.Park)]);
        var model = ModelOf(ladder, dice);
        var changes = new TierChanges
        {
            Hysteresis = dice.Of(0, 5, 12),
            ConfirmAfter = dice.Of<TimeSpan?>(null, TimeSpan.Zero, TimeSpan.FromHours(5), TimeSpan.FromHours(24)),
            ConfirmEvaluations = dice.Of<int?>(null, null, 1, 2, 3),
            MinimumDwell = dice.Of<TimeSpan?>(null, null, TimeSpan.FromHours(12), TimeSpan.FromDays(2)),
            Grades = model.Combination is MatrixCombination && dice.Lucky(50) ? [new GradeHysteresis("fit", 3)] : [],
        };
        return new TierTracker(model, ladder, changes, dice.Some(["up", "down", "watch"], 0, 3).Select(name => new Trigger(
            name,
            dice.Of(null, "fit", "engagement"),
            dice.Of(NumberOperator.Greater, NumberOperator.GreaterOrEqual, NumberOperator.Less, NumberOperator.LessOrEqual),
            dice.Of(10, 30, 50))
        {
            Rearm = dice.Of(TriggerRearm.Never, TriggerRearm.Below(0), TriggerRearm.Below(5), TriggerRearm.After(TimeSpan.FromHours(24)), TriggerRearm.After(TimeSpan.Zero)),
        }));
    }

    private static ScoringModel ModelOf(TierLadder ladder, Dice dice) => ScoringModel.For(Schema, m =>
    {
        m.Dimension("fit", fit => fit.PointsOf("fit is", "fit")).Dimension("engagement", engagement => engagement.PointsOf("engagement is", "engagement")).Limit();
        m.Gate(new Gate("shut", GateKind.Disqualify, When("flag == 'shut'")));
        m.Gate(new Gate("shut higher", GateKind.Disqualify, When("flag == 'shut higher'")) { AtMost = 45, Tier = ladder.Tiers[0].Name });
        m.Override(new ScoreOverride("named", When("flag == 'named'")) { Tier = dice.Of(ladder.Tiers).Name });
        m.Override(new ScoreOverride("scored", When("flag == 'scored'")) { Score = LeadExpression.ParseNumber("set", Schema) });
        if (dice.Lucky(40))
        {
            DimensionGrades[] grades =
            [
                new("fit", [new Grade("x", 30 + dice.Between(0, 5)), new Grade("y", dice.Of(10, 20)), new Grade("z", null)]),
                new("engagement", [new Grade("1", 25), new Grade(dice.Of("2", "3"), null)]),
            ];
            m.Combine(new MatrixCombination(grades, new MatrixCombination(grades, []).Combinations().Select(names => new MatrixCell(names, dice.Of(ladder.Tiers).Name))));
        }
    });

    private static Condition When(string text) => LeadExpression.ParseCondition(text, Schema);

    private static IEnumerable<Points> LevelsOf(TierTracker tracker)
    {
        var levels = tracker.Levels(null);
        return levels.Total.Concat(levels.Dimensions.SelectMany(dimension => dimension.Levels)).SelectMany(level => new[] { level, level - 5, level - 12, level - 3 });
    }

    private static Points PointsOf(Dice dice, List<Points> levels) => levels.Count == 0 || dice.Lucky(40)
        ? dice.Between(-5, 45)
        : dice.Of(levels) + Points.FromThousandths(dice.Between(-1, 1));
}
