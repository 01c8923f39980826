using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>Gathers what the dates of a file say about their order.</summary>
internal sealed class DateEvidence
{
    /// <summary>The longest text that is looked at; dates behind that many blanks are not worth it.</summary>
    public const int Longest = 40;

    /// <summary>The code of the reason that a date can be read in two ways.</summary>
    public const string AmbiguousDate = "LS5109";

    private static readonly FieldText AnyTime = new(new LeadField("time", FieldType.Timestamp));

    private long _dayFirst;
    private long _monthFirst;
    private bool _hasYearFirst;
    private (string Text, int Column, long Line)? _open;

    /// <summary>The order, or null when nothing or both orders are proven.</summary>
    public DateOrder? Order => (_dayFirst, _monthFirst) switch
    {
        (0, 0) => _hasYearFirst && _open is null ? DateOrder.YearMonthDay : null,
        (_, 0) => DateOrder.DayMonthYear,
        (0, _) => DateOrder.MonthDayYear,
        _ => null,
    };

    /// <summary>Looks at a cell that may be a date.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="column">Its column from 0.</param>
    /// <param name="line">Its line.</param>
    /// <param name="isPersonal">Whether messages must not show it.</param>
    public void Add(ReadOnlySpan<char> text, int column, long line, bool isPersonal)
    {
        text = text.TrimStart();
        if (text.Length >= 5 && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]))
        {
            _hasYearFirst |= char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]);
            return;
        }

        var rest = text;
        if (!TryTakeNumber(ref rest, out var first, out var separator) || separator is not ('/' or '-') || !TryTakeNumber(ref rest, out var second, out var again) || again != separator)
        {
            return;
        }

        // Whether the text as a whole is a date is looked at last and only until there is a proof.
        if (first > 12 && _dayFirst == 0)
        {
            _dayFirst = IsDate(text, ambiguous: false) ? line : 0;
        }
        else if (second > 12 && _monthFirst == 0)
        {
            _monthFirst = IsDate(text, ambiguous: false) ? line : 0;
        }
        else if (first <= 12 && second <= 12 && first != second && _open is null && IsDate(text, ambiguous: true))
        {
            _open = (isPersonal ? "***" : text.ToString(), column, line);
        }
    }

    /// <summary>The warning that the order is not known although it matters, or null.</summary>
    public Diagnostic? Warning(Sequence<string> columns) =>
        _dayFirst != 0 && _monthFirst != 0 ? CsvTexts.Warning(CsvTexts.MixedDateOrder, CsvTexts.At(Math.Max(_dayFirst, _monthFirst)), CsvTexts.Of(_dayFirst), CsvTexts.Of(_monthFirst))
        : _dayFirst == 0 && _monthFirst == 0 && _open is var (text, column, line) ? CsvTexts.Warning(CsvTexts.UnknownDateOrder, CsvTexts.At(line, column + 1), text, columns[column])
        : null;

    private static bool IsDate(ReadOnlySpan<char> text, bool ambiguous) =>
        AnyTime.TryRead(text.ToString(), out _, out var reason) ? !ambiguous : ambiguous && reason.Code == AmbiguousDate;

    // One or two digits and what stands behind them.
    private static bool TryTakeNumber(ref ReadOnlySpan<char> text, out int number, out char next)
    {
        var length = text.Length > 1 && char.IsAsciiDigit(text[1]) ? 2 : 1;
        (number, next) = (0, '\0');
        if (text.Length <= length || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        number = length == 1 ? text[0] - '0' : ((text[0] - '0') * 10) + text[1] - '0';
        next = text[length];
        text = text[(length + 1)..];
        return true;
    }
}
