using System.Globalization;
using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Any;

/// <summary>Tier changes and triggers of a model, and how a playbook may spell them.</summary>
internal static class AnyTiers
{
    private static readonly (string Text, TimeSpan Duration)[] Durations =
    [
        ("0s", TimeSpan.Zero), ("24h", TimeSpan.FromHours(24)), ("1d", TimeSpan.FromHours(24)), ("7d", TimeSpan.FromDays(7)), ("1d12h", TimeSpan.FromHours(36)), ("90m", TimeSpan.FromMinutes(90)), ("1ms", TimeSpan.FromMilliseconds(1)),
    ];

    /// <summary>As a playbook would have them: grades in the order of the matrix, and none that say what is meant anyway.</summary>
    public static TierChanges Changes(ScoringModel model, Dice dice)
    {
        if (dice.Lucky(30))
        {
            return TierChanges.Usual;
        }

        Points hysteresis = dice.Of(0, 5, 12);
        return new TierChanges
        {
            Hysteresis = hysteresis,
            ConfirmAfter = dice.Lucky(20) ? null : dice.Of(Durations).Duration,
            ConfirmEvaluations = dice.Of<int?>(null, 1, 3),
            MinimumDwell = dice.Lucky(50) ? null : dice.Of(Durations).Duration,
            Grades = model.Combination is MatrixCombination matrix
                ? [.. dice.Some(matrix.Dimensions, 0, 3).Select(graded => new GradeHysteresis(graded.Dimension, Points.FromThousandths(dice.Between(0, 3) * 2_500))).Where(grades => grades.By != hysteresis)]
                : [],
        };
    }

    public static Sequence<Trigger> Triggers(ScoringModel model, TierChanges changes, Dice dice) => [.. dice.Many(0, 3, () => 0).Select((_, i) => new Trigger(
        $"trigger {i}",
        dice.Lucky(30) ? null : dice.Of(model.Dimensions).Name,
        dice.Of(NumberOperator.Greater, NumberOperator.GreaterOrEqual, NumberOperator.Less, NumberOperator.LessOrEqual),
        Points.FromThousandths(dice.Thousandths(60_000)))
    {
        Rearm = dice.Of(TriggerRearm.Never, TriggerRearm.Below(changes.Hysteresis), TriggerRearm.Below(dice.Between(0, 9)), TriggerRearm.After(dice.Of(Durations).Duration)),
    })];

    public static Json Json(TierChanges changes, Dice dice) => Any.Json.Members(
        ("hysteresis", changes.Hysteresis == TierChanges.Usual.Hysteresis && dice.Lucky(50) ? null : Number(changes.Hysteresis)),
        ("confirmAfter", changes.ConfirmAfter is not { } after ? "never" : after == TierChanges.Usual.ConfirmAfter && dice.Lucky(50) ? null : Text(after, dice)),
        ("confirmEvaluations", changes.ConfirmEvaluations is { } count ? Any.Json.Raw(dice.Of($"{count}", $"{count}.0")) : null),
        ("minimumDwell", changes.MinimumDwell is { } dwell ? Text(dwell, dice) : null),
        ("grades", changes.Grades.Count == 0 && dice.Lucky(50) ? null : Any.Json.Named(changes.Grades.OrderBy(_ => dice.Fraction()).Select(grades => (grades.Dimension, Number(grades.By))))));

    public static Json Json(Trigger trigger, TierChanges changes, Dice dice) => Any.Json.Members(
        ("trigger", trigger.Name),
        ("when", When(trigger, dice)),
        ("rearm", trigger.Rearm == TriggerRearm.Never ? "never"
            : trigger.Rearm.Duration is { } duration ? Any.Json.Members(("after", Text(duration, dice)))
            : trigger.Rearm.By == changes.Hysteresis && dice.Lucky(50) ? null
            : Any.Json.Members(("backBy", Number(trigger.Rearm.By!.Value)))));

    private static string When(Trigger trigger, Dice dice)
    {
        var (forth, back) = trigger.Operator switch { NumberOperator.Greater => (">", "<"), NumberOperator.GreaterOrEqual => (">=", "<="), NumberOperator.Less => ("<", ">"), _ => ("<=", ">=") };
        var (name, number) = (trigger.Dimension ?? "score", trigger.Threshold.ToString());
        return dice.Lucky(70) ? $"{name} {forth} {number}" : $"{number} {back} ({name})";
    }

    private static Json Number(Points points) => Any.Json.Raw(points.ToDecimal().ToString(CultureInfo.InvariantCulture));

    private static string Text(TimeSpan duration, Dice dice) => dice.Of([.. Durations.Where(one => one.Duration == duration).Select(one => one.Text)]);
}
