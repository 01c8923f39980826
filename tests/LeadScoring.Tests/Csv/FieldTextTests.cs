using LeadScoring.Leads;

namespace LeadScoring.Tests.Csv;

public class FieldTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("13938.0", 13938)]
    [InlineData("+12", 12)]
    [InlineData("-1.5", -1.5)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("1.2e3", 1200)]
    [InlineData("1E-2", 0.01)]
    [InlineData("6.44e-05", 0.0000644)]
    [InlineData("007", 7)]
    [InlineData("  42\t", 42)]
    [InlineData("\u00a042\u00a0", 42)]
    [InlineData("1.7976931348623157e308", double.MaxValue)]
    [InlineData("1e-400", 0)]
    public void TryRead_Number_IsTheNearestDouble(string text, double number)
    {
        Assert.Equal(number, Read(FieldType.Number, text).Number);
        Assert.False(double.IsNegative(Read(FieldType.Number, text.Replace("-1", "1", StringComparison.Ordinal)).Number!.Value));
    }

    [Theory]
    [InlineData("abc", "LS5102: field 'f' needs a number such as 1234.5 or -1.2e3, not 'abc'; if that means no value, add it to the field's missing spellings")]
    [InlineData("NaN", "LS5102: field 'f' needs a number such as 1234.5 or -1.2e3, not 'NaN'; if that means no value, add it to the field's missing spellings")]
    [InlineData("-Infinity", "LS5102: field 'f' needs a number such as 1234.5 or -1.2e3, not '-Infinity'; if that means no value, add it to the field's missing spellings")]
    [InlineData("50%", "LS5102: field 'f' needs a number such as 1234.5 or -1.2e3, not '50%'; if that means no value, add it to the field's missing spellings")]
    [InlineData("0x1F", "LS5102: field 'f' needs a number such as 1234.5 or -1.2e3, not '0x1F'; if that means no value, add it to the field's missing spellings")]
    [InlineData("1,234", "LS5103: field 'f' needs a number with a decimal point and without thousands separators, such as 1234.5, not '1,234'")]
    [InlineData("-1.234,5", "LS5103: field 'f' needs a number with a decimal point and without thousands separators, such as 1234.5, not '-1.234,5'")]
    [InlineData("1 234", "LS5103: field 'f' needs a number with a decimal point and without thousands separators, such as 1234.5, not '1 234'")]
    [InlineData("1'234", "LS5103: field 'f' needs a number with a decimal point and without thousands separators, such as 1234.5, not '1'234'")]
    [InlineData("1.234.567", "LS5103: field 'f' needs a number with a decimal point and without thousands separators, such as 1234.5, not '1.234.567'")]
    [InlineData("1e400", "LS5104: field 'f' needs a number within ±1.79e308, not '1e400'")]
    [InlineData("12\0", "LS5101: field 'f' has the character U+0000 in '12␀', which no text has")]
    public void TryRead_NoNumber_SaysWhatWouldBeOne(string text, string reason) => Assert.Equal(reason, Refuse(FieldType.Number, text));

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("Yes", true)]
    [InlineData("no", false)]
    [InlineData("Y", true)]
    [InlineData("n", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData(" 是 ", true)]
    [InlineData("否", false)]
    public void TryRead_Truth_IgnoresCaseAndBlanks(string text, bool truth) => Assert.Equal(truth, Read(FieldType.Boolean, text).Boolean);

    [Theory]
    [InlineData("maybe")]
    [InlineData("2")]
    [InlineData("t")]
    public void TryRead_NoTruth_SaysWhatWouldBeOne(string text) => Assert.Equal(
        $"LS5105: field 'f' needs true or false (or yes/no, y/n, 1/0, 是/否), not '{text}'; if that means no value, add it to the field's missing spellings",
        Refuse(FieldType.Boolean, text));

    [Theory]
    [InlineData(" Sales Director ")]
    [InlineData("a\nb")]
    [InlineData("  ")]
    [InlineData("\"")]
    public void TryRead_Text_IsKeptAsItIs(string text) => Assert.Equal(text, Read(FieldType.Text, text).Text);

    [Fact]
    public void TryRead_TextWithNul_IsRefused() =>
        Assert.Equal("LS5101: field 'f' has the character U+0000 in 'a␀b', which no text has", Refuse(FieldType.Text, "a\0b"));

    [Theory]
    [InlineData(TextMode.IgnoreCase, "a; B ;;b; c;", "a|B|c")]
    [InlineData(TextMode.Exact, "a; B ;;b; c;", "a|B|b|c")]
    [InlineData(TextMode.Exact, " ; ", "")]
    public void TryRead_TextSet_SplitsTrimsAndDropsRepeats(TextMode mode, string text, string items)
    {
        var set = Read(new LeadField("f", FieldType.TextSet) { Mode = mode }, text);

        Assert.Equal(items, string.Join('|', set.TextSet));
        Assert.Equal(FieldType.TextSet, set.Type);
    }

    [Fact]
    public void TryRead_TextSetOfAnotherSeparator_SplitsThere() =>
        Assert.Equal(["a;b", "c"], Read(new LeadField("f", FieldType.TextSet) { Separator = '|' }, "a;b|c").TextSet);

    [Theory]
    [InlineData(FieldType.Text, "")]
    [InlineData(FieldType.Text, "select")]
    [InlineData(FieldType.Text, "N/A")]
    [InlineData(FieldType.Number, "")]
    [InlineData(FieldType.Number, "  ")]
    [InlineData(FieldType.Number, " n/a ")]
    [InlineData(FieldType.Boolean, "SELECT")]
    [InlineData(FieldType.Timestamp, "n/a")]
    public void TryRead_EmptyOrMissingSpelling_IsMissing(FieldType type, string text) =>
        Assert.True(Read(new LeadField("f", type) { MissingSpellings = ["Select", "n/a"] }, text).IsMissing);

    [Fact]
    public void TryRead_EmptySet_IsEmptyAndNotMissing()
    {
        var set = Read(new LeadField("f", FieldType.TextSet) { MissingSpellings = ["none"] }, "None");

        Assert.Equal(FieldType.TextSet, set.Type);
        Assert.Empty(set.TextSet);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void TryRead_BlankText_IsMissingWhereTheFieldSaysSo(bool blankIsMissing, bool isMissing) =>
        Assert.Equal(isMissing, Read(new LeadField("f", FieldType.Text) { BlankIsMissing = blankIsMissing }, " \t").IsMissing);

    [Fact]
    public void TryRead_PersonalValue_IsNotShown()
    {
        Assert.False(new FieldText(new LeadField("income", FieldType.Number) { IsPersonal = true }).TryRead("12k", out var value, out var reason));

        Assert.True(value.IsMissing);
        Assert.Equal("field 'income' needs a number such as 1234.5 or -1.2e3, not '***'; if that means no value, add it to the field's missing spellings", reason.Message);
    }

    [Fact]
    public void TryRead_LongText_IsCutInTheMessage() => Assert.Contains(
        $"not '{new string('x', 40)}…'", Refuse(FieldType.Number, new string('x', 5000)), StringComparison.Ordinal);

    [Fact]
    public void TryRead_Reason_ExistsInChinese()
    {
        Assert.False(new FieldText(Lists.Number("规模")).TryRead("1,000", out _, out var reason));

        Assert.Equal("字段“规模”应为以小数点书写且不带千位分隔符的数字，如 1234.5，而不是“1,000”", reason.In(Language.SimplifiedChinese));
    }

    [Fact]
    public void Constructor_UnknownZone_Throws()
    {
        var error = Assert.Throws<ArgumentException>(() => new FieldText(new LeadField("seen", FieldType.Timestamp) { Zone = "Mars/Base" }));

        Assert.StartsWith("Field 'seen' is in the zone 'Mars/Base', which is not known.", error.Message, StringComparison.Ordinal);
    }

    private static LeadValue Read(FieldType type, string text) => Read(new LeadField("f", type), text);

    private static LeadValue Read(LeadField field, string text)
    {
        Assert.True(new FieldText(field).TryRead(text, out var value, out var reason), reason?.Message);
        return value;
    }

    private static string Refuse(FieldType type, string text)
    {
        Assert.False(new FieldText(new LeadField("f", type)).TryRead(text, out var value, out var reason));
        Assert.True(value.IsMissing);
        return $"{reason.Code}: {reason.Message}";
    }
}
