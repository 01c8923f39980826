using System.Text.Json;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The fields: <c>"title": "text"</c>, or an object with <c>type</c> and how values are read.</summary>
internal sealed class FieldsSection : PlaybookSection
{
    private static readonly string[] TypeWords = ["text", "number", "boolean", "timestamp", "textSet"]; // in the order of FieldType

    public static List<LeadField> ReadFields(JsonValue fields, string what, PlaybookDraft draft)
    {
        List<LeadField> read = [];
        foreach (var member in MemberReader.Named(fields, what, draft))
        {
            var value = member.Value;
            if (string.IsNullOrWhiteSpace(member.Name) || member.Name.AsSpan().IndexOfAny('`', '\n', '\r') >= 0)
            {
                draft.Add(PlaybookTexts.FieldNameWrong, member.Start, member.Name);
            }
            else if (ReadField(member.Name, value, draft) is { } field)
            {
                read.Add(draft.Places.Remember(field, value));
            }
            else
            {
                draft.Unread.Add(member.Name);
            }
        }

        return read;
    }

    public static void WriteFields(Utf8JsonWriter json, string name, IEnumerable<LeadField> fields)
    {
        json.WriteStartObject(name);
        foreach (var field in fields)
        {
            WriteField(json, field);
        }

        json.WriteEndObject();
    }

    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Needed("fields") is { } fields)
        {
            draft.Schema = new LeadSchema(ReadFields(fields, "fields", draft));
        }
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook) => WriteFields(json, "fields", playbook.Schema.Fields);

    public override void Check(Playbook playbook, Findings findings) => FieldChecks.Check(playbook, findings);

    private static LeadField? ReadField(string name, JsonValue value, PlaybookDraft draft)
    {
        if (value.Kind == JsonKind.Text)
        {
            return TypeOf(value, draft) is { } type ? new LeadField(name, type) : null;
        }

        return MemberReader.Read(value, name, draft, reader =>
        {
            var type = reader.Needed("type") is { } word ? TypeOf(word, draft) : null;
            var field = new LeadField(name, type ?? FieldType.Text)
            {
                Mode = reader.Word("mode", "ignoreCase", "exact") == "exact" ? TextMode.Exact : TextMode.IgnoreCase,
                Aliases = reader.Texts("aliases"),
                MissingSpellings = reader.Texts("missing"),
                BlankIsMissing = reader.Truth("blankIsMissing"),
                IsPersonal = reader.Truth("personal"),
                IsActionable = reader.Optional("actionable") is null || reader.Truth("actionable"),
                RequiredFrom = reader.Text("requiredFrom"),
                Zone = reader.Text("zone") ?? "UTC",
                Separator = Separator(reader, draft),
            };
            if (!LeadZone.IsKnown(field.Zone))
            {
                draft.Add(ModelTexts.UnknownZone, reader.Optional("zone")!, name, field.Zone);
            }

            return type is null ? null : field;
        });
    }

    private static FieldType? TypeOf(JsonValue value, PlaybookDraft draft)
    {
        var word = MemberReader.WordOf(value, "type", draft, TypeWords);
        return word is null ? null : (FieldType)Array.IndexOf(TypeWords, word);
    }

    private static char Separator(MemberReader reader, PlaybookDraft draft)
    {
        if (reader.Text("separator") is not { } separator)
        {
            return ';';
        }

        if (separator.Length != 1)
        {
            draft.Add(PlaybookTexts.SeparatorWrong, reader.Optional("separator")!, separator);
            return ';';
        }

        return separator[0];
    }

    private static void WriteField(Utf8JsonWriter json, LeadField field)
    {
        var type = TypeWords[(int)field.Type];
        if (field == new LeadField(field.Name, field.Type))
        {
            json.WriteString(field.Name, type);
            return;
        }

        json.WriteStartObject(field.Name);
        json.WriteString("type", type);
        if (field.Mode == TextMode.Exact)
        {
            json.WriteString("mode", "exact");
        }

        JsonParts.WriteTexts(json, "aliases", field.Aliases);
        JsonParts.WriteTexts(json, "missing", field.MissingSpellings);
        JsonParts.WriteTruth(json, "blankIsMissing", field.BlankIsMissing);
        JsonParts.WriteTruth(json, "personal", field.IsPersonal);
        if (!field.IsActionable)
        {
            json.WriteBoolean("actionable", false);
        }

        JsonParts.WriteText(json, "requiredFrom", field.RequiredFrom);
        JsonParts.WriteText(json, "zone", field.Zone == "UTC" ? null : field.Zone);
        JsonParts.WriteText(json, "separator", field.Separator == ';' ? null : field.Separator.ToString());
        json.WriteEndObject();
    }
}

/// <summary>The activity types and their attributes, which are fields.</summary>
internal sealed class ActivitiesSection : PlaybookSection
{
    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Optional("activities") is not { } activities)
        {
            return;
        }

        List<ActivityType> types = [];
        foreach (var member in MemberReader.Named(activities, "activities", draft))
        {
            var value = member.Value;
            var attributes = FieldsSection.ReadFields(value, member.Name, draft);
            var wrong = member.Name == ActivityType.Any ? member.Name : attributes.Find(field => field.Name is "value" or "time")?.Name;
            if (string.IsNullOrWhiteSpace(member.Name) || wrong is not null)
            {
                draft.Add(wrong is null ? PlaybookTexts.FieldNameWrong : PlaybookTexts.ActivityNameWrong, member.Start, wrong ?? member.Name);
                draft.Unread.Add(member.Name);
                continue;
            }

            if (value.Kind != JsonKind.Object)
            {
                draft.Unread.Add(member.Name);
                continue;
            }

            var known = types.SelectMany(type => type.Attributes).ToLookup(attribute => attribute.Name, StringComparer.Ordinal);
            foreach (var attribute in attributes.Where(attribute => known[attribute.Name].Any(other => other.Type != attribute.Type)))
            {
                draft.Add(PlaybookTexts.AttributeTwice, draft.Places.StartOf(attribute) ?? member.Start, attribute.Name, known[attribute.Name].First().Type.ToString());
                draft.Unread.Add(attribute.Name);
            }

            attributes.RemoveAll(attribute => draft.Unread.Contains(attribute.Name));
            types.Add(draft.Places.Remember(new ActivityType(member.Name, attributes), value));
        }

        draft.Schema = new LeadSchema(draft.Schema.Fields, types);
    }

    public override void Check(Playbook playbook, Findings findings) => ActivityChecks.Check(playbook, findings);

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        if (playbook.Schema.Activities.Count == 0)
        {
            return;
        }

        json.WriteStartObject("activities");
        foreach (var activity in playbook.Schema.Activities)
        {
            FieldsSection.WriteFields(json, activity.Name, activity.Attributes);
        }

        json.WriteEndObject();
    }
}
