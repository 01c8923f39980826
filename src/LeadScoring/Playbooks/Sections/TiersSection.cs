using System.Globalization;
using System.Text.Json;
using LeadScoring.Models;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;
using LeadScoring.Tiers;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The tiers by name: <c>"High": { "from": 80, "treatment": "assign" }</c>. Read behind scoring, whose gates, overrides and cells name tiers.</summary>
internal sealed class TiersSection : PlaybookSection
{
    private static readonly string[] Treatments = ["assign", "nurture", "park"];

    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Optional("tiers") is { } section)
        {
            List<Tier> tiers = [];
            foreach (var member in MemberReader.Named(section, "tiers", draft))
            {
                var value = member.Value;
                var tier = MemberReader.Read(value, member.Name, draft, reader => new Tier(
                    member.Name,
                    reader.Points("from"),
                    (Treatment)Array.IndexOf(Treatments, reader.Word("treatment", Treatments) ?? "park")));
                if (MemberReader.IsName(member.Name, "tier", member.Start, draft) && tier is not null)
                {
                    tiers.Add(draft.Places.Remember(tier, value));
                }
            }

            if (IsLadder(tiers, section, draft))
            {
                draft.Tiers = TierLadder.Of(tiers);
            }
        }

        if (draft.Model is { } model)
        {
            CheckTierNames(model, draft);
        }
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        json.WriteStartObject("tiers");
        foreach (var tier in playbook.Tiers.Tiers)
        {
            json.WriteStartObject(tier.Name);
            JsonParts.WritePoints(json, "from", tier.From);
            JsonParts.WriteText(json, "treatment", tier.Treatment == Treatment.Park ? null : Treatments[(int)tier.Treatment]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public override void Check(Playbook playbook, Findings findings) => TierChecks.Check(playbook, findings);

    private static bool IsLadder(List<Tier> tiers, JsonValue section, PlaybookDraft draft)
    {
        var lowest = tiers.Count(tier => tier.From is null);
        if (lowest != 1)
        {
            draft.Add(PlaybookTexts.TiersNoLowest, section, lowest.ToString(CultureInfo.InvariantCulture));
            return false;
        }

        var sorted = tiers.Where(tier => tier.From is not null).OrderBy(tier => tier.From).ToList();
        var twice = sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.From == pair.Second.From).ToList();
        foreach (var (first, second) in twice)
        {
            draft.Add(PlaybookTexts.TierFloorTwice, draft.Places.StartOf(second) ?? section.Start, first.Name, second.Name);
        }

        return twice.Count == 0;
    }

    private static void CheckTierNames(ScoringModel model, PlaybookDraft draft)
    {
        foreach (var gate in model.Gates)
        {
            CheckTierName(gate, gate.Name, gate.Tier, draft);
        }

        foreach (var item in model.Overrides)
        {
            CheckTierName(item, item.Name, item.Tier, draft);
        }

        foreach (var cell in model.Combination is MatrixCombination matrix ? matrix.Cells : [])
        {
            CheckTierName(model.Combination, string.Join(' ', cell.Grades), cell.Tier, draft);
        }
    }

    private static void CheckTierName(object part, string name, string? tier, PlaybookDraft draft)
    {
        if (tier is not null && draft.Tiers.Named(tier) is null)
        {
            draft.Add(PlaybookTexts.UnknownTier, draft.Places.StartOf(part) ?? 0, name, tier);
        }
    }
}
