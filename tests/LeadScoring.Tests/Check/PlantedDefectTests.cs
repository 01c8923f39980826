using LeadScoring.Playbooks.Checks;

namespace LeadScoring.Tests.Check;

/// <summary>A playbook in which nothing is wrong, with one thing after another made wrong.</summary>
public class PlantedDefectTests
{
    private const string Sound = """
        {
          "format": 1,
          "fields": {
            "title": { "type": "text", "missing": ["n/a"], "aliases": ["job title"] },
            "country": { "type": "text", "missing": ["unknown"] },
            "employees": "number",
            "visits": "number",
            "created": "timestamp",
            "consent": "boolean"
          },
          "scoring": {
            "dimensions": {
              "fit": {
                "ceiling": 40,
                "rules": [
                  { "rule": "Director", "when": "title.contains('director')", "points": 20 },
                  { "rule": "Country", "lookup": "country", "points": { "China": 10, "Japan": 5 } },
                  { "rule": "Size", "bands": "employees", "points": [
                    { "from": 50, "to": 200, "points": 5 },
                    { "from": 200, "points": 10 }
                  ] },
                  { "rule": "Student", "when": "title == 'student'", "points": -20 }
                ]
              },
              "web": {
                "rules": [{ "rule": "Filled", "completeness": ["title", "employees"], "points": 5 }],
                "groups": {
                  "visits": {
                    "ceiling": 20,
                    "rules": [
                      { "rule": "Some visits", "when": "visits > 3", "points": 10 },
                      { "rule": "Many visits", "when": "visits > 10 && has(country)", "points": 10 }
                    ]
                  }
                }
              },
              "timing": { "rules": [{ "rule": "Recent", "when": "daysSince(created) < 30", "points": 50 }] }
            },
            "combine": "sum",
            "overrides": [
              { "override": "Key account", "when": "country == 'Monaco'", "score": 90 },
              { "override": "Friend", "when": "title == 'founder'", "score": 85 }
            ],
            "gates": [{ "gate": "Consent", "require": "consent" }]
          },
          "tiers": { "High": { "from": 80 }, "Medium": { "from": 50 }, "Low": {} },
          "segments": {
            "when": {
              "home": "country == 'China'",
              "large": "employees >= 200",
              "other": "has(country)",
              "active": "exists('visit')"
            }
          },
          "activities": { "visit": {} }
        }
        """;

    // In place of the sum: a grade for each dimension.
    private const string Matrix = """
        "combine": { "matrix": {
              "grades": { "fit": { "A": 30, "B": 10, "C": null }, "timing": { "soon": 50, "later": null } },
              "cells": { "A soon": "High", "A later": "Medium", "B soon": "Medium", "B later": "Low", "C soon": "Low", "C later": "Low" }
            } },
        """;

    private const string Recent = "{ \"rule\": \"Recent\", \"when\": \"daysSince(created) < 30\", \"points\": 50 }";

    /// <summary>What is replaced, by what, and all that a check then finds.</summary>
    public static TheoryData<string, string, string> Defects => new()
    {
        { "\"High\": { \"from\": 80 }", "\"High\": { \"from\": 130 }", "(46,22): warning LS4001: no lead can reach the tier 'High' from 130: the most that a lead can score is 100; lower the tier's floor or raise the limits" },
        { "\"combine\": \"sum\"", "\"limits\": { \"floor\": 80 }", "(46,48): warning LS4002: no lead can be in the tier 'Medium': the least that a lead can score is 80, which is in a higher tier; remove the tier or change its neighbour's floor" },
        { "visits > 3", "visits > 3 && visits < 2", "(31,15): warning LS4003: 'Some visits' can never hold; correct its condition or remove it" },
        { "title == 'student'", "title == 'n/a'", "(22,11): warning LS4003: 'Student' can never hold; correct its condition or remove it" },
        { "title == 'student'", "title != 'student' || has(title)", "(22,11): warning LS4004: 'Student' always holds, so it tells no lead from another; correct its condition or remove it" },
        { "\"to\": 200", "\"to\": 250", "(20,13): warning LS4005: the bands of 'Size' overlap from 200 to 250, where the one that stands first counts; move a bound so that they only meet" },
        { "\"to\": 200", "\"to\": 199", "(20,13): warning LS4006: the bands of 'Size' leave a gap from 199 to 200, which no band covers; close it or add a band of 0 points" },
        { "\"ceiling\": 40", "\"ceiling\": 15", "(16,11): warning LS4007: at least 5 of the 20 points of 'Director' are always lost at the limit of 'fit'; lower the points or widen the limit" },
        { "\"points\": 20 }", "\"points\": 20, \"ceiling\": 12 }", "(16,11): warning LS4007: at least 8 of the 20 points of 'Director' are always lost at its own limit; lower the points or widen the limit" },
        { "\"ceiling\": 20", "\"ceiling\": 18", "(32,15): warning LS4007: at least 2 of the 10 points of 'Many visits' are always lost at the limit of 'visits'; lower the points or widen the limit" },
        { "\"points\": 50 }", "\"points\": 150 }", "(37,29): warning LS4007: at least 30 of the 150 points of 'Recent' are always lost at the limit of the whole score; lower the points or widen the limit" },
        { "\"points\": -20 }", "\"points\": -20, \"floor\": -5 }", "(22,11): warning LS4007: at least 15 of the -20 points of 'Student' are always lost at its own limit; lower the points or widen the limit" },
        { "\"consent\": \"boolean\"", "\"consent\": \"boolean\", \"phone\": \"text\"", "(9,36): warning LS4008: nothing reads the field 'phone'; use it or remove it" },
        { "visits > 10 && has(country)", "3 < visits", "(32,15): warning LS4009: 'Many visits' asks the same as 'Some visits' at (31,15); put their points together or correct one" },
        { "\"points\": -20 }", "\"points\": 0 }", "(22,11): warning LS4010: 'Student' never gives any points; give it some or remove it" },
        { "\"Japan\": 5", "\"Japan\": 5, \"Unknown\": 3", "(17,11): warning LS4011: the word 'Unknown' of 'Country' means that the field 'country' has no value, so it is never looked up; remove the word or the spelling" },
        { "{ \"rule\": \"Recent\", \"when\": \"daysSince(created) < 30\", \"points\": 50 }", "", "(8,16): warning LS4008: nothing reads the field 'created'; use it or remove it\n(37,17): warning LS4012: 'timing' has no rules; add some or remove it" },
        { "\"require\": \"consent\"", "\"disqualify\": \"consent && !consent\"", "(44,15): warning LS4013: the gate 'Consent' never closes; correct its condition or remove it" },
        { "\"require\": \"consent\"", "\"require\": \"consent && !consent\"", "(44,15): warning LS4014: the gate 'Consent' shuts out every lead; correct its condition or remove it" },
        { "country == 'China'", "country == 'China' && country == 'Japan'", "(49,15): warning LS4015: no lead can be in the segment 'home'; correct its condition or remove it" },
        { "\"large\": \"employees >= 200\"", "\"large\": \"country in ['China']\"", "(50,16): warning LS4016: no lead can be in the segment 'large', since 'home' stands before it and takes all of its leads; move it up or correct one" },
        { "\"other\": \"has(country)\"", "\"small\": \"employees < 200\", \"other\": \"has(employees)\"", "(51,44): warning LS4016: no lead can be in the segment 'other', since the segments before it take all of its leads; move it up or correct one" },
        { "visits > 3", "visits > 3 && visits > 2", "(31,15): warning LS4017: the part `visits > 2` of 'Some visits' changes nothing beside the others; remove it or correct it" },
        { "visits > 3", "visits > 3 || visits > 5", "(31,15): warning LS4017: the part `visits > 5` of 'Some visits' changes nothing beside the others; remove it or correct it" },
        { "country == 'Monaco'", "has(title)", "(42,7): warning LS4018: the override 'Friend' never applies, since 'Key account' stands before it and applies to all of its leads; move it up or correct one" },
        { "\"from\": 200, \"points\": 10", "\"from\": 60, \"to\": 100, \"points\": 10", "(20,13): warning LS4019: the band of 'Size' from 60 to 100 never counts, since the bands before it take all of its numbers; move it up or remove it" },
        { "\"when\": \"daysSince(created) < 30\", \"points\": 50", "\"pointsOf\": 5000000", "(8,16): warning LS4008: nothing reads the field 'created'; use it or remove it\n(37,29): warning LS4020: 'Recent' can never be evaluated: 5000000 points are beyond ±1,000,000; correct the number" },
        { "\"when\": \"daysSince(created) < 30\", \"points\": 50", "\"pointsOf\": 50, \"validFor\": { \"since\": \"created\", \"length\": \"30d\" }", "" },
        { "\"score\": 90", "\"score\": 1000001", "(41,7): warning LS4020: 'Key account' can never be evaluated: 1000001 points are beyond ±1,000,000; correct the number" },
        { "[\"unknown\"] }", "[\"unknown\"], \"aliases\": [\"Job-Title\"] }", "(5,16): warning LS4021: the fields 'title' and 'country' both come under the name 'Job-Title', so one column may fill both; give the name to one of them" },
        { "\"combine\": \"sum\",", Matrix, "" },
        { "\"combine\": \"sum\",", Matrix.Replace("\"A\": 30", "\"A\": 45"), "(39,16): warning LS4022: no lead can get the grade 'A' of 'fit' from 45: the most that 'fit' comes to is 40; lower the grade's floor or raise the limits" },
        { "\"combine\": \"sum\",", Matrix.Replace("\"soon\": 50, \"later\": null", "\"ever\": 0, \"never\": null").Replace("soon", "ever").Replace("later", "never"), "(39,16): warning LS4023: no lead can get the grade 'never' of 'timing': the least that 'timing' comes to is 0, which is in a higher grade; remove the grade or change its neighbour's floor" },
        { "\"combine\": \"sum\",", Matrix.Replace("\"Medium\"", "\"Low\""), "(49,48): warning LS4024: no lead can be in the tier 'Medium': no cell of the matrix that leads come to, no gate and no override names it; name it or remove it" },
        { Recent, Visited("\"where\": \"value > 5\""), "" },
        { Recent, Visited("\"where\": \"value > 5 && value < 3\""), "(37,100): warning LS4050: the filter of 'Visits' can never hold, so no activity counts; correct it or remove the rule" },
        { Recent, Visited("\"decay\": { \"window\": \"7d\" }, \"minimumGap\": \"24h\", \"caps\": [{ \"count\": 6 }]"), "" },
        { Recent, Visited("\"decay\": { \"window\": \"7d\" }, \"minimumGap\": \"24h\", \"caps\": [{ \"count\": 7 }], \"keep\": \"oldest\""), "" },
        { Recent, Visited("\"decay\": { \"window\": \"7d\" }, \"minimumGap\": \"24h\", \"caps\": [{ \"count\": 7 }]"), "(37,100): warning LS4051: the cap of 7 of 'Visits' is never reached: not so many can count within its window of 7d; lower the cap, widen the window or remove the cap" },
        { Recent, Visited("\"decay\": { \"window\": \"14d\" }, \"caps\": [{ \"count\": 2, \"per\": \"7d\" }, { \"points\": 40 }]"), "(37,100): warning LS4051: the cap of 40 of 'Visits' is never reached: not so many can count within its window of 14d; lower the cap, widen the window or remove the cap" },
        { Recent, Visited("\"decay\": { \"stepLinear\": 0.1, \"every\": \"7d\", \"window\": \"169h\" }"), "" },
        { Recent, Visited("\"decay\": { \"stepGeometric\": 0.1, \"every\": \"month\", \"window\": \"28d\" }"), "" }, // a month in which the clocks go forward is shorter
        { Recent, Visited("\"decay\": { \"stepLinear\": 0.1, \"every\": \"7d\", \"window\": \"7d\" }"), "(37,100): warning LS4052: the decay of 'Visits' (stepLinear 0.1 every 7d window 7d) never takes anything, since activities are worth nothing from an age of 7d on; make it faster or remove it" },
        { "\"visit\": {}", "\"visit\": {}, \"demo\": {}", "(55,40): warning LS4053: nothing looks at activities of the type 'demo'; use it or remove it" },
        { Segments, Triggered("fit > 39.999"), "" },
        { Segments, Triggered("fit >= 41"), "(47,16): warning LS4030: the trigger 'Call' can never fire: `fit >= 41`, and the most that a lead comes to is 40; lower the threshold or raise the limits" },
        { Segments, Triggered("web < 0"), "(47,16): warning LS4030: the trigger 'Call' can never fire: `web < 0`, and the least that a lead comes to is 0; raise the threshold or widen the limits" },
        { Segments, Triggered("web > 3"), "(47,16): warning LS4031: the trigger 'Call' can only fire once: it would be armed again below -2, and the least that a lead comes to is 0; lessen the distance, or say never" },
        { Segments, Triggered("score < 98"), "(47,16): warning LS4031: the trigger 'Call' can only fire once: it would be armed again above 103, and the most that a lead comes to is 100; lessen the distance, or say never" },
        { Segments, $"\"triggers\": [{{ \"trigger\": \"Call\", \"when\": \"web >= 0\", \"rearm\": {{ \"after\": \"30d\" }} }}], {Segments}", "(47,16): warning LS4031: the trigger 'Call' can only fire once: 'web >= 0' holds for every lead at any time, since not even 0 points are on the other side of it; move the threshold, or say never" },
        { "\"Medium\": { \"from\": 50 }", "\"Medium\": { \"from\": 5 }", "(46,48): warning LS4032: no lead can leave the tier 'Medium' downward by its points: it would have to be below 0, and the least that a lead can score is 0; lessen the hysteresis or raise the tier's floor" },
        { "\"combine\": \"sum\",", Matrix.Replace("\"B\": 10", "\"B\": -16"), "(39,16): warning LS4033: no lead can leave the grade 'B' of 'fit' downward: it would have to be below -21, and the least that 'fit' comes to is -20; lessen the hysteresis or raise the grade's floor" },
        { Segments, Scheduled("{ \"hours\": { \"mon\": \"9:00-18:00\" }, \"exceptions\": { \"2026-10-05\": \"closed\" }, \"leave\": [\"2026-10-12\"] }"), "" },
        { Segments, Scheduled("{ \"hours\": { \"mon-sun\": \"closed\" } }"), "(47,28): warning LS4060: the calendar 'office' is never open; give it hours or remove it" },
        { Segments, Scheduled("{ \"hours\": { \"mon\": \"9:00-18:00\" }, \"exceptions\": { \"2026-10-06\": \"closed\" } }"), "(47,80): warning LS4061: the exception for 2026-10-06 of 'office' changes nothing, since the hours are the same without it; correct its dates or remove it" },
        { Segments, Scheduled("{ \"hours\": { \"mon\": \"9:00-18:00\" }, \"leave\": [\"2026-10-05..2026-10-12\", \"2026-10-12\"] }"), "(47,28): warning LS4062: the leave 2026-10-05..2026-10-12 and 2026-10-12 of 'office' overlap, so together they are shorter than they look; write them as one" },
    };

    private const string Segments = "\"segments\": {";

    private static string Triggered(string when) => $"\"triggers\": [{{ \"trigger\": \"Call\", \"when\": \"{when}\" }}], {Segments}";

    private static string Scheduled(string office) => $"\"calendars\": {{ \"office\": {office} }}, {Segments}";

    // A rule of activities beside the one that is there.
    private static string Visited(string more) => $"{Recent}, {{ \"rule\": \"Visits\", \"activity\": \"visit\", \"points\": 10, {more} }}";

    [Fact]
    public void Sound_HasNoFindings() => Assert.Equal([], Playbook.Parse(Sound).Check().Select(finding => finding.ToString()));

    [Theory]
    [MemberData(nameof(Defects))]
    public void Defect_IsFound(string what, string by, string expected)
    {
        Assert.Equal(2, Sound.Split(what).Length);

        var findings = Playbook.Parse(Sound.Replace(what, by)).Check();

        Assert.Equal(expected, string.Join('\n', findings));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    // Nobody wrote the usual tiers: one of them says enough, where the scoring stands.
    [Fact]
    public void UsualTiersThatNoLeadReaches_AreSaidOnce() => Assert.Equal(
        "(3,39): warning LS4001: no lead can reach the tier 'High' from 80: the most that a lead can score is 3; lower the tier's floor or raise the limits",
        string.Join('\n', Playbook.Parse("""
            { "format": 1,
              "fields": { "title": "text" },
              "scoring": { "dimensions": { "fit": { "rules": [{ "rule": "a", "when": "title == 'CEO'", "points": 3 }] } } } }
            """).Check()));

    [Fact]
    public void Defects_AreOneForEachText()
    {
        var found = Defects.Select(defect => (object[])defect).SelectMany(defect => Playbook.Parse(Sound.Replace((string)defect[0], (string)defect[1])).Check()).Select(finding => finding.Text.English).ToHashSet();

        Assert.Equal([], typeof(CheckTexts).GetFields().Select(field => ((DiagnosticText)field.GetValue(null)!).English).Except(found));
    }

    // A lead that has done nothing has 110 points left, of which the limit takes 10.
    [Fact]
    public void PointsThatInactivityTakes_AreNotLostAtTheLimit() => Assert.Equal(
        ["at least 10 of the 150 points of 'a' are always lost at the limit of the whole score; lower the points or widen the limit"],
        Playbook.Parse(
            """
            {
              "format": 1, "fields": { "code": "text", "created": "timestamp" },
              "scoring": { "dimensions": { "d": {
                "inactivity": { "after": "30d", "points": -40, "since": "created" },
                "rules": [{ "rule": "a", "when": "code == 'a'", "points": 150 }]
              } } }
            }
            """).Check().Select(finding => finding.Message));

    // Of the 5 points, none are lost for a lead that is none of the words, since the other rule takes 5.
    [Fact]
    public void PointsThatTwoWordsGive_AreNotAlwaysLost_WhenOneOfThemKeepsThem() => Assert.DoesNotContain("LS4007", Playbook.Parse(
        """
        {
          "format": 1, "fields": { "code": "text" },
          "scoring": {
            "dimensions": { "d": { "rules": [
              { "rule": "b", "lookup": "code", "points": { "b": -5 } },
              { "rule": "any", "lookup": "code", "points": { "a": 5 }, "otherwise": 5 }
            ] } },
            "limits": { "ceiling": 0 }
          }
        }
        """).Check().Select(finding => finding.Code));
}
