using System.Text.Json.Nodes;

namespace LeadScoring.Tests.Schema;

/// <summary>Changes one thing in a document: a name, a kind, a word, something more or something less.</summary>
internal static class AnyShapeChange
{
    private static readonly string[] Names =
    [
        "rule", "when", "points", "lookup", "bands", "pointsOf", "completeness", "kind", "config", "otherwise", "mode", "floor", "ceiling", "gate", "require", "disqualify",
        "override", "score", "tier", "until", "from", "to", "field", "order", "stage", "outcome", "type", "zone", "separator", "missing", "weighted", "matrix", "grades", "cells",
        "match", "treatment", "rules", "groups", "name", "x-note", "x-", "$schema", " ", "extra",
        "activity", "where", "decay", "halfLife", "linear", "stepLinear", "every", "window", "caps", "count", "per", "keep", "burst", "within", "distinctBy", "minimumGap", "sticky",
        "inactivity", "after", "since", "validFor", "length", "strict", "verified", "factors",
        "trigger", "rearm", "backBy", "after", "hysteresis", "confirmAfter", "grades",
        "calendars", "basedOn", "hours", "exceptions", "leave", "mon", "2026-10-01",
    ];

    private static readonly string[] Words = ["", " ", "text", "exact", "split", "net", "sum", "none", "stage", "won", "assign", "all", "first", "true", "UTC", "+25:00", "Nowhere", "a/b", ";", ";;", "any", "30d", "0s", "month", "newest", "page", "never", "7d", "score > 5", "closed", "09:00-18:00", "add 9:00-10:00", "2026-08-03"];

    public static void Make(JsonNode root, Random random)
    {
        var places = PlacesIn(root).ToList();
        var (parent, key) = places[random.Next(places.Count)];
        var value = key is string name ? parent[name] : parent[(int)key];
        switch (random.Next(6))
        {
            case 0 when key is string removed:
                parent.AsObject().Remove(removed);
                break;
            case 1 when key is string renamed:
                parent.AsObject().Remove(renamed);
                parent.AsObject().TryAdd(random.Next(2) == 0 ? renamed + "s" : Names[random.Next(Names.Length)], value);
                break;
            case 2 when value is JsonObject members:
                members[Names[random.Next(Names.Length)]] = AnyValue(random);
                break;
            case 3 when value is JsonArray items:
                items.Add(AnyValue(random));
                break;
            default:
                if (key is string place)
                {
                    parent[place] = AnyValue(random);
                }
                else
                {
                    parent[(int)key] = AnyValue(random);
                }

                break;
        }
    }

    private static JsonNode? AnyValue(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => new JsonObject(),
        3 => new JsonArray(),
        4 => new JsonArray(JsonValue.Create(Words[random.Next(Words.Length)])),
        5 => JsonValue.Create(new[] { 0, 1, -1, 2, 1.5, 0.0001, 1_000_001, 1e15, 1e16, -1e20 }[random.Next(10)]),
        _ => Words[random.Next(Words.Length)],
    };

    private static IEnumerable<(JsonNode Parent, object Key)> PlacesIn(JsonNode node) => node switch
    {
        JsonObject members => members.ToList().SelectMany(member => (member.Value is null ? [] : PlacesIn(member.Value)).Prepend((members, member.Key))),
        JsonArray items => items.ToList().SelectMany((item, i) => (item is null ? [] : PlacesIn(item)).Prepend((items, (object)i))),
        _ => [],
    };
}
