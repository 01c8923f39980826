using System.Globalization;
using System.Text.Json.Nodes;

namespace LeadScoring.Tests.Check;

/// <summary>Playbooks over few fields and fewer values, so that conditions meet: in one another, in limits, and in what cannot be.</summary>
internal sealed class AnyCheckPlaybook
{
    private static readonly string[] Words = ["a", "b", "A", "n/a", "zz"];
    private static readonly double[] Numbers = [0, 1, 2, 10];
    private static readonly string[] Lengths = ["1d", "7d", "28d", "30d"];
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

    /// <summary>What a lead did: in rows that are a window, a gap or a step apart, to the millisecond or beside it.</summary>
    public static IEnumerable<(LeadActivity Activity, (string Attribute, LeadValue Value)[] Attributes)> ActivitiesOf(LeadSchema schema, DateTimeOffset now, Random random)
    {
        var ago = TimeSpan.Zero;
        for (var i = random.Next(schema.Activities.Count == 0 ? 1 : 12); i > 0; i--)
        {
            ago += TimeSpan.FromDays(Pick(random, 0, 1, 1, 1, 7, 28, 30)) + TimeSpan.FromMilliseconds(random.Next(-1, 2));
            var type = Pick(random, schema.Activities);
            var value = ValueOf(FieldType.Number, random).Number;
            yield return (new LeadActivity(type.Name, now - ago, value), [.. type.Attributes.Select(attribute => (attribute.Name, ValueOf(attribute.Type, random)))]);
        }
    }

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
            ["activities"] = new JsonObject
            {
                ["visit"] = new JsonObject { ["page"] = new JsonObject { ["type"] = "text", ["missing"] = new JsonArray("n/a") }, ["seconds"] = "number" },
                ["order"] = new JsonObject { ["seconds"] = "number" },
                ["call"] = new JsonObject(),
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
                ["when"] = new JsonObject(SegmentConditions().Select(when => KeyValuePair.Create(Name("segment"), (JsonNode?)when))),
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

        if (Lucky(30))
        {
            playbook["calendars"] = new JsonObject { [Name("calendar")] = Calendar() };
        }

        return playbook;
    }

    // With one exception at most, on a Monday or a Tuesday.
    private JsonObject Calendar() => new()
    {
        ["hours"] = new JsonObject { [Pick("mon", "mon-fri")] = Pick("closed", "09:00-18:00", "22:00-06:00") },
        ["exceptions"] = Lucky(50) ? new JsonObject { [Pick("2026-01-05", "2026-01-06")] = Pick("closed", "09:00-18:00", "add 10:00-12:00") } : [],
        ["leave"] = Many(2, () => Pick("2026-01-12..2026-01-14", "2026-01-13", "2026-01-15")),
    };

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
            if (Lucky(20))
            {
                group["decay"] = Decay();
            }

            dimension["groups"] = new JsonObject { [Name("group")] = group };
        }

        if (Lucky(20))
        {
            dimension["decay"] = Decay();
        }

        if (Lucky(15))
        {
            dimension["inactivity"] = new JsonObject { ["after"] = Pick(Lengths), ["points"] = Pick(-1, -10, -40), ["activity"] = Pick("visit", "order"), ["since"] = "created" };
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
        switch (_random.Next(16))
        {
            case >= 12:
                Activity(rule);
                break;
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

        if (Lucky(8))
        {
            rule["validFor"] = new JsonObject { ["since"] = "created", ["length"] = Pick("28d", "59d"), ["strict"] = Lucky(50) };
        }

        if (Lucky(8))
        {
            rule["verified"] = new JsonObject { ["field"] = Pick("title", "code"), ["factors"] = new JsonObject { [Pick(Words)] = Pick(0, 0.5, 2) }, ["otherwise"] = Pick(0, 0.1, 1) };
        }

        return rule;
    }

    private void Activity(JsonObject rule)
    {
        var type = Pick("visit", "visit", "order", "order", "call", "any");
        var points = Points();
        (rule["activity"], rule["points"]) = (type, points);
        if (Lucky(40))
        {
            rule["where"] = Filter(type);
        }

        if (Lucky(60))
        {
            rule["decay"] = Decay();
        }

        rule["caps"] = Many(3, Cap);
        if (Lucky(30))
        {
            rule["minimumGap"] = Pick("1d", "7d");
        }

        if (Lucky(30))
        {
            rule["keep"] = "oldest";
        }

        if (Lucky(15))
        {
            rule["burst"] = new JsonObject { ["count"] = 2, ["within"] = Pick("0s", "1d"), ["keep"] = Pick("first", "none") };
        }

        if (Lucky(15))
        {
            rule["distinctBy"] = type == "visit" ? Pick("page", "seconds") : "value";
        }

        if (points < 0 && Lucky(30))
        {
            rule["sticky"] = true;
        }
    }

    private JsonNode Decay()
    {
        if (Lucky(10))
        {
            return "none";
        }

        var decay = new JsonObject();
        var shape = Pick("halfLife", "linear", "stepLinear", "stepGeometric", "");
        if (shape.StartsWith("step", StringComparison.Ordinal))
        {
            (decay[shape], decay["every"]) = (Pick(0.001, 0.1, 1), Pick([.. Lengths, "month"]));
        }
        else if (shape != "")
        {
            decay[shape] = Pick([.. Lengths, "36500d"]);
        }

        if (shape == "" || Lucky(70))
        {
            decay["window"] = Pick(Lengths);
        }

        return decay;
    }

    private JsonNode Cap()
    {
        if (Lucky(50))
        {
            return new JsonObject { [Lucky(70) ? "count" : "points"] = Pick(1, 2, 3), ["per"] = Pick([.. Lengths, "day", "week", "month"]) };
        }

        return Lucky(50) ? new JsonObject { ["count"] = Pick(1, 2, 4, 8) } : new JsonObject { ["points"] = Pick(0.5, 15, 45, 100) }; // no count is as many as points
    }

    // What activities of a type are asked; often what cannot be.
    private string Filter(string type)
    {
        var value = Pick("value", type is "visit" or "order" ? "seconds" : "value");
        var one = $"{value} {Pick("<", ">", ">=", "==")} {Pick(0, 1, 2)}";
        return _random.Next(7) switch
        {
            0 when type == "visit" => $"page == '{Pick(Words)}'",
            1 when type == "visit" => $"page == '{Pick(Words)}' {Pick("&&", "||")} page == '{Pick(Words)}'",
            2 => $"shaky(value) && {one}",
            3 => $"time.getHours() < {Pick(0, 12)}",
            4 => one,
            _ => $"{one} && {value} {Pick("<", ">", "==")} {Pick(0, 1, 2)}",
        };
    }

    private string ActivityQuestion()
    {
        var type = Pick("'visit'", "'visit'", "'order'", "'order'", "'call'", "any");
        var within = Lucky(40) ? $", within: duration('{Pick("24h", "168h")}')" : "";
        var where = Lucky(30) ? $", where: value {Pick("<", ">")} {Pick(0, 1)}" : "";
        return _random.Next(5) switch
        {
            0 => $"exists({type}{within}{where})",
            1 => $"daysSince({type}{where}) {Pick("<", ">=")} {Pick(1, 7)}",
            2 => $"sum({type}, 'value'{within}) > {Pick(0, 2)}",
            3 when Lucky(30) => $"lastActivity({within.TrimStart(',', ' ')}) == {Pick("'visit'", "'order'")}",
            _ => $"count({type}{within}{where}) {Pick("<", "<=", ">", ">=", "==")} {Pick(0, 1, 2)}",
        };
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

    // Two of them often take all leads between them.
    private List<string> SegmentConditions()
    {
        var conditions = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Condition()).ToList();
        if (Lucky(15))
        {
            conditions.Insert(0, $"!({conditions[0]})");
        }

        return conditions;
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
        return _random.Next(20) switch
        {
            18 or 19 => ActivityQuestion(),
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
