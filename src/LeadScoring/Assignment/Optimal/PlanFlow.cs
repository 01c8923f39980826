namespace LeadScoring.Assignment.Optimal;

/// <summary>A plan as a flow, with its spanning tree and the prices that follow from it: what a step of <see cref="PlanSimplex"/> changes.</summary>
/// <remarks>
/// <para>Each lead sends one unit to a node: a limit, which sends what it counts on to the limit around it, or the root, outside of all limits. The price
/// of a node is what one more unit there costs, by the tree: a unit goes to the parent at the parent's price, and where a lead is the link, that lead
/// goes there instead, for the difference of its values.</para>
/// <para>The tree is strongly feasible (W. H. Cunningham, A network simplex method, Mathematical Programming 11, 1976): from each node one more unit can
/// go up to the root. A lead of several nodes in the tree has one unit only, so it links two nodes, counts at the lower and could count at the upper.
/// Therefore the tree has a node for each limit and none for a lead.</para>
/// </remarks>
internal sealed class PlanFlow
{
    private readonly PlanProblem _problem;
    private readonly PlanTree _tree;
    private readonly int[][] _doorsTo;

    public PlanFlow(PlanProblem problem)
    {
        (_problem, Root, Reps) = (problem, problem.Limits.Length, new int[problem.Leads]);
        (Taken, Prices, _tree) = (new int[Root], new long[Root + 1], new PlanTree(Root + 1));
        for (var limit = 0; limit < Root; limit++)
        {
            // A limit without slots has no room to the root. At this price nobody enters it or a limit in it, and it stays where it is.
            var isShut = problem.Limits[limit].Slots == 0;
            Prices[limit] = isShut ? PlanProblem.MaxValue + 1 : Prices[AroundOf(limit)];
            _tree.Attach(limit, isShut ? Root : AroundOf(limit), PlanTree.Inside, PlanProblem.None);
        }

        var doors = Enumerable.Range(0, problem.Doors.Length).ToLookup(i => NodeOf(problem.Doors[i]));
        _doorsTo = [.. Enumerable.Range(0, Root).Select(limit => doors[limit].ToArray())];
        DoorPrices = [.. problem.Doors.Select(door => Prices[NodeOf(door)])];
        for (var lead = 0; lead < problem.Leads; lead++)
        {
            Reps[lead] = BestWithoutLimit(lead);
        }
    }

    /// <summary>The node outside of all limits, behind the limits; its price is 0.</summary>
    public int Root { get; }

    /// <summary>The rep of each lead, or <see cref="PlanProblem.None"/>.</summary>
    public int[] Reps { get; }

    /// <summary>How many leads each limit counts.</summary>
    public int[] Taken { get; }

    /// <summary>The price of each node.</summary>
    public long[] Prices { get; }

    /// <summary>The price of the node behind each door of the problem.</summary>
    public long[] DoorPrices { get; }

    /// <summary>The node of the limit around this one.</summary>
    public int AroundOf(int limit) => NodeOf(_problem.Limits[limit].Parent);

    /// <summary>Where the lead counts with the rep.</summary>
    public int NodeOf(int lead, int rep) => NodeOf(_problem.DoorOf(lead, rep));

    /// <summary>Moves the lead to the rep: at once, or, if there is no room on the way, only in the tree, which then has new prices.</summary>
    /// <param name="lead">Counts elsewhere now.</param>
    /// <param name="rep">The new rep, or none.</param>
    /// <param name="gain">What the lead has left at the new rep after the price, less what it has now; above 0.</param>
    public void Move(int lead, int rep, long gain)
    {
        var (tail, head) = (NodeOf(lead, Reps[lead]), NodeOf(lead, rep));
        var meeting = _tree.MeetingOf(tail, head);
        if (meeting == tail && tail != Root && _tree.LinkOf(tail) == lead)
        {
            // The lead is the link right above the circle, to which its unit comes from the tail: it leaves that end, since no other is nearer the root.
            var (parent, otherRep) = (_tree.ParentOf(tail), _tree.OtherRepOf(tail));
            Send(head, tail, 1);
            Reps[lead] = rep;
            Rehang(head, tail, parent, lead, otherRep, gain);
            return;
        }

        Turn(tail, head, lead, rep, 1, gain);
    }

    /// <summary>Lets the limit count as much more, or less, as there is room for.</summary>
    /// <param name="limit">Counts nothing and is dearer than the limit around it, or is full and cheaper.</param>
    public void MoveLimit(int limit)
    {
        var (around, gain) = (AroundOf(limit), Prices[limit] - Prices[AroundOf(limit)]);
        var (tail, head, link) = gain > 0 ? (limit, around, PlanTree.Inside) : (around, limit, PlanTree.Around);
        Turn(tail, head, link, PlanProblem.None, _problem.Limits[limit].Slots, Math.Abs(gain));
    }

    /// <summary>Sends what there is room for around the circle that a new link closes: from its tail to its head, up to the meeting, and down to the tail.</summary>
    private void Turn(int tail, int head, int link, int rep, int room, long gain)
    {
        // Of the links without further room, the last on the way around from the meeting leaves the tree: that keeps it strongly feasible.
        var (meeting, units) = (_tree.MeetingOf(tail, head), room);
        var (cutToTail, cutToHead) = (PlanProblem.None, PlanProblem.None);
        for (var node = tail; node != meeting; node = _tree.ParentOf(node))
        {
            if (RoomDownTo(node) is var down && down < units)
            {
                (units, cutToTail) = (down, node);
            }
        }

        for (var node = head; node != meeting; node = _tree.ParentOf(node))
        {
            if (RoomUpFrom(node) is var up && up <= units)
            {
                (units, cutToHead) = (up, node);
            }
        }

        var oldRep = link >= 0 ? Reps[link] : PlanProblem.None;
        if (units > 0)
        {
            Send(head, meeting, units);
            Send(tail, meeting, -units);
            Cross(tail, head, link, ref rep, units);
        }

        if (cutToHead != PlanProblem.None)
        {
            Rehang(head, cutToHead, tail, PlanTree.Turned(link), oldRep, gain);
        }
        else if (cutToTail != PlanProblem.None)
        {
            Rehang(tail, cutToTail, head, link, rep, -gain);
        }
    }

    private int RoomUpFrom(int node) => _tree.LinkOf(node) switch
    {
        PlanTree.Inside => _problem.Limits[node].Slots - Taken[node],
        PlanTree.Around => Taken[_tree.ParentOf(node)],
        _ => 1,
    };

    private int RoomDownTo(int node) => _tree.LinkOf(node) switch
    {
        PlanTree.Inside => Taken[node],
        PlanTree.Around => _problem.Limits[_tree.ParentOf(node)].Slots - Taken[_tree.ParentOf(node)],
        _ => 0,
    };

    /// <summary>Sends units up the tree, or down where they are below 0.</summary>
    private void Send(int node, int meeting, int units)
    {
        for (; node != meeting; node = _tree.ParentOf(node))
        {
            Cross(node, _tree.ParentOf(node), _tree.LinkOf(node), ref _tree.OtherRepOf(node), units);
        }
    }

    /// <summary>Sends units over one link; a lead changes places with its other rep.</summary>
    private void Cross(int tail, int head, int link, ref int otherRep, int units)
    {
        switch (link)
        {
            case PlanTree.Inside:
                Taken[tail] += units;
                break;
            case PlanTree.Around:
                Taken[head] -= units;
                break;
            default:
                (Reps[link], otherRep) = (otherRep, Reps[link]);
                break;
        }
    }

    private void Rehang(int node, int top, int parent, int link, int otherRep, long change)
    {
        foreach (var moved in _tree.Rehang(node, top, parent, link, otherRep))
        {
            Prices[moved] += change;
            foreach (var door in _doorsTo[moved])
            {
                DoorPrices[door] = Prices[moved];
            }
        }
    }

    private int NodeOf(int limit) => limit == PlanProblem.None ? Root : limit;

    private int BestWithoutLimit(int lead)
    {
        var best = PlanProblem.None;
        for (var rep = 0; rep < _problem.Reps; rep++)
        {
            if (_problem.DoorOf(lead, rep) == PlanProblem.None && _problem.ValueOf(lead, rep) > _problem.ValueOf(lead, best))
            {
                best = rep;
            }
        }

        return best;
    }
}
