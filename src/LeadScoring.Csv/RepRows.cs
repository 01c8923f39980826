using LeadScoring.Assignment;

namespace LeadScoring.Csv;

/// <summary>Makes a rep of each row, and a roster of those that are right.</summary>
internal sealed class RepRows(RepColumns columns, CsvRosterOptions options)
{
    private readonly List<CsvRep> _rows = [];
    private readonly List<(string Rep, string Team)> _members = [];
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal); // where each id stands first
    private readonly Sequence<string> _teams = [.. (options.Teams ?? []).Select(team => team.Id)];

    public Sequence<CsvRep> All => [.. _rows];

    public void Add(CsvCursor cursor)
    {
        var (cells, line, row) = (cursor.Cells(), cursor.Line, _rows.Count + 1);
        var whole = cursor.Problem ?? (cells.Length == columns.Names.Count ? null
            : new Diagnostic(CsvTexts.CellCount, CsvTexts.At(line), CsvTexts.Of(cells.Length), CsvTexts.Of(columns.Names.Count)));
        if (whole is not null)
        {
            _rows.Add(new CsvRep(row, line, null, [new CsvRejection("", whole)]));
            return;
        }

        var reader = new RepCells(columns, cells, line);
        var id = reader.Id();
        if (id.Length > 0 && !_lines.TryAdd(id, line))
        {
            reader.Reject("rep", CsvTexts.RepeatedId, CsvTexts.Shown(id), CsvTexts.Of(_lines[id]));
        }

        var team = ReadTeam(reader);
        var rep = reader.Rep(id, ZoneOf(reader.Text("calendar"), team));
        var isRep = reader.Rejections.Count == 0;
        _rows.Add(new CsvRep(row, line, isRep ? rep : null, [.. reader.Rejections]));
        if (isRep && team is not null)
        {
            _members.Add((id, team));
        }
    }

    /// <summary>The roster of the rows that are right; those that the roster cannot have are rejected now.</summary>
    public Roster ToRoster()
    {
        var reps = _rows.Select(row => row.Rep).OfType<Rep>().ToList();
        if (Roster.TryOf(reps, Teams(reps), options.Roster, out var roster, out var problems))
        {
            return roster;
        }

        var problemsOf = problems.ToLookup(problem => (object?)problem.Rep, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Rep is { } rep && problemsOf.Contains(rep))
            {
                _rows[i] = _rows[i] with { Rep = null, Rejections = [.. problemsOf[rep].Select(problem => Rejection(problem, _rows[i].Line))] };
            }
        }

        reps.RemoveAll(problemsOf.Contains);
        return Roster.Of(reps, Teams(reps), options.Roster); // what is not about a rep is thrown
    }

    private CsvRejection Rejection(RosterProblem problem, long line) =>
        new(problem.Part.Length == 0 ? "rep" : problem.Part, problem.Diagnostic with { Position = CsvTexts.At(line, (columns.Of(problem.Part.Length == 0 ? "rep" : problem.Part) ?? -1) + 1) });

    private IEnumerable<Team> Teams(List<Rep> reps)
    {
        var ids = reps.Select(rep => rep.Id).ToHashSet(StringComparer.Ordinal);
        var members = _members.Where(member => ids.Contains(member.Rep)).ToLookup(member => member.Team, member => member.Rep, StringComparer.Ordinal);
        return (options.Teams ?? members.Select(team => new Team(team.Key))).Select(team => team with { Members = [.. members[team.Id]] });
    }

    // Null for none; one that is not known rejects the row.
    private string? ReadTeam(RepCells cells)
    {
        var team = cells.Text("team");
        if (team is not null && options.Teams is not null && !_teams.Contains(team))
        {
            var match = CsvColumns.Match(team, _teams);
            if ((match.Index is { } index ? _teams[index] : match.Nearest) is { } near)
            {
                cells.Reject("team", CsvTexts.UnknownTeamNear, CsvTexts.Shown(team), near);
            }
            else
            {
                cells.Reject("team", CsvTexts.UnknownTeam, CsvTexts.Shown(team), string.Join(", ", _teams));
            }
        }

        return team;
    }

    private string ZoneOf(string? calendar, string? team)
    {
        var name = calendar ?? options.Teams?.FirstOrDefault(known => known.Id == team)?.Calendar ?? options.Roster.Calendar;
        return options.Roster.Calendars.FirstOrDefault(known => known.Name == name)?.Zone ?? options.Roster.Zone;
    }
}
