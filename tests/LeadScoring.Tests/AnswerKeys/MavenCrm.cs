using System.Text;

namespace LeadScoring.Tests.AnswerKeys;

/// <summary>The four tables of the Maven CRM list as one: its decided deals with what is known of account, product and office.</summary>
internal static class MavenCrm
{
    /// <summary>CSV text with a line for each deal that was won or lost.</summary>
    public static string Joined()
    {
        var accounts = Table("accounts.csv").ToDictionary(row => row["account"]);
        var products = Table("products.csv").ToDictionary(row => row["product"]);
        var agents = Table("sales_teams.csv").ToDictionary(row => row["sales_agent"]);
        var text = new StringBuilder("opportunity_id,product,list_price,sector,has_parent,year_established,employees,revenue,regional_office\n");
        foreach (var deal in Table("sales_pipeline.csv").Where(row => row["deal_stage"] is "Won" or "Lost"))
        {
            var account = accounts.GetValueOrDefault(deal["account"]);
            var price = products[deal["product"] == "GTXPro" ? "GTX Pro" : deal["product"]]["sales_price"];
            text.AppendJoin(
                ',',
                deal["opportunity_id"],
                deal["product"],
                price,
                account?["sector"],
                account is null ? "" : account["subsidiary_of"].Length > 0 ? "true" : "false",
                account?["year_established"],
                account?["employees"],
                account?["revenue"],
                agents[deal["sales_agent"]]["regional_office"]).Append('\n');
        }

        return text.ToString();
    }

    // No cell of these files is quoted.
    private static IEnumerable<Dictionary<string, string>> Table(string file)
    {
        var lines = File.ReadLines(SharedData.Path("maven-crm", file)).Select(line => line.Split(',')).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
