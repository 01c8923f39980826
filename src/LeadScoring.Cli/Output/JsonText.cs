using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadScoring.Cli.Output;

/// <summary>JSON as the tool writes it: in UTF-8, with letters as they are.</summary>
internal static class JsonText
{
    private static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonWriterOptions Indented { get; } = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>One indented object.</summary>
    public static string Of(Action<Utf8JsonWriter> members) => Write(members, Indented);

    /// <summary>One object on one line.</summary>
    public static string LineOf(Action<Utf8JsonWriter> members) => Write(members, Compact);

    /// <summary>A list under a name.</summary>
    public static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The name of a value as JSON spells it, in every language.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Which playbook a result came from.</summary>
    public static void WritePlaybook(Utf8JsonWriter json, string name, string path, Playbook playbook)
    {
        json.WriteStartObject(name);
        json.WriteString("file", path);
        json.WriteString("name", playbook.Name);
        json.WriteString("version", playbook.Version);
        json.WriteString("sha256", playbook.Model.Identity.Sha256);
        json.WriteEndObject();
    }

    public static void WriteDimensions(Utf8JsonWriter json, in Score score)
    {
        json.WriteStartObject("dimensions");
        for (var i = 0; i < score.Model.Dimensions.Count; i++)
        {
            json.WriteNumber(score.Model.Dimensions[i].Name, score[i].ToDecimal());
        }

        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> members, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
