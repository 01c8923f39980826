using System.Reflection;
using System.Text.RegularExpressions;
using LeadScoring.Csv;
using LeadScoring.Leads;

namespace LeadScoring.Tests.Csv;

public class CsvTextsTests
{
    private static readonly DiagnosticText[] All =
    [
        .. from type in new[] { typeof(CsvTexts), typeof(FieldReasons) }
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
           select field.GetValue(null) into text
           where text is DiagnosticText
           select (DiagnosticText)text,
    ];

    [Fact]
    public void Texts_Codes_AreOfOneTextEach() => Assert.Equal(All.Select(text => text.Code).Order(StringComparer.Ordinal), All.Select(text => text.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_BothLanguages_SayTheSameThings() => Assert.All(All, text => Assert.Equal(Places(text.English), Places(text.Chinese)));

    [Fact]
    public void Texts_English_IsOneSentenceWithoutAFullStop() => Assert.All(All, text => Assert.Matches(@"^[a-z'{].*[^.]$", text.English));

    private static IEnumerable<string> Places(string format) => Regex.Matches(format, @"\{\d\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);
}
