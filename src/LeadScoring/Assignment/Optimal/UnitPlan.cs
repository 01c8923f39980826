namespace LeadScoring.Assignment.Optimal;

/// <summary>A good plan where leads take several slots, and a bound, both from the best plan of leads that may be split.</summary>
/// <remarks>
/// <para>The best plan itself is out of reach: with several slots a lead this is the generalised assignment problem. Split into units of equal value, each of
/// which may go to a rep of its own, it is one for <see cref="PlanSimplex"/>.</para>
/// <para>The bound is Lagrange's: whatever the prices of slots, no plan is worth more than all slots at their price and, of each lead, the most that a rep
/// leaves after the price of its slots. It holds for the whole leads, exactly, though values of units are rounded.</para>
/// <para>The plan keeps the leads whose units all went to one rep. The others go, those with most left for a slot first, where room is and most is left.
/// Then each lead that has less left than it could goes where the plan gains most: to a rep with room, or in place of another lead, which goes where
/// room is. There are not many: what such leads miss is, with the price of the free slots, all that the plan misses to the bound.</para>
/// </remarks>
internal sealed class UnitPlan
{
    // Most of the gain is in the first.
    private const int MostRounds = 10;

    private readonly PlanProblem _problem;
    private readonly long[] _doorPrices;
    private readonly int[] _free;
    private readonly int[] _reps;
    private readonly long[] _most; // that each lead has left with any rep, or without
    private readonly long _bound;

    private UnitPlan(PlanProblem problem, PlanFlow flow)
    {
        (_problem, _reps, _most) = (problem, new int[problem.Leads], new long[problem.Leads]);
        Array.Fill(_reps, PlanProblem.None);
        _free = [.. problem.Limits.Select(limit => limit.Slots)];
        long[] slotPrices = [.. Enumerable.Range(0, flow.Root).Select(limit => Math.Max(0, flow.Prices[limit] - flow.Prices[flow.AroundOf(limit)]))];
        var prices = new long[flow.Root + 1]; // of a slot in the limit and all around it
        for (var limit = 0; limit < flow.Root; limit++)
        {
            prices[limit] = slotPrices[limit] + prices[flow.AroundOf(limit)];
        }

        _doorPrices = [.. problem.Doors.Select(door => door == PlanProblem.None ? 0 : prices[door])];
        _bound = BoundAt(slotPrices);
    }

    public static OptimalPlan Solve(PlanProblem problem)
    {
        var flow = PlanSimplex.Solve(problem.InUnits());
        var plan = new UnitPlan(problem, flow);
        plan.Place(flow.Reps);
        for (var round = 0; round < MostRounds && plan.Improve(); round++)
        {
        }

        return new OptimalPlan([.. plan._reps], problem.ValueOf(plan._reps), plan._bound, []);
    }

    private long BoundAt(long[] slotPrices)
    {
        Int128 bound = 0;
        for (var limit = 0; limit < slotPrices.Length; limit++)
        {
            bound += (Int128)slotPrices[limit] * _problem.Limits[limit].Slots;
        }

        var unlimited = 0L; // what each lead with its best rep would be worth
        for (var lead = 0; lead < _problem.Leads; lead++)
        {
            var best = 0L;
            foreach (var rep in _problem.FittingOf(lead))
            {
                _most[lead] = Math.Max(_most[lead], LeftOf(lead, rep));
                best = Math.Max(best, _problem.ValueOf(lead, rep));
            }

            bound += _most[lead];
            unlimited = checked(unlimited + best);
        }

        return bound < unlimited ? (long)bound : unlimited;
    }

    private long LeftOf(int lead, int rep) => rep == PlanProblem.None
        ? 0
        : _problem.ValueOf(lead, rep) - (_problem.UnitsOf(lead) * _doorPrices[_problem.RowOf(lead) + rep]);

    private void Place(int[] repsOfUnits)
    {
        var (unit, rest) = (0, new List<int>());
        for (var lead = 0; lead < _problem.Leads; lead++)
        {
            var reps = repsOfUnits.AsSpan(unit, _problem.UnitsOf(lead));
            unit += reps.Length;
            if (reps.ContainsAnyExcept(reps[0]))
            {
                rest.Add(lead);
            }
            else
            {
                Put(lead, _problem.ValueOf(lead, reps[0]) > 0 ? reps[0] : PlanProblem.None); // a small loss is none when it is split into units
            }
        }

        // Equal ones stay in order. What fits nowhere now, Improve asks again.
        foreach (var lead in rest.OrderByDescending(lead => _most[lead] / _problem.UnitsOf(lead)))
        {
            Put(lead, BestWithRoom(lead));
        }
    }

    private bool Improve()
    {
        var improves = false;
        for (var lead = 0; lead < _problem.Leads; lead++)
        {
            improves |= LeftOf(lead, _reps[lead]) < _most[lead] && Improve(lead);
        }

        return improves;
    }

    private bool Improve(int lead)
    {
        var old = _reps[lead];
        Put(lead, PlanProblem.None);
        var (rep, loser, most) = (old, PlanProblem.None, _problem.ValueOf(lead, old));
        foreach (var other in _problem.FittingOf(lead))
        {
            if (_problem.ValueOf(lead, other) > most && HasRoom(lead, other))
            {
                (rep, most) = (other, _problem.ValueOf(lead, other));
            }
        }

        for (var other = 0; other < _problem.Leads; other++)
        {
            if (_reps[other] is var place and not PlanProblem.None
                && _problem.ValueOf(lead, place) - _problem.ValueOf(other, place) > most
                && HasRoomWithout(other, lead, place))
            {
                (rep, loser, most) = (place, other, _problem.ValueOf(lead, place) - _problem.ValueOf(other, place));
            }
        }

        if (loser != PlanProblem.None)
        {
            Put(loser, PlanProblem.None);
        }

        Put(lead, rep);
        if (loser != PlanProblem.None)
        {
            Put(loser, BestWithRoom(loser));
        }

        return rep != old;
    }

    private bool HasRoomWithout(int other, int lead, int rep)
    {
        Put(other, PlanProblem.None);
        var has = HasRoom(lead, rep);
        Put(other, rep);
        return has;
    }

    private int BestWithRoom(int lead)
    {
        var best = PlanProblem.None;
        foreach (var rep in _problem.FittingOf(lead))
        {
            if (_problem.ValueOf(lead, rep) > 0 && HasRoom(lead, rep) && (best == PlanProblem.None || LeftOf(lead, rep) > LeftOf(lead, best)))
            {
                best = rep;
            }
        }

        return best;
    }

    private bool HasRoom(int lead, int rep)
    {
        for (var limit = _problem.DoorOf(lead, rep); limit != PlanProblem.None; limit = _problem.Limits[limit].Parent)
        {
            if (_free[limit] < _problem.UnitsOf(lead))
            {
                return false;
            }
        }

        return true;
    }

    private void Put(int lead, int rep)
    {
        Count(lead, -_problem.UnitsOf(lead));
        _reps[lead] = rep;
        Count(lead, _problem.UnitsOf(lead));
    }

    private void Count(int lead, int units)
    {
        for (var limit = _problem.DoorOf(lead, _reps[lead]); limit != PlanProblem.None; limit = _problem.Limits[limit].Parent)
        {
            _free[limit] -= units;
        }
    }
}
