namespace LeadScoring.Expressions;

/// <summary>Operators and punctuation, and what people write in their place.</summary>
internal static class Marks
{
    /// <summary>The token that starts with these two characters, and how long it is; <see cref="TokenKind.Error"/> when there is none.</summary>
    public static (TokenKind Kind, int Length) Read(char first, char second) => (first, second) switch
    {
        ('&', '&') => (TokenKind.And, 2),
        ('|', '|') => (TokenKind.Or, 2),
        ('<', '>') or ('=', '>' or '<') => (TokenKind.Error, 0),
        ('=', '=') => (TokenKind.Equal, 2),
        ('!', '=') => (TokenKind.NotEqual, 2),
        ('<', '=') => (TokenKind.LessOrEqual, 2),
        ('>', '=') => (TokenKind.GreaterOrEqual, 2),
        ('<', _) => (TokenKind.Less, 1),
        ('>', _) => (TokenKind.Greater, 1),
        ('!', _) => (TokenKind.Not, 1),
        ('(', _) => (TokenKind.LeftParenthesis, 1),
        (')', _) => (TokenKind.RightParenthesis, 1),
        ('[', _) => (TokenKind.LeftBracket, 1),
        (']', _) => (TokenKind.RightBracket, 1),
        (',', _) => (TokenKind.Comma, 1),
        ('.', _) => (TokenKind.Dot, 1),
        (':', _) => (TokenKind.Colon, 1),
        ('?', _) => (TokenKind.Question, 1),
        ('+', _) => (TokenKind.Plus, 1),
        ('-', _) => (TokenKind.Minus, 1),
        ('*', _) => (TokenKind.Star, 1),
        ('/', _) => (TokenKind.Slash, 1),
        ('%', _) => (TokenKind.Percent, 1),
        _ => (TokenKind.Error, 0),
    };

    /// <summary>What somebody meant who wrote characters that are no token, or null; at least one character is taken.</summary>
    public static string? Meant(ReadOnlySpan<char> written, out int length)
    {
        length = written.Length > 1 && char.IsSurrogatePair(written[0], written[1]) ? 2 : 1;
        if (written is ['<', '>', ..] or ['=', '>' or '<', ..])
        {
            length = 2;
            return written[0] == '<' ? "!=" : written[1] == '>' ? ">=" : "<=";
        }

        return written[0] switch
        {
            '=' => "==",
            '&' => "&&",
            '|' => "||",
            '≥' or '≧' => ">=",
            '≤' or '≦' => "<=",
            '≠' => "!=",
            '‘' or '’' => "'",
            '“' or '”' => "\"",
            '。' => ".",
            '、' => ",",
            '【' => "[",
            '】' => "]",
            '×' => "*",
            '÷' => "/",
            '−' => "-",
            >= '！' and <= '～' and var wide => ((char)(wide - '！' + '!')).ToString(),
            _ => null,
        };
    }

    /// <summary>The operator that somebody meant who wrote a word, or null.</summary>
    public static string? MeantWord(string word) => word switch
    {
        "and" or "AND" or "And" => "&&",
        "or" or "OR" or "Or" => "||",
        "not" or "NOT" or "Not" => "!",
        "is" or "eq" or "equals" => "==",
        "IN" or "In" => "in",
        _ => null,
    };
}
