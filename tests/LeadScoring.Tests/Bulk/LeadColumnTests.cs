using LeadScoring.Leads;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

/// <summary>Tables of columns that a host has.</summary>
public class LeadColumnTests
{
    private static readonly LeadSchema Schema = new(
        [
            new LeadField("title", FieldType.Text), new LeadField("visits", FieldType.Number), new LeadField("consent", FieldType.Boolean),
            new LeadField("created", FieldType.Timestamp), new LeadField("tags", FieldType.TextSet),
        ],
        [new ActivityType("visit", new LeadField("page", FieldType.Text) { MissingSpellings = ["n/a"] }), new ActivityType("order")]);

    // The same table as of the same leads as records.
    [Fact]
    public void Of_AnyLeadsByColumns_IsTheTableOfTheirRecords() => Checked.ForAny(
        one =>
        {
            var (schema, leads) = (one.Model.Schema, one.Leads);
            var did = leads.SelectMany((lead, row) => lead.RecordedActivities.Select(recorded => (row, recorded))).ToList();
            var attributes = schema.AttributesOf(type: null).Fields.Where(field => field != ActivityType.Value && field != ActivityType.Time);
            var table = LeadTable.Of(
                schema,
                leads.Count,
                schema.Fields.Select(field => Column(field, [.. leads.Select(lead => lead[field.Name])])),
                [.. leads.Select(lead => lead.Id)],
                schema.Activities.Count == 0 ? null : new LeadActivityColumns(did.Select(item => item.row).ToArray(), LeadColumn.Texts("type", did.Select(item => (string?)item.recorded.Activity.Type).ToArray()), did.Select(item => item.recorded.Activity.Time).ToArray())
                {
                    Values = did.Select(item => item.recorded.Activity.Value ?? double.NaN).ToArray(),
                    Ids = did.Select(item => item.recorded.Activity.Id).ToArray(),
                    Sequences = did.Select(item => item.recorded.Activity.Sequence).ToArray(),
                    Attributes = [.. attributes.Select(field => Column(field, [.. did.Select(item => item.recorded.ValueOf(field.Name))]))],
                });

            var expected = LeadTable.Of(leads, schema);
            Assert.Equal(expected.Bytes, table.Bytes);
            Assert.Equal(Enumerable.Range(0, leads.Count).Select(row => LeadTableTests.TextOf(expected.LeadAt(row))), Enumerable.Range(0, leads.Count).Select(row => LeadTableTests.TextOf(table.LeadAt(row))));
            Assert.Equal(BulkScorer.Of(one.Model, schema).Score(expected, one.Now).Totals.ToArray(), BulkScorer.Of(one.Model, schema).Score(table, one.Now).Totals.ToArray());
        },
        ci: 60,
        deep: 2_000);

    [Fact]
    public void Of_Columns_HoldsTheirValues()
    {
        var table = LeadTable.Of(
            Schema,
            count: 3,
            [LeadColumn.Texts("title", new[] { 1, -1, 0 }, ["CTO", "Buyer"]), LeadColumn.Numbers("visits", new[] { 1, double.NaN, -0.0 }), LeadColumn.Booleans("consent", new bool?[] { true, null, false })],
            activities: new LeadActivityColumns(new[] { 2, 0, 2 }, LeadColumn.Texts("kind", new[] { 0, 0, 0 }, ["visit"]), new[] { Sample.Now, Sample.Now.AddDays(-1), Sample.Now.AddDays(-2) }));

        Assert.Equal(
            ["0: Buyer, 1, true, ,  1", "1: , , , ,  0", "2: CTO, 0, false, ,  2"],
            Enumerable.Range(0, 3).Select(table.LeadAt).Select(lead => $"{lead.Id}: {string.Join(", ", Schema.Fields.Select(field => lead[field.Name]))} {lead.Activities.Count()}"));
    }

    [Theory]
    [InlineData("length", "Column 'visits' has 2 values, and there are 3 leads. (Parameter 'columns')")]
    [InlineData("code", "Lead 1: Column 'title', place 1: the code is 2; it is -1 for a missing text, or from 0 to 1.")]
    [InlineData("negative", "Lead 0: Column 'title', place 0: the code is -2; it is -1 for a missing text, or from 0 to 1.")]
    [InlineData("infinite", "Lead 2: Column 'visits', place 2: the number is infinite; it is finite, or missing.")]
    [InlineData("field", "There is no field for column 'visit'. (Parameter 'columns')")]
    [InlineData("type", "Column 'title' is of Number, and the field is a Text. (Parameter 'columns')")]
    [InlineData("twice", "Two columns are called 'visits'. (Parameter 'columns')")]
    [InlineData("ids", "There are 1 ids and 3 leads. (Parameter 'ids')")]
    [InlineData("row", "Activity 1: there is no row 3; there are 3 leads. (Parameter 'activities')")]
    [InlineData("kind", "Lead 0: Activity 0: the schema has no activity type 'demo'.")]
    [InlineData("none", "Lead 0: Activity 0: it has no type.")]
    [InlineData("stray", "Lead 1: Activity 1: the activity type 'order' has no attribute 'page'.")]
    [InlineData("values", "There are 1 values and 2 activities; give one for each, or none. (Parameter 'activities')")]
    [InlineData("too many ids", "There are 3 ids and 2 activities; give one for each, or none. (Parameter 'activities')")]
    [InlineData("value", "Lead 0: Activity 1: its value is infinite; it is finite, or missing.")]
    [InlineData("attribute", "Column 'page' has 1 values, and there are 2 activities. (Parameter 'columns')")]
    public void Of_ColumnsThatDoNotFit_SaysWhatAndWhere(string what, string message)
    {
        var good = LeadColumn.Numbers("visits", new[] { 1.0, 2, 3 });
        LeadColumn[] columns = what switch
        {
            "length" => [LeadColumn.Numbers("visits", new[] { 1.0, 2 })],
            "code" => [LeadColumn.Texts("title", new[] { 0, 2, 1 }, ["CTO", "Buyer"])],
            "negative" => [LeadColumn.Texts("title", new[] { -2, 2, 1 }, ["CTO", "Buyer"])],
            "infinite" => [LeadColumn.Numbers("visits", new[] { 1, 2, double.NegativeInfinity })],
            "field" => [LeadColumn.Numbers("visit", new[] { 1.0, 2, 3 })],
            "type" => [LeadColumn.Numbers("title", new[] { 1.0, 2, 3 })],
            "twice" => [good, good],
            _ => [good],
        };
        LeadActivityColumns Did(string? kind, params int[] rows) => new(rows, LeadColumn.Texts("kind", Array.ConvertAll(rows, _ => kind)), Array.ConvertAll(rows, _ => Sample.Now));
        LeadActivityColumns Other(LeadColumn[]? attributes = null, double[]? values = null, string?[]? ids = null, int[]? rows = null) =>
            new(rows ?? [0, 1], LeadColumn.Texts("kind", new[] { 0, 1 }, ["visit", "order"]), new[] { Sample.Now, Sample.Now }) { Attributes = [.. attributes ?? []], Values = values ?? [], Ids = ids ?? [] };
        var activities = what switch
        {
            "row" => Did("visit", 0, 3),
            "kind" => Did("demo", 0),
            "none" => Did(null, 0),
            "stray" => Other(attributes: [LeadColumn.Texts("page", new[] { "/", "/" })]),
            "values" => Other(values: [1]),
            "too many ids" => Other(ids: ["1", "2", "3"]),
            "value" => Other(values: [double.NaN, double.PositiveInfinity], rows: [1, 0]),
            "attribute" => new(new[] { 0, 1 }, LeadColumn.Texts("kind", new[] { 0, 0 }, ["visit"]), new[] { Sample.Now, Sample.Now }) { Attributes = [LeadColumn.Texts("page", new string?[] { "/" })] },
            _ => null,
        };

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => LeadTable.Of(Schema, 3, columns, what == "ids" ? ["1"] : null, activities)).Message);
    }

    [Fact]
    public void Activities_OfDifferentLengths_AreRefused()
    {
        Assert.Equal(
            "There are 2 rows, 1 types and 3 times; each activity has one of each. (Parameter 'rows')",
            Assert.Throws<ArgumentException>(() => new LeadActivityColumns(new[] { 0, 1 }, LeadColumn.Texts("kind", new string?[] { "visit" }), new DateTimeOffset[3])).Message);
        Assert.Equal(
            "The types of activities are texts, and column 'kind' is of Number. (Parameter 'types')",
            Assert.Throws<ArgumentException>(() => new LeadActivityColumns(new[] { 0 }, LeadColumn.Numbers("kind", new double[1]), new DateTimeOffset[1])).Message);
    }

    [Fact]
    public void Of_AMissingSpellingOfOneType_IsMissing()
    {
        var table = LeadTable.Of(Schema, 1, [], activities: new LeadActivityColumns(new[] { 0, 0 }, LeadColumn.Texts("kind", new[] { 0, 0 }, ["visit"]), new[] { Sample.Now, Sample.Now }) { Attributes = [LeadColumn.Texts("page", new[] { "N/A", "/" })] });
        var model = ScoringModel.For(new LeadSchema([], [new ActivityType("visit", new LeadField("page", FieldType.Text))]), made => made.Dimension("d", d => d.PointsOf("Pages", "count('visit', where: has(page))")));

        Assert.Equal(1, BulkScorer.Of(model, Schema).Score(table, Sample.Now)[0].Total);
    }

    private static LeadColumn Column(LeadField field, LeadValue[] values) => field.Type switch
    {
        FieldType.Text => LeadColumn.Texts(field.Name, Array.ConvertAll(values, value => value.Text)),
        FieldType.Boolean => LeadColumn.Booleans(field.Name, Array.ConvertAll(values, value => value.Boolean)),
        FieldType.Timestamp => LeadColumn.Timestamps(field.Name, Array.ConvertAll(values, value => value.Timestamp)),
        FieldType.TextSet => LeadColumn.TextSets(field.Name, Array.ConvertAll(values, value => (IReadOnlyList<string>?)value.TextSet)),
        _ => LeadColumn.Numbers(field.Name, Array.ConvertAll(values, value => value.Number ?? double.NaN)),
    };
}
