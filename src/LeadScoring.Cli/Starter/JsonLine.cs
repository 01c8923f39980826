using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadScoring.Cli.Starter;

/// <summary>JSON on one line with blanks where people put them, for a file that people go on writing.</summary>
internal static class JsonLine
{
    /// <summary>Whether a playbook takes a member of this name for a note.</summary>
    public static bool IsNote(string name) => name == "$schema" || name.StartsWith("x-", StringComparison.Ordinal);

    public static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    /// <summary>An object of members whose values are JSON already.</summary>
    public static string Object(params IReadOnlyList<(string Name, string Json)> members) =>
        $"{{ {string.Join(", ", members.Select(member => $"{Text(member.Name)}: {member.Json}"))} }}";
}
