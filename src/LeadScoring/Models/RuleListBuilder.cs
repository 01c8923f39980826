using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>Says which rules a dimension or a group has.</summary>
/// <typeparam name="TSelf">The builder itself, so that sentences can go on.</typeparam>
/// <remarks>Not safe for concurrent use.</remarks>
public abstract class RuleListBuilder<TSelf>
    where TSelf : RuleListBuilder<TSelf>
{
    private readonly List<ScoringRule> _rules = [];

    private protected RuleListBuilder(RuleWords words) => Words = words;

    internal RuleWords Words { get; }

    private protected Limit RuleLimit { get; private set; } = Models.Limit.None;

    private protected Decay? UsualDecay { get; private set; }

    private protected Sequence<ScoringRule> Rules => [.. _rules];

    /// <summary>Gives points when a condition holds.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="when">The condition.</param>
    /// <param name="points">From −1,000,000 to 1,000,000.</param>
    public TSelf Rule(string name, Condition when, Points points) => Add(new ConditionRule(name, when, points));

    /// <summary>Gives the points beside a text field's word, compared as the schema says of the field.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="words">The words and what they are worth.</param>
    public TSelf Lookup(string name, string field, params IEnumerable<(string Word, Points Points)> words) =>
        Add(new LookupRule(name, field, words.Select(word => new LookupEntry(word.Word, word.Points)))
        {
            Mode = Words.Schema.Find(field)?.Mode ?? TextMode.IgnoreCase,
        });

    /// <summary>Gives the points of the highest step that a number reaches; none below the first.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="value">The number.</param>
    /// <param name="steps">The least number of each step and what the step is worth, in any order.</param>
    public TSelf Bands(string name, NumericExpression value, params IEnumerable<(double From, Points Points)> steps)
    {
        var sorted = steps.OrderBy(step => step.From).ToList();
        return Add(new BandRule(name, value, sorted.Select((step, i) =>
            new Band(step.From, i + 1 < sorted.Count ? sorted[i + 1].From : null, step.Points))));
    }

    /// <summary>Gives as many points as a number comes to.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="value">The number; one that is missing is a fault.</param>
    /// <param name="floor">The least that the rule gives, or null.</param>
    /// <param name="ceiling">The most that the rule gives, or null.</param>
    public TSelf PointsOf(string name, NumericExpression value, Points? floor = null, Points? ceiling = null) =>
        Add(new ExpressionRule(name, value) { Floor = floor, Ceiling = ceiling });

    /// <summary>Gives points in proportion to how many fields have a value.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="points">What a complete lead gets.</param>
    /// <param name="fields">The fields that count; none to take those that the schema requires in the lead's stage.</param>
    public TSelf Completeness(string name, Points points, params IEnumerable<string> fields) =>
        Add(new CompletenessRule(name, points, fields));

    /// <summary>Gives points for each activity of a type.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="type">The name of the activity type; every type when null.</param>
    /// <param name="points">What each activity gives, from −1,000,000 to 1,000,000.</param>
    /// <param name="more">Says which activities count, how many, and how their points fall with age, as in <c>a => a.HalfLife(days: 30).AtMost(count: 2)</c>.</param>
    public TSelf Activity(string name, string? type, Points points, Action<ActivityRuleBuilder>? more = null)
    {
        var builder = new ActivityRuleBuilder(new ActivityRule(name, type, points), Words);
        more?.Invoke(builder);
        return Add(builder.Rule);
    }

    /// <summary>Gives what a rule of your own gives.</summary>
    /// <param name="name">What people call the rule.</param>
    /// <param name="rule">The rule.</param>
    public TSelf Custom(string name, IScoringRule rule) => Add(new CustomRule(name, rule));

    /// <summary>Adds a rule that was made elsewhere.</summary>
    /// <param name="rule">The rule.</param>
    public TSelf Add(ScoringRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _rules.Add(rule);
        return (TSelf)this;
    }

    /// <summary>Limits what the rules come to together.</summary>
    /// <param name="floor">The least, inclusive; none when null.</param>
    /// <param name="ceiling">The most, inclusive; none when null.</param>
    /// <param name="mode">Whether gains and losses are clamped together or apart.</param>
    public TSelf Limit(Points? floor = null, Points? ceiling = null, LimitMode mode = LimitMode.Net)
    {
        RuleLimit = new Limit(floor, ceiling, mode);
        return (TSelf)this;
    }

    /// <summary>Says how points of activities fall with age where a rule says nothing of it.</summary>
    /// <param name="decay">How.</param>
    public TSelf Decays(Decay decay)
    {
        ArgumentNullException.ThrowIfNull(decay);
        UsualDecay = decay;
        return (TSelf)this;
    }
}

/// <summary>Says which rules a group has.</summary>
public sealed class GroupBuilder : RuleListBuilder<GroupBuilder>
{
    internal GroupBuilder(RuleWords words)
        : base(words)
    {
    }

    internal RuleGroup Build(string name) => new(name, RuleLimit, Rules) { Decay = UsualDecay };
}

/// <summary>Says which rules and groups a dimension has.</summary>
public sealed class DimensionBuilder : RuleListBuilder<DimensionBuilder>
{
    private readonly List<RuleGroup> _groups = [];
    private InactivityPenalty? _inactivity;

    internal DimensionBuilder(RuleWords words)
        : base(words)
    {
    }

    /// <summary>Adds a group of rules.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rules">Says what is in it.</param>
    public DimensionBuilder Group(string name, Action<GroupBuilder> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var builder = new GroupBuilder(Words);
        rules(builder);
        _groups.Add(builder.Build(name));
        return this;
    }

    /// <summary>Takes points from a lead that does nothing.</summary>
    /// <param name="penalty">When and how many.</param>
    public DimensionBuilder Inactivity(InactivityPenalty penalty)
    {
        ArgumentNullException.ThrowIfNull(penalty);
        _inactivity = penalty;
        return this;
    }

    internal Dimension Build(string name) => new(name, RuleLimit, Rules, [.. _groups]) { Decay = UsualDecay, Inactivity = _inactivity };
}
