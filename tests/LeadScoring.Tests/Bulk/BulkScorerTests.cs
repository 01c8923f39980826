using System.Collections.Concurrent;
using System.Globalization;
using LeadScoring.Bulk;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Plans;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;
using LeadScoring.Tests.Scoring;

namespace LeadScoring.Tests.Bulk;

public class BulkScorerTests
{
    private static readonly DateTimeOffset Now = Sample.Now;

    private static readonly LeadSchema Schema = new(
        new LeadField("title", FieldType.Text), new LeadField("employees", FieldType.Number), new LeadField("visits", FieldType.Number),
        new LeadField("consent", FieldType.Boolean), new LeadField("created", FieldType.Timestamp));

    private static readonly KernelWidth[] Widths = [.. Enum.GetValues<KernelWidth>().Where(Kernels.IsSupported)];

    // Gates, overrides, custom rules, faults, every combination: what stands in no table is asked row by row.
    [Fact]
    public void Score_AnyModel_IsThatOfTheScorerAtAnyWidth()
    {
        var byColumns = 0; // models that are wholly so have tests of their own
        Checked.ForAny(
            one =>
            {
                List<LeadRecord> leads = [.. one.Leads];
                var rows = one.Now.Ticks % 7 == 0 ? 2 * LeadTable.BlockRows + 3 : 130; // several blocks, the last of them short; and one with a short step
                var table = LeadTable.Of(Enumerable.Range(0, rows).Select(row => leads[row % leads.Count]), one.Model.Schema);
                var scorer = Scorer.Of(one.Model);
                var expected = leads.ConvertAll(lead => scorer.Score(lead, one.Now));
                DateTimeOffset[] nows = [.. Enumerable.Range(0, rows).Select(row => Values.Instants[(row + (int)(one.Now.Ticks % 5)) % Values.Instants.Length])];
                var each = nows.Select((now, row) => (now, row)).Take(130).ToList().ConvertAll(item => scorer.Score(leads[item.row % leads.Count], item.now));
                Assert.Equal(leads.Select(lead => NaiveScorer.Score(one.Model, lead, one.Now).Total), expected.Select(score => score.Total.Thousandths));
                foreach (var width in Widths)
                {
                    var bulk = new BulkScorer(one.Model, one.Model.Schema, width);
                    var scores = bulk.Score(table, one.Now, new BulkOptions { Threads = rows > LeadTable.BlockRows ? 2 : 1 });
                    var totals = new Points[rows];
                    bulk.Score(table, one.Now, totals);
                    for (var row = 0; row < rows; row++)
                    {
                        Assert.True(expected[row % leads.Count] == scores[row], $"row {row} at {width}: {scores[row]} is {expected[row % leads.Count]}");
                        Assert.Equal(scores[row].Total, totals[row]);
                    }

                    scores = bulk.Score(table, nows);
                    for (var row = 0; row < each.Count; row++)
                    {
                        Assert.True(each[row] == scores[row], $"row {row} at {nows[row]:O}, {width}: {scores[row]} is {each[row]}");
                    }

                    var fromObjects = new BulkScorer<LeadRecord>(one.Model, LeadBinding.For(one.Model.Schema), width).Score(leads, one.Now);
                    Assert.Equal(expected, Enumerable.Range(0, leads.Count).Select(row => fromObjects[row]));
                    byColumns += bulk.IsByColumns ? 1 : 0;
                }
            },
            ci: 150,
            deep: 5_000,
            hasMetEnough: () => byColumns > 100);
    }

    // All that the tables of plain models do: words in any mode, cuts, several fields, limits, floats, doubles, small numbers.
    [Fact]
    public void Score_AnyPlainModel_IsThatOfTheScorerAtAnyWidth()
    {
        for (var seed = 0; seed < TestBudget.Of(ci: 60, deep: 2_000); seed++)
        {
            var (model, leads) = Plain(new Random(seed));
            var table = LeadTable.Of(leads, Schema);
            var scorer = Scorer.Of(model);
            foreach (var width in Widths)
            {
                var bulk = new BulkScorer(model, Schema, width);
                Assert.True(bulk.IsWholeByColumns, $"seed {seed}");
                var scores = bulk.Score(table, Now);
                var fromObjects = new BulkScorer<LeadRecord>(model, LeadBinding.For(Schema), width).Score(leads, Now);
                for (var row = 0; row < leads.Length; row++)
                {
                    Assert.Equal(scores[row], fromObjects[row]);
                    Assert.True(scorer.Score(leads[row], Now) == scores[row], $"seed {seed}, row {row} at {width}: {scores[row]} is {scorer.Score(leads[row], Now)}");
                }
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(70_000)]
    public void Score_DictionariesOfAnySize_FindsEachWord(int words)
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Lookup("Title", "title", ("word 0", 1), ($"WORD {words - 1}", 2)).Rule("Known", "has(title)", 4)));
        LeadRecord[] leads = [.. Enumerable.Range(0, words).Select(i => new LeadRecord(Schema, $"{i}") { ["title"] = $"word {i}" }), new LeadRecord(Schema, "none")];
        var table = LeadTable.Of(leads, Schema);
        int PointsOf(int i) => i == words ? 0 : i == words - 1 ? 6 : i == 0 ? 5 : 4;
        foreach (var width in Widths)
        {
            Assert.Equal(Enumerable.Range(0, words + 1).Select(i => (Points)PointsOf(i)), new BulkScorer(model, Schema, width).Score(table, Now).Totals.ToArray());
        }
    }

    // More classes than a byte holds, and sums that 16 bits do not hold: scored row by row, and the same.
    [Theory]
    [InlineData(255, 1, -1, true)]
    [InlineData(256, 1, -1, false)]
    [InlineData(100, 1_000_000, -1_000_000, true)]
    [InlineData(100, 1_000_000, -1, false)]
    public void Score_ModelsThatColumnsCannotHold_IsThatOfTheScorer(int cuts, int gain, int loss, bool isByColumns)
    {
        var model = ScoringModel.For(Schema, made =>
        {
            made.Dimension("fit", fit =>
            {
                for (var i = 1; i < cuts; i++)
                {
                    fit.Rule($"From {i}", string.Create(CultureInfo.InvariantCulture, $"employees >= {i * 3}"), i % 2 == 0 ? gain : loss);
                }
            });
            made.Limit(floor: null, ceiling: null);
        });
        LeadRecord[] leads = [.. Enumerable.Range(-1, 1_000).Select(i => new LeadRecord(Schema, $"{i}") { ["employees"] = i })];
        var bulk = BulkScorer.Of(model, Schema);
        var scorer = Scorer.Of(model);

        Assert.Equal(isByColumns, bulk.IsByColumns);
        Assert.Equal(leads.Select(lead => scorer.Score(lead, Now).Total), bulk.Score(LeadTable.Of(leads, Schema), Now).Totals.ToArray());
    }

    // Limits that lift points beyond what all rules give, and beyond what 16 bits hold in the unit of the rules.
    [Theory]
    [InlineData(0.001, 40, 300)]
    [InlineData(0.001, 2, 300)]
    [InlineData(0.5, 9_000, 100_000)]
    [InlineData(1, 2_000, 20_000)]
    [InlineData(1, 30_000, 60_000)]
    public void Score_FloorsBeyondAllRules_IsThatOfTheScorer(double each, int floor, int ceiling)
    {
        var points = Points.FromDecimal((decimal)each);
        foreach (var (low, high) in new (int?, int?)[] { (floor, null), (null, -floor), (-ceiling, ceiling) })
        {
            var model = ScoringModel.For(Schema, made =>
            {
                for (var i = 0; i < ScoringModel.MaxDimensions; i++)
                {
                    made.Dimension($"d{i}", rules => rules.Rule($"r{i}", "consent", points).Rule($"s{i}", $"employees > {i}", points).Limit(floor: low, ceiling: high));
                }

                made.Limit(floor: low, ceiling: high);
            });
            LeadRecord[] leads = [.. Enumerable.Range(0, 20).Select(i => new LeadRecord(Schema, $"{i}") { ["consent"] = i % 2 == 0, ["employees"] = i })];
            var scorer = Scorer.Of(model);

            foreach (var width in Widths)
            {
                var scores = new BulkScorer(model, Schema, width).Score(LeadTable.Of(leads, Schema), Now);
                Assert.Equal(leads.Select(lead => scorer.Score(lead, Now)), Enumerable.Range(0, scores.Count).Select(row => scores[row]));
            }
        }
    }

    [Fact]
    public void Dimension_ByName_HasThePointsOfEachLead()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", ceiling: 3, fit => fit.Rule("Title", "title == 'CTO'", 5)).Dimension("engagement", visits => visits.Rule("Visits", "visits > 3", 2)));
        var scores = BulkScorer.Of(model, Schema).Score(LeadTable.Of([new LeadRecord(Schema, "1") { ["title"] = "cto", ["visits"] = 4 }, new LeadRecord(Schema, "2")], Schema), Now);

        Assert.Equal(2, scores.Count);
        Assert.Equal([3, 0], scores.Dimension("fit").ToArray());
        Assert.Equal([2, 0], scores.Dimension("engagement").ToArray());
        Assert.Equal("5 = fit 3 + engagement 2", scores[0].ToString());
        Assert.Equal("The model has no dimension 'fits'. (Parameter 'dimension')", Assert.Throws<ArgumentException>(() => scores.Dimension("fits").ToArray()).Message);
        Assert.Throws<IndexOutOfRangeException>(() => scores[2]);
    }

    [Fact]
    public void Score_ATableOfAnotherSchema_IsRefused()
    {
        var other = new LeadSchema(new LeadField("title", FieldType.Text));
        var bulk = BulkScorer.Of(ScoringModel.For(other, made => made.Dimension("fit", fit => fit.Rule("Known", "has(title)", 4))), other);

        Assert.Equal("The table is of another schema than the scorer. (Parameter 'table')", Assert.Throws<ArgumentException>(() => bulk.Score(LeadTable.Of([], Schema), Now)).Message);
    }

    [Fact]
    public void Of_ASchemaThatDoesNotFit_ListsAllMisfits()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Rule("Known", "has(title) && visits > 3", 4)));

        Assert.Equal(
            "The binding does not fit the model: field 'title' is a Text in the model and a Number in the binding; field 'visits' (Number) is not bound (did you mean 'visit'?).",
            Assert.Throws<ArgumentException>(() => BulkScorer.Of(model, new LeadSchema(new LeadField("title", FieldType.Number), new LeadField("visit", FieldType.Number)))).Message);
    }

    [Fact]
    public void Of_AModelThatAsksForActivitiesOfASchemaWithoutAny_IsRefused()
    {
        var schema = new LeadSchema([new LeadField("title", FieldType.Text)], [new ActivityType("visit")]);
        var model = ScoringModel.For(schema, made => made.Dimension("engagement", engagement => engagement.Activity("Visits", "visit", 4)));

        Assert.Equal(
            "The binding does not fit the model: the model asks for activities, and the binding reads none.",
            Assert.Throws<ArgumentException>(() => BulkScorer.Of(model, new LeadSchema(schema.Fields))).Message);
    }

    [Fact]
    public void Score_WithRoomForOtherThanAllLeads_IsRefused()
    {
        var bulk = BulkScorer.Of(Plain(new Random(1)).Model, Schema);
        var table = LeadTable.Of([new LeadRecord(Schema, "1")], Schema);

        Assert.Equal("There is room for 2 totals, and the table has 1 leads. (Parameter 'totals')", Assert.Throws<ArgumentException>(() => bulk.Score(table, Now, new Points[2])).Message);
        Assert.Throws<ArgumentOutOfRangeException>("Threads", () => new BulkOptions { Threads = 0 });
        Assert.Equal("There are 2 instants, and the table has 1 leads. (Parameter 'nows')", Assert.Throws<ArgumentException>(() => bulk.Score(table, new DateTimeOffset[2])).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Score_Cancelled_Ends(int threads)
    {
        var (model, leads) = Plain(new Random(1));
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => BulkScorer.Of(model, Schema).Score(LeadTable.Of(leads, Schema), Now, new BulkOptions { Threads = threads, Cancellation = source.Token }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Score_AsOfAnInstantForEachLead_IsThatOfTheScorer(int threads)
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Rule("Fresh", "daysSince(created) < 30", 5).Rule("Title", "title == 'CTO'", 2)));
        LeadRecord[] leads = [.. Enumerable.Range(0, 5_000).Select(i => new LeadRecord(Schema, $"{i}") { ["title"] = i % 2 == 0 ? "CTO" : null, ["created"] = Now.AddDays(-i % 40) })];
        DateTimeOffset[] nows = [.. leads.Select((_, i) => Now.AddDays(i % 17))];
        var scorer = Scorer.Of(model);

        var scores = BulkScorer.Of(model, Schema).Score(LeadTable.Of(leads, Schema), nows, new BulkOptions { Threads = threads });

        Assert.Equal(leads.Select((lead, i) => scorer.Score(lead, nows[i])), Enumerable.Range(0, scores.Count).Select(row => scores[row]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Score_WithProgress_TellsEachBlock(int threads)
    {
        var (model, leads) = Plain(new Random(1));
        var rows = (3 * LeadTable.BlockRows) + 5;
        var told = new Told();

        BulkScorer.Of(model, Schema).Score(LeadTable.Of(Enumerable.Range(0, rows).Select(row => leads[row % leads.Length]), Schema), Now, new BulkOptions { Threads = threads, Progress = told });

        Assert.Equal(4, told.Counts.Count);
        Assert.Equal(rows, told.Counts.Max());
    }

    // A rule of the host's that throws is a fault of its own lead.
    [Fact]
    public void Score_ACustomRuleThatThrowsOnOneLead_IsAFaultThere()
    {
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Custom("Throws", new ThrowsAt(7)).Rule("Title", "title == 'CTO'", 5)));
        var table = LeadTable.Of(Enumerable.Range(0, 5_000).Select(i => new LeadRecord(Schema, $"{i}") { ["title"] = "CTO", ["visits"] = i }), Schema);

        var scores = BulkScorer.Of(model, Schema).Score(table, Now, new BulkOptions { Threads = 2 });

        Assert.Equal([7], Enumerable.Range(0, scores.Count).Where(row => scores[row].Faults > 0));
        Assert.Equal(5, scores[7].Total);
        Assert.Equal(6, scores[4_999].Total);
    }

    // A rule of the host's that scores tables, objects and leads while it is asked, and throws now and then.
    [Fact]
    public void Score_ARuleThatScoresMeanwhile_IsThatOfTheScorer()
    {
        var (inner, innerLeads) = BulkActivityTests.Cases().First();
        var model = ScoringModel.For(Schema, made => made.Dimension("fit", fit => fit.Custom("Scores", new ScoresMeanwhile(inner, innerLeads)).Rule("Title", "title == 'CTO'", 5).Rule("Visits", "visits > 3 && has(title)", 2)));
        LeadRecord[] leads = [.. Enumerable.Range(0, 200).Select(i => new LeadRecord(Schema, $"{i}") { ["title"] = i % 3 == 0 ? "CTO" : null, ["visits"] = i % 10 })];
        var scorer = Scorer.Of(model);
        Score[] expected = [.. leads.Select(lead => scorer.Score(lead, Now))];

        Assert.Equal(20, expected.Sum(score => score.Faults));
        var byColumns = BulkScorer.Of(model, Schema).Score(LeadTable.Of(leads, Schema), Now);
        var byObjects = BulkScorer.Of(model, LeadBinding.For(Schema)).Score(leads, Now);
        Assert.Equal(expected, Enumerable.Range(0, leads.Length).Select(row => byColumns[row]));
        Assert.Equal(expected, Enumerable.Range(0, leads.Length).Select(row => byObjects[row]));
    }

    internal static (ScoringModel Model, LeadRecord[] Leads) Plain(Random random)
    {
        var words = Enumerable.Range(0, random.Next(2, 90)).Select(i => $"Word {i}").ToArray();
        string Word() => words[random.Next(words.Length)];
        string Number() => random.Next(3) switch { 0 => random.Next(300).ToString(CultureInfo.InvariantCulture), 1 => "0.1", _ => "20000000.5" };
        string Atom() => random.Next(6) switch
        {
            0 => $"title == '{Word()}'",
            1 => $"title in ['{Word()}', '{Word()}']",
            2 => $"employees {(random.Next(2) == 0 ? ">" : "<=")} {Number()}",
            3 => $"visits {(random.Next(2) == 0 ? ">=" : "==")} {Number()}",
            4 => "consent",
            _ => "created < timestamp('2026-01-01T00:00:00Z')",
        };
        var scale = random.Next(3) switch { 0 => 1, 1 => 500, _ => 1_000 };
        Points Some() => Points.FromThousandths(random.Next(-15, 30) * scale);
        var model = ScoringModel.For(Schema, made =>
        {
            for (var dimension = 0; dimension < random.Next(1, 4); dimension++)
            {
                made.Dimension($"d{dimension}", rules =>
                {
                    for (var rule = random.Next(1, 25); rule > 0; rule--)
                    {
                        rules.Rule($"rule {dimension}.{rule}", string.Join(random.Next(2) == 0 ? " && " : " || ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(5) == 0 ? $"!({Atom()})" : Atom())), Some());
                    }

                    if (random.Next(2) == 0)
                    {
                        rules.Limit(floor: Points.FromThousandths(-20 * scale), ceiling: Points.FromThousandths(random.Next(5, 60) * scale));
                    }
                });
            }
        });
        LeadRecord[] leads =
        [
            .. Enumerable.Range(0, random.Next(1, 300)).Select(i =>
            {
                var lead = new LeadRecord(Schema, $"{i}");
                if (random.Next(5) > 0)
                {
                    lead["title"] = random.Next(6) == 0 ? "another" : random.Next(2) == 0 ? Word().ToUpperInvariant() : Word();
                }

                lead["employees"] = random.Next(6) switch { 0 => (double?)null, 1 => 0.1, 2 => 20_000_000.5, 3 => -0.0, _ => random.Next(300) };
                lead["visits"] = random.Next(4) == 0 ? null : (double?)random.Next(250);
                lead["consent"] = random.Next(3) switch { 0 => (bool?)null, 1 => true, _ => false };
                lead["created"] = random.Next(3) switch { 0 => (DateTimeOffset?)null, 1 => DateTimeOffset.MinValue, _ => Now.AddDays(-random.Next(200)) };
                return lead;
            }),
        ];
        return (model, leads);
    }

    private sealed class Told : IProgress<int>
    {
        public ConcurrentBag<int> Counts { get; } = [];

        public void Report(int value) => Counts.Add(value);
    }

    private sealed class ScoresMeanwhile(ScoringModel model, LeadRecord[] leads) : IScoringRule
    {
        private readonly LeadTable _table = LeadTable.Of(leads, model.Schema);

        public IReadOnlyCollection<string> Reads => ["visits"];

        public Points Evaluate(LeadView lead)
        {
            var (table, objects) = (BulkScorer.Of(model, model.Schema).Score(_table, Now), BulkScorer.Of(model, LeadBinding.For(model.Schema)).Score(leads, Now));
            Assert.Equal(table.Totals.ToArray(), objects.Totals.ToArray());
            return lead.Number("visits") == 7 ? throw new InvalidOperationException("Not this one.") : Scorer.Of(model).Score(leads[0], Now).Total == table.Totals[0] ? 1 : -1;
        }
    }

    private sealed class ThrowsAt(int visits) : IScoringRule
    {
        public IReadOnlyCollection<string> Reads => ["visits"];

        public Points Evaluate(LeadView lead) => lead.Number("visits") == visits ? throw new InvalidOperationException("Not this one.") : 1;
    }
}
