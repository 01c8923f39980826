using System.Numerics;
using System.Runtime.InteropServices;

namespace LeadScoring.Assignment.Optimal;

/// <summary>The best plan where each lead takes one slot, by the network simplex method.</summary>
/// <remarks>
/// <para>A plan is best when, at the prices of its <see cref="PlanFlow"/>, no lead has more left elsewhere, no limit that counts nothing is dearer than
/// the one around it, and no full one cheaper. Until then each step moves a lead or a limit for which that is not so. As the tree is strongly feasible,
/// no steps come back to where they were, so there is an end.</para>
/// <para>Which lead is next decides how many steps it takes. Only what gains more than a threshold may move; the threshold is halved, down to 0, once few of
/// all leads moved. Between two looks at all leads, those that moved are asked again until none of them does (J. M. Mulvey, Pivot strategies
/// for primal-simplex network codes, Journal of the ACM 25, 1978).</para>
/// <para>Equal input gives the equal plan. Of plans equally good it is one; a lead that has equally much left with several reps moves to the first.</para>
/// </remarks>
internal static class PlanSimplex
{
    // Few is one lead in this many. From 10 to 100 the times differ little, and at 1,000 they are twice as long.
    private const int Few = 30;

    /// <summary>A best plan, with the prices that show that it is.</summary>
    public static PlanFlow Solve(PlanProblem problem)
    {
        var flow = new PlanFlow(problem);
        var movers = new int[problem.Leads];
        var threshold = Math.Max(0, problem.Values.DefaultIfEmpty().Max()) / 2;
        while (true)
        {
            var count = 0;
            for (var lead = 0; lead < problem.Leads; lead++)
            {
                if (MoveLead(problem, flow, lead, threshold))
                {
                    movers[count++] = lead;
                }
            }

            var limitMoved = MoveLimits(problem, flow);
            if (count == 0 && !limitMoved && threshold == 0)
            {
                return flow;
            }

            threshold = count <= problem.Leads / Few ? threshold / 2 : threshold;
            while (count > 0)
            {
                var asked = movers.AsSpan(0, count);
                count = 0;
                foreach (var lead in asked)
                {
                    if (MoveLead(problem, flow, lead, threshold))
                    {
                        movers[count++] = lead; // never ahead of the one just asked
                    }
                }

                MoveLimits(problem, flow);
            }
        }
    }

    private static bool MoveLead(PlanProblem problem, PlanFlow flow, int lead, long threshold)
    {
        var values = problem.ValuesOf(lead);
        var prices = flow.DoorPrices.AsSpan(problem.RowOf(lead), problem.Reps);
        var old = flow.Reps[lead];
        var left = old == PlanProblem.None ? 0 : values[old] - prices[old];
        var most = MostLeft(values, prices);
        var gain = Math.Max(most, 0) - left;
        if (gain <= threshold)
        {
            return false;
        }

        var rep = most < 0 ? PlanProblem.None : 0;
        while (rep != PlanProblem.None && values[rep] - prices[rep] != most)
        {
            rep++;
        }

        flow.Move(lead, rep, gain);
        return true;
    }

    private static bool MoveLimits(PlanProblem problem, PlanFlow flow)
    {
        var moved = false;
        for (var limit = 0; limit < flow.Root; limit++)
        {
            // A limit that is part of the tree has the price of the one around it.
            var (slots, taken) = (problem.Limits[limit].Slots, flow.Taken[limit]);
            var dearer = flow.Prices[limit] - flow.Prices[flow.AroundOf(limit)];
            if (slots > 0 && ((dearer > 0 && taken == 0) || (dearer < 0 && taken == slots)))
            {
                flow.MoveLimit(limit);
                moved = true;
            }
        }

        return moved;
    }

    /// <summary>The most that is left of a value after its price: most of the time goes here.</summary>
    private static long MostLeft(ReadOnlySpan<long> values, ReadOnlySpan<long> prices)
    {
        var most = long.MinValue;
        var lanes = new Vector<long>(most);
        var valueLanes = MemoryMarshal.Cast<long, Vector<long>>(values);
        var priceLanes = MemoryMarshal.Cast<long, Vector<long>>(prices);
        for (var i = 0; i < valueLanes.Length; i++)
        {
            lanes = Vector.Max(lanes, valueLanes[i] - priceLanes[i]);
        }

        for (var i = 0; i < Vector<long>.Count; i++)
        {
            most = Math.Max(most, lanes[i]);
        }

        for (var i = valueLanes.Length * Vector<long>.Count; i < values.Length; i++)
        {
            most = Math.Max(most, values[i] - prices[i]);
        }

        return most;
    }
}
