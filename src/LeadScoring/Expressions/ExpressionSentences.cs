using LeadScoring.Conditions;
using LeadScoring.Expressions;
using LeadScoring.Models;

namespace LeadScoring;

/// <summary>Sentences of the model builders with expression text in them. A text that cannot be read is reported when the model is built, with all others.</summary>
public static class ExpressionSentences
{
    /// <summary>Gives points when a condition holds.</summary>
    /// <typeparam name="TBuilder">A dimension's or a group's builder.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What people call the rule.</param>
    /// <param name="when">The condition as text.</param>
    /// <param name="points">From −1,000,000 to 1,000,000.</param>
    public static TBuilder Rule<TBuilder>(this RuleListBuilder<TBuilder> builder, string name, string when, Points points)
        where TBuilder : RuleListBuilder<TBuilder>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Rule(name, Condition(builder.Words, when), points);
    }

    /// <summary>Gives the points of the highest step that a number reaches; none below the first.</summary>
    /// <typeparam name="TBuilder">A dimension's or a group's builder.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What people call the rule.</param>
    /// <param name="value">The number as text, such as a field's name.</param>
    /// <param name="steps">The least number of each step and what the step is worth, in any order.</param>
    public static TBuilder Bands<TBuilder>(this RuleListBuilder<TBuilder> builder, string name, string value, params IEnumerable<(double From, Points Points)> steps)
        where TBuilder : RuleListBuilder<TBuilder>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Bands(name, Number(builder.Words, value), steps);
    }

    /// <summary>Gives as many points as a number comes to.</summary>
    /// <typeparam name="TBuilder">A dimension's or a group's builder.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What people call the rule.</param>
    /// <param name="value">The number as text; one that is missing is a fault.</param>
    /// <param name="floor">The least that the rule gives, or null.</param>
    /// <param name="ceiling">The most that the rule gives, or null.</param>
    public static TBuilder PointsOf<TBuilder>(this RuleListBuilder<TBuilder> builder, string name, string value, Points? floor = null, Points? ceiling = null)
        where TBuilder : RuleListBuilder<TBuilder>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.PointsOf(name, Number(builder.Words, value), floor, ceiling);
    }

    /// <summary>Counts only activities for which a condition holds.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="where">A condition over the attributes of the type, <c>value</c> and <c>time</c>, as text.</param>
    public static ActivityRuleBuilder Where(this ActivityRuleBuilder builder, string where)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Where(Condition(builder.Words, where, builder.Words.Schema.AttributesOf(builder.Rule.Type)));
    }

    /// <summary>Adds a gate that closes when a condition holds.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What people call the gate.</param>
    /// <param name="when">The condition as text.</param>
    /// <param name="tier">The tier of a shut-out lead; the lowest when null.</param>
    /// <param name="atMost">The most that the score of a shut-out lead may be; when null, the floor of the whole score, or 0.</param>
    public static ScoringModelBuilder Disqualify(this ScoringModelBuilder builder, string name, string when, string? tier = null, Points? atMost = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new Gate(name, GateKind.Disqualify, Condition(builder.Words, when)) { Tier = tier, AtMost = atMost });
    }

    /// <summary>Adds a gate that closes unless a condition holds.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What people call the gate.</param>
    /// <param name="condition">The condition as text.</param>
    /// <param name="tier">The tier of a shut-out lead; the lowest when null.</param>
    /// <param name="atMost">The most that the score of a shut-out lead may be; when null, the floor of the whole score, or 0.</param>
    public static ScoringModelBuilder Require(this ScoringModelBuilder builder, string name, string condition, string? tier = null, Points? atMost = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new Gate(name, GateKind.Require, Condition(builder.Words, condition)) { Tier = tier, AtMost = atMost });
    }

    /// <summary>Adds an override.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">What people call the override.</param>
    /// <param name="when">When it applies, as text.</param>
    /// <param name="score">The score as text, such as a number or a field's name; when null the score stays.</param>
    /// <param name="tier">The tier; when null it follows from the score.</param>
    /// <param name="until">The name of a timestamp field that says when the override ends; null: it never does.</param>
    public static ScoringModelBuilder Override(this ScoringModelBuilder builder, string name, string when, string? score = null, string? tier = null, string? until = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Override(new ScoreOverride(name, Condition(builder.Words, when))
        {
            Score = score is null ? null : Number(builder.Words, score),
            Tier = tier,
            Until = until,
        });
    }

    private static Condition Condition(RuleWords words, string text) => Condition(words, text, words.Schema);

    private static Condition Condition(RuleWords words, string text, LeadSchema schema)
    {
        if (LeadExpression.TryParseCondition(text, schema, words.Functions, out var condition, out var wrong))
        {
            return condition;
        }

        words.Wrong.AddRange(wrong);
        return Conditions.Condition.Never;
    }

    private static NumericExpression Number(RuleWords words, string text)
    {
        if (LeadExpression.TryParseNumber(text, words.Schema, words.Functions, out var number, out var wrong))
        {
            return number;
        }

        words.Wrong.AddRange(wrong);
        return new Constant(0);
    }
}
