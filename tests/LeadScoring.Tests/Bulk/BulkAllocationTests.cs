using LeadScoring.Bulk;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

[Collection(Alone.Name)]
public class BulkAllocationTests
{
    [Fact]
    public void Score_IntoRoom_AllocatesNothingALead() => Assert.Equal(AllocatedBy(blocks: 1), AllocatedBy(blocks: 9));

    [Fact]
    public void Score_ObjectsIntoRoom_AllocatesNothingALead() => Assert.Equal(AllocatedByObjects(blocks: 1), AllocatedByObjects(blocks: 9));

    [Fact]
    public void Score_ActivitiesIntoRoom_AllocatesNothingALead()
    {
        foreach (var (model, leads) in BulkActivityTests.Cases())
        {
            Assert.Equal(AllocatedBy(model, leads, blocks: 1), AllocatedBy(model, leads, blocks: 9));
        }
    }

    // Time, data and playbook change, and no lead does.
    [Fact]
    public void Between_LeadsThatDoNotChange_AllocatesNothingALead() => Assert.Equal(AllocatedByComparing(blocks: 1), AllocatedByComparing(blocks: 9));

    private static long AllocatedByComparing(int blocks)
    {
        var schema = new LeadSchema(new LeadField("created", FieldType.Timestamp));
        ScoringModel Model(string name) => ScoringModel.For(schema, made => made.Dimension("fit", fit => fit.Rule(name, "daysSince(created) < 30", 5)));
        LeadTable Table() => LeadTable.Of(Enumerable.Range(0, blocks * LeadTable.BlockRows).Select(row => new LeadRecord(schema, $"{row}") { ["created"] = Sample.Now }), schema);
        var before = new ScoredState(BulkScorer.Of(Model("old"), schema), Table(), Sample.Now) { Tiers = TierLadder.Usual };
        var after = new ScoredState(BulkScorer.Of(Model("new"), schema), Table(), Sample.Now.AddDays(1)) { Tiers = TierLadder.Usual };
        Assert.Empty(ScoreChanges.Between(before, after));
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        ScoreChanges.Between(before, after);
        return GC.GetAllocatedBytesForCurrentThread() - allocated;
    }

    private static long AllocatedBy(int blocks)
    {
        var (model, leads) = BulkScorerTests.Plain(new Random(1));
        return AllocatedBy(model, leads, blocks);
    }

    private static long AllocatedByObjects(int blocks)
    {
        var (model, leads) = BulkScorerTests.Plain(new Random(1));
        var bulk = BulkScorer.Of(model, LeadBinding.For(leads[0].Schema));
        LeadRecord[] many = [.. Enumerable.Range(0, blocks * LeadTable.BlockRows).Select(row => leads[row % leads.Length])];
        var totals = new Points[many.Length];
        bulk.Score(many, Sample.Now, totals);
        var before = GC.GetAllocatedBytesForCurrentThread();
        bulk.Score(many, Sample.Now, totals);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long AllocatedBy(ScoringModel model, LeadRecord[] leads, int blocks)
    {
        var bulk = BulkScorer.Of(model, leads[0].Schema);
        var table = LeadTable.Of(Enumerable.Range(0, blocks * LeadTable.BlockRows).Select(row => leads[row % leads.Length]), leads[0].Schema);
        var totals = new Points[table.Count];
        bulk.Score(table, Sample.Now, totals);
        var before = GC.GetAllocatedBytesForCurrentThread();
        bulk.Score(table, Sample.Now, totals);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
