using LeadScoring.Assignment;

namespace LeadScoring.Csv;

/// <summary>What is known about a CSV file of reps beforehand.</summary>
public sealed record CsvRosterOptions
{
    /// <summary>Calendars, the organisation's calendar, and the zone on whose clock leave is read where a rep has no calendar.</summary>
    public RosterOptions Roster { get; init; } = new();

    /// <summary>
    /// The teams that there are, with their calendars; rows with another team are then rejected. Their members are those of the rows. Null: a team for each name in the team's column, without a calendar.
    /// </summary>
    public IReadOnlyList<Team>? Teams { get; init; }

    /// <summary>Separator and encoding; detected when null. Only these two count.</summary>
    public CsvOptions? File { get; init; }
}
