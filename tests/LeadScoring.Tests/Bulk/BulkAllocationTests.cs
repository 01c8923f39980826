using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

[Collection(Alone.Name)]
public class BulkAllocationTests
{
    [Fact]
    public void Score_IntoRoom_AllocatesNothingALead() => Assert.Equal(AllocatedBy(blocks: 1), AllocatedBy(blocks: 9));

    private static long AllocatedBy(int blocks)
    {
        var (model, leads) = BulkScorerTests.Plain(new Random(1));
        var bulk = BulkScorer.Of(model, leads[0].Schema);
        var table = LeadTable.Of(Enumerable.Range(0, blocks * LeadTable.BlockRows).Select(row => leads[row % leads.Length]), leads[0].Schema);
        var totals = new Points[table.Count];
        bulk.Score(table, Sample.Now, totals);
        var before = GC.GetAllocatedBytesForCurrentThread();
        bulk.Score(table, Sample.Now, totals);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
