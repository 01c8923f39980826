namespace LeadScoring.Results;

/// <summary>What a line of the ledger is about.</summary>
public enum LedgerLineKind
{
    /// <summary>A rule, before its own limit.</summary>
    Rule,

    /// <summary>What decay took of the activities that count.</summary>
    Decay,

    /// <summary>What was lost because what a rule asks about was verified too long ago.</summary>
    Validity,

    /// <summary>What the state of verification took or gave.</summary>
    Verification,

    /// <summary>What a rule's own limit took or gave.</summary>
    RuleLimit,

    /// <summary>What a group's limit took or gave.</summary>
    GroupLimit,

    /// <summary>What a dimension's limit took or gave.</summary>
    DimensionLimit,

    /// <summary>What a dimension lost because the lead did nothing.</summary>
    Inactivity,

    /// <summary>The difference between the combination of the dimensions and their sum.</summary>
    Combination,

    /// <summary>What the limit of the whole score took or gave.</summary>
    TotalLimit,

    /// <summary>What an override took or gave.</summary>
    Override,

    /// <summary>What a closed gate took.</summary>
    Gate,
}

/// <summary>How a rule, gate or override came out.</summary>
public enum LineOutcome
{
    /// <summary>It holds, or is no question.</summary>
    Holds,

    /// <summary>It does not hold, whatever the values that are missing may be.</summary>
    DoesNotHold,

    /// <summary>It does not hold, but might if values that are missing were known.</summary>
    MissingData,

    /// <summary>It could not be evaluated.</summary>
    Fault,
}

/// <summary>Which part of the points a limit acted on.</summary>
public enum LimitSide
{
    /// <summary>The sum.</summary>
    Net,

    /// <summary>The gains, in a split limit.</summary>
    Gains,

    /// <summary>The losses, in a split limit.</summary>
    Losses,
}

/// <summary>A value that a line was worked out from.</summary>
/// <param name="Field">The field's name, or a question about activities as expression text.</param>
/// <param name="Value">The value; missing when the lead has none, and when it is redacted.</param>
/// <param name="IsRedacted">Whether there is a value that is personal and so not shown.</param>
public sealed record Observation(string Field, LeadValue Value, bool IsRedacted);

/// <summary>One line of the sum that makes a score. The points of all lines together are the score.</summary>
/// <param name="Kind">What the line is about.</param>
/// <param name="Name">The name of the rule, group, dimension, override or gate; empty for the combination and the whole score.</param>
/// <param name="Points">What the line adds to the score; 0 for a rule that does not hold.</param>
public sealed record LedgerLine(LedgerLineKind Kind, string Name, Points Points)
{
    /// <summary>The dimension that the line belongs to; empty for those of the whole score.</summary>
    public string Dimension { get; init; } = "";

    /// <summary>The group that the line belongs to; empty when it is in none.</summary>
    public string Group { get; init; } = "";

    /// <summary>How the rule, gate or override came out.</summary>
    public LineOutcome Outcome { get; init; }

    /// <summary>The part of the points that a limit acted on.</summary>
    public LimitSide Side { get; init; }

    /// <summary>The condition or expression as text; empty where there is none.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The values that the rule read, each field once.</summary>
    public Sequence<Observation> Observed { get; init; } = [];

    /// <summary>How many activities stand behind the line of an activity rule; null for other lines.</summary>
    public ActivityCounts? Activities { get; init; }

    /// <summary>Why a rule could not be evaluated; null unless <see cref="Outcome"/> is <see cref="LineOutcome.Fault"/>.</summary>
    public Diagnostic? Fault { get; init; }
}
