namespace LeadScoring.Assignment.Strategies;

/// <summary>What a rep who comes back is owed, or owes, from before.</summary>
internal enum CatchUp
{
    /// <summary>At most one turn's weight.</summary>
    Bounded,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>All of it.</summary>
    Full,
}

/// <summary>Smooth weighted round robin, counted in credits.</summary>
/// <remarks>
/// At each turn every eligible rep is credited with the weight, the greatest credit has the turn and pays the sum of these weights. The sum of credits stays what it was. As long as reps, weights and eligibility stay,
/// a rep's credit is (turns × weight − the rep's turns × sum of weights), so that each has exactly its share when the credits are back at 0. The method is that of the upstream balancer of nginx (2012).
/// </remarks>
internal static class WeightedRoundRobin
{
    /// <summary>Picks the rep whose turn it is: the greatest credit, then the least recent turn, then the first id.</summary>
    /// <param name="rotation">Counts the turn.</param>
    /// <param name="turns">How each rep stands towards it. A rep with a weight of 0 gets none.</param>
    /// <param name="catchUp">What becomes of the credit of a rep who was absent and is not any more.</param>
    /// <returns>The rep, or <see cref="Rotation.Nobody"/>, and then there was no turn.</returns>
    public static int Pick(Rotation rotation, ReadOnlySpan<Turn> turns, CatchUp catchUp = CatchUp.Bounded)
    {
        var places = rotation.Places.AsSpan(0, turns.Length);
        var (best, total) = (Rotation.Nobody, 0L);
        var (most, longestAgo) = (long.MinValue, 0L); // of the best
        for (var rep = 0; rep < turns.Length; rep++)
        {
            ref var place = ref places[rep];
            var isAbsent = turns[rep] == Turn.Absent;
            if (place.IsAbsent != isAbsent)
            {
                place.IsAbsent = isAbsent;
                place.Value = isAbsent ? place.Value : CreditOnReturn(place.Value, place.Weight, catchUp);
            }

            if (turns[rep] != Turn.Eligible || place.Weight == 0)
            {
                continue;
            }

            total += place.Weight;
            var credit = place.Value += place.Weight;
            if (credit > most || (credit == most && place.LastPick < longestAgo))
            {
                (best, most, longestAgo) = (rep, credit, place.LastPick);
            }
        }

        if (best != Rotation.Nobody)
        {
            places[best].Value -= total;
            rotation.Give(best);
        }

        return best;
    }

    /// <summary>Takes a turn back, such as when the rep rejects the lead; whoever is gone meanwhile is left out.</summary>
    /// <param name="rotation">Has counted the turn, in this state or one before.</param>
    /// <param name="pick">The turn.</param>
    public static void Undo(Rotation rotation, RotationPick pick)
    {
        var total = 0L;
        foreach (var (id, weight) in pick.Eligible)
        {
            total += weight;
            if (rotation.Find(id) is var rep and not Rotation.Nobody)
            {
                rotation.Places[rep].Value -= weight;
            }
        }

        if (rotation.Find(pick.Rep) is var chosen and not Rotation.Nobody)
        {
            rotation.Places[chosen].Value += total;
        }
    }

    private static long CreditOnReturn(long credit, int weight, CatchUp catchUp) => catchUp switch
    {
        CatchUp.None => 0,
        CatchUp.Bounded => Math.Clamp(credit, -weight, weight),
        _ => credit,
    };
}
