using System.Text;
using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

/// <summary>What becomes of files that are no plain CSV in UTF-8.</summary>
public sealed class CsvFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("leads").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_Path_ReadsAndLetsGo()
    {
        var path = Path.Combine(_folder, "leads.csv");
        File.WriteAllText(path, "id,t\n1,a\n");

        using (var leads = CsvLeads.Open(path, new LeadSchema(Lists.Text("t"))))
        {
            Assert.Equal("1: a", Lists.Print(Lists.Rows(leads)));
            Assert.Equal(path, leads.Name);
        }

        File.Delete(path);
    }

    [Fact]
    public void Open_MissingFile_IsNamed() => Assert.Equal(
        $"(0,0): error LS5001: there is no file '{_folder}/no/leads.csv'", Lists.Refusal(() => CsvLeads.Open($"{_folder}/no/leads.csv", new LeadSchema())));

    [Fact]
    public void Open_Folder_IsNamed() => Assert.Equal(
        $"(0,0): error LS5002: '{_folder}' is a folder, not a file", Lists.Refusal(() => CsvLeads.Open(_folder, new LeadSchema())));

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n\r")]
    public void Open_EmptyFile_SaysWhatIsExpected(string text) =>
        Assert.Equal("(0,0): error LS5004: 'leads.csv' is empty; the first line of a list names its columns", Lists.Refusal(text));

    [Theory]
    [InlineData("id,t")]
    [InlineData("id,t\n")]
    [InlineData("id,t\r\n\r\n")]
    public void Read_OnlyAHeader_GivesNoLeads(string text) => Assert.Empty(Lists.Rows(text, Lists.Text("t")));

    [Theory]
    [InlineData("\n", "2 4 7")]
    [InlineData("\r", "2 4 7")]
    [InlineData("\r\n", "2 4 7")]
    public void Read_AnyLineBreak_CountsLines(string lineBreak, string lines)
    {
        var rows = Lists.Rows("id,t\n1,\"a\nb\"\n2,c\n\n\n3,d".Replace("\n", lineBreak, StringComparison.Ordinal), Lists.Text("t"));

        Assert.Equal(lines, string.Join(' ', rows.Select(row => row.Line)));
        Assert.Equal($"a{lineBreak}b", rows[0].Record!["t"].Text);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    public void Open_UnicodeEncoding_IsDetected(string name, bool hasMark)
    {
        const string Text = "编号,行业,城市\n一,制造业 一,\"上海,浦东\"\n二,零售,退\n"; // 一 and 退 have a zero byte in UTF-16
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.Preamble.ToArray() : [], .. encoding.GetBytes(Text)];

        using var leads = Lists.Open(bytes, null, Lists.Text("行业"), Lists.Text("城市"));

        Assert.Equal(name, leads.Encoding.WebName);
        Assert.Equal("一: 制造业 一, 上海,浦东\n二: 零售, 退", Lists.Print(Lists.Rows(leads)));
    }

    [Fact]
    public void Open_ByteOrderMark_GoesBeforeTheEncodingGiven()
    {
        using var leads = Lists.Open([.. Encoding.UTF8.GetPreamble(), .. "id,t\n1,Zoë\n"u8], new CsvOptions { Encoding = Encoding.Latin1 }, Lists.Text("t"));

        Assert.Equal("1: Zoë", Lists.Print(Lists.Rows(leads)));
        Assert.Equal("utf-8", leads.Encoding.WebName);
    }

    [Fact]
    public void Open_EncodingGiven_IsUsed()
    {
        using var leads = Lists.Open(Encoding.Latin1.GetBytes("id,t\n1,Zoë\n"), new CsvOptions { Encoding = Encoding.Latin1 }, Lists.Text("t"));

        Assert.Equal("1: Zoë", Lists.Print(Lists.Rows(leads)));
    }

    [Theory]
    [InlineData("id,t\r\n1,Zo\u00eb\n", 11, 2)]
    [InlineData("id,t\r1,\"a\nb\"\r\n2,\u00fc", 17, 4)]
    public void Open_NotUtf8_SaysWhere(string latin1, int @byte, int line) => Assert.Equal(
        $"(0,0): error LS5005: byte {@byte}, in line {line}, is not valid UTF-8; if the file is in another encoding, such as GB18030 or windows-1252, name it with the option 'encoding'",
        Lists.Refusal(() => Lists.Open(Encoding.Latin1.GetBytes(latin1), null)));

    [Fact]
    public void Open_BadByteFarBehind_IsFoundBeforeAnyLeadIsRead()
    {
        var text = "id,t\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i},x\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0xe4, 0xb8]; // the first two bytes of three

        Assert.StartsWith($"(0,0): error LS5005: byte {text.Length + 1}, in line 100002, is not valid UTF-8;", Lists.Refusal(() => Lists.Open(bytes, null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_CharacterAcrossABufferEnd_IsValid()
    {
        for (var before = (64 * 1024) - 10; before < (64 * 1024) + 2; before++)
        {
            var text = "t\n" + new string('x', before - 2) + "€";
            Assert.Equal(before - 1, Lists.Rows(text, Lists.Text("t")).Single().Record!["t"].Text!.Length);
        }
    }

    [Fact]
    public void Open_HalfACharacterInUtf16_IsRefused() => Assert.StartsWith(
        "(0,0): error LS5005: byte 11, in line 2, is not valid UTF-16;",
        Lists.Refusal(() => Lists.Open([0xff, 0xfe, .. Encoding.Unicode.GetBytes("id\n1"), 0x31], null)), StringComparison.Ordinal);

    [Fact]
    public void Open_NulBytesInUtf8_AreNotUtf16() => Assert.Equal(
        "1: \nt (3,2): error LS5101: field 't' has the character U+0000 in 'a␀', which no text has",
        Lists.Print("id,t\n1,\n2,a\0\n", Lists.Text("t")));

    [Fact]
    public void Open_QuoteNeverClosed_IsRefusedAsAWhole()
    {
        Assert.Equal("(3,2): error LS5006: cell 2 of the row that starts in line 3 opens a quote that is never closed", Lists.Refusal("id,t\n1,a\n2,\"b\n3,c\n4,d\n"));
        Assert.Equal("(1,2): error LS5006: cell 2 of the row that starts in line 1 opens a quote that is never closed", Lists.Refusal("id,\"t\n1,a\n"));
    }

    [Fact]
    public void Open_QuoteNeverClosedInALargeFile_IsRefusedWithoutReadingItAll()
    {
        var rest = string.Concat(Enumerable.Repeat(new string('x', 999) + "\n", 5_000));

        Assert.Equal(
            "(3,0): error LS5007: the row that starts in line 3 is longer than 4194304 bytes; the usual reason is a quote that is never closed",
            Lists.Refusal($"id,t\n1,a\n2,\"b\n{rest}"));
        Assert.Equal(
            "(2,0): error LS5007: the row that starts in line 2 is longer than 4194304 bytes; the usual reason is a quote that is never closed",
            Lists.Refusal($"sep=;\n\"id;t\n{rest}"));
    }

    [Fact]
    public void Read_BrokenQuotes_RejectTheRow() => Assert.Equal(
        " (2,0): error LS5041: a cell goes on behind its closing quote; a quote inside quotes is written twice\n" +
        " (3,2): error LS5042: cell 2 has a blank before its opening quote, which makes the quotes a part of the text\n" +
        "3: 5\" pipe\n" +
        "4: the \"boss\"\n" +
        "5: ",
        Lists.Print("id,t\n1,\"a\"b\n2, \"c\"\n3,5\" pipe\n4,the \"boss\"\n5,\"\"\n", Lists.Text("t")));

    [Theory]
    [InlineData("id,\"t\"x\n", "(1,0): error LS5041: a cell goes on behind its closing quote; a quote inside quotes is written twice")]
    [InlineData("\"id\", \"t\"\n", "(1,2): error LS5042: cell 2 has a blank before its opening quote, which makes the quotes a part of the text")]
    public void Open_BrokenQuotesInTheHeader_AreRefused(string text, string message) => Assert.Equal(message, Lists.Refusal(text));

    [Fact]
    public void Open_Stream_ReadsFromWhereItStandsAndLeavesItOpen()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("junk\nid,t\n1,a\n")) { Position = 5 };
        using (var leads = CsvLeads.Open(stream, "part", new LeadSchema(Lists.Text("t"))))
        {
            Assert.Equal("1: a", Lists.Print(Lists.Rows(leads)));
        }

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Open_StreamThatCannotSeek_IsReadAll()
    {
        using var file = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes("id,t\n1,a\n"));
        }

        file.Position = 0;
        using var unzip = new System.IO.Compression.GZipStream(file, System.IO.Compression.CompressionMode.Decompress);
        using var leads = CsvLeads.Open(unzip, "leads.csv.gz", new LeadSchema(Lists.Text("t")));

        Assert.Equal("1: a", Lists.Print(Lists.Rows(leads)));
    }
}
