using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Plans;

/// <summary>Says how a plan runs. It sorts the rules again, so that a plan keeps nothing for it.</summary>
internal sealed class PlanDescriber
{
    private readonly ScoringPlan _plan;
    private readonly Fusion _fusion;
    private readonly LeadSchema _schema;

    private readonly Dictionary<PlanRule, RuleWay> _ways = new(ReferenceEqualityComparer.Instance);

    private PlanDescriber(ScoringPlan plan)
    {
        (_plan, _fusion, _schema) = (plan, new Fusion(plan, plan.Sums, plan.Tests), plan.Model.Schema);
        Add(_fusion.Parts.SelectMany(part => part.Rules), RuleWay.Table);
        Add(_fusion.Conjunctions.Rules.Select(conjunction => conjunction.Rule), RuleWay.Mask);
        Add(_fusion.Activities is { } together ? together.Rules.ToArray() : [], RuleWay.Together);
        Add(_fusion.Alone, RuleWay.Alone);
    }

    public static PlanDescription Describe(ScoringPlan plan)
    {
        var describer = new PlanDescriber(plan);
        return new PlanDescription(
            [.. describer._fusion.Parts.Zip(describer._fusion.Tables, describer.Table)],
            plan.Conjunctions.Chunks.Count,
            [.. plan.Rules.Select(describer.Rule)],
            [.. describer.Inactivity(), .. describer.Overrides(), .. describer.Gates()])
        {
            IsTimeDependent = ModelTime.IsUsedBy(plan.Model),
        };
    }

    private void Add(IEnumerable<PlanRule> rules, RuleWay way)
    {
        foreach (var rule in rules)
        {
            _ways.Add(rule, way);
        }
    }

    private PlannedTable Table(FieldPart part, FieldTable table) => new(
        part.Classes.Field,
        table is TextTable ? part.Mode : null,
        table.Entries.Length / _plan.Sums.Width(_plan.Conjunctions.Words),
        [.. part.Rules.Select(rule => rule.Compiled.Rule.Name)],
        [.. part.Questions.Select(question => question.Rule.Compiled.Rule.Name)]);

    private PlannedRule Rule(PlanRule planned)
    {
        var (rule, dimension, way) = (planned.Compiled.Rule, _plan.Model.Dimensions[planned.Dimension], _ways[planned]);
        var work = WorkOf(planned.Compiled);
        return new PlannedRule(rule.Name, dimension.Name, planned.Group < 0 ? null : dimension.Groups[planned.Group].Name, way)
        {
            Fields = [.. RuleFields.Of(rule, _schema).Select(use => use.Field).Distinct(StringComparer.Ordinal)],
            Reasons = way == RuleWay.Alone ? [.. work.Reasons] : [],
            Steps = way == RuleWay.Alone ? work.Steps : 0,
            StepsPerActivity = work.StepsPerActivity,
        };
    }

    private RuleWork WorkOf(CompiledRule compiled)
    {
        var work = compiled.Rule.Accept(new RuleWorkFinder(_schema, compiled));
        return compiled.Trust is null ? work : work with
        {
            Reasons = [.. work.Reasons, AloneReason.Trust],
            Steps = work.Steps + (compiled.Rule.ValidFor is null ? 0 : 1) + (compiled.Rule.Verified is null ? 0 : 1),
        };
    }

    private IEnumerable<PlannedCheck> Inactivity() =>
        from dimension in _plan.Model.Dimensions
        where dimension.Inactivity is not null
        let work = new TreeWork(_schema).Ask(new HasActivity(dimension.Inactivity!.Activities))
        select new PlannedCheck(CheckKind.Inactivity, dimension.Name, 1, work.StepsPerActivity);

    private IEnumerable<PlannedCheck> Overrides() =>
        from item in _plan.Model.Overrides
        let work = new TreeWork(_schema).Ask(item.When)
        let all = item.Score is { } score ? work.Ask(score) : work
        select new PlannedCheck(CheckKind.Override, item.Name, all.Steps + (item.Until is null ? 0 : 1), all.StepsPerActivity);

    private IEnumerable<PlannedCheck> Gates() =>
        from gate in _plan.Model.Gates
        let work = new TreeWork(_schema).Ask(gate.Condition)
        select new PlannedCheck(CheckKind.Gate, gate.Name, work.Steps, work.StepsPerActivity);
}

/// <summary>What there is to do for a rule, and why no table can hold it.</summary>
internal sealed record RuleWork(IReadOnlyCollection<AloneReason> Reasons, int Steps, int StepsPerActivity = 0);

/// <summary>Finds what there is to do for a rule, verification aside.</summary>
internal sealed class RuleWorkFinder(LeadSchema schema, CompiledRule compiled) : IRuleVisitor<RuleWork>
{
    public RuleWork Visit(ConditionRule rule)
    {
        var work = new TreeWork(schema).Ask(rule.When);
        return new RuleWork(work.Reasons.Count > 0 ? work.Reasons : ByForm(rule.When), work.Steps, work.StepsPerActivity);
    }

    public RuleWork Visit(LookupRule rule) => new([], 1);

    public RuleWork Visit(BandRule rule)
    {
        var work = new TreeWork(schema).Ask(rule.Value);
        return new RuleWork(rule.Value is Constant ? [AloneReason.Constant] : work.Reasons, work.Steps + rule.Bands.Count, work.StepsPerActivity);
    }

    public RuleWork Visit(ExpressionRule rule)
    {
        var work = new TreeWork(schema).Ask(rule.Value);
        return new RuleWork([.. work.Reasons.Where(reason => reason != AloneReason.Calculation), AloneReason.Points], work.Steps, work.StepsPerActivity);
    }

    public RuleWork Visit(CompletenessRule rule) => new([AloneReason.Completeness], RuleFields.Of(rule, schema).Select(use => use.Field).Distinct(StringComparer.Ordinal).Count());

    public RuleWork Visit(ActivityRule rule) => new(
        compiled.Activities!.IsPlain ? [] : [AloneReason.ActivityChoice],
        0,
        1 + TreeWork.StepsOf(rule.Where, schema.AttributesOf(rule.Type)) + rule.Caps.Count
            + (rule.MinimumGap is null ? 0 : 1) + (rule.DistinctBy is null ? 0 : 1) + (rule.Burst is null ? 0 : 1));

    public RuleWork Visit(CustomRule rule) => new([AloneReason.Custom], 1);

    // What each part asks could stand in a table; it is the whole that no table holds.
    private List<AloneReason> ByForm(Condition when)
    {
        var fields = ClassCollector.Gather([when]).Fields;
        List<AloneReason> reasons = [];
        if (fields.Count == 0)
        {
            reasons.Add(AloneReason.Constant);
        }

        if (fields.Any(field => field.IsMixed))
        {
            reasons.Add(AloneReason.TwoModes);
        }

        if (fields.Count > 1 && compiled.Limited(0) != 0)
        {
            reasons.Add(AloneReason.OwnLimit);
        }

        if (fields.Count > 1 && CanFault.Of(when))
        {
            reasons.Add(AloneReason.MayFault);
        }

        return reasons.Count == 0 && fields.Count > 1 ? [AloneReason.Nested] : reasons;
    }
}
