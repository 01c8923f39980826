using System.Runtime.CompilerServices;

namespace LeadScoring.Plans;

/// <summary>A set of words with a code each, for look-ups that touch the length and the ends of a text before they compare it.</summary>
/// <remarks>
/// Cheaper to make and to ask than a general dictionary. The hash takes letters beyond ASCII as one, so that ignoring case needs no
/// folding beyond ASCII: no letter beyond it equals one within it ignoring case.
/// </remarks>
internal sealed class WordTable
{
    private readonly StringComparison _comparison;
    private readonly string?[] _words; // open addressing; the size is a power of two and at least twice the number of words
    private readonly int[] _codes;
    private readonly uint _mask;

    public WordTable(IReadOnlyCollection<string> words, TextMode mode, int firstCode)
    {
        _comparison = mode.Comparison();
        var size = 4;
        while (size < words.Count * 2)
        {
            size *= 2;
        }

        (_words, _codes, _mask) = (new string?[size], new int[size], (uint)size - 1);
        foreach (var word in words)
        {
            var at = Hash(word) & _mask;
            while (_words[at] is not null)
            {
                at = (at + 1) & _mask;
            }

            (_words[at], _codes[at]) = (word, firstCode++);
        }
    }

    /// <summary>The code of a word, or <paramref name="other"/> for a text that is none.</summary>
    public int CodeOf(string text, int other)
    {
        var words = _words;
        for (var at = Hash(text) & _mask; ; at = (at + 1) & _mask)
        {
            var word = words[at];
            if (word is null)
            {
                return other;
            }

            if (ReferenceEquals(word, text) || (word.Length == text.Length && text.Equals(word, _comparison)))
            {
                return _codes[at];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(string text)
    {
        var length = text.Length;
        if (length == 0)
        {
            return 0;
        }

        var hash = (uint)length
            + (Fold(text[0]) * 0x9E3779B1u)
            + (Fold(text[length - 1]) * 0x85EBCA77u)
            + (Fold(text[length >> 1]) * 0xC2B2AE3Du)
            + (Fold(text[length >> 2]) * 0x27D4EB2Fu);
        return hash ^ (hash >> 15);
    }

    private static uint Fold(char letter) => letter > 0x7F ? 0x80u : letter | 0x20u;
}
