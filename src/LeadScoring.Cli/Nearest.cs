namespace LeadScoring.Cli;

/// <summary>Finds, in one pass over many names, the one that somebody probably meant to write.</summary>
internal sealed class Nearest(string written)
{
    private readonly int _allowed = Math.Max(1, written.Length / 3);
    private int _distance = int.MaxValue;

    /// <summary>The name with the fewest changed letters so far, or null when more than a third of the letters differ in all of them.</summary>
    public string? Name { get; private set; }

    public static string? Of(string written, IEnumerable<string> names)
    {
        var nearest = new Nearest(written);
        foreach (var name in names)
        {
            nearest.Look(name);
        }

        return nearest.Name;
    }

    public void Look(string name)
    {
        if (Math.Abs(name.Length - written.Length) <= _allowed && written.Length <= 64 && DistanceTo(name) is var distance && distance <= _allowed && distance < _distance)
        {
            (_distance, Name) = (distance, name);
        }
    }

    // Inserted, deleted and changed letters count one each; case does not count.
    private int DistanceTo(string name)
    {
        var (last, row) = (new int[name.Length + 1], new int[name.Length + 1]);
        for (var j = 0; j <= name.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= written.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var same = char.ToLowerInvariant(written[i - 1]) == char.ToLowerInvariant(name[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
            }

            (last, row) = (row, last);
        }

        return last[name.Length];
    }
}
