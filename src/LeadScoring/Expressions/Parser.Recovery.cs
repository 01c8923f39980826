using System.Globalization;
using LeadScoring.Conditions;

namespace LeadScoring.Expressions;

/// <summary>How the parser goes on behind a problem.</summary>
internal sealed partial class Parser
{
    private readonly List<Syntax> _strays = [];
    private int _openParentheses;
    private int _openBrackets;

    // A token that was misspelt is reported when it is used, as what it was meant to be.
    private Token Take()
    {
        var token = _tokens[_at++];
        if (token.Problem is not null && !_ended)
        {
            _problems.Add(token.Problem, token.Start, token.End, _problems.Quote(token.Start, token.End), token.Meant ?? "");
        }

        return token;
    }

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        Take();
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
            case TokenKind.Name when Words.Methods.Contains(written):
                _problems.Add(ExpressionTexts.IsMethod, token.Start, token.End, written);
                break;
            default:
                _problems.Add(ExpressionTexts.Unexpected, token.Start, token.End, written);
                break;
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

    // Goes behind a token that is wrong here, and behind an operator that follows it.
    private void SkipStray()
    {
        _at++;
        if (Current.Kind is TokenKind.And or TokenKind.Or or TokenKind.Question or TokenKind.In or (>= TokenKind.Equal and <= TokenKind.Percent))
        {
            _at++;
        }

        if (Current.Kind is not (TokenKind.End or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Comma or TokenKind.Colon))
        {
            _strays.Add(Expression());
        }
    }
}
