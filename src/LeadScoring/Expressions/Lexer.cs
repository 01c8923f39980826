namespace LeadScoring.Expressions;

/// <summary>Cuts an expression into tokens; the last one is <see cref="TokenKind.End"/>.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private Token[] _tokens = new Token[32];
    private int _count;
    private int _at;

    private Lexer(string text) => _text = text;

    private char Current => Peek(0);

    // Whether a value ends here, so that only an operator can follow.
    private bool FollowsValue => _count > 0 && _tokens[_count - 1].Kind
        is TokenKind.RightParenthesis or TokenKind.RightBracket or (>= TokenKind.Name and <= TokenKind.Null);

    public static Token[] Read(string text)
    {
        var lexer = new Lexer(text);
        lexer.SkipBlanks();
        while (lexer._at < text.Length)
        {
            lexer.Add(lexer.Next());
            lexer.SkipBlanks();
        }

        lexer.Add(new Token(TokenKind.End, text.Length, text.Length));
        return lexer._tokens;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void Add(Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, 2 * _count);
        }

        // "not x": a name behind a name shows that the first was meant as an operator.
        if (token.Kind == TokenKind.Name && _count > 0 && _tokens[_count - 1] is { Kind: TokenKind.Name } last && Marks.IsNot(_text.AsSpan(last.Start, last.End - last.Start)))
        {
            _tokens[_count - 1] = new Token(TokenKind.Not, last.Start, last.End, ExpressionTexts.UnexpectedMeant, "!");
        }

        _tokens[_count++] = token;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Current))
            {
                _at++;
            }
            else if (Current == '/' && Peek(1) == '/')
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private Token Next()
    {
        switch (Current)
        {
            case 'r' or 'R' when Peek(1) is '\'' or '"':
                return Text(prefix: 1);
            case '\'' or '"':
                return Text(prefix: 0);
            case '`':
                return QuotedName();
            case >= '0' and <= '9':
            case '.' when char.IsAsciiDigit(Peek(1)):
                return Number();
            case var letter when letter == '_' || char.IsLetter(letter):
                return Name();
            default:
                return Mark();
        }
    }

    private Token Name()
    {
        var start = _at;
        var isPlain = true;
        while (_at < _text.Length && (IsNamePart(Current) || char.IsSurrogate(Current)))
        {
            isPlain &= char.IsAscii(Current);
            _at++;
        }

        var word = _text.AsSpan(start, _at - start);
        if (FollowsValue && Marks.MeantWord(word) is { Kind: not TokenKind.Error } meant)
        {
            return new Token(meant.Kind, start, _at, ExpressionTexts.UnexpectedMeant, meant.Meant);
        }

        var kind = word switch
        {
            "true" => TokenKind.True,
            "false" => TokenKind.False,
            "null" => TokenKind.Null,
            "in" => TokenKind.In,
            _ => TokenKind.Name,
        };
        return new Token(kind, start, _at, isPlain ? null : ExpressionTexts.NameNeedsBackticks);
    }

    private Token QuotedName()
    {
        var start = _at++;
        while (_at < _text.Length && Current is not ('`' or '\n' or '\r'))
        {
            _at++;
        }

        if (Current != '`')
        {
            return new Token(TokenKind.Error, start, _at, ExpressionTexts.UnclosedName);
        }

        _at++;
        return _at - start == 2
            ? new Token(TokenKind.Error, start, _at, ExpressionTexts.EmptyName)
            : new Token(TokenKind.Name, start, _at);
    }

    private Token Number()
    {
        var start = _at;
        if (Current == '0' && Peek(1) is 'x' or 'X')
        {
            _at += 2;
            while (char.IsAsciiHexDigit(Current))
            {
                _at++;
            }
        }
        else
        {
            SkipDigits();
            if (Current == '.' && char.IsAsciiDigit(Peek(1)))
            {
                _at++;
                SkipDigits();
            }

            if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
            {
                _at += 2;
                SkipDigits();
            }
        }

        var isNumber = !IsNamePart(Current) && _text[_at - 1] is not ('x' or 'X');
        while (IsNamePart(Current))
        {
            _at++;
        }

        return isNumber ? new Token(TokenKind.Number, start, _at) : new Token(TokenKind.Error, start, _at, ExpressionTexts.BadNumber);
    }

    private static bool IsNamePart(char letter) => letter == '_' || char.IsLetterOrDigit(letter);

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
        {
            _at++;
        }
    }

    // A text ends at its quote; in single quotes also, unclosed, at the end of the line.
    private Token Text(int prefix)
    {
        var start = _at;
        var raw = prefix == 1;
        _at += prefix;
        var quote = Current;
        var quotes = Peek(1) == quote && Peek(2) == quote ? 3 : 1;
        _at += quotes;
        while (_at < _text.Length && (quotes == 3 || Current is not ('\n' or '\r')))
        {
            if (Current == quote && (quotes == 1 || (Peek(1) == quote && Peek(2) == quote)))
            {
                _at += quotes;
                return new Token(TokenKind.Text, start, _at);
            }

            _at += Current == '\\' && !raw && Peek(1) is not ('\n' or '\r') ? 2 : 1;
        }

        _at = Math.Min(_at, _text.Length);
        return new Token(TokenKind.Error, start, _at, ExpressionTexts.UnclosedText, new string(quote, quotes));
    }

    private Token Mark()
    {
        var start = _at;
        var (kind, length) = Marks.Read(Current, Peek(1));
        if (kind != TokenKind.Error)
        {
            _at += length;
            return new Token(kind, start, _at);
        }

        if (Marks.StraightQuote(Current) is { } quote)
        {
            return TypographicText(quote);
        }

        (kind, length, var meant) = Marks.Meant(Current, Peek(1));
        _at += char.IsSurrogatePair(Current, Peek(1)) ? 2 : length;
        return new Token(kind, start, _at, meant.Length == 0 ? ExpressionTexts.Unexpected : ExpressionTexts.UnexpectedMeant, meant);
    }

    private Token TypographicText(char quote)
    {
        var start = _at++;
        while (_at < _text.Length && Current is not ('\n' or '\r'))
        {
            if (Marks.StraightQuote(_text[_at++]) == quote)
            {
                return new Token(TokenKind.Text, start, _at, ExpressionTexts.TypographicQuotes);
            }
        }

        return new Token(TokenKind.Error, start, _at, ExpressionTexts.UnclosedText, quote.ToString());
    }
}
