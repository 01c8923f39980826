namespace LeadScoring.Expressions;

/// <summary>One thing that is wrong in an expression, placed by offset: whoever knows where the expression stands makes a <see cref="Diagnostic"/> of it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Start">Where it starts, in UTF-16 units from 0.</param>
/// <param name="Length">How many units it covers; 0 at the end of the text.</param>
/// <param name="Arguments">What stands at the places of the sentence.</param>
internal sealed record ExpressionProblem(DiagnosticText Text, int Start, int Length, Sequence<string> Arguments)
{
    /// <summary>The problem with the line and column that it has in the expression itself.</summary>
    /// <param name="text">The expression.</param>
    public Diagnostic ToDiagnostic(string text)
    {
        var before = text.AsSpan(0, Start);
        return new Diagnostic(Text, new SourcePosition(before.Count('\n') + 1, Start - before.LastIndexOf('\n')), Arguments.AsSpan());
    }
}

/// <summary>Collects what is wrong, up to a bound, and cuts what it quotes to a readable length.</summary>
internal sealed class ProblemList(string text)
{
    private const int MaxProblems = 100;
    private const int MaxQuoted = 60;

    private readonly List<ExpressionProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public bool IsFull => _problems.Count >= MaxProblems;

    public void Add(DiagnosticText sentence, int start, int end, params ReadOnlySpan<string> arguments)
    {
        if (!IsFull)
        {
            _problems.Add(new ExpressionProblem(sentence, start, end - start, Sequence.Of(arguments)));
        }
    }

    public void Add(DiagnosticText sentence, Syntax place, params ReadOnlySpan<string> arguments) => Add(sentence, place.Start, place.End, arguments);

    public string Quote(Syntax place) => Quote(place.Start, place.End);

    /// <summary>A piece of the expression on one line, shortened when it is long.</summary>
    public string Quote(int start, int end)
    {
        var cut = end - start > MaxQuoted;
        var last = cut ? start + MaxQuoted : end;
        if (cut && char.IsHighSurrogate(text[last - 1]))
        {
            last--;
        }

        var piece = text[start..last].ReplaceLineEndings(" ");
        return cut ? piece + "…" : piece;
    }

    /// <summary>All problems in the order of the text.</summary>
    public IEnumerable<ExpressionProblem> InOrder() => _problems.OrderBy(problem => problem.Start);
}
