using System.Globalization;
using System.Text;

namespace LeadScoring.Conditions;

/// <summary>The words of the expression language and how names and texts are spelled in it.</summary>
internal static class Words
{
    /// <summary>The functions of the language itself, those of activities included.</summary>
    public static readonly string[] Functions =
    [
        "has", "require", "size", "trunc", "exact", "ignoreCase", "timestamp", "duration", "daysSince", "all", "any", "none",
        "count", "sum", "min", "max", "distinct", "exists", "lastActivity", "lastActivityAt",
    ];

    /// <summary>The methods that a text has.</summary>
    public static readonly string[] Methods = ["contains", "startsWith", "endsWith", "matches", "size"];

    /// <summary>The methods that a timestamp has, in the order of <see cref="CalendarPart"/>.</summary>
    public static readonly string[] DateMethods =
        ["getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours", "getMinutes", "getSeconds", "getMilliseconds"];

    private static readonly string[] Keywords = ["true", "false", "null", "in", "within", "where", "any"];

    public static bool IsReserved(string word) => Keywords.Contains(word) || Functions.Contains(word) || Methods.Contains(word) || DateMethods.Contains(word);

    public static string MethodOf(CalendarPart part) => DateMethods[(int)part];

    public static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>A field's name as it stands in an expression: in backticks unless it is an identifier and no word of the language.</summary>
    public static string Name(string field) => IsIdentifier(field) && !Keywords.Contains(field) ? field : $"`{field}`";

    /// <summary>A text as a literal in single quotes.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                literal.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(literal, text[i]);
            }
        }

        return literal.Append('\'').ToString();
    }

    /// <summary>A pattern as a literal: raw where that spares backslashes, else like any text.</summary>
    public static string PatternLiteral(string pattern) =>
        pattern.Contains('\\') && Literal(pattern).Length == pattern.Length + pattern.Count(letter => letter == '\\') + 2
            ? $"r'{pattern}'"
            : Literal(pattern);

    private static void Append(StringBuilder literal, char letter)
    {
        switch (letter)
        {
            case '\'' or '\\':
                literal.Append('\\').Append(letter);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case var _ when char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029':
                literal.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                break;
            default:
                literal.Append(letter);
                break;
        }
    }
}
