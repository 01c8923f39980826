using LeadScoring.Leads;

namespace LeadScoring.Conditions;

/// <summary>Which of a lead's activities are meant. Only activities until the instant of scoring are ever seen.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
public sealed record ActivityFilter
{
    /// <summary>Makes a filter.</summary>
    /// <param name="type">The name of an activity type; every type when null.</param>
    public ActivityFilter(string? type) => Type = type;

    /// <summary>The name of an activity type; every type when null.</summary>
    public string? Type { get; }

    /// <summary>How far back activities count, in whole milliseconds: those of the last so-long, the beginning not included. Null: all of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive, or not in whole milliseconds.</exception>
    public TimeSpan? Within
    {
        get;
        init => field = value is not { } length || TimeLength.IsValid(length)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The length is positive and in whole milliseconds.");
    }

    /// <summary>A condition over the attributes of the type, <c>value</c> and <c>time</c>; null when every activity counts.</summary>
    public Condition? Where { get; init; }
}

/// <summary>What is asked of the activities that a filter lets through.</summary>
public enum ActivityQuestion
{
    /// <summary><c>count</c>: how many there are.</summary>
    Count,

    /// <summary><c>sum</c>: the sum of a number, exact in millionths; 0 when there is none. A number with more than six decimals, one beyond 9,007,199,254 that is not whole, and a sum beyond 64 bits of millionths are faults.</summary>
    Sum,

    /// <summary><c>min</c>: the least of a number; missing when there is none.</summary>
    Least,

    /// <summary><c>max</c>: the greatest of a number; missing when there is none.</summary>
    Greatest,

    /// <summary><c>distinct</c>: how many different values an attribute has.</summary>
    Distinct,

    /// <summary><c>daysSince</c>: days of 24 hours, with fractions, since the last one; missing when there is none.</summary>
    DaysSince,

    /// <summary><c>lastActivityAt</c>: the instant of the last one; missing when there is none.</summary>
    LastAt,
}

/// <summary>A number worked out from a lead's activities.</summary>
/// <remarks>A filter that cannot be evaluated for an activity makes the number a fault; those that ask for the last activity look no further than they need, from the newest on.</remarks>
public sealed record ActivityNumber : NumericExpression
{
    /// <summary>Makes the expression.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="activities">Of which activities.</param>
    /// <param name="attribute">The attribute that is added up, compared or counted; null for the activity's own value.</param>
    /// <exception cref="ArgumentException">An attribute is given for a question that has none.</exception>
    public ActivityNumber(ActivityQuestion question, ActivityFilter activities, string? attribute = null)
    {
        if (attribute is not null && question is ActivityQuestion.Count or ActivityQuestion.DaysSince or ActivityQuestion.LastAt)
        {
            throw new ArgumentException($"{question} looks at no attribute.", nameof(attribute));
        }

        (Question, Activities, Attribute) = (question, activities, attribute);
    }

    /// <summary>What is asked.</summary>
    public ActivityQuestion Question { get; }

    /// <summary>Of which activities.</summary>
    public ActivityFilter Activities { get; }

    /// <summary>The attribute that is added up, compared or counted; null for the activity's own value.</summary>
    public string? Attribute { get; }

    /// <summary>How texts are told apart in <see cref="ActivityQuestion.Distinct"/>.</summary>
    public TextMode Mode { get; init; }

    /// <inheritdoc/>
    public override NumericKind Kind => Question == ActivityQuestion.LastAt ? NumericKind.Timestamp : NumericKind.Number;

    internal override T Accept<T>(INumericVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when a lead has an activity that the filter lets through; looks from the newest on and stops there.</summary>
/// <param name="Activities">Which activities.</param>
public sealed record HasActivity(ActivityFilter Activities) : Condition
{
    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>True when the last activity that the filter lets through is of one of the types; false when there is none.</summary>
/// <param name="Activities">Which activities.</param>
/// <param name="Types">The names of the types; case matters.</param>
/// <exception cref="ArgumentException">There are no types.</exception>
public sealed record LastActivityIn(ActivityFilter Activities, Sequence<string> Types) : Condition
{
    /// <summary>The names of the types, at least one; case matters.</summary>
    public Sequence<string> Types { get; } = Types.Count > 0 ? Types : throw new ArgumentException("There is at least one type.", nameof(Types));

    internal override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Visit(this);
}
