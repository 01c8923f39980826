namespace LeadScoring.Assignment;

/// <summary>A rep in a roster: the team, and the calendar that counts.</summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
public sealed class RosterMember
{
    private readonly BusinessCalendar? _usual; // the calendar without anybody's leave

    internal RosterMember(Rep rep, Team? team, BusinessCalendar? calendar, BusinessCalendar? usual) => (Rep, Team, Calendar, _usual) = (rep, team, calendar, usual);

    /// <summary>The rep.</summary>
    public Rep Rep { get; }

    /// <summary>The rep's team, or null.</summary>
    public Team? Team { get; }

    /// <summary>
    /// When the rep works: the rep's own calendar, else the team's, else the organisation's, without the rep's leave. Without such a calendar it is always open but for the leave; null when there is no
    /// leave either.
    /// </summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>Whether the rep would work at an instant if nobody were on leave; true when no hours are known.</summary>
    /// <param name="now">The instant.</param>
    public bool IsInHours(DateTimeOffset now) => _usual?.IsOpen(now) ?? true;

    /// <summary>Whether the rep would work at an instant, but is on leave, by the calendar or by what the roster says of the rep.</summary>
    /// <param name="now">The instant.</param>
    public bool IsOnLeave(DateTimeOffset now) => Calendar is not null && !ReferenceEquals(Calendar, _usual) && !Calendar.IsOpen(now) && IsInHours(now);

    /// <summary>The rep's id.</summary>
    public override string ToString() => Rep.Id;
}
