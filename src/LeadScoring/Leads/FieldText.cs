using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LeadScoring.Leads;

/// <summary>Reads the texts of one field, such as the cells of a column, into values.</summary>
/// <remarks>
/// <para>An empty text is missing, and so is what the field's <see cref="LeadField.MissingSpellings"/> and <see cref="LeadField.BlankIsMissing"/> say. Other texts are kept as they are.
/// Around numbers, truths and times blanks do not count.</para>
/// <para>Numbers have a decimal point, perhaps a sign and an exponent, and no thousands separators. Truths are <c>true/false</c>, <c>yes/no</c>, <c>y/n</c>, <c>1/0</c> or <c>是/否</c>, in any case.
/// Times are ISO 8601, or a date in the <see cref="DateOrder"/> with slashes or hyphens, or with dots and the day first; then perhaps a time of day and an offset from UTC, without which the field's zone
/// holds: a time that a clock change skips is the first instant after it, one that comes twice is the earlier. The items of a set stand between separators, without the blanks around them.</para>
/// <para>Immutable; safe for concurrent use.</para>
/// </remarks>
public sealed class FieldText
{
    private static readonly SearchValues<char> InLongNumbers = SearchValues.Create("0123456789.,' _\u00a0\u202f\u2019");
    private readonly TimeZoneInfo _zone;

    /// <summary>Makes a reader of a field's texts.</summary>
    /// <param name="field">The field.</param>
    /// <param name="dates">The order of dates that do not begin with the year; null when it is not known, which refuses dates that can be read in two ways.</param>
    /// <exception cref="ArgumentException">The field's zone is not known.</exception>
    public FieldText(LeadField field, DateOrder? dates = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        (Field, Dates) = (field, dates);
        _zone = LeadZone.TryFind(field.Zone, out var zone)
            ? zone
            : throw new ArgumentException($"Field '{field.Name}' is in the zone '{field.Zone}', which is not known.", nameof(field));
    }

    /// <summary>The field.</summary>
    public LeadField Field { get; }

    /// <summary>The order of dates that do not begin with the year; null when it is not known.</summary>
    public DateOrder? Dates { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, perhaps a missing one; missing when the text cannot be read.</param>
    /// <param name="reason">Why the text cannot be read, without a position. Values of personal fields are not shown in it.</param>
    /// <returns>Whether the text could be read.</returns>
    public bool TryRead(string text, out LeadValue value, [NotNullWhen(false)] out Diagnostic? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        (value, reason) = (default, null);
        var plain = Field.Type is FieldType.Text or FieldType.TextSet ? text : text.Trim();
        if (plain.Length == 0 || Field.MeansMissing(plain))
        {
            value = Field.Type == FieldType.TextSet ? Array.Empty<string>() : default(LeadValue);
            return true;
        }

        if (plain.Contains('\0', StringComparison.Ordinal))
        {
            reason = Reason(FieldReasons.NulCharacter, text);
            return false;
        }

        switch (Field.Type)
        {
            case FieldType.Number:
                return TryReadNumber(plain, out value, out reason);
            case FieldType.Boolean:
                return TryReadTruth(plain, out value, out reason);
            case FieldType.Timestamp:
                return TryReadTime(plain, out value, out reason);
            case FieldType.TextSet:
                value = Items(plain);
                return true;
            default:
                value = plain;
                return true;
        }
    }

    private bool TryReadNumber(string text, out LeadValue value, [NotNullWhen(false)] out Diagnostic? reason)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        var isNumber = double.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number);
        if (isNumber && double.IsFinite(number))
        {
            (value, reason) = (number, null);
            return true;
        }

        value = default;
        reason = Reason(
            isNumber && text.AsSpan().ContainsAnyInRange('0', '9') ? FieldReasons.NumberTooLarge
            : HasSeparators(text) ? FieldReasons.NumberWithComma
            : FieldReasons.NotANumber,
            text);
        return false;
    }

    // Digits with something between them that people write into long numbers: 1,234.5 or 1.234,5 or 1 234 or 1'234 or 1_234.
    private static bool HasSeparators(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        return digits.ContainsAnyInRange('0', '9') && digits.IndexOfAnyExcept(InLongNumbers) < 0;
    }

    private bool TryReadTruth(string text, out LeadValue value, [NotNullWhen(false)] out Diagnostic? reason)
    {
        bool? truth = text.Length switch
        {
            1 => text[0] switch { '1' or 'y' or 'Y' or '是' => true, '0' or 'n' or 'N' or '否' => false, _ => null },
            2 when text.Equals("no", StringComparison.OrdinalIgnoreCase) => false,
            3 when text.Equals("yes", StringComparison.OrdinalIgnoreCase) => true,
            4 when text.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            5 when text.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            _ => null,
        };
        (value, reason) = (truth, truth is null ? Reason(FieldReasons.NotATruth, text) : null);
        return reason is null;
    }

    private bool TryReadTime(string text, out LeadValue value, [NotNullWhen(false)] out Diagnostic? reason)
    {
        value = default;
        var read = TimeText.Read(text, Dates);
        if (read.Problem is not null)
        {
            reason = Reason(read.Problem, text, read.Hints);
            return false;
        }

        var ticks = read.Local.Ticks - (read.Offset ?? LocalTime.OffsetOf(read.Local, _zone)).Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
        {
            reason = Reason(FieldReasons.TimeOutOfRange, text);
            return false;
        }

        (value, reason) = (new DateTimeOffset(ticks, TimeSpan.Zero), null);
        return true;
    }

    private string[] Items(string text)
    {
        var seen = new HashSet<string>(Field.Mode.Comparer());
        return [.. text.Split(Field.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(seen.Add)];
    }

    private Diagnostic Reason(DiagnosticText sentence, string text, params ReadOnlySpan<string> more) =>
        new(sentence, SourcePosition.None, [Field.Name, Field.IsPersonal ? "***" : Shown(text), .. more]);

    /// <summary>A text for a message of one line: cut, with control characters as pictures.</summary>
    private static string Shown(string text)
    {
        const int Longest = 40;
        var end = text.Length <= Longest ? text.Length : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return PlainText.Of(text[..end]) + (end < text.Length ? "…" : "");
    }
}
