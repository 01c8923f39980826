namespace LeadScoring.Models;

/// <summary>For how long after it was verified what a rule asks about is believed.</summary>
/// <remarks>Immutable; compares by value; safe for concurrent use.</remarks>
/// <param name="Field">The name of a timestamp field that says when the value was verified.</param>
/// <param name="Length">How long it holds; an age of just this is too old. Positive, in whole milliseconds.</param>
public sealed record Validity(string Field, TimeSpan Length)
{
    /// <summary>Whether a rule gives nothing for a lead without a verification; else it then gives its points.</summary>
    public bool IsStrict { get; init; }
}

/// <summary>What a rule's points are worth by how well what it asks about is verified.</summary>
/// <remarks>
/// The points are multiplied once and rounded to thousandths, half away from zero, before the rule's own limit. Immutable; compares by value; safe
/// for concurrent use.
/// </remarks>
/// <param name="Field">The name of a text field, such as one that says <c>verified</c>, <c>unverified</c> or <c>stale</c>.</param>
/// <param name="Factors">The words, compared ignoring case, and their factors, from 0 to 1,000.</param>
public sealed record VerificationFactor(string Field, Sequence<WordFactor> Factors)
{
    /// <summary>The factor of a lead whose field has another word or none.</summary>
    public double Otherwise { get; init; } = 1;
}

/// <summary>A word and what it multiplies points by.</summary>
/// <param name="Word">The word.</param>
/// <param name="Factor">From 0 to 1,000.</param>
public sealed record WordFactor(string Word, double Factor);
