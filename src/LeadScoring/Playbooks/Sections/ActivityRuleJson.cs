using System.Text.Json;
using LeadScoring.Conditions;
using LeadScoring.Models;
using LeadScoring.Playbooks.Json;

namespace LeadScoring.Playbooks.Sections;

/// <summary>What an activity rule has as JSON, and the inactivity of a dimension.</summary>
internal static class ActivityRuleJson
{
    private static readonly string[] Periods = ["day", "week", "month"]; // in the order of CapPeriod, behind lifetime and rolling

    public static ActivityRule? Read(string name, MemberReader reader, PlaybookDraft draft)
    {
        var type = reader.NeededText("activity");
        var isAny = type == ActivityType.Any;
        var where = reader.Optional("where") is { } condition ? WhereOf(condition, isAny ? null : type, draft) : null;
        var points = reader.Needed("points") is { } value ? MemberReader.PointsOf(value, "points", draft) : null;
        var rule = new ActivityRule(name, isAny ? null : type, points ?? Points.Zero)
        {
            Where = where,
            Decay = DecayJson.Read(reader, draft),
            IsSticky = reader.Truth("sticky"),
            Caps = [.. MemberReader.Items(reader.Optional("caps"), "caps", draft).Select(item => ReadCap(item, draft)).OfType<ActivityCap>()],
            KeepsOldest = reader.Word("keep", "newest", "oldest") == "oldest",
            MinimumGap = reader.Duration("minimumGap"),
            DistinctBy = reader.Text("distinctBy"),
            Burst = reader.Optional("burst") is { } burst ? ReadBurst(burst, draft) : null,
        };
        return type is null || points is null ? null : rule;
    }

    public static void Write(Utf8JsonWriter json, ActivityRule rule, LeadSchema schema)
    {
        json.WriteString("activity", rule.Type ?? ActivityType.Any);
        JsonParts.WriteText(json, "where", rule.Where?.ToText(schema.AttributesOf(rule.Type)));
        JsonParts.WritePoints(json, "points", rule.Points);
        DecayJson.Write(json, rule.Decay);
        JsonParts.WriteTruth(json, "sticky", rule.IsSticky);
        if (rule.Caps.Count > 0)
        {
            json.WriteStartArray("caps");
            foreach (var cap in rule.Caps)
            {
                WriteCap(json, cap);
            }

            json.WriteEndArray();
        }

        JsonParts.WriteText(json, "keep", rule.KeepsOldest ? "oldest" : null);
        JsonParts.WriteDuration(json, "minimumGap", rule.MinimumGap);
        JsonParts.WriteText(json, "distinctBy", rule.DistinctBy);
        if (rule.Burst is { } burst)
        {
            json.WriteStartObject("burst");
            json.WriteNumber("count", burst.Count);
            JsonParts.WriteDuration(json, "within", burst.Within);
            JsonParts.WriteText(json, "keep", burst.KeepsFirst ? null : "none");
            json.WriteEndObject();
        }
    }

    public static InactivityPenalty? ReadInactivity(MemberReader dimension, PlaybookDraft draft) => dimension.Optional("inactivity") is not { } value ? null
        : MemberReader.Read<InactivityPenalty>(value, "inactivity", draft, reader =>
        {
            var (after, since, type) = (reader.Needed("after") is null ? null : reader.Duration("after"), reader.Text("since"), reader.Text("activity"));
            type = type == ActivityType.Any ? null : type;
            var where = reader.Optional("where") is { } condition ? WhereOf(condition, type, draft) : null;
            return reader.Needed("points") is { } lost && MemberReader.PointsOf(lost, "points", draft) is { } points && after is { } length
                ? new InactivityPenalty(length, points) { Activities = new ActivityFilter(type) { Where = where }, Since = since }
                : null;
        });

    public static void WriteInactivity(Utf8JsonWriter json, InactivityPenalty? penalty, LeadSchema schema)
    {
        if (penalty is null)
        {
            return;
        }

        json.WriteStartObject("inactivity");
        JsonParts.WriteDuration(json, "after", penalty.After);
        JsonParts.WritePoints(json, "points", penalty.Points);
        JsonParts.WriteText(json, "activity", penalty.Activities.Type);
        JsonParts.WriteText(json, "where", penalty.Activities.Where?.ToText(schema.AttributesOf(penalty.Activities.Type)));
        JsonParts.WriteText(json, "since", penalty.Since);
        json.WriteEndObject();
    }

    private static Condition? WhereOf(JsonValue value, string? type, PlaybookDraft draft) =>
        MemberReader.ConditionOf(value, "where", draft, new Vocabulary(draft.Schema.AttributesOf(type), draft.Options.Functions));

    private static ActivityCap? ReadCap(JsonValue item, PlaybookDraft draft) => MemberReader.Read<ActivityCap>(item, "cap", draft, reader =>
    {
        var (count, points, per, zone) = (reader.Optional("count"), reader.Optional("points"), reader.Optional("per"), reader.Optional("zone"));
        if ((count is null) == (points is null))
        {
            draft.Add(PlaybookTexts.CapUnclear, item);
            return null;
        }

        var cap = count is not null
            ? MemberReader.CountOf(count, "count", draft, least: 1) is { } most ? ActivityCap.Count(most) : null
            : MemberReader.PointsOf(points!, "points", draft) is not { } amount ? null
            : amount > Points.Zero && amount.IsRuleSized ? ActivityCap.Points(amount) : Wrong(points!, draft);
        var period = Array.IndexOf(Periods, per?.Text);
        if (zone is not null && period < 0)
        {
            draft.Add(PlaybookTexts.CapZoneUnused, zone);
        }

        if (cap is null || per is null)
        {
            return cap;
        }

        if (period >= 0)
        {
            var name = zone is null ? null : MemberReader.ZoneOf(zone, draft);
            return cap.Per((CapPeriod)(period + (int)CapPeriod.Day), name);
        }

        return MemberReader.DurationOf(per, "per", draft) is { } length ? cap.Per(length) : null;
    });

    private static ActivityCap? Wrong(JsonValue points, PlaybookDraft draft)
    {
        draft.Add(PlaybookTexts.CapPointsWrong, points, points.Text);
        return null;
    }

    private static void WriteCap(Utf8JsonWriter json, ActivityCap cap)
    {
        json.WriteStartObject();
        JsonParts.WriteNumber(json, "count", cap.MaxCount);
        JsonParts.WritePoints(json, "points", cap.MaxPoints);
        JsonParts.WriteDuration(json, "per", cap.Length);
        JsonParts.WriteText(json, "per", cap.Period >= CapPeriod.Day ? Periods[cap.Period - CapPeriod.Day] : null);
        JsonParts.WriteText(json, "zone", cap.Zone);
        json.WriteEndObject();
    }

    private static BurstFilter? ReadBurst(JsonValue value, PlaybookDraft draft) => MemberReader.Read<BurstFilter>(value, "burst", draft, reader =>
    {
        var (count, within) = (reader.Needed("count"), reader.Needed("within") is null ? null : reader.Duration("within", canBeZero: true));
        var keepsFirst = reader.Word("keep", "first", "none") != "none";
        return count is not null && MemberReader.CountOf(count, "count", draft, least: 2) is { } least && within is { } length
            ? new BurstFilter(least, length) { KeepsFirst = keepsFirst }
            : null;
    });
}
