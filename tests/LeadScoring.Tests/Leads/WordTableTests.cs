using LeadScoring.Leads;

namespace LeadScoring.Tests.Leads;

public class WordTableTests
{
    private static readonly char[] Letters = ['a', 'A', 'k', 'K', 's', 'S', 'z', '@', '`', '[', '{', ' ', 'é', 'É', 'ß', '\u0131', '\u017F', '\u212A', '中', '\uD801'];

    // What lets the table fold capitals of ASCII only, and take every letter beyond it for any other in its hash.
    [Fact]
    public void IgnoringCase_NoLetterBeyondAsciiEqualsOneWithinIt()
    {
        for (var beyond = 0x80; beyond <= char.MaxValue; beyond++)
        {
            for (var within = 0; within < 0x80; within++)
            {
                Assert.False(string.Equals(((char)beyond).ToString(), ((char)within).ToString(), StringComparison.OrdinalIgnoreCase), $"U+{beyond:X4} and U+{within:X4}");
            }
        }
    }

    [Theory]
    [InlineData(TextMode.Exact)]
    [InlineData(TextMode.IgnoreCase)]
    public void CodeOf_AnyWordsAndTexts_IsWhatADictionarySays(TextMode mode)
    {
        var random = new Random(7);
        for (var run = 0; run < TestBudget.Of(ci: 300, deep: 10_000); run++)
        {
            var dictionary = new Dictionary<string, int>(mode == TextMode.Exact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
            for (var i = random.Next(400); i >= 0; i--)
            {
                dictionary.TryAdd(Word(random), 2 + dictionary.Count);
            }

            var table = new WordTable([.. dictionary.Keys], mode, firstCode: 2);
            foreach (var text in dictionary.Keys.Select(word => Variant(word, random)).Concat(dictionary.Keys).Append("").Append(Word(random)))
            {
                Assert.Equal(dictionary.GetValueOrDefault(text, 1), table.CodeOf(text, other: 1));
            }
        }
    }

    // Of words up to eight letters, only the ends are compared.
    [Theory]
    [InlineData("abcdefgh", "abcdeFGH", true)]
    [InlineData("abcdefgh", "abcdefgi", false)]
    [InlineData("abcd", "ABCD", true)]
    [InlineData("abcd", "abc", false)]
    [InlineData("abcdefgh", "abcdefghi", false)]
    [InlineData("az", "AZ", true)]
    [InlineData("@[", "`{", false)]
    [InlineData("0", "\u0010", false)]
    [InlineData("", "", true)]
    [InlineData("\uFFFF\uFFFF\uFFFF\uFFFF", "éééé", false)]
    [InlineData("éééé", "ÉÉÉÉ", true)]
    [InlineData("éééé", "èèèè", false)]
    public void CodeOf_AShortTextIgnoringCase_IsThatOfTheWord(string word, string text, bool expected) =>
        Assert.Equal(expected ? 2 : 1, new WordTable([word], TextMode.IgnoreCase, firstCode: 2).CodeOf(text, other: 1));

    [Fact]
    public void CodeOf_ThousandsOfWordsWithTheSameEnds_FindsEachOfThem()
    {
        var words = Enumerable.Range(0, 5_000).Select(i => $"word {i:D6} word").ToArray();
        var table = new WordTable(words, TextMode.Exact, firstCode: 2);

        Assert.Equal(Enumerable.Range(2, 5_000), words.Select(word => table.CodeOf(new string(word), other: 1)));
        Assert.Equal(1, table.CodeOf("word 005000 word", other: 1));
    }

    private static string Word(Random random)
    {
        var length = random.Next(4) == 0 ? random.Next(40) : random.Next(12);
        return new string([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);
    }

    // The word with one letter changed, or in capitals.
    private static string Variant(string word, Random random)
    {
        if (word.Length == 0 || random.Next(2) == 0)
        {
            return word.ToUpperInvariant();
        }

        var at = random.Next(word.Length);
        return word[..at] + Letters[random.Next(Letters.Length)] + word[(at + 1)..];
    }
}
