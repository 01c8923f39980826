using LeadScoring.Conditions;
using LeadScoring.Tiers;

namespace LeadScoring.Playbooks.Checks;

/// <summary>Finds segments that no lead can be in.</summary>
internal static class SegmentChecks
{
    public static void Check(Playbook playbook, Findings findings)
    {
        var (match, segments) = (playbook.Segments.Match, playbook.Segments.Items);
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (!OutcomeFinder.Of(segment.When, playbook.Schema).HasFlag(Outcomes.True))
            {
                findings.Add(segment, CheckTexts.SegmentNever, segment.Name);
            }
            else if (match == SegmentMatch.First && segments.Take(i).FirstOrDefault(before => Covers(before, segment, playbook.Schema)) is { } hides)
            {
                findings.Add(segment, CheckTexts.SegmentHidden, segment.Name, hides.Name);
            }
        }
    }

    private static bool Covers(Segment before, Segment segment, LeadSchema schema) =>
        before.When.Equals(segment.When) || (OutcomeFinder.Of(new AllOf([segment.When, new NoneOf([before.When])]), schema) & (Outcomes.True | Outcomes.Fault)) == Outcomes.None;
}
