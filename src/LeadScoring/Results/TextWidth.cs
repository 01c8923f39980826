namespace LeadScoring.Results;

/// <summary>How many columns a text takes on a console: two for each Chinese character, one for others.</summary>
internal static class TextWidth
{
    public static int Of(string text) => text.Sum(letter => IsWide(letter) ? 2 : 1);

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    // The East Asian wide and full-width blocks of the basic plane; surrogates count one each and so two a pair.
    private static bool IsWide(char letter) =>
        letter is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');
}
