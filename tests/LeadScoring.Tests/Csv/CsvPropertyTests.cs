using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Csv;
using LeadScoring.Leads;

namespace LeadScoring.Tests.Csv;

public class CsvPropertyTests
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32,
    ];

    [Fact]
    public void Read_AnyTable_ReadsBackEqual() => Holds(300, Prop.ForAll(Tables.ToArbitrary(), table =>
    {
        var fields = Enumerable.Range(0, table.Columns).Select(i => Lists.Text($"c{i}")).ToArray();
        using var leads = Lists.Open(table.Bytes, new CsvOptions { Separator = table.Separator, IdColumn = "" }, fields);
        var rows = Lists.Rows(leads);
        return rows.Length == table.Rows.Length && rows.Zip(table.Rows).All(pair =>
            pair.First.Cells.SequenceEqual(pair.Second)
            && fields.Select(field => pair.First.Record![field.Name].Text ?? "").SequenceEqual(pair.Second));
    }));

    [Fact]
    public void Read_AnyBytes_GivesALeadOrReasonsForEachRow() => Holds(2000, Prop.ForAll(Garbage.ToArbitrary(), bytes =>
    {
        try
        {
            using var leads = Lists.Open(bytes, null, Lists.Text("a"), Lists.Number("b"), Lists.Time("c"), new LeadField("d", FieldType.TextSet));
            var rows = Lists.Rows(leads); // as many as counted, numbered from 1, each a lead or rejected
            var lines = rows.Select(row => row.Line).ToArray();
            return lines.SequenceEqual(lines.Order()) && rows.Where(row => row.Record is not null).All(row => row.Cells.Count == leads.Columns.Count)
                && rows.SelectMany(row => row.Rejections).All(rejection => rejection.Reason.Message.Length > 0 && rejection.Reason.In(Language.SimplifiedChinese).Length > 0);
        }
        catch (LeadFormatException error)
        {
            return error.Diagnostics.Count > 0;
        }
    }));

    [Fact]
    public void ReadTables_AnyBytes_GiveTheRowsOfRead() => Holds(1000, Prop.ForAll(Garbage.ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (bytes, size) =>
    {
        try
        {
            using var leads = Lists.Open(bytes, null, Lists.Text("a"), Lists.Number("b"), Lists.Time("c"), new LeadField("d", FieldType.TextSet));
            CheckTables(leads, size);
        }
        catch (LeadFormatException)
        {
            // Read throws for the same files.
        }
    }));

    [Fact]
    public void ReadTables_AnyTable_GivesTheRowsOfRead() => Holds(300, Prop.ForAll(Tables.ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (table, size) =>
    {
        var fields = Enumerable.Range(0, table.Columns).Select(i => Lists.Text($"c{i}") with { MissingSpellings = ["a", "''"] }).ToArray();
        using var leads = Lists.Open(table.Bytes, new CsvOptions { Separator = table.Separator, IdColumn = "c0" }, fields);
        CheckTables(leads, size);
    }));

    [Fact]
    public void Read_AnyCells_GivesWhatFieldTextSays() => Holds(500, Prop.ForAll(Numberlike.ArrayOf().ToArbitrary(), cells =>
    {
        LeadField[] fields =
        [
            Lists.Number("n"), Lists.Number("m") with { MissingSpellings = ["0", "1.50", "-"] }, Lists.Text("t") with { BlankIsMissing = true }, new LeadField("b", FieldType.Boolean), Lists.Time("d"),
        ];
        var rows = Lists.Rows("n,m,t,b,d\n" + string.Concat(cells.Select(cell => string.Join(',', Enumerable.Repeat($"\"{cell}\"", fields.Length)) + "\n")), new CsvOptions { IdColumn = "", DateOrder = DateOrder.DayMonthYear }, fields);
        var readers = fields.Select(field => new FieldText(field, DateOrder.DayMonthYear)).ToArray();
        return rows.Zip(cells).All(pair => readers.All(reader =>
            reader.TryRead(pair.Second, out var value, out var reason)
                ? pair.First.Record is null || SameBits(pair.First.Record[reader.Field.Name], value)
                : pair.First.Rejections.Single(rejection => rejection.Field == reader.Field.Name).Reason.Message == reason.Message));
    }));

    [Fact]
    public void CsvIds_AnyIds_RemembersWhereEachStandsFirst() => Holds(300, Prop.ForAll(Gen.Elements("1", "2", "10", "ab", "é", "x", "12345678").ArrayOf().Select(string.Concat).ArrayOf().ToArbitrary(), ids =>
    {
        var (seen, known) = (new CsvIds(), new Dictionary<string, long>(StringComparer.Ordinal));
        return ids.Select((id, line) => (id, line)).All(next =>
            seen.TryAdd(Encoding.UTF8.GetBytes(next.id), next.line, out var first) == known.TryAdd(next.id, next.line) && first == known[next.id]);
    }));

    [Fact]
    public void Infer_AnyBytes_GivesASchemaThatReadsEveryRow() => Holds(1000, Prop.ForAll(Garbage.ToArbitrary(), bytes =>
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var profile = CsvSchema.Profile(stream, "garbage");
            using var leads = Lists.Open(bytes, new CsvOptions { IdColumn = "" }, [.. profile.Schema.Fields]);
            return Lists.Rows(leads).SelectMany(row => row.Rejections).All(rejection =>
                rejection.Field.Length == 0 || rejection.Reason.Code is "LS5101" or "LS5109"); // NUL, and dates of two meanings
        }
        catch (LeadFormatException)
        {
            return true;
        }
    }));

    [Fact]
    public void TryRead_AnyNumber_ReadsBackEqual()
    {
        var reader = new FieldText(Lists.Number("n"));
        Holds(1000, Prop.ForAll(ArbMap.Default.ArbFor<double>().Filter(double.IsFinite), number =>
            reader.TryRead(number.ToString("R", CultureInfo.InvariantCulture), out var value, out _) && value.Number == number));
    }

    [Fact]
    public void TryRead_AnyInstant_ReadsBackEqual()
    {
        var reader = new FieldText(Lists.Time("t"));
        var instants = from ticks in ArbMap.Default.GeneratorFor<ulong>()
                       from offset in Gen.Choose(-14 * 60, 14 * 60)
                       let utc = new DateTimeOffset((long)(ticks % (ulong)TimeSpan.FromDays(3_650_000).Ticks) + TimeSpan.TicksPerDay, TimeSpan.Zero)
                       select utc.ToOffset(TimeSpan.FromMinutes(offset));
        Holds(1000, Prop.ForAll(instants.ToArbitrary(), instant =>
            reader.TryRead(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture), out var value, out _) && value == (LeadValue)instant));
    }

    [Fact]
    public void TryRead_AnyText_NeverThrows()
    {
        var readers = Enum.GetValues<FieldType>().Select(type => new FieldText(new LeadField("f", type) { Zone = "Europe/Berlin" })).ToArray();
        var texts = Gen.Elements("0123456789 -/.:TZ+apmAPM,;eE\0\u00e4".ToCharArray()).ArrayOf().Select(letters => new string(letters));
        Holds(5000, Prop.ForAll(texts.ToArbitrary(), text => readers.All(reader => reader.TryRead(text, out _, out var reason) == (reason is null))));
    }

    private static Gen<string> Numberlike => Gen.OneOf(
        Gen.Elements("0123456789.-+e ".ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        from digits in Gen.Choose(0, 99_999_999)
        from scale in Gen.Choose(0, 9)
        from sign in Gen.Elements("", "-", "+", " ")
        select sign + digits.ToString(CultureInfo.InvariantCulture) + (scale == 0 ? "" : "." + new string('0', scale - 1) + digits.ToString(CultureInfo.InvariantCulture)),
        Gen.Elements("", "-", "-0", "0", "1.50", "1.5", "yes", "no", "1", "2026-03-31", "31.3.2026", "999999999999999", "-999999999999999", "9007199254740993", "NaN", "\0"));

    private static bool SameBits(LeadValue left, LeadValue right) =>
        left == right && BitConverter.DoubleToInt64Bits(left.Number ?? 0) == BitConverter.DoubleToInt64Bits(right.Number ?? 0);

    // The leads of the tables and the rejected rows, in order, are the rows of Read; and so are those of the whole table.
    private static void CheckTables(CsvLeads leads, int size)
    {
        var expected = Lists.Rows(leads).Select(Print).ToArray();
        var tables = leads.ReadTables(size).ToArray();
        Assert.Equal(expected, tables.SelectMany(table => Enumerable.Range(0, table.Leads.Count).Select(table.LeadAt).Concat(table.Rejected).OrderBy(row => row.Row)).Select(Print));
        Assert.All(tables.SkipLast(1), table => Assert.Equal(size, table.RowCount));
        Assert.Equal(tables.Select(table => table.FirstRow), tables.Select((_, i) => 1L + (i * size)));

        var whole = leads.ReadTable();
        var reads = leads.Read().ToArray();
        Assert.Equal(reads.Where(row => row.Record is null).Select(Print), whole.Rejected.Select(Print));
        Assert.Equal(
            reads.Where(row => row.Record is not null).Select(row => $"{row.Row} {Print(row.Record!)}"),
            Enumerable.Range(0, whole.Leads.Count).Select(lead => $"{whole.RowOf(lead)} {Print(whole.Leads.LeadAt(lead))}"));
    }

    private static string Print(CsvLead row) =>
        $"{row.Row} {row.Line} [{string.Join('¦', row.Cells)}] {(row.Record is { } record ? Print(record) : string.Join(" + ", row.Rejections))}";

    private static string Print(LeadRecord lead) => $"{lead.Id}: {string.Join('¦', lead.Schema.Fields.Select(field => $"{(field.Type == FieldType.TextSet ? null : lead[field.Name].Type)} {lead[field.Name]}"))}";

    private static Gen<Table> Tables =>
        from columns in Gen.Choose(1, 6)
        from rows in Gen.ArrayOf(Gen.ArrayOf(Cell, columns))
        from separator in Gen.Elements(',', ';', '\t', '|')
        from encoding in Gen.Elements(Encodings)
        from lineBreak in Gen.Elements("\n", "\r", "\r\n")
        from endsInABreak in ArbMap.Default.GeneratorFor<bool>()
        from quoteAll in ArbMap.Default.GeneratorFor<bool>()
        select new Table(columns, rows, separator, encoding, lineBreak, endsInABreak, quoteAll);

    private static Gen<string> Cell => Gen.Elements("a", "1", " ", "\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", "é", "一", "😀", "Select", "''", "\u0001").ArrayOf().Select(string.Concat);

    // Bytes of every kind, and mostly such as look like a list.
    private static Gen<byte[]> Garbage => Gen.OneOf(
        ArbMap.Default.GeneratorFor<byte[]>(),
        Listlike.Select(Encoding.UTF8.GetBytes),
        Listlike.Select(Encoding.UTF8.GetBytes),
        Listlike.Select(Encoding.Unicode.GetBytes),
        from text in Listlike.Select(Encoding.UTF8.GetBytes) from junk in ArbMap.Default.GeneratorFor<byte[]>() select text.Concat(junk).ToArray());

    private static Gen<string> Listlike =>
        from header in Gen.Elements("a,b,c,d\n", "id;a;b;c\n", "A\tB\tid\n", "a,a,,b\n", "\"a\",\" b\"\r", "sep=|\na|b\n", "sep=\"\n", "c,id\n", "")
        from parts in Gen.Elements(
            "1", "x", "-2.5", "1,5", "yes", "no", "none", "03/04/2026", "31/12/2026", "12/31/2026", "2026-03-31", "a;b", "\"", "\"\"", "\"q\"", " ", ",", ",", ",", ";", ";", "\t", "|", "\n", "\n", "\r\n", "\r", "\0", "é", "一").ArrayOf()
        select header + string.Concat(parts);

    private static void Holds(int tests, Property property) => property.Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(tests, tests * 20)));

    private sealed record Table(int Columns, string[][] Rows, char Separator, Encoding Encoding, string LineBreak, bool EndsInABreak, bool QuoteAll)
    {
        public byte[] Bytes => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(ToString())];

        public override string ToString() => string.Join(LineBreak, Rows.Prepend([.. Enumerable.Range(0, Columns).Select(i => $"c{i}")]).Select(Line)) + (EndsInABreak ? LineBreak : "");

        private string Line(string[] cells) => string.Join(Separator, cells.Select(cell =>
            QuoteAll || cell.AsSpan().IndexOfAny("\"\r\n ") >= 0 || cell.Contains(Separator) || (cells.Length == 1 && cell.Length == 0)
                ? $"\"{cell.Replace("\"", "\"\"")}\""
                : cell));
    }
}
