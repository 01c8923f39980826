namespace LeadScoring.Bulk;

/// <summary>Some leads that came one after the other, and their scores.</summary>
/// <typeparam name="T">The host's class.</typeparam>
/// <param name="First">The place of the first among all that came, from 0.</param>
/// <param name="Leads">The leads.</param>
/// <param name="Scores">The score of each, in their order.</param>
public sealed record ScoredLeads<T>(long First, IReadOnlyList<T> Leads, BulkScores Scores);
