using System.Text.Json;
using LeadScoring.Models;
using LeadScoring.Playbooks.Checks;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>The scoring model: dimensions, how they combine, the limits of the whole score, overrides and gates.</summary>
internal sealed class ScoringSection : PlaybookSection
{
    public override void Read(MemberReader playbook, PlaybookDraft draft)
    {
        var before = draft.Problems.Count;
        if (playbook.Needed("scoring") is not { } section || MemberReader.Read(section, "scoring", draft, reader => ReadModel(reader, draft)) is not { } model)
        {
            return;
        }

        draft.Model = model;
        if (draft.Problems.Count == before) // else the model lacks what could not be read, and would be blamed for it
        {
            draft.Add(ModelProblems.Of(model), section);
        }
    }

    public override void Write(Utf8JsonWriter json, Playbook playbook)
    {
        var model = playbook.Model;
        json.WriteStartObject("scoring");
        json.WriteStartObject("dimensions");
        foreach (var dimension in model.Dimensions)
        {
            json.WriteStartObject(dimension.Name);
            ActivityRuleJson.WriteInactivity(json, dimension.Inactivity, model.Schema);
            WriteRules(json, dimension.Limit, dimension.Decay, dimension.Rules, dimension.Groups, model.Schema);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        CombinationJson.Write(json, model.Combination);
        WriteLimits(json, model.Limit);
        WriteOverrides(json, model);
        WriteGates(json, model);
        json.WriteEndObject();
    }

    public override void Check(Playbook playbook, Findings findings) => ScoringChecks.Check(playbook, findings);

    private static ScoringModel ReadModel(MemberReader reader, PlaybookDraft draft)
    {
        List<Dimension> dimensions = [];
        if (reader.Needed("dimensions") is { } named)
        {
            foreach (var member in MemberReader.Named(named, "dimensions", draft))
            {
                var value = member.Value;
                if (MemberReader.Read(value, member.Name, draft, inner => ReadDimension(member.Name, inner, draft)) is { } dimension)
                {
                    dimensions.Add(draft.Places.Remember(dimension, value));
                }
            }
        }

        var combination = reader.Optional("combine") is { } combine ? CombinationJson.Read(combine, draft) : null;
        return new ScoringModel(draft.Schema, [.. dimensions])
        {
            Zone = draft.Zone,
            Combination = combination ?? Combination.Sum,
            Limit = reader.Optional("limits") is { } limits ? ReadLimits(limits, draft) : Limit.Default,
            Overrides = [.. MemberReader.Items(reader.Optional("overrides"), "overrides", draft).Select(item => ReadOverride(item, draft)).OfType<ScoreOverride>()],
            Gates = [.. MemberReader.Items(reader.Optional("gates"), "gates", draft).Select(item => ReadGate(item, draft)).OfType<Gate>()],
        };
    }

    private static Dimension ReadDimension(string name, MemberReader reader, PlaybookDraft draft)
    {
        var (limit, decay, rules) = ReadRules(reader, draft);
        var inactivity = ActivityRuleJson.ReadInactivity(reader, draft);
        List<RuleGroup> groups = [];
        if (reader.Optional("groups") is { } named)
        {
            foreach (var member in MemberReader.Named(named, "groups", draft))
            {
                var value = member.Value;
                var group = MemberReader.Read(value, member.Name, draft, inner =>
                {
                    var (groupLimit, groupDecay, groupRules) = ReadRules(inner, draft);
                    return new RuleGroup(member.Name, groupLimit, groupRules) { Decay = groupDecay };
                });
                if (group is not null)
                {
                    groups.Add(draft.Places.Remember(group, value));
                }
            }
        }

        return new Dimension(name, limit, rules, [.. groups]) { Decay = decay, Inactivity = inactivity };
    }

    private static (Limit Limit, Decay? Decay, Sequence<ScoringRule> Rules) ReadRules(MemberReader reader, PlaybookDraft draft)
    {
        var (limit, decay) = (ReadLimit(reader), DecayJson.Read(reader, draft));
        List<ScoringRule> rules = [];
        foreach (var item in MemberReader.Items(reader.Optional("rules"), "rules", draft))
        {
            if (RuleJson.Read(item, draft) is { } rule)
            {
                rules.Add(draft.Places.Remember(rule, item));
            }
        }

        return (limit, decay, [.. rules]);
    }

    private static Limit ReadLimits(JsonValue value, PlaybookDraft draft)
    {
        if (value.Kind == JsonKind.Text)
        {
            return MemberReader.WordOf(value, "limits", draft, "none") is null ? Limit.Default : Limit.None;
        }

        return MemberReader.Read(value, "limits", draft, ReadLimit) ?? Limit.Default;
    }

    private static Limit ReadLimit(MemberReader reader) => new(
        reader.Points("floor"),
        reader.Points("ceiling"),
        reader.Word("mode", "net", "split") == "split" ? LimitMode.Split : LimitMode.Net);

    private static Gate? ReadGate(JsonValue item, PlaybookDraft draft)
    {
        var gate = MemberReader.Read(item, "gate", draft, reader =>
        {
            var name = reader.NeededText("gate");
            var (disqualify, require) = (reader.Optional("disqualify"), reader.Optional("require"));
            var (atMost, tier) = (reader.Points("atMost"), reader.Text("tier"));
            if (name is null || (disqualify is null) == (require is null))
            {
                if (name is not null)
                {
                    draft.Add(PlaybookTexts.GateKindUnclear, item, name);
                }

                return null;
            }

            var kind = disqualify is null ? GateKind.Require : GateKind.Disqualify;
            var condition = MemberReader.ConditionOf((disqualify ?? require)!, kind == GateKind.Require ? "require" : "disqualify", draft);
            return condition is null ? null : new Gate(name, kind, condition) { AtMost = atMost, Tier = tier };
        });
        return gate is null ? null : draft.Places.Remember(gate, item);
    }

    private static ScoreOverride? ReadOverride(JsonValue item, PlaybookDraft draft)
    {
        var read = MemberReader.Read(item, "override", draft, reader =>
        {
            var name = reader.NeededText("override");
            var when = reader.Needed("when") is { } value ? MemberReader.ConditionOf(value, "when", draft) : null;
            var score = reader.Optional("score") is { } points ? MemberReader.ExpressionOf(points, "score", draft) : null;
            var (tier, until) = (reader.Text("tier"), reader.Text("until"));
            return name is null || when is null ? null : new ScoreOverride(name, when) { Score = score, Tier = tier, Until = until };
        });
        return read is null ? null : draft.Places.Remember(read, item);
    }

    private static void WriteLimits(Utf8JsonWriter json, Limit limit)
    {
        if (limit == Limit.None)
        {
            json.WriteString("limits", "none");
        }
        else if (limit != Limit.Default)
        {
            json.WriteStartObject("limits");
            WriteLimit(json, limit);
            json.WriteEndObject();
        }
    }

    private static void WriteLimit(Utf8JsonWriter json, Limit limit)
    {
        JsonParts.WritePoints(json, "floor", limit.Floor);
        JsonParts.WritePoints(json, "ceiling", limit.Ceiling);
        JsonParts.WriteText(json, "mode", limit.Mode == LimitMode.Split ? "split" : null);
    }

    private static void WriteRules(Utf8JsonWriter json, Limit limit, Decay? decay, Sequence<ScoringRule> rules, Sequence<RuleGroup> groups, LeadSchema schema)
    {
        WriteLimit(json, limit);
        DecayJson.Write(json, decay);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            RuleJson.Write(json, rule, schema);
        }

        json.WriteEndArray();
        if (groups.Count > 0)
        {
            json.WriteStartObject("groups");
            foreach (var group in groups)
            {
                json.WriteStartObject(group.Name);
                WriteRules(json, group.Limit, group.Decay, group.Rules, [], schema);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }
    }

    private static void WriteOverrides(Utf8JsonWriter json, ScoringModel model)
    {
        if (model.Overrides.Count == 0)
        {
            return;
        }

        json.WriteStartArray("overrides");
        foreach (var item in model.Overrides)
        {
            json.WriteStartObject();
            json.WriteString("override", item.Name);
            json.WriteString("when", item.When.ToText(model.Schema));
            JsonParts.WriteText(json, "score", item.Score?.ToText(model.Schema));
            JsonParts.WriteText(json, "tier", item.Tier);
            JsonParts.WriteText(json, "until", item.Until);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGates(Utf8JsonWriter json, ScoringModel model)
    {
        if (model.Gates.Count == 0)
        {
            return;
        }

        json.WriteStartArray("gates");
        foreach (var gate in model.Gates)
        {
            json.WriteStartObject();
            json.WriteString("gate", gate.Name);
            json.WriteString(gate.Kind == GateKind.Require ? "require" : "disqualify", gate.Condition.ToText(model.Schema));
            JsonParts.WritePoints(json, "atMost", gate.AtMost);
            JsonParts.WriteText(json, "tier", gate.Tier);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
