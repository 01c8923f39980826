namespace LeadScoring.Playbooks.Checks;

/// <summary>The value of a variable in one class: missing, a number, or a text that is a word or none of the words.</summary>
internal readonly record struct ClassValue(double Number, string? Text, bool IsOther)
{
    public static ClassValue Missing => new(double.NaN, null, IsOther: false);

    public bool IsMissing => double.IsNaN(Number) && Text is null;

    public static ClassValue OfNumber(double number) => new(number, null, IsOther: false);

    public static ClassValue OfWord(string word) => new(double.NaN, word, IsOther: false);

    public static ClassValue OfOther(string text) => new(double.NaN, text, IsOther: true);
}
