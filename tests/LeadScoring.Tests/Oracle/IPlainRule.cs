using LeadScoring.Models;

namespace LeadScoring.Tests.Oracle;

/// <summary>A custom rule of the tests that can also say, without the library, what it gives.</summary>
internal interface IPlainRule : IScoringRule
{
    /// <summary>The points in thousandths, or null where <see cref="IScoringRule.Evaluate"/> throws.</summary>
    long? Give(NaiveLead lead);
}
