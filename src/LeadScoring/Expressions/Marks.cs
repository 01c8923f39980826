namespace LeadScoring.Expressions;

/// <summary>Operators and punctuation, and what people write in their place.</summary>
internal static class Marks
{
    /// <summary>The token that starts with these two characters, and how long it is; <see cref="TokenKind.Error"/> when there is none.</summary>
    public static (TokenKind Kind, int Length) Read(char first, char second)
    {
        var isEqual = second == '=';
        return first switch
        {
            '&' when second == '&' => (TokenKind.And, 2),
            '|' when second == '|' => (TokenKind.Or, 2),
            '=' when isEqual => (TokenKind.Equal, 2),
            '!' => isEqual ? (TokenKind.NotEqual, 2) : (TokenKind.Not, 1),
            '<' when second != '>' => isEqual ? (TokenKind.LessOrEqual, 2) : (TokenKind.Less, 1),
            '>' => isEqual ? (TokenKind.GreaterOrEqual, 2) : (TokenKind.Greater, 1),
            '(' => (TokenKind.LeftParenthesis, 1),
            ')' => (TokenKind.RightParenthesis, 1),
            '[' => (TokenKind.LeftBracket, 1),
            ']' => (TokenKind.RightBracket, 1),
            ',' => (TokenKind.Comma, 1),
            '.' => (TokenKind.Dot, 1),
            ':' => (TokenKind.Colon, 1),
            '?' => (TokenKind.Question, 1),
            '+' => (TokenKind.Plus, 1),
            '-' => (TokenKind.Minus, 1),
            '*' => (TokenKind.Star, 1),
            '/' => (TokenKind.Slash, 1),
            '%' => (TokenKind.Percent, 1),
            _ => (TokenKind.Error, 0),
        };
    }

    /// <summary>The token that somebody meant who wrote these two characters, and how many of them it takes.</summary>
    public static (TokenKind Kind, int Length, string Meant) Meant(char first, char second)
    {
        switch (first, second)
        {
            case ('<', '>'):
                return (TokenKind.NotEqual, 2, "!=");
            case ('=', '>'):
                return (TokenKind.GreaterOrEqual, 2, ">=");
            case ('=', '<'):
                return (TokenKind.LessOrEqual, 2, "<=");
            case ('=', _):
                return (TokenKind.Equal, 1, "==");
            case ('&', _):
                return (TokenKind.And, 1, "&&");
            case ('|', _):
                return (TokenKind.Or, 1, "||");
            case ('≥' or '≧', _):
                return (TokenKind.GreaterOrEqual, 1, ">=");
            case ('≤' or '≦', _):
                return (TokenKind.LessOrEqual, 1, "<=");
            case ('≠', _):
                return (TokenKind.NotEqual, 1, "!=");
        }

        var (narrowFirst, narrowSecond) = (Narrow(first), Narrow(second));
        if (narrowFirst == first)
        {
            return (TokenKind.Error, 1, "");
        }

        var (kind, length) = Read(narrowFirst, narrowSecond);
        return kind == TokenKind.Error && narrowFirst is '=' or '&' or '|' or '<'
            ? Meant(narrowFirst, narrowSecond)
            : (kind, Math.Max(length, 1), length == 2 ? $"{narrowFirst}{narrowSecond}" : narrowFirst.ToString());
    }

    /// <summary>The quote that closes a text in typographic quotes, in its straight form; null for any other character.</summary>
    public static char? StraightQuote(char quote) => quote switch
    {
        '‘' or '’' or '＇' or '\'' => '\'',
        '“' or '”' or '＂' or '"' => '"',
        _ => null,
    };

    /// <summary>The operator that somebody meant who wrote a word in its place.</summary>
    public static (TokenKind Kind, string Meant) MeantWord(ReadOnlySpan<char> word) => word switch
    {
        "and" or "AND" or "And" => (TokenKind.And, "&&"),
        "or" or "OR" or "Or" => (TokenKind.Or, "||"),
        "is" or "IS" or "eq" or "equals" => (TokenKind.Equal, "=="),
        "IN" or "In" => (TokenKind.In, "in"),
        _ => (TokenKind.Error, ""),
    };

    public static bool IsNot(ReadOnlySpan<char> word) => word is "not" or "NOT" or "Not";

    // The ASCII character for a full-width one and its like.
    private static char Narrow(char wide) => wide switch
    {
        >= '！' and <= '～' => (char)(wide - '！' + '!'),
        '。' => '.',
        '、' => ',',
        '【' => '[',
        '】' => ']',
        '×' => '*',
        '÷' => '/',
        '−' => '-',
        _ => wide,
    };
}
