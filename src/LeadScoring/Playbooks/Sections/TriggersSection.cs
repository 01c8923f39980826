using System.Text.Json;
using LeadScoring.Conditions;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;
using LeadScoring.Tiers;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The triggers, in order: <c>{ "trigger": "Remind the rep", "when": "engagement > 30", "rearm": { "backBy": 5 } }</c>. Read behind tier changes, whose hysteresis they take.</summary>
internal sealed class TriggersSection : PlaybookSection
{
    private const string Never = "never";

    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        var vocabulary = draft.Model is { } model ? VocabularyOf(model) : null;
        List<Trigger> triggers = [];
        foreach (var item in MemberReader.Items(playbook.Optional("triggers"), "triggers", draft))
        {
            if (ReadTrigger(item, vocabulary, draft) is not { } trigger)
            {
                continue;
            }

            if (triggers.Exists(other => other.Name == trigger.Name))
            {
                draft.Add(PlaybookTexts.TriggerTwice, item, trigger.Name);
            }

            triggers.Add(draft.Places.Remember(trigger, item));
        }

        draft.Triggers = [.. triggers];
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        if (playbook.Triggers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("triggers");
        foreach (var trigger in playbook.Triggers)
        {
            json.WriteStartObject();
            json.WriteString("trigger", trigger.Name);
            json.WriteString("when", trigger.When);
            if (trigger.Rearm == TriggerRearm.Never)
            {
                json.WriteString("rearm", Never);
            }
            else if (trigger.Rearm != TriggerRearm.Below(playbook.TierChanges.Hysteresis))
            {
                json.WriteStartObject("rearm");
                JsonParts.WritePoints(json, "backBy", trigger.Rearm.By);
                JsonParts.WriteText(json, "after", trigger.Rearm.Duration is { } duration ? DurationText.OfDays(duration) : null);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public override void Check(Playbook playbook, Findings findings) => TriggerChecks.Check(playbook, findings);

    // What expressions may speak of here; `score` is the whole score, also where a dimension is called so.
    private static Vocabulary VocabularyOf(ScoringModel model) => new(
        new LeadSchema(model.Dimensions.Select(dimension => dimension.Name).Where(LeadField.CanBeNamed).Prepend(Trigger.WholeScore).Distinct()
            .Select(name => new LeadField(name, FieldType.Number))),
        LeadFunctions.None);

    private static Trigger? ReadTrigger(JsonValue item, Vocabulary? vocabulary, PlaybookDraft draft) => MemberReader.Read(item, "trigger", draft, reader =>
    {
        var (name, when) = (reader.NeededText("trigger"), reader.Needed("when"));
        var rearm = reader.Optional("rearm") is { } value ? ReadRearm(value, draft) : null;
        name = name is not null && MemberReader.IsName(name, "trigger", item.Start, draft) ? name : null;
        if (when is null || vocabulary is null) // without dimensions nothing can be said about them
        {
            return null;
        }

        return MemberReader.ConditionOf(when, "when", draft, vocabulary) is { } condition && name is not null && TriggerOf(name, condition, when, draft) is { } trigger
            ? trigger with { Rearm = rearm ?? TriggerRearm.Below(draft.TierChanges.Hysteresis) }
            : null;
    });

    private static Trigger? TriggerOf(string name, Condition condition, JsonValue when, PlaybookDraft draft)
    {
        if (condition is not NumberTest { Left: NumberField { Field: var watched }, Operator: not NumberOperator.Equal and var comparison, Right: Constant { Value: var number } })
        {
            draft.Add(PlaybookTexts.TriggerUnclear, when, name);
            return null;
        }

        if (Math.Abs(number) <= 1e9 && decimal.Round((decimal)number, 3) == (decimal)number)
        {
            return new Trigger(name, watched == Trigger.WholeScore ? null : watched, comparison, Points.FromDecimal((decimal)number));
        }

        draft.Add(PlaybookTexts.ThresholdWrong, when, name, CheckNumbers.Text(number));
        return null;
    }

    private static TriggerRearm? ReadRearm(JsonValue value, PlaybookDraft draft)
    {
        if (value.Kind == JsonKind.Text)
        {
            return MemberReader.WordOf(value, "rearm", draft, Never) is null ? null : TriggerRearm.Never;
        }

        return MemberReader.Read(value, "rearm", draft, reader =>
        {
            var (below, after) = (reader.Optional("backBy"), reader.Optional("after"));
            if ((below is null) == (after is null))
            {
                draft.Add(PlaybookTexts.RearmUnclear, value);
                return null;
            }

            return below is not null
                ? TierChangesSection.HysteresisOf(below, "backBy", draft) is { } by ? TriggerRearm.Below(by) : null
                : MemberReader.DurationOf(after!, "after", draft, canBeZero: true) is { } duration ? TriggerRearm.After(duration) : null;
        });
    }
}
