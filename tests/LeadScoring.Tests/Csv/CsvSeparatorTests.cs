using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

public class CsvSeparatorTests
{
    [Theory]
    [InlineData("id,t\n1,a\n", ',')]
    [InlineData("id;t\n1;a\n", ';')]
    [InlineData("id\tt\n1\ta\n", '\t')]
    [InlineData("id|t\n1|a\n", '|')]
    [InlineData("id\n1\n", ',')] // one column
    [InlineData("id;t", ';')] // only a header
    [InlineData("id;revenue;rate\n1;1,5;2,5\n2;1,7;2,2\n", ';')] // decimal commas
    [InlineData("id;revenue (EUR, thousand);t\n1;2,5;a\n2;3;b\n", ';')]
    [InlineData("id,tags\n1,a;b\n2,c;d\n", ',')]
    [InlineData("id;\"a,b,c\"\n1;\"1,2,3\"\n", ';')] // commas in quotes
    [InlineData("id;t\n1;\"a\n,,b\"\n", ';')]
    [InlineData("id,t;u\n1,2;3\n", ',')] // as good as each other: the first of , ; tab |
    [InlineData("sep=;\nid;a,b\n1;2,3\n", ';')]
    [InlineData("SEP=^\r\nid^t\n1^a\n", '^')]
    public void Separator_NotGiven_IsDetected(string text, char separator)
    {
        using var leads = Lists.Open(text);

        Assert.Equal(separator, leads.Separator);
        Assert.Equal("id", leads.IdColumn);
    }

    [Fact]
    public void Separator_InALongFile_IsDetectedFromItsStart()
    {
        using var leads = Lists.Open("id;t\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{i};x,y\n")));

        Assert.Equal((';', 50_000), (leads.Separator, leads.RowCount));
    }

    [Theory]
    [InlineData("id;t\n1;a,b\n")]
    [InlineData("sep=;\nid;t\n1;a,b\n")]
    public void Separator_Given_IsUsed(string text) =>
        Assert.Equal("1: a,b", Lists.Print(text, new CsvOptions { Separator = ';' }, Lists.Text("t")));

    [Fact]
    public void Read_DecimalCommas_AreRejectedWithTheReason() => Assert.Equal(
        "n (2,2): error LS5103: field 'n' needs a number with a decimal point and without thousands separators, such as 1234.5, not '1,5'\n2: 13938",
        Lists.Print("id;n\n1;1,5\n2;13938.0\n", Lists.Number("n")));

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    [InlineData('\0')]
    [InlineData('\u0001')]
    [InlineData('\u007F')]
    [InlineData('，')]
    public void Separator_ThatCannotBeOne_Throws(char separator)
    {
        Assert.False(CsvOptions.IsSeparator(separator));
        Assert.Throws<ArgumentException>(() => Lists.Open("id\n", new CsvOptions { Separator = separator }));
    }

    [Fact]
    public void Separator_ThatCanBeOne_IsTaken() => Assert.All(
        Enumerable.Range(0, 256).Select(code => (char)code).Where(CsvOptions.IsSeparator),
        separator =>
        {
            using var leads = Lists.Open($"#{separator}@\n1{separator}2\n", new CsvOptions { Separator = separator });
            Assert.Equal(separator, leads.Separator);
        });
}
