using LeadScoring.Csv;

namespace LeadScoring.Cli.Input;

/// <summary>Rows of a list that follow each other, and what their leads did.</summary>
/// <param name="Table">The rows.</param>
/// <param name="Activities">For each lead a record without values, with what it did; empty when there is no list of activities.</param>
internal sealed record LeadBatch(CsvTable Table, IReadOnlyList<LeadRecord> Activities);
