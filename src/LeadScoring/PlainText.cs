using System.Globalization;

namespace LeadScoring;

/// <summary>Shows somebody else's text on one line: nothing in it acts on the console or begins a line of its own.</summary>
internal static class PlainText
{
    /// <summary>The text with a picture for each control character, and a mark for what would break lines or turn the direction of writing.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Shown(from[i]);
        }
    });

    private static char Shown(char letter) => letter switch
    {
        < ' ' => (char)('\u2400' + letter),
        '\u007F' => '\u2421',
        '\u0085' or '\u2028' or '\u2029' => '\u2424',
        _ when char.IsControl(letter) || (char.GetUnicodeCategory(letter) == UnicodeCategory.Format && letter is not ('\u200C' or '\u200D')) => '\uFFFD',
        _ => letter,
    };
}
