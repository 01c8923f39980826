namespace LeadScoring.Csv;

/// <summary>The texts of some rows, in pages, so that rows that come later move none.</summary>
/// <param name="separator">What stands between the cells.</param>
/// <param name="capacity">About how many there will be.</param>
internal sealed class CsvLines(char separator, int capacity)
{
    private readonly BytePages _pages = new(64 * 1024);
    private readonly List<(BytePlace Text, long Number)> _lines = new(capacity);

    public char Separator => separator;

    public void Add(ReadOnlySpan<byte> text, long number) => _lines.Add((_pages.Add(text), number));

    public ReadOnlySpan<byte> Of(int index) => _pages[_lines[index].Text];

    /// <summary>The line of the file in which the row starts.</summary>
    public long NumberOf(int index) => _lines[index].Number;
}
