namespace LeadScoring.Results;

/// <summary>How many activities stand behind a line of an activity rule.</summary>
/// <param name="Seen">How many passed the rule's filter.</param>
/// <param name="Counted">How many of them count, after the burst filter and the caps; what decay leaves of them is another line.</param>
/// <param name="Bursts">How many runs were taken for the doings of a machine.</param>
public sealed record ActivityCounts(int Seen, int Counted, int Bursts);
