// doc: bulk-columns
using LeadScoring;
// end

namespace DocExamples;

public static class BulkColumnExamples
{
    public static void BulkColumns()
    {
        // doc: bulk-columns
        var schema = new LeadSchema(
            [new LeadField("industry", FieldType.Text), new LeadField("employees", FieldType.Number)],
            [new ActivityType("visit")]);
        int[] industries = [0, -1, 1], visitors = [0, 0, 2];                        // -1 is missing
        double[] employees = [120, 80, double.NaN];                                 // and so is NaN
        DateTimeOffset[] visits = [.. visitors.Select((_, i) => new DateTimeOffset(2026, 3, 1 + i, 0, 0, 0, TimeSpan.Zero))];

        var table = LeadTable.Of(
            schema,
            count: 3,
            [LeadColumn.Texts("industry", industries, ["Chemicals", "Energy"]), LeadColumn.Numbers("employees", employees)],
            ids: ["C-1", "C-2", "C-3"],
            activities: new LeadActivityColumns(visitors, LeadColumn.Texts("type", Array.ConvertAll(visitors, _ => (string?)"visit")), visits));

        var model = ScoringModel.For(schema, m => m
            .Dimension("fit", fit => fit.Lookup("Industry", "industry", ("Chemicals", 15), ("Energy", 8)))
            .Dimension("engagement", engagement => engagement.Activity("Visits", "visit", 3, visit => visit.AtMost(count: 5))));
        Console.WriteLine(BulkScorer.Of(model, schema).Score(table, new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero))[0]);
        // end
    }
}
