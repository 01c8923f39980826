namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds triggers that no lead can fire, or that can fire only once though they are to be armed again.</summary>
internal static class TriggerChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        foreach (var trigger in playbook.Triggers)
        {
            var range = trigger.Dimension is { } name ? findings.Ranges.Of(playbook.Model.Dimensions[playbook.Model.IndexOf(name)]) : ScoreRange(playbook, findings);
            var edge = trigger.IsRise ? range.Most : range.Least;
            var back = trigger.IsRise ? range.Least : range.Most;
            if (!trigger.IsMetBy(edge))
            {
                findings.Add(trigger, trigger.IsRise ? CheckTexts.TriggerTooHigh : CheckTexts.TriggerTooLow, trigger.Name, trigger.When, edge.ToString());
            }
            else if (trigger.Rearm.By is { } by && !trigger.IsRearmedBy(back))
            {
                findings.Add(
                    trigger,
                    trigger.IsRise ? CheckTexts.TriggerNotRearmedBelow : CheckTexts.TriggerNotRearmedAbove,
                    trigger.Name,
                    (trigger.IsRise ? trigger.Threshold - by : trigger.Threshold + by).ToString(),
                    back.ToString());
            }
            else if (trigger.Rearm.Duration is not null && trigger.IsMetBy(back))
            {
                findings.Add(trigger, CheckTexts.TriggerAlwaysMet, trigger.Name, trigger.When, back.ToString());
            }
        }
    }

    // The whole score as leads get it: with overrides, and within what closed gates leave.
    private static PointRange ScoreRange(Playbook playbook, Findings findings)
    {
        var model = playbook.Model;
        var scores = model.Overrides.Where(item => OverrideChecks.CanApply(item, findings.Outcomes)).Select(findings.Ranges.Of).OfType<PointRange>();
        var range = scores.Aggregate(findings.Ranges.Of(model), (a, b) => a.Or(b));
        return model.Gates.Where(gate => OverrideChecks.CanClose(gate, findings.Outcomes))
            .Aggregate(range, (all, gate) => all.Or(PointRange.Of(Points.Min(all.Least, model.CapOf(gate)), all.Most)));
    }
}
