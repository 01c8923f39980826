using System.Text.Json;
using LeadScoring.Calendars;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The business calendars by name, in any order: <c>"office": { "zone": "Asia/Shanghai", "hours": { "mon-fri": "09:00-18:00" } }</c>.</summary>
internal sealed class CalendarsSection : PlaybookSection
{
    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        if (playbook.Optional("calendars") is not { } section)
        {
            return;
        }

        List<JsonMember> members = [.. MemberReader.Named(section, "calendars", draft).Where(member => MemberReader.IsName(member.Name, "calendar", member.Start, draft))];
        var reader = new CalendarJson(members, draft);
        draft.Calendars = [.. members.Select(member => reader.Read(member.Name)).OfType<BusinessCalendar>()];
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        if (playbook.Calendars.Count == 0)
        {
            return;
        }

        json.WriteStartObject("calendars");
        foreach (var calendar in playbook.Calendars)
        {
            json.WriteStartObject(calendar.Name);
            JsonParts.WriteText(json, "zone", calendar.Zone == (calendar.Base?.Zone ?? playbook.Model.Zone) ? null : calendar.Zone);
            JsonParts.WriteText(json, "basedOn", calendar.Base?.Name);
            WriteTexts(json, "hours", CalendarText.Of(calendar.Hours));
            WriteTexts(json, "exceptions", calendar.Exceptions.Select(hours => (hours.Dates.ToString(), CalendarText.Of(hours))));
            JsonParts.WriteTexts(json, "leave", [.. calendar.LeaveDates.Select(dates => dates.ToString()), .. calendar.LeaveTimes.Select(times => times.ToString())]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    public override void Check(Playbook playbook, Findings findings) => CalendarChecks.Check(playbook, findings);

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<(string Name, string Text)> members)
    {
        var texts = members.ToList();
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
    }
}
