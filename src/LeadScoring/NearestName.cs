namespace LeadScoring;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest changed letters, or null when none is near (more than a third of the letters differ).</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length > 64)
        {
            return null;
        }

        string? nearest = null;
        var allowed = Math.Max(1, written.Length / 3);
        foreach (var name in known)
        {
            var distance = Math.Abs(name.Length - written.Length) > allowed ? int.MaxValue : Distance(written, name);
            if (distance <= allowed && (nearest is null || distance < Distance(written, nearest)))
            {
                nearest = name;
            }
        }

        return nearest;
    }

    // Optimal string alignment: inserted, deleted, changed and swapped letters count one each; case does not count.
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Fold(a[i - 1]) == Fold(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Fold(a[i - 1]) == Fold(b[j - 2]) && Fold(a[i - 2]) == Fold(b[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    private static char Fold(char letter) => char.ToLowerInvariant(letter);
}
