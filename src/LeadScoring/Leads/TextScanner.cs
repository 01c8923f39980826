namespace LeadScoring.Leads;

/// <summary>Takes a text apart from left to right. What does not fit leaves the place where it is, unless said otherwise.</summary>
internal ref struct TextScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    public readonly bool IsAtDigit => !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]);

    public bool TryRead(char letter)
    {
        var isThere = !_rest.IsEmpty && _rest[0] == letter;
        _rest = isThere ? _rest[1..] : _rest;
        return isThere;
    }

    public bool TryReadAny(string letters, out char letter)
    {
        letter = _rest.IsEmpty ? '\0' : _rest[0];
        return letters.Contains(letter, StringComparison.Ordinal) && TryRead(letter);
    }

    public bool TryReadWord(string word)
    {
        var isThere = _rest.StartsWith(word, StringComparison.OrdinalIgnoreCase);
        _rest = isThere ? _rest[word.Length..] : _rest;
        return isThere;
    }

    public bool SkipBlanks()
    {
        var before = _rest.Length;
        _rest = _rest.TrimStart();
        return _rest.Length < before;
    }

    /// <summary>Reads all digits that stand here, from one to <paramref name="most"/>; not when there are more.</summary>
    public bool TryReadNumber(int most, out int number, out int length)
    {
        (number, length) = (0, 0);
        while (length < _rest.Length && char.IsAsciiDigit(_rest[length]))
        {
            if (length == most)
            {
                return false;
            }

            number = (number * 10) + _rest[length++] - '0';
        }

        _rest = _rest[length..];
        return length > 0;
    }

    /// <summary>Two digits and perhaps a fraction, cut to milliseconds; when they do not fit, the place is lost.</summary>
    public bool TryReadSeconds(out int second, out int millisecond)
    {
        millisecond = 0;
        if (!TryReadNumber(2, out second, out var length) || length != 2)
        {
            return false;
        }

        if (!TryReadAny(".,", out _))
        {
            return true;
        }

        var scale = 100;
        var digits = 0;
        for (; IsAtDigit; digits++, scale /= 10)
        {
            millisecond += scale * (_rest[0] - '0');
            _rest = _rest[1..];
        }

        return digits > 0;
    }

    /// <summary>Whether PM stands here, or null when neither half of the day does.</summary>
    public bool? ReadHalf()
    {
        var start = _rest;
        SkipBlanks();
        if (TryReadWord("AM"))
        {
            return false;
        }

        if (TryReadWord("PM"))
        {
            return true;
        }

        _rest = start;
        return null;
    }
}
