using System.Text;
using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

public class CsvSchemaTests
{
    [Theory]
    [InlineData(FieldType.Number, "1", "-2.5", "1e3", "")]
    [InlineData(FieldType.Number, "0", "1", "1")] // a count may come to 2 later
    [InlineData(FieldType.Number, "0.5", "0", "-0.25")]
    [InlineData(FieldType.Boolean, "yes", "No", "")]
    [InlineData(FieldType.Boolean, "TRUE", "1", "0")]
    [InlineData(FieldType.Boolean, "是", "否")]
    [InlineData(FieldType.Timestamp, "2026-03-31", "31.03.2026 14:05")]
    [InlineData(FieldType.Timestamp, "03/04/2026", "04/04/2026")]
    [InlineData(FieldType.TextSet, "a;b", "b; c", "a", "c")]
    [InlineData(FieldType.Text, "a;b", "c;d", "e;f")] // nothing comes twice
    [InlineData(FieldType.Text, "1", "2", "three")]
    [InlineData(FieldType.Text, "007", "42")]
    [InlineData(FieldType.Text, "+4930123", "+4930124")]
    [InlineData(FieldType.Text, "1234567890123456789")]
    [InlineData(FieldType.Text, "1,5", "2,5")]
    [InlineData(FieldType.Text, "NaN", "x")]
    [InlineData(FieldType.Text, "", "")]
    [InlineData(FieldType.Text, "none", "none")] // what else would it be
    [InlineData(FieldType.Number, "12", "n/a", "NaN", "-")]
    [InlineData(FieldType.Boolean, "yes", "unknown")]
    [InlineData(FieldType.Timestamp, "2026-03-31", "null")]
    public void Infer_Column_IsOfTheNarrowestTypeThatHoldsAll(FieldType type, params string[] cells) => Assert.Equal(type, Column("size", cells).Type);

    [Theory]
    [InlineData("Phone")]
    [InlineData("mobile_number")]
    [InlineData("ZIP")]
    [InlineData("手机号")]
    [InlineData("id")]
    public void Infer_DigitsThatAreANameOfSomething_AreTexts(string name) => Assert.Equal(FieldType.Text, Column(name, "13800138000", "13800138001").Type);

    [Fact]
    public void Profile_Column_TellsCommonValuesFromMissingOnes()
    {
        var column = Column("City", "Mumbai", "Select", "Delhi", "", "Mumbai", "select", "N/A", "NA");

        Assert.Equal(["Mumbai", "Delhi", "NA"], column.Samples); // NA may be a place
        Assert.Equal(["Select", "N/A"], column.Field!.MissingSpellings);
    }

    [Theory]
    [InlineData("Email", true, "a@x.org", "b@x.org")]
    [InlineData("Contact", true, "a@x.org", "b@x.org", "nobody")]
    [InlineData("Reach", true, "+49 (30) 1234-567", "+49 30 7654321")]
    [InlineData("firstName", true, "Ann", "Bob")]
    [InlineData("Full name", true, "Ann", "Bob")]
    [InlineData("Name", true, "Ann", "Bob")]
    [InlineData("姓名", true, "王", "李")]
    [InlineData("birthday", true, "1990-01-01", "1991-01-01")]
    [InlineData("Mobile", true, "13800138000", "13800138001")]
    [InlineData("Company name", false, "Acme", "Initech")]
    [InlineData("Do Not Email", false, "Yes", "No")]
    [InlineData("Emails opened", false, "3", "4")]
    [InlineData("Created", false, "2026-03-31", "2026-04-01")]
    [InlineData("Title", false, "CTO", "CFO")]
    public void Profile_Column_TellsWhatLooksPersonal(string name, bool isPersonal, params string[] cells)
    {
        var column = Column(name, cells);

        Assert.Equal(isPersonal, column.LooksPersonal);
        Assert.Equal(isPersonal, column.Field!.IsPersonal);
    }

    [Fact]
    public void Profile_OddHeader_GivesFieldsThatCanBeReadAgain()
    {
        const string Text = "a, b,a,,\"c\nd\",`e`,F,f\n1,2,3,4,5,6,7,8\n";
        var profile = Profile(Text);

        Assert.Equal(["a", "b", "c d", "'e'", "F", "f"], profile.Schema.Fields.Select(field => field.Name));
        Assert.Equal([true, true, false, false, true, true, true, true], profile.Columns.Select(column => column.Field is not null));
        Assert.Equal(["LS5022", "LS5023"], profile.Warnings.Select(warning => warning.Code));
        Assert.Equal("1: 1, 2, 5, 6, 7, 8", Lists.Print(Text, [.. profile.Schema.Fields]));
    }

    [Fact]
    public void Profile_File_SaysHowItWasRead()
    {
        var profile = Profile("Lead Id;Seen\n1;31/12/2026\n2;03/04/2026\n3\n4;x\"\"y;\n");

        Assert.Equal(("Lead Id", "leads.csv", 2L), (profile.IdColumn, profile.Name, profile.UnreadableRows));
        Assert.Equal(["31/12/2026", "03/04/2026"], profile.Columns[1].Samples);
    }

    [Theory]
    [InlineData(2, "1 2")]
    [InlineData(3, "1 2 x")]
    [InlineData(4, "1 2 x")]
    [InlineData(0, "")]
    public void Profile_SomeRows_LooksAtNoMore(int rows, string seen)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("id,n\n1,1\n2,2\n3,x\n"));
        var profile = CsvSchema.Profile(stream, "leads.csv", null, rows);

        Assert.Equal(seen, string.Join(' ', profile.Columns[1].Samples));
        Assert.Equal(rows is 2 ? FieldType.Number : FieldType.Text, profile.Schema.Fields[1].Type);
    }

    [Fact]
    public void Profile_DatesOfTwoMeanings_Warn() =>
        Assert.Equal(["LS5025"], Profile("id,seen\n1,03/04/2026\n2,04/05/2026\n").Warnings.Select(warning => warning.Code));

    [Fact]
    public void Infer_MissingFile_IsNamed() =>
        Assert.Equal("(0,0): error LS5001: there is no file 'no.csv'", Lists.Refusal(() => CsvSchema.Infer("no.csv")));

    private static CsvColumn Column(string name, params string[] cells) =>
        Profile($"x,{name}\n" + string.Concat(cells.Select(cell => $"0,\"{cell}\"\n"))).Columns[1];

    private static CsvProfile Profile(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return CsvSchema.Profile(stream, "leads.csv");
    }
}
