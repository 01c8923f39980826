using System.Text.Json;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;
using LeadScoring.Tiers;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The segments: whether the first or every one counts, and a condition for each name.</summary>
internal sealed class SegmentsSection : PlaybookSection
{
    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Optional("segments") is { } section)
        {
            draft.Segments = MemberReader.Read(section, "segments", draft, reader => ReadSegments(reader, draft)) ?? Segments.None;
        }
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        if (playbook.Segments.Items.Count == 0)
        {
            return;
        }

        json.WriteStartObject("segments");
        JsonParts.WriteText(json, "match", playbook.Segments.Match == SegmentMatch.All ? "all" : null);
        json.WriteStartObject("when");
        foreach (var segment in playbook.Segments.Items)
        {
            json.WriteString(segment.Name, segment.When.ToText(playbook.Schema));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    public override void Check(Playbook playbook, Findings findings) => SegmentChecks.Check(playbook, findings);

    private static Segments ReadSegments(MemberReader reader, PlaybookDraft draft)
    {
        var match = reader.Word("match", "first", "all") == "all" ? SegmentMatch.All : SegmentMatch.First;
        List<Segment> segments = [];
        if (reader.Needed("when") is { } named)
        {
            foreach (var member in MemberReader.Named(named, "when", draft))
            {
                var value = member.Value;
                var when = MemberReader.ConditionOf(value, member.Name, draft);
                if (MemberReader.IsName(member.Name, "segment", member.Start, draft) && when is not null)
                {
                    segments.Add(draft.Places.Remember(new Segment(member.Name, when), value));
                }
            }
        }

        return new Segments(segments.Count == 0 ? SegmentMatch.First : match, [.. segments]);
    }
}
