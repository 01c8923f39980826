using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds tiers that no lead can be in.</summary>
internal static class TierChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var model = playbook.Model;
        if (model.Combination is MatrixCombination)
        {
            return; // cells decide, and each names a tier
        }

        var named = model.Gates.Select(gate => gate.Tier ?? playbook.Tiers.Lowest.Name)
            .Concat(model.Overrides.Select(item => item.Tier))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var range = new RangeFinder(model.Schema).Of(model);
        Points? above = null;
        foreach (var tier in playbook.Tiers.Tiers)
        {
            if (!named.Contains(tier.Name))
            {
                if (tier.From is { } from && range.Most < from)
                {
                    findings.Add(tier, CheckTexts.TierTooHigh, tier.Name, from.ToString(), range.Most.ToString());
                }
                else if (above is { } next && range.Least >= next)
                {
                    findings.Add(tier, CheckTexts.TierTooLow, tier.Name, range.Least.ToString());
                }
            }

            above = tier.From;
        }
    }
}
