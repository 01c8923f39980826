using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

public class CsvLeadsTests
{
    [Fact]
    public void Read_List_GivesLeadsInOrder()
    {
        using var leads = Lists.Open(
            "id,Title,Employees,Opted in,Seen,Tags,Note\n" +
            "4711,Sales Director,120,yes,2026-03-31T14:05:00+08:00,a; b;A,\n" +
            "4712,\"Buyer, \"\"senior\"\"\",,,,,\"two\nlines\"\n",
            Lists.Text("title"), Lists.Number("employees"), new LeadField("optedIn", FieldType.Boolean), Lists.Time("seen"), new LeadField("tags", FieldType.TextSet), Lists.Text("note"));

        Assert.Equal(
            "4711: Sales Director, 120, true, 2026-03-31T06:05:00Z, a; b, \n" +
            "4712: Buyer, \"senior\", , , , , two\nlines",
            Lists.Print(Lists.Rows(leads)));
        Assert.Empty(leads.Warnings);
        Assert.Equal(("leads.csv", ',', "utf-8", "id", DateOrder.YearMonthDay, 2L), (leads.Name, leads.Separator, leads.Encoding.WebName, leads.IdColumn, leads.DateOrder, leads.RowCount));
        Assert.Equal(["id", "Title", "Employees", "Opted in", "Seen", "Tags", "Note"], leads.Columns);
    }

    [Fact]
    public void Read_BadCells_RejectTheRowWithEveryReason()
    {
        var row = Lists.Rows("id,size,seen\n7,many,never\n", Lists.Number("size"), Lists.Time("seen")).Single();

        Assert.Null(row.Record);
        Assert.Equal(["7", "many", "never"], row.Cells);
        Assert.Equal(["size", "seen"], row.Rejections.Select(rejection => rejection.Field));
        Assert.Equal(
            "(2,2): error LS5102: field 'size' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings",
            row.Rejections[0].Reason.ToString());
        Assert.Equal(
            "(2,3): error LS5106: field 'seen' needs a time such as 2026-03-31 or 2026-03-31T14:05:00+08:00, not 'never'; if that means no value, add it to the field's missing spellings",
            row.Rejections[1].Reason.ToString());
    }

    [Fact]
    public void Read_BadCellOfNoField_DoesNotMatter() => Assert.Equal("1: 5", Lists.Print("id,size,junk\n1,5,a\0b\n", Lists.Number("size")));

    [Fact]
    public void Read_RowsOfOtherLengths_AreRejectedWithBothCounts()
    {
        var rows = Lists.Rows("id,title\n1\n2,b,c\n3,d\n", Lists.Text("title"));

        Assert.Equal(" (2,0): error LS5040: the row has 1 cells and the header 2\n (3,0): error LS5040: the row has 3 cells and the header 2\n3: d", Lists.Print(rows));
        Assert.Equal(["2", "b", "c"], rows[1].Cells);
    }

    [Fact]
    public void Read_IdsThatAreEmptyOrRepeated_AreRejected() => Assert.Equal(
        "A: 1\n" +
        "id (3,2): error LS5043: the row has no id in column 'id'\n" +
        "id (4,2): error LS5043: the row has no id in column 'id'\n" +
        "id (5,2): error LS5044: the id 'A' already stands in line 2\n" +
        "a: 5\n" +
        "id (7,2): error LS5045: the id in column 'id' has the character U+0000, which no text has\n" +
        "size (8,1): error LS5102: field 'size' needs a number such as 1234.5 or -1.2e3, not 'x'; if that means no value, add it to the field's missing spellings\n" +
        "id (9,2): error LS5044: the id 'B' already stands in line 8",
        Lists.Print("size,id\n1,A\n2,\n3,\"  \"\n4,A\n5,a\n6,c\0\nx,B\n8,B\n", Lists.Number("size")));

    [Fact]
    public void Read_RepeatedIdOfAPersonalField_IsNotShown() => Assert.Equal(
        "a@x.org: a@x.org\nmail (3,1): error LS5044: the id '***' already stands in line 2",
        Lists.Print("mail,size\na@x.org,1\na@x.org,2\n", new CsvOptions { IdColumn = "mail" }, new LeadField("mail", FieldType.Text) { IsPersonal = true }));

    [Theory]
    [InlineData("id", "id")]
    [InlineData("Name,Lead Number,Prospect ID", "Lead Number")] // the likelier name, not the first
    [InlineData("Opportunity_ID,x", "Opportunity_ID")]
    [InlineData("LeadId,x", "LeadId")]
    [InlineData("线索编号,x", "线索编号")]
    [InlineData("idea,x", null)]
    public void IdColumn_NotGiven_IsFoundByItsName(string header, string? column)
    {
        using var leads = Lists.Open(header + "\n");

        Assert.Equal(column, leads.IdColumn);
    }

    [Theory]
    [InlineData("Key", "k1")]
    [InlineData("key", "k1")]
    [InlineData("other-key", "o1")]
    [InlineData("", "1")] // the row numbers, although there is an id
    [InlineData(null, "i1")]
    public void IdColumn_Given_IsUsed(string? column, string id) =>
        Assert.Equal(id, Lists.Rows("id,Key,Other Key\ni1,k1,o1\n", new CsvOptions { IdColumn = column }).Single().Record!.Id);

    [Theory]
    [InlineData("Lead", "LS5008: there is no column 'Lead' to take the ids from")]
    [InlineData("Kee", "LS5009: there is no column 'Kee' to take the ids from; the nearest name is 'Key'")]
    [InlineData("other key", "LS5010: the ids may be in column 'Other Key' or 'Other_Key', both like 'other key'; give the exact name")]
    [InlineData("`", "LS5008: there is no column '`' to take the ids from")]
    public void IdColumn_NotThere_IsAnError(string column, string message) =>
        Assert.EndsWith(message, Lists.Refusal("Key,Other Key,Other_Key\n", new CsvOptions { IdColumn = column }), StringComparison.Ordinal);

    [Fact]
    public void Read_WithoutIdColumn_NumbersTheRows() => Assert.Equal("1: a\n (3,0): error LS5040: the row has 3 cells and the header 2\n3: c", Lists.Print("t,u\na,\nb,,\nc,\n", Lists.Text("t")));

    [Theory]
    [InlineData("id,titel", "(1,0): warning LS5021: there is no column for field 'title', so it is missing in every lead; the nearest name is 'titel'")]
    [InlineData("id,x", "(1,0): warning LS5020: there is no column for field 'title', so it is missing in every lead")]
    [InlineData("id,title,x,x,x", "(1,4): warning LS5022: columns 3 and 4 are both called 'x'; the first is read", "(1,5): warning LS5022: columns 3 and 5 are both called 'x'; the first is read")]
    [InlineData("id,title,", "(1,3): warning LS5023: column 3 has no name and is not read")]
    [InlineData("id,title,, ,", "(1,3): warning LS5024: 3 columns have no name and are not read; the first of them is column 3")]
    public void Warnings_OddHeader_SayWhatIsOdd(string header, params string[] warnings) => Assert.Equal(warnings, Lists.Warnings(header + "\n", Lists.Text("title")));

    [Fact]
    public void Read_RepeatedColumn_ReadsTheFirst() => Assert.Equal("1: a", Lists.Print("id,t,t\n1,a,b\n", Lists.Text("t")));

    [Fact]
    public void Read_FieldsWithoutColumn_AreMissing() => Assert.Equal("1: , ", Lists.Print("id,t\n1,a\n", Lists.Number("n"), new LeadField("s", FieldType.TextSet)));

    [Fact]
    public void Open_FieldsThatMayBeInSeveralColumns_AreAllNamed() => Assert.Equal(
        "(1,2): error LS5011: field 'leadSource' may be column 'Lead Source' or 'lead_source'; name the right one exactly, as the field or as an alias of it" + Environment.NewLine +
        "(1,4): error LS5011: field 'size' may be column 'Size' or 'SIZE'; name the right one exactly, as the field or as an alias of it",
        Lists.Refusal("id,Lead Source,lead_source,Size,SIZE\n", null, Lists.Text("leadSource"), Lists.Number("size")));

    [Fact]
    public void Read_Again_StartsAnew()
    {
        using var leads = Lists.Open("id,t\n1,a\n2,b\n1,c\n", Lists.Text("t"));

        Assert.Equal(Lists.Print(Lists.Rows(leads)), Lists.Print(Lists.Rows(leads)));
    }

    [Fact]
    public void Read_TwoAtOnce_TheEarlierStops()
    {
        using var leads = Lists.Open("id\n1\n2\n");
        using var earlier = leads.Read().GetEnumerator();
        Assert.True(earlier.MoveNext());
        Assert.Equal(2, leads.Read().Count());

        var error = Assert.Throws<InvalidOperationException>(() => earlier.MoveNext());

        Assert.Equal("'leads.csv' is being read anew; one reading at a time.", error.Message);
    }

    [Fact]
    public void Read_EarlierRows_StayValid()
    {
        var rows = Lists.Rows("id,t\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i},text {i}\n")), Lists.Text("t"));

        Assert.All(rows, row => Assert.Equal($"text {row.Row}", row.Record!["t"].Text));
    }

    [Fact]
    public void Read_RepeatedTexts_AreShared()
    {
        var rows = Lists.Rows("id,t\n1,Retail\n2,Retail\n", Lists.Text("t"));

        Assert.Same(rows[0].Record!["t"].Text, rows[1].Record!["t"].Text);
    }

    [Fact]
    public void Read_Row_AllocatesTheLeadAndItsTextsOnly()
    {
        using var leads = Lists.Open("size,title,seen\n" + string.Concat(Enumerable.Repeat("120,Director,2026-03-31\n", 10_000)), Lists.Number("size"), Lists.Text("title"), Lists.Time("seen"));
        Assert.Equal(10_000, leads.Read().Count()); // fills the pools of the reader
        var (rows, bytes) = (0, GC.GetAllocatedBytesForCurrentThread());
        foreach (var row in leads.Read())
        {
            rows += row.Record is null ? 0 : 1;
        }

        // 32 for the id, 48 for the cells, 96 for the values, 40 for the record, 56 for the row; the texts are shared.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - bytes) / rows, 0, 300);
    }

    [Fact]
    public void Open_UnknownZone_ThrowsAtOnce() => Assert.Throws<ArgumentException>(() =>
        Lists.Open("id,seen\n", new LeadField("seen", FieldType.Timestamp) { Zone = "Nowhere" }));
}
