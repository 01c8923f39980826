namespace LeadScoring.Cli;

/// <summary>Keeps what stands in a list or a playbook from acting on the console: from breaking lines, moving the cursor, turning the writing around.</summary>
internal static class Visible
{
    /// <summary>The text with its control characters shown as pictures.</summary>
    public static string Of(string text) => text.Any(letter => PictureOf(letter) != letter) ? string.Concat(text.Select(PictureOf)) : text;

    private static char PictureOf(char letter) => letter switch
    {
        < ' ' => (char)('\u2400' + letter),
        '\u007F' => '\u2421',
        '\u0085' or '\u2028' or '\u2029' => '\u2424',
        <= '\u009F' and >= '\u0080' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\uFFFD',
        _ => letter,
    };
}
