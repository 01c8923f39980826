using System.Globalization;
using System.Text;

namespace LeadScoring.Conditions;

/// <summary>A set of code points, surrogates excluded, that can be written as a .NET pattern, which knows UTF-16 units only.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private readonly List<(int From, int To)> _ranges = [];
    private bool _sorted = true;

    /// <summary>The ranges, in order, neither touching nor overlapping.</summary>
    public List<(int From, int To)> Ranges
    {
        get
        {
            Sort();
            return _ranges;
        }
    }

    public CodePointSet Add(int from, int to)
    {
        _ranges.Add((from, to));
        _sorted = false;
        return this;
    }

    public CodePointSet AddAll(CodePointSet other)
    {
        foreach (var (from, to) in other.Ranges)
        {
            Add(from, to);
        }

        return this;
    }

    public bool Contains(int codePoint)
    {
        var (low, high) = (0, Ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < _ranges[middle].From)
            {
                high = middle - 1;
            }
            else if (codePoint > _ranges[middle].To)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public CodePointSet Negate()
    {
        var rest = new CodePointSet();
        var next = 0;
        foreach (var (from, to) in Ranges)
        {
            rest.AddBetween(next, from - 1);
            next = to + 1;
        }

        return rest.AddBetween(next, Last);
    }

    /// <summary>Writes a pattern that matches one code point of the set and that a quantifier may follow.</summary>
    public void WriteTo(StringBuilder pattern)
    {
        var basic = new StringBuilder();
        var pairs = new StringBuilder();
        foreach (var (from, to) in Ranges)
        {
            if (from < 0x10000)
            {
                WriteBasic(basic, from, Math.Min(to, 0xFFFF));
            }

            if (to >= 0x10000)
            {
                WritePairs(pairs, Math.Max(from, 0x10000), to);
            }
        }

        switch (basic.Length, pairs.Length)
        {
            case (0, 0):
                pattern.Append(@"[^\s\S]");
                break;
            case ( > 0, 0):
                pattern.Append('[').Append(basic).Append(']');
                break;
            case (0, > 0):
                pattern.Append("(?:").Append(pairs, 1, pairs.Length - 1).Append(')');
                break;
            default:
                pattern.Append("(?:[").Append(basic).Append(']').Append(pairs).Append(')');
                break;
        }
    }

    private CodePointSet AddBetween(int from, int to)
    {
        if (from < FirstSurrogate && to > LastSurrogate)
        {
            Add(from, FirstSurrogate - 1);
            from = LastSurrogate + 1;
        }

        (from, to) = (from is >= FirstSurrogate and <= LastSurrogate ? LastSurrogate + 1 : from, to is >= FirstSurrogate and <= LastSurrogate ? FirstSurrogate - 1 : to);
        return from <= to ? Add(from, to) : this;
    }

    private void Sort()
    {
        if (_sorted)
        {
            return;
        }

        _ranges.Sort();
        var kept = 0;
        for (var i = 1; i < _ranges.Count; i++)
        {
            if (_ranges[i].From <= _ranges[kept].To + 1)
            {
                _ranges[kept] = (_ranges[kept].From, Math.Max(_ranges[kept].To, _ranges[i].To));
            }
            else
            {
                _ranges[++kept] = _ranges[i];
            }
        }

        _ranges.RemoveRange(kept + 1, _ranges.Count - kept - 1);
        _sorted = true;
    }

    private static void WriteBasic(StringBuilder set, int from, int to)
    {
        WriteUnit(set, from);
        if (to > from)
        {
            set.Append('-');
            WriteUnit(set, to);
        }
    }

    // Each alternative starts with a bar. A range is cut so that each piece is one range of high times one range of low surrogates.
    private static void WritePairs(StringBuilder alternatives, int from, int to)
    {
        while (from <= to)
        {
            var (high, low) = ((from - 0x10000) >> 10, (from - 0x10000) & 0x3FF);
            var (lastHigh, lastLow) = ((to - 0x10000) >> 10, (to - 0x10000) & 0x3FF);
            if (low != 0 || high == lastHigh)
            {
                lastLow = high == lastHigh ? lastLow : 0x3FF;
                lastHigh = high;
            }
            else if (lastLow != 0x3FF)
            {
                (lastHigh, lastLow) = (lastHigh - 1, 0x3FF);
            }

            alternatives.Append("|[");
            WriteBasic(alternatives, 0xD800 + high, 0xD800 + lastHigh);
            alternatives.Append("][");
            WriteBasic(alternatives, 0xDC00 + low, 0xDC00 + lastLow);
            alternatives.Append(']');
            from = 0x10000 + (lastHigh << 10) + lastLow + 1;
        }
    }

    private static void WriteUnit(StringBuilder set, int unit)
    {
        if (char.IsAsciiLetterOrDigit((char)unit))
        {
            set.Append((char)unit);
        }
        else
        {
            set.Append("\\u").Append(unit.ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
