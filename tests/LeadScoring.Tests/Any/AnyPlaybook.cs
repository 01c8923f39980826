using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Conditions;
using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Playbooks;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Any;

/// <summary>A playbook's text, and what it should be read as.</summary>
internal sealed record AnyPlaybook(string Text, string Name, string Version, ScoringModel Model, TierLadder Ladder, TierChanges Changes, Sequence<Trigger> Triggers, Segments Segments, Sequence<BusinessCalendar> Calendars, ScoringCase Case)
{
    private static readonly string[] Names = ["", "B2B", "线索 \"甲\"", "a\\b", "2026.1", "\t", "😀"];

    public static PlaybookOptions Options { get; } = new() { Functions = PlainFunctions.Registered, RuleKinds = PlainRule.Kinds };

    public static Arbitrary<AnyPlaybook> Any { get; } = Arb.From(
        ScoringCase.Any.Generator.Select(one => Of(one, one.Leads.GetHashCode())),
        one => ScoringCase.Any.Shrinker(one.Case).Select(smaller => Of(smaller, seed: 1)));

    /// <summary>The text of a case's model, with everything else that a playbook has; how it is written depends on the seed.</summary>
    public static AnyPlaybook Of(ScoringCase one, int seed)
    {
        var dice = new Dice(seed);
        one = one with { Model = Writable(one.Model) };
        var model = one.Model with { Schema = Described(one.Model.Schema, dice) };
        var segments = new Segments(
            dice.Of(Enum.GetValues<SegmentMatch>()), [.. dice.Many(0, 3, () => 0).Select((_, i) => new Segment($"segment {i}", AnyTree.Condition(model.Schema, dice)))]);
        segments = segments.Items.Count == 0 ? Segments.None : segments;
        var (name, version) = (dice.Of(Names), dice.Of(Names));
        var changes = AnyTiers.Changes(model, dice);
        var triggers = AnyTiers.Triggers(model, changes, dice);
        var calendars = AnyCalendar.Named(model.Zone, dice);
        var json = PlaybookJson.Of(model, one.Ladder, changes, triggers, segments, calendars, name, version, dice);
        return new AnyPlaybook(json.Render(dice), name, version, model, one.Ladder, changes, triggers, segments, calendars, one);
    }

    public override string ToString() => $"{Text}\n{Case}";

    // JSON has no half of a surrogate pair.
    private static ScoringModel Writable(ScoringModel model)
    {
        Sequence<ScoringRule> Rules(Sequence<ScoringRule> rules) => [.. rules.Select(rule => rule is LookupRule lookup
            ? lookup with { Entries = [.. lookup.Entries.Where(entry => !entry.Word.Contains('\uD83D') || entry.Word.Contains('\uDE00')).DefaultIfEmpty(new LookupEntry("a", 1))] }
            : rule)];
        return model with
        {
            Dimensions = [.. model.Dimensions.Select(dimension => dimension with
            {
                Rules = Rules(dimension.Rules),
                Groups = [.. dimension.Groups.Select(group => group with { Rules = Rules(group.Rules) })],
            })],
        };
    }

    // What scoring does not look at, too: aliases, zones, separators; and activities that no rule asks for.
    private static LeadSchema Described(LeadSchema schema, Dice dice) => new(
        schema.Fields.Select(field => field with
        {
            Aliases = dice.Lucky(30) ? [.. dice.Some(Values.FieldNames, 1, 2)] : [],
            Zone = dice.Lucky(20) ? dice.Of("Asia/Shanghai", "+08:00", "-03:30") : "UTC",
            Separator = dice.Lucky(20) ? dice.Of(',', '|', '\t', '"') : ';',
        }),
        schema.Activities.Count > 0 ? schema.Activities
            : dice.Many(0, 2, () => 0).Select((_, i) => new ActivityType($"activity {i}", [.. dice.Some(schema.Fields, 0, 2).Select(field => new LeadField(field.Name, field.Type))])))
    {
        Stages = schema.Stages,
    };
}

/// <summary>Writes a playbook member by member, as its documentation says.</summary>
internal sealed class PlaybookJson(LeadSchema schema, Dice dice)
{
    public static Json Of(ScoringModel model, TierLadder ladder, TierChanges changes, Sequence<Trigger> triggers, Segments segments, Sequence<BusinessCalendar> calendars, string name, string version, Dice dice) =>
        new PlaybookJson(model.Schema, dice).Playbook(model, ladder, changes, triggers, segments, calendars, name, version);

    private Json Playbook(ScoringModel model, TierLadder ladder, TierChanges changes, Sequence<Trigger> triggers, Segments segments, Sequence<BusinessCalendar> calendars, string name, string version) => Json.Members(
        ("format", Json.Raw("1")),
        ("name", name.Length == 0 && dice.Lucky(50) ? null : name),
        ("version", version.Length == 0 ? null : version),
        ("zone", model.Zone == "UTC" && dice.Lucky(50) ? null : model.Zone),
        ("fields", Json.Named(schema.Fields.Select(field => (field.Name, Field(field))))),
        ("activities", schema.Activities.Count == 0 ? null : Json.Named(schema.Activities.Select(activity => (activity.Name, Json.Named(activity.Attributes.Select(field => (field.Name, Field(field)))))))),
        ("stages", schema.Stages is { } stages ? Stages(stages) : null),
        ("scoring", Scoring(model)),
        ("tiers", Json.Named(ladder.Tiers.OrderBy(_ => dice.Fraction()).Select(tier => (tier.Name, Json.Members(("from", Number(tier.From)), ("treatment", tier.Treatment == Treatment.Park && dice.Lucky(50) ? null : Word(tier.Treatment))))))),
        ("tierChanges", changes == TierChanges.Usual && dice.Lucky(50) ? null : AnyTiers.Json(changes, dice)),
        ("triggers", triggers.Count == 0 && dice.Lucky(50) ? null : Json.List(triggers.Select(trigger => AnyTiers.Json(trigger, changes, dice)))),
        ("segments", segments.Items.Count == 0 ? null : Json.Members(
            ("match", segments.Match == SegmentMatch.First && dice.Lucky(50) ? null : Word(segments.Match)),
            ("when", Json.Named(segments.Items.Select(segment => (segment.Name, (Json)segment.When.ToText(schema))))))),
        ("calendars", calendars.Count == 0 && dice.Lucky(50) ? null : AnyCalendar.Json(calendars, model.Zone, dice)));

    private Json Field(LeadField field)
    {
        var type = field.Type == FieldType.TextSet ? "textSet" : Word(field.Type);
        return field == new LeadField(field.Name, field.Type) && dice.Lucky(50) ? type : Json.Members(
            ("type", type),
            ("mode", field.Mode == TextMode.Exact ? "exact" : dice.Lucky(30) ? "ignoreCase" : null),
            ("aliases", Texts(field.Aliases)),
            ("missing", Texts(field.MissingSpellings)),
            ("blankIsMissing", Truth(field.BlankIsMissing)),
            ("personal", Truth(field.IsPersonal)),
            ("actionable", field.IsActionable ? null : Json.Raw("false")),
            ("requiredFrom", field.RequiredFrom),
            ("zone", field.Zone == "UTC" && dice.Lucky(50) ? null : field.Zone),
            ("separator", field.Separator == ';' ? null : $"{field.Separator}"));
    }

    private Json Stages(LeadStages stages) => Json.Members(
        ("field", stages.Field),
        ("order", Json.List(stages.Stages.Select(stage => stage is { Outcome: StageOutcome.Open, MovesTo.Count: 0 } && dice.Lucky(50) ? (Json)stage.Name : Json.Members(
            ("stage", stage.Name), ("outcome", stage.Outcome == StageOutcome.Open ? null : Word(stage.Outcome)), ("to", Texts(stage.MovesTo)))))));

    private Json Scoring(ScoringModel model) => Json.Members(
        ("dimensions", Json.Named(model.Dimensions.Select(dimension => (dimension.Name, Json.Members([
            .. Limit(dimension.Limit),
            ("decay", Decay(dimension.Decay)),
            ("inactivity", dimension.Inactivity is { } penalty ? Inactivity(penalty) : null),
            ("rules", Rules(dimension.Rules)),
            ("groups", dimension.Groups.Count == 0 ? null : Json.Named(dimension.Groups.Select(group => (group.Name, Json.Members([.. Limit(group.Limit), ("decay", Decay(group.Decay)), ("rules", Rules(group.Rules))]))))),
        ]))))),
        ("combine", Combine(model.Combination)),
        ("limits", model.Limit == Models.Limit.Default && dice.Lucky(50) ? null : model.Limit.IsNone && model.Limit.Mode == LimitMode.Net ? "none" : Json.Members([.. Limit(model.Limit)])),
        ("overrides", model.Overrides.Count == 0 ? null : Json.List(model.Overrides.Select(item => Json.Members(
            ("override", item.Name),
            ("when", item.When.ToText(schema)),
            ("score", item.Score is Constant { Value: var value } ? Number(value) : item.Score?.ToText(schema)),
            ("tier", item.Tier),
            ("until", item.Until))))),
        ("gates", model.Gates.Count == 0 ? null : Json.List(model.Gates.Select(gate => Json.Members(
            ("gate", gate.Name), (Word(gate.Kind), gate.Condition.ToText(schema)), ("atMost", Number(gate.AtMost)), ("tier", gate.Tier))))));

    private Json? Rules(Sequence<ScoringRule> rules) => rules.Count == 0 && dice.Lucky(50) ? null : Json.List(rules.Select(rule => Json.Members([
        ("rule", rule.Name), .. Kind(rule), ("floor", Number(rule.Floor)), ("ceiling", Number(rule.Ceiling)),
        ("validFor", rule.ValidFor is { } validity ? Validity(validity) : null), ("verified", rule.Verified is { } verified ? Verified(verified) : null),
    ])));

    private IEnumerable<(string, Json?)> Kind(ScoringRule rule) => rule switch
    {
        ConditionRule condition => [("when", condition.When.ToText(schema)), ("points", Number(condition.Points))],
        LookupRule lookup =>
        [
            ("lookup", lookup.Field),
            ("mode", lookup.Mode == schema.Find(lookup.Field)!.Mode && dice.Lucky(50) ? null : lookup.Mode == TextMode.Exact ? "exact" : "ignoreCase"),
            ("points", Json.Named(lookup.Entries.Select(entry => (entry.Word, Number((Points?)entry.Points)!)))),
            ("otherwise", lookup.Otherwise == Points.Zero ? null : Number(lookup.Otherwise)),
        ],
        BandRule bands =>
        [
            ("bands", bands.Value.ToText(schema)),
            ("points", Json.List(bands.Bands.Select(band => Json.Members(("from", Number(band.From)), ("to", Number(band.To)), ("points", Number(band.Points)))))),
        ],
        ExpressionRule expression => [("pointsOf", expression.Value is Constant { Value: var value } && dice.Lucky(50) ? Number(value) : expression.Value.ToText(schema))],
        CompletenessRule completeness => [("completeness", completeness.Fields.Count == 0 ? "stage" : Texts(completeness.Fields)), ("points", Number(completeness.Points))],
        ActivityRule activity =>
        [
            ("activity", activity.Type ?? "any"),
            ("where", activity.Where?.ToText(schema.AttributesOf(activity.Type))),
            ("points", Number(activity.Points)),
            ("decay", Decay(activity.Decay)),
            ("sticky", Truth(activity.IsSticky)),
            ("caps", activity.Caps.Count == 0 && dice.Lucky(50) ? null : Json.List(activity.Caps.Select(Cap))),
            ("keep", activity.KeepsOldest ? "oldest" : dice.Lucky(20) ? "newest" : null),
            ("minimumGap", Length(activity.MinimumGap)),
            ("distinctBy", activity.DistinctBy),
            ("burst", activity.Burst is not { } burst ? null : Json.Members(
                ("count", Json.Raw($"{burst.Count}")), ("within", Length(burst.Within)), ("keep", burst.KeepsFirst ? dice.Lucky(20) ? "first" : null : "none"))),
        ],
        CustomRule custom => [("kind", custom.Kind), ("config", custom.Config is { } config ? Json.Raw(config) : null)],
        _ => throw new InvalidOperationException($"No such rule: {rule.GetType().Name}."),
    };

    private Json Cap(ActivityCap cap) => Json.Members(
        ("count", cap.MaxCount is { } count ? Json.Raw($"{count}") : null),
        ("points", Number(cap.MaxPoints)),
        ("per", cap.Period switch { CapPeriod.Lifetime => null, CapPeriod.Rolling => Length(cap.Length), _ => Word(cap.Period) }),
        ("zone", cap.Zone));

    private Json? Decay(Decay? decay) => decay is null ? null : decay == Models.Decay.None ? "none" : Json.Members(
        ("halfLife", decay.Shape == DecayShape.HalfLife ? Length(decay.Length) : null),
        ("linear", decay.Shape == DecayShape.Linear ? Length(decay.Length) : null),
        ("stepLinear", decay.Shape == DecayShape.StepLinear ? Number((double?)decay.Rate) : null),
        ("stepGeometric", decay.Shape == DecayShape.StepGeometric ? Number((double?)decay.Rate) : null),
        ("every", decay.IsMonthly ? "month" : decay.Rate > 0 ? Length(decay.Length) : null),
        ("window", Length(decay.Window)));

    private Json Inactivity(InactivityPenalty penalty) => Json.Members(
        ("after", Length(penalty.After)),
        ("points", Number((Points?)penalty.Points)),
        ("activity", penalty.Activities.Type ?? (dice.Lucky(50) ? "any" : null)),
        ("where", penalty.Activities.Where?.ToText(schema.AttributesOf(penalty.Activities.Type))),
        ("since", penalty.Since));

    private Json Validity(Validity validity) => Json.Members(("since", validity.Field), ("length", Length(validity.Length)), ("strict", Truth(validity.IsStrict)));

    private Json Verified(VerificationFactor verified) => Json.Members(
        ("field", verified.Field),
        ("factors", Json.Named(verified.Factors.Select(item => (item.Word, Number((double?)item.Factor)!)))),
        ("otherwise", verified.Otherwise == 1 && dice.Lucky(60) ? null : Number((double?)verified.Otherwise)));

    // The same length in several ways.
    private Json? Length(TimeSpan? length)
    {
        if (length is not { } time)
        {
            return null;
        }

        var milliseconds = time.Ticks / TimeSpan.TicksPerMillisecond;
        return dice.Between(0, 3) switch
        {
            0 when milliseconds % 86_400_000 == 0 => $"{milliseconds / 86_400_000}d",
            1 when milliseconds % 60_000 == 0 => $"{milliseconds / 3_600_000}h{milliseconds / 60_000 % 60}m",
            2 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000m}s"),
            _ => $"{milliseconds}ms",
        };
    }

    private Json? Combine(Combination combination) => combination switch
    {
        SumCombination => dice.Lucky(50) ? null : "sum",
        MinimumCombination => "min",
        GeometricCombination => "geometric",
        WeightedCombination weighted => Json.Members(("weighted", Json.Named(weighted.Weights.Select(weight => (weight.Dimension, Number((double?)weight.Weight)!))))),
        MatrixCombination matrix => Json.Members(("matrix", Json.Members(
            ("grades", Json.Named(matrix.Dimensions.Select(graded => (graded.Dimension, Json.Named(graded.Grades.Select(grade => (grade.Name, Number(grade.From) ?? Json.Raw("null")))))))),
            ("cells", Json.Named(matrix.Cells.Select(cell => (string.Join(dice.Of(" ", "  "), cell.Grades), (Json)cell.Tier))))))),
        _ => throw new InvalidOperationException($"No such combination: {combination.GetType().Name}."),
    };

    private IEnumerable<(string, Json?)> Limit(Limit limit) =>
        [("floor", Number(limit.Floor)), ("ceiling", Number(limit.Ceiling)), ("mode", limit.Mode == LimitMode.Split ? "split" : dice.Lucky(20) ? "net" : null)];

    private Json? Texts(Sequence<string> texts) => texts.Count == 0 && dice.Lucky(70) ? null : Json.List(texts.Select(text => (Json)text));

    private Json? Truth(bool truth) => truth ? Json.Raw("true") : dice.Lucky(20) ? Json.Raw("false") : null;

    private Json? Number(Points? points) => points is not { } amount ? null : Json.Raw(dice.Of(
        amount.ToDecimal().ToString(CultureInfo.InvariantCulture),
        amount.ToDecimal().ToString("0.000", CultureInfo.InvariantCulture),
        amount.Thousandths.ToString(CultureInfo.InvariantCulture) + "E-3"));

    private static Json? Number(double? number) => number is not { } value ? null : Json.Raw(value.ToString("R", CultureInfo.InvariantCulture));

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
