using System.Text.Json;
using System.Text.Json.Nodes;
using LeadScoring.Playbooks;

namespace LeadScoring.Tests.Docs;

/// <summary>
/// Makes a whole playbook of what a page shows. A part is put into the last whole playbook before it on the page: rules, gates and overrides
/// (<c>{ "rule": … }</c>, several with commas between) instead of all that are there, members (<c>"tiers": { … }</c>) instead of those of the same name;
/// a member that neither the playbook nor its scoring knows is a dimension.
/// </summary>
internal static class PlaybookBlock
{
    private static readonly string[] OfPlaybook = ["zone", "fields", "activities", "stages", "scoring", "tiers", "tierChanges", "triggers", "segments", "calendars"];
    private static readonly string[] OfScoring = ["dimensions", "combine", "limits", "overrides", "gates"];
    private static readonly string[] OfRules = ["rule", "gate", "override"];
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>What hosts lend to the playbooks of the pages.</summary>
    public static PlaybookOptions Options { get; } = DocExamples.PluginExamples.Options;

    /// <summary>The playbook to read, or null when the block is JSON of another kind, such as what the tool prints.</summary>
    public static string? WholeOf(MarkdownBlock block)
    {
        if (IsWhole(block))
        {
            return block.Text;
        }

        var text = block.Text.Trim().TrimEnd(',');
        var items = text.StartsWith('{') ? JsonNode.Parse($"[{text}]", documentOptions: Lenient)!.AsArray() : null;
        if (items is [JsonObject first, ..] && !OfRules.Contains(first.First().Key))
        {
            return null;
        }

        var whole = Markdown.Of("json", "jsonc").LastOrDefault(other => other.Page == block.Page && other.Line < block.Line && IsWhole(other));
        Assert.True(whole is not null, $"{block}: no whole playbook, which has a \"format\", stands before this part of one.");
        var playbook = JsonNode.Parse(whole.Text, documentOptions: Lenient)!.AsObject();
        if (items is not null)
        {
            PutItems(items, playbook["scoring"]!.AsObject());
        }
        else
        {
            PutMembers(JsonNode.Parse($"{{{text}}}", documentOptions: Lenient)!.AsObject(), playbook);
        }

        return playbook.ToJsonString();
    }

    private static bool IsWhole(MarkdownBlock block) =>
        block.Text.TrimStart().StartsWith('{') && JsonNode.Parse($"[{block.Text}]", documentOptions: Lenient)!.AsArray()[0]!.AsObject().ContainsKey("format");

    private static void PutItems(JsonArray items, JsonObject scoring)
    {
        var first = items[0]!.AsObject();
        if (first.ContainsKey("gate") || first.ContainsKey("override"))
        {
            scoring[first.ContainsKey("gate") ? "gates" : "overrides"] = items;
            return;
        }

        scoring["dimensions"] = new JsonObject { ["fit"] = new JsonObject { ["rules"] = items } };
    }

    private static void PutMembers(JsonObject members, JsonObject playbook)
    {
        foreach (var (name, value) in members)
        {
            var place = OfPlaybook.Contains(name) ? playbook : playbook["scoring"]!.AsObject();
            place = OfPlaybook.Contains(name) || OfScoring.Contains(name) ? place : place["dimensions"]!.AsObject();
            place[name] = value?.DeepClone();
        }
    }
}
