using LeadScoring.Assignment.Optimal;

namespace LeadScoring.Tests.Assignment.Optimal;

/// <summary>Plans by the plainest means.</summary>
internal static class PlanOracle
{
    /// <summary>What the best of all plans is worth, by trying each.</summary>
    public static long BestOf(PlanProblem problem) => BestFrom(problem, 0, new int[problem.Limits.Length]);

    /// <summary>Each lead in turn gets the rep of most value who has room.</summary>
    public static long GreedyOf(PlanProblem problem)
    {
        var taken = new int[problem.Limits.Length];
        var total = 0L;
        for (var lead = 0; lead < problem.Leads; lead++)
        {
            foreach (var rep in RepsOf(problem, lead).Where(rep => problem.ValueOf(lead, rep) > 0).OrderByDescending(rep => problem.ValueOf(lead, rep)))
            {
                if (Enter(problem, lead, rep, taken))
                {
                    total += problem.ValueOf(lead, rep);
                    break;
                }
            }
        }

        return total;
    }

    /// <summary>What the best plan is worth where each lead takes one slot, by the textbook: one lead more at a time, along the way of most value (Bellman and Ford).</summary>
    public static long FlowOf(PlanProblem problem)
    {
        var (sink, source) = (problem.Leads + problem.Limits.Length, problem.Leads + problem.Limits.Length + 1);
        int NodeOf(int limit) => limit == PlanProblem.None ? sink : problem.Leads + limit;
        List<(int From, int To, int Room, long Value)> links = []; // each followed by its way back
        void Add(int from, int to, int room, long value) => links.AddRange([(from, to, room, value), (to, from, 0, -value)]);
        for (var limit = 0; limit < problem.Limits.Length; limit++)
        {
            Add(NodeOf(limit), NodeOf(problem.Limits[limit].Parent), problem.Limits[limit].Slots, 0);
        }

        for (var lead = 0; lead < problem.Leads; lead++)
        {
            Add(source, lead, 1, 0);
            Add(lead, sink, 1, 0);
            foreach (var rep in RepsOf(problem, lead))
            {
                Add(lead, NodeOf(problem.DoorOf(lead, rep)), 1, problem.ValueOf(lead, rep));
            }
        }

        var total = 0L;
        for (var lead = 0; lead < problem.Leads; lead++)
        {
            var (best, by) = (new long?[source + 1], new int[source + 1]);
            best[source] = 0;
            for (var goesOn = true; goesOn;)
            {
                goesOn = false;
                for (var i = 0; i < links.Count; i++)
                {
                    var (from, to, room, value) = links[i];
                    if (room > 0 && best[from] + value is { } other && !(best[to] >= other))
                    {
                        (best[to], by[to], goesOn) = (other, i, true);
                    }
                }
            }

            total += best[sink]!.Value;
            for (var node = sink; node != source; node = links[by[node]].From)
            {
                links[by[node]] = links[by[node]] with { Room = links[by[node]].Room - 1 };
                links[by[node] ^ 1] = links[by[node] ^ 1] with { Room = links[by[node] ^ 1].Room + 1 };
            }
        }

        return total;
    }

    /// <summary>No lead is with a rep who may not have it, no limit is exceeded, and the plan is worth what it says.</summary>
    public static void CheckPlan(PlanProblem problem, OptimalPlan plan)
    {
        var (taken, total) = (new int[problem.Limits.Length], 0L);
        Assert.Equal(problem.Leads, plan.Reps.Count);
        for (var lead = 0; lead < problem.Leads; lead++)
        {
            if (plan.Reps[lead] is var rep and not PlanProblem.None)
            {
                Assert.Contains(rep, RepsOf(problem, lead));
                Assert.True(Enter(problem, lead, rep, taken), $"Lead {lead} is one too many for rep {rep}.");
                total += problem.ValueOf(lead, rep);
            }
        }

        Assert.Equal(total, plan.Value);
    }

    private static long BestFrom(PlanProblem problem, int lead, int[] taken)
    {
        if (lead == problem.Leads)
        {
            return 0;
        }

        var best = BestFrom(problem, lead + 1, taken);
        foreach (var rep in RepsOf(problem, lead))
        {
            if (Enter(problem, lead, rep, taken))
            {
                best = Math.Max(best, problem.ValueOf(lead, rep) + BestFrom(problem, lead + 1, taken));
                Count(problem, lead, rep, taken, -1);
            }
        }

        return best;
    }

    private static IEnumerable<int> RepsOf(PlanProblem problem, int lead) =>
        Enumerable.Range(0, problem.Reps).Where(rep => problem.ValueOf(lead, rep) != PlanProblem.NotEligible);

    /// <summary>Counts the lead at the rep's limits if all of them hold then.</summary>
    private static bool Enter(PlanProblem problem, int lead, int rep, int[] taken)
    {
        if (Count(problem, lead, rep, taken, 1))
        {
            return true;
        }

        Count(problem, lead, rep, taken, -1);
        return false;
    }

    private static bool Count(PlanProblem problem, int lead, int rep, int[] taken, int times)
    {
        var holds = true;
        for (var limit = problem.DoorOf(lead, rep); limit != PlanProblem.None; limit = problem.Limits[limit].Parent)
        {
            taken[limit] += times * problem.UnitsOf(lead);
            holds &= taken[limit] <= problem.Limits[limit].Slots;
        }

        return holds;
    }
}
