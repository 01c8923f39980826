namespace LeadScoring.Expressions;

internal enum TokenKind : byte
{
    End,
    Error,
    Name,
    Number,
    Text,
    True,
    False,
    Null,
    In,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Comma,
    Dot,
    Colon,
    Question,
    And,
    Or,
    Not,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
}

/// <summary>The smallest piece of an expression, with its place in UTF-16 units from 0.</summary>
internal readonly struct Token(TokenKind kind, int start, int end, DiagnosticText? problem = null, string? meant = null)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>What is wrong with the token; the parser reports it when it gets there. Unless the kind is <see cref="TokenKind.Error"/>, the token is read as what was meant.</summary>
    public DiagnosticText? Problem { get; } = problem;

    /// <summary>What probably was meant, as the second argument of <see cref="Problem"/>.</summary>
    public string? Meant { get; } = meant;
}
