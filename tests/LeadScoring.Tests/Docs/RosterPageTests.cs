using System.Text;
using LeadScoring.Assignment;
using LeadScoring.Csv;
using LeadScoring.Playbooks;

namespace LeadScoring.Tests.Docs;

/// <summary>The list and the document that docs/roster.md shows.</summary>
public class RosterPageTests
{
    private static readonly RosterOptions Options = new()
    {
        Calendars = [BusinessCalendar.In("Asia/Shanghai", "office").WithHours("mon-fri", "09:00-18:00"), BusinessCalendar.In("Europe/Berlin", "Berlin").WithHours("mon-fri", "09:00-17:00")],
        Calendar = "office",
    };

    [Fact]
    public void ListAndDocument_AreTheSameRoster()
    {
        var list = CsvRoster.Read(new MemoryStream(Encoding.UTF8.GetBytes(Block("roster.csv"))), "roster.csv", new CsvRosterOptions { Roster = Options, Teams = [new("EMEA") { Calendar = "Berlin" }, new("east")] });
        var document = RosterJson.Parse(Block("roster.json"), Options with { Calendar = null });

        Assert.Equal([], list.Rows.SelectMany(row => row.Rejections));
        Assert.Equal([], list.Warnings);
        Assert.Equal(document, list.Roster);
        Assert.Equal([], document.Check());
        Assert.Equal([("anna", "Berlin"), ("li", "office"), ("wang", "office")], document.Members.Select(member => (member.Rep.Id, member.Calendar!.Name)));
    }

    [Fact]
    public void Codes_AreAllInTheTable_InTheOrderInWhichTheyAreAsked()
    {
        var page = File.ReadAllLines(Repository.PathOf("docs", "roster.md"));

        Assert.Equal(Enum.GetNames<EligibilityCode>().Skip(1), page.Select(line => line.Split('`')).Where(cells => cells is ["| ", _, ..] && Enum.IsDefined(typeof(EligibilityCode), cells[1])).Select(cells => cells[1]));
    }

    private static string Block(string name) => Markdown.Blocks.Single(block => block.Page == "docs/roster.md" && block.Note == name).Text;
}
