namespace LeadScoring.Calendars;

/// <summary>A stretch of a line of whole numbers, the end exclusive.</summary>
internal readonly record struct Stretch(long Start, long End);

/// <summary>Sets of whole numbers, as stretches.</summary>
internal static class Stretches
{
    /// <summary>The same numbers as stretches in order that do not touch one another.</summary>
    public static List<Stretch> Union(List<Stretch> stretches)
    {
        stretches.Sort((left, right) => left.Start.CompareTo(right.Start));
        List<Stretch> union = [];
        foreach (var stretch in stretches)
        {
            if (union.Count > 0 && stretch.Start <= union[^1].End)
            {
                union[^1] = new Stretch(union[^1].Start, Math.Max(union[^1].End, stretch.End));
            }
            else
            {
                union.Add(stretch);
            }
        }

        return union;
    }

    /// <summary>What is left of a stretch; none of it is empty.</summary>
    /// <param name="stretch">The stretch.</param>
    /// <param name="taken">What is taken away, as a union.</param>
    public static IEnumerable<Stretch> Without(Stretch stretch, List<Stretch> taken)
    {
        var start = stretch.Start;
        for (var i = FirstEndingAfter(taken, start); i < taken.Count && taken[i].Start < stretch.End; i++)
        {
            if (taken[i].Start > start)
            {
                yield return new Stretch(start, taken[i].Start);
            }

            start = taken[i].End;
        }

        if (start < stretch.End)
        {
            yield return new Stretch(start, stretch.End);
        }
    }

    public static bool Contains(List<Stretch> union, long number) => FirstEndingAfter(union, number) is var i && i < union.Count && union[i].Start <= number;

    private static int FirstEndingAfter(List<Stretch> union, long number)
    {
        var (low, high) = (0, union.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = union[middle].End > number ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
