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
            foreach (var (earlier, later) in Overlaps(rep.LeaveDates, dates => dates.First.DayNumber, dates => dates.Last.DayNumber + 1))
            {
                Add(rep, null, "leave", RosterTexts.LeaveOverlaps, rep.Id, earlier.ToString(), later.ToString());
            }

            foreach (var (earlier, later) in Overlaps(rep.LeaveTimes, times => times.From, times => times.To))
            {
                Add(rep, null, "leave", RosterTexts.LeaveOverlaps, rep.Id, earlier.ToString(), later.ToString());
            }
        }

        return [.. problems];
    }

    // Each that begins before the one that lasts longest so far is over.
    private static IEnumerable<(T Earlier, T Later)> Overlaps<T, TTime>(Sequence<T> leave, Func<T, TTime> from, Func<T, TTime> to)
        where TTime : IComparable<TTime>
    {
        var inOrder = leave.OrderBy(from).ToList();
        for (var (i, longest) = (1, 0); i < inOrder.Count; i++)
        {
            if (from(inOrder[i]).CompareTo(to(inOrder[longest])) < 0)
            {
                yield return (inOrder[longest], inOrder[i]);
            }

            longest = to(inOrder[i]).CompareTo(to(inOrder[longest])) > 0 ? i : longest;
        }
    }

    private static bool TakesLeads(Rep rep) => rep.IsActive && rep.Weight > 0;
}
