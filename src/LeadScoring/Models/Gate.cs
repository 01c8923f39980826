using LeadScoring.Conditions;

namespace LeadScoring.Models;

/// <summary>What closes a gate.</summary>
public enum GateKind
{
    /// <summary>The gate closes when its condition holds.</summary>
    Disqualify,

    /// <summary>The gate closes unless its condition holds, as for a consent.</summary>
    Require,
}

/// <summary>Shuts a lead out whatever its points are. A condition that cannot be evaluated closes the gate.</summary>
/// <param name="Name">What people call the gate; no rule, gate or override has the same name.</param>
/// <param name="Kind">What closes it.</param>
/// <param name="Condition">The question that it asks.</param>
public sealed record Gate(string Name, GateKind Kind, Condition Condition)
{
    /// <summary>The most that the score of a shut-out lead may be; when null, the floor of the whole score, or 0 when that has none.</summary>
    public Points? AtMost { get; init; }

    /// <summary>The tier of a shut-out lead; the lowest when null. Of several closed gates the first decides.</summary>
    public string? Tier { get; init; }
}

/// <summary>Sets the score or the tier of a lead against what the rules say, until it expires. A closed gate wins over it.</summary>
/// <remarks>The first override that applies counts. One whose condition or score cannot be evaluated does not apply, and is a fault.</remarks>
/// <param name="Name">What people call the override; no rule, gate or override has the same name.</param>
/// <param name="When">When it applies.</param>
public sealed record ScoreOverride(string Name, Condition When)
{
    /// <summary>The score, as a plain number; when null the score stays. A missing number is a fault.</summary>
    public NumericExpression? Score { get; init; }

    /// <summary>The tier; when null it follows from the score.</summary>
    public string? Tier { get; init; }

    /// <summary>The name of a timestamp field that says when the override ends (exclusive); a lead without a value there has no override. Null: it never ends.</summary>
    public string? Until { get; init; }
}
