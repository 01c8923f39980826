using System.Globalization;
using System.Text;

namespace LeadScoring.Conditions;

/// <summary>Reads an RE2 pattern by recursive descent and writes the .NET pattern that means the same.</summary>
internal sealed partial class PatternTranslator
{
    public const int MaxLength = 1_000;
    public const int MaxDepth = 50;
    public const int MaxRepeats = 1_000;
    public const int MaxSize = 5_000;

    private readonly string _pattern;
    private readonly bool _ignoreCase;
    private readonly StringBuilder _written = new();
    private TextPatternProblem? _problem;
    private int _at;
    private int _depth;

    private PatternTranslator(string pattern, bool ignoreCase) => (_pattern, _ignoreCase) = (pattern, ignoreCase);

    private bool AtEnd => _at >= _pattern.Length;

    private char Current => AtEnd ? '\0' : _pattern[_at];

    /// <summary>The .NET pattern, or what is wrong.</summary>
    public static TextPatternProblem? Translate(string pattern, TextMode mode, out string translated)
    {
        translated = "";
        if (pattern.Length > MaxLength)
        {
            return new TextPatternProblem(PatternTexts.TooLong, 0, pattern.Length, [Number(pattern.Length), Number(MaxLength)]);
        }

        var saysIgnoreCase = pattern.StartsWith("(?i)", StringComparison.Ordinal);
        var translator = new PatternTranslator(pattern, saysIgnoreCase || mode == TextMode.IgnoreCase) { _at = saysIgnoreCase ? 4 : 0 };
        var size = translator.Alternatives();
        if (!translator.AtEnd)
        {
            translator.Report(PatternTexts.UnopenedGroup, translator._at, 1);
        }

        if (size.Characters > MaxSize)
        {
            translator.Report(PatternTexts.TooLarge, 0, pattern.Length, Number(MaxSize));
        }

        translated = translator._written.ToString();
        return translator._problem;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    // Only the first problem counts; the rest of the pattern is left alone.
    private void Report(DiagnosticText text, int start, int length, params ReadOnlySpan<string> arguments)
    {
        _problem ??= new TextPatternProblem(text, start, length, Sequence.Of(arguments));
        _at = _pattern.Length;
    }

    private void ReportQuoted(DiagnosticText text, int start, int length) => Report(text, start, length, _pattern.Substring(start, length));

    private PatternSize Alternatives()
    {
        var size = Items();
        while (Current == '|' && !AtEnd)
        {
            _at++;
            _written.Append('|');
            size = size.And(Items());
        }

        return size;
    }

    private PatternSize Items()
    {
        var size = default(PatternSize);
        while (!AtEnd && Current is not ('|' or ')'))
        {
            var start = _at;
            var item = Item();
            size = size.And(Repeat(item, start));
        }

        return size;
    }

    private PatternSize Item()
    {
        var start = _at;
        switch (Current)
        {
            case '(':
                return Group();
            case '[':
                Class().WriteTo(_written);
                return PatternSize.One;
            case '.':
                _at++;
                new CodePointSet().Add('\n', '\n').Negate().WriteTo(_written);
                return PatternSize.One;
            case '^':
                _at++;
                _written.Append(@"(?:\A)");
                return PatternSize.One;
            case '$':
                _at++;
                _written.Append(@"(?:\z)");
                return PatternSize.One;
            case '*' or '+' or '?':
                ReportQuoted(PatternTexts.NothingToRepeat, start, 1);
                return default;
            case '{' when TryCounts(out _, out _):
                ReportQuoted(PatternTexts.NothingToRepeat, start, _at - start);
                return default;
            case '\\' when _at + 1 < _pattern.Length && _pattern[_at + 1] is 'A' or 'z':
                _written.Append("(?:\\").Append(_pattern[_at + 1]).Append(')');
                _at += 2;
                return PatternSize.One;
            case '\\' when TryPerlClass(out var set):
                set.WriteTo(_written);
                return PatternSize.One;
            default:
                var letter = Character();
                if (letter >= 0)
                {
                    var same = new CodePointSet().Add(letter, letter);
                    (_ignoreCase ? CaseVariants.AddTo(same) : same).WriteTo(_written);
                }

                return PatternSize.One;
        }
    }

    private PatternSize Group()
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
            return default;
        }

        if (_depth == MaxDepth)
        {
            Report(PatternTexts.TooDeep, open, 1, Number(MaxDepth));
            return default;
        }

        _depth++;
        _written.Append("(?:");
        var size = Alternatives();
        _written.Append(')');
        _depth--;
        if (AtEnd)
        {
            Report(PatternTexts.UnclosedGroup, open, 1);
        }

        _at++;
        return size.And(PatternSize.One);
    }

    private PatternSize Repeat(PatternSize item, int itemStart)
    {
        var start = _at;
        var (min, max) = (0, -1);
        switch (Current)
        {
            case '*' or '+' or '?' when !AtEnd:
                _written.Append(Current);
                _at++;
                break;
            case '{' when TryCounts(out min, out max):
                if (min > MaxRepeats || max > MaxRepeats || (max >= 0 && min > max))
                {
                    Report(PatternTexts.TooManyRepeats, start, _at - start, _pattern[start.._at], Number(MaxRepeats));
                    return default;
                }

                item = item.Times(Math.Max(1, Math.Max(min, max)));
                if (item.Repeats > MaxRepeats)
                {
                    Report(PatternTexts.TooManyRepeats, itemStart, _at - itemStart, _pattern[itemStart.._at], Number(MaxRepeats));
                    return default;
                }

                _written.Append(_pattern, start, _at - start);
                break;
            default:
                return item;
        }

        if (Current == '?' && !AtEnd)
        {
            _at++; // lazy: says which match is preferred, not whether there is one
        }

        var second = _at;
        if (!AtEnd && (Current is '*' or '+' or '?' || (Current == '{' && TryCounts(out _, out _))))
        {
            ReportQuoted(PatternTexts.RepeatedTwice, second, Math.Max(1, _at - second));
        }

        return item;
    }

    // {n}, {n,} or {n,m}; anything else is the character itself, and nothing is taken. Max is −1 where there is none.
    private bool TryCounts(out int min, out int max)
    {
        var at = _at + 1;
        max = -1;
        if (!TryNumber(ref at, out min) || at >= _pattern.Length)
        {
            return false;
        }

        if (_pattern[at] == ',')
        {
            at++;
            if (TryNumber(ref at, out var upper))
            {
                max = upper;
            }
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

    /// <summary>How large a piece is when its repetitions are written out, and how often its innermost part is repeated.</summary>
    private readonly record struct PatternSize(int Characters, int Repeats)
    {
        private const int Large = 1_000_000;

        public static PatternSize One => new(1, 1);

        public PatternSize And(PatternSize other) => new(Math.Min(Characters + other.Characters, Large), Math.Max(Repeats, other.Repeats));

        public PatternSize Times(int count) => new((int)Math.Min((long)Characters * count, Large), Math.Max(Repeats, 1) * count);
    }
}
