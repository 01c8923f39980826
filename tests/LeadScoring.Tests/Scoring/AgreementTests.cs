using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Scoring;

/// <summary>Score, Explain and the oracle say the same of every lead.</summary>
public class AgreementTests
{
    [Fact]
    public void Score_AnyModel_IsThatOfTheOracle() => Checked.ForAnyLead(
        (one, scorer, lead) => Assert.Equal(Text(NaiveScorer.Score(one.Model, lead, one.Now)), Text(scorer.Score(lead, one.Now))),
        ci: 800,
        deep: 60_000);

    [Fact]
    public void Explain_AnyModel_GivesTheSameScore() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var (score, explained) = (scorer.Score(lead, one.Now), scorer.Explain(lead, one.Now).Score);
        Assert.Equal(Text(score), Text(explained));
        Assert.Equal(score, explained);
    });

    [Fact]
    public void Explain_AnyModel_HasLinesThatAddUpToTheTotal() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var explanation = scorer.Explain(lead, one.Now);
        Assert.Equal(explanation.Score.Total.Thousandths, explanation.Lines.Sum(line => line.Points.Thousandths));
    });

    [Fact]
    public void Explain_AnyModel_NamesEachFault() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var explanation = scorer.Explain(lead, one.Now);
        var faults = explanation.Lines.Where(line => line.Outcome == LineOutcome.Fault).ToList();
        Assert.Equal(explanation.Score.Faults, faults.Count);
        Assert.All(faults, line => Assert.NotNull(line.Fault));
        Assert.All(explanation.Lines.Except(faults), line => Assert.Null(line.Fault));
        Assert.Equal(NaiveScorer.Score(one.Model, lead, one.Now).Rules.Where(rule => rule.IsFault).Select(rule => rule.Name), faults.Where(line => line.Kind == LedgerLineKind.Rule).Select(line => line.Name));
    });

    [Fact]
    public void Explain_AnyModel_HasALineForEachRule() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var expected = NaiveScorer.Score(one.Model, lead, one.Now).Rules;
        var lines = scorer.Explain(lead, one.Now).Lines;
        Assert.Equal(
            expected.Select(rule => $"{rule.Name}: {rule.Points}{(rule.IsFault ? " fault" : "")}"),
            lines.Where(line => line.Kind == LedgerLineKind.Rule).Select(line => $"{line.Name}: {line.Points.Thousandths}{(line.Outcome == LineOutcome.Fault ? " fault" : "")}"));
        Assert.Equal(
            expected.SelectMany(Differences),
            lines.Where(line => line.Kind is LedgerLineKind.Decay or LedgerLineKind.Validity or LedgerLineKind.Verification or LedgerLineKind.RuleLimit)
                .Select(line => $"{line.Kind} {line.Name}: {line.Points.Thousandths}"));
        Assert.Equal(
            expected.Where(rule => rule.Activities is not null).Select(rule => $"{rule.Name}: {rule.Activities!.Seen} {rule.Activities.Counted} {rule.Activities.Bursts}"),
            lines.Where(line => line.Activities is not null).Select(line => $"{line.Name}: {line.Activities!.Seen} {line.Activities.Counted} {line.Activities.Bursts}"));
    });

    [Fact]
    public void Explain_AnyModel_HasALineForEachDimensionThatLosesByInactivity() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var expected = NaiveScorer.Score(one.Model, lead, one.Now);
        Assert.Equal(
            one.Model.Dimensions.Select((dimension, i) => (dimension.Name, Lost: expected.Inactivity[i], IsFault: expected.InactivityFaults.Contains(dimension.Name))).Where(item => item.Lost != 0 || item.IsFault),
            scorer.Explain(lead, one.Now).Lines.Where(line => line.Kind == LedgerLineKind.Inactivity).Select(line => (line.Name, line.Points.Thousandths, line.Outcome == LineOutcome.Fault)));
    });

    [Fact]
    public void Explain_AnyModel_TellsWhatDataIsMissingFor() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var seen = new NaiveLead(one.Model.Schema, lead, one.Now);
        var lines = scorer.Explain(lead, one.Now).Lines.Where(line => line.Kind == LedgerLineKind.Rule).ToDictionary(line => line.Name);
        foreach (var rule in one.Model.Rules.OfType<ConditionRule>())
        {
            var expected = NaiveConditions.Ask(rule.When, seen) switch
            {
                Answer.Fault => LineOutcome.Fault,
                Answer.Yes => LineOutcome.Holds,
                _ => NaiveConditions.Known(rule.When, seen) is null ? LineOutcome.MissingData : LineOutcome.DoesNotHold,
            };
            Assert.Equal((rule.Name, expected), (rule.Name, lines[rule.Name].Outcome));
        }
    });

    [Fact]
    public void Explain_AnyModel_HasDimensionsThatAddUp() => Checked.ForAnyLead((one, scorer, lead) =>
    {
        var explanation = scorer.Explain(lead, one.Now);
        for (var i = 0; i < one.Model.Dimensions.Count; i++)
        {
            var name = one.Model.Dimensions[i].Name;
            Assert.Equal((name, explanation.Score[i].Thousandths), (name, explanation.Lines.Where(line => line.Dimension == name).Sum(line => line.Points.Thousandths)));
        }
    });

    [Fact]
    public void Strict_AnyModel_ThrowsExactlyWhenThereAreFaults() => Checked.ForAny(one =>
    {
        var scorer = Scorer.Of(one.Model);
        var strict = Scorer.Of(one.Model, isStrict: true);
        foreach (var lead in one.Leads)
        {
            var explanation = scorer.Explain(lead, one.Now);
            if (explanation.Score.Faults == 0)
            {
                Assert.Equal(explanation.Score, strict.Score(lead, one.Now));
                Assert.Equal(explanation, strict.Explain(lead, one.Now));
                continue;
            }

            var faults = explanation.Lines.Where(line => line.Outcome == LineOutcome.Fault).ToDictionary(line => line.Name, line => line.Fault);
            foreach (var thrown in new[]
            {
                Assert.Throws<LeadFaultException>(() => strict.Score(lead, one.Now)),
                Assert.Throws<LeadFaultException>(() => strict.Explain(lead, one.Now)),
            })
            {
                Assert.Equal(thrown.Fault, faults[thrown.Rule]);
            }
        }
    });

    [Fact]
    public void TierOf_AnyLadder_IsThatOfTheOracle() => Checked.ForAnyLead((one, scorer, lead) => Assert.Equal(
        NaiveScorer.TierOf(one.Ladder, NaiveScorer.Score(one.Model, lead, one.Now)),
        one.Ladder.TierOf(scorer.Score(lead, one.Now))));

    private static IEnumerable<string> Differences(NaiveRule rule)
    {
        (LedgerLineKind Kind, long Points)[] steps =
        [
            (LedgerLineKind.Decay, rule.Left - rule.Points), (LedgerLineKind.Validity, rule.Valid - rule.Left),
            (LedgerLineKind.Verification, rule.Believed - rule.Valid), (LedgerLineKind.RuleLimit, rule.Limited - rule.Believed),
        ];
        return steps.Where(step => step.Points != 0).Select(step => $"{step.Kind} {rule.Name}: {step.Points}");
    }

    // One line of text, so that a failure shows what differs.
    private static string Text(NaiveScore score) =>
        $"{score.Total} {score.Dimensions} faults {score.Faults}, gate {score.Gate?.Name}, override {score.Override?.Name}, cell {score.Cell?.Grades}";

    private static string Text(Score score) =>
        $"{score.Total.Thousandths} [{string.Join(", ", score.Model.Dimensions.Select((_, i) => score[i].Thousandths))}] faults {score.Faults}, "
        + $"gate {score.Gate?.Name}, override {score.Override?.Name}, cell {score.Cell?.Grades}";
}
