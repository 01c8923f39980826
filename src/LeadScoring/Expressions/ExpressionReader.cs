using System.Globalization;
using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>Reads expression text: tokens, pieces, tree. Whoever knows where the text stands turns the problems into diagnostics.</summary>
internal static class ExpressionReader
{
    public const int MaxLength = 65_536;

    /// <summary>The condition, or null when there were problems; they are added in the order of the text.</summary>
    public static Condition? ReadCondition(string text, Vocabulary vocabulary, List<ExpressionProblem> problems)
    {
        var found = new ProblemList(text);
        return Parse(text, vocabulary, found, out var root, out var checker)
            ? Finish(checker.Condition(root), found, problems)
            : Finish<Condition>(result: null, found, problems);
    }

    /// <summary>The plain number, or null when there were problems; a timestamp or duration is one.</summary>
    public static NumericExpression? ReadNumber(string text, Vocabulary vocabulary, List<ExpressionProblem> problems) =>
        ReadNumber(text, vocabulary, NumericKind.Number, problems);

    /// <summary>The number, timestamp or duration, or null when there were problems.</summary>
    public static NumericExpression? ReadNumber(string text, Vocabulary vocabulary, NumericKind kind, List<ExpressionProblem> problems)
    {
        var found = new ProblemList(text);
        return Parse(text, vocabulary, found, out var root, out var checker)
            ? Finish(checker.Number(root, kind), found, problems)
            : Finish<NumericExpression>(result: null, found, problems);
    }

    private static bool Parse(string text, Vocabulary vocabulary, ProblemList problems, out Syntax root, out Checker checker)
    {
        checker = new Checker(vocabulary, text, problems);
        if (text.Length > MaxLength)
        {
            root = new ErrorSyntax(0, 0);
            problems.Add(ExpressionTexts.TooLong, 0, 0, Grouped(text.Length), Grouped(MaxLength));
            return false;
        }

        root = Parser.Read(text, problems, out var strays);
        foreach (var stray in strays)
        {
            checker.Check(stray);
        }

        return true;
    }

    private static T? Finish<T>(T? result, ProblemList found, List<ExpressionProblem> problems)
        where T : class
    {
        if (found.IsEmpty)
        {
            return result;
        }

        problems.AddRange(found.InOrder());
        return null;
    }

    private static string Grouped(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
