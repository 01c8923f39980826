namespace LeadScoring.Csv;

/// <summary>The texts of some rows, in pages, so that rows that come later move none.</summary>
/// <param name="separator">What stands between the cells.</param>
/// <param name="capacity">About how many there will be.</param>
internal sealed class CsvLines(char separator, int capacity)
{
    private readonly BytePages _pages = new(64 * 1024);
    private readonly List<BytePlace> _texts = new(capacity);
    private readonly List<long> _numbers = new(capacity);

    public char Separator => separator;

    public void Add(ReadOnlySpan<byte> text, long number)
    {
        _texts.Add(_pages.Add(text));
        _numbers.Add(number);
    }

    public ReadOnlySpan<byte> Of(int index) => _pages[_texts[index]];

    /// <summary>The line of the file in which the row starts.</summary>
    public long NumberOf(int index) => _numbers[index];
}
