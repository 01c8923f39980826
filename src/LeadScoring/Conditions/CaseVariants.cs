using System.Text;

namespace LeadScoring.Conditions;

/// <summary>Which characters are the same when case is ignored, as <see cref="StringComparison.OrdinalIgnoreCase"/> has it.</summary>
internal static class CaseVariants
{
    // Beyond ASCII, the letters that differ only in case: each with all of them. Built when a pattern first needs it.
    private static readonly Lazy<Dictionary<int, int[]>> Others = new(Build);

    /// <summary>Adds to the set what is the same as something in it.</summary>
    public static CodePointSet AddTo(CodePointSet set)
    {
        var added = new CodePointSet();
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var capital = letter - 'a' + 'A';
            if (set.Contains(letter) || set.Contains(capital))
            {
                added.Add(letter, letter).Add(capital, capital);
            }
        }

        if (set.Ranges is [.., (_, >= 0x80)])
        {
            foreach (var (letter, same) in Others.Value)
            {
                if (set.Contains(letter))
                {
                    Array.ForEach(same, other => added.Add(other, other));
                }
            }
        }

        return set.AddAll(added);
    }

    private static Dictionary<int, int[]> Build()
    {
        var byCapital = new Dictionary<int, List<int>>();
        for (var letter = 0x80; letter <= 0x1E943; letter++)
        {
            // Letters with case beyond the basic plane lie in these blocks only.
            letter = letter switch
            {
                0xD800 => 0xE000,
                0x10000 => 0x10400,
                0x10600 => 0x10C80,
                0x10D90 => 0x118A0,
                0x11900 => 0x16E40,
                0x16F00 => 0x1E900,
                _ => letter,
            };
            var capital = Rune.ToUpperInvariant(new Rune(letter)).Value;
            if (capital != letter && string.Equals(char.ConvertFromUtf32(letter), char.ConvertFromUtf32(capital), StringComparison.OrdinalIgnoreCase))
            {
                if (!byCapital.TryGetValue(capital, out var same))
                {
                    byCapital.Add(capital, same = [capital]);
                }

                same.Add(letter);
            }
        }

        var all = new Dictionary<int, int[]>();
        foreach (var same in byCapital.Values)
        {
            var letters = same.ToArray();
            same.ForEach(letter => all[letter] = letters);
        }

        return all;
    }
}
