using LeadScoring.Bulk;
using LeadScoring.Leads;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

public class LeadTableTests
{
    private static readonly LeadSchema Schema = new(
        new LeadField("title", FieldType.Text), new LeadField("visits", FieldType.Number), new LeadField("consent", FieldType.Boolean),
        new LeadField("created", FieldType.Timestamp), new LeadField("tags", FieldType.TextSet));

    [Fact]
    public void LeadAt_AnyLeads_GivesThemBack() => Checked.ForAny(
        one =>
        {
            var leads = one.Leads;
            var table = LeadTable.Of(leads, one.Model.Schema);

            Assert.Equal(leads.Count, table.Count);
            Assert.Equal(leads.Select(TextOf), Enumerable.Range(0, table.Count).Select(row => TextOf(table.LeadAt(row))));
        },
        ci: 100,
        deep: 3_000);

    // What a block holds in one byte, in two, and in four.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(255, 1)]
    [InlineData(256, 2)]
    [InlineData(65_535, 2)]
    [InlineData(65_536, 4)]
    public void CodeColumn_OfCodes_IsAsNarrowAsTheGreatest(int most, int bytes)
    {
        var column = CodeColumn.Of([0, most, 1]);

        Assert.Equal(3 * bytes, column.Bytes);
        Assert.Equal(most, column.Most);
        Assert.Equal([0, most, 1], Enumerable.Range(0, 3).Select(row => column[row]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(254, 1)]
    [InlineData(255, 4)]
    [InlineData(-1, 4)]
    [InlineData(0.5, 4)]
    [InlineData(16_777_216, 4)]
    [InlineData(16_777_217, 8)]
    [InlineData(0.1, 8)]
    [InlineData(1e300, 8)]
    [InlineData(5e-324, 8)]
    public void Table_OfNumbers_IsAsNarrowAsHoldsThemExactly(double number, int bytes)
    {
        var table = LeadTable.Of([new LeadRecord(Schema, "1") { ["visits"] = number }, new LeadRecord(Schema, "2"), new LeadRecord(Schema, "3") { ["visits"] = 7 }], Schema);

        Assert.Equal(3 * (bytes + 4), table.Bytes); // the other four fields are missing throughout: a byte each
        Assert.Equal([number, null, 7.0], Enumerable.Range(0, 3).Select(row => table.LeadAt(row)["visits"].Number));
    }

    [Fact]
    public void Build_AndGoingOn_LeavesTheFirstTableAsItWas()
    {
        var builder = new LeadTableBuilder<LeadRecord>(LeadBinding.For(Schema), lead => lead.Id);
        builder.Add(new LeadRecord(Schema, "a") { ["title"] = "CTO", ["tags"] = (string[])["hot", "new"] });
        var first = builder.Build();
        for (var i = 0; i < 5_000; i++)
        {
            builder.Add(new LeadRecord(Schema, $"b{i}") { ["title"] = $"title {i}", ["visits"] = i });
        }

        var second = builder.Build();

        Assert.Equal((1, 5_001, 5_001), (first.Count, second.Count, builder.Count));
        Assert.Equal("a: CTO, , , , hot; new", TextOf(first.LeadAt(0)));
        Assert.Equal("a: CTO, , , , hot; new", TextOf(second.LeadAt(0)));
        Assert.Equal("b4999: title 4999, 4999, , , ", TextOf(second.LeadAt(5_000)));
    }

    [Fact]
    public void LeadAt_WithoutIds_IsCalledByItsRow() =>
        Assert.Equal("1", LeadTable.Of([new Host("a"), new Host("b")], LeadBinding.Empty<Host>().Map("name", host => host.Name)).LeadAt(1).Id);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void LeadAt_NoSuchRow_Throws(int row)
    {
        var table = LeadTable.Of([new LeadRecord(Schema, "1")], Schema);

        Assert.Throws<ArgumentOutOfRangeException>(nameof(row), () => table.LeadAt(row));
    }

    [Fact]
    public void Add_ALeadThatCannotBe_AddsNothing()
    {
        var binding = LeadBinding.Empty<Host>().Map("name", host => host.Name).Map("number", host => host.Number);
        var builder = new LeadTableBuilder<Host>(binding);
        builder.Add(new Host("a"));

        Assert.Equal("Lead 1: Field 'number' is infinite; a lead's number is finite, or missing.", Assert.Throws<ArgumentException>(() => builder.Add(new Host("b", double.PositiveInfinity))).Message);
        builder.Add(new Host("c", 3));

        Assert.Equal(["0: a, ", "1: c, 3"], Enumerable.Range(0, builder.Build().Count).Select(row => TextOf(builder.Build().LeadAt(row))));
    }

    // As if the leads had always been there; what is not touched is the same memory.
    [Fact]
    public void With_OtherLeadsInSomeRows_IsTheTableOfAll() => Checked.ForAny(
        one =>
        {
            LeadRecord[] leads = [.. Enumerable.Range(0, (2 * LeadTable.BlockRows) + 7).Select(row => one.Leads[row % one.Leads.Count])];
            var table = LeadTable.Of(leads, one.Model.Schema);
            var others = new Dictionary<int, LeadRecord> { [3] = leads[5], [LeadTable.BlockRows - 1] = new LeadRecord(one.Model.Schema, "empty"), [2 * LeadTable.BlockRows] = leads[0] };
            var changed = table.With(others, LeadBinding.For(one.Model.Schema), lead => lead.Id);
            foreach (var (row, lead) in others)
            {
                leads[row] = lead;
            }

            Assert.Equal(leads.Length, changed.Count);
            Assert.Equal(leads.Select(TextOf), Enumerable.Range(0, leads.Length).Select(row => TextOf(changed.LeadAt(row))));
            Assert.Same(table.Blocks[1], changed.Blocks[1]);
            Assert.NotSame(table.Blocks[0], changed.Blocks[0]);
            Assert.Equal(leads.Select(lead => Scorer.Of(one.Model).Score(lead, one.Now)), Scores(BulkScorer.Of(one.Model, one.Model.Schema).Score(changed, one.Now)));
        },
        ci: 4,
        deep: 200);

    [Fact]
    public void With_ARowThatIsNone_Throws()
    {
        var table = LeadTable.Of([new LeadRecord(Schema, "1")], Schema);

        Assert.Throws<ArgumentOutOfRangeException>("leads", () => table.With(new Dictionary<int, LeadRecord> { [1] = new(Schema, "2") }, LeadBinding.For(Schema)));
        Assert.Equal(
            "The binding is of another schema than the table. (Parameter 'binding')",
            Assert.Throws<ArgumentException>(() => table.With(new Dictionary<int, LeadRecord>(), LeadBinding.For(new LeadSchema()))).Message);
    }

    [Fact]
    public async Task OfAsync_LeadsAsTheyCome_IsTheirTable()
    {
        var binding = LeadBinding.Empty<Host>().Map("name", host => host.Name).Map("number", host => host.Number);
        async IAsyncEnumerable<Host> Come()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                yield return new Host($"{(char)('a' + i)}", i);
            }
        }

        var table = await LeadTable.OfAsync(Come(), binding, host => host.Name);

        Assert.Equal(["a: a, 0", "b: b, 1", "c: c, 2"], Enumerable.Range(0, table.Count).Select(row => TextOf(table.LeadAt(row))));
    }

    [Fact]
    public void Of_NoLeads_IsEmpty()
    {
        var table = LeadTable.Of([], Schema);

        Assert.Equal((0, 0L), (table.Count, table.Bytes));
        Assert.Equal(Schema, table.Schema);
    }

    private static IEnumerable<Score> Scores(BulkScores scores) => Enumerable.Range(0, scores.Count).Select(row => scores[row]);

    internal static string TextOf(LeadRecord lead) => string.Join(
        "\n  ",
        [
            $"{lead.Id}: {string.Join(", ", lead.Schema.Fields.Select(field => lead[field.Name]))}",
            .. lead.RecordedActivities.Select(recorded => TextOf(lead.Schema, recorded)).Order(StringComparer.Ordinal), // their order says nothing
        ]);

    // What a spelling means is asked when the record is read.
    private static string TextOf(LeadSchema schema, RecordActivity recorded) =>
        $"{recorded.Activity}, {string.Join(", ", schema.FindActivity(recorded.Activity.Type)!.Attributes.Select(attribute => recorded.MeaningOf(attribute.Name)))}";

    private sealed record Host(string Name, double? Number = null);
}
