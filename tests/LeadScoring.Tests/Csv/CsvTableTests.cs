using System.Text;
using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

public class CsvTableTests
{
    private const string Mixed =
        "id,size,note\n" +
        "A,1,\"two\nlines\"\n" +
        "B,many,x\n" +
        "C,2.5,\" a, \"\"b\"\"\"\n" +
        "A,3,again\n" +
        "D\n" +
        "E,, plain \n";

    private static LeadField[] Fields => [Lists.Number("size"), Lists.Text("note")];

    [Fact]
    public void ReadTable_MixedRows_PartsLeadsFromRejectedRows()
    {
        using var leads = Lists.Open(Mixed, Fields);

        var table = leads.ReadTable();

        Assert.Equal((1, 6, 3, 3), (table.FirstRow, table.RowCount, table.Leads.Count, table.Rejected.Count));
        Assert.Equal(["A", "C", "E"], Enumerable.Range(0, 3).Select(table.Leads.IdOf));
        Assert.Equal([1L, 3L, 6L], Enumerable.Range(0, 3).Select(table.RowOf));
        Assert.Equal(
            "size (4,2): error LS5102: field 'size' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings\n" +
            "id (6,1): error LS5044: the id 'A' already stands in line 2\n" +
            " (7,0): error LS5040: the row has 1 cells and the header 3",
            Lists.Print(table.Rejected));
        Assert.Equal("A table of the whole file keeps no texts; those of ReadTables do.", Assert.Throws<InvalidOperationException>(() => table.LineOf(0).Length).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.RowOf(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.RowOf(-1));
    }

    [Fact]
    public void ReadTables_TwoRowsEach_KeepTheTextsOfLeads()
    {
        using var leads = Lists.Open(Mixed, Fields);

        var tables = leads.ReadTables(2).ToArray();

        Assert.Equal([1L, 3L, 5L], tables.Select(table => table.FirstRow));
        Assert.Equal([2L, 2L, 2L], tables.Select(table => table.RowCount));
        Assert.Equal(["A,1,\"two\nlines\"", "C,2.5,\" a, \"\"b\"\"\"", "E,,\" plain \""], tables.Select(table => Encoding.UTF8.GetString(table.LineOf(0))));
        Assert.Equal([2L, 5L, 8L], tables.Select(table => table.LeadAt(0).Line));
        Assert.Equal("C: 2.5,  a, \"b\"", Lists.Print([tables[1].LeadAt(0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => tables[0].LineOf(1).Length);
    }

    [Fact]
    public void ReadTables_EmptyList_GivesNone()
    {
        using var leads = Lists.Open("id,size\n\n", Lists.Number("size"));

        Assert.Empty(leads.ReadTables());
        Assert.Equal((0, 0), (leads.ReadTable().Leads.Count, leads.ReadTable().Rejected.Count));
    }

    [Fact]
    public void ReadTables_NoRowsAtATime_AreRefusedAtOnce()
    {
        using var leads = Lists.Open("id\n1\n");

        Assert.Throws<ArgumentOutOfRangeException>(() => leads.ReadTables(0));
    }

    [Fact]
    public void ReadTables_AnotherReading_EndsTheFirst()
    {
        using var leads = Lists.Open("id\n1\n2\n");
        using var first = leads.ReadTables(1).GetEnumerator();
        Assert.True(first.MoveNext());
        leads.ReadTable();

        Assert.Equal("'leads.csv' is being read anew; one reading at a time.", Assert.Throws<InvalidOperationException>(() => first.MoveNext()).Message);
    }

    [Fact]
    public void ReadTables_VeryLongRows_MakeSmallerTables()
    {
        var note = new string('n', 3_000_000);
        using var leads = Lists.Open("id,note\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"{i},{note}{i}\n")), Lists.Text("note"));

        var tables = leads.ReadTables().ToArray();

        Assert.Equal([6, 2], tables.Select(table => table.Leads.Count));
        Assert.Equal($"{note}8", tables[1].Leads.LeadAt(1)["note"].Text);
        Assert.Equal($"8,{note}8".Length, tables[1].LineOf(1).Length);
    }

    [Fact]
    public void ReadTables_MoreTextsThanAreRemembered_StayRight()
    {
        // Each text comes three times, far apart: short, long, alike at both ends, and not of ASCII.
        string[] texts = [.. Enumerable.Range(0, 4_000).SelectMany(i => new[] { $"{i}", $"the same {i} the same", $"线索{i}", new string('x', 60) + i })];
        using var leads = Lists.Open("t,n\n" + string.Concat(Enumerable.Repeat(texts, 3).SelectMany(all => all).Select((text, i) => $"{text},{i / 8.0}\n")), new CsvOptions { IdColumn = "" }, Lists.Text("t"), Lists.Number("n"));

        var rows = 0;
        foreach (var table in leads.ReadTables())
        {
            for (var lead = 0; lead < table.Leads.Count; lead++, rows++)
            {
                var record = table.Leads.LeadAt(lead);
                Assert.Equal((texts[rows % texts.Length], rows / 8.0), (record["t"].Text, record["n"].Number));
            }
        }

        Assert.Equal(texts.Length * 3, rows);
    }

    [Fact]
    public void ReadTable_ManyIds_FindsTheOneThatComesAgain()
    {
        using var leads = Lists.Open("id\n" + string.Concat(Enumerable.Range(1, 100_000).Select(i => $"{i * 7919L}\n")) + $"{500 * 7919L}\n");

        Assert.Equal($"id (100002,1): error LS5044: the id '{500 * 7919L}' already stands in line 501", Lists.Print(leads.ReadTable().Rejected));
    }

    [Fact]
    public void ReadTable_WithActivities_ScoresAsTheRecordsDo()
    {
        var schema = new LeadSchema([Lists.Number("size")], [new ActivityType("visit", [Lists.Text("page")])]);
        var model = Playbook.Parse("""
            { "format": 1, "name": "m", "fields": { "size": "number" }, "activities": { "visit": { "page": "text" } },
              "scoring": { "dimensions": { "d": { "rules": [
                { "rule": "Visits", "activity": "visit", "points": 2 }, { "rule": "Prices", "when": "exists('visit', where: page == '/prices')", "points": 10 },
                { "rule": "Size", "when": "size >= 2", "points": 5 } ] } } } }
            """).Model;
        var now = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        using var leads = CsvLeads.Open(new MemoryStream("id,size\nA,1\nB,x\nC,3\n"u8.ToArray()), "leads.csv", schema);

        var table = leads.ReadTable(lead => lead.Add(new LeadActivity("visit", now.AddDays(-1)), ("page", lead.Id == "C" ? "/prices" : "/")));

        Assert.Equal([2, 17], BulkScorer.Of(model, table.Leads.Schema).Score(table.Leads, now).Totals.ToArray());
        Assert.Equal([2, 17], Enumerable.Range(0, 2).Select(lead => Scorer.Of(model).Score(table.Leads.LeadAt(lead), now).Total));
    }

    [SharedDataFact]
    public void RealLists_Tables_AreTheRowsOfRead()
    {
        foreach (var path in new[] { SharedData.Path("x-education", "Leads.csv"), SharedData.Path("maven-crm", "sales_pipeline.csv"), SharedData.Path("online-shoppers", "online_shoppers_intention.csv") })
        {
            using var leads = CsvLeads.Open(path, CsvSchema.Infer(path));
            var rows = Lists.Rows(leads);
            var tables = leads.ReadTables(1000).ToArray();
            var whole = leads.ReadTable();

            Assert.All(rows, row => Assert.NotNull(row.Record));
            Assert.Equal(rows.Length, whole.Leads.Count);
            var place = 0;
            foreach (var (table, lead) in tables.SelectMany(table => Enumerable.Range(0, table.Leads.Count).Select(lead => (table, lead))))
            {
                var row = rows[place];
                Assert.Equal(row.Cells, table.LeadAt(lead).Cells);
                Assert.Equal(Lists.Print([row]), Lists.Print([table.LeadAt(lead)]));
                Assert.Equal((row.Row, row.Record!.Id), (whole.RowOf(place), whole.Leads.IdOf(place)));
                place++;
            }

            Assert.Equal(rows.Length, place);
        }
    }
}
