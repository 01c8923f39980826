using System.Diagnostics;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Expressions;

namespace LeadScoring.Tests.Expressions;

/// <summary>Whatever the text: no exception, no endless work, every problem inside the text, and what can be read prints and reads back.</summary>
public class ExpressionFuzzTests
{
    private static readonly Vocabulary Vocabulary = new(Sample.Schema, Sample.Functions);

    private static readonly string[] Pieces =
    [
        "title", "code", "employees", "consent", "created", "updated", "tags", "`Lead Origin`", "行业", "nope", "r", "in", "true", "false", "null", "not", "and", "or", "is",
        "'a'", "\"b\"", "r'\\d'", "'''x'''", "'\\n'", "'\\q'", "'", "\"", "“a”", "1", "-2.5", "0x1F", "1e400", "1e5", "5u", "duration('36h')", "timestamp('2026-01-01T00:00:00Z')",
        "duration('x')", "has(", "require(", "size(", "exact(", "ignoreCase(", "trunc(", "daysSince(", "all(", "any(", "none(", "isStrategic(", "rank(", "season()", "count(", "matches(",
        ".contains(", ".startsWith(", ".matches(", ".size()", ".x", "where:", "(", ")", "[", "]", ",", ".", ":", "?", "&&", "||", "!", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%",
        "=", "&", "|", "<>", "=>", "≥", "（", "）", "，", "`", "#", "\\", "\0", "\n", "// x\n", "\t", "😀", "\ud83d", "é", "{0}",
    ];

    [Fact]
    public void AnyPieces_AreReadOrRefused()
    {
        var random = new Random(20_260_131);
        Each(TestBudget.Of(ci: 20_000, deep: 1_000_000), _ => string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 24)).Select(_ => Pieces[random.Next(Pieces.Length)])));
    }

    [Fact]
    public void MutatedConditions_AreReadOrRefused()
    {
        var random = new Random(20_260_201);
        string[] corpus = [.. AnyCondition.Conditions(Sample.Schema, Sample.Functions).Generator.Sample(300, 60).Select(condition => condition.ToText(Sample.Schema)).Where(text => text.Length < 2_000)];
        Each(TestBudget.Of(ci: 20_000, deep: 1_000_000), _ =>
        {
            var text = corpus[random.Next(corpus.Length)];
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                text = Mutate(text, corpus, random);
            }

            return text;
        });
    }

    [Fact]
    public void AnyCharacters_AreReadOrRefused()
    {
        var random = new Random(20_260_301);
        Each(TestBudget.Of(ci: 20_000, deep: 1_000_000), _ => new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(128)))]));
    }

    private static string Mutate(string text, string[] corpus, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 12), text.Length - at);
        return random.Next(6) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            2 => text.Insert(at, ((char)random.Next(random.Next(2) == 0 ? 128 : 0x10000)).ToString()),
            3 => text.Insert(at, text.Substring(at, length)),
            4 => text[..at],
            _ => string.Concat(text.AsSpan(0, at), corpus[random.Next(corpus.Length)].AsSpan(random.Next(3))),
        };
    }

    private static void Each(int count, Func<int, string> textOf)
    {
        for (var i = 0; i < count; i++)
        {
            var text = textOf(i);
            try
            {
                Check(text);
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{Words.Literal(text)} threw {error}");
            }
        }
    }

    private static bool Check(string text)
    {
        List<ExpressionProblem> problems = [];
        var condition = ExpressionReader.ReadCondition(text, Vocabulary, problems);
        if (condition is null == (problems.Count == 0))
        {
            Assert.Fail($"{Words.Literal(text)} gave {condition} and {problems.Count} problems.");
        }

        var last = 0;
        foreach (var problem in problems)
        {
            if (problem.Start < last || problem.Length < 0 || problem.Start + problem.Length > text.Length)
            {
                Assert.Fail($"{Words.Literal(text)}: {problem} is out of place.");
            }

            last = problem.Start;
            _ = problem.ToDiagnostic(text).Message;
        }

        if (condition is null)
        {
            return false;
        }

        var printed = condition.ToText(Sample.Schema);
        if (!Sample.Condition(printed).Equals(condition))
        {
            Assert.Fail($"{Words.Literal(text)} printed as {printed}, which is another condition.");
        }

        return true;
    }
}
