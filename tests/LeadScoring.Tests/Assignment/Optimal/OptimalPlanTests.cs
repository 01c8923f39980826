using LeadScoring.Assignment.Optimal;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Assignment.Optimal;

public class OptimalPlanTests
{
    private const long No = PlanProblem.NotEligible;

    [Fact]
    public void Of_FirstLeadGivesWay_IsBetterThanGreedy()
    {
        // Greedy gives rep 0 to lead 0 and has 9 + 1.
        var plan = OptimalPlan.Of(PlanProblem.Of(2, [9, 8, 8, 1], 1, 1));

        Assert.Equal([1, 0], plan.Reps);
        Assert.Equal((16, 16), (plan.Value, plan.Bound));
        Assert.Equal([1, 0], plan.SlotPrices); // both leads with rep 0 are worth 17
    }

    [Fact]
    public void Of_LimitsInLimits_PricesTheOneThatBinds()
    {
        // A team of two reps takes 2 leads, rep 0 takes 2 and 1 of them of class 1.
        PlanLimit[] limits = [new(2), new(2, Parent: 0), new(2, Parent: 0), new(1, Parent: 1)];
        var plan = OptimalPlan.Of(new PlanProblem(4, 2, [50, 10, 40, 10, 30, 25, 20, No], limits, [1, 2, 3, 2], classes: [1, 1, 0, 0]));

        Assert.Equal([0, -1, 0, -1], plan.Reps);
        Assert.Equal(80, plan.Value);
        Assert.Equal([15, 0, 0, 10], plan.SlotPrices); // the team: lead 2 goes to rep 1, and lead 3 to rep 0; rep 0 for class 1: lead 1 in place of lead 2
    }

    [Fact]
    public void Of_NoLeads_IsWorthNothing()
    {
        var plan = OptimalPlan.Of(PlanProblem.Of(0, [], 1, 0));

        Assert.Empty(plan.Reps);
        Assert.Equal((0, 0), (plan.Value, plan.Bound));
        Assert.Equal([0, 0], plan.SlotPrices);
    }

    [Fact]
    public void Of_NoReps_LeavesTheLeads() => Assert.Equal([-1, -1], OptimalPlan.Of(PlanProblem.Of(2, [])).Reps);

    [Fact]
    public void Of_NobodyEligible_LeavesTheLeads() => Assert.Equal([-1, -1], OptimalPlan.Of(PlanProblem.Of(2, [No, No, No, No], 1, 1)).Reps);

    [Fact]
    public void Of_ValuesBelowZero_LeavesTheLeads() => Assert.Equal([-1, 0], OptimalPlan.Of(PlanProblem.Of(2, [-1, 1], 2)).Reps);

    [Fact]
    public void Of_NoSlots_LeavesTheLeadsAndPricesTheFirstSlot()
    {
        var plan = OptimalPlan.Of(PlanProblem.Of(2, [5, 3, 7, 4], 0, 0));

        Assert.Equal([-1, -1], plan.Reps);
        Assert.Equal([7, 4], plan.SlotPrices);
    }

    [Fact]
    public void Of_SlotsWithoutEnd_GivesEachLeadItsBestRep() =>
        Assert.Equal([0, 1, 1], OptimalPlan.Of(PlanProblem.Of(3, [5, 3, 7, 8, 1, 2], int.MaxValue, int.MaxValue)).Reps);

    [Fact]
    public void Of_SlotsWithoutEndAndSeveralUnits_GivesEachLeadItsBestRep()
    {
        var plan = OptimalPlan.Of(new PlanProblem(3, 2, [5, 3, 7, 8, 1, 2], [new(int.MaxValue), new(int.MaxValue)], [0, 1], units: [1, 1_000, 3]));

        Assert.Equal([0, 1, 1], plan.Reps);
        Assert.Equal((15, 15), (plan.Value, plan.Bound));
        Assert.Empty(plan.SlotPrices);
    }

    [Fact]
    public void Of_LargestValues_DoNotOverflow()
    {
        const long most = PlanProblem.MaxValue;
        var plan = OptimalPlan.Of(PlanProblem.Of(3, [most, -most, most, most, -most, most], 1, 1));

        Assert.Equal(2 * most, plan.Value);
        Assert.Equal([most, most], plan.SlotPrices);
    }

    [Fact]
    public void Of_EquallyGoodReps_TakesTheFirst() => Assert.Equal([0, 0, 0], OptimalPlan.Of(PlanProblem.Of(3, [.. Enumerable.Repeat(5L, 9)], 3, 3, 3)).Reps);

    [Fact]
    public void Of_LeadLargerThanAnyLimit_IsLeftAndNotInTheBound()
    {
        var plan = OptimalPlan.Of(new PlanProblem(2, 1, [900, 100], [new(4)], [0], units: [5, 2]));

        Assert.Equal([-1, 0], plan.Reps);
        Assert.Equal((100, 100), (plan.Value, plan.Bound));
    }

    [Fact]
    public void Of_LeadThatFitsOnlyInPart_HasTheGapOfItsSplit()
    {
        // Split, lead 0 and a half of lead 1 would be worth 300 + 100.
        var plan = OptimalPlan.Of(new PlanProblem(2, 1, [300, 200], [new(3)], [0], units: [2, 2]));

        Assert.Equal([0, -1], plan.Reps);
        Assert.Equal((300, 400), (plan.Value, plan.Bound));
    }

    [Fact]
    public void Of_SmallProblem_IsTheBestOfAllPlans() => PlanCase.ForAny(
        dice =>
        {
            var problem = PlanCase.Small(dice);
            var plan = OptimalPlan.Of(problem);

            PlanOracle.CheckPlan(problem, plan);
            Assert.Equal(PlanOracle.BestOf(problem), plan.Value);
            Assert.Equal(plan.Value, plan.Bound);
        },
        ci: 2_000);

    [Fact]
    public void Of_SmallProblemWithSeveralSlotsALead_IsBelowTheBestAndTheBoundAbove() => PlanCase.ForAny(
        dice =>
        {
            var problem = PlanCase.Small(dice, mostUnits: 4);
            var plan = OptimalPlan.Of(problem);

            PlanOracle.CheckPlan(problem, plan);
            Assert.InRange(PlanOracle.BestOf(problem), plan.Value, plan.Bound);
        },
        ci: 1_000);

    [Fact]
    public void Of_MiddlingProblem_IsWorthWhatTheTextbookFinds() => PlanCase.ForAny(
        dice =>
        {
            var problem = dice.Lucky(50) ? PlanCase.Nested(dice, 60, 12, slots: 4) : PlanCase.Any(dice, 60, 12, limits: 20, slots: 12);
            var plan = OptimalPlan.Of(problem);

            PlanOracle.CheckPlan(problem, plan);
            Assert.Equal(PlanOracle.FlowOf(problem), plan.Value);
        },
        ci: 20);

    [Fact]
    public void Of_LargerProblem_IsNoWorseThanGreedy() => PlanCase.ForAny(
        dice =>
        {
            var problem = PlanCase.Nested(dice, 2_000, 30, slots: 50);
            var plan = OptimalPlan.Of(problem);

            PlanOracle.CheckPlan(problem, plan);
            Assert.True(plan.Value >= PlanOracle.GreedyOf(problem), "The greedy plan is better.");
        },
        ci: 5);

    [Fact]
    public void Of_LargerProblemWithSeveralSlotsALead_IsWithinAHundredthOfTheBound() => PlanCase.ForAny(
        dice =>
        {
            var values = Enumerable.Range(0, 1_000 * 10).Select(_ => (long)dice.Between(0, 1_000_000));
            int[] units = [.. Enumerable.Range(0, 1_000).Select(_ => dice.Between(1, 4))];
            var limits = Enumerable.Range(0, 10).Select(_ => new PlanLimit(dice.Between(100, 300)));
            var problem = new PlanProblem(1_000, 10, [.. values], [.. limits], [.. Enumerable.Range(0, 10)], units: units);
            var plan = OptimalPlan.Of(problem);

            PlanOracle.CheckPlan(problem, plan);
            Assert.InRange(plan.Value, plan.Bound * 0.99, plan.Bound);
        },
        ci: 5);

    [Fact]
    public void SlotPrices_AreWhatOneMoreSlotAdds() => PlanCase.ForAny(
        dice =>
        {
            var problem = dice.Lucky(80) ? PlanCase.Small(dice) : PlanCase.Nested(dice, 40, 6, slots: 4);
            var plan = OptimalPlan.Of(problem);
            var more = Enumerable.Range(0, problem.Limits.Length).Select(limit => OptimalPlan.Of(PlanCase.WithOneMoreSlot(problem, limit)).Value - plan.Value);

            Assert.Equal(more, plan.SlotPrices);
        },
        ci: 300);

    [Fact]
    public void Of_LeadsInAnotherOrder_IsWorthTheSameAndSoAreTheSlots() => PlanCase.ForAny(
        dice =>
        {
            var problem = PlanCase.Nested(dice, 60, 12, slots: 4);
            int[] order = [.. Enumerable.Range(0, problem.Leads).Reverse()];
            long[] values = [.. order.SelectMany(lead => problem.ValuesOf(lead).ToArray())];
            int[] classes = [.. order.Select(lead => problem.Classes![lead])];
            var plan = OptimalPlan.Of(problem);
            var other = OptimalPlan.Of(new PlanProblem(problem.Leads, problem.Reps, values, problem.Limits, problem.Doors, classes));

            Assert.Equal(plan.Value, other.Value);
            Assert.Equal(plan.SlotPrices, other.SlotPrices);
        },
        ci: 50);

    // Split into units, the loss of the first lead with the second rep is none.
    [Fact]
    public void Of_SmallLossOfALargeLead_LeavesItWithoutARep()
    {
        var limits = new[] { new PlanLimit(11), new PlanLimit(10) };

        var plan = OptimalPlan.Of(new PlanProblem(3, 2, [1_500, -5, 140, No, 2_200, No], limits, [0, 1], units: [10, 1, 11]));

        Assert.Equal([PlanProblem.None, PlanProblem.None, 0], plan.Reps);
        Assert.Equal(2_200, plan.Value);
    }

    [Fact]
    public void Of_Twice_IsTheSamePlan() => PlanCase.ForAny(
        dice =>
        {
            var problem = PlanCase.Any(dice, 30, 5, limits: 8, slots: 6, mostUnits: dice.Between(1, 3));

            Assert.Equal(OptimalPlan.Of(problem).Reps, OptimalPlan.Of(problem).Reps);
        },
        ci: 50);
}
