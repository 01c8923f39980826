using System.Text.Json;

namespace LeadScoring.Cli.Tests;

public class DiffCommandTests
{
    // A rule that is gone, one that is new, one with other points, one limit and one tier that are moved.
    private static readonly string Changed = Workspace.Playbook
        .Replace("2026.1", "2026.2", StringComparison.Ordinal)
        .Replace("""{ "rule": "Phone", "when": "has(phone)", "points": 3 }""", """{ "rule": "Buyer", "when": "title == 'buyer'", "points": 4 }""", StringComparison.Ordinal)
        .Replace("\"Retail\": 5", "\"Retail\": 15", StringComparison.Ordinal)
        .Replace("\"ceiling\": 20", "\"ceiling\": 12", StringComparison.Ordinal)
        .Replace("\"from\": 50, \"treatment\"", "\"from\": 70, \"treatment\"", StringComparison.Ordinal);

    [Fact]
    public void Diff_PrintsMovesAndWhatCausesThem()
    {
        using var folder = Workspace.Usual().With("new.json", Changed);

        Assert.Equal(
            """
            old  B2B 2026.1 (playbook.json)
            new  B2B 2026.2 (new.json)
            leads.csv as of 2026-03-01T08:00:00Z: leads: 5, with another score: 3, in another tier: 1
            rows that neither playbook can read: 1
              line 5: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings

            leads by tier, old in rows and new in columns
                    High  Medium  Low
            High       2       0    0
            Medium     0       0    1
            Low        0       0    2

            what makes the difference
            points  leads
               +10      1  Industry      changed
              -9.5      2  Visits        changed
                +4      1  Buyer         added
                -3      1  Phone         removed
                +3      1  limit of fit  unchanged
              +4.5      3  all together

            the leads that change most, and why
            4712  Low              8 → 22  +10 Industry, +4 Buyer
            4713  Medium → Low    75 → 67  -8 Visits
            4711  High          93.5 → 92  -3 Phone, +3 limit of fit, -1.5 Visits
            exit 1
            """,
            folder.Run("diff", "playbook.json", "new.json", "leads.csv").ToString());
    }

    [Fact]
    public void Diff_SamePlaybook_HasNothingToSay()
    {
        using var folder = Workspace.Usual();

        Assert.Equal(
            """
            old  B2B 2026.1 (playbook.json)
            new  B2B 2026.1 (playbook.json)
            leads.csv as of 2026-03-01T08:00:00Z: leads: 5, with another score: 0, in another tier: 0
            rows that neither playbook can read: 1
              line 5: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings
            exit 0
            """,
            folder.Run("diff", "playbook.json", "playbook.json", "leads.csv").ToString());
    }

    [Fact]
    public void Diff_OtherTiersOnly_SaysSo()
    {
        using var folder = Workspace.Usual().With("new.json", Workspace.Playbook.Replace("\"from\": 80", "\"from\": 75", StringComparison.Ordinal));

        var output = folder.Run("diff", "playbook.json", "new.json", "leads.csv");

        Assert.EndsWith("the leads that change most, and why\n4713  Medium → High  75 → 75  the tiers, not the points\n", output.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("what makes the difference", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_Causes_AddUpToTheChangeOfTheScores()
    {
        using var folder = Workspace.Usual().With("new.json", Changed);

        var found = JsonDocument.Parse(folder.Run("diff", "playbook.json", "new.json", "leads.csv", "-o", "out.csv", "--json").Out).RootElement;

        Assert.Equal(found.GetProperty("change").GetDecimal(), found.GetProperty("causes").EnumerateArray().Sum(cause => cause.GetProperty("points").GetDecimal()));
        Assert.Equal(found.GetProperty("compared").GetInt32(), found.GetProperty("migration").EnumerateArray().Sum(cell => cell.GetProperty("leads").GetInt32()));
        Assert.Equal(
            """
            row,id,old_score,new_score,change,old_tier,new_tier
            1,4711,93.5,92,-1.5,High,High
            2,4712,8,22,14,Low,Low
            3,4713,75,67,-8,Medium,Low
            5,4715,80,80,0,High,High
            6,4716,0,0,0,Low,Low

            """,
            folder.Read("out.csv"));
    }

    [Fact]
    public void Diff_JsonOutput_HasAnObjectALine()
    {
        using var folder = Workspace.Usual().With("new.json", Changed);

        folder.Run("diff", "playbook.json", "new.json", "leads.csv", "-o", "out.json");

        Assert.Equal("""{"id":"4712","row":2,"oldScore":8,"newScore":22,"change":14,"oldTier":"Low","newTier":"Low"},""", folder.Read("out.json").Split('\n')[2]);
    }

    [Fact]
    public void Diff_FieldsOfOtherTypes_CountsRowsThatOneCannotRead()
    {
        using var folder = Workspace.Usual().With(
            "new.json",
            Workspace.Playbook.Replace("\"employees\": \"number\"", "\"employees\": \"text\"", StringComparison.Ordinal)
                .Replace("""{ "rule": "Size", "bands": "employees", "points": [ { "from": 50, "to": 200, "points": 5 }, { "from": 200, "points": 10 } ] },""", "", StringComparison.Ordinal));

        var output = folder.Run("diff", "playbook.json", "new.json", "leads.csv", "--top", "0");

        Assert.Contains("rows that only the new playbook can read: 1\n  line 5, old: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'many'; ", output.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("change most", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_RowsThatCannotBeRead_AreAllInTheJsonAndThreeOnTheConsole()
    {
        using var folder = Workspace.Usual()
            .With("new.json", Workspace.Playbook.Replace("\"visits\": \"number\"", "\"visits\": \"boolean\"", StringComparison.Ordinal).Replace("\"visits * 1.5\"", "\"visits ? 1 : 0\"", StringComparison.Ordinal))
            .With("leads.csv", "id,title,industry,employees,demos,visits,phone,bounced\n1,,,x,,x,,\n2,,,,,9,,\n3,,\n4,,\n5,,\n");

        Assert.Contains(
            """
            rows that only the old playbook can read: 1
            rows that neither playbook can read: 4
              line 2, old: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'x'; if that means no value, add it to the field's missing spellings; field 'visits' needs a number such as 1234.5 or -1.2e3, not 'x'; if that means no value, add it to the field's missing spellings
              line 2, new: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'x'; if that means no value, add it to the field's missing spellings; field 'visits' needs true or false (or yes/no, y/n, 1/0, 是/否), not 'x'; if that means no value, add it to the field's missing spellings
              line 3, new: field 'visits' needs true or false (or yes/no, y/n, 1/0, 是/否), not '9'; if that means no value, add it to the field's missing spellings
              line 4: the row has 3 cells and the header 8
              and 2 more

            """,
            folder.Run("diff", "playbook.json", "new.json", "leads.csv").Out,
            StringComparison.Ordinal);
        var unread = JsonDocument.Parse(folder.Run("diff", "playbook.json", "new.json", "leads.csv", "--json").Out).RootElement.GetProperty("unread");
        Assert.Equal([2, 3, 4, 5, 6], unread.EnumerateArray().Select(row => row.GetProperty("line").GetInt32()));
        Assert.Equal("""{"row":3,"line":4,"old":"the row has 3 cells and the header 8","new":"the row has 3 cells and the header 8"}""", JsonSerializer.Serialize(unread[2]));
    }
}
