using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LeadScoring.Conditions;

namespace LeadScoring.Playbooks.Json;

/// <summary>Writes members that are left out where they say nothing.</summary>
internal static class JsonParts
{
    public static void WriteTexts(Utf8JsonWriter json, string name, Sequence<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void WriteTruth(Utf8JsonWriter json, string name, bool truth)
    {
        if (truth)
        {
            json.WriteBoolean(name, true);
        }
    }

    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    public static void WritePoints(Utf8JsonWriter json, string name, Points? points)
    {
        if (points is { } amount)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(amount.ToString());
        }
    }

    /// <summary>The element without needless blanks.</summary>
    public static string Compact(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A length of time, in days where it comes to whole ones.</summary>
    public static void WriteDuration(Utf8JsonWriter json, string name, TimeSpan? length)
    {
        if (length is { } time)
        {
            json.WriteString(name, DurationText.OfDays(time));
        }
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } value)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
