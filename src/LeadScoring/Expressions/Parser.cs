using System.Globalization;

namespace LeadScoring.Expressions;

/// <summary>Reads tokens into pieces by recursive descent. It reports one problem up to the next place where it can go on, and goes on.</summary>
internal sealed partial class Parser
{
    public const int MaxDepth = 100;
    public const int MaxOperators = 500;
    public const int MaxItems = 10_000;

    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly ProblemList _problems;
    private int _at;
    private int _depth = -1; // the expression as a whole is no level
    private bool _ended; // the end was reported, or the rest is given up: no more problems

    private Parser(string text, ProblemList problems) => (_text, _tokens, _problems) = (text, Lexer.Read(text), problems);

    private Token Current => _tokens[_at];

    /// <summary>The expression, and pieces that stand where nothing should: they are checked too.</summary>
    public static Syntax Read(string text, ProblemList problems, out List<Syntax> strays)
    {
        var parser = new Parser(text, problems);
        if (parser.Current.Kind == TokenKind.End)
        {
            problems.Add(ExpressionTexts.Empty, 0, 0);
            parser._ended = true;
        }

        var root = parser.Expression();
        while (parser.Current.Kind != TokenKind.End)
        {
            parser.ReportUnexpected();
            parser.SkipStray();
        }

        strays = parser._strays;
        return root;
    }

    private Syntax Expression()
    {
        if (!Enter())
        {
            return Error();
        }

        var test = Or();
        var question = Current;
        if (Accept(TokenKind.Question))
        {
            var whenTrue = Expression();
            test = new ChoiceSyntax(test, whenTrue, Accept(TokenKind.Colon) ? Expression() : Unclosed(question, ":"));
        }

        _depth--;
        return test;
    }

    private Syntax Or()
    {
        var first = And();
        if (Current.Kind != TokenKind.Or)
        {
            return first;
        }

        var parts = new List<Syntax> { first };
        while (Accept(TokenKind.Or))
        {
            parts.Add(And());
        }

        return new ChainSyntax(isAll: false, parts);
    }

    private Syntax And()
    {
        var first = Relation();
        if (Current.Kind != TokenKind.And)
        {
            return first;
        }

        var parts = new List<Syntax> { first };
        while (Accept(TokenKind.And))
        {
            parts.Add(Relation());
        }

        return new ChainSyntax(isAll: true, parts);
    }

    private Syntax Relation()
    {
        var left = Sum();
        while (Current.Kind is TokenKind.In or (>= TokenKind.Equal and <= TokenKind.GreaterOrEqual))
        {
            var @operator = Take();
            left = Join(left, @operator, Sum());
        }

        return left;
    }

    private Syntax Sum()
    {
        var left = Product();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var @operator = Take();
            left = Join(left, @operator, Product());
        }

        return left;
    }

    private Syntax Product()
    {
        var left = Unary();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Percent)
        {
            var @operator = Take();
            left = Join(left, @operator, Unary());
        }

        return left;
    }

    private Syntax Unary()
    {
        if (Current.Kind is not (TokenKind.Not or TokenKind.Minus))
        {
            return Postfix();
        }

        var @operator = Take();
        if (@operator.Kind == TokenKind.Minus && Current.Kind == TokenKind.Number)
        {
            var number = Postfix();
            return number is NumberSyntax literal
                ? new NumberSyntax(-literal.Value, @operator.Start, literal.End)
                : new UnarySyntax(TokenKind.Minus, number, @operator.Start);
        }

        if (!Enter())
        {
            return Error();
        }

        var operand = Unary();
        _depth--;
        return new UnarySyntax(@operator.Kind, operand, @operator.Start);
    }

    private Syntax Postfix()
    {
        var value = Primary();
        if (value is ErrorSyntax)
        {
            return value;
        }

        while (Accept(TokenKind.Dot))
        {
            if (Current.Kind != TokenKind.Name)
            {
                return Fail();
            }

            var name = Take();
            value = Current.Kind == TokenKind.LeftParenthesis
                ? Call(value, name)
                : new MemberSyntax(value, name, NameOf(name));
            if (value.Height > MaxOperators)
            {
                return GiveUp(ExpressionTexts.TooManyOperators, name, MaxOperators);
            }
        }

        if (MayFollow(Current.Kind))
        {
            return value;
        }

        _strays.Add(value);
        return Fail();
    }

    private static bool MayFollow(TokenKind kind) => kind is TokenKind.End or TokenKind.In
        or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.Comma or TokenKind.Colon or TokenKind.Question
        or TokenKind.And or TokenKind.Or or (>= TokenKind.Equal and <= TokenKind.Percent);

    private Syntax Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number(Take());
            case TokenKind.Text:
                return new TextSyntax(TextLiteral.Decode(_text, Take(), _problems), token);
            case TokenKind.True or TokenKind.False:
                Take();
                return new BooleanSyntax(token.Kind == TokenKind.True, token.Start, token.End);
            case TokenKind.Null:
                Take();
                return new NullSyntax(token.Start, token.End);
            case TokenKind.Name:
                Take();
                return Current.Kind == TokenKind.LeftParenthesis ? Call(target: null, token) : new NameSyntax(NameOf(token), token.Start, token.End);
            case TokenKind.LeftParenthesis:
                return Group();
            case TokenKind.LeftBracket:
                var items = Items(TokenKind.RightBracket, "]", trailingComma: true);
                return new ListSyntax(items, token.Start, _tokens[_at - 1].End);
            default:
                return Fail();
        }
    }

    private Syntax Group()
    {
        var open = Take();
        _openParentheses++;
        var inner = Expression();
        _openParentheses--;
        Close(open, TokenKind.RightParenthesis, ")");
        (inner.Start, inner.End, inner.InParentheses) = (open.Start, _tokens[_at - 1].End, true);
        return inner;
    }

    private CallSyntax Call(Syntax? target, Token name)
    {
        var arguments = Items(TokenKind.RightParenthesis, ")", trailingComma: false);
        return new CallSyntax(target, name, NameOf(name), arguments, _tokens[_at - 1].End);
    }

    // The items between brackets; both brackets are taken.
    private List<Syntax> Items(TokenKind closing, string missing, bool trailingComma)
    {
        var open = Take();
        var items = new List<Syntax>();
        if (Accept(closing))
        {
            return items;
        }

        ref var openBrackets = ref closing == TokenKind.RightBracket ? ref _openBrackets : ref _openParentheses;
        openBrackets++;

        do
        {
            if (trailingComma && items.Count > 0 && Current.Kind == closing)
            {
                break;
            }

            var item = Item();
            if (items.Count < MaxItems)
            {
                items.Add(item);
            }
            else
            {
                GiveUp(ExpressionTexts.TooManyItems, open, MaxItems);
            }
        }
        while (Accept(TokenKind.Comma));
        openBrackets--;
        Close(open, closing, missing);
        return items;
    }

    private Syntax Item()
    {
        if (Current.Kind != TokenKind.Name || _tokens[_at + 1].Kind != TokenKind.Colon)
        {
            return Expression();
        }

        var name = Take();
        Take();
        return new NamedSyntax(NameOf(name), Expression(), name.Start);
    }

    private Syntax Number(Token token)
    {
        var digits = _text.AsSpan(token.Start, token.End - token.Start);
        double value;
        if (digits.Length > 2 && digits[1] is 'x' or 'X')
        {
            value = 0;
            foreach (var digit in digits[2..])
            {
                value = (value * 16) + Convert.ToInt32(digit.ToString(), 16);
            }
        }
        else
        {
            value = double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        }

        if (double.IsFinite(value))
        {
            return new NumberSyntax(value, token.Start, token.End);
        }

        _problems.Add(ExpressionTexts.NumberTooLarge, token.Start, token.End, _problems.Quote(token.Start, token.End));
        return new ErrorSyntax(token.Start, token.End);
    }

    // The name without its backticks.
    private string NameOf(Token token) => _text[token.Start] == '`' ? _text[(token.Start + 1)..(token.End - 1)] : _text[token.Start..token.End];

    private Syntax Join(Syntax left, Token @operator, Syntax right)
    {
        var joined = new BinarySyntax(left, @operator, right);
        return joined.Height > MaxOperators ? GiveUp(ExpressionTexts.TooManyOperators, @operator, MaxOperators) : joined;
    }
}
