using LeadScoring.Bulk;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

public class ColumnDescriptionTests
{
    private static readonly LeadSchema Schema = new([new LeadField("title", FieldType.Text), new LeadField("employees", FieldType.Number), new LeadField("created", FieldType.Timestamp)], [new ActivityType("visit")]);

    [Fact]
    public void Columns_OfAPlainModel_DoAllOfIt()
    {
        var columns = Of(made => made.Dimension("fit", ceiling: 30, fit => fit.Rule("Known", "has(title)", Points.FromThousandths(2_500)).Rule("Large", "employees > 50", 10)));

        Assert.Equal(new PlannedColumns(ColumnRun.Whole, Points.FromThousandths(2_500), []), columns);
    }

    [Fact]
    public void Columns_CountActivitiesOfOneType()
    {
        Assert.Equal(new PlannedColumns(ColumnRun.Whole, 20, []), Of(made => made.Dimension("engagement", ceiling: 40, visits => visits.Activity("Visits", "visit", 2, visit => visit.HalfLife(30)))));
        Assert.Equal(
            new PlannedColumns(ColumnRun.Tables, 20, [new(LeadByLeadKind.Rule, "Anything")]),
            Of(made => made.Dimension("engagement", ceiling: 40, visits => visits.Activity("Visits", "visit", 2).Activity("Anything", null, 1))));
    }

    [Fact]
    public void Columns_OfAModelThatNeedsMore_SayWhatIsDoneLeadByLead()
    {
        var columns = Of(made => made
            .Dimension("fit", fit => fit
                .Rule("Known", "has(title)", 2)
                .Rule("Director", "title.contains('director')", 10)
                .Limit(floor: -5, ceiling: 5, LimitMode.Split)
                .Group("Sizes", sizes => sizes.Rule("Large", "employees > 50", 10)))
            .Dimension("more", more => more.PointsOf("Per head", "employees / 10"))
            .Limit(floor: 0, ceiling: 100, LimitMode.Split)
            .Override("By hand", "title == 'x'", score: "50")
            .Disqualify("Gone", "title == 'gone'"));

        Assert.Equal(
            new PlannedColumns(ColumnRun.Tables, 2, [
                new(LeadByLeadKind.Rule, "Director"), new(LeadByLeadKind.Rule, "Per head"), new(LeadByLeadKind.Groups, "fit"), new(LeadByLeadKind.SplitLimit, "fit"),
                new(LeadByLeadKind.Override, "By hand"), new(LeadByLeadKind.Gate, "Gone"), new(LeadByLeadKind.SplitLimit, "")]),
            columns);
        Assert.Equal(
            new PlannedColumns(ColumnRun.Tables, 2, [new(LeadByLeadKind.Combination, "")]),
            Of(made => made.Dimension("fit", fit => fit.Rule("Known", "has(title)", 2)).Combine(Combination.Minimum)));
    }

    [Fact]
    public void Columns_OfAModelThatTheyCannotHold_SayWhy()
    {
        void Cuts(ScoringModelBuilder made, int points) => made.Dimension("fit", fit =>
        {
            for (var i = 1; i < 300; i++)
            {
                fit.Rule($"From {i}", $"employees >= {i}", points);
            }
        });

        Assert.Equal(new PlannedColumns(ColumnRun.None, null, [new(LeadByLeadKind.Classes, "employees")]), Of(made => Cuts(made, 1)));
        Assert.Equal(
            new PlannedColumns(ColumnRun.None, null, [new(LeadByLeadKind.Sums, "")]),
            Of(made => made.Dimension("fit", fit => fit.Rule("Known", "has(title)", 1).Rule("Large", "employees > 50", 20_000)).Limit()));
    }

    // What is said of columns is what they do.
    [Fact]
    public void Columns_OfAnyModel_AreThoseOfTheScorer()
    {
        var tables = 0;
        Checked.ForAny(one => tables += AssertDescribed(one.Model).IsByColumns ? 1 : 0, ci: 150, hasMetEnough: () => tables > 50);
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.True(AssertDescribed(BulkScorerTests.Plain(new Random(seed)).Model).IsWholeByColumns);
        }
    }

    private static BulkScorer AssertDescribed(ScoringModel model)
    {
        var bulk = BulkScorer.Of(model, model.Schema);
        var plan = bulk.DescribePlan();
        Assert.Equal(bulk.IsWholeByColumns ? ColumnRun.Whole : bulk.IsByColumns ? ColumnRun.Tables : ColumnRun.None, plan.Columns!.Run);
        Assert.Equal(bulk.IsWholeByColumns, plan.Columns.Reasons.Count == 0);
        Assert.Equal(bulk.IsByColumns, plan.Columns.Unit is not null);
        Assert.Equal(Scorer.Of(model).DescribePlan(), plan with { Columns = null });
        return bulk;
    }

    private static PlannedColumns Of(Action<ScoringModelBuilder> build) => BulkScorer.Of(ScoringModel.For(Schema, build), Schema).DescribePlan().Columns!;
}
