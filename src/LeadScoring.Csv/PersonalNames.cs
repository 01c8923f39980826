using System.Buffers;

namespace LeadScoring.Csv;

/// <summary>Tells columns about persons by their names and their texts. A guess, on the careful side.</summary>
internal static class PersonalNames
{
    private static readonly HashSet<string> Telephone = new(StringComparer.OrdinalIgnoreCase) { "phone", "telephone", "tel", "mobile", "cell", "cellphone", "fax", "whatsapp" };

    private static readonly HashSet<string> Single = new(StringComparer.OrdinalIgnoreCase)
    {
        "email", "mail", "firstname", "lastname", "fullname", "surname", "forename", "address", "street", "birthday", "birthdate", "dob", "ssn", "passport", "wechat",
    };

    // What stands before "name"; a company's or a product's name is not about a person.
    private static readonly HashSet<string> BeforeName = new(StringComparer.OrdinalIgnoreCase)
    {
        "first", "last", "full", "given", "family", "middle", "contact", "lead", "customer", "person", "prospect",
    };

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789+ ()-/.");

    private static readonly string[] Chinese = ["姓名", "电话", "手机", "邮箱", "邮件", "地址", "身份证", "微信", "生日", "联系人"];

    /// <summary>The words of a name: <c>FirstName</c>, <c>first_name</c> and <c>First name</c> have the same.</summary>
    public static string[] Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isBreak = i == name.Length || !char.IsLetter(name[i]);
            if (isBreak || (i > start && char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
            {
                if (i > start)
                {
                    words.Add(name[start..i]);
                }

                start = isBreak ? i + 1 : i;
            }
        }

        return [.. words];
    }

    public static bool IsTelephone(string[] words, string name) =>
        Array.Exists(words, Telephone.Contains) || name.Contains("电话", StringComparison.Ordinal) || name.Contains("手机", StringComparison.Ordinal);

    public static bool IsPersonal(string[] words, string name) =>
        IsTelephone(words, name)
        || Array.Exists(words, Single.Contains)
        || Array.Exists(Chinese, part => name.Contains(part, StringComparison.Ordinal))
        || (words.Length > 0 && words[^1].Equals("name", StringComparison.OrdinalIgnoreCase) && (words.Length == 1 || BeforeName.Contains(words[^2])));

    /// <summary>Whether at least half of the texts look like e-mail addresses or telephone numbers.</summary>
    public static bool ArePersonal(string[] texts, FieldType type) =>
        type is FieldType.Text or FieldType.TextSet && texts.Length > 0 && texts.Count(text => IsAddress(text) || IsTelephoneNumber(text)) * 2 >= texts.Length;

    private static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.LastIndexOf('.') > at + 1 && !text.Trim().Contains(' ', StringComparison.Ordinal);
    }

    // At least seven digits with a plus, blanks, brackets or hyphens.
    private static bool IsTelephoneNumber(string text)
    {
        var number = text.AsSpan().Trim();
        var digits = 0;
        foreach (var letter in number)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits is >= 7 and <= 15 && digits < number.Length && number.IndexOfAnyExcept(InNumbers) < 0;
    }
}
