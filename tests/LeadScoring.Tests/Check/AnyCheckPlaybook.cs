using System.Globalization;
using System.Text.Json.Nodes;

namespace LeadScoring.Tests.Check;

/// <summary>Playbooks over few fields and fewer values, so that conditions meet: in one another, in limits, and in what cannot be.</summary>
internal sealed class AnyCheckPlaybook
{
    private static readonly string[] Words = ["a", "b", "A", "n/a", "zz"];
    private static readonly double[] Numbers = [0, 1, 2, 10];
    private static readonly string[] Days = ["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"];

    private readonly Random _random;
    private int _names;
    private string? _overridden;

    private AnyCheckPlaybook(Random random) => _random = random;

    public static JsonObject Of(Random random) => new AnyCheckPlaybook(random).Playbook();

    public static LeadValue ValueOf(FieldType type, Random random) => random.Next(5) == 0 ? default : type switch
    {
        FieldType.Text => random.Next(4) switch { 0 => "other", 1 => "abba", _ => Spelled(Pick(random, Words), random) },
        FieldType.Number => random.Next(6) switch
        {
            0 => random.Next(-3, 14),
            1 => Math.BitIncrement(Pick(random, Numbers)),
            2 => Math.BitDecrement(Pick(random, Numbers)),
            3 => random.Next(2) == 0 ? double.MaxValue : double.MinValue,
            _ => Pick(random, Numbers),
        },
        FieldType.Boolean => random.Next(2) == 0,
        FieldType.Timestamp => DateTimeOffset.Parse(Pick(random, Days), CultureInfo.InvariantCulture).AddMilliseconds(random.Next(-1, 2)),
        _ => (LeadValue)Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Words)).ToArray(),
    };

    private static T Pick<T>(Random random, params IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static string Spelled(string word, Random random) => random.Next(3) == 0 ? word.ToUpperInvariant() : word;

    private T Pick<T>(params IReadOnlyList<T> items) => Pick(_random, items);

    private bool Lucky(int percent) => _random.Next(100) < percent;

    private string Name(string kind) => $"{kind} {++_names}";

    private JsonObject Playbook()
    {
        var dimensions = Enumerable.Range(0, _random.Next(1, 4)).Select(i => $"d{i}").ToList();
        var combine = Pick("sum", "sum", "sum", "min", "geometric", "weighted", "matrix", "matrix");
        var playbook = new JsonObject
        {
            ["format"] = 1,
            ["fields"] = new JsonObject
            {
                ["title"] = new JsonObject { ["type"] = "text", ["missing"] = new JsonArray("n/a"), ["aliases"] = new JsonArray(Pick("role", "Code", "job")) },
                ["code"] = new JsonObject { ["type"] = "text", ["mode"] = "exact", ["aliases"] = new JsonArray(Pick("job", "key")) },
                ["visits"] = "number",
                ["spend"] = "number",
                ["created"] = "timestamp",
                ["isPartner"] = "boolean",
                ["tags"] = "textSet",
                ["stage"] = new JsonObject { ["type"] = "text", ["requiredFrom"] = "open" },
            },
            ["stages"] = new JsonObject { ["field"] = "stage", ["order"] = new JsonArray("new", "open", "a") },
            ["scoring"] = new JsonObject
            {
                ["dimensions"] = new JsonObject(dimensions.Select(name => KeyValuePair.Create(name, (JsonNode?)Dimension(combine == "weighted")))),
                ["combine"] = Combine(combine, dimensions),
                ["overrides"] = Many(2, Override),
                ["gates"] = Many(2, Gate),
            },
            ["tiers"] = new JsonObject
            {
                ["High"] = new JsonObject { ["from"] = Pick(30, 60, 95) },
                ["Medium"] = new JsonObject { ["from"] = Pick(0, 5, 20) },
                ["Low"] = new JsonObject(),
            },
            ["segments"] = new JsonObject
            {
                ["match"] = Pick("first", "first", "all"),
                ["when"] = new JsonObject(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => KeyValuePair.Create(Name("segment"), (JsonNode?)Condition()))),
            },
        };
        if (Lucky(70))
        {
            playbook["tierChanges"] = new JsonObject { ["hysteresis"] = Pick(0, 2, 5, 40) };
            playbook["triggers"] = Many(3, () => Trigger(dimensions));
        }

        if (Lucky(60))
        {
            playbook["scoring"]!["limits"] = Lucky(30) ? "none" : Limit(new JsonObject(), isSplit: combine is "sum" or "matrix");
        }

        return playbook;
    }

    private JsonArray Many(int most, Func<JsonNode> one) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => one())];

    private JsonObject Trigger(List<string> dimensions) => new()
    {
        ["trigger"] = Name("trigger"),
        ["when"] = $"{Pick([.. dimensions, "score"])} {Pick(">", ">=", "<", "<=")} {Pick(-20, 0, 5, 10, 25, 60, 95)}",
        ["rearm"] = Pick<JsonNode>("never", new JsonObject { ["backBy"] = Pick(0, 5, 40) }, new JsonObject { ["after"] = Pick("7d", "1h") }),
    };

    private JsonNode Combine(string combine, List<string> dimensions) => combine switch
    {
        "weighted" => new JsonObject { ["weighted"] = new JsonObject(dimensions.Select(name => KeyValuePair.Create(name, (JsonNode?)Pick(1, 2, 0.5)))) },
        "matrix" => new JsonObject
        {
            ["matrix"] = new JsonObject
            {
                ["grades"] = new JsonObject { ["d0"] = new JsonObject { ["A"] = Pick(20, 40), ["B"] = Pick(-5, 0, 10), ["C"] = null } },
                ["cells"] = new JsonObject { ["A"] = "High", ["B"] = Pick("High", "Medium"), ["C"] = Pick("Medium", "Low") },
            },
        },
        _ => combine,
    };

    private JsonObject Dimension(bool needsCeiling)
    {
        var dimension = Limit(new JsonObject(), isSplit: true);
        if (needsCeiling)
        {
            dimension["ceiling"] = Pick(10, 25);
        }

        dimension["rules"] = Many(5, Rule);
        if (Lucky(40))
        {
            var group = Limit(new JsonObject(), isSplit: true);
            group["rules"] = Many(3, Rule);
            dimension["groups"] = new JsonObject { [Name("group")] = group };
        }

        return dimension;
    }

    private JsonObject Limit(JsonObject limited, bool isSplit)
    {
        if (Lucky(40))
        {
            limited["ceiling"] = Pick(0, 10, 25, 60);
        }

        if (Lucky(40))
        {
            limited["floor"] = Pick(0, -5, -20);
        }

        if (isSplit && Lucky(30))
        {
            limited["mode"] = "split";
        }

        return limited;
    }

    private JsonNode Rule()
    {
        var rule = new JsonObject { ["rule"] = Name("rule") };
        switch (_random.Next(12))
        {
            case 0:
                rule["lookup"] = Pick("title", "code");
                rule["points"] = new JsonObject(Enumerable.Range(0, _random.Next(1, 4)).Select(i => KeyValuePair.Create(Pick(Pick("a", "A", "zz"), "b", "n/a") + (i == 0 ? "" : $"{i}"), (JsonNode?)Points())));
                rule["otherwise"] = Points();
                break;
            case 1 or 2:
                rule["bands"] = Pick("visits", "spend", "daysSince(created)", "visits * 2");
                rule["points"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Band())]);
                break;
            case 3:
                rule["pointsOf"] = Pick<JsonNode>("visits * 3", 5, 0, 2000000, "has(spend) ? 3 : half(visits)");
                break;
            case 4:
                rule["completeness"] = Lucky(50) ? "stage" : new JsonArray("title", "visits");
                rule["points"] = Points();
                break;
            case 5:
                rule["kind"] = "visitsUp";
                break;
            default:
                rule["when"] = Condition();
                rule["points"] = Points();
                break;
        }

        if (Lucky(15))
        {
            rule["ceiling"] = Pick(0, 5, 12);
        }

        if (Lucky(15))
        {
            rule["floor"] = Pick(0, -5);
        }

        return rule;
    }

    private double Points() => Pick(-30, -5, 0, 5, 5, 10, 20, 30, 0.125);

    private JsonObject Band()
    {
        var band = new JsonObject { ["points"] = Points() };
        var from = _random.Next(5);
        if (from > 0)
        {
            band["from"] = from;
        }

        if (Lucky(80))
        {
            band["to"] = from + _random.Next(1, 4);
        }

        return band;
    }

    private JsonNode Override()
    {
        _overridden = _overridden is not null && Lucky(50) ? _overridden : Condition(); // two about the same leads, often
        var item = new JsonObject { ["override"] = Name("override"), ["when"] = _overridden };
        item[Lucky(50) ? "score" : "tier"] = "Medium";
        if (item.ContainsKey("score"))
        {
            item["score"] = Pick<JsonNode>(95, -10, 3000000, "visits * 10");
        }

        if (Lucky(30))
        {
            item["until"] = "created";
        }

        return item;
    }

    private JsonNode Gate()
    {
        var gate = new JsonObject { ["gate"] = Name("gate"), [Pick("disqualify", "require")] = Condition() };
        if (Lucky(30))
        {
            gate["atMost"] = Pick(-10, 40);
        }

        if (Lucky(30))
        {
            gate["tier"] = "High";
        }

        return gate;
    }

    private string Condition() => Lucky(4) ? Pick("true", "false") : Condition(depth: _random.Next(4));

    private string Condition(int depth) => (depth == 0 ? Lucky(80) ? 9 : 8 : _random.Next(5)) switch
    {
        8 => SameField(Pick("title", "code"), Pick("&&", "||")),
        0 => $"!({Condition(depth - 1)})",
        1 or 2 => string.Join(" && ", Enumerable.Range(0, _random.Next(2, 4)).Select(_ => $"({Condition(depth - 1)})")),
        3 => string.Join(" || ", Enumerable.Range(0, _random.Next(2, 4)).Select(_ => $"({Condition(depth - 1)})")),
        _ => Question(),
    };

    // Two questions about one text, in one mode or in two.
    private string SameField(string field, string @operator)
    {
        var (one, two) = (Pick(field, $"exact({field})", $"ignoreCase({field})"), Pick(field, $"exact({field})", $"ignoreCase({field})"));
        return $"{one} {Pick("==", "!=")} '{Pick("a", "A", "b")}' {@operator} {Pick("", "!")}({two} in ['{Pick("a", "A")}', '{Pick("b", "zz")}'])";
    }

    private string Question()
    {
        var (text, number, @operator) = (Pick("title", "code"), Pick("visits", "visits", "spend"), Pick("<", "<=", ">", ">=", "==", "!="));
        var value = Pick(Numbers).ToString("R", CultureInfo.InvariantCulture);
        return _random.Next(18) switch
        {
            0 => $"{text} {Pick("==", "!=")} '{Pick(Words)}'",
            1 => $"{text} in ['{Pick(Words)}', '{Pick(Words)}']",
            2 => $"{text}.{Pick("contains", "startsWith", "endsWith")}('{Pick("a", "b", "z", "")}')",
            3 => $"exact({text}) == '{Pick(Words)}'",
            4 => $"has({Pick("title", "code", "visits", "spend", "created", "isPartner", "tags")})",
            5 => $"'{Pick(Words)}' in tags",
            6 => $"{text}.matches('{Pick("^a", "b$", ".")}')",
            7 => $"created {@operator} timestamp('{Pick(Days)}')",
            8 => $"daysSince(created) {@operator} {Pick(10, 28, 60)}",
            9 => Pick("isPartner", "!isPartner"),
            10 => $"{number} in [{value}, {Pick(Numbers)}]",
            11 => $"visits {@operator} spend",
            12 => $"shaky({number})",
            13 => $"size({Pick("tags", "title")}) {@operator} 1",
            14 => $"{number} * 2 {@operator} {value}",
            15 => $"half({number}) {@operator} {value}",
            16 => $"require({Pick("title", "visits", "tags")})",
            _ => $"{number} {@operator} {value}",
        };
    }
}
