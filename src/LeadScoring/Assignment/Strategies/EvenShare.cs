namespace LeadScoring.Assignment.Strategies;

/// <summary>Where a rep who is new in a period starts.</summary>
internal enum Calibration
{
    /// <summary>Level with who has the least for their weight.</summary>
    Least,

    /// <summary>At the share that all have together for their weight.</summary>
    Mean,
}

/// <summary>Levels how many leads each rep got in a period for their weight, counted in thousandths of leads.</summary>
/// <remarks>
/// Among those who could always have had the lead, nobody is ahead of another by more than the last lead: (leads − 1) / weight of one is at most leads / weight of the other. A new period is a new rotation.
/// </remarks>
internal static class EvenShare
{
    private const long Lead = 1_000;

    /// <summary>Lets new reps in, behind nobody and ahead of nobody by what was before them. To be called once when a rotation goes on from a stored state.</summary>
    /// <param name="rotation">The rotation.</param>
    /// <param name="calibration">Where they start.</param>
    public static void Calibrate(Rotation rotation, Calibration calibration)
    {
        var known = rotation.Places.Where(place => !place.IsNew && place.Weight > 0).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var (value, weight) = ((Int128)0, 0L);
        if (calibration == Calibration.Least)
        {
            var least = known.Aggregate((best, place) => Compare(in place, in best) < 0 ? place : best);
            (value, weight) = (least.Value, least.Weight);
        }
        else
        {
            foreach (var place in known)
            {
                (value, weight) = (value + place.Value, weight + place.Weight);
            }
        }

        foreach (ref var place in rotation.Places.AsSpan())
        {
            if (place.IsNew)
            {
                (place.Value, place.IsNew) = ((long)(value * place.Weight / weight), false);
            }
        }
    }

    /// <summary>Picks the rep who has the least for the weight, then the least recent turn, then the first id.</summary>
    /// <param name="rotation">Counts the turn.</param>
    /// <param name="turns">How each rep stands towards it. A rep with a weight of 0 gets none.</param>
    /// <returns>The rep, or <see cref="Rotation.Nobody"/>, and then there was no turn.</returns>
    public static int Pick(Rotation rotation, ReadOnlySpan<Turn> turns)
    {
        var (places, best) = (rotation.Places, Rotation.Nobody);
        for (var rep = 0; rep < turns.Length; rep++)
        {
            ref readonly var place = ref places[rep];
            if (turns[rep] != Turn.Eligible || place.Weight == 0)
            {
                continue;
            }

            if (best == Rotation.Nobody || Compare(in place, in places[best]) is var order && (order < 0 || (order == 0 && place.LastPick < places[best].LastPick)))
            {
                best = rep;
            }
        }

        if (best != Rotation.Nobody)
        {
            places[best].Value += Lead;
            rotation.Give(best);
        }

        return best;
    }

    /// <summary>Takes a turn back, such as when the rep rejects the lead; a rep who is gone meanwhile is left out.</summary>
    /// <param name="rotation">Has counted the turn, in this state or one before.</param>
    /// <param name="pick">The turn.</param>
    public static void Undo(Rotation rotation, RotationPick pick)
    {
        if (rotation.Find(pick.Rep) is var rep and not Rotation.Nobody)
        {
            rotation.Places[rep].Value -= Lead;
        }
    }

    // By cross-multiplication: no division, no rounding; in 128 bits, since weights and values may be large both.
    private static int Compare(ref readonly RotationPlace one, ref readonly RotationPlace other)
    {
        var (high, otherHigh) = (Math.BigMul(one.Value, other.Weight, out var low), Math.BigMul(other.Value, one.Weight, out var otherLow));
        return high != otherHigh ? high.CompareTo(otherHigh) : ((ulong)low).CompareTo((ulong)otherLow);
    }
}
