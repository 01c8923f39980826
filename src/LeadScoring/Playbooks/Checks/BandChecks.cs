using LeadScoring.Models;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds bands that overlap, leave gaps or never count.</summary>
internal static class BandChecks
{
    public static void Check(BandRule rule, Findings findings)
    {
        var hidden = rule.Bands.Where((_, i) => IsHidden(rule.Bands, i)).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (Band band in hidden.Cast<Band>())
        {
            findings.Add(band, CheckTexts.BandHidden, rule.Name, CheckNumbers.Text(From(band)), CheckNumbers.Text(To(band)));
        }

        var end = double.NegativeInfinity;
        var isFirst = true;
        foreach (var band in rule.Bands.Where(band => !hidden.Contains(band)).OrderBy(From))
        {
            if (!isFirst && From(band) < end)
            {
                findings.Add(band, CheckTexts.BandsOverlap, rule.Name, CheckNumbers.Text(From(band)), CheckNumbers.Text(Math.Min(To(band), end)));
            }
            else if (!isFirst && From(band) > end)
            {
                findings.Add(band, CheckTexts.BandsGap, rule.Name, CheckNumbers.Text(end), CheckNumbers.Text(From(band)));
            }

            (end, isFirst) = (Math.Max(end, To(band)), false);
        }
    }

    private static double From(Band band) => band.From ?? double.NegativeInfinity;

    private static double To(Band band) => band.To ?? double.PositiveInfinity;

    // Whether the bands before a band leave nothing of it.
    private static bool IsHidden(Sequence<Band> bands, int place)
    {
        var (start, end) = (From(bands[place]), To(bands[place]));
        foreach (var before in bands.Take(place).OrderBy(From).Where(before => From(before) <= start && To(before) > start))
        {
            start = To(before);
        }

        return place > 0 && start >= end;
    }
}
