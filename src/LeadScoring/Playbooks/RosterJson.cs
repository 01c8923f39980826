using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadScoring.Assignment;
using LeadScoring.Playbooks.Json;
using LeadScoring.Playbooks.Sections;

namespace LeadScoring.Playbooks;

/// <summary>Rosters as JSON documents of their own: they change oftener than the playbook, and are about persons.</summary>
/// <remarks>Comments, trailing commas and notes under <c>x-…</c> are allowed as in a playbook. Calendars stand in the playbook; a roster names them.</remarks>
public static class RosterJson
{
    /// <summary>Reads a roster.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="options">The calendars, and what counts where the text does not name the organisation's calendar or the zone; nothing and UTC when null.</param>
    /// <exception cref="LeadFormatException">The text is no roster; all that is wrong is listed, or the syntax error alone if it is no JSON.</exception>
    public static Roster Parse(string text, RosterOptions? options = null) =>
        TryParse(text, options, out var roster, out var diagnostics) ? roster : throw new LeadFormatException(diagnostics);

    /// <summary>Reads a roster without throwing.</summary>
    /// <param name="text">The JSON text.</param>
    /// <param name="options">The calendars, and what counts where the text does not name the organisation's calendar or the zone; nothing and UTC when null.</param>
    /// <param name="roster">The roster, or null.</param>
    /// <param name="diagnostics">All that is wrong, in the order of the text; empty when nothing is.</param>
    public static bool TryParse(string text, RosterOptions? options, [NotNullWhen(true)] out Roster? roster, out Sequence<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new PlaybookDraft(new JsonText(text), PlaybookOptions.None);
        roster = draft.Json.Read(draft.Problems) is { } root
            ? MemberReader.Read(root, "a roster", draft, reader => new RosterReader(draft, options ?? new()).Read(reader))
            : null;
        diagnostics = draft.InOrder();
        roster = draft.Problems.Count == 0 ? roster : null;
        return roster is not null;
    }

    /// <summary>The roster as indented JSON; with the same calendars, reading it gives an equal roster.</summary>
    /// <param name="roster">The roster.</param>
    public static string Write(Roster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            RosterWriter.Write(json, roster);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }
}
