namespace LeadScoring.Conditions;

/// <summary>A set of code points.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

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
            if (from > next)
            {
                rest.Add(next, from - 1);
            }

            next = to + 1;
        }

        return next <= Last ? rest.Add(next, Last) : rest;
    }

    private void Sort()
    {
        if (_sorted)
        {
            return;
        }

        _ranges.Sort(static (left, right) => left.From != right.From ? left.From.CompareTo(right.From) : left.To.CompareTo(right.To));
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
}
