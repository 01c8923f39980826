using LeadScoring.Leads;

namespace LeadScoring.Csv;

/// <summary>Finds out what the texts of a column are.</summary>
internal static class ColumnProfile
{
    private const int Samples = 5;

    // What people and exports write for "no value", and what is so only where all other values are no texts (NA is also a country).
    private static readonly HashSet<string> Missing = new(StringComparer.OrdinalIgnoreCase)
    {
        "select", "n/a", "#n/a", "none", "(none)", "null", "(null)", "nil", "-", "--", "—", "?", "unknown", "undefined", "not available", "not specified", "(blank)",
        "无", "未知", "暂无", "不详", "空",
    };

    private static readonly HashSet<string> MissingIfNoText = new(StringComparer.OrdinalIgnoreCase) { "na", "nan", "." };

    // The columns whose digits are a name and no quantity.
    private static readonly HashSet<string> Codes = new(StringComparer.OrdinalIgnoreCase) { "zip", "zipcode", "postal", "postcode", "plz", "code", "邮编" };

    public static CsvColumn Of(string name, int index, bool isId, Sequence<string> names, ColumnValues values, char separator)
    {
        var words = PersonalNames.Words(name);
        var isCode = isId || PersonalNames.IsTelephone(words, name) || words.Any(Codes.Contains);
        var loose = values.Texts.Where(text => !IsMissing(text) && !MissingIfNoText.Contains(text.Trim())).ToArray();
        var type = loose.Length == 0 ? FieldType.Text : TypeOf(loose, isCode, separator);
        var strict = type is FieldType.Text or FieldType.TextSet;
        var filled = strict ? [.. values.Texts.Where(text => !IsMissing(text))] : loose;
        if (filled.Length == 0)
        {
            filled = [.. values.Texts]; // a column of nothing but "none" says something
        }

        var missing = values.Texts.Except(filled, StringComparer.Ordinal).ToArray();
        var isPersonal = type != FieldType.Boolean && (PersonalNames.IsPersonal(words, name) ? type != FieldType.Number : PersonalNames.ArePersonal(filled, type));
        return new CsvColumn
        {
            Name = name,
            Type = type,
            Samples = [.. filled.OrderByDescending(values.CountOf).Take(Samples)],
            LooksPersonal = isPersonal,
            Field = FieldName(names, index) is { } field
                ? new LeadField(field, type)
                {
                    Aliases = field == name ? [] : [name],
                    MissingSpellings = Sequence.Of<string>(missing.Select(text => strict ? text : text.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()),
                    IsPersonal = isPersonal,
                }
                : null,
        };
    }

    private static bool IsMissing(string text) => Missing.Contains(text.Trim());

    private static FieldType TypeOf(string[] texts, bool isCode, char separator) =>
        isCode ? FieldType.Text
        : All(texts, FieldType.Boolean) && texts.Any(text => text.Trim() is not ("0" or "1")) ? FieldType.Boolean
        : All(texts, FieldType.Number) && !texts.Any(IsCode) ? FieldType.Number
        : All(texts, FieldType.Timestamp) ? FieldType.Timestamp
        : separator != ';' && AreSets(texts) ? FieldType.TextSet
        : FieldType.Text;

    // A date that can be read in two ways is one.
    private static bool All(string[] texts, FieldType type)
    {
        var reader = new FieldText(new LeadField("any", type));
        return Array.TrueForAll(texts, text => reader.TryRead(text, out _, out var reason) || reason.Code == DateEvidence.AmbiguousDate);
    }

    // Digits that a double would change: 007, +49…, or more than it holds.
    private static bool IsCode(string text)
    {
        var digits = text.AsSpan().Trim().TrimStart('-');
        return digits.StartsWith("+") || (digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1])) || (digits.Length > 15 && digits.IndexOfAnyExceptInRange('0', '9') < 0);
    }

    // Several short items between semicolons, which repeat from row to row.
    private static bool AreSets(string[] texts)
    {
        const int LongestItem = 40;
        var several = texts.Count(text => text.Contains(';', StringComparison.Ordinal));
        var items = texts.SelectMany(text => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return several > 1 && several * 20 >= texts.Length && Array.TrueForAll(items, item => item.Length <= LongestItem)
            && items.Distinct(StringComparer.OrdinalIgnoreCase).Count() <= texts.Length;
    }

    // The column's name without blanks around it and without what no field's name has; null when an earlier column has the name.
    private static string? FieldName(Sequence<string> names, int index)
    {
        if (string.IsNullOrWhiteSpace(names[index]) || names.Take(index).Contains(names[index], StringComparer.Ordinal))
        {
            return null;
        }

        var name = Clean(names[index]);
        var isShared = names.Where((_, other) => other != index).Any(other => string.Equals(Clean(other), name, StringComparison.OrdinalIgnoreCase));
        return !isShared ? name : IsPlain(names[index]) ? names[index] : null;
    }

    private static bool IsPlain(string name) => name.AsSpan().IndexOfAny('`', '\n', '\r') < 0;

    private static string Clean(string name) =>
        name.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('`', '\'').Trim();
}
