using System.Globalization;
using System.Text;

namespace LeadScoring.Conditions;

/// <summary>Characters and classes of characters.</summary>
internal sealed partial class PatternReader
{
    private CodePointSet Class()
    {
        var open = _at++;
        var negated = Current == '^';
        _at += negated ? 1 : 0;
        var (letters, classes) = (new CodePointSet(), new CodePointSet());
        for (var isFirst = true; _problem is null && (isFirst || Current != ']'); isFirst = false)
        {
            if (AtEnd)
            {
                Report(PatternTexts.UnclosedClass, open, 1);
                return letters;
            }

            if (TryPosixClass(out var set) || TryPerlClass(out set))
            {
                classes.AddAll(set);
            }
            else
            {
                Range(letters);
            }
        }

        _at++;
        if (_ignoreCase)
        {
            CaseVariants.AddTo(letters);
        }

        letters.AddAll(classes);
        return negated ? letters.Negate() : letters;
    }

    private void Range(CodePointSet letters)
    {
        var start = _at;
        var from = Character();
        var to = from;
        if (Current == '-' && _at + 1 < _pattern.Length && _pattern[_at + 1] != ']')
        {
            _at++;
            to = Current == '\\' && TryPerlClass(out _) ? -1 : Character();
        }

        if (_problem is not null)
        {
            return;
        }

        if (to < from)
        {
            ReportQuoted(PatternTexts.BadRange, start, _at - start);
            return;
        }

        letters.Add(from, to);
    }

    private bool TryPosixClass(out CodePointSet set)
    {
        set = new CodePointSet();
        var rest = _pattern.AsSpan(_at);
        var length = rest.StartsWith("[:") ? rest[2..].IndexOf(":]") : -1;
        if (length < 0)
        {
            return false;
        }

        var name = rest.Slice(2, length);
        var negated = name.StartsWith("^");
        if (!AddPosix(set, negated ? name[1..] : name))
        {
            ReportQuoted(PatternTexts.Unsupported, _at, length + 4);
            return true;
        }

        set = _ignoreCase ? CaseVariants.AddTo(set) : set;
        set = negated ? set.Negate() : set;
        _at += length + 4;
        return true;
    }

    private static bool AddPosix(CodePointSet set, ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "alnum":
                set.Add('0', '9').Add('A', 'Z').Add('a', 'z');
                return true;
            case "alpha":
                set.Add('A', 'Z').Add('a', 'z');
                return true;
            case "ascii":
                set.Add(0, 0x7F);
                return true;
            case "blank":
                set.Add('\t', '\t').Add(' ', ' ');
                return true;
            case "cntrl":
                set.Add(0, 0x1F).Add(0x7F, 0x7F);
                return true;
            case "digit":
                set.Add('0', '9');
                return true;
            case "graph":
                set.Add('!', '~');
                return true;
            case "lower":
                set.Add('a', 'z');
                return true;
            case "print":
                set.Add(' ', '~');
                return true;
            case "punct":
                set.Add('!', '/').Add(':', '@').Add('[', '`').Add('{', '~');
                return true;
            case "space":
                set.Add('\t', '\r').Add(' ', ' ');
                return true;
            case "upper":
                set.Add('A', 'Z');
                return true;
            case "word":
                set.Add('0', '9').Add('A', 'Z').Add('_', '_').Add('a', 'z');
                return true;
            case "xdigit":
                set.Add('0', '9').Add('A', 'F').Add('a', 'f');
                return true;
            default:
                return false;
        }
    }

    // \d \w \s and their opposites, in ASCII.
    private bool TryPerlClass(out CodePointSet set)
    {
        set = new CodePointSet();
        if (Current != '\\' || _at + 1 >= _pattern.Length)
        {
            return false;
        }

        var letter = _pattern[_at + 1];
        switch (letter)
        {
            case 'd' or 'D':
                AddPosix(set, "digit");
                break;
            case 'w' or 'W':
                AddPosix(set, "word");
                break;
            case 's' or 'S':
                set.Add('\t', '\n').Add('\f', '\r').Add(' ', ' ');
                break;
            default:
                return false;
        }

        _at += 2;
        set = char.IsAsciiLetterUpper(letter) ? set.Negate() : set;
        return true;
    }

    // One character, written as itself or by an escape; −1 and a report when it is none.
    private int Character()
    {
        var start = _at;
        if (AtEnd)
        {
            return -1;
        }

        if (Current != '\\')
        {
            if (Rune.TryGetRuneAt(_pattern, _at, out var rune))
            {
                _at += rune.Utf16SequenceLength;
                return rune.Value;
            }

            ReportQuoted(PatternTexts.Unsupported, start, 1);
            return -1;
        }

        _at++;
        var letter = Current;
        _at++;
        switch (letter)
        {
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x' when TryHex(out var code):
                return code;
            case > ' ' and < '\x7F' and not '_' when !char.IsAsciiLetterOrDigit(letter):
                return letter;
            default:
                var length = start + 2 < _pattern.Length && char.IsHighSurrogate(letter) ? 3 : 2;
                ReportQuoted(PatternTexts.Unsupported, start, Math.Min(length, _pattern.Length - start));
                return -1;
        }
    }

    // Behind \x: two digits, or any number of them in braces.
    private bool TryHex(out int code)
    {
        var rest = _pattern.AsSpan(Math.Min(_at, _pattern.Length));
        var closing = rest.StartsWith("{") ? rest.IndexOf('}') : -1;
        var digits = closing > 0 ? rest[1..closing] : rest[..Math.Min(2, rest.Length)];
        if (digits.Length is 0 or > 8 || (closing < 0 && digits.Length != 2) ||
            !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code) || !Rune.IsValid(code))
        {
            code = -1;
            return false;
        }

        _at += closing > 0 ? closing + 1 : 2;
        return true;
    }
}
