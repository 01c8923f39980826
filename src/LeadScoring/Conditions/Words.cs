namespace LeadScoring.Conditions;

/// <summary>The words of the expression language and how names and texts are spelled in it.</summary>
internal static class Words
{
    /// <summary>The functions of the language itself, those of the activities to come included.</summary>
    public static readonly string[] Functions =
    [
        "has", "require", "size", "trunc", "exact", "ignoreCase", "timestamp", "duration", "daysSince",
        "count", "sum", "min", "max", "distinct", "exists", "lastActivity", "lastActivityAt",
    ];

    /// <summary>The methods that a text has.</summary>
    public static readonly string[] Methods = ["contains", "startsWith", "endsWith", "matches", "size"];

    private static readonly string[] Keywords = ["true", "false", "null", "in", "within", "where", "any"];

    public static bool IsReserved(string word) => Keywords.Contains(word) || Functions.Contains(word) || Methods.Contains(word);

    public static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>A field's name as it stands in an expression: in backticks unless it is an identifier and no word of the language.</summary>
    public static string Name(string field) => IsIdentifier(field) && !Keywords.Contains(field) ? field : $"`{field}`";

    /// <summary>A text as a literal in single quotes.</summary>
    public static string Literal(string text)
    {
        var literal = new System.Text.StringBuilder("'");
        foreach (var letter in text)
        {
            literal.Append(letter switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' =>
                    $"\\u{(int)letter:x4}",
                _ => letter,
            });
        }

        return literal.Append('\'').ToString();
    }
}
