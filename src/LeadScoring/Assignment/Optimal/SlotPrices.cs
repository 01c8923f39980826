namespace LeadScoring.Assignment.Optimal;

/// <summary>What one more slot of each limit is worth to a best plan.</summary>
/// <remarks>
/// With one more slot, at most one more unit passes a full limit, and to reach it leads change places along a way from the limit around it. The price
/// of the limit less that of the limit around it, which is what a unit in it is worth at these prices, overstates that by the losses of the leads on the way that
/// loses least; as a price of the tree it is one of several that show that the plan is best. No link has a loss below 0, so the ways are Dijkstra's.
/// </remarks>
internal sealed class SlotPrices
{
    private const long NoWay = long.MaxValue / 4;

    private readonly PlanProblem _problem;
    private readonly PlanFlow _flow;
    private readonly long[]?[] _losses; // of the lead at the node that loses least by going to each other node; null where no lead is

    private SlotPrices(PlanProblem problem, PlanFlow flow)
    {
        (_problem, _flow, _losses) = (problem, flow, new long[flow.Root + 1][]);
        for (var lead = 0; lead < problem.Leads; lead++)
        {
            AddLead(lead);
        }
    }

    /// <summary>Prices each limit.</summary>
    /// <param name="problem">Each lead takes one slot.</param>
    /// <param name="flow">A best plan.</param>
    /// <returns>For each limit, what the best plan of one more slot is worth more.</returns>
    public static long[] Of(PlanProblem problem, PlanFlow flow)
    {
        var prices = new long[flow.Root];
        var ways = new SlotPrices(problem, flow);
        var full = Enumerable.Range(0, flow.Root).Where(limit => flow.Taken[limit] == problem.Limits[limit].Slots);
        foreach (var siblings in full.GroupBy(flow.AroundOf))
        {
            var losses = ways.LossesFrom(siblings.Key);
            foreach (var limit in siblings)
            {
                prices[limit] = Math.Max(0, flow.Prices[limit] - flow.Prices[siblings.Key] - losses[limit]);
            }
        }

        return prices;
    }

    private void AddLead(int lead)
    {
        var (prices, old) = (_flow.DoorPrices, _flow.Reps[lead]);
        var (node, row) = (_flow.NodeOf(lead, old), _problem.RowOf(lead));
        var left = _problem.ValueOf(lead, old) - _flow.Prices[node];
        var losses = _losses[node] ??= [.. Enumerable.Repeat(NoWay, _flow.Root + 1)];
        losses[_flow.Root] = Math.Min(losses[_flow.Root], left);
        var values = _problem.ValuesOf(lead);
        for (var rep = 0; rep < values.Length; rep++)
        {
            if (values[rep] != PlanProblem.NotEligible)
            {
                ref var loss = ref losses[_flow.NodeOf(lead, rep)];
                loss = Math.Min(loss, left - values[rep] + prices[row + rep]);
            }
        }
    }

    private long[] LossesFrom(int source)
    {
        long[] losses = [.. Enumerable.Repeat(NoWay, _flow.Root + 1)];
        losses[source] = 0;
        var open = Enumerable.Range(0, losses.Length).ToHashSet();
        while (open.Count > 0)
        {
            var node = open.MinBy(one => losses[one]);
            open.Remove(node);
            foreach (var next in open)
            {
                losses[next] = Math.Min(losses[next], losses[node] + LossOf(node, next));
            }
        }

        return losses;
    }

    private long LossOf(int node, int next)
    {
        var loss = _losses[node]?[next] ?? NoWay;
        var joins = (node != _flow.Root && _flow.AroundOf(node) == next && _flow.Taken[node] < _problem.Limits[node].Slots)
            || (next != _flow.Root && _flow.AroundOf(next) == node && _flow.Taken[next] > 0);
        return joins ? Math.Min(loss, _flow.Prices[next] - _flow.Prices[node]) : loss;
    }
}
