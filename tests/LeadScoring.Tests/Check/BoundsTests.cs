using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Playbooks;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;
using LeadScoring.Results;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Check;

/// <summary>What findings rest on: the answers that a condition may give, and the bounds of points, hold for every lead.</summary>
public class BoundsTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(100, 3_000));

    [Fact]
    public void Outcomes_AreAllThatLeadsGive() => Prop.ForAll(CheckCase.Any, one =>
    {
        var playbook = one.Read();
        return Says(WrongOutcome(playbook, Finder(playbook, one), one.LeadsOf(playbook.Schema), CheckCase.Now));
    }).Check(Runs);

    [Fact]
    public void Outcomes_OfAnyModel_AreAllThatLeadsGive() => Prop.ForAll(ScoringCase.Any, one =>
        Says(WrongOutcome(PlaybookOf(one), new OutcomeFinder(one.Model.Schema, new Effort()), one.Leads, one.Now))).Check(Runs);

    [Fact]
    public void Ranges_HoldWhatLeadsGet() => Prop.ForAll(CheckCase.Any, one =>
    {
        var playbook = one.Read();
        return Says(WrongRange(playbook.Model, new RangeFinder(Finder(playbook, one)), one.LeadsOf(playbook.Schema), CheckCase.Now));
    }).Check(Runs);

    [Fact]
    public void Ranges_OfAnyModel_HoldWhatLeadsGet() => Prop.ForAll(ScoringCase.Any, one =>
        Says(WrongRange(one.Model, new RangeFinder(new OutcomeFinder(one.Model.Schema, new Effort())), one.Leads, one.Now))).Check(Runs);

    /// <summary>A playbook of a model that was made in C#.</summary>
    internal static Playbook PlaybookOf(ScoringCase one) =>
        new(new PlaybookDraft(new JsonText("{}"), PlaybookOptions.None) { Model = one.Model, Tiers = one.Ladder });

    /// <summary>Every condition of a playbook: of its rules and their cases, overrides, gates and segments.</summary>
    internal static IEnumerable<Condition> ConditionsOf(Playbook playbook) =>
    [
        .. playbook.Model.Rules.SelectMany(rule => RuleCases.Of(rule) ?? []).Select(found => found.When),
        .. playbook.Model.Overrides.Select(item => item.When),
        .. playbook.Model.Gates.Select(gate => gate.Condition),
        .. playbook.Segments.Items.Select(segment => segment.When),
    ];

    internal static string Text(LeadRecord lead) => string.Join(", ", lead.Schema.Fields.Select(field => $"{field.Name} = {lead[field.Name]}"))
        + string.Concat(lead.RecordedActivities.Select(recorded => $"\n  {recorded.Activity} {string.Join(", ", AnyActivities.AttributesOf(lead.Schema, recorded))}"));

    /// <summary>What a rule gives, after all that is done to its points.</summary>
    internal static Points PointsOf(Explanation explanation, string rule) => Sum(explanation, line => line.Name == rule
        && line.Kind is LedgerLineKind.Rule or LedgerLineKind.Decay or LedgerLineKind.Validity or LedgerLineKind.Verification or LedgerLineKind.RuleLimit);

    private static Property Says(string? wrong) => wrong is null ? true.Label("") : false.Label(wrong);

    private static string? WrongOutcome(Playbook playbook, OutcomeFinder finder, IEnumerable<LeadRecord> leads, DateTimeOffset now)
    {
        var (probes, all) = (new Probes(playbook.Schema, now), leads.ToList());
        return (
            from condition in ConditionsOf(playbook)
            let found = finder.Of(condition)
            from lead in all
            let answer = probes.Ask(condition, lead)
            where !found.HasFlag(answer)
            select $"{condition.ToText(playbook.Schema)} says {answer} of {Text(lead)}, not {found}").FirstOrDefault();
    }

    private static string? WrongRange(ScoringModel model, RangeFinder ranges, IEnumerable<LeadRecord> leads, DateTimeOffset now)
    {
        var scorer = Scorer.Of(model);
        return leads.SelectMany(lead => Outside(model, ranges, scorer.Explain(lead, now)).Select(what => $"{what} for {Text(lead)}")).FirstOrDefault();
    }

    // Some look as deep as a check does, some have to stop looking early.
    private static OutcomeFinder Finder(Playbook playbook, CheckCase one) =>
        new(playbook.Schema, (one.Seed % 4) switch { 0 => new Effort(0), 1 => new Effort(5_000), _ => new Effort() });

    private static IEnumerable<string> Outside(ScoringModel model, RangeFinder ranges, Explanation explanation)
    {
        foreach (var rule in model.Rules)
        {
            var points = PointsOf(explanation, rule.Name);
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
