using System.Globalization;

namespace LeadScoring.Cli;

/// <summary>A sentence of the tool in each language.</summary>
/// <param name="English">A composite format with <c>{0}</c>, <c>{1}</c> … for the arguments.</param>
/// <param name="Chinese">The same sentence in Simplified Chinese, with the same arguments.</param>
internal sealed record Say(string English, string Chinese)
{
    public string In(Language language, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, language == Language.SimplifiedChinese ? Chinese : English, arguments);
}
