using System.Diagnostics.CodeAnalysis;
using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>Reads conditions and numbers from expression text, such as <c>title.contains('director') &amp;&amp; employees >= 50</c>.</summary>
/// <remarks>
/// The language is described in <c>docs/expressions.md</c>. All that is wrong with a text is reported together. Reading is bounded in length, depth and
/// pattern cost, so the text may come from anybody. The way back is <see cref="Condition.ToText"/>.
/// </remarks>
public static class LeadExpression
{
    /// <summary>Reads a condition.</summary>
    /// <param name="text">The text, at most 65,536 characters.</param>
    /// <param name="schema">The fields that it may speak of.</param>
    /// <param name="functions">The host functions that it may call; none by default.</param>
    /// <exception cref="LeadFormatException">The text is no condition; all that is wrong is listed.</exception>
    public static Condition ParseCondition(string text, LeadSchema schema, LeadFunctions? functions = null) =>
        TryParseCondition(text, schema, functions, out var condition, out var diagnostics) ? condition : throw new LeadFormatException(diagnostics);

    /// <summary>Reads a condition; false when the text is none.</summary>
    /// <param name="text">The text, at most 65,536 characters.</param>
    /// <param name="schema">The fields that it may speak of.</param>
    /// <param name="functions">The host functions that it may call; null for none.</param>
    /// <param name="condition">The condition, or null.</param>
    /// <param name="diagnostics">What is wrong, in the order of the text; empty when nothing is.</param>
    public static bool TryParseCondition(
        string text, LeadSchema schema, LeadFunctions? functions, [NotNullWhen(true)] out Condition? condition, out Sequence<Diagnostic> diagnostics)
    {
        var problems = new List<ExpressionProblem>();
        condition = ExpressionReader.ReadCondition(NotNull(text), VocabularyOf(schema, functions), problems);
        diagnostics = Place(text, problems);
        return condition is not null;
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text, at most 65,536 characters.</param>
    /// <param name="schema">The fields that it may speak of.</param>
    /// <param name="functions">The host functions that it may call; none by default.</param>
    /// <param name="kind">What the number stands for; a plain number by default.</param>
    /// <exception cref="LeadFormatException">The text is no number of this kind; all that is wrong is listed.</exception>
    public static NumericExpression ParseNumber(string text, LeadSchema schema, LeadFunctions? functions = null, NumericKind kind = NumericKind.Number) =>
        TryParseNumber(text, schema, functions, out var number, out var diagnostics, kind) ? number : throw new LeadFormatException(diagnostics);

    /// <summary>Reads a number; false when the text is none.</summary>
    /// <param name="text">The text, at most 65,536 characters.</param>
    /// <param name="schema">The fields that it may speak of.</param>
    /// <param name="functions">The host functions that it may call; null for none.</param>
    /// <param name="number">The number, or null.</param>
    /// <param name="diagnostics">What is wrong, in the order of the text; empty when nothing is.</param>
    /// <param name="kind">What the number stands for; a plain number by default.</param>
    public static bool TryParseNumber(
        string text, LeadSchema schema, LeadFunctions? functions, [NotNullWhen(true)] out NumericExpression? number, out Sequence<Diagnostic> diagnostics, NumericKind kind = NumericKind.Number)
    {
        var problems = new List<ExpressionProblem>();
        number = ExpressionReader.ReadNumber(NotNull(text), VocabularyOf(schema, functions), kind, problems);
        diagnostics = Place(text, problems);
        return number is not null;
    }

    private static string NotNull(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text;
    }

    private static Vocabulary VocabularyOf(LeadSchema schema, LeadFunctions? functions)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new Vocabulary(schema, functions ?? LeadFunctions.None);
    }

    private static Sequence<Diagnostic> Place(string text, List<ExpressionProblem> problems) =>
        [.. problems.Select(problem => problem.ToDiagnostic(text))];
}
