using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>A rule gives or takes points for one lead. The records in this file, <see cref="ActivityRule"/> and <see cref="CustomRule"/> are all the kinds there are.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use. A rule that cannot be evaluated gives 0 points and a fault.</remarks>
public abstract record ScoringRule
{
    private protected ScoringRule(string name) => Name = name;

    /// <summary>What people call the rule; the only one of its name in the model.</summary>
    public string Name { get; init; }

    /// <summary>The least that the rule gives, or null; applied after all else of the rule.</summary>
    public Points? Floor { get; init; }

    /// <summary>The most that the rule gives, or null; applied after all else of the rule.</summary>
    public Points? Ceiling { get; init; }

    /// <summary>For how long what the rule asks about is believed; null for ever. Later the rule gives 0, before its own limit.</summary>
    public Validity? ValidFor { get; init; }

    /// <summary>What the points are worth by how well what the rule asks about is verified; null for always in full.</summary>
    public VerificationFactor? Verified { get; init; }

    internal abstract T Accept<T>(IRuleVisitor<T> visitor);
}

/// <summary>Gives points when a condition holds.</summary>
public sealed record ConditionRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="when">When it gives its points.</param>
    /// <param name="points">From −1,000,000 to 1,000,000.</param>
    public ConditionRule(string name, Condition when, Points points)
        : base(name) => (When, Points) = (when, points);

    /// <summary>When the rule gives its points.</summary>
    public Condition When { get; init; }

    /// <summary>What the rule gives, from −1,000,000 to 1,000,000.</summary>
    public Points Points { get; init; }

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One word of a lookup and what it is worth.</summary>
/// <param name="Word">The text.</param>
/// <param name="Points">What the rule gives for it.</param>
public sealed record LookupEntry(string Word, Points Points);

/// <summary>Gives the points that stand beside the word in a text field; none when the field is missing.</summary>
public sealed record LookupRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="field">The name of a text field.</param>
    /// <param name="entries">The words, each once.</param>
    public LookupRule(string name, string field, params IEnumerable<LookupEntry> entries)
        : base(name) => (Field, Entries) = (field, [.. entries]);

    /// <summary>The name of the text field.</summary>
    public string Field { get; init; }

    /// <summary>The words, each once in the rule's mode.</summary>
    public Sequence<LookupEntry> Entries { get; init; }

    /// <summary>How words are compared.</summary>
    public TextMode Mode { get; init; }

    /// <summary>What a text gives that is none of the words; 0 unless said. A missing value gives 0 all the same.</summary>
    public Points Otherwise { get; init; }

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>A band of numbers and what it is worth.</summary>
/// <param name="From">The least number, inclusive; no least when null.</param>
/// <param name="To">The first number beyond the band, exclusive; no end when null.</param>
/// <param name="Points">What the rule gives for a number in the band.</param>
public sealed record Band(double? From, double? To, Points Points)
{
    internal bool Contains(double value) => (From is null || value >= From) && (To is null || value < To);
}

/// <summary>Gives the points of the band that a number falls in; none outside all bands or when the number is missing.</summary>
public sealed record BandRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="value">The number.</param>
    /// <param name="bands">The bands; where two overlap, the first counts.</param>
    public BandRule(string name, NumericExpression value, params IEnumerable<Band> bands)
        : base(name) => (Value, Bands) = (value, [.. bands]);

    /// <summary>The number.</summary>
    public NumericExpression Value { get; init; }

    /// <summary>The bands; where two overlap, the first counts.</summary>
    public Sequence<Band> Bands { get; init; }

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Gives as many points as an expression comes to, rounded once to thousandths, half away from zero.</summary>
/// <remarks>A number that is missing, infinite or beyond ±1,000,000 is a fault: guard it, as in <c>has(visits) ? visits * 2 : 0</c>.</remarks>
public sealed record ExpressionRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="value">The points, as a plain number.</param>
    public ExpressionRule(string name, NumericExpression value)
        : base(name) => Value = value;

    /// <summary>The points, as a plain number.</summary>
    public NumericExpression Value { get; init; }

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>Gives <c>points × filled ÷ required</c>, rounded once to thousandths, half away from zero; all points when nothing is required.</summary>
public sealed record CompletenessRule : ScoringRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="points">What a complete lead gets, from −1,000,000 to 1,000,000.</param>
    /// <param name="fields">The fields that count; none to take those that the schema requires in the lead's stage.</param>
    public CompletenessRule(string name, Points points, params IEnumerable<string> fields)
        : base(name) => (Points, Fields) = (points, [.. fields]);

    /// <summary>What a complete lead gets.</summary>
    public Points Points { get; init; }

    /// <summary>The names of the fields that count; when empty, those that the schema requires in the lead's stage.</summary>
    public Sequence<string> Fields { get; init; }

    internal override T Accept<T>(IRuleVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>One method a kind, so that a new kind does not compile until every reader knows it.</summary>
internal interface IRuleVisitor<out T>
{
    T Visit(ConditionRule rule);

    T Visit(LookupRule rule);

    T Visit(BandRule rule);

    T Visit(ExpressionRule rule);

    T Visit(CompletenessRule rule);

    T Visit(ActivityRule rule);

    T Visit(CustomRule rule);
}
