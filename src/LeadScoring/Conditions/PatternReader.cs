using System.Globalization;

namespace LeadScoring.Conditions;

/// <summary>Reads a pattern by recursive descent.</summary>
internal sealed partial class PatternReader
{
    public const int MaxLength = 1_000;
    public const int MaxDepth = 50;
    public const int MaxRepeats = 1_000;
    public const int MaxSize = 2_000;

    private readonly string _pattern;
    private readonly bool _ignoreCase;
    private TextPatternProblem? _problem;
    private int _at;
    private int _depth;

    private PatternReader(string pattern, bool ignoreCase) => (_pattern, _ignoreCase) = (pattern, ignoreCase);

    private bool AtEnd => _at >= _pattern.Length;

    private char Current => AtEnd ? '\0' : _pattern[_at];

    /// <summary>The pattern, or null and what is wrong.</summary>
    public static PatternNode? Read(string pattern, TextMode mode, out TextPatternProblem? problem)
    {
        if (pattern.Length > MaxLength)
        {
            problem = new TextPatternProblem(PatternTexts.TooLong, 0, pattern.Length, [Number(pattern.Length), Number(MaxLength)]);
            return null;
        }

        var saysIgnoreCase = pattern.StartsWith("(?i)", StringComparison.Ordinal);
        var reader = new PatternReader(pattern, saysIgnoreCase || mode == TextMode.IgnoreCase) { _at = saysIgnoreCase ? 4 : 0 };
        var root = reader.Choice();
        if (!reader.AtEnd)
        {
            reader.Report(PatternTexts.UnopenedGroup, reader._at, 1);
        }

        if (root.Size > MaxSize)
        {
            reader.Report(PatternTexts.TooLarge, 0, pattern.Length, Number(MaxSize));
        }

        problem = reader._problem;
        return problem is null ? root : null;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Only the first problem counts; the rest of the pattern is left alone.
    private void Report(DiagnosticText text, int start, int length, params ReadOnlySpan<string> arguments)
    {
        _problem ??= new TextPatternProblem(text, start, length, Sequence.Of(arguments));
        _at = _pattern.Length;
    }

    private void ReportQuoted(DiagnosticText text, int start, int length) => Report(text, start, length, _pattern.Substring(start, length));

    private PatternNode Choice()
    {
        var first = Items();
        if (Current != '|')
        {
            return first;
        }

        var parts = new List<PatternNode> { first };
        while (Current == '|')
        {
            _at++;
            parts.Add(Items());
        }

        return new PatternChoice(parts);
    }

    private PatternSequence Items()
    {
        var items = new List<PatternNode>();
        while (!AtEnd && Current is not ('|' or ')'))
        {
            var start = _at;
            items.Add(Repeat(Item(), start));
        }

        return new PatternSequence(items);
    }

    private PatternNode Item()
    {
        var start = _at;
        switch (Current)
        {
            case '(':
                return Group();
            case '[':
                return new PatternSet(Class());
            case '.':
                _at++;
                return new PatternSet(new CodePointSet().Add('\n', '\n').Negate());
            case '^' or '$':
                _at++;
                return new PatternAnchor(isStart: _pattern[start] == '^');
            case '\\' when _at + 1 < _pattern.Length && _pattern[_at + 1] is 'A' or 'z':
                _at += 2;
                return new PatternAnchor(isStart: _pattern[start + 1] == 'A');
            case '*' or '+' or '?':
                ReportQuoted(PatternTexts.NothingToRepeat, start, 1);
                return Nothing();
            case '{' when TryCounts(out _, out _):
                ReportQuoted(PatternTexts.NothingToRepeat, start, _at - start);
                return Nothing();
            case '\\' when TryPerlClass(out var set):
                return new PatternSet(set);
            default:
                var letter = Character();
                if (letter < 0)
                {
                    return Nothing();
                }

                var letters = new CodePointSet().Add(letter, letter);
                return new PatternSet(_ignoreCase ? CaseVariants.AddTo(letters) : letters);
        }
    }

    private static PatternSequence Nothing() => new([]);

    private PatternNode Group()
    {
        var open = _at++;
        if (Current == '?' && _at + 1 < _pattern.Length && _pattern[_at + 1] == ':')
        {
            _at += 2;
        }
        else if (Current == '?')
        {
            var end = _pattern.AsSpan(open).IndexOfAny(")>:=!");
            ReportQuoted(PatternTexts.Unsupported, open, end < 0 ? 2 : end + 1);
            return Nothing();
        }

        if (_depth == MaxDepth)
        {
            Report(PatternTexts.TooDeep, open, 1, Number(MaxDepth));
            return Nothing();
        }

        _depth++;
        var inner = Choice();
        _depth--;
        if (AtEnd)
        {
            Report(PatternTexts.UnclosedGroup, open, 1);
        }

        _at++;
        return inner;
    }

    private PatternNode Repeat(PatternNode item, int itemStart)
    {
        var start = _at;
        switch (Current)
        {
            case '*' or '+':
                item = new PatternRepeat(item, _pattern[_at++] == '+' ? 1 : 0, max: null, isCounted: false);
                break;
            case '?':
                _at++;
                item = new PatternRepeat(item, 0, 1, isCounted: false);
                break;
            case '{' when TryCounts(out var min, out var max):
                if (min > max)
                {
                    ReportQuoted(PatternTexts.BadCounts, start, _at - start);
                    return item;
                }

                item = new PatternRepeat(item, min, max, isCounted: true);
                if (Math.Max(min, max ?? 0) > MaxRepeats)
                {
                    Report(PatternTexts.TooManyRepeats, start, _at - start, _pattern[start.._at], Number(MaxRepeats));
                }
                else if (item.Repeats > MaxRepeats)
                {
                    Report(PatternTexts.TooManyRepeats, itemStart, _at - itemStart, _pattern[itemStart.._at], Number(MaxRepeats));
                }

                break;
            default:
                return item;
        }

        if (Current == '?')
        {
            _at++; // lazy: says which match is preferred, not whether there is one
        }

        var second = _at;
        if (Current is '*' or '+' or '?' || (Current == '{' && TryCounts(out _, out _)))
        {
            ReportQuoted(PatternTexts.RepeatedTwice, second, Math.Max(1, _at - second));
        }

        return item;
    }

    // {n}, {n,} or {n,m}; anything else is the character itself, and nothing is taken.
    private bool TryCounts(out int min, out int? max)
    {
        var at = _at + 1;
        max = null;
        if (!TryNumber(ref at, out min) || at >= _pattern.Length)
        {
            return false;
        }

        if (_pattern[at] == ',')
        {
            at++;
            max = TryNumber(ref at, out var upper) ? upper : null;
        }
        else
        {
            max = min;
        }

        if (at >= _pattern.Length || _pattern[at] != '}')
        {
            return false;
        }

        _at = at + 1;
        return true;
    }

    private bool TryNumber(ref int at, out int number)
    {
        var start = at;
        number = 0;
        for (; at < _pattern.Length && char.IsAsciiDigit(_pattern[at]); at++)
        {
            number = Math.Min((number * 10) + _pattern[at] - '0', MaxRepeats + 1);
        }

        return at > start;
    }
}
