using LeadScoring.Conditions;
using LeadScoring.Tiers;

namespace LeadScoring.Tests.Playbooks;

/// <summary>The sections about tier changes and triggers, and what is said of those that are wrong.</summary>
public class TierSectionTests
{
    private const string Matrix = """ "combine": { "matrix": { "grades": { "fit": { "A": 30, "B": null }, "hot": { "1": 20, "2": null } }, "cells": { "A 1": "High", "A 2": "Medium", "B 1": "Medium", "B 2": "Low" } } }""";

    private static string With(string sections, string scoring = "") =>
        $$"""{ "format": 1, "fields": { "visits": "number" }, "scoring": { "dimensions": { "fit": {}, "hot": {}, "score": {}, "deep fit": {} }{{(scoring.Length > 0 ? "," + scoring : "")}} }, {{sections}} }""";

    [Fact]
    public void Parse_LeftOut_IsAsUsual()
    {
        var playbook = Playbook.Parse(With("\"tierChanges\": {}, \"triggers\": []"));

        Assert.Equal(new TierChanges { Hysteresis = 5, ConfirmAfter = TimeSpan.FromHours(24), ConfirmEvaluations = null, MinimumDwell = null, Grades = [] }, playbook.TierChanges);
        Assert.Equal([], playbook.Triggers);
        Assert.DoesNotContain("tierChanges", playbook.Write(), StringComparison.Ordinal);
        Assert.DoesNotContain("triggers", playbook.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TierChanges_AreReadAndWritten()
    {
        var playbook = Playbook.Parse(With("""
            "tierChanges": { "hysteresis": 2.5, "confirmAfter": "never", "confirmEvaluations": 3, "minimumDwell": "1d12h", "grades": { "hot": 3, "fit": 2.5 } }
            """, Matrix));

        Assert.Equal(
            new TierChanges { Hysteresis = (Points)2.5m, ConfirmAfter = null, ConfirmEvaluations = 3, MinimumDwell = TimeSpan.FromHours(36), Grades = [new GradeHysteresis("hot", 3)] }, playbook.TierChanges);
        Assert.Contains(
            "\"tierChanges\":{\"hysteresis\":2.5,\"confirmAfter\":\"never\",\"confirmEvaluations\":3,\"minimumDwell\":\"36h\",\"grades\":{\"hot\":3}}", Plain(playbook), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Triggers_AreReadAndWritten()
    {
        var playbook = Playbook.Parse(With("""
            "tierChanges": { "hysteresis": 4 },
            "triggers": [
              { "trigger": "Remind the rep", "when": "hot > 30" }, { "trigger": "b", "when": "-2.5 >= score", "rearm": "never" },
              { "trigger": "c", "when": "`deep fit` < 1", "rearm": { "backBy": 0 } }, { "trigger": "d", "when": "(fit >= 1e1)", "rearm": { "after": "7d" } } ]
            """));

        Assert.Equal(
            [
                new Trigger("Remind the rep", "hot", NumberOperator.Greater, 30) { Rearm = TriggerRearm.Below(4) },
                new Trigger("b", null, NumberOperator.LessOrEqual, (Points)(-2.5m)) { Rearm = TriggerRearm.Never },
                new Trigger("c", "deep fit", NumberOperator.Less, 1) { Rearm = TriggerRearm.Below(0) },
                new Trigger("d", "fit", NumberOperator.GreaterOrEqual, 10) { Rearm = TriggerRearm.After(TimeSpan.FromDays(7)) },
            ],
            playbook.Triggers);
        Assert.Contains(
            "\"triggers\":[{\"trigger\":\"Remind the rep\",\"when\":\"hot > 30\"},{\"trigger\":\"b\",\"when\":\"score <= -2.5\",\"rearm\":\"never\"},{\"trigger\":\"c\",\"when\":\"`deep fit` < 1\",\"rearm\":{\"backBy\":0}},{\"trigger\":\"d\",\"when\":\"fit >= 10\",\"rearm\":{\"after\":\"7d\"}}]",
            Plain(playbook),
            StringComparison.Ordinal);
        Assert.Equal(playbook, Playbook.Parse(playbook.Write()));
        Assert.NotEqual(playbook, Playbook.Parse(playbook.Write().Replace("hot > 30", "hot > 31", StringComparison.Ordinal)));
        Assert.NotEqual(playbook, Playbook.Parse(playbook.Write().Replace("\"hysteresis\": 4", "\"hysteresis\": 3", StringComparison.Ordinal)));
        Assert.Equal(playbook.Triggers, playbook.Tracker.Triggers);
    }

    [Theory]
    [InlineData("""{ "hysteresis": ⟦-1 }""", "LS3034: -1 is no distance: from 0 to 1,000,000,000 points")]
    [InlineData("""{ "hysteresis": ⟦0.0001 }""", "LS3008: 0.0001 is no amount of points: a number with at most three decimals")]
    [InlineData("""{ "confirmAfter": ⟦"1 day" }""", "LS3022: '1 day' is no length of time: one that is positive, in whole milliseconds and at most a hundred years, such as `30d`, `36h` or `1h30m`")]
    [InlineData("""{ "minimumDwell": ⟦"never" }""", "LS3022: 'never' is no length of time: one that is positive, in whole milliseconds and at most a hundred years, such as `30d`, `36h` or `1h30m`")]
    [InlineData("""{ "minimumDwell": ⟦"-1h" }""", "LS3022: '-1h' is no length of time: one that is positive, in whole milliseconds and at most a hundred years, such as `30d`, `36h` or `1h30m`")]
    [InlineData("""{ "minimumDwell": ⟦"36526d" }""", "LS3022: '36526d' is no length of time: one that is positive, in whole milliseconds and at most a hundred years, such as `30d`, `36h` or `1h30m`")]
    [InlineData("""{ "confirmAfter": ⟦24 }""", "LS3002: 'confirmAfter' must be a text, not a number")]
    [InlineData("""{ "confirmEvaluations": ⟦0 }""", "LS3035: 0 is no count of evaluations: a whole number from 1 to 1,000,000")]
    [InlineData("""{ "confirmEvaluations": ⟦1.5 }""", "LS3035: 1.5 is no count of evaluations: a whole number from 1 to 1,000,000")]
    [InlineData("""{ "grades": { ⟦"fit": 3 } }""", "LS3033: 'fit' is no dimension that a matrix grades")]
    [InlineData("""{ ⟦"histeresis": 3 }""", "LS3003: there is no member 'histeresis' here; did you mean 'hysteresis'?")]
    public void Parse_WrongTierChanges_SaysWhy(string changes, string message) => Marked.AssertProblems(With($"\"tierChanges\": {changes}"), message);

    [Theory]
    [InlineData("""{ "trigger": "a", "when": ⟦"hot == 30" }""", "LS3031: the trigger 'a' must compare `score` or a dimension with a number, by >, >=, < or <=, and do nothing else")]
    [InlineData("""{ "trigger": "a", "when": ⟦"hot > fit" }""", "LS3031: the trigger 'a' must compare `score` or a dimension with a number, by >, >=, < or <=, and do nothing else")]
    [InlineData("""{ "trigger": "a", "when": ⟦"hot + fit > 30" }""", "LS3031: the trigger 'a' must compare `score` or a dimension with a number, by >, >=, < or <=, and do nothing else")]
    [InlineData("""{ "trigger": "a", "when": ⟦"hot > 30 && fit > 3" }""", "LS3031: the trigger 'a' must compare `score` or a dimension with a number, by >, >=, < or <=, and do nothing else")]
    [InlineData("""{ "trigger": "a", "when": "⟦visits > 30" }""", "LS1020: there is no field `visits`")]
    [InlineData("""{ "trigger": "a", "when": ⟦"hot > 30.0001" }""", "LS3037: the trigger 'a' compares with 30.0001; a threshold is within ±1,000,000,000 points and has at most three decimals")]
    [InlineData("""{ "trigger": "a", "when": ⟦"hot > 1e300" }""", "LS3037: the trigger 'a' compares with 1E+300; a threshold is within ±1,000,000,000 points and has at most three decimals")]
    [InlineData("""{ "trigger": "a", "when": "hot > 1" }, ⟦{ "trigger": "a", "when": "hot > 2" }""", "LS3032: the trigger 'a' stands twice")]
    [InlineData("""⟦{ "trigger": " ", "when": "hot > 1" }""", "LS2002: a trigger needs a name")]
    [InlineData("""⟦{ "when": "hot > 1" }""", "LS3005: the member 'trigger' is missing")]
    [InlineData("""{ "trigger": "a", "when": "hot > 1", "rearm": ⟦"always" }""", "LS3007: 'always' is none of never")]
    [InlineData("""{ "trigger": "a", "when": "hot > 1", "rearm": ⟦{} }""", "LS3036: rearm is never, or an object with just one of backBy and after")]
    [InlineData("""{ "trigger": "a", "when": "hot > 1", "rearm": { "backBy": ⟦-1 } }""", "LS3034: -1 is no distance: from 0 to 1,000,000,000 points")]
    [InlineData("""{ "trigger": "a", "when": "hot > 1", "rearm": { "after": ⟦"soon" } }""", "LS3022: 'soon' is no length of time: one that is positive, in whole milliseconds and at most a hundred years, such as `30d`, `36h` or `1h30m`")]
    public void Parse_WrongTrigger_SaysWhy(string trigger, string message) => Marked.AssertProblems(With($"\"triggers\": [{trigger}]"), message);

    [Fact]
    public void Parse_TriggersWithoutScoring_BlamesTheScoringOnly() =>
        Marked.AssertProblems("""⟦{ "format": 1, "fields": {}, "triggers": [{ "trigger": "a", "when": "fit > 1" }] }""", "LS3005: the member 'scoring' is missing");

    private static string Plain(Playbook playbook) => System.Text.RegularExpressions.Regex.Replace(playbook.Write(), @"\s*\n\s*", "").Replace("\": ", "\":", StringComparison.Ordinal);
}
