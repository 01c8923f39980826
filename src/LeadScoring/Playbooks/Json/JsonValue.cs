namespace LeadScoring.Playbooks.Json;

internal enum JsonKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,
}

/// <summary>One value of a JSON text and the byte at which it starts.</summary>
internal sealed class JsonValue(JsonKind kind, int start)
{
    public JsonKind Kind { get; } = kind;

    public int Start { get; } = start;

    /// <summary>The first byte behind the value.</summary>
    public int End { get; set; }

    /// <summary>A text's content, unescaped; a number or truth as it is written.</summary>
    public string Text { get; init; } = "";

    public List<JsonMember> Members { get; } = [];

    public List<JsonValue> Items { get; } = [];
}

/// <summary>A named value of an object.</summary>
internal sealed record JsonMember(string Name, int Start, JsonValue Value);
