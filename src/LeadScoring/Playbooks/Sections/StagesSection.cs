using System.Text.Json;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The stages of a lead's life: the field that names the stage, and the stages in order.</summary>
internal sealed class StagesSection : PlaybookSection
{
    private static readonly string[] Outcomes = ["open", "won", "lost", "closed"];

    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        var section = playbook.Optional("stages");
        if (section is not null && MemberReader.Read(section, "stages", draft, reader => ReadStages(reader, draft)) is { } stages)
        {
            Check(stages, section, draft);
            draft.Schema = new LeadSchema(draft.Schema.Fields, draft.Schema.Activities) { Stages = stages };
        }

        foreach (var field in draft.Schema.Fields)
        {
            if (field.RequiredFrom is { } from && (draft.Schema.Stages?.IndexOf(from) ?? -1) < 0)
            {
                draft.Add(ModelTexts.UnknownStage, draft.Places.StartOf(field) ?? 0, field.Name, from);
            }
        }
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        if (playbook.Schema.Stages is not { } stages)
        {
            return;
        }

        json.WriteStartObject("stages");
        json.WriteString("field", stages.Field);
        json.WriteStartArray("order");
        foreach (var stage in stages.Stages)
        {
            if (stage is { Outcome: StageOutcome.Open, MovesTo.Count: 0 })
            {
                json.WriteStringValue(stage.Name);
                continue;
            }

            json.WriteStartObject();
            json.WriteString("stage", stage.Name);
            JsonParts.WriteText(json, "outcome", stage.Outcome == StageOutcome.Open ? null : Outcomes[(int)stage.Outcome]);
            JsonParts.WriteTexts(json, "to", stage.MovesTo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static LeadStages? ReadStages(MemberReader reader, PlaybookDraft draft)
    {
        var field = reader.NeededText("field");
        var order = reader.Optional("order");
        List<LeadStage> stages = order is null ? [.. LeadStages.Usual] : [];
        foreach (var item in MemberReader.Items(order, "order", draft))
        {
            if (ReadStage(item, draft) is { } stage)
            {
                stages.Add(stage);
            }
        }

        return field is null ? null : new LeadStages(field, [.. stages]);
    }

    private static LeadStage? ReadStage(JsonValue item, PlaybookDraft draft)
    {
        if (item.Kind == JsonKind.Text)
        {
            return MemberReader.IsName(item.Text, "stage", item.Start, draft) ? new LeadStage(item.Text, StageOutcome.Open, []) : null;
        }

        return MemberReader.Read(item, "stage", draft, reader =>
        {
            var outcome = Array.IndexOf(Outcomes, reader.Word("outcome", Outcomes) ?? Outcomes[0]);
            var to = reader.Texts("to");
            return reader.NeededText("stage") is { } name && MemberReader.IsName(name, "stage", item.Start, draft) ? new LeadStage(name, (StageOutcome)outcome, to) : null;
        });
    }

    private static void Check(LeadStages stages, JsonValue section, PlaybookDraft draft)
    {
        if (draft.Schema.Find(stages.Field) is not { Type: FieldType.Text })
        {
            draft.Add(ModelTexts.StageFieldWrong, section, stages.Field);
        }

        if (stages.Stages.Count == 0)
        {
            draft.Add(PlaybookTexts.StagesEmpty, section);
        }

        for (var i = 0; i < stages.Stages.Count; i++)
        {
            var stage = stages.Stages[i];
            if (stages.IndexOf(stage.Name) < i)
            {
                draft.Add(ModelTexts.StageTwice, section, stage.Name);
            }

            foreach (var to in stage.MovesTo.Where(to => stages.IndexOf(to) < 0))
            {
                draft.Add(ModelTexts.StageMoveUnknown, section, stage.Name, to);
            }
        }
    }
}
