using System.Globalization;
using LeadScoring.Leads;

namespace LeadScoring.Assignment;

/// <summary>Finds all that is wrong with a roster, whichever way it came in.</summary>
internal sealed class RosterProblems
{
    private readonly RosterOptions _options;
    private readonly List<RosterProblem> _problems = [];
    private readonly Dictionary<string, Team> _teamOf = new(StringComparer.Ordinal);

    private RosterProblems(RosterOptions options) => _options = options;

    public static Sequence<RosterProblem> Of(IReadOnlyList<Rep> reps, IReadOnlyList<Team> teams, RosterOptions options)
    {
        var finder = new RosterProblems(options);
        finder.CheckOptions();
        finder.CheckTeams(reps, teams);
        // A name that no calendar has is a mistake of its own, and asks nothing of others.
        var asksForHours = options.Find(options.Calendar) is not null || teams.Any(team => options.Find(team.Calendar) is not null) || reps.Any(rep => options.Find(rep.Calendar) is not null);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rep in reps)
        {
            finder.CheckId(rep.Id, "rep", ids, rep, null);
            finder.CheckRep(rep, asksForHours);
        }

        return [.. finder._problems];
    }

    private void CheckOptions()
    {
        if (!LeadZone.IsKnown(_options.Zone))
        {
            Add(null, null, "zone", RosterTexts.UnknownZone, _options.Zone);
        }

        foreach (var twice in _options.Calendars.GroupBy(calendar => calendar.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            Add(null, null, "calendars", RosterTexts.CalendarTwice, twice.Key);
        }

        CheckCalendar(_options.Calendar, "roster", null, null);
    }

    private void CheckTeams(IReadOnlyList<Rep> reps, IReadOnlyList<Team> teams)
    {
        var known = reps.Select(rep => rep.Id).ToHashSet(StringComparer.Ordinal);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var team in teams)
        {
            CheckId(team.Id, "team", ids, null, team);
            CheckCalendar(team.Calendar, team.Id, null, team);
            foreach (var member in team.Members)
            {
                if (!known.Contains(member))
                {
                    var near = NearestName.Of(member, known);
                    Add(null, team, "members", near is null ? RosterTexts.UnknownMember : RosterTexts.UnknownMemberNear, team.Id, member, near ?? "");
                }
                else if (!_teamOf.TryAdd(member, team))
                {
                    var other = _teamOf[member];
                    Add(null, team, "members", ReferenceEquals(other, team) ? RosterTexts.MemberTwice : RosterTexts.TwoTeams, member, other.Id, team.Id);
                }
            }
        }
    }

    private void CheckRep(Rep rep, bool asksForHours)
    {
        CheckRange(rep, "level", rep.Level, 0, Rep.MaxLevel);
        CheckRange(rep, "weight", rep.Weight, 0, Rep.MaxWeight);
        if (rep.Capacity is { } capacity && (capacity is <= 0 or > Rep.MaxCapacity || decimal.Round(capacity, 3) != capacity))
        {
            Add(rep, null, "capacity", RosterTexts.CapacityWrong, rep.Id, Text(capacity));
        }

        CheckNames(rep, "skills", rep.Skills.Select(skill => skill.Name));
        foreach (var skill in rep.Skills)
        {
            CheckRange(rep, "skills", skill.Grade, 1, Rep.MaxGrade);
        }

        foreach (var twice in rep.Skills.GroupBy(skill => skill.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            Add(rep, null, "skills", RosterTexts.SkillTwice, twice.Key, rep.Id);
        }

        CheckNames(rep, "languages", rep.Languages);
        CheckNames(rep, "products", rep.Products);
        CheckNames(rep, "territories", rep.Territories);
        CheckNames(rep, "conflicts", rep.Conflicts);
        CheckRampUp(rep);
        CheckCalendar(rep.Calendar, rep.Id, rep, null);
        if (asksForHours && rep.Calendar is null && _options.Calendar is null && _teamOf.GetValueOrDefault(rep.Id)?.Calendar is null)
        {
            Add(rep, null, "calendar", RosterTexts.NoCalendar, rep.Id);
        }
    }

    private void CheckRampUp(Rep rep)
    {
        if (rep.RampUp is not { } ramp)
        {
            return;
        }

        if (ramp.Share is null == ramp.Limit is null)
        {
            Add(rep, null, "rampUp", RosterTexts.RampUnclear, rep.Id);
        }
        else if (ramp.Share is < 0 or > 1)
        {
            Add(rep, null, "rampUp", RosterTexts.RampShareWrong, rep.Id, Text(ramp.Share.Value));
        }
        else if (ramp.Share is not null && rep.Capacity is null)
        {
            Add(rep, null, "rampUp", RosterTexts.RampNeedsCapacity, rep.Id);
        }

        CheckRange(rep, "rampUp", ramp.Limit ?? 0, 0, int.MaxValue);
    }

    private void CheckId(string id, string kind, HashSet<string> taken, Rep? rep, Team? team)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            Add(rep, team, "", RosterTexts.IdBlank, kind);
        }
        else if (!taken.Add(id))
        {
            Add(rep, team, "", RosterTexts.IdTwice, id, kind);
        }
    }

    private void CheckNames(Rep rep, string part, IEnumerable<string> names)
    {
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            Add(rep, null, part, RosterTexts.NameBlank, part, rep.Id);
        }
    }

    private void CheckRange(Rep rep, string part, int number, int least, int most)
    {
        if (number < least || number > most)
        {
            Add(rep, null, part, RosterTexts.OutOfRange, part == "skills" ? "grade of a skill" : part, rep.Id, Text(least), Text(most), Text(number));
        }
    }

    private void CheckCalendar(string? name, string owner, Rep? rep, Team? team)
    {
        if (name is null || _options.Find(name) is not null)
        {
            return;
        }

        var known = _options.Calendars.Select(calendar => calendar.Name).ToList();
        if (NearestName.Of(name, known) is { } near)
        {
            Add(rep, team, "calendar", RosterTexts.UnknownCalendarNear, owner, name, near);
        }
        else
        {
            Add(rep, team, "calendar", known.Count == 0 ? RosterTexts.NoCalendars : RosterTexts.UnknownCalendar, owner, name, string.Join(", ", known));
        }
    }

    private void Add(Rep? rep, Team? team, string part, DiagnosticText text, params ReadOnlySpan<string> arguments) =>
        _problems.Add(new RosterProblem(new Diagnostic(text, SourcePosition.None, arguments), rep, team, part));

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
