using System.Globalization;
using System.Text.Json;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>Writes a roster's document; what says nothing is left out.</summary>
internal static class RosterWriter
{
    public static void Write(Utf8JsonWriter json, Roster roster)
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        JsonParts.WriteText(json, "zone", roster.Options.Zone == "UTC" ? null : roster.Options.Zone);
        JsonParts.WriteText(json, "calendar", roster.Options.Calendar);
        json.WriteStartObject("reps");
        foreach (var rep in roster.Reps)
        {
            Write(json, rep);
        }

        json.WriteEndObject();
        if (roster.Teams.Count > 0)
        {
            json.WriteStartObject("teams");
            foreach (var team in roster.Teams)
            {
                json.WriteStartObject(team.Id);
                JsonParts.WriteText(json, "calendar", team.Calendar);
                JsonParts.WriteTexts(json, "members", team.Members);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Rep rep)
    {
        json.WriteStartObject(rep.Id);
        JsonParts.WriteText(json, "name", rep.Name);
        if (!rep.IsActive)
        {
            json.WriteBoolean("active", false);
        }

        WriteAmount(json, "level", rep.Level == 0 ? null : rep.Level);
        WriteAmount(json, "weight", rep.Weight == 1 ? null : rep.Weight);
        WriteAmount(json, "capacity", rep.Capacity);
        if (rep.Skills.Count > 0)
        {
            json.WriteStartObject("skills");
            foreach (var skill in rep.Skills)
            {
                json.WriteNumber(skill.Name, skill.Grade);
            }

            json.WriteEndObject();
        }

        JsonParts.WriteTexts(json, "languages", rep.Languages);
        JsonParts.WriteTexts(json, "products", rep.Products);
        JsonParts.WriteTexts(json, "territories", rep.Territories);
        JsonParts.WriteTexts(json, "conflicts", rep.Conflicts);
        if (rep.Home is { } home)
        {
            json.WritePropertyName("home");
            json.WriteRawValue($"[{home.ToString().Replace(";", ", ", StringComparison.Ordinal)}]");
        }

        JsonParts.WriteText(json, "calendar", rep.Calendar);
        JsonParts.WriteTexts(json, "leave", [.. rep.LeaveDates.Select(dates => dates.ToString()), .. rep.LeaveTimes.Select(times => times.ToString())]);
        if (rep.RampUp is { } ramp)
        {
            json.WriteStartObject("rampUp");
            json.WriteString("during", ramp.During.ToString());
            WriteAmount(json, "share", ramp.Share);
            WriteAmount(json, "limit", ramp.Limit);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } number)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
        }
    }
}
