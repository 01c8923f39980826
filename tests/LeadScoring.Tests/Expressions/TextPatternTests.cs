using System.Diagnostics;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Expressions;

/// <summary>The RE2 subset of <c>matches</c>.</summary>
public class TextPatternTests
{
    [Theory]
    [InlineData("", "anything", true)]
    [InlineData("b", "abc", true)]
    [InlineData("B", "abc", false)]
    [InlineData("^b", "abc", false)]
    [InlineData("^ab", "abc", true)]
    [InlineData("bc$", "abc", true)]
    [InlineData("c$", "abc\n", false)]
    [InlineData("^b", "a\nb", false)]
    [InlineData("\\Aa\\z", "a", true)]
    [InlineData("a.c", "abc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("^.$", "😀", true)]
    [InlineData("^..$", "😀", false)]
    [InlineData("^[😀]$", "😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[^a]$", "\n", true)]
    [InlineData("^[^😀]$", "😀", false)]
    [InlineData("^[😀-😎]+$", "😁😎", true)]
    [InlineData("^[😀-😎]+$", "😏", false)]
    [InlineData("^[一-龥]{2,4}$", "销售总监", true)]
    [InlineData("^[\\x{10000}-\\x{10FFFF}]$", "😀", true)]
    [InlineData("^\\x{1F600}$", "😀", true)]
    [InlineData("^\\x41$", "A", true)]
    [InlineData("^\\d$", "5", true)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\D$", "٣", true)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\w+$", "aZ_9", true)]
    [InlineData("^\\W$", "é", true)]
    [InlineData("^\\s$", "\u00a0", false)]
    [InlineData("^\\s$", "\v", false)]
    [InlineData("^[[:space:]]$", "\v", true)]
    [InlineData("^\\S$", "\u00a0", true)]
    [InlineData("^[\\d-]+$", "12-34", true)]
    [InlineData("^[\\D]$", "a", true)]
    [InlineData("^[^\\d]$", "5", false)]
    [InlineData("^[[:alpha:]]+$", "aZ", true)]
    [InlineData("^[[:^alpha:]]$", "5", true)]
    [InlineData("^[[:punct:]]+$", "!/:@[`{~", true)]
    [InlineData("^[]a]+$", "]a", true)]
    [InlineData("^[^]a]$", "b", true)]
    [InlineData("^[a-]+$", "a-", true)]
    [InlineData("^[-a]+$", "a-", true)]
    [InlineData("^[a-c-e]+$", "b-e", true)]
    [InlineData("^[a-c-e]+$", "d", false)]
    [InlineData("^[\\]\\\\\\^]+$", "]\\^", true)]
    [InlineData("^[[:]+$", "[:", true)]
    [InlineData("^[a.*]+$", "a.*", true)]
    [InlineData("^[^\\x00-\\x{10FFFF}]$", "a", false)]
    [InlineData("a|b", "xb", true)]
    [InlineData("^(a|b)*c$", "ababc", true)]
    [InlineData("^(?:ab)+$", "abab", true)]
    [InlineData("^(|a)b$", "b", true)]
    [InlineData("^()$", "", true)]
    [InlineData("^a{2}$", "aa", true)]
    [InlineData("^a{2,}$", "aaaa", true)]
    [InlineData("^a{2,3}$", "aaaa", false)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^a{x}$", "a{x}", true)]
    [InlineData("^{$", "{", true)]
    [InlineData("^a{0}$", "", true)]
    [InlineData("^a*?b+?c??$", "aabb", true)]
    [InlineData("^a]}$", "a]}", true)]
    [InlineData("^\\.\\*\\-\\#\\@\\/$", ".*-#@/", true)]
    [InlineData("^\\a\\f\\n\\r\\t\\v$", "\a\f\n\r\t\v", true)]
    [InlineData("^(^a$)$", "a", true)]
    [InlineData("(?i)DIRECTOR", "Sales director", true)]
    [InlineData("#x y", "#x y", true)]
    public void Matches_Exact_IsAsInRe2(string pattern, string text, bool expected)
    {
        Assert.Null(TextPattern.Check(pattern));
        Assert.Equal(expected, TextPattern.Of(pattern, TextMode.Exact).IsMatch(text));
    }

    [Theory]
    [InlineData("director", "DIRECTOR", true)]
    [InlineData("^[a-c]+$", "AbC", true)]
    [InlineData("^[^a]$", "A", false)]
    [InlineData("^[[:lower:]]$", "A", true)]
    [InlineData("^[[:^lower:]]$", "A", false)]
    [InlineData("^é$", "É", true)]
    [InlineData("^σ$", "ς", true)]
    [InlineData("^ß$", "ẞ", false)]
    [InlineData("^k$", "\u212a", false)]
    [InlineData("^i$", "İ", false)]
    [InlineData("^i$", "ı", false)]
    [InlineData("^µ$", "Μ", true)]
    [InlineData("^я$", "Я", true)]
    [InlineData("^\\x{10428}$", "𐐀", true)]
    [InlineData("^\\d$", "٣", false)]
    public void Matches_IgnoringCase_IsAsInEquality(string pattern, string text, bool expected) =>
        Assert.Equal(expected, TextPattern.Of(pattern, TextMode.IgnoreCase).IsMatch(text));

    [Fact]
    public void Matches_IgnoringCase_AgreesWithOrdinalIgnoreCaseForEachCharacter()
    {
        for (var code = 1; code < 0x20000; code += code is >= 0xD7FF and < 0xE000 ? 0xE000 - code : 1)
        {
            var letter = char.ConvertFromUtf32(code);
            foreach (var other in new[] { letter.ToUpperInvariant(), letter.ToLowerInvariant() })
            {
                if (other != letter)
                {
                    var set = new CodePointSet().Add(code, code);
                    Assert.Equal(
                        string.Equals(letter, other, StringComparison.OrdinalIgnoreCase),
                        CaseVariants.AddTo(set).Contains(char.ConvertToUtf32(other, 0)));
                }
            }
        }
    }

    [Theory]
    [InlineData("a(b", "LS1065", 1, "the group that starts here is never closed; `)` is missing")]
    [InlineData("a)b", "LS1066", 1, "`)` closes no group; the character itself is written `\\)`")]
    [InlineData("a[b", "LS1067", 1, "the class that starts here is never closed; `]` is missing")]
    [InlineData("a[]", "LS1067", 1, "the class that starts here is never closed; `]` is missing")]
    [InlineData("[c-a]", "LS1068", 1, "`c-a` is no range of characters")]
    [InlineData("[a-\\d]", "LS1068", 1, "`a-\\d` is no range of characters")]
    [InlineData("*a", "LS1069", 0, "`*` has nothing to repeat; the character itself is written `\\*`")]
    [InlineData("a|+", "LS1069", 2, "`+` has nothing to repeat; the character itself is written `\\+`")]
    [InlineData("(?:?)", "LS1069", 3, "`?` has nothing to repeat; the character itself is written `\\?`")]
    [InlineData("{2}", "LS1069", 0, "`{2}` has nothing to repeat; the character itself is written `\\{2}`")]
    [InlineData("a**", "LS1069", 2, "`*` repeats a repetition; put the first in a group")]
    [InlineData("a{2}{3}", "LS1069", 4, "`{3}` repeats a repetition; put the first in a group")]
    [InlineData("a*+", "LS1069", 2, "`+` repeats a repetition; put the first in a group")]
    [InlineData("a\\", "LS1064", 1, "`\\` is not part of the pattern language")]
    [InlineData("\\bword", "LS1064", 0, "`\\b` is not part of the pattern language")]
    [InlineData("\\Bx", "LS1064", 0, "`\\B` is not part of the pattern language")]
    [InlineData("(a)\\1", "LS1064", 3, "`\\1` is not part of the pattern language")]
    [InlineData("\\p{L}", "LS1064", 0, "`\\p` is not part of the pattern language")]
    [InlineData("[\\p{L}]", "LS1064", 1, "`\\p` is not part of the pattern language")]
    [InlineData("[\\b]", "LS1064", 1, "`\\b` is not part of the pattern language")]
    [InlineData("\\Z", "LS1064", 0, "`\\Z` is not part of the pattern language")]
    [InlineData("\\Qa\\E", "LS1064", 0, "`\\Q` is not part of the pattern language")]
    [InlineData("\\_", "LS1064", 0, "`\\_` is not part of the pattern language")]
    [InlineData("\\07", "LS1064", 0, "`\\0` is not part of the pattern language")]
    [InlineData("\\xZ1", "LS1064", 0, "`\\x` is not part of the pattern language")]
    [InlineData("\\x{D800}", "LS1064", 0, "`\\x` is not part of the pattern language")]
    [InlineData("\\x{110000}", "LS1064", 0, "`\\x` is not part of the pattern language")]
    [InlineData("\\é", "LS1064", 0, "`\\é` is not part of the pattern language")]
    [InlineData("\\😀", "LS1064", 0, "`\\😀` is not part of the pattern language")]
    [InlineData("(?=a)", "LS1064", 0, "`(?=` is not part of the pattern language")]
    [InlineData("(?!a)", "LS1064", 0, "`(?!` is not part of the pattern language")]
    [InlineData("(?<=a)b", "LS1064", 0, "`(?<=` is not part of the pattern language")]
    [InlineData("(?<n>a)", "LS1064", 0, "`(?<n>` is not part of the pattern language")]
    [InlineData("(?P<n>a)", "LS1064", 0, "`(?P<n>` is not part of the pattern language")]
    [InlineData("(?>a)", "LS1064", 0, "`(?>` is not part of the pattern language")]
    [InlineData("(?s).", "LS1064", 0, "`(?s)` is not part of the pattern language")]
    [InlineData("a(?i)b", "LS1064", 1, "`(?i)` is not part of the pattern language")]
    [InlineData("(?", "LS1064", 0, "`(?` is not part of the pattern language")]
    [InlineData("[[:foo:]]", "LS1064", 1, "`[:foo:]` is not part of the pattern language")]
    [InlineData("a{1001}", "LS1062", 1, "`{1001}` repeats too much, at most 1,000 times are allowed, groups around it included")]
    [InlineData("a{99999999999}", "LS1062", 1, "`{99999999999}` repeats too much, at most 1,000 times are allowed, groups around it included")]
    [InlineData("a{3,2}", "LS1068", 1, "`{3,2}` is no range of counts")]
    [InlineData("(a{40}){40}", "LS1062", 0, "`(a{40}){40}` repeats too much, at most 1,000 times are allowed, groups around it included")]
    [InlineData("[a-z]{900}(?:[0-9]{901}|.{199})", "LS1063", 0, "the pattern is too large when its repetitions are written out, at most 2,000 characters are allowed")]
    public void Check_OutsideTheSubset_SaysWhereAndWhy(string pattern, string code, int offset, string message)
    {
        var problem = TextPattern.Check(pattern);

        Assert.NotNull(problem);
        Assert.Equal((code, offset, message), (problem.Text.Code, problem.Offset, problem.Text.Format(Language.English, problem.Arguments)));
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => TextPattern.Of(pattern, TextMode.Exact)).Message.Replace(" (Parameter 'pattern')", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_LoneSurrogate_IsRefused() => Assert.Equal("LS1064", TextPattern.Check("a\ud83d")?.Text.Code);

    [Fact]
    public void Check_Bounds_AreInclusive()
    {
        Assert.Null(TextPattern.Check(new string('a', 1_000)));
        Assert.Equal("the pattern has 1,001 characters, at most 1,000 are allowed", Message(new string('a', 1_001)));
        Assert.Null(TextPattern.Check(new string('(', 50) + new string(')', 50)));
        Assert.Equal("the pattern is nested too deeply here, at most 50 groups in each other are allowed", Message(new string('(', 51) + new string(')', 51)));
        Assert.Null(TextPattern.Check("(a{40}){25}"));
        Assert.Null(TextPattern.Check("a{1000}"));
        Assert.Null(TextPattern.Check("(?:.{998}|a{1000})"));

        static string? Message(string pattern) => TextPattern.Check(pattern) is { } problem ? problem.Text.Format(Language.English, problem.Arguments) : null;
    }

    [Theory]
    [InlineData("^a{1000}b{998}$")]
    [InlineData(".{1000}x.{990}")]
    [InlineData("([ab]*a[ab]{400}c|[ab]*b[ab]{400}d|.{400}x)$")]
    [InlineData("(a{0,9}b{0,9}){50}c")]
    [InlineData("(a|b|ab){280}c")]
    [InlineData("(((a*)*)*b?)*c$")]
    [InlineData("(?:(?:(?:é{10}){10}){10}|k{700})")]
    [InlineData("[a-z\\x{80}-\\x{24F}\\x{10400}-\\x{1044F}]{900}!")]
    [InlineData("(|a|b|(c|)){200}x$")]
    public void IsMatch_TheWorstPatterns_ComesToAnEnd(string pattern)
    {
        var random = new Random(3);
        var text = new string([.. Enumerable.Range(0, 4_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b')]);
        var built = TextPattern.Of(pattern, TextMode.IgnoreCase);

        Assert.False(built.IsMatch(text));
        Assert.False(built.IsMatch(text));
    }

    // So many states come up that they are no longer kept; the answer is the same.
    [Fact]
    public void IsMatch_BeyondTheKeptStates_IsTheSame()
    {
        var random = new Random(4);
        var pattern = TextPattern.Of("a[ab]{30}c|b[ab]{29}d$", TextMode.Exact);
        for (var i = 0; i < 300; i++)
        {
            var text = new string([.. Enumerable.Range(0, 400).Select(_ => "abababababababababababababababababababababababababcd"[random.Next(52)])]);
            Assert.Equal(Regex.IsMatch(text, @"a[ab]{30}c|b[ab]{29}d\z", RegexOptions.CultureInvariant), pattern.IsMatch(text));
        }
    }

    [Fact]
    public void IsMatch_HalfAPair_IsNoCharacter()
    {
        Assert.False(TextPattern.Of(".", TextMode.Exact).IsMatch("\ud83d"));
        Assert.False(TextPattern.Of("[^a]", TextMode.Exact).IsMatch("\ude00\ud83d"));
        Assert.False(TextPattern.Of("\\W|[\\x{D000}-\\x{E000}]", TextMode.Exact).IsMatch("\ud83d"));
        Assert.True(TextPattern.Of("^x.$", TextMode.Exact).IsMatch("x\ud83d\ude00"));
    }

    [Fact]
    public void Of_SamePatternAndMode_IsShared()
    {
        var first = TextPattern.Of("^shared$", TextMode.Exact);

        Assert.Same(first, TextPattern.Of("^shared$", TextMode.Exact));
        Assert.NotSame(first, TextPattern.Of("^shared$", TextMode.IgnoreCase));
        GC.KeepAlive(first);
    }

    [Fact]
    public void Of_ManyPatterns_KeepsOnlyThoseInUse()
    {
        for (var i = 0; i < 4_200; i++)
        {
            Assert.True(TextPattern.Of($"^p{i}$", TextMode.Exact).IsMatch($"p{i}"));
        }

        Parallel.For(0, 1_000, i => Assert.True(TextPattern.Of($"^q{i % 7}$", TextMode.Exact).IsMatch($"q{i % 7}")));
    }

    // Where the two dialects overlap, the .NET engine is the judge; its ^ and $ are spelled \A and \z.
    [Fact]
    public void Matches_PlainPatterns_AgreesWithDotNet()
    {
        var letters = Gen.Elements("a", "b", "[ab]", "[^a]", ".", "(?:a|bc)", "c", "[b-c]", @"\.", "^", "$", "(|a)");
        var counted = from letter in letters from count in Gen.Elements("", "", "*", "+", "?", "{2}", "{1,2}", "*?") select letter + count;
        var sequence = counted.ListOf(4).Select(string.Concat);
        var pattern = Gen.OneOf(sequence, from a in sequence from b in sequence select $"{a}|{b}", from a in sequence from b in sequence select $"({a}){{0,3}}{b}");
        var text = Gen.Choose(0, 6).SelectMany(length => Gen.Elements('a', 'b', 'c', '.', '\n').ArrayOf(length)).Select(characters => new string(characters));

        Prop.ForAll(pattern.ToArbitrary(), text.ToArbitrary(), (written, line) =>
            TextPattern.Of(written, TextMode.Exact).IsMatch(line) ==
            Regex.IsMatch(line, written.Replace("[^", "[!", StringComparison.Ordinal).Replace("^", @"(?:\A)", StringComparison.Ordinal).Replace("[!", "[^", StringComparison.Ordinal).Replace("$", @"(?:\z)", StringComparison.Ordinal), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 1_000, deep: 50_000)));
    }

    [Fact]
    public void Matches_AnyPattern_AgreesWithTheOracle()
    {
        var random = new Random(5);
        string[] items = ["a", "b", "[ab]", "[^a]", ".", "(a|bc)", "c", "[b-c]", @"\.", "^", "$", "(|a)", @"\d", @"\w", @"\s", "é", "[é-ü]", "k", "😀"];
        string[] repetitions = ["", "", "", "*", "+", "?", "{2}", "{1,2}"];
        for (var i = 0; i < TestBudget.Of(ci: 5_000, deep: 200_000); i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => items[random.Next(items.Length)] + repetitions[random.Next(repetitions.Length)] + (random.Next(8) == 0 ? "|" : "")));
            var text = new string([.. Enumerable.Range(0, random.Next(7)).Select(_ => "abcABC.1 \né\u00c9k_\ud83d\ude00"[random.Next(16)])]);
            var mode = random.Next(2) == 0 ? TextMode.Exact : TextMode.IgnoreCase;
            if (TextPattern.Of(pattern, mode).IsMatch(text) != NaivePattern.Parse(pattern, mode).IsIn(text))
            {
                Assert.Fail($"{pattern} {mode} in {Words.Literal(text)}");
            }
        }
    }

    [Fact]
    public void Check_AnyCharacters_AnswersAndWhatItAcceptsWorks()
    {
        var random = new Random(7);
        const string Marks = "ab(|)[]{}*+?.^$\\-:,1,2dwsDWSpPxQAzZi=!<>[[:alpha:]]é😀\n";
        for (var i = 0; i < TestBudget.Of(ci: 2_000, deep: 200_000); i++)
        {
            var pattern = new string([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => Marks[random.Next(Marks.Length)])]);
            if (TextPattern.Check(pattern) is { } problem)
            {
                Assert.InRange(problem.Offset, 0, pattern.Length);
                Assert.InRange(problem.Offset + problem.Length, problem.Offset, pattern.Length);
                continue;
            }

            _ = TextPattern.Of(pattern, TextMode.Exact).IsMatch("ab12é😀\n") | TextPattern.Of(pattern, TextMode.IgnoreCase).IsMatch("AB");
        }
    }
}
