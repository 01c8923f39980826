using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Playbooks;
using LeadScoring.Tests.Any;

namespace LeadScoring.Tests.Playbooks;

/// <summary>What is said about texts that are no playbooks, word for word and to the column.</summary>
public class PlaybookProblemTests
{
    [Theory]
    [InlineData("⟦", "LS3001: this is not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true")]
    [InlineData("{ \"format\": 1, \"fields\": {}⟦", "LS3001: this is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed")]
    [InlineData("{}\n⟦{}", "LS3001: this is not JSON: '{' is invalid after a single JSON value. Expected end of data")]
    [InlineData("{ \"format\": 1 ⟦\"fields\": 2 }", "LS3001: this is not JSON: '\"' is invalid after a value. Expected either ',', '}', or ']'")]
    [InlineData("{ \"name\": \"线索\", ⟦x }", "LS3001: this is not JSON: 'x' is an invalid start of a property name. Expected a '\"'")]
    [InlineData("{ \"name\": ⟦\"half \\ud83d\" }", "LS3001: this is not JSON: the text has half of a surrogate pair")]
    [InlineData("⟦[]", "LS3002: 'a playbook' must be an object, not a list")]
    [InlineData("⟦\"x\"", "LS3002: 'a playbook' must be an object, not a text")]
    [InlineData("⟦null", "LS3002: 'a playbook' must be an object, not null")]
    public void Parse_WhatIsNoJsonObject_SaysOnlyThat(string text, string message) => Marked.AssertProblems(text, message);

    [Fact]
    public void Parse_AnEmptyObject_SaysWhatIsMissing() => Marked.AssertProblems(
        "⟦⟦⟦{}", "LS3005: the member 'format' is missing", "LS3005: the member 'fields' is missing", "LS3005: the member 'scoring' is missing");

    [Theory]
    [InlineData("2")]
    [InlineData("\"1\"")]
    [InlineData("1.0")]
    [InlineData("null")]
    public void Parse_AnotherFormat_IsRefused(string format) => Marked.AssertProblems(
        Marked.Playbook(Marked.OneRule).Replace("\"format\": 1", $"\"format\": ⟦{format}", StringComparison.Ordinal), $"LS3006: the format is {format}; this version reads format 1");

    [Fact]
    public void Parse_MembersThatNobodyKnows_NamesTheNearest() => Marked.AssertProblems(
        """
        { "format": 1, ⟦"feilds": {}, "fields": { "visits": { "type": "number", ⟦"personnal": true } }, "x-note": 1, "$schema": "…",
          ⟦"weather": 1,
          "scoring": { "dimensions": { "fit": { "rules": [{ "rule": "a", "when": "visits > 1", "points": 1, ⟦"cieling": 3 }], ⟦"group": {} } }, ⟦"limit": "none" } }
        """,
        "LS3003: there is no member 'feilds' here; did you mean 'fields'?",
        "LS3003: there is no member 'personnal' here; did you mean 'personal'?",
        "LS3003: there is no member 'weather' here; known are format, name, version, zone, fields, activities, stages, scoring, tiers, tierChanges, triggers, segments, calendars",
        "LS3003: there is no member 'cieling' here; did you mean 'ceiling'?",
        "LS3003: there is no member 'group' here; did you mean 'groups'?",
        "LS3003: there is no member 'limit' here; did you mean 'limits'?");

    [Fact]
    public void Parse_MembersThatStandTwice_AreRefused() => Marked.AssertProblems(
        """
        { "format": 1, "fields": { "visits": "number", ⟦"visits": "text" }, "scoring": { "dimensions": { "fit": { "rules": [
          { "rule": "a", "when": "visits > 1", "points": 1, ⟦"points": 2 }] }, ⟦"fit": {} } }, ⟦"format": 1 }
        """,
        "LS3004: the member 'visits' stands twice",
        "LS3004: the member 'points' stands twice",
        "LS3004: the member 'fit' stands twice",
        "LS3004: the member 'format' stands twice");

    [Theory]
    [InlineData("""{ "rule": ⟦1, "when": "visits > 1", "points": 1 }""", "LS3002: 'rule' must be a text, not a number")]
    [InlineData("""{ "rule": "a", "when": ⟦true, "points": 1 }""", "LS3002: 'when' must be a text, not true or false")]
    [InlineData("""{ "rule": "a", "when": "visits > 1", "points": ⟦"1" }""", "LS3002: 'points' must be a number, not a text")]
    [InlineData("""{ "rule": "a", "when": "visits > 1", "points": ⟦null }""", "LS3002: 'points' must be a number, not null")]
    [InlineData("""{ "rule": "a", "when": "visits > 1", "points": ⟦{} }""", "LS3002: 'points' must be a number, not an object")]
    [InlineData("""⟦"visits > 1" """, "LS3002: 'rule' must be an object, not a text")]
    [InlineData("""{ "rule": "a", "bands": "visits", "points": ⟦{} }""", "LS3002: 'points' must be a list, not an object")]
    [InlineData("""{ "rule": "a", "lookup": "title", "points": ⟦[] }""", "LS3002: 'points' must be an object, not a list")]
    [InlineData("""{ "rule": "a", "completeness": ⟦1, "points": 1 }""", "LS3002: 'completeness' must be a list, not a number")]
    [InlineData("""{ "rule": "a", "completeness": ["title", ⟦1], "points": 1 }""", "LS3002: 'completeness' must be a text, not a number")]
    [InlineData("""{ "rule": "a", "completeness": ⟦"all", "points": 1 }""", "LS3007: 'all' is none of stage")]
    [InlineData("""{ "rule": "a", "lookup": "title", "mode": ⟦"exakt", "points": { "x": 1 } }""", "LS3007: 'exakt' is none of ignoreCase, exact; did you mean 'exact'?")]
    [InlineData("""⟦{ "rule": "a", "when": "visits > 1" }""", "LS3005: the member 'points' is missing")]
    [InlineData("""⟦{ "when": "visits > 1", "points": 1 }""", "LS3005: the member 'rule' is missing")]
    [InlineData("""⟦{ "rule": "a", "points": 1 }""", "LS3010: the rule 'a' must have just one of when, lookup, bands, pointsOf, completeness, activity and kind")]
    [InlineData("""⟦{ "rule": "a", "when": "visits > 1", "lookup": "title", "points": 1 }""", "LS3010: the rule 'a' must have just one of when, lookup, bands, pointsOf, completeness, activity and kind")]
    [InlineData("""{ "rule": "a", "kind": ⟦"recency" }""", "LS3011: no rule kind 'recency' is registered")]
    public void Parse_ARuleThatIsNone_SaysWhy(string rule, string message) => Marked.AssertProblems(Marked.Rules(rule), message);

    [Theory]
    [InlineData("0.0001")]
    [InlineData("1.2345")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("1e-4")]
    [InlineData("1e15")]
    public void Parse_WhatIsNoAmountOfPoints_IsRefused(string points) => Marked.AssertProblems(
        Marked.Rules($$"""{ "rule": "a", "when": "visits > 1", "points": ⟦{{points}} }"""), $"LS3008: {points} is no amount of points: a number with at most three decimals");

    [Theory]
    [InlineData("10.500", "10.5")]
    [InlineData("1e2", "100")]
    [InlineData("15E-1", "1.5")]
    [InlineData("1.2340", "1.234")]
    [InlineData("-0", "0")]
    [InlineData("1000000", "1000000")]
    public void Parse_AnAmountOfPoints_IsExact(string written, string points) => Assert.Equal(
        points, ((ConditionRule)Playbook.Parse(Marked.Rules($$"""{ "rule": "a", "when": "visits > 1", "points": {{written}} }""")).Model.Rules.Single()).Points.ToString());

    [Theory]
    [InlineData("""{ "rule": "a", "when": "visits > 1", "points": 1000000.001 }""", "1000000.001")]
    [InlineData("""{ "rule": "a", "lookup": "title", "points": { "x": 1, "y": -1000001 } }""", "-1000001")]
    [InlineData("""{ "rule": "a", "bands": "visits", "points": [{ "from": 1, "points": 1e6 }, { "from": 2, "points": 2e6 }] }""", "2000000")]
    public void Parse_MorePointsThanARuleMayGive_IsRefused(string rule, string points) => Marked.AssertProblems(
        Marked.Rules("⟦" + rule), $"LS2006: 'a' gives {points} points; a rule gives from -1,000,000 to 1,000,000");

    [Theory]
    [InlineData("""{ "rule": "a", "bands": "visits", "points": [{ "from": ⟦1e400, "points": 1 }] }""", "LS3009: 1e400 is no finite number")]
    [InlineData("""⟦{ "rule": "a", "bands": "visits", "points": [{ "from": 2, "to": 2, "points": 1 }] }""", "LS2012: a band of 'a' goes from 2 to 2; its end must be above its start")]
    [InlineData("""⟦{ "rule": "a", "bands": "visits", "points": [] }""", "LS2011: 'a' has no bands")]
    [InlineData("""⟦{ "rule": "a", "lookup": "title", "points": {} }""", "LS2009: the lookup 'a' has no words")]
    [InlineData("""⟦{ "rule": "a", "lookup": "title", "points": { "x": 1, "X": 2 } }""", "LS2010: the lookup 'a' has the word 'X' twice")]
    [InlineData("""⟦{ "rule": "a", "lookup": "titel", "points": { "x": 1 } }""", "LS2004: 'a' reads the field 'titel', which the schema does not have; did you mean 'title'?")]
    [InlineData("""⟦{ "rule": "a", "lookup": "visits", "points": { "x": 1 } }""", "LS2005: 'a' reads the field 'visits' as Text, but it is Number")]
    [InlineData("""⟦{ "rule": "a", "completeness": ["city"], "points": 1 }""", "LS2004: 'a' reads the field 'city', which the schema does not have")]
    [InlineData("""⟦{ "rule": "a", "completeness": "stage", "points": 1 }""", "LS2015: the completeness rule 'a' names no fields, and the schema requires none in any stage")]
    [InlineData("""⟦{ "rule": "a", "when": "visits > 1", "points": 1, "floor": 3, "ceiling": 2 }""", "LS2007: the floor 3 of 'a' is above its ceiling 2")]
    [InlineData("""⟦{ "rule": "", "when": "visits > 1", "points": 1 }""", "LS2002: a rule, gate or override needs a name")]
    [InlineData("""{ "rule": "a", "pointsOf": "⟦created" }""", "LS1032: a number is expected, `created` is a timestamp")]
    public void Parse_ARuleThatCannotBe_SaysWhy(string rule, string message) => Marked.AssertProblems(Marked.Rules(rule), message);

    [Fact]
    public void Parse_TwoRulesOfAName_AreRefused() => Marked.AssertProblems(
        Marked.Rules("""{ "rule": "a", "when": "visits > 1", "points": 1 }, ⟦{ "rule": "a", "when": "visits > 2", "points": 1 }"""),
        "LS2003: the name 'a' is taken by another rule, gate or override");

    [Theory]
    [InlineData(""" "when": "⟦visitz > 1" """)]
    [InlineData(""" "when": "title == '\"' && ⟦visitz > 1" """)]
    [InlineData(""" "when": "title == 'caf\u00e9' && ⟦visitz > 1" """)]
    [InlineData(""" "when": "title == '\ud83d\ude00' && ⟦visitz > 1" """)]
    [InlineData(""" "when": "title == '线索😀é' && ⟦visitz > 1" """)]
    [InlineData(""" "when": "title == '\\\\\/\t' && ⟦visitz > 1" """)]
    [InlineData(""" "when": "partner &&\n⟦visitz > 1" """)]
    public void Parse_AnUnknownFieldInAnExpression_IsPointedAtBehindEscapes(string when) => Marked.AssertProblems(
        Marked.Rules("{ \"rule\": \"线索 😀\", " + when + ", \"points\": 1 }"), "LS1020: there is no field `visitz`; did you mean `visits`?");

    [Fact]
    public void Parse_BehindAByteOrderMark_CountsColumnsFromOne() => Marked.AssertProblems(
        "\uFEFF⟦[]", "LS3002: 'a playbook' must be an object, not a list");

    // What stands there and could not be read is not called unknown wherever it is asked for.
    [Fact]
    public void Parse_WhatCouldNotBeRead_IsNotUnknownElsewhere() => Marked.AssertProblems(
        """
        { "format": 1,
          "fields": { "title": ⟦"txt", "visits": "number" },
          "activities": { "demo": ⟦"x", "visit": { "page": ⟦"txt", "seconds": "number" } },
          "scoring": { "dimensions": { "fit": { "rules": [
            { "rule": "a", "when": "title == 'CEO' && visits > 1", "points": 1 },
            { "rule": "b", "lookup": "title", "points": { "CEO": 1 } },
            { "rule": "c", "activity": "demo", "points": 1 },
            { "rule": "d", "activity": "visit", "where": "page == '/a' && seconds > 3", "points": 1 },
            { "rule": "e", "when": "exists('demo') && ⟦titel == 'CEO'", "points": 1 }] } } } }
        """,
        "LS3007: 'txt' is none of text, number, boolean, timestamp, textSet; did you mean 'text'?",
        "LS3002: 'demo' must be an object, not a text",
        "LS3007: 'txt' is none of text, number, boolean, timestamp, textSet; did you mean 'text'?",
        "LS1020: there is no field `titel`");

    [Theory]
    [InlineData(""" "segments": { "when": { ⟦"": "visits > 1" } }""", "LS2002: a segment needs a name")]
    [InlineData(""" "stages": { "field": "title", "order": [⟦" ", "won"] }""", "LS2002: a stage needs a name")]
    [InlineData(""" "stages": { "field": "title", "order": ["new", ⟦{ "stage": "" }] }""", "LS2002: a stage needs a name")]
    public void Parse_BlankNames_AreRefused(string section, string message) => Marked.AssertProblems(
        "{ \"format\": 1, \"fields\": " + Marked.Fields + ", \"scoring\": {" + Marked.OneRule + "}, " + section + " }", message);

    [Fact]
    public void Parse_AGradeWithABlank_IsRefusedAndNothingElse() => Marked.AssertProblems(
        Marked.Playbook("""
            "dimensions": { "fit": { "rules": [{ "rule": "a", "when": "visits > 1", "points": 1 }] } },
            "combine": { "matrix": { "grades": { "fit": { ⟦"A 1": 1, "B": null } }, "cells": { "A 1": "High", "B": "Low" } } }
            """),
        "LS3039: the grade 'A 1' has a blank in its name; a cell names its grades with blanks between them");

    [Theory]
    [InlineData("""{ "count": 1, "zone": ⟦"UTC" }""")]
    [InlineData("""{ "count": 1, "per": "24h", "zone": ⟦"Nowhere" }""")]
    public void Parse_ACapWithAZoneAndNoCalendar_IsRefused(string cap) => Marked.AssertProblems(
        "{ \"format\": 1, \"fields\": " + Marked.Fields + ", \"activities\": { \"visit\": {} }, \"scoring\": { \"dimensions\": { \"fit\": { \"rules\": [{ \"rule\": \"a\", \"activity\": \"visit\", \"points\": 1, \"caps\": [" + cap + "] }] } } } }",
        "LS3038: a cap has a zone only per day, week or month");

    [Theory]
    [InlineData("""{ ⟦"High": { "from": 80 }, "Low": { "from": 10 } }""", "LS3013: just one tier, the lowest, has no 'from'; here it is 0")]
    [InlineData("""⟦{ "High": {}, "Low": {} }""", "LS3013: just one tier, the lowest, has no 'from'; here it is 2")]
    [InlineData("""⟦{}""", "LS3013: just one tier, the lowest, has no 'from'; here it is 0")]
    [InlineData("""{ "High": { "from": 80 }, "Top": ⟦{ "from": 80.0 }, "Low": {} }""", "LS3014: the tiers 'High' and 'Top' share a floor")]
    [InlineData("""{ "High": { "from": 80, "treatment": ⟦"asign" }, "Low": {} }""", "LS3007: 'asign' is none of assign, nurture, park; did you mean 'assign'?")]
    [InlineData("""{ "High": ⟦80, "Low": {} }""", "LS3002: 'High' must be an object, not a number")]
    [InlineData("""{ ⟦" ": { "from": 80 }, "Low": {} }""", "LS2002: a tier needs a name")]
    public void Parse_TiersThatAreNoLadder_SaysWhy(string tiers, string message) => Marked.AssertProblems(
        "{ \"format\": 1, \"fields\": " + Marked.Fields + ", \"scoring\": {" + Marked.OneRule + "}, \"tiers\": " + tiers.Replace("{ ⟦\"High\"", "⟦{ \"High\"", StringComparison.Ordinal) + " }", message);

    [Theory]
    [InlineData("""  "gates": [⟦{ "gate": "g", "disqualify": "partner", "tier": "Lowest" }]""", "LS3015: 'g' names the tier 'Lowest', which is not among the tiers")]
    [InlineData("""  "overrides": [⟦{ "override": "o", "when": "partner", "tier": "high" }]""", "LS3015: 'o' names the tier 'high', which is not among the tiers")]
    [InlineData("""  "gates": [⟦{ "gate": "g" }]""", "LS3016: the gate 'g' must have just one of disqualify and require")]
    [InlineData("""  "gates": [⟦{ "gate": "g", "disqualify": "partner", "require": "partner" }]""", "LS3016: the gate 'g' must have just one of disqualify and require")]
    [InlineData("""  "gates": [⟦{ "disqualify": "partner" }]""", "LS3005: the member 'gate' is missing")]
    [InlineData("""  "gates": [⟦{ "gate": "a", "disqualify": "partner" }]""", "LS2003: the name 'a' is taken by another rule, gate or override")]
    [InlineData("""  "overrides": [⟦{ "override": "o", "when": "partner" }]""", "LS2027: the override 'o' sets neither score nor tier")]
    [InlineData("""  "overrides": [⟦{ "override": "o", "when": "partner", "score": 1, "until": "visits" }]""", "LS2005: 'o' reads the field 'visits' as Timestamp, but it is Number")]
    [InlineData("""  "overrides": [⟦{ "override": "o", "when": "partner", "score": 1, "until": "crated" }]""", "LS2004: 'o' reads the field 'crated', which the schema does not have; did you mean 'created'?")]
    [InlineData("""  "limits": ⟦"non" """, "LS3007: 'non' is none of none; did you mean 'none'?")]
    [InlineData("""  "limits": { "floor": 3, "ceiling": 2 }""", "LS2007: the floor 3 of 'score' is above its ceiling 2")]
    [InlineData("""  "combine": ⟦"max" """, "LS3007: 'max' is none of sum, min, geometric")]
    [InlineData("""  "combine": ⟦{}""", "LS3017: combine is sum, min, geometric, or an object with just one of weighted and matrix")]
    [InlineData("""  "combine": ⟦{ "matrix": { "grades": { "fit": { "A": 10, "B": null } }, "cells": { "A": "High" } } }""", "LS2024: the matrix has no cell for 'B'")]
    [InlineData("""  "combine": ⟦{ "matrix": { "grades": { "fit": { "A": 10, "B": null } }, "cells": { "A": "High", "B": "Low", "C": "Low" } } }""", "LS2026: the matrix has a cell 'C', which is no combination of the grades")]
    [InlineData("""  "combine": ⟦{ "matrix": { "grades": { "fit": { "A": 10, "B": null } }, "cells": { "A": "High", "B": "Low", " A": "Low" } } }""", "LS2025: the matrix has the cell 'A' twice")]
    [InlineData("""  "combine": ⟦{ "matrix": { "grades": { "fit": { "A": null, "B": 10 } }, "cells": { "A": "High", "B": "Low" } } }""", "LS2022: the grades of 'fit' must have descending floors, and only the last one none")]
    [InlineData("""  "combine": "min", "limits": { "floor": 0, "mode": "split" }""", "LS2021: the limit of the whole score can only be split when the dimensions are added up")]
    public void Parse_ScoringThatCannotBe_SaysWhy(string members, string message) => Marked.AssertProblems(
        members.Contains('⟦', StringComparison.Ordinal)
            ? Marked.Playbook(Marked.OneRule + "," + members)
            : Marked.Playbook(Marked.OneRule + "," + members).Replace("\"scoring\": {", "\"scoring\": ⟦{", StringComparison.Ordinal),
        message);

    [Fact]
    public void Parse_WeightsWithoutACeiling_PointAtTheDimension() => Marked.AssertProblems(
        Marked.Playbook(Marked.OneRule.Replace("\"fit\": {", "\"fit\": ⟦{", StringComparison.Ordinal) + ", \"combine\": { \"weighted\": { \"fit\": 1 } }"),
        "LS2020: 'fit' is weighted, so it needs a ceiling above 0");

    [Fact]
    public void Parse_WeightsThatDoNotFitTheDimensions_SaysWhy() => Marked.AssertProblems(
        Marked.Playbook(Marked.OneRule.Replace("\"fit\": {", "\"fit\": { \"ceiling\": 9,", StringComparison.Ordinal) + ", \"combine\": ⟦⟦⟦{ \"weighted\": { \"fti\": 0 } }"),
        "LS2018: weights must name each dimension once; 'fit' has 0",
        "LS2023: there is no dimension 'fti'",
        "LS2019: the weight of 'fti' is 0; a weight is a number from 0.000001 to 1,000,000");

    [Theory]
    [InlineData("""{ "a`b": "text" }""", "LS3018: 'a`b' cannot be the name of a field: a name is not blank and has no backtick and no line break")]
    [InlineData("""{ "title": "txt" }""", "LS3007: 'txt' is none of text, number, boolean, timestamp, textSet; did you mean 'text'?")]
    [InlineData("""{ "title": { "mode": "exact" } }""", "LS3005: the member 'type' is missing")]
    [InlineData("""{ "title": { "type": "text", "separator": "ab" } }""", "LS3019: a separator is one character, not 'ab'")]
    [InlineData("""{ "title": { "type": "timestamp", "zone": "Mars/Olympus" } }""", "LS2031: the zone 'Mars/Olympus' of the field 'title' is neither an IANA name nor an offset such as +08:00")]
    [InlineData("""{ "title": { "type": "text", "requiredFrom": "new" } }""", "LS2016: the field 'title' is required from the stage 'new', which is not among the stages")]
    [InlineData("""{ "title": { "type": "text", "missing": "Select" } }""", "LS3002: 'missing' must be a list, not a text")]
    public void Parse_AFieldThatCannotBe_SaysWhy(string field, string message)
    {
        Assert.False(Playbook.TryParse("{ \"format\": 1, \"fields\": " + field + ", \"scoring\": { \"dimensions\": { \"fit\": {} } } }", null, out _, out var diagnostics));
        Assert.Equal(message, $"{diagnostics[0].Code}: {diagnostics[0].Message}");
        Assert.Single(diagnostics);
    }

    [Theory]
    [InlineData("""⟦{ "field": "visits", "order": ["new"] }""", "LS2017: the stage field 'visits' is not a text field of the schema")]
    [InlineData("""⟦{ "field": "title", "order": [] }""", "LS3020: there must be at least one stage")]
    [InlineData("""⟦{ "field": "title", "order": ["new", "New"] }""", "LS2029: the stage 'New' stands twice")]
    [InlineData("""⟦{ "field": "title", "order": ["new", { "stage": "won", "to": ["old"] }] }""", "LS2030: the stage 'won' moves to 'old', which is not among the stages")]
    [InlineData("""{ "field": "title", "order": [{ "stage": "won", "outcome": ⟦"win" }] }""", "LS3007: 'win' is none of open, won, lost, closed; did you mean 'won'?")]
    public void Parse_StagesThatCannotBe_SaysWhy(string stages, string message) => Marked.AssertProblems(
        "{ \"format\": 1, \"fields\": " + Marked.Fields + ", \"stages\": " + stages + ", \"scoring\": {" + Marked.OneRule + "} }", message);

    [Fact]
    public void Parse_ManyMistakes_AreListedInTheOrderOfTheText() => Marked.AssertProblems(
        """
        { "tiers": ⟦{ "High": { "from": 80 } },
          "segments": { "when": { "hot": "⟦hot" } },
          "scoring": {
            "gates": [{ "gate": "g", "require": "has(⟦consent) || ⟦created > 3" }],
            "dimensions": { "fit": { "rules": [
              { "rule": "a", "when": "visits ⟦> '3'", "points": ⟦1.2345 },
              ⟦{ "rule": "b", "when": "partner" },
              { "rule": "c", ⟦"wheen": "partner", "when": "partner", "points": 1 }] } } },
          "fields": { "visits": "number", "created": "timestamp", "partner": "boolean", "title": ⟦"bool" },
          "format": ⟦3 }
        """,
        "LS3013: just one tier, the lowest, has no 'from'; here it is 0",
        "LS1020: there is no field `hot`",
        "LS1020: there is no field `consent`",
        "LS1036: `created` is a timestamp and `3` a number; they cannot be compared",
        "LS1037: `>` orders numbers, timestamps and durations; `'3'` is a text",
        "LS3008: 1.2345 is no amount of points: a number with at most three decimals",
        "LS3005: the member 'points' is missing",
        "LS3003: there is no member 'wheen' here; did you mean 'when'?",
        "LS3007: 'bool' is none of text, number, boolean, timestamp, textSet",
        "LS3006: the format is 3; this version reads format 1");

    [Theory]
    [InlineData("""{ "rule": "r#", "when": "visits > 1", "points": 0.00001 }""")] // wrong members
    [InlineData("""{ "rule": "r#", "when": "visitz > 1", "points": 1 }""")] // wrong expressions
    [InlineData("""{ "rule": "same", "when": "visits > 1", "points": 1 }""")] // a wrong model
    public void Parse_HundredsOfMistakes_ShowsAHundredAndSaysThatThereAreMore(string rule)
    {
        var rules = string.Join(",\n", Enumerable.Range(0, 300).Select(i => rule.Replace("#", $"{i}", StringComparison.Ordinal)));

        Assert.False(Playbook.TryParse(Marked.Rules(rules), null, out _, out var diagnostics));

        Assert.Equal(101, diagnostics.Count);
        Assert.Equal("LS3021: there is more; the first 100 problems are shown", $"{diagnostics[^1].Code}: {diagnostics[^1].Message}");
    }

    [Fact]
    public void Parse_CustomRules_AreMadeByTheirKinds()
    {
        var kinds = ScoringRuleKinds.None
            .With("recency", config => config.GetProperty("days").GetInt32() > 0 ? Always.One : throw new FormatException("days are above 0"))
            .With("plain", _ => Always.One);
        var options = new PlaybookOptions { RuleKinds = kinds };

        var playbook = Playbook.Parse(Marked.Rules("""{ "rule": "a", "kind": "recency", "config": { /* in */ "days": 3, }, "ceiling": 2 }, { "rule": "b", "kind": "plain" }"""), options);

        Assert.Equal(
            [
                new CustomRule("a", Always.One) { Kind = "recency", Config = """{"days":3}""", Ceiling = 2 },
                new CustomRule("b", Always.One) { Kind = "plain" },
            ],
            playbook.Model.Rules);
        Marked.AssertProblems(Marked.Rules("""{ "rule": "a", "kind": "recency", "config": ⟦{ "days": 0 } }"""), options, "LS3012: the rule kind 'recency' does not take this: days are above 0");
        Marked.AssertProblems(Marked.Rules("""{ "rule": "a", "kind": ⟦"recent" }"""), options, "LS3011: no rule kind 'recent' is registered; did you mean 'recency'?");
        Marked.AssertProblems(Marked.Rules("""{ "rule": "a", "kind": ⟦"decay" }"""), options, "LS3011: no rule kind 'decay' is registered");
    }

    [Fact]
    public void Write_ARuleMadeInCSharp_IsRefused()
    {
        var playbook = Playbook.Parse(Marked.Rules("""{ "rule": "a", "kind": "plain", "config": { "way": "ForEachValue", "amount": 1, "fields": [] } }"""), AnyPlaybook.Options);

        Assert.Contains("\"kind\": \"plain\"", playbook.Write(), StringComparison.Ordinal);
    }

    private sealed class Always : IScoringRule
    {
        public static Always One { get; } = new();

        public IReadOnlyCollection<string> Reads => [];

        public Points Evaluate(LeadView lead) => 1;
    }
}
