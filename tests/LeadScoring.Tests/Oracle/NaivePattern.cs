namespace LeadScoring.Tests.Oracle;

/// <summary>
/// A pattern as a function from a place in a text to all the places where a match from there can end. Knows what the tests write:
/// letters, <c>.</c>, <c>\d \w \s</c> and their opposites, classes, groups, <c>|</c>, repetitions, <c>^</c>, <c>$</c>, a leading <c>(?i)</c>.
/// </summary>
internal sealed class NaivePattern
{
    // Letters are code points; half of a surrogate pair on its own is none, and nothing matches it.
    private delegate IEnumerable<int> Matcher(int[] text, int at);

    private readonly string _pattern;
    private readonly bool _ignoreCase;
    private readonly Matcher _matcher;
    private int _at;

    private NaivePattern(string pattern, bool ignoreCase)
    {
        (_pattern, _ignoreCase) = (pattern, ignoreCase);
        if (pattern.StartsWith("(?i)", StringComparison.Ordinal))
        {
            (_at, _ignoreCase) = (4, true);
        }

        _matcher = Alternatives();
    }

    private bool AtEnd => _at == _pattern.Length;

    public static NaivePattern Parse(string pattern, TextMode mode) => new(pattern, mode == TextMode.IgnoreCase);

    /// <summary>Whether the pattern matches somewhere in the text.</summary>
    public bool IsIn(string text)
    {
        var letters = Letters(text).ToArray();
        return Enumerable.Range(0, letters.Length + 1).Any(start => _matcher(letters, start).Any());
    }

    private static IEnumerable<int> Letters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            yield return LetterAt(text, i);
            i += LetterAt(text, i) > char.MaxValue ? 1 : 0;
        }
    }

    private static int LetterAt(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at];

    private bool Take(string token)
    {
        if (string.CompareOrdinal(_pattern, _at, token, 0, token.Length) != 0)
        {
            return false;
        }

        _at += token.Length;
        return true;
    }

    private Matcher Alternatives()
    {
        List<Matcher> choices = [Items()];
        while (Take("|"))
        {
            choices.Add(Items());
        }

        return (text, at) => choices.SelectMany(choice => choice(text, at)).Distinct();
    }

    private Matcher Items()
    {
        List<Matcher> items = [];
        while (!AtEnd && _pattern[_at] is not ('|' or ')'))
        {
            items.Add(Repeated(Item()));
        }

        return (text, at) => items.Aggregate((IEnumerable<int>)[at], (places, item) => places.SelectMany(place => item(text, place)).Distinct().ToList());
    }

    private Matcher Item()
    {
        if (Take("("))
        {
            Take("?:");
            var inner = Alternatives();
            return Take(")") ? inner : throw new NotSupportedException(_pattern);
        }

        if (Take("^"))
        {
            return (_, at) => at == 0 ? [at] : [];
        }

        if (Take("$"))
        {
            return (text, at) => at == text.Length ? [at] : [];
        }

        var isOne = Take("[") ? Class() : Letter();
        return (text, at) => at < text.Length && text[at] is not (>= 0xD800 and <= 0xDFFF) && isOne(text[at]) ? [at + 1] : [];
    }

    private Matcher Repeated(Matcher item)
    {
        var (least, most) = (1, 1);
        if (Take("*"))
        {
            (least, most) = (0, int.MaxValue);
        }
        else if (Take("+"))
        {
            most = int.MaxValue;
        }
        else if (Take("?"))
        {
            least = 0;
        }
        else if (Take("{"))
        {
            var counts = _pattern[_at.._pattern.IndexOf('}', _at)];
            _at += counts.Length + 1;
            var parts = counts.Split(',');
            least = int.Parse(parts[0]);
            most = parts.Length == 1 ? least : parts[1].Length == 0 ? int.MaxValue : int.Parse(parts[1]);
        }
        else
        {
            return item;
        }

        Take("?"); // which match comes first does not matter
        return (text, at) => Repeat(item, least, most, text, at);
    }

    private static IEnumerable<int> Repeat(Matcher item, int least, int most, int[] text, int start)
    {
        var (reached, now) = (new HashSet<int>(), new HashSet<int> { start });
        for (var times = 0; now.Count > 0; times++)
        {
            var isNew = false;
            if (times >= least)
            {
                foreach (var place in now)
                {
                    isNew |= reached.Add(place);
                }
            }

            if (times == most || (times >= least && !isNew))
            {
                break;
            }

            now = now.SelectMany(place => item(text, place)).ToHashSet();
        }

        return reached;
    }

    private Func<int, bool> Letter()
    {
        if (Take("."))
        {
            return letter => letter != '\n';
        }

        if (Perl() is { } set)
        {
            return set;
        }

        var wanted = Plain();
        return letter => IsSame(letter, wanted);
    }

    private int Plain()
    {
        Take("\\");
        var letter = LetterAt(_pattern, _at);
        _at += letter > char.MaxValue ? 2 : 1;
        return letter;
    }

    private Func<int, bool>? Perl() =>
        Take("\\d") ? IsDigit
        : Take("\\D") ? letter => !IsDigit(letter)
        : Take("\\w") ? IsWord
        : Take("\\W") ? letter => !IsWord(letter)
        : Take("\\s") ? IsSpace
        : Take("\\S") ? letter => !IsSpace(letter)
        : null;

    private Func<int, bool> Class()
    {
        var isNegated = Take("^");
        List<Func<int, bool>> parts = [];
        while (!Take("]"))
        {
            if (Perl() is { } set)
            {
                parts.Add(set);
                continue;
            }

            var from = Plain();
            var to = _pattern[_at] == '-' && _pattern[_at + 1] != ']' && Take("-") ? Plain() : from;
            parts.Add(letter => Enumerable.Range(from, to - from + 1).Any(one => IsSame(letter, one)));
        }

        return letter => parts.Any(part => part(letter)) != isNegated;
    }

    private bool IsSame(int a, int b) =>
        string.Equals(Text(a), Text(b), _ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string Text(int letter) => letter > char.MaxValue ? char.ConvertFromUtf32(letter) : $"{(char)letter}";

    private static bool IsDigit(int letter) => letter is >= '0' and <= '9';

    private static bool IsWord(int letter) => letter is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsSpace(int letter) => letter is ' ' or '\t' or '\n' or '\f' or '\r';
}
