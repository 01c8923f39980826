using System.Diagnostics.CodeAnalysis;
using LeadScoring.Assignment;
using LeadScoring.Leads;

namespace LeadScoring;

/// <summary>All who can work leads, in which teams, and when they work.</summary>
/// <remarks>
/// The order in which reps and teams are handed over does not matter. Where anybody has a calendar (a rep, a team, the organisation), every rep needs one, since nobody's working day is guessed; where
/// nobody has one, hours play no part. Immutable; compares by value; safe for concurrent use.
/// </remarks>
public sealed class Roster : IEquatable<Roster>
{
    private readonly Dictionary<string, RosterMember> _byId;

    private Roster(IEnumerable<Rep> reps, IEnumerable<Team> teams, RosterOptions options)
    {
        Options = options;
        Teams = [.. teams.Select(team => team with { Members = [.. team.Members.Order(Comparer<string>.Create(Utf8Order.Compare))] }).OrderBy(team => team.Id, Comparer<string>.Create(Utf8Order.Compare))];
        var teamOf = Teams.SelectMany(team => team.Members.Select(member => (member, team))).ToDictionary(pair => pair.member, pair => pair.team, StringComparer.Ordinal);
        var hours = new RosterHours(options);
        Members = [.. reps.OrderBy(rep => rep.Id, Comparer<string>.Create(Utf8Order.Compare)).Select(rep => hours.MemberOf(rep, teamOf.GetValueOrDefault(rep.Id)))];
        Reps = [.. Members.Select(member => member.Rep)];
        _byId = Members.ToDictionary(member => member.Rep.Id, StringComparer.Ordinal);
    }

    /// <summary>The reps with teams and calendars, by id in the order of UTF-8 bytes. May be empty.</summary>
    public Sequence<RosterMember> Members { get; }

    /// <summary>The reps in the same order.</summary>
    public Sequence<Rep> Reps { get; }

    /// <summary>The teams by id in the order of UTF-8 bytes, and so their members.</summary>
    public Sequence<Team> Teams { get; }

    /// <summary>What the roster stands on.</summary>
    public RosterOptions Options { get; }

    /// <summary>Makes a roster.</summary>
    /// <param name="reps">The reps; perhaps none.</param>
    /// <param name="teams">The teams; none when null. A rep need not be in one.</param>
    /// <param name="options">Calendars and zone; nothing and UTC when null.</param>
    /// <exception cref="LeadFormatException">Something is wrong; all of it is listed.</exception>
    public static Roster Of(IEnumerable<Rep> reps, IEnumerable<Team>? teams = null, RosterOptions? options = null) =>
        TryOf(reps, teams, options, out var roster, out var problems) ? roster : throw new LeadFormatException(problems.Select(problem => problem.Diagnostic));

    /// <summary>Makes a roster without throwing.</summary>
    /// <param name="reps">The reps; perhaps none.</param>
    /// <param name="teams">The teams; none when null. A rep need not be in one.</param>
    /// <param name="options">Calendars and zone; nothing and UTC when null.</param>
    /// <param name="roster">The roster, or null.</param>
    /// <param name="problems">All that is wrong, and with whom; empty when nothing is.</param>
    public static bool TryOf(IEnumerable<Rep> reps, IEnumerable<Team>? teams, RosterOptions? options, [NotNullWhen(true)] out Roster? roster, out Sequence<RosterProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(reps);
        var (allReps, allTeams) = (reps.ToList(), (teams ?? []).ToList());
        problems = RosterProblems.Of(allReps, allTeams, options ?? new());
        roster = problems.Count == 0 ? new Roster(allReps, allTeams, options ?? new()) : null;
        return roster is not null;
    }

    /// <summary>The rep of an id with team and calendar, or null.</summary>
    /// <param name="id">The id; case matters.</param>
    public RosterMember? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Looks for what can be used but cannot be what was meant: no reps, a team in which nobody can be given leads, leave that overlaps.</summary>
    /// <returns>Warnings.</returns>
    public Sequence<RosterProblem> Check() => RosterChecks.Of(this);

    /// <inheritdoc/>
    public bool Equals(Roster? other) => ReferenceEquals(this, other) || (other is not null && Reps.Equals(other.Reps) && Teams.Equals(other.Teams) && Options.Equals(other.Options));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Roster);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reps, Teams);

    /// <summary>How many reps and teams there are.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Reps.Count} reps in {Teams.Count} teams");
}
