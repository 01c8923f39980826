using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Tests.Any;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.Playbooks;

/// <summary>What is found odd in playbooks that can be used is so, says the oracle.</summary>
public class PlaybookCheckOracleTests
{
    [Fact]
    public void Check_AnyPlaybook_FindsWhatIsSo() => Prop.ForAll(AnyPlaybook.Any, one =>
    {
        var playbook = Playbook.Parse(one.Text, AnyPlaybook.Options);
        var leads = new AnyLead(playbook.Model, one.Case.Now, new Dice(one.Text.Length));
        List<LeadRecord> records = [.. Enumerable.Range(0, 30).Select(i => leads.Next($"{i}"))];
        var scores = records.ConvertAll(record => NaiveScorer.Score(playbook.Model, record, one.Case.Now));
        foreach (var finding in playbook.Check())
        {
            var name = finding.Arguments.Count > 0 ? finding.Arguments[0] : "";
            for (var i = 0; i < records.Count; i++)
            {
                var lead = new NaiveLead(playbook.Schema, records[i], one.Case.Now);
                Assert.True(IsSo(finding, name, playbook, lead, records[i], scores[i]), $"{finding} – but {string.Join(", ", playbook.Schema.Fields.Select(field => $"{field.Name} = {records[i][field.Name]}"))} scores {scores[i].Total}");
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(ci: 500, deep: 20_000)));

    private static bool IsSo(Diagnostic finding, string name, Playbook playbook, NaiveLead lead, LeadRecord record, NaiveScore score)
    {
        var model = playbook.Model;
        Answer Asked(string part) => NaiveConditions.Ask(
            model.Rules.OfType<ConditionRule>().FirstOrDefault(rule => rule.Name == part)?.When ?? model.Overrides.First(item => item.Name == part).When, lead);
        switch (finding.Code)
        {
            case "LS4001" or "LS4002" or "LS4024":
                return NaiveScorer.TierOf(playbook.Tiers, score).Name != name;
            case "LS4022" or "LS4023":
                var graded = ((MatrixCombination)model.Combination).Dimensions.ToList().FindIndex(one => one.Dimension == finding.Arguments[1]);
                return score.Cell!.Grades[graded] != name;
            case "LS4003":
                return Asked(name) != Answer.Yes;
            case "LS4004":
                return Asked(name) == Answer.Yes;
            case "LS4008":
                var without = record[name].IsMissing ? record : AnyLead.Simpler(record).First(simple => simple[name].IsMissing);
                return NaiveScorer.Score(model, without, lead.Now).Total == score.Total;
            case "LS4010":
                return score.Rules.Single(rule => rule.Name == name).Limited == 0;
            case "LS4013":
                return !IsClosed(model.Gates.Single(gate => gate.Name == name), lead);
            case "LS4014":
                return IsClosed(model.Gates.Single(gate => gate.Name == name), lead);
            case "LS4015":
                return NaiveConditions.Ask(playbook.Segments.Items.Single(segment => segment.Name == name).When, lead) != Answer.Yes;
            case "LS4016":
                var first = playbook.Segments.Items.FirstOrDefault(segment => NaiveConditions.Ask(segment.When, lead) == Answer.Yes);
                return first?.Name != name;
            case "LS4017":
                var when = model.Rules.OfType<ConditionRule>().Single(rule => rule.Name == name).When;
                return (NaiveConditions.Ask(Without(when, finding.Arguments[1], playbook.Schema), lead) == Answer.Yes) == (NaiveConditions.Ask(when, lead) == Answer.Yes);
            case "LS4018":
                return score.Override?.Name != name;
            default:
                return true;
        }
    }

    private static bool IsClosed(Gate gate, NaiveLead lead) =>
        NaiveConditions.Ask(gate.Condition, lead) is var answer && (answer == Answer.Fault || (answer == Answer.Yes) == (gate.Kind == GateKind.Disqualify));

    private static Condition Without(Condition condition, string part, LeadSchema schema)
    {
        Sequence<Condition> Others(Sequence<Condition> parts)
        {
            var at = parts.ToList().FindIndex(one => one.ToText(schema) == part);
            return [.. parts.Where((_, i) => i != at)];
        }

        return condition switch
        {
            AllOf all => new AllOf(Others(all.Parts)),
            AnyOf any => new AnyOf(Others(any.Parts)),
            _ => condition,
        };
    }
}
