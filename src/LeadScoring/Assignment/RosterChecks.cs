namespace LeadScoring.Assignment;

/// <summary>Finds what can be used in a roster but cannot be what was meant.</summary>
internal static class RosterChecks
{
    public static Sequence<RosterProblem> Of(Roster roster)
    {
        List<RosterProblem> problems = [];
        void Add(Rep? rep, Team? team, string part, DiagnosticText text, params ReadOnlySpan<string> arguments) =>
            problems.Add(new RosterProblem(new Diagnostic(text, SourcePosition.None, arguments) { Severity = Severity.Warning }, rep, team, part));

        if (roster.Members.Count == 0)
        {
            Add(null, null, "reps", RosterTexts.NoReps);
        }
        else if (!roster.Reps.Any(TakesLeads))
        {
            Add(null, null, "reps", RosterTexts.NobodyAtAll);
        }

        foreach (var team in roster.Teams.Where(team => !team.Members.Any(id => TakesLeads(roster.Find(id)!.Rep))))
        {
            Add(null, team, "members", RosterTexts.NobodyInTeam, team.Id);
        }

        foreach (var rep in roster.Reps)
        {
            var dates = rep.LeaveDates.OrderBy(dates => dates.First).ToList();
            foreach (var (earlier, later) in dates.Zip(dates.Skip(1)).Where(pair => pair.Second.First <= pair.First.Last))
            {
                Add(rep, null, "leave", RosterTexts.LeaveOverlaps, rep.Id, earlier.ToString(), later.ToString());
            }

            var times = rep.LeaveTimes.OrderBy(times => times.From).ToList();
            foreach (var (earlier, later) in times.Zip(times.Skip(1)).Where(pair => pair.Second.From < pair.First.To))
            {
                Add(rep, null, "leave", RosterTexts.LeaveOverlaps, rep.Id, earlier.ToString(), later.ToString());
            }
        }

        return [.. problems];
    }

    private static bool TakesLeads(Rep rep) => rep.IsActive && rep.Weight > 0;
}
