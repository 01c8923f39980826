using System.Text.Json;

namespace LeadScoring.Cli.Tests;

public class ExplainCommandTests
{
    [Fact]
    public void Explain_PrintsLinesThatAddUp()
    {
        using var folder = Workspace.Usual();

        Assert.Equal(
            """
            4711  High  93.5 = fit 30 + engagement 63.5
                +10  Decision maker              title.contains('director')  (title = "Sales Director")
                +15  Industry                    industry = "Manufacturing"
                 +5  Size                        employees = 120
                 +3  Phone                       has(phone)  (phone = (redacted))
                 -3  limit of fit
                +75  Demo request                has(demos) ? demos * 25 : 0  (demos = 3)
                -25  limit of rule Demo request
              +13.5  Visits                      visits * 1.5  (visits = 9)
            exit 0
            """,
            folder.Run("explain", "playbook.json", "leads.csv", "--lead", "4711").ToString());
    }

    [Fact]
    public void Explain_ShowPersonal_InChinese()
    {
        using var folder = Workspace.Usual();

        var output = folder.Run("explain", "playbook.json", "leads.csv", "--lead", "4711", "--show-personal", "--language", "zh");

        Assert.Contains("(phone = \"+49 30 1234567\")", output.Out, StringComparison.Ordinal);
        Assert.Contains("维度“fit”的限制", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_LeadWithAFault_SaysSoAndExits1()
    {
        using var folder = Workspace.Usual();

        var output = folder.Run("explain", "playbook.json", "leads.csv", "--lead", "4715");

        Assert.Contains("  ! Visits could not be evaluated: the points have no value", output.Out, StringComparison.Ordinal);
        Assert.Equal(1, output.Code);
    }

    [Fact]
    public void Explain_Json_HasEveryLine()
    {
        using var folder = Workspace.Usual();

        var lead = JsonDocument.Parse(folder.Run("explain", "playbook.json", "leads.csv", "--lead", "4716", "--json").Out).RootElement;

        Assert.Equal("4716", lead.GetProperty("id").GetString());
        Assert.Equal("Low", lead.GetProperty("tier").GetString());
        Assert.Equal("Address is dead", lead.GetProperty("gate").GetString());
        var lines = lead.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(lead.GetProperty("score").GetDecimal(), lines.Sum(line => line.GetProperty("points").GetDecimal()));
        Assert.Equal(
            """{"kind":"rule","name":"Visits","dimension":"engagement","group":"","points":18,"outcome":"holds","condition":"visits * 1.5","observed":[{"field":"visits","value":12,"redacted":false}],"fault":null}""",
            JsonSerializer.Serialize(lines.Single(line => line.GetProperty("name").GetString() == "Visits")));
        Assert.Equal(
            """{"kind":"gate","name":"gate: Address is dead","dimension":"","group":"","points":-18,"outcome":"holds","condition":"bounced","observed":[{"field":"bounced","value":true,"redacted":false}],"fault":null}""",
            JsonSerializer.Serialize(lines[^1]));
    }

    [Theory]
    [InlineData("4731", "'leads.csv' has no lead '4731'; did you mean '4711'?")]
    [InlineData("7411", "'leads.csv' has no lead '7411'; did you mean '4711'?")] // letters that are swapped
    [InlineData("abcdef", "'leads.csv' has no lead 'abcdef'; --id names the column of the ids")]
    [InlineData("4714", "lead '4714' cannot be read: 'leads.csv', line 5: field 'employees' needs a number such as 1234.5 or -1.2e3, not 'many'; if that means no value, add it to the field's missing spellings")]
    public void Explain_LeadThatIsNotThere_SaysWhatIs(string id, string error)
    {
        using var folder = Workspace.Usual();

        Assert.Equal($"leadscore: {error}\nexit 2", folder.Run("explain", "playbook.json", "leads.csv", "--lead", id).ToString());
    }

    [Fact]
    public void Explain_ListWithoutIds_TakesRowNumbers()
    {
        using var folder = new Workspace().With("playbook.json", Workspace.Playbook).With("leads.csv", "title,industry,employees,demos,visits,phone,bounced\nx,y,60,0,0,,no\nx,Retail,60,0,0,,no\n");

        Assert.StartsWith("2  Low  10 = fit 10 + engagement 0\n", folder.Run("explain", "playbook.json", "leads.csv", "--lead", "2").Out, StringComparison.Ordinal);
    }
}
