using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds activity rules in which time keeps something from ever mattering, and activity types that nothing looks at.</summary>
internal static class ActivityChecks
{
    private const double ClocksForward = 3 / 24.0; // days: more than clocks go forward within any time
    private const double ShortestMonth = (28 - ClocksForward) * 86_400_000;

    public static void Check(Playbook playbook, Findings findings)
    {
        var model = playbook.Model;
        foreach (var dimension in model.Dimensions)
        {
            foreach (var rule in dimension.Rules.OfType<ActivityRule>())
            {
                CheckRule(rule, rule.Decay ?? dimension.Decay ?? Decay.None, model.Schema, findings);
            }

            foreach (var group in dimension.Groups)
            {
                foreach (var rule in group.Rules.OfType<ActivityRule>())
                {
                    CheckRule(rule, rule.Decay ?? group.Decay ?? dimension.Decay ?? Decay.None, model.Schema, findings);
                }
            }
        }

        CheckUnused(playbook, findings);
    }

    private static void CheckRule(ActivityRule rule, Decay decay, LeadSchema schema, Findings findings)
    {
        if (rule.Where is { } where && !new OutcomeFinder(schema.AttributesOf(rule.Type), new Effort()).CanHold(where))
        {
            findings.Add(rule, CheckTexts.FilterNeverHolds, rule.Name);
        }

        decay = rule.IsSticky ? Decay.None : decay;
        if (decay.Window is not { } window)
        {
            return;
        }

        // The oldest of a life may use up a cap long before the window begins.
        var most = rule.KeepsOldest ? double.PositiveInfinity : MostWithin(rule, window);
        foreach (var cap in rule.Caps.Where(cap => cap.Period == CapPeriod.Lifetime))
        {
            if (cap.MaxCount is { } count ? most <= count : most * Math.Abs(rule.Points.Thousandths) <= cap.MaxPoints!.Value.Thousandths)
            {
                findings.Add(rule, CheckTexts.CapUnreachable, rule.Name, cap.MaxCount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? cap.MaxPoints!.Value.ToString(), DurationText.OfDays(window));
            }
        }

        if (decay.Shape != DecayShape.None && rule.Points != Points.Zero && NeverMatters(decay, rule.Points, window))
        {
            findings.Add(rule, CheckTexts.DecayNeverMatters, rule.Name, DecayTexts.Of(decay), DurationText.OfDays(window));
        }
    }

    // How many activities can count within a window, for all that looks at a time; infinite where nothing does.
    private static double MostWithin(ActivityRule rule, TimeSpan window)
    {
        var most = rule.MinimumGap is { } gap ? Math.Ceiling(window / gap) : double.PositiveInfinity;
        foreach (var cap in rule.Caps.Where(cap => cap.Period != CapPeriod.Lifetime))
        {
            var times = cap.Period switch
            {
                CapPeriod.Rolling => Math.Ceiling(window / cap.Length!.Value),
                CapPeriod.Day => Touched(window, days: 1),
                CapPeriod.Week => Touched(window, days: 7),
                _ => Touched(window, days: 28),
            };
            var perTime = cap.MaxCount ?? double.PositiveInfinity; // activities that cross a cap of points count in part
            most = Math.Min(most, times * perTime);
        }

        return most;
    }

    // A window touches one calendar time more than it holds, and shows more of them while clocks go forward.
    private static double Touched(TimeSpan window, int days) => Math.Ceiling((window.TotalDays + ClocksForward) / days) + 1;

    // Whether an activity that is as old as the window allows still has all of its points.
    private static bool NeverMatters(Decay decay, Points points, TimeSpan window)
    {
        var age = window.TotalMilliseconds - 1;
        var length = decay.Length?.TotalMilliseconds ?? ShortestMonth;
        var lost = decay.Shape switch
        {
            DecayShape.HalfLife => 1 - Math.Pow(2, -age / length),
            DecayShape.Linear => age / length,
            _ => age < length ? 0 : 1,
        };
        return Math.Abs(points.Thousandths) * lost < 0.499; // half a thousandth is rounded away, with a margin for the power
    }

    private static void CheckUnused(Playbook playbook, Findings findings)
    {
        List<ActivityUse> uses = [.. ModelFields.ActivitiesOf(playbook.Model), .. playbook.Segments.Items.SelectMany(segment => FieldUses.ActivitiesOf(segment.When))];
        var looksAtAll = uses.Exists(use => use.Activities.Type is null);
        var types = uses.Select(use => use.Activities.Type).Concat(uses.SelectMany(use => use.Node is LastActivityIn last ? last.Types : [])).ToHashSet();
        foreach (var type in playbook.Schema.Activities.Where(type => type.Name != ActivityType.Others && !looksAtAll && !types.Contains(type.Name)))
        {
            findings.Add(type, CheckTexts.ActivityUnused, type.Name);
        }
    }
}
