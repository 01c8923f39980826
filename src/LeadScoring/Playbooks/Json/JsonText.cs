using System.Text;
using System.Text.Json;

namespace LeadScoring.Playbooks.Json;

/// <summary>A JSON text, its bytes, and the way back from a byte to a line and column.</summary>
internal sealed class JsonText
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private readonly string _text;
    private readonly byte[] _bytes;

    public JsonText(string text) => (_text, _bytes) = (text, Encoding.UTF8.GetBytes(text.StartsWith('\uFEFF') ? text[1..] : text));

    /// <summary>Reads the text; null when it is no JSON, which is then the only problem.</summary>
    public JsonValue? Read(List<Diagnostic> problems)
    {
        var reader = new Utf8JsonReader(_bytes, Options);
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            var root = ReadValue(ref reader);
            reader.Read(); // a second value is an error
            return root;
        }
        catch (JsonException exception)
        {
            var reason = exception.Message.Split(" LineNumber:", StringSplitOptions.None)[0].TrimEnd('.', ' ');
            problems.Clear();
            problems.Add(new Diagnostic(PlaybookTexts.NotJson, PositionOf(exception), reason));
            return null;
        }
        catch (InvalidOperationException) // what GetString has against \ud83d without its other half
        {
            problems.Clear();
            problems.Add(new Diagnostic(PlaybookTexts.NotJson, PositionOf((int)reader.TokenStartIndex), "the text has half of a surrogate pair"));
            return null;
        }
    }

    public string Slice(JsonValue value) => Encoding.UTF8.GetString(_bytes, value.Start, value.End - value.Start);

    public SourcePosition PositionOf(int start) => PositionAt(_text, CharOf(start));

    /// <summary>The place of a letter of a text value's content, right behind escapes.</summary>
    public SourcePosition PositionIn(JsonValue text, int letter)
    {
        var at = CharOf(text.Start) + 1;
        for (; letter > 0 && at < _text.Length && _text[at] != '"'; letter--)
        {
            at += _text[at] != '\\' ? 1 : _text[at + 1] == 'u' ? 6 : 2;
        }

        return PositionAt(_text, at);
    }

    private static SourcePosition PositionAt(string text, int at)
    {
        var before = text.AsSpan(0, Math.Min(at, text.Length));
        var lineStart = before.LastIndexOf('\n') + 1;
        return new SourcePosition(before.Count('\n') + 1, before.Length - lineStart - (lineStart == 0 && text.StartsWith('\uFEFF') ? 1 : 0) + 1);
    }

    private static JsonValue ReadValue(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var @object = new JsonValue(JsonKind.Object, start);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (name, nameStart) = (reader.GetString()!, (int)reader.TokenStartIndex);
                    reader.Read();
                    @object.Members.Add(new JsonMember(name, nameStart, ReadValue(ref reader)));
                }

                @object.End = (int)reader.BytesConsumed;
                return @object;
            case JsonTokenType.StartArray:
                var array = new JsonValue(JsonKind.Array, start);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Items.Add(ReadValue(ref reader));
                }

                array.End = (int)reader.BytesConsumed;
                return array;
            case JsonTokenType.String:
                return new JsonValue(JsonKind.Text, start) { Text = reader.GetString()!, End = (int)reader.BytesConsumed };
            case JsonTokenType.Number:
                return new JsonValue(JsonKind.Number, start) { Text = Encoding.UTF8.GetString(reader.ValueSpan), End = (int)reader.BytesConsumed };
            case JsonTokenType.Null:
                return new JsonValue(JsonKind.Null, start) { Text = "null", End = (int)reader.BytesConsumed };
            default:
                return new JsonValue(JsonKind.Boolean, start) { Text = reader.GetBoolean() ? "true" : "false", End = (int)reader.BytesConsumed };
        }
    }

    private SourcePosition PositionOf(JsonException exception)
    {
        // The exception counts bytes within the line; the line starts behind the so-many-th line feed.
        var lineStart = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            lineStart += _bytes.AsSpan(lineStart).IndexOf((byte)'\n') + 1;
        }

        return PositionOf(Math.Min(lineStart + (int)(exception.BytePositionInLine ?? 0), _bytes.Length));
    }

    private int CharOf(int start) => Encoding.UTF8.GetCharCount(_bytes, 0, start) + (_text.StartsWith('\uFEFF') ? 1 : 0);
}
