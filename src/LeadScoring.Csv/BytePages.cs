namespace LeadScoring.Csv;

/// <summary>Where bytes stand in pages.</summary>
internal readonly record struct BytePlace(int Page, int Start, int Length);

/// <summary>Many short runs of bytes, one behind the other, in pages that stay where they are.</summary>
internal sealed class BytePages(int pageSize)
{
    private readonly List<byte[]> _pages = [];
    private int _end; // of what the last page holds

    public ReadOnlySpan<byte> this[BytePlace place] => _pages[place.Page].AsSpan(place.Start, place.Length);

    public BytePlace Add(ReadOnlySpan<byte> bytes)
    {
        if (_pages.Count == 0 || _pages[^1].Length - _end < bytes.Length)
        {
            _pages.Add(new byte[Math.Max(pageSize, bytes.Length)]);
            _end = 0;
        }

        bytes.CopyTo(_pages[^1].AsSpan(_end));
        _end += bytes.Length;
        return new BytePlace(_pages.Count - 1, _end - bytes.Length, bytes.Length);
    }
}
