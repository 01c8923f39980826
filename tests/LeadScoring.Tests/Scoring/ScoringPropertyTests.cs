using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Scoring;

/// <summary>What is true of every model, whatever its rules are.</summary>
public class ScoringPropertyTests
{
    [Fact]
    public void Score_RulesInAnotherOrder_IsTheSame() => Checked.ForAny(one =>
    {
        var dice = new Dice(one.Model.Rules.Count());
        Sequence<T> Shuffled<T>(Sequence<T> items) => [.. items.OrderBy(_ => dice.Fraction())];
        var shuffled = one.Model with
        {
            Dimensions = [.. one.Model.Dimensions.Select(dimension => dimension with
            {
                Rules = Shuffled(dimension.Rules),
                Groups = Shuffled([.. dimension.Groups.Select(group => group with { Rules = Shuffled(group.Rules) })]),
            })],
        };
        var (scorer, other) = (Scorer.Of(one.Model), Scorer.Of(shuffled));
        foreach (var lead in one.Leads)
        {
            Assert.Equal(Parts(scorer.Score(lead, one.Now)), Parts(other.Score(lead, one.Now)));
        }
    });

    [Fact]
    public void Score_ARuleThatGivesMore_IsNotLower() => Checked.ForAny(one =>
    {
        var dice = new Dice(one.Model.Rules.Count());
        if (one.Model.Rules.Select(rule => rule.Name).ToList() is not { Count: > 0 } names)
        {
            return;
        }

        var (raised, more) = (dice.Of(names), dice.Of<Points>(1, 7, (Points)0.001m, 100));
        var generous = one.Model with
        {
            Dimensions = [.. one.Model.Dimensions.Select(dimension => dimension with
            {
                Rules = [.. dimension.Rules.Select(rule => rule.Name == raised ? Raised(rule, more) : rule)],
                Groups = [.. dimension.Groups.Select(group => group with { Rules = [.. group.Rules.Select(rule => rule.Name == raised ? Raised(rule, more) : rule)] })],
            })],
        };
        var (scorer, other) = (Scorer.Of(one.Model), Scorer.Of(generous));
        foreach (var lead in one.Leads)
        {
            Assert.True(scorer.Score(lead, one.Now).Total <= other.Score(lead, one.Now).Total, $"'{raised}' raised by {more}: {scorer.Score(lead, one.Now)} to {other.Score(lead, one.Now)}");
        }
    });

    [Fact]
    public void Score_AtTheSameMillisecond_IsTheSame() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(one.Now.ToUnixTimeMilliseconds());
        Assert.Equal(scorer.Score(lead, one.Now), scorer.Score(lead, now));
    });

    [Fact]
    public void Score_OfLeadsInAnyOrder_DoesNotDependOnTheOneBefore() => Checked.ForAny(one =>
    {
        var scorer = Scorer.Of(one.Model);
        var forwards = one.Leads.Select(lead => scorer.Score(lead, one.Now)).ToList();
        var backwards = one.Leads.Reverse().Select(lead => scorer.Score(lead, one.Now)).Reverse().ToList();

        Assert.Equal(forwards, backwards);
    });

    [Fact]
    public void ToText_PersonalValues_AreNeverThere() => Checked.ForAny(one =>
    {
        var scorer = Scorer.Of(one.Model);
        foreach (var lead in one.Leads)
        {
            foreach (var field in one.Model.Schema.Fields.Where(field => field.IsPersonal && field.Type != FieldType.Boolean))
            {
                lead[field.Name] = field.Type switch
                {
                    FieldType.Text => "Zaphod",
                    FieldType.TextSet => new[] { "Zaphod", "Zaphod" },
                    FieldType.Number => 271828.1828,
                    _ => new DateTimeOffset(2718, 2, 8, 1, 8, 28, TimeSpan.Zero),
                };
            }

            var explanation = scorer.Explain(lead, one.Now);
            foreach (var text in new[] { explanation.ToText(Language.English), explanation.ToText(Language.SimplifiedChinese), string.Join('\n', explanation.Lines) })
            {
                Assert.DoesNotContain("Zaphod", text, StringComparison.Ordinal);
                Assert.DoesNotContain("271828.1828", text, StringComparison.Ordinal);
                Assert.DoesNotContain("2718-02-08", text, StringComparison.Ordinal);
            }
        }
    });

    [Fact]
    public void ToText_AnyLead_IsALineForEachLineThatSaysSomething() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var explanation = scorer.Explain(lead, one.Now);
        var lines = explanation.Lines.Count(line => line.Points != Points.Zero || line is { Kind: LedgerLineKind.Gate or LedgerLineKind.Override, Outcome: LineOutcome.Holds })
            + explanation.Lines.Count(line => line.Outcome is LineOutcome.Fault or LineOutcome.MissingData);

        Assert.Equal(1 + lines, explanation.ToText(Language.English).Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length);
        Assert.Equal(1 + lines, explanation.ToText(Language.SimplifiedChinese).Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length);
    });

    // Every value that rules of one field can tell apart, each with its neighbours: what a table looks up is what its rules say.
    [Fact]
    public void Score_EachClassOfAField_IsWhatItsRulesGive() => Checked.ForAny(
        one =>
        {
            var scorer = Scorer.Of(one.Model);
            var trees = Trees.Of(one.Model).SelectMany(Trees.Below).ToList();
            double[] cuts =
            [
                .. trees.OfType<Constant>().Select(constant => constant.Value), .. trees.OfType<NumberIn>().SelectMany(test => test.Values),
                .. one.Model.Rules.OfType<BandRule>().SelectMany(rule => rule.Bands).SelectMany(band => new[] { band.From, band.To }).OfType<double>(), 0, double.MaxValue, double.MinValue,
            ];
            string[] words =
            [
                .. trees.OfType<TextTest>().Select(test => test.Value), .. trees.OfType<TextIn>().SelectMany(test => test.Values),
                .. one.Model.Rules.OfType<LookupRule>().SelectMany(rule => rule.Entries).Select(entry => entry.Word),
                .. one.Model.Schema.Fields.SelectMany(field => field.MissingSpellings), "", "another",
            ];
            foreach (var field in one.Model.Schema.Fields)
            {
                IEnumerable<LeadValue> values = field.Type switch
                {
                    FieldType.Number => cuts.Distinct().SelectMany(cut => new[] { cut, Math.BitIncrement(cut), Math.BitDecrement(cut) }).Where(double.IsFinite).Select(number => (LeadValue)number),
                    FieldType.Text => words.Distinct().SelectMany(word => new[] { word, word.ToUpperInvariant(), word.ToLowerInvariant(), word + " " }).Distinct().Select(word => (LeadValue)word),
                    FieldType.Boolean => [true, false],
                    FieldType.Timestamp => cuts.Distinct().SelectMany(cut => new[] { cut, cut + 1, cut - 1 }).Where(cut => Math.Abs(cut) < 6e13)
                        .Select(cut => (LeadValue)DateTimeOffset.FromUnixTimeMilliseconds((long)cut)),
                    _ => [],
                };
                var before = one.Leads[0][field.Name];
                foreach (var value in values.Append(default))
                {
                    one.Leads[0][field.Name] = value;
                    var (expected, score) = (NaiveScorer.Score(one.Model, one.Leads[0], one.Now), scorer.Score(one.Leads[0], one.Now));
                    Assert.Equal($"{field.Name} = {value}: {expected.Total} with {expected.Faults} faults", $"{field.Name} = {value}: {score.Total.Thousandths} with {score.Faults} faults");
                }

                one.Leads[0][field.Name] = before;
            }
        },
        ci: 150,
        deep: 10_000);

    private static ScoringRule Raised(ScoringRule rule, Points more) => rule switch
    {
        ConditionRule condition => condition with { Points = Sum(condition.Points, more) },
        LookupRule lookup => lookup with { Entries = [.. lookup.Entries.Select(entry => entry with { Points = Sum(entry.Points, more) })], Otherwise = Sum(lookup.Otherwise, more) },
        BandRule bands => bands with { Bands = [.. bands.Bands.Select(band => band with { Points = Sum(band.Points, more) })] },
        ActivityRule { Points.Thousandths: >= 0 and < 1_000_000 } activity when activity.Caps.All(cap => cap.MaxPoints is null) => activity with { Points = Sum(activity.Points, more) },
        CompletenessRule completeness => completeness with { Points = Sum(completeness.Points, more) },
        _ => rule,
    };

    private static Points Sum(Points points, Points more) => (points + more).IsRuleSized ? points + more : points;

    private static string Parts(Score score) =>
        $"{score} {score.Faults} {score.Gate?.Name} {score.Override?.Name} {score.Cell}";
}
