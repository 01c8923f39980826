using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadScoring.Tests.Schema;

/// <summary>A JSON Schema (draft 2020-12), as far as docs/playbook.schema.json goes: a keyword that is not known here is refused.</summary>
internal sealed class JsonSchema
{
    private readonly JsonElement _root;

    private JsonSchema(JsonElement root) => _root = root;

    /// <summary>The schema of playbooks.</summary>
    public static JsonSchema OfPlaybooks { get; } = new(JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "playbook.schema.json"))).RootElement);

    /// <summary>The names of all members that the schema knows.</summary>
    public IEnumerable<string> MemberNames => MembersOf(_root).Where(member => member.Name == "properties").SelectMany(member => member.Value.EnumerateObject()).Select(member => member.Name);

    /// <summary>The words that the schema lets a text be.</summary>
    public IEnumerable<string> Words => MembersOf(_root).Where(member => member.Name == "enum").SelectMany(member => member.Value.EnumerateArray()).Select(word => word.GetString()!);

    /// <summary>Where and why the text does not follow the schema; null when it does.</summary>
    public string? WrongIn(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return Wrong(document.RootElement, _root, "");
    }

    private static IEnumerable<JsonProperty> MembersOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => MembersOf(member.Value).Prepend(member)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(MembersOf),
        _ => [],
    };

    private string? Wrong(JsonElement value, JsonElement schema, string path) => schema.ValueKind switch
    {
        JsonValueKind.True => null,
        JsonValueKind.False => $"{path}: nothing may stand here",
        _ => schema.EnumerateObject().Select(keyword => Wrong(value, schema, keyword, path)).FirstOrDefault(wrong => wrong is not null),
    };

    private string? Wrong(JsonElement value, JsonElement schema, JsonProperty keyword, string path)
    {
        var asked = keyword.Value;
        return keyword.Name switch
        {
            "$schema" or "$defs" or "title" or "description" or "default" or "then" or "else" => null,
            "$ref" => Wrong(value, _root.GetProperty("$defs").GetProperty(asked.GetString()!["#/$defs/".Length..]), path),
            "type" => Check(asked.ValueKind == JsonValueKind.Array ? asked.EnumerateArray().Any(type => Is(value, type)) : Is(value, asked)),
            "const" => Check(IsSame(value, asked)),
            "enum" => Check(asked.EnumerateArray().Any(one => IsSame(value, one))),
            "oneOf" => Check(asked.EnumerateArray().Count(one => Wrong(value, one, path) is null) == 1),
            "anyOf" => Check(asked.EnumerateArray().Any(one => Wrong(value, one, path) is null)),
            "not" => Check(Wrong(value, asked, path) is not null),
            "if" => schema.TryGetProperty(Wrong(value, asked, path) is null ? "then" : "else", out var branch) ? Wrong(value, branch, path) : null,
            "pattern" => Check(value.ValueKind != JsonValueKind.String || Matches(value.GetString()!, asked)),
            "minLength" => Check(value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= asked.GetInt32()),
            "minimum" => Check(value.ValueKind != JsonValueKind.Number || value.GetDouble() >= asked.GetDouble()),
            "maximum" => Check(value.ValueKind != JsonValueKind.Number || value.GetDouble() <= asked.GetDouble()),
            "exclusiveMinimum" => Check(value.ValueKind != JsonValueKind.Number || value.GetDouble() > asked.GetDouble()),
            "exclusiveMaximum" => Check(value.ValueKind != JsonValueKind.Number || value.GetDouble() < asked.GetDouble()),
            "minItems" => Check(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= asked.GetInt32()),
            "items" => value.ValueKind != JsonValueKind.Array ? null : First(value.EnumerateArray().Select((item, i) => Wrong(item, asked, $"{path}/{i}"))),
            "minProperties" => Check(value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= asked.GetInt32()),
            "required" => Check(value.ValueKind != JsonValueKind.Object || asked.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))),
            "propertyNames" => value.ValueKind != JsonValueKind.Object ? null : First(value.EnumerateObject().Select(member => Wrong(JsonSerializer.SerializeToElement(member.Name), asked, $"{path}/{member.Name}"))),
            "properties" or "patternProperties" or "additionalProperties" => value.ValueKind != JsonValueKind.Object ? null
                : First(value.EnumerateObject().SelectMany(member => SchemasFor(member.Name, schema, keyword.Name).Select(one => Wrong(member.Value, one, $"{path}/{member.Name}")))),
            _ => throw new NotSupportedException($"The keyword '{keyword.Name}' is not known."),
        };

        string? Check(bool isRight) => isRight ? null : $"{path}: {keyword.Name}";
    }

    private static string? First(IEnumerable<string?> wrong) => wrong.FirstOrDefault(one => one is not null);

    // The parts of an object's schema that one of its members has to follow.
    private static IEnumerable<JsonElement> SchemasFor(string member, JsonElement schema, string keyword)
    {
        JsonElement[] named = schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(member, out var own) ? [own] : [];
        JsonElement[] alike = schema.TryGetProperty("patternProperties", out var patterns)
            ? [.. patterns.EnumerateObject().Where(pattern => Regex.IsMatch(member, pattern.Name)).Select(pattern => pattern.Value)]
            : [];
        return keyword switch
        {
            "properties" => named,
            "patternProperties" => alike,
            _ => named.Length + alike.Length > 0 ? [] : [schema.GetProperty("additionalProperties")],
        };
    }

    // In .NET, $ also stands before a last line feed.
    private static bool Matches(string text, JsonElement pattern) => Regex.IsMatch(text, pattern.GetString()!.Replace("$", @"\z", StringComparison.Ordinal));

    private static bool IsSame(JsonElement value, JsonElement asked) => value.ValueKind == asked.ValueKind && (asked.ValueKind == JsonValueKind.String
        ? value.GetString() == asked.GetString()
        : value.GetDouble() == asked.GetDouble());

    private static bool Is(JsonElement value, JsonElement type) => type.GetString() switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        var other => throw new NotSupportedException($"The type '{other}' is not known."),
    };
}
