using System.Globalization;

namespace LeadScoring.Expressions;

/// <summary>How the parser goes on behind a problem.</summary>
internal sealed partial class Parser
{
    private readonly List<Syntax> _strays = [];
    private int _openParentheses;
    private int _openBrackets;

    private Token Take() => _tokens[_at++];

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _at++;
        return true;
    }

    private bool Enter()
    {
        if (_depth == MaxDepth)
        {
            GiveUp(ExpressionTexts.TooDeep, Current, MaxDepth);
            return false;
        }

        _depth++;
        return true;
    }

    private ErrorSyntax Error() => new(Current.Start, Current.Start);

    /// <summary>Reports a bound that was passed, once, and leaves the rest of the text alone.</summary>
    private ErrorSyntax GiveUp(DiagnosticText problem, Token place, int bound)
    {
        if (!_ended)
        {
            _problems.Add(problem, place.Start, place.End, bound.ToString("N0", CultureInfo.InvariantCulture));
        }

        _ended = true;
        while (Current.Kind != TokenKind.End)
        {
            _at++;
        }

        return Error();
    }

    /// <summary>Reports the current token and goes to the next place where an operand may end.</summary>
    private ErrorSyntax Fail()
    {
        var start = Current.Start;
        ReportUnexpected();
        var open = 0;
        for (; Current.Kind != TokenKind.End; _at++)
        {
            switch (Current.Kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket:
                    open++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket when open > 0:
                    open--;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket:
                case TokenKind.And or TokenKind.Or or TokenKind.Comma or TokenKind.Question or TokenKind.Colon when open == 0:
                    return new ErrorSyntax(start, Current.Start);
            }
        }

        _ended = true;
        return new ErrorSyntax(start, Current.Start);
    }

    /// <summary>Reports what was opened and never closed, only the first time at the end of the text.</summary>
    private ErrorSyntax Unclosed(Token open, string missing)
    {
        if (!_ended)
        {
            _ended = Current.Kind == TokenKind.End;
            _problems.Add(ExpressionTexts.UnclosedBracket, open.Start, open.End, _text[open.Start..open.End], missing);
        }

        return Error();
    }

    private void ReportUnexpected()
    {
        if (_ended)
        {
            return;
        }

        var token = Current;
        var written = _problems.Quote(token.Start, token.End);
        switch (token.Kind)
        {
            case TokenKind.End:
                _ended = true;
                _problems.Add(ExpressionTexts.UnexpectedEnd, token.Start, token.End);
                break;
            case TokenKind.Error:
                _problems.Add(token.Problem!, token.Start, token.End, written, token.Meant ?? "");
                break;
            default:
                ReportWord(token, written);
                break;
        }
    }

    // People write "and" for "&&"; "not" shows itself only by the word behind it.
    private void ReportWord(Token token, string written)
    {
        if (Marks.MeantWord(written) is { } meant)
        {
            _problems.Add(ExpressionTexts.UnexpectedMeant, token.Start, token.End, written, meant);
        }
        else if (_at > 0 && _tokens[_at - 1] is { Kind: TokenKind.Name } before && Marks.MeantWord(_text[before.Start..before.End]) is { } meantBefore)
        {
            _problems.Add(ExpressionTexts.UnexpectedMeant, before.Start, before.End, _text[before.Start..before.End], meantBefore);
        }
        else
        {
            _problems.Add(ExpressionTexts.Unexpected, token.Start, token.End, written);
        }
    }

    /// <summary>Takes a closing bracket. What stands before it unasked is reported, and read if it may hold more to report.</summary>
    private void Close(Token open, TokenKind closing, string missing)
    {
        var isBracket = closing == TokenKind.RightBracket;
        while (!Accept(closing))
        {
            if (Current.Kind == TokenKind.End)
            {
                Unclosed(open, missing);
                return;
            }

            ReportUnexpected();
            if (Current.Kind is TokenKind.RightParenthesis or TokenKind.RightBracket && (isBracket ? _openParentheses : _openBrackets) > 0)
            {
                return; // it closes a bracket further out
            }

            SkipStray();
        }
    }

    private void SkipStray()
    {
        _at++;
        if (Current.Kind is not (TokenKind.End or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Comma or TokenKind.Colon))
        {
            _strays.Add(Expression());
        }
    }
}
