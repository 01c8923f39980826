using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LeadScoring.Tests.Any;

/// <summary>A piece of JSON that can be written in many ways.</summary>
internal abstract record Json
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Json?(string? text) => text is null ? null : new TextJson(text);

    /// <summary>An object whose members stand in any order; those that are null are left out.</summary>
    public static Json Members(params IEnumerable<(string Name, Json? Value)> members) => new ObjectJson([.. members.Where(member => member.Value is not null)!], IsOrdered: false);

    /// <summary>An object whose order says something.</summary>
    public static Json Named(IEnumerable<(string Name, Json Value)> members) => new ObjectJson([.. members!], IsOrdered: true);

    public static Json List(IEnumerable<Json> items) => new ListJson([.. items]);

    public static Json Raw(string text) => new RawJson(text);

    /// <summary>The text, with members in some order, and with blanks, comments, notes, escapes and trailing commas here and there.</summary>
    public string Render(Dice dice)
    {
        var text = new StringBuilder(dice.Lucky(10) ? "\uFEFF" : "");
        new Scribe(text, dice, isNoisy: dice.Lucky(70)).Write(this);
        return text.ToString();
    }

    internal sealed record TextJson(string Text) : Json;

    internal sealed record RawJson(string Text) : Json;

    internal sealed record ListJson(Sequence<Json> Items) : Json;

    internal sealed record ObjectJson(Sequence<(string Name, Json? Value)> Content, bool IsOrdered) : Json;

    private sealed class Scribe(StringBuilder text, Dice dice, bool isNoisy)
    {
        public void Write(Json json)
        {
            Blank();
            switch (json)
            {
                case TextJson { Text: var content }:
                    Text(content);
                    break;
                case RawJson { Text: var raw }:
                    text.Append(raw);
                    break;
                case ListJson { Items: var items }:
                    Sequence('[', ']', items, Write);
                    break;
                case ObjectJson { Content: var members, IsOrdered: var isOrdered }:
                    IEnumerable<(string, Json?)> written = isOrdered || !isNoisy ? members : members.OrderBy(_ => dice.Fraction());
                    if (!isOrdered && Lucky(10))
                    {
                        written = written.Append(("x-note", Raw("{ \"any\": [1, null] }")));
                    }

                    Sequence('{', '}', [.. written], member =>
                    {
                        Blank();
                        Text(member.Item1);
                        text.Append(Lucky(15) ? " \n:" : ":"); // the platform's reader takes no comment between a name and its colon
                        Write(member.Item2!);
                    });
                    break;
            }

            Blank();
        }

        private bool Lucky(int percent) => isNoisy && dice.Lucky(percent);

        private void Sequence<T>(char open, char close, IReadOnlyList<T> items, Action<T> write)
        {
            text.Append(open);
            for (var i = 0; i < items.Count; i++)
            {
                write(items[i]);
                text.Append(i + 1 < items.Count || Lucky(10) ? "," : "");
            }

            Blank();
            text.Append(close);
        }

        private void Blank()
        {
            if (Lucky(15))
            {
                text.Append(dice.Of(" ", "\n", "\r\n", "\t", "// 备注 {\n", "/* \" */", "  "));
            }
        }

        private void Text(string content)
        {
            text.Append('"');
            foreach (var letter in content)
            {
                text.Append(letter switch
                {
                    _ when Lucky(5) || char.IsControl(letter) || char.IsSurrogate(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '/' when Lucky(50) => "\\/",
                    _ => letter.ToString(),
                });
            }

            text.Append('"');
        }
    }
}
