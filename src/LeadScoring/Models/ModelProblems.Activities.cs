using LeadScoring.Conditions;
using LeadScoring.Leads;

namespace LeadScoring.Models;

/// <summary>What can be wrong with rules and conditions over activities, and with what time does to points.</summary>
internal sealed partial class ModelProblems
{
    private const double MaxFactor = 1_000;

    public bool Visit(ActivityRule rule)
    {
        if (rule.MinimumGap is { } gap && !TimeLength.IsValid(gap))
        {
            Add(rule, ModelTexts.LengthWrong, rule.Name, gap.ToString());
        }

        if (rule.Burst is { } burst && (burst.Count < 2 || burst.Within < TimeSpan.Zero || !TimeLength.IsWhole(burst.Within)))
        {
            Add(rule, ModelTexts.BurstWrong, rule.Name);
        }

        if (rule.IsSticky && rule.Points >= Points.Zero)
        {
            Add(rule, ModelTexts.StickyGain, rule.Name);
        }

        return CheckPoints(rule, rule.Points);
    }

    private void CheckDecayAndInactivity()
    {
        if (!LeadZone.IsKnown(_model.Zone))
        {
            Add(_model, ModelTexts.UnknownModelZone, _model.Zone);
        }

        foreach (var dimension in _model.Dimensions)
        {
            if (dimension.Inactivity is not { } penalty)
            {
                continue;
            }

            if (!TimeLength.IsValid(penalty.After))
            {
                Add(dimension, ModelTexts.LengthWrong, dimension.Name, penalty.After.ToString());
            }

            if (penalty.Points >= Points.Zero || !penalty.Points.IsRuleSized)
            {
                Add(dimension, ModelTexts.PenaltyWrong, dimension.Name, penalty.Points.ToString());
            }

            CheckActivities(dimension, dimension.Name, [new ActivityUse(penalty.Activities, new HasActivity(penalty.Activities))]);
            CheckPatterns(dimension, dimension.Name, penalty.Activities.Where is { } where ? PatternUses.Of(where) : []);
            if (penalty.Since is { } since)
            {
                CheckUses(dimension, dimension.Name, [new FieldUse(since, FieldType.Timestamp)]);
            }
        }
    }

    private void CheckTrust(ScoringRule rule)
    {
        if (rule.ValidFor is { } validity && !TimeLength.IsValid(validity.Length))
        {
            Add(rule, ModelTexts.LengthWrong, rule.Name, validity.Length.ToString());
        }

        if (rule.Verified is not { } verified)
        {
            return;
        }

        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in verified.Factors)
        {
            CheckFactor(rule, item.Factor);
            if (!words.Add(item.Word))
            {
                Add(rule, ModelTexts.FactorTwice, rule.Name, item.Word);
            }
        }

        CheckFactor(rule, verified.Otherwise);
    }

    private void CheckFactor(ScoringRule rule, double factor)
    {
        if (factor is not (>= 0 and <= MaxFactor))
        {
            Add(rule, ModelTexts.FactorWrong, rule.Name, Text(factor));
        }
    }

    private void CheckActivities(object subject, string name, IEnumerable<ActivityUse> uses)
    {
        foreach (var use in uses)
        {
            foreach (var type in TypesOf(use).Where(type => _model.Schema.FindActivity(type) is null))
            {
                if (NearestName.Of(type, _model.Schema.Activities.Select(known => known.Name)) is { } near)
                {
                    Add(subject, ModelTexts.UnknownActivityNear, name, type, near);
                }
                else
                {
                    Add(subject, ModelTexts.UnknownActivity, name, type);
                }
            }

            CheckAttributes(subject, name, use);
        }
    }

    private static IEnumerable<string> TypesOf(ActivityUse use) =>
        (use.Node is LastActivityIn last ? last.Types : []).Concat(use.Activities.Type is { } type ? [type] : []);

    private void CheckAttributes(object subject, string name, ActivityUse use)
    {
        var attributes = _model.Schema.AttributesOf(use.Activities.Type);
        if (use.Activities.Where is { } where)
        {
            CheckUses(subject, name, FieldUses.Of(where), attributes);
            if (FieldUses.ActivitiesOf(where).Count > 0)
            {
                Add(subject, ModelTexts.ActivitiesInFilter, name);
            }
            else if (TimeUses.Of(where))
            {
                Add(subject, ModelTexts.TimeInFilter, name);
            }
        }

        if (use.Attribute is not { } attribute)
        {
            return;
        }

        var isCounted = use.Node is ActivityNumber { Question: ActivityQuestion.Distinct };
        CheckUses(subject, name, [new FieldUse(attribute, isCounted ? null : FieldType.Number)], attributes);
        if (isCounted && attributes.Find(attribute)?.Type == FieldType.TextSet)
        {
            Add(subject, ModelTexts.SetCounted, name, attribute);
        }
    }
}
