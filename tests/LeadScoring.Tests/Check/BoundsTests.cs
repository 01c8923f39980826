using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Results;

namespace LeadScoring.Tests.Check;

/// <summary>What findings rest on: the answers that a condition may give, and the bounds of points, hold for every lead.</summary>
public class BoundsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(100, 3_000));

    [Fact]
    public void Outcomes_AreAllThatLeadsGive() => Prop.ForAll(CheckCase.Any, one =>
    {
        var playbook = one.Read();
        var (finder, probes) = (Finder(playbook, one), new Probes(playbook.Schema));
        var leads = one.LeadsOf(playbook.Schema).ToList();
        return (
            from condition in ConditionsOf(playbook)
            let found = finder.Of(condition)
            from lead in leads
            let answer = probes.Ask(condition, lead)
            where !found.HasFlag(answer)
            select $"{condition.ToText(playbook.Schema)} says {answer} of {Text(lead)}, not {found}").FirstOrDefault() is not { } wrong ? true.Label("") : false.Label(wrong);
    }).Check(Runs);

    [Fact]
    public void Ranges_HoldWhatLeadsGet() => Prop.ForAll(CheckCase.Any, one =>
    {
        var playbook = one.Read();
        var ranges = new RangeFinder(Finder(playbook, one));
        var scorer = Scorer.Of(playbook.Model);
        var wrong = one.LeadsOf(playbook.Schema).SelectMany(lead => Outside(playbook.Model, ranges, scorer.Explain(lead, CheckCase.Now)).Select(what => $"{what} for {Text(lead)}")).FirstOrDefault();
        return wrong is null ? true.Label("") : false.Label(wrong);
    }).Check(Runs);

    /// <summary>Every condition of a playbook: of its rules and their cases, overrides, gates and segments.</summary>
    internal static IEnumerable<Condition> ConditionsOf(Playbook playbook) =>
    [
        .. playbook.Model.Rules.SelectMany(rule => RuleCases.Of(rule) ?? []).Select(found => found.When),
        .. playbook.Model.Overrides.Select(item => item.When),
        .. playbook.Model.Gates.Select(gate => gate.Condition),
        .. playbook.Segments.Items.Select(segment => segment.When),
    ];

    internal static string Text(LeadRecord lead) => string.Join(", ", lead.Schema.Fields.Select(field => $"{field.Name} = {lead[field.Name]}"));

    // Some look as deep as a check does, some have to stop looking early.
    private static OutcomeFinder Finder(Playbook playbook, CheckCase one) =>
        new(playbook.Schema, (one.Seed % 4) switch { 0 => new Effort(0), 1 => new Effort(5_000), _ => new Effort() });

    private static IEnumerable<string> Outside(ScoringModel model, RangeFinder ranges, Explanation explanation)
    {
        foreach (var rule in model.Rules)
        {
            var points = Sum(explanation, line => line.Name == rule.Name && line.Kind is LedgerLineKind.Rule or LedgerLineKind.RuleLimit && line.Name == rule.Name);
            if (!Holds(ranges.Of(rule), points))
            {
                yield return $"{rule.Name} gives {points}, not {ranges.Of(rule)}";
            }
        }

        foreach (var dimension in model.Dimensions)
        {
            var points = explanation.Score[dimension.Name];
            if (!Holds(ranges.Of(dimension), points))
            {
                yield return $"{dimension.Name} comes to {points}, not {ranges.Of(dimension)}";
            }
        }

        var total = Sum(explanation, line => line.Kind is not (LedgerLineKind.Override or LedgerLineKind.Gate));
        if (!Holds(ranges.Of(model), total))
        {
            yield return $"the score is {total}, not {ranges.Of(model)}";
        }
    }

    private static Points Sum(Explanation explanation, Func<LedgerLine, bool> takes) =>
        explanation.Lines.Where(takes).Aggregate(Points.Zero, (sum, line) => sum + line.Points);

    private static bool Holds(PointRange range, Points points) =>
        range.Least <= points && points <= range.Most
        && range.LeastGains <= Points.Max(points, Points.Zero) && Points.Max(points, Points.Zero) <= range.MostGains
        && range.LeastLosses <= Points.Min(points, Points.Zero) && Points.Min(points, Points.Zero) <= range.MostLosses;
}
