namespace LeadScoring.Tests.Schema;

/// <summary>A playbook in which every member stands that there is, and every word. Two of its variants use what excludes something else.</summary>
internal static class FullPlaybook
{
    public const string Text = """
        // Comments and trailing commas are allowed.
        {
          "$schema": "https://example.org/playbook.schema.json",
          "format": 1, "name": "Full", "version": "1", "zone": "Europe/Berlin",
          "x-owner": { "team": "RevOps" },
          "fields": {
            "title": { "type": "text", "mode": "ignoreCase", "aliases": ["Job title"], "missing": ["n/a"], "blankIsMissing": true, "personal": false, "actionable": false, "requiredFrom": "open", "x-note": 1 },
            "code": { "type": "text", "mode": "exact" },
            "employees": "number", "visits": "number",
            "created": { "type": "timestamp", "zone": "Asia/Shanghai" },
            "ended": { "type": "timestamp", "zone": "+08:00" },
            "isPartner": "boolean",
            "tags": { "type": "textSet", "separator": "|" },
            "stage": "text",
            "x-fields": "a note",
          },
          "activities": { "visit": { "page": "text", "seconds": { "type": "number" } }, "demo": {}, "*": { "page": "text" } },
          "stages": {
            "field": "stage",
            "order": [
              "new",
              { "stage": "open", "outcome": "open", "to": ["won", "lost", "closed"] },
              { "stage": "won", "outcome": "won" }, { "stage": "lost", "outcome": "lost" }, { "stage": "closed", "outcome": "closed" },
            ],
          },
          "scoring": {
            "dimensions": {
              "fit": {
                "floor": -10, "ceiling": 60, "mode": "split",
                "rules": [
                  { "rule": "When", "when": "title.contains('director')", "points": 10.125, "floor": 0, "ceiling": 10.125, "x-why": "they decide" },
                  { "rule": "Lookup", "lookup": "title", "points": { "CTO": 5, "CEO": -5 }, "otherwise": 1, "mode": "exact" },
                  { "rule": "Lookup code", "lookup": "code", "points": { "A": 5 }, "mode": "ignoreCase" },
                  { "rule": "Bands", "bands": "employees", "points": [{ "to": 10, "points": 1 }, { "from": 10, "to": 20, "points": 2 }, { "from": 20, "points": 3 }] },
                  { "rule": "Points of", "pointsOf": "has(employees) ? employees / 100 : 0" },
                  { "rule": "Constant", "pointsOf": 5 },
                  { "rule": "Completeness", "completeness": ["title", "code"], "points": 5 },
                  { "rule": "Completeness by stage", "completeness": "stage", "points": 5 },
                  { "rule": "Custom", "kind": "visitsUp", "config": { "anything": [1, null] } },
                ],
              },
              "engagement": {
                "ceiling": 40,
                "decay": { "halfLife": "30d", "window": "365d" },
                "inactivity": { "after": "90d", "points": -10, "activity": "any", "where": "value > 0", "since": "created" },
                "rules": [
                  {
                    "rule": "Visits", "activity": "visit", "where": "page.contains('pricing') && seconds > 10", "points": 5, "floor": 0, "ceiling": 50,
                    "decay": { "stepLinear": 0.25, "every": "month" },
                    "caps": [{ "count": 3, "per": "day", "zone": "+01:00" }, { "count": 9, "per": "week" }, { "count": 20, "per": "month" }, { "points": 7.5, "per": "36h" }, { "points": 40 }],
                    "keep": "oldest", "minimumGap": "1m30s", "distinctBy": "page", "burst": { "count": 3, "within": "10s", "keep": "none" },
                    "validFor": { "since": "created", "length": "3650d", "strict": true },
                    "verified": { "field": "code", "factors": { "verified": 1, "stale": 0.5 }, "otherwise": 0.75 },
                  },
                  { "rule": "No-show", "activity": "demo", "points": -25, "sticky": true, "decay": "none", "keep": "newest", "burst": { "count": 2, "within": "0s", "keep": "first" } },
                  { "rule": "Anything", "activity": "any", "points": 1, "decay": { "stepGeometric": 0.5, "every": "7d" }, "caps": [] },
                  { "rule": "Downloads", "activity": "download", "points": 2, "decay": { "linear": "90d" } },
                ],
                "groups": { "web": { "floor": 0, "ceiling": 20, "mode": "net", "decay": { "window": "30d" }, "rules": [] } },
              },
            },
            "combine": "sum",
            "limits": { "floor": 0, "ceiling": 100, "mode": "net" },
            "overrides": [
              { "override": "Key account", "when": "'key' in tags", "score": 95, "until": "ended" },
              { "override": "Worked out", "when": "'rest' in tags", "score": "employees * 2", "tier": "High" },
            ],
            "gates": [
              { "gate": "Consent", "require": "isPartner", "atMost": 10, "tier": "Low" },
              { "gate": "Test", "disqualify": "title == 'test'" },
            ],
          },
          "tiers": { "High": { "from": 80, "treatment": "assign" }, "Medium": { "from": 50, "treatment": "nurture" }, "Low": { "treatment": "park" } },
          "tierChanges": { "hysteresis": 5, "confirmAfter": "1d12h", "confirmEvaluations": 3, "minimumDwell": "7d" },
          "triggers": [
            { "trigger": "Remind", "when": "engagement > 30", "rearm": { "backBy": 2.5 }, "x-why": "asked for by sales" },
            { "trigger": "Weekly", "when": "score >= 60", "rearm": { "after": "7d" } },
            { "trigger": "Once", "when": "fit < 0", "rearm": "never" },
          ],
          "segments": { "match": "first", "when": { "large": "employees > 100", "rest": "true" } },
          "calendars": {
            "office": {
              "zone": "Asia/Shanghai",
              "hours": { "mon-fri": "09:00-12:00, 13:30-18:00", "sat": "closed", "x-hours": 1 },
              "exceptions": { "2026-10-01..2026-10-07": "closed", "2026-09-27": "9:00 - 18:00", "2026-12-31": "add 18:00-20:00", "x-exceptions": 1 },
            },
            "night shift": { "basedOn": "office", "hours": { "mon, wed-fri": "22:00-06:00" }, "leave": ["2026-08-03", "2026-09-01..2026-09-02", "2026-09-03T13:00..2026-09-03T18:00"], "x-note": 1 },
          },
        }
        """;

    public const string Matrix = """{ "matrix": { "grades": { "fit": { "A": 30, "B": null }, "engagement": { "hot": 20, "cold": null } }, "cells": { "A hot": "High", "A cold": "Medium", "B hot": "Medium", "B cold": "Low" } } }""";

    /// <summary>The playbook and its variants.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Text,
        Text.Replace("\"combine\": \"sum\"", "\"combine\": " + Matrix).Replace("\"match\": \"first\"", "\"match\": \"all\"")
            .Replace("\"confirmAfter\": \"1d12h\"", "\"confirmAfter\": \"never\", \"grades\": { \"fit\": 3 }"),
        Text.Replace("\"combine\": \"sum\"", "\"combine\": { \"weighted\": { \"fit\": 2, \"engagement\": 0.5 } }"),
        Text.Replace("\"combine\": \"sum\"", "\"combine\": \"min\"").Replace("\"limits\": { \"floor\": 0, \"ceiling\": 100, \"mode\": \"net\" }", "\"limits\": \"none\""),
        Text.Replace("\"combine\": \"sum\"", "\"combine\": \"geometric\"").Replace("\"zone\": \"+08:00\"", "\"zone\": \"UTC\""),
        """{ "format": 1, "fields": {}, "scoring": { "dimensions": { "d": {} } } }""",
    ];
}
