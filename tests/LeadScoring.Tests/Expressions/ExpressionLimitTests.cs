using LeadScoring.Conditions;
using LeadScoring.Expressions;

namespace LeadScoring.Tests.Expressions;

/// <summary>A text may come from anybody: what is too large is refused, and nothing overflows the stack.</summary>
public class ExpressionLimitTests
{
    [Fact]
    public void TenMegabytes_AreRefused() => Assert.Equal(
        "(1,1): error LS1002: the expression has 10,000,000 characters, at most 65,536 are allowed",
        Sample.Wrong(new string('(', 10_000_000)));

    [Fact]
    public void HundredThousandParentheses_AreRefused() => Assert.Equal(
        "(1,1): error LS1002: the expression has 200,001 characters, at most 65,536 are allowed",
        Sample.Wrong(new string('(', 100_000) + "1" + new string(')', 100_000)));

    [Theory]
    [InlineData("(", ")", 101)]
    [InlineData("!", "", 101)]
    [InlineData("all(", ")", 101)]
    [InlineData("consent ? customer : ", "", 101)]
    [InlineData("!(", ")", 51)]
    public void Nesting_IsBounded(string before, string after, int refused)
    {
        var most = refused - 1;
        Assert.Equal("", Sample.Wrong(Nest(most)));
        Assert.EndsWith("error LS1003: the expression is nested too deeply here, at most 100 levels are allowed", Sample.Wrong(Nest(refused)), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Sample.Wrong(Nest(refused)));
        Assert.DoesNotContain('\n', Sample.Wrong(Nest(60_000 / (before.Length + after.Length))));

        string Nest(int levels) => string.Concat(Enumerable.Repeat(before, levels)) + "consent" + string.Concat(Enumerable.Repeat(after, levels));
    }

    [Theory]
    [InlineData("1", " + 1")]
    [InlineData("1", "*1")]
    [InlineData("true", " == true")]
    [InlineData("title", ".size()")]
    public void Operators_InARow_AreBounded(string first, string next)
    {
        Assert.Contains("error LS1004: too many operators in a row, at most 500 are allowed", Sample.Wrong(Chain(501)), StringComparison.Ordinal);
        Assert.Contains("error LS1004: too many operators in a row, at most 500 are allowed", Sample.Wrong(Chain(8_000)), StringComparison.Ordinal);
        Assert.DoesNotContain("LS1004", Sample.Wrong(Chain(500)), StringComparison.Ordinal);

        string Chain(int operators) => first + string.Concat(Enumerable.Repeat(next, operators));
    }

    [Fact]
    public void DeepestTree_FitsASmallStack()
    {
        var sum = string.Concat(Enumerable.Repeat("(", 90)) + "employees" + string.Concat(Enumerable.Repeat(" + 1 + 2 + 3 + 4 + 5)", 90)) + " > 0";
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var condition = Sample.Condition(sum);
                    Assert.Equal(condition, Sample.Condition(condition.ToText(Sample.Schema)));
                    Assert.Equal(condition.GetHashCode(), Sample.Condition(sum).GetHashCode());
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.Null(failure);
    }

    [Fact]
    public void Lists_AreBounded()
    {
        Assert.Equal(10_000, Assert.IsType<NumberIn>(Sample.Condition($"employees in [{string.Join(',', Enumerable.Range(0, 10_000))}]")).Values.Count);
        Assert.Equal(
            "(1,14): error LS1005: too many items, at most 10,000 are allowed",
            Sample.Wrong($"employees in [{string.Join(',', Enumerable.Range(0, 10_001))}]"));
    }

    // A condition as the result of ?: repeats its question, so questions inside questions double each time.
    [Fact]
    public void Choices_InTheQuestionOfChoices_AreBounded()
    {
        Assert.Equal("", Sample.Wrong(Nest(4)));
        Assert.Equal("(1,4): error LS1006: too many `?:` inside the question of another `?:`, at most 4 levels are allowed", Sample.Wrong(Nest(5)));

        static string Nest(int levels) => string.Concat(Enumerable.Repeat("(", levels - 1)) + "consent ? customer : has(title)"
            + string.Concat(Enumerable.Repeat(") ? customer : has(title)", levels - 1));
    }

    [Fact]
    public void Problems_ComeForAnyLongText()
    {
        foreach (var piece in new[] { "(", "[", "a.", "-", "!", "a?", "a,", "f(", ")", "]", "'", "`", "\\", "a b ", "1..", "&&", "title.matches('(", "# ", "=", "😀", "\0", "a:", "x in [", "“" })
        {
            Assert.NotEmpty(Sample.Wrong(string.Concat(Enumerable.Repeat(piece, ExpressionReader.MaxLength / piece.Length))));
        }
    }
}
