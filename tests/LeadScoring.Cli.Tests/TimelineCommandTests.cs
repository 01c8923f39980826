using System.Text.Json;

namespace LeadScoring.Cli.Tests;

/// <summary>When the score of a lead changed, and what would lift it: <c>timeline</c> and <c>explain --lift</c>.</summary>
public class TimelineCommandTests
{
    private const string Playbook = """
        {
          "format": 1, "name": "Behaviour", "version": "1",
          "fields": { "industry": "text", "employees": "number" },
          "activities": { "visit": { "page": "text" }, "demo": {} },
          "scoring": { "dimensions": {
            "fit": { "rules": [
              { "rule": "Industry", "lookup": "industry", "points": { "Chemicals": 15, "Energy": 8 } },
              { "rule": "Size", "bands": "employees", "points": [ { "from": 50, "points": 10 } ] } ] },
            "engagement": { "rules": [
              { "rule": "Visits", "activity": "visit", "points": 5, "caps": [ { "count": 3 } ], "decay": { "window": "14d" } },
              { "rule": "Demo", "activity": "demo", "points": 40, "decay": { "halfLife": "10d" }, "caps": [ { "count": 1 } ] } ] } } },
          "tiers": { "Hot": { "from": 50, "treatment": "assign" }, "Warm": { "from": 30, "treatment": "nurture" }, "Cold": {} }
        }
        """;

    private const string Leads = """
        id,industry,employees
        1,Chemicals,20
        2,,
        3,Energy,60

        """;

    private const string Activities = """
        lead,type,time,page
        1,visit,2026-02-20T10:00Z,/
        1,demo,2026-02-24T12:00Z,
        3,demo,2026-03-01T06:00Z,

        """;

    [Fact]
    public void Timeline_LeadThatChanged_ShowsTheScoreAndEachChange()
    {
        using var folder = Usual();

        Assert.Equal(
            """
            1 from 2026-01-30T08:00:00Z to 2026-03-01T08:00:00Z: 15 to 48.613 points

              59.086 ┤▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃███████▇▇▇

            when                       score  change  tier        cause
            2026-02-20T10:00:00Z          20      +5  Cold        activity: visit
            2026-02-24T12:00:00Z          60     +40  Cold → Hot  activity: demo
            2026-02-28T15:36:53.175Z  49.999  -0.001  Hot → Warm  points fell with age
            exit 0
            """,
            folder.Run(Timeline("1", "2026-03-01T08:00Z", "--days", "30")).ToString());
    }

    [Fact]
    public void Timeline_InChinese_NamesCausesInChinese()
    {
        using var folder = Usual();

        Assert.Equal(
            """
            1，2025-12-12T08:00:00Z 至 2026-03-12T08:00:00Z：从 15 分到 28.348 分

              57.755 ┤▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃▃███▇▇▆▆▅▅▅▄

            时间                        得分    变化  等级         原因
            2026-02-20T10:00:00Z          20      +5  Cold         活动：visit
            2026-02-24T12:00:00Z          60     +40  Cold → Hot   活动：demo
            2026-02-28T15:36:53.175Z  49.999  -0.001  Hot → Warm   分数随时间衰减
            2026-03-06T10:00:00Z      35.116      -5  Warm         “Visits”的时间窗口结束
            2026-03-10T15:37:13.950Z  29.999  -0.001  Warm → Cold  分数随时间衰减
            exit 0
            """,
            folder.Run(Timeline("1", "2026-03-12T08:00Z", "--language", "zh")).ToString());
    }

    [Fact]
    public void Timeline_OfAMatrix_ShowsWhereGradesChangeAndNoFloorsOfTheScore()
    {
        using var folder = Usual().With(
            "playbook.json",
            Playbook.Replace(
                "\"scoring\": {",
                """
                "scoring": { "combine": { "matrix": {
                  "grades": { "fit": { "A": 12, "B": null }, "engagement": { "hot": 32, "cold": null } },
                  "cells": { "A hot": "Hot", "A cold": "Warm", "B hot": "Warm", "B cold": "Cold" } } },
                """,
                StringComparison.Ordinal));

        Assert.EndsWith(
            """
            when                       score  change  tier        cause
            2026-02-20T10:00:00Z          20      +5  Warm        activity: visit
            2026-02-24T12:00:00Z          60     +40  Warm → Hot  activity: demo
            2026-03-02T04:05:46.156Z  46.999  -0.001  Hot → Warm  points fell with age
            2026-03-06T10:00:00Z      35.116      -5  Warm        end of a window of Visits
            exit 0
            """,
            folder.Run(Timeline("1", "2026-03-12T08:00Z", "--days", "30")).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Timeline_NoChangesInTheTime_SaysSo()
    {
        using var folder = Usual();
        var chart = $"       0 ┤{new string(' ', 60)}";

        Assert.Equal(
            $"2 from 2026-02-28T08:00:00Z to 2026-03-01T08:00:00Z: 0 to 0 points\n\n{chart}\n\nno changes\nexit 0",
            folder.Run(Timeline("2", "2026-03-01T08:00Z", "--days", "1")).ToString());
        Assert.Equal(
            $"2，2026-02-28T08:00:00Z 至 2026-03-01T08:00:00Z：从 0 分到 0 分\n\n{chart}\n\n没有变化\nexit 0",
            folder.Run(Timeline("2", "2026-03-01T08:00Z", "--days", "1", "--language", "zh")).ToString());
    }

    [Fact]
    public void Timeline_Json_HasEveryChange()
    {
        using var folder = Usual();

        var output = folder.Run(Timeline("1", "2026-03-01T08:00Z", "--days", "30", "--json"));

        Assert.Equal(
            """
            {"id":"1","from":"2026-01-30T08:00:00Z","to":"2026-03-01T08:00:00Z","changes":[
            {"at":"2026-02-20T10:00:00Z","before":15,"after":20,"tierBefore":"Cold","tier":"Cold","cause":"activity","name":"visit"},
            {"at":"2026-02-24T12:00:00Z","before":20,"after":60,"tierBefore":"Cold","tier":"Hot","cause":"activity","name":"demo"},
            {"at":"2026-02-28T15:36:53.175Z","before":50,"after":49.999,"tierBefore":"Hot","tier":"Warm","cause":"decay","name":""}]}
            """.ReplaceLineEndings(""),
            Compact(output));
        Assert.Equal(("", 0), (output.Error, output.Code));
        Assert.Equal(output, folder.Run(Timeline("1", "2026-03-01T08:00Z", "--days", "30", "--json", "--language", "zh")));
    }

    [Fact]
    public void Timeline_JsonWithoutChanges_HasAnEmptyList()
    {
        using var folder = Usual();

        Assert.Equal(
            """{"id":"2","from":"2025-12-01T08:00:00Z","to":"2026-03-01T08:00:00Z","changes":[]}""",
            Compact(folder.Run(Timeline("2", "2026-03-01T08:00Z", "--json"))));
    }

    [Theory]
    [InlineData("0", "--days is a whole number of at least 1 that does not reach before the year 1, not 0")]
    [InlineData("1000000", "--days is a whole number of at least 1 that does not reach before the year 1, not 1000000")]
    [InlineData("2147483647", "--days is a whole number of at least 1 that does not reach before the year 1, not 2147483647")]
    [InlineData("2147483648", "--days takes a number from 0, such as 10, not '2147483648'")]
    [InlineData("-1", "--days takes a number from 0, such as 10, not '-1'")]
    [InlineData("1.5", "--days takes a number from 0, such as 10, not '1.5'")]
    public void Timeline_DaysThatMakeNoSense_IsOneLineAndExits3(string days, string error)
    {
        using var folder = Usual();

        Assert.Equal($"leadscore: {error}\nexit 3", folder.Run(Timeline("1", "2026-03-01T08:00Z", "--days", days)).ToString());
    }

    [Fact]
    public void Timeline_DaysUpToTheYear1_AreShown()
    {
        using var folder = Usual();

        Assert.StartsWith("1 from 0001-01-01T00:00:00Z to 0001-01-03T00:00:00Z: 15 to 15 points\n", folder.Run(Timeline("1", "0001-01-03", "--days", "2")).Out, StringComparison.Ordinal);
        Assert.Equal(
            "leadscore: --days 须为不小于 1 且不早于公元 1 年的整数，而不是 3\nexit 3",
            folder.Run(Timeline("1", "0001-01-03", "--days", "3", "--language", "zh")).ToString());
    }

    [Fact]
    public void Explain_Lift_SaysWhatWouldReachTheNextTier()
    {
        using var folder = Usual();

        Assert.Equal(
            """
            1  Warm  48.613 = fit 15 + engagement 33.613
                  +15  Industry       industry = "Chemicals"
                   +5  Visits         1 seen
                  +40  Demo           1 seen
              -11.387  decay of Demo  halfLife 10d

            what would lift the lead to Hot, from 50:
                   60  1 × demo
               58.613  employees >= 50
               53.613  1 × visit
            exit 0
            """,
            folder.Run(Lift("1")).ToString());
    }

    [Fact]
    public void Explain_LiftInSeveralChanges_JoinsThem()
    {
        using var folder = Usual();

        Assert.EndsWith(
            """
            what would lift the lead to Warm, from 30:
                   40  1 × demo
                   30  industry == 'Chemicals' and 3 × visit
                   30  industry == 'Chemicals' and employees >= 50 and 1 × visit
                   33  employees >= 50 and industry == 'Energy' and 3 × visit
            exit 0
            """,
            folder.Run(Lift("2")).ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith(
            """
            怎样可以升至 Warm（30 分起）：
                   40  1 × demo
                   30  industry == 'Chemicals'，并且 3 × visit
                   30  industry == 'Chemicals'，并且 employees >= 50，并且 1 × visit
                   33  employees >= 50，并且 industry == 'Energy'，并且 3 × visit
            exit 0
            """,
            folder.Run(Lift("2", "--language", "zh")).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_LiftOfALeadInTheHighestTier_SaysSo()
    {
        using var folder = Usual();

        Assert.EndsWith("\n\nthe lead is in the highest tier\nexit 0", folder.Run(Lift("3")).ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\n\n该线索已在最高等级\nexit 0", folder.Run(Lift("3", "--language", "zh")).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(""","nextTier":null,"lifts":[]}""", Compact(folder.Run(Lift("3", "--json"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_LiftThatIsNotFound_SaysSo()
    {
        using var folder = Usual().With("playbook.json", Playbook.Replace("\"from\": 50, \"treatment\"", "\"from\": 500, \"treatment\"", StringComparison.Ordinal));

        Assert.EndsWith(
            "\n\nnothing was found that would lift the lead to Hot, from 500, in three changes or fewer\nexit 0",
            folder.Run(Lift("3")).ToString(),
            StringComparison.Ordinal);
        Assert.EndsWith("\n\n未找到三项以内的变化可以升至 Hot（500 分起）\nexit 0", folder.Run(Lift("3", "--language", "zh")).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(""","nextTier":"Hot","lifts":[]}""", Compact(folder.Run(Lift("3", "--json"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_LiftAsJson_HasEachSetOfChanges()
    {
        using var folder = Usual();

        Assert.EndsWith(
            """
            ,"nextTier":"Warm","lifts":[
            {"score":40,"changes":["1 × demo"]},
            {"score":30,"changes":["industry == 'Chemicals'","3 × visit"]},
            {"score":30,"changes":["industry == 'Chemicals'","employees >= 50","1 × visit"]},
            {"score":33,"changes":["employees >= 50","industry == 'Energy'","3 × visit"]}]}
            """.ReplaceLineEndings(""),
            Compact(folder.Run(Lift("2", "--json"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_JsonWithoutLift_HasNoLifts()
    {
        using var folder = Usual();

        var lead = JsonDocument.Parse(folder.Run("explain", "playbook.json", "leads.csv", "--lead", "2", "--json").Out).RootElement;

        Assert.False(lead.TryGetProperty("lifts", out _));
        Assert.False(lead.TryGetProperty("nextTier", out _));
    }

    private static string[] Timeline(string lead, string asOf, params string[] more) =>
        ["timeline", "playbook.json", "leads.csv", "--activities", "activities.csv", "--lead", lead, "--as-of", asOf, .. more];

    private static string[] Lift(string lead, params string[] more) =>
        ["explain", "playbook.json", "leads.csv", "--activities", "activities.csv", "--lead", lead, "--as-of", "2026-03-01T08:00Z", "--lift", .. more];

    private static string Compact(Output output) => string.Concat(output.Out.Split('\n').Select(line => line.TrimStart(' ').Replace("\": ", "\":", StringComparison.Ordinal)));

    private static Workspace Usual() => new Workspace().With("playbook.json", Playbook).With("leads.csv", Leads).With("activities.csv", Activities);
}
