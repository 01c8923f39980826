using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace LeadScoring.Leads;

/// <summary>A set of words with a code each. A look-up touches the length and both ends of a text, and compares the rest only with a word that has the same.</summary>
/// <remarks>Cheaper to make and to ask than a general dictionary, and with fewer branches that depend on the text.</remarks>
internal sealed class WordTable
{
    private const int EndLength = 4;
    private const ulong BeyondAscii = 0xFF80_FF80_FF80_FF80;
    private const int MaxTries = 1_000;
    private const int MaxSpread = 256;

    private readonly bool _ignoresCase;
    private readonly Entry[] _entries; // the size is a power of two and at least twice the number of words
    private readonly int _shift;
    private readonly ulong _multiplier = 0x9E37_79B9_7F4A_7C15;

    public WordTable(string[] words, TextMode mode, int firstCode)
    {
        _ignoresCase = mode == TextMode.IgnoreCase;
        var ends = Array.ConvertAll(words, EndsOf);
        var bits = BitOperations.Log2((uint)Math.Max(2, words.Length * 2)) + 1;
        if (words.Length <= MaxSpread)
        {
            bits = Spread(Array.ConvertAll(ends, end => end.Hash), bits, ref _multiplier);
        }

        (_entries, _shift) = (new Entry[1 << bits], 64 - bits);
        for (var i = 0; i < words.Length; i++)
        {
            ref var entry = ref _entries[(int)((ends[i].Hash * _multiplier) >> _shift)];
            var isWhole = words[i].Length <= 2 * EndLength && (!_ignoresCase || Ascii.IsValid(words[i]));
            entry = new Entry(words[i], ends[i], firstCode + i, isWhole, Ascii.IsValid(words[i]), entry.Word is null ? null : new Link(entry));
        }
    }

    /// <summary>The code of a word, or <paramref name="other"/> for a text that is none.</summary>
    public int CodeOf(string text, int other)
    {
        var ends = EndsOf(text);
        ref readonly var entry = ref _entries[(int)((ends.Hash * _multiplier) >> _shift)];
        return entry.Ends == ends && (entry.IsWhole || (entry.Word is not null && IsSame(text, entry))) ? entry.Code
            : entry.Next is null ? other
            : Follow(entry.Next, text, other);
    }

    // A multiplier and, at need, a size by which no two words with different ends meet, so that most look-ups see one entry.
    private static int Spread(ulong[] ends, int bits, ref ulong multiplier)
    {
        for (var size = bits; size <= bits + 2; size++)
        {
            var taken = new ulong[1 << size]; // the ends in each place, in the try at hand
            var tryOf = new int[1 << size];
            for (var tries = 1; tries <= MaxTries; tries++)
            {
                if (AreSpread(ends, multiplier, 64 - size, taken, tryOf, tries))
                {
                    return size;
                }

                multiplier = (multiplier * 0xD134_2543_DE82_EF95) | 1;
            }
        }

        return bits;
    }

    private static bool AreSpread(ulong[] ends, ulong multiplier, int shift, ulong[] taken, int[] tryOf, int tries)
    {
        foreach (var end in ends)
        {
            var at = (int)((end * multiplier) >> shift);
            if (tryOf[at] == tries && taken[at] != end)
            {
                return false;
            }

            (taken[at], tryOf[at]) = (end, tries);
        }

        return true;
    }

    private int Follow(Link link, string text, int other)
    {
        for (var next = link; next is not null; next = next.Entry.Next)
        {
            if (IsSame(text, next.Entry))
            {
                return next.Entry.Code;
            }
        }

        return other;
    }

    private bool IsSame(string text, in Entry entry)
    {
        var word = entry.Word!;
        return text.Length != word.Length ? false
            : text.Length is < 8 or > 32 || (_ignoresCase && !entry.IsAscii) ? text.Equals(word, _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            : _ignoresCase ? IsSameIgnoringCase(text, word)
            : IsSameExactly(text, word);
    }

    // Four pieces of eight letters that overlap as they must: the usual lengths without a branch on the length.
    private static bool IsSameExactly(string text, string word)
    {
        ref var a = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        ref var b = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(word.AsSpan()));
        var (second, third, last) = Pieces(text.Length);
        var different = (Vector128.LoadUnsafe(ref a) ^ Vector128.LoadUnsafe(ref b))
            | (Vector128.LoadUnsafe(ref a, second) ^ Vector128.LoadUnsafe(ref b, second))
            | (Vector128.LoadUnsafe(ref a, third) ^ Vector128.LoadUnsafe(ref b, third))
            | (Vector128.LoadUnsafe(ref a, last) ^ Vector128.LoadUnsafe(ref b, last));
        return different == Vector128<ushort>.Zero;
    }

    // The same with capitals of ASCII made small on both sides; the word has no other letters, and a text with others is another.
    private static bool IsSameIgnoringCase(string text, string word)
    {
        ref var a = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        ref var b = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(word.AsSpan()));
        var (second, third, last) = Pieces(text.Length);
        var different = (Small(Vector128.LoadUnsafe(ref a)) ^ Small(Vector128.LoadUnsafe(ref b)))
            | (Small(Vector128.LoadUnsafe(ref a, second)) ^ Small(Vector128.LoadUnsafe(ref b, second)))
            | (Small(Vector128.LoadUnsafe(ref a, third)) ^ Small(Vector128.LoadUnsafe(ref b, third)))
            | (Small(Vector128.LoadUnsafe(ref a, last)) ^ Small(Vector128.LoadUnsafe(ref b, last)));
        return different == Vector128<ushort>.Zero;
    }

    private static (nuint Second, nuint Third, nuint Last) Pieces(int length)
    {
        var last = length - Vector128<ushort>.Count;
        var second = Math.Min(Vector128<ushort>.Count, last);
        return ((nuint)second, (nuint)(last - second), (nuint)last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Small(Vector128<ushort> letters) =>
        letters | (Vector128.LessThan(letters - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26)) & Vector128.Create((ushort)0x20));

    // Ignoring case, letters of ASCII are made small, and an end with letters beyond ASCII counts as any other such end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Ends EndsOf(string text)
    {
        ulong first, last;
        var length = text.Length;
        if (length >= EndLength)
        {
            ref var start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text.AsSpan()));
            first = Unsafe.ReadUnaligned<ulong>(ref start);
            last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, (length - EndLength) * sizeof(char)));
        }
        else
        {
            first = length > 0 ? text[0] : 0UL;
            last = length > 1 ? text[1] | ((ulong)text[length - 1] << 16) : 0UL;
        }

        return _ignoresCase ? new Ends(Small(first), Small(last), length) : new Ends(first, last, length);
    }

    // Four letters at once; a sum sets the highest bit of a letter from 'A' on, and of one behind 'Z'.
    private static ulong Small(ulong letters)
    {
        const ulong Ones = 0x0001_0001_0001_0001;
        var isCapital = (letters + ((0x8000 - 'A') * Ones)) & ~(letters + ((0x7FFF - 'Z') * Ones)) & (0x8000 * Ones);
        return (letters & BeyondAscii) == 0 ? letters | (isCapital >> 10) : ulong.MaxValue;
    }

    /// <summary>The first four letters of a text, the last four, and its length; of one up to eight letters that is all.</summary>
    private readonly record struct Ends(ulong First, ulong Last, int Length)
    {
        public ulong Hash => (First ^ BitOperations.RotateLeft(Last, 29)) + (ulong)Length;
    }

    /// <summary>A word in its place.</summary>
    /// <param name="Word">The word; null where there is none.</param>
    /// <param name="Ends">Its ends.</param>
    /// <param name="Code">Its code.</param>
    /// <param name="IsWhole">Whether its ends are all that can be compared.</param>
    /// <param name="IsAscii">Whether it has no letter beyond ASCII.</param>
    /// <param name="Next">A further word in the same place, or null.</param>
    private readonly record struct Entry(string? Word, Ends Ends, int Code, bool IsWhole, bool IsAscii, Link? Next);

    /// <summary>A further word in the same place.</summary>
    private sealed record Link(Entry Entry);
}
