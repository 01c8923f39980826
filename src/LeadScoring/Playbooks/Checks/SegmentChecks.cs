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
            var (segment, before) = (segments[i], match == SegmentMatch.First ? segments.Take(i).ToList() : []);
            if (!findings.Outcomes.CanHold(segment.When))
            {
                findings.Add(segment, CheckTexts.SegmentNever, segment.Name);
            }
            else if (before.Find(other => other.When.Equals(segment.When) || findings.Outcomes.Covers([other.When], segment.When)) is { } hides)
            {
                findings.Add(segment, CheckTexts.SegmentHidden, segment.Name, hides.Name);
            }
            else if (before.Count > 1 && findings.Outcomes.Covers(before.Select(other => other.When), segment.When))
            {
                findings.Add(segment, CheckTexts.SegmentHiddenBySeveral, segment.Name);
            }
        }
    }
}
