using System.Text.Json;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>One section of a playbook: how it is read, written and checked.</summary>
internal abstract class PlaybookSection
{
    /// <summary>Every section, in the order in which they are read and written: each may use what stands before it.</summary>
    public static IReadOnlyList<PlaybookSection> All { get; } =
    [
        new HeaderSection(), new FieldsSection(), new ActivitiesSection(), new StagesSection(), new ScoringSection(),
        new TiersSection(), new TierChangesSection(), new TriggersSection(), new SegmentsSection(), new CalendarsSection(),
    ];

    /// <summary>Reads the members that the section stands for.</summary>
    public abstract void Read(MemberReader playbook, PlaybookDraft draft);

    /// <summary>Writes the members that the section stands for.</summary>
    public abstract void Write(Utf8JsonWriter json, Playbook playbook);

    /// <summary>Looks for what can be used but cannot do what its author meant.</summary>
    public virtual void Check(Playbook playbook, Findings findings)
    {
    }
}

/// <summary>Format, name and version.</summary>
internal sealed class HeaderSection : PlaybookSection
{
    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Needed("format") is { } format && (format.Kind != JsonKind.Number || format.Text != "1"))
        {
            draft.Add(PlaybookTexts.WrongFormat, format, draft.Json.Slice(format));
        }

        draft.Name = playbook.Text("name") ?? "";
        draft.Version = playbook.Text("version") ?? "";
        draft.Zone = (playbook.Optional("zone") is { } zone ? MemberReader.ZoneOf(zone, draft) : null) ?? "UTC";
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        json.WriteNumber("format", 1);
        json.WriteString("name", playbook.Name);
        json.WriteString("version", playbook.Version);
        JsonParts.WriteText(json, "zone", playbook.Model.Zone == "UTC" ? null : playbook.Model.Zone);
    }
}
