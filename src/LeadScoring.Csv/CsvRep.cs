namespace LeadScoring.Csv;

/// <summary>One row of a CSV file of reps: a rep, or the reasons why it is none.</summary>
/// <param name="Row">The number of the row from 1; neither the header nor empty lines count.</param>
/// <param name="Line">The line in which the row starts, from 1.</param>
/// <param name="Rep">The rep, or null when the row was rejected.</param>
/// <param name="Rejections">Everything that is wrong with the row, each with the line and the number of the cell; empty when it is a rep.</param>
public sealed record CsvRep(long Row, long Line, Rep? Rep, Sequence<CsvRejection> Rejections);
