using System.Globalization;
using System.Text;

namespace LeadScoring.Expressions;

/// <summary>What a text token says once quotes and escapes are taken away.</summary>
internal static class TextLiteral
{
    /// <summary>The text; escapes that are none are reported and left out.</summary>
    public static string Decode(string source, Token token, ProblemList problems)
    {
        var (start, end, raw) = Inside(source, token);
        if (raw || source.AsSpan(start, end - start).IndexOf('\\') < 0)
        {
            return source[start..end];
        }

        var text = new StringBuilder(end - start);
        for (var at = start; at < end;)
        {
            var from = at;
            if (!TryDecode(source, end, ref at, text))
            {
                problems.Add(ExpressionTexts.BadEscape, from, at, source[from..at]);
            }
        }

        return text.ToString();
    }

    /// <summary>Where a character of the decoded text stands in the source.</summary>
    public static int SourceOffset(string source, Token token, int offset)
    {
        var (start, end, raw) = Inside(source, token);
        if (raw)
        {
            return start + offset;
        }

        var text = new StringBuilder();
        var at = start;
        while (at < end && text.Length < offset)
        {
            TryDecode(source, end, ref at, text);
        }

        return at;
    }

    private static (int Start, int End, bool Raw) Inside(string source, Token token)
    {
        var start = token.Start;
        var raw = source[start] is 'r' or 'R';
        start += raw ? 1 : 0;
        var length = token.End - start;
        var quotes = length >= 6 && source[start] == source[start + 1] && source[start] == source[start + 2] ? 3 : 1;
        return (start + quotes, token.End - quotes, raw);
    }

    // Reads one character or escape; at ends behind it.
    private static bool TryDecode(string source, int end, ref int at, StringBuilder text)
    {
        var letter = source[at++];
        if (letter != '\\')
        {
            text.Append(letter);
            return true;
        }

        var kind = at < end ? source[at++] : '\0';
        switch (kind)
        {
            case '\\' or '?' or '"' or '\'' or '`':
                text.Append(kind);
                return true;
            case 'a':
                text.Append('\a');
                return true;
            case 'b':
                text.Append('\b');
                return true;
            case 'f':
                text.Append('\f');
                return true;
            case 'n':
                text.Append('\n');
                return true;
            case 'r':
                text.Append('\r');
                return true;
            case 't':
                text.Append('\t');
                return true;
            case 'v':
                text.Append('\v');
                return true;
            case 'x' or 'X':
                return TryCodePoint(source, end, ref at, digits: 2, text);
            case 'u':
                return TryCodePoint(source, end, ref at, digits: 4, text);
            case 'U':
                return TryCodePoint(source, end, ref at, digits: 8, text);
            case >= '0' and <= '3' when at + 2 <= end && source[at] is >= '0' and <= '7' && source[at + 1] is >= '0' and <= '7':
                text.Append((char)(((kind - '0') * 64) + ((source[at] - '0') * 8) + source[at + 1] - '0'));
                at += 2;
                return true;
            case var _ when char.IsHighSurrogate(kind) && at < end && char.IsLowSurrogate(source[at]):
                at++;
                return false;
            default:
                return false;
        }
    }

    private static bool TryCodePoint(string source, int end, ref int at, int digits, StringBuilder text)
    {
        if (at + digits > end || !int.TryParse(source.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code is < 0 or > 0x10FFFF)
        {
            return false;
        }

        at += digits;
        if (code < 0x10000)
        {
            text.Append((char)code); // also half of a surrogate pair, which .NET texts may hold
        }
        else
        {
            text.Append(char.ConvertFromUtf32(code));
        }

        return true;
    }
}
