using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using LeadScoring.Models;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>One rule as JSON: the member that it has beside <c>rule</c> tells its kind.</summary>
internal sealed class RuleJson : IRuleVisitor<bool>
{
    private static readonly string[] Kinds = ["when", "lookup", "bands", "pointsOf", "completeness", "activity", "kind"];

    private readonly Utf8JsonWriter _json;
    private readonly LeadSchema _schema;

    private RuleJson(Utf8JsonWriter json, LeadSchema schema) => (_json, _schema) = (json, schema);

    public static ScoringRule? Read(JsonValue item, PlaybookDraft draft) => MemberReader.Read(item, "rule", draft, reader =>
    {
        var name = reader.NeededText("rule");
        var (floor, ceiling) = (reader.Points("floor"), reader.Points("ceiling"));
        var (validFor, verified) = (ReadValidity(reader, draft), ReadVerified(reader, draft));
        var kinds = Array.FindAll(Kinds, reader.Has);
        if (kinds.Length != 1)
        {
            draft.Add(PlaybookTexts.RuleKindUnclear, item, name ?? "");
            foreach (var member in Kinds.Concat(["points", "otherwise", "mode", "config", "where", "decay", "caps", "sticky", "keep", "minimumGap", "distinctBy", "burst"]))
            {
                reader.Optional(member); // so that a misspelt one finds its neighbour
            }

            return null;
        }

        ScoringRule? rule = kinds[0] switch
        {
            "when" => ReadCondition(name ?? "", reader, draft),
            "lookup" => ReadLookup(name ?? "", reader, draft),
            "bands" => ReadBands(name ?? "", reader, draft),
            "pointsOf" => ReadPointsOf(name ?? "", reader, draft),
            "completeness" => ReadCompleteness(name ?? "", reader, draft),
            "activity" => ActivityRuleJson.Read(name ?? "", reader, draft),
            _ => ReadCustom(name ?? "", reader, draft),
        };
        return name is null || rule is null ? null : rule with { Floor = floor, Ceiling = ceiling, ValidFor = validFor, Verified = verified };
    });

    public static void Write(Utf8JsonWriter json, ScoringRule rule, LeadSchema schema)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Name);
        rule.Accept(new RuleJson(json, schema));
        JsonParts.WritePoints(json, "floor", rule.Floor);
        JsonParts.WritePoints(json, "ceiling", rule.Ceiling);
        WriteTrust(json, rule);
        json.WriteEndObject();
    }

    public bool Visit(ConditionRule rule)
    {
        _json.WriteString("when", rule.When.ToText(_schema));
        JsonParts.WritePoints(_json, "points", rule.Points);
        return true;
    }

    public bool Visit(LookupRule rule)
    {
        _json.WriteString("lookup", rule.Field);
        JsonParts.WriteText(_json, "mode", rule.Mode == _schema.Find(rule.Field)?.Mode ? null : rule.Mode == TextMode.Exact ? "exact" : "ignoreCase");
        _json.WriteStartObject("points");
        foreach (var entry in rule.Entries)
        {
            JsonParts.WritePoints(_json, entry.Word, entry.Points);
        }

        _json.WriteEndObject();
        JsonParts.WritePoints(_json, "otherwise", rule.Otherwise == Points.Zero ? null : rule.Otherwise);
        return true;
    }

    public bool Visit(BandRule rule)
    {
        _json.WriteString("bands", rule.Value.ToText(_schema));
        _json.WriteStartArray("points");
        foreach (var band in rule.Bands)
        {
            _json.WriteStartObject();
            JsonParts.WriteNumber(_json, "from", band.From);
            JsonParts.WriteNumber(_json, "to", band.To);
            JsonParts.WritePoints(_json, "points", band.Points);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        return true;
    }

    public bool Visit(ExpressionRule rule)
    {
        _json.WriteString("pointsOf", rule.Value.ToText(_schema));
        return true;
    }

    public bool Visit(CompletenessRule rule)
    {
        if (rule.Fields.Count == 0)
        {
            _json.WriteString("completeness", "stage");
        }
        else
        {
            JsonParts.WriteTexts(_json, "completeness", rule.Fields);
        }

        JsonParts.WritePoints(_json, "points", rule.Points);
        return true;
    }

    public bool Visit(ActivityRule rule)
    {
        ActivityRuleJson.Write(_json, rule, _schema);
        return true;
    }

    public bool Visit(CustomRule rule)
    {
        _json.WriteString("kind", rule.Kind ?? throw new InvalidOperationException($"The rule '{rule.Name}' was made in C#, from no registered kind, and cannot be written to a playbook."));
        if (rule.Config is { } config)
        {
            _json.WritePropertyName("config");
            _json.WriteRawValue(config);
        }

        return true;
    }

    private static Validity? ReadValidity(MemberReader rule, PlaybookDraft draft) => rule.Optional("validFor") is not { } value ? null
        : MemberReader.Read<Validity>(value, "validFor", draft, reader =>
        {
            var (since, length, isStrict) = (reader.NeededText("since"), reader.Needed("length") is null ? null : reader.Duration("length"), reader.Truth("strict"));
            return since is null || length is null ? null : new Validity(since, length.Value) { IsStrict = isStrict };
        });

    private static VerificationFactor? ReadVerified(MemberReader rule, PlaybookDraft draft) => rule.Optional("verified") is not { } value ? null
        : MemberReader.Read<VerificationFactor>(value, "verified", draft, reader =>
        {
            var (field, factors, otherwise) = (reader.NeededText("field"), reader.Needed("factors"), reader.Number("otherwise") ?? 1);
            List<WordFactor> words = [];
            foreach (var member in factors is null ? [] : MemberReader.Named(factors, "factors", draft, areValues: true))
            {
                if (MemberReader.NumberOf(member.Value, member.Name, draft) is { } factor)
                {
                    words.Add(new WordFactor(member.Name, factor));
                }
            }

            return field is null ? null : new VerificationFactor(field, [.. words]) { Otherwise = otherwise };
        });

    private static void WriteTrust(Utf8JsonWriter json, ScoringRule rule)
    {
        if (rule.ValidFor is { } validity)
        {
            json.WriteStartObject("validFor");
            json.WriteString("since", validity.Field);
            JsonParts.WriteDuration(json, "length", validity.Length);
            JsonParts.WriteTruth(json, "strict", validity.IsStrict);
            json.WriteEndObject();
        }

        if (rule.Verified is { } verified)
        {
            json.WriteStartObject("verified");
            json.WriteString("field", verified.Field);
            json.WriteStartObject("factors");
            foreach (var item in verified.Factors)
            {
                JsonParts.WriteNumber(json, item.Word, item.Factor);
            }

            json.WriteEndObject();
            JsonParts.WriteNumber(json, "otherwise", verified.Otherwise == 1 ? null : verified.Otherwise);
            json.WriteEndObject();
        }
    }

    private static ConditionRule? ReadCondition(string name, MemberReader reader, PlaybookDraft draft)
    {
        var when = MemberReader.ConditionOf(reader.Needed("when")!, "when", draft);
        return NeededPoints(reader, draft) is { } points && when is not null ? new ConditionRule(name, when, points) : null;
    }

    private static LookupRule? ReadLookup(string name, MemberReader reader, PlaybookDraft draft)
    {
        var field = reader.NeededText("lookup");
        var mode = reader.Word("mode", "ignoreCase", "exact");
        var otherwise = reader.Points("otherwise") ?? Points.Zero;
        List<LookupEntry> entries = [];
        if (reader.Needed("points") is { } words)
        {
            foreach (var member in MemberReader.Named(words, "points", draft, areValues: true))
            {
                var value = member.Value;
                if (MemberReader.PointsOf(value, member.Name, draft) is { } points)
                {
                    entries.Add(new LookupEntry(member.Name, points));
                }
            }
        }

        return field is null ? null : new LookupRule(name, field, entries)
        {
            Mode = mode is null ? draft.Schema.Find(field)?.Mode ?? TextMode.IgnoreCase : mode == "exact" ? TextMode.Exact : TextMode.IgnoreCase,
            Otherwise = otherwise,
        };
    }

    private static BandRule? ReadBands(string name, MemberReader reader, PlaybookDraft draft)
    {
        var value = MemberReader.ExpressionOf(reader.Needed("bands")!, "bands", draft);
        List<Band> bands = [];
        foreach (var item in MemberReader.Items(reader.Needed("points"), "points", draft))
        {
            var band = MemberReader.Read(item, "band", draft, inner =>
            {
                var (from, to) = (inner.Number("from"), inner.Number("to"));
                return NeededPoints(inner, draft) is { } points ? new Band(from, to, points) : null;
            });
            if (band is not null)
            {
                bands.Add(draft.Places.Remember(band, item));
            }
        }

        return value is null ? null : new BandRule(name, value, bands);
    }

    private static ExpressionRule? ReadPointsOf(string name, MemberReader reader, PlaybookDraft draft) =>
        MemberReader.ExpressionOf(reader.Needed("pointsOf")!, "pointsOf", draft) is { } value ? new ExpressionRule(name, value) : null;

    private static CompletenessRule? ReadCompleteness(string name, MemberReader reader, PlaybookDraft draft)
    {
        var value = reader.Needed("completeness")!;
        Sequence<string> fields = [];
        if (value.Kind == JsonKind.Text)
        {
            MemberReader.WordOf(value, "completeness", draft, "stage");
        }
        else
        {
            fields = reader.Texts("completeness");
        }

        return NeededPoints(reader, draft) is { } points ? new CompletenessRule(name, points, fields) : null;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A factory is a plug-in's; whatever it throws is what it has against the configuration.")]
    private static CustomRule? ReadCustom(string name, MemberReader reader, PlaybookDraft draft)
    {
        var (kind, config) = (reader.NeededText("kind"), reader.Optional("config"));
        if (kind is null)
        {
            return null;
        }

        if (draft.Options.RuleKinds.Find(kind) is not { } factory)
        {
            if (NearestName.Of(kind, draft.Options.RuleKinds.Names) is { } near)
            {
                draft.Add(PlaybookTexts.UnknownRuleKindNear, reader.Optional("kind")!, kind, near);
            }
            else
            {
                draft.Add(PlaybookTexts.UnknownRuleKind, reader.Optional("kind")!, kind);
            }

            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(config is null ? "{}" : draft.Json.Slice(config), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var rule = factory(document.RootElement.Clone());
            return new CustomRule(name, rule) { Kind = kind, Config = config is null ? null : JsonParts.Compact(document.RootElement) };
        }
        catch (Exception exception)
        {
            draft.Add(PlaybookTexts.ConfigWrong, config ?? reader.Value, kind, exception.Message);
            return null;
        }
    }

    private static Points? NeededPoints(MemberReader reader, PlaybookDraft draft) =>
        reader.Needed("points") is { } value ? MemberReader.PointsOf(value, "points", draft) : null;
}
