namespace LeadScoring.Assignment.Optimal;

/// <summary>Which rep each lead of a batch gets, so that the total value is largest within the limits.</summary>
/// <param name="Reps">The rep of each lead, or <see cref="PlanProblem.None"/>.</param>
/// <param name="Value">What the plan is worth, in thousandths.</param>
/// <param name="Bound">No plan is worth more; equal to <paramref name="Value"/> where each lead takes one slot.</param>
/// <param name="SlotPrices">For each limit, what one more slot would add to the value of the best plan; empty where not each lead takes one slot.</param>
internal sealed record OptimalPlan(Sequence<int> Reps, long Value, long Bound, Sequence<long> SlotPrices)
{
    /// <summary>Solves the problem: at best where each lead takes one slot, else well, and within the bound.</summary>
    public static OptimalPlan Of(PlanProblem problem)
    {
        if (problem.Units is not null && Array.Exists(problem.Units, units => units != 1))
        {
            return UnitPlan.Solve(problem);
        }

        var flow = PlanSimplex.Solve(problem);
        var value = problem.ValueOf(flow.Reps);
        return new OptimalPlan([.. flow.Reps], value, value, [.. Optimal.SlotPrices.Of(problem, flow)]);
    }
}
