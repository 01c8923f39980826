namespace LeadScoring.Assignment.Optimal;

/// <summary>The spanning tree of <see cref="PlanFlow"/>: each limit hangs on another node, in the end on the root, which stands for what no limit counts.</summary>
/// <remarks>
/// A node hangs on its parent by its own limit (the limit around it is the parent), by the parent's (it is the limit around the parent), or by a lead that
/// counts at the node and could count at the parent instead. Which of them is its link.
/// </remarks>
internal sealed class PlanTree
{
    /// <summary>The link that is no lead: the parent is the limit around the node.</summary>
    public const int Inside = -1;

    /// <summary>The link that is no lead: the node is the limit around the parent.</summary>
    public const int Around = -2;

    private const int Nobody = -1;

    private readonly int[] _parents;
    private readonly int[] _links;
    private readonly int[] _otherReps;
    private readonly int[] _depths;
    private readonly int[] _children; // the first of each; the rest by _next and _previous
    private readonly int[] _next;
    private readonly int[] _previous;
    private readonly int[] _branch;

    /// <summary>Makes a tree of the root alone.</summary>
    /// <param name="nodes">The last of them is the root; the others hang nowhere yet.</param>
    public PlanTree(int nodes)
    {
        (_parents, _links, _otherReps, _depths) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        (_children, _next, _previous, _branch) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(_children, Nobody);
    }

    public int ParentOf(int node) => _parents[node];

    /// <summary>A lead, <see cref="Inside"/> or <see cref="Around"/>.</summary>
    public int LinkOf(int node) => _links[node];

    /// <summary>Where a lead is the link, the rep that it would have at the parent.</summary>
    public ref int OtherRepOf(int node) => ref _otherReps[node];

    /// <summary>The link seen from the other end.</summary>
    public static int Turned(int link) => link switch { Inside => Around, Around => Inside, _ => link };

    /// <summary>Where the ways of both to the root meet.</summary>
    public int MeetingOf(int one, int other)
    {
        while (one != other)
        {
            if (_depths[one] < _depths[other])
            {
                (one, other) = (other, one);
            }

            one = _parents[one];
        }

        return one;
    }

    /// <summary>Hangs a node that hangs nowhere.</summary>
    public void Attach(int node, int parent, int link, int otherRep)
    {
        (_parents[node], _links[node], _otherReps[node], _depths[node]) = (parent, link, otherRep, _depths[parent] + 1);
        (_previous[node], _next[node]) = (Nobody, _children[parent]);
        if (_next[node] != Nobody)
        {
            _previous[_next[node]] = node;
        }

        _children[parent] = node;
    }

    /// <summary>Cuts <paramref name="top"/> off its parent, with all that hangs on it, and hangs it up again by one of them, <paramref name="node"/>.</summary>
    /// <returns>What was moved; good until the next call.</returns>
    public ReadOnlySpan<int> Rehang(int node, int top, int parent, int link, int otherRep)
    {
        for (int moved = node, last = Nobody; last != top;)
        {
            var (oldParent, oldLink, oldRep) = (_parents[moved], _links[moved], _otherReps[moved]);
            Detach(moved);
            Attach(moved, parent, link, otherRep);
            (last, parent, link, otherRep) = (moved, moved, Turned(oldLink), oldRep);
            moved = oldParent;
        }

        return BranchOf(node);
    }

    private ReadOnlySpan<int> BranchOf(int node)
    {
        var count = 1;
        _branch[0] = node;
        for (var i = 0; i < count; i++)
        {
            for (var child = _children[_branch[i]]; child != Nobody; child = _next[child])
            {
                _depths[child] = _depths[_branch[i]] + 1;
                _branch[count++] = child;
            }
        }

        return _branch.AsSpan(0, count);
    }

    private void Detach(int node)
    {
        if (_previous[node] == Nobody)
        {
            _children[_parents[node]] = _next[node];
        }
        else
        {
            _next[_previous[node]] = _next[node];
        }

        if (_next[node] != Nobody)
        {
            _previous[_next[node]] = _previous[node];
        }
    }
}
