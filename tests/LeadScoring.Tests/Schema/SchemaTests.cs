using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LeadScoring.Tests.Check;

namespace LeadScoring.Tests.Schema;

/// <summary>docs/playbook.schema.json says of the shape of a playbook what the reader says: no more and no less.</summary>
public class SchemaTests
{
    // What the reader may have against the shape of a playbook. A member that stands twice is beyond a schema.
    private static readonly string[] OfShape = ["LS3002", "LS3003", "LS3005", "LS3006", "LS3007", "LS3010", "LS3016", "LS3017", "LS3018", "LS3019", "LS3020", "LS3024", "LS3026", "LS3036"];

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static TheoryData<string> Full => [.. FullPlaybook.All];

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "\"format\": 1", "\"format\": 2", "LS3006" },
        { "\"format\": 1,", "", "LS3005" },
        { "\"name\": \"Full\"", "\"nam\": \"Full\"", "LS3003" },
        { "\"name\": \"Full\"", "\"name\": null", "LS3002" },
        { "\"employees\": \"number\"", "\"employees\": \"numbr\"", "LS3007" },
        { "\"employees\": \"number\"", "\"employees\": 5", "LS3002" },
        { "\"employees\": \"number\"", "\"employees\": {}", "LS3005" },
        { "\"employees\": \"number\"", "\"  \": \"number\"", "LS3018" },
        { "\"employees\": \"number\"", "\"a`b\": \"number\"", "LS3018" },
        { "\"aliases\": [\"Job title\"]", "\"aliases\": \"Job title\"", "LS3002" },
        { "\"aliases\": [\"Job title\"]", "\"aliases\": [5]", "LS3002" },
        { "\"blankIsMissing\": true", "\"blankIsMissing\": \"true\"", "LS3002" },
        { "\"separator\": \"|\"", "\"separator\": \"||\"", "LS3019" },
        { "\"separator\": \"|\"", "\"separator\": \"😀\"", "LS3019" },
        { "\"mode\": \"exact\" },\n    \"employees\"", "\"mode\": \"Exact\" },\n    \"employees\"", "LS3007" },
        { "\"demo\": {}", "\"demo\": []", "LS3002" },
        { "\"demo\": {}", "\" \": {}", "LS3018" },
        { "\"demo\": {}", "\"any\": {}", "LS3029" },
        { "\"field\": \"stage\",", "", "LS3005" },
        { "\"outcome\": \"won\"", "\"outcome\": \"one\"", "LS3007" },
        { "{ \"stage\": \"won\"", "{ \"name\": \"won\"", "LS3003" },
        { "\"floor\": -10", "\"floor\": \"-10\"", "LS3002" },
        { "\"mode\": \"split\"", "\"mode\": \"apart\"", "LS3007" },
        { "{ \"rule\": \"Constant\", \"pointsOf\": 5 }", "{ \"rule\": \"Constant\" }", "LS3010" },
        { "{ \"rule\": \"Constant\", \"pointsOf\": 5 }", "{ \"rule\": \"Constant\", \"pointsOf\": 5, \"when\": \"true\", \"points\": 5 }", "LS3010" },
        { "{ \"rule\": \"Constant\", \"pointsOf\": 5 }", "{ \"pointsOf\": 5 }", "LS3005" },
        { "{ \"rule\": \"Constant\", \"pointsOf\": 5 }", "{ \"rule\": \"Constant\", \"pointsOf\": 5, \"points\": 5 }", "LS3003" },
        { "{ \"rule\": \"Constant\", \"pointsOf\": 5 }", "{ \"rule\": \"Constant\", \"pointsOf\": true }", "LS3002" },
        { "{ \"rule\": \"Constant\", \"pointsOf\": 5 }", "\"Constant\"", "LS3002" },
        { "\"points\": { \"A\": 5 }, \"mode\"", "\"points\": 5, \"mode\"", "LS3002" },
        { "{ \"from\": 20, \"points\": 3 }", "{ \"from\": 20 }", "LS3005" },
        { "{ \"from\": 20, \"points\": 3 }", "{ \"above\": 20, \"points\": 3 }", "LS3003" },
        { "\"completeness\": \"stage\"", "\"completeness\": \"stages\"", "LS3007" },
        { "\"combine\": \"sum\"", "\"combine\": \"product\"", "LS3007" },
        { "\"combine\": \"sum\"", "\"combine\": {}", "LS3017" },
        { "\"combine\": \"sum\"", "\"combine\": { \"weighted\": {}, \"matrix\": {} }", "LS3017" },
        { "\"combine\": \"sum\"", "\"combine\": { \"matrix\": { \"grades\": {} } }", "LS3005" },
        { "\"limits\": {", "\"limits\": \"all\", \"x-limits\": {", "LS3007" },
        { "\"when\": \"'key' in tags\", ", "", "LS3005" },
        { "\"require\": \"isPartner\", ", "", "LS3016" },
        { "\"disqualify\": \"title == 'test'\"", "\"disqualify\": \"isPartner\", \"require\": \"isPartner\"", "LS3016" },
        { "\"treatment\": \"assign\"", "\"treatment\": \"call\"", "LS3007" },
        { "\"hysteresis\": 5", "\"hysteresis\": \"5\"", "LS3002" },
        { "\"confirmAfter\": \"1d12h\"", "\"confirmAfter\": 36", "LS3002" },
        { "\"confirmEvaluations\": 3", "\"confirmCount\": 3", "LS3003" },
        { "\"trigger\": \"Remind\", ", "", "LS3005" },
        { "\"when\": \"score >= 60\", ", "", "LS3005" },
        { "\"rearm\": \"never\"", "\"rearm\": \"always\"", "LS3007" },
        { "\"rearm\": { \"backBy\": 2.5 }", "\"rearm\": {}", "LS3036" },
        { "\"rearm\": { \"backBy\": 2.5 }", "\"rearm\": { \"backBy\": 2.5, \"after\": \"7d\" }", "LS3036" },
        { "\"rearm\": { \"backBy\": 2.5 }", "\"rearm\": 2.5", "LS3002" },
        { "\"match\": \"first\"", "\"match\": \"one\"", "LS3007" },
        { "\"zone\": \"Europe/Berlin\"", "\"zone\": \"+25:00\"", "LS2043" },
        { "\"activity\": \"demo\", ", "", "LS3010" },
        { "\"activity\": \"demo\"", "\"activity\": 5", "LS3002" },
        { "\"points\": -25, ", "", "LS3005" },
        { "\"sticky\": true", "\"stick\": true", "LS3003" },
        { "\"keep\": \"oldest\"", "\"keep\": \"old\"", "LS3007" },
        { "\"keep\": \"none\"", "\"keep\": \"last\"", "LS3007" },
        { "\"count\": 3, \"within\"", "\"count\": 1, \"within\"", "LS3023" },
        { "\"minimumGap\": \"1m30s\"", "\"minimumGap\": \"90\"", "LS3022" },
        { "{ \"points\": 40 }", "{ \"points\": 40, \"count\": 2 }", "LS3024" },
        { "{ \"points\": 40 }", "{ \"per\": \"day\" }", "LS3024" },
        { "{ \"points\": 40 }", "{ \"points\": 0 }", "LS3025" },
        { "\"linear\": \"90d\"", "\"linear\": \"90d\", \"halfLife\": \"90d\"", "LS3026" },
        { "\"linear\": \"90d\"", "\"linear\": \"90d\", \"every\": \"1d\"", "LS3026" },
        { "\"stepGeometric\": 0.5, \"every\": \"7d\"", "\"stepGeometric\": 0.5", "LS3026" },
        { "\"stepGeometric\": 0.5", "\"stepGeometric\": 1.5", "LS3027" },
        { "\"decay\": \"none\"", "\"decay\": \"never\"", "LS3007" },
        { "\"decay\": { \"window\": \"30d\" }", "\"decay\": {}", "LS3026" },
        { "\"after\": \"90d\", ", "", "LS3005" },
        { "\"points\": -10, \"activity\"", "\"points\": 10, \"activity\"", "LS2040" },
        { "\"length\": \"3650d\", ", "", "LS3005" },
        { "\"strict\": true", "\"strict\": \"yes\"", "LS3002" },
        { "\"factors\": { \"verified\": 1, \"stale\": 0.5 }, ", "", "LS3005" },
        { "\"stale\": 0.5", "\"stale\": \"half\"", "LS3002" },
        { "\"stale\": 0.5", "\"stale\": 1001", "LS2041" },
        { "\"large\": \"employees > 100\"", "\"large\": { \"when\": \"employees > 100\" }", "LS3002" },
        { "\"basedOn\": \"office\"", "\"baseOn\": \"office\"", "LS3003" },
        { "\"basedOn\": \"office\"", "\"basedOn\": [\"office\"]", "LS3002" },
        { "\"zone\": \"Asia/Shanghai\",\n      \"hours\"", "\"zone\": \"Shanghai\",\n      \"hours\"", "LS2043" },
        { "\"sat\": \"closed\"", "\"sat\": []", "LS3002" },
        { "\"sat\": \"closed\"", "\"sat\": \"no\"", "LS2050" },
        { "\"sat\": \"closed\"", "\"saturday\": \"closed\"", "LS2053" },
        { "\"2026-09-27\": \"9:00 - 18:00\"", "\"27.9.2026\": \"9:00 - 18:00\"", "LS2055" },
        { "\"2026-09-27\": \"9:00 - 18:00\"", "\"2026-09-27\": \"replace 9:00 - 18:00\"", "LS2050" },
        { "\"leave\": [\"2026-08-03\",", "\"leave\": [\"August\",", "LS2057" },
        { "\"leave\": [\"2026-08-03\",", "\"leave\": [3,", "LS3002" },
    };

    [Theory]
    [MemberData(nameof(Full))]
    public void FullPlaybook_IsReadAndFollowsTheSchema(string text)
    {
        Assert.Equal("", Reader(text));
        Assert.Null(JsonSchema.OfPlaybooks.WrongIn(text));
        Assert.Null(JsonSchema.OfPlaybooks.WrongIn(Playbook.Parse(text, CheckCase.Options).Write()));
    }

    [Fact]
    public void FullPlaybook_HasEveryMemberAndWordOfTheSchema()
    {
        var all = string.Concat(FullPlaybook.All);

        Assert.Equal([], JsonSchema.OfPlaybooks.MemberNames.Concat(JsonSchema.OfPlaybooks.Words).Distinct().Where(name => !all.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WrongShape_IsRefusedByBoth(string what, string by, string code)
    {
        var text = FullPlaybook.Text.Replace(what, by);

        Assert.Equal(2, FullPlaybook.Text.Split(what).Length);
        Assert.Contains(code, Reader(text), StringComparison.Ordinal);
        Assert.NotNull(JsonSchema.OfPlaybooks.WrongIn(text));
    }

    [Fact]
    public void Wrong_HasEveryCodeOfShape() => Assert.Equal([], OfShape.Except(["LS3020"]).Except(Wrong.Select(row => (string)((object[])row)[2])));

    [Fact]
    public void StagesWithoutAny_AreRefusedByBoth()
    {
        const string text = """{ "format": 1, "fields": { "stage": "text" }, "stages": { "field": "stage", "order": [] }, "scoring": { "dimensions": { "d": {} } } }""";

        Assert.Contains("LS3020", Reader(text), StringComparison.Ordinal);
        Assert.NotNull(JsonSchema.OfPlaybooks.WrongIn(text));
    }

    [Fact]
    public void AnyPlaybook_FollowsTheSchema() => Prop.ForAll(CheckCase.Any, one =>
        (JsonSchema.OfPlaybooks.WrongIn(one.Text) ?? JsonSchema.OfPlaybooks.WrongIn(one.Read().Write())) is not { } wrong ? true.Label("") : false.Label(wrong))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(100, 2_000)));

    [Fact]
    public void AnyChange_IsRefusedByTheSchemaJustWhenTheReaderRefusesTheShape() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var text = random.Next(2) == 0 ? CheckCase.Of(seed).Text : FullPlaybook.All[random.Next(FullPlaybook.All.Count)];
        var playbook = JsonNode.Parse(text, documentOptions: Lenient)!;
        AnyShapeChange.Make(playbook, random);
        var changed = playbook.ToJsonString();
        var (reader, schema) = (Reader(changed), JsonSchema.OfPlaybooks.WrongIn(changed));
        return (schema is null ? !OfShape.Any(code => reader.Contains(code, StringComparison.Ordinal)) : reader.Length > 0)
            .Label($"{changed}\nreader: {reader}\nschema: {schema}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestBudget.Of(2_000, 100_000)));

    private static string Reader(string text) =>
        Playbook.TryParse(text, CheckCase.Options, out _, out var wrong) ? "" : string.Join('\n', wrong);
}
