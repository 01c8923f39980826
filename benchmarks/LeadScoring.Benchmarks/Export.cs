using System.Globalization;
using System.Text;
using LeadScoring.Bulk;
using LeadScoring.Leads;

namespace LeadScoring.Benchmarks;

/// <summary>
/// Writes what <c>benchmarks/peers</c> gives to other engines: leads and activities as CSV, the models as JSON in nobody's language, and for each model our
/// total of each lead, in the order of the leads. The leads are those of <see cref="QuickRun"/>; only the first fifth has activities.
/// </summary>
internal static class Export
{
    public static void Write(string directory, int leads)
    {
        Directory.CreateDirectory(directory);
        var customers = Customers.Make(leads);
        var active = customers[..(leads / 5)];
        Customers.AddTouches(active, 10, QuickRun.Now);
        string PathOf(string file) => Path.Combine(directory, file);
        File.WriteAllLines(PathOf("leads.csv"), customers.Select(Row).Prepend("id,title,industry,country,source,employees,revenue,visits,opens,hasBudget,consent"));
        File.WriteAllLines(PathOf("activities.csv"), active.SelectMany(Rows).Prepend("lead,kind,happened"));
        File.WriteAllText(PathOf("models.json"), Models());
        File.WriteAllLines(PathOf("totals-A.txt"), Totals(ModelSource.Playbook(ModelSource.A), customers));
        File.WriteAllLines(PathOf("totals-B.txt"), Totals(ModelSource.Playbook(ModelSource.B), customers));
        File.WriteAllLines(PathOf("totals-C.txt"), Totals(ModelSource.PlaybookWithActivities(), active));
    }

    private static string Row(Customer lead, int id) => string.Create(
        CultureInfo.InvariantCulture,
        $"{id},{Text(lead.Title)},{Text(lead.Industry)},{Text(lead.Country)},{Text(lead.Source)},{lead.Employees},{lead.Revenue:R},{lead.Visits},{lead.Opens},{lead.HasBudget},{lead.Consent}");

    private static IEnumerable<string> Rows(Customer lead, int id) =>
        lead.Touches.Select(touch => string.Create(CultureInfo.InvariantCulture, $"{id},{touch.Kind},{touch.When:yyyy-MM-dd HH:mm:ss}"));

    private static string? Text(string? word) => word?.Contains(',') == true ? $"\"{word}\"" : word;

    private static IEnumerable<string> Totals(string playbook, Customer[] leads)
    {
        var table = LeadTable.Of(leads, Customer.Reader);
        var totals = new Points[leads.Length];
        BulkScorer.Of(Playbook.Parse(playbook).Model, table.Schema).Score(table, QuickRun.Now, totals);
        return totals.Select(total => (total.Thousandths / 1_000m).ToString(CultureInfo.InvariantCulture));
    }

    // The values of an atom are literals of C#, and those that the models have are literals of JSON, too.
    private static string Models()
    {
        var json = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{ "now": "{{QuickRun.Now:yyyy-MM-dd HH:mm:ss}}", "ceiling": {{ModelSource.Ceiling}}, "halfLife": {{ModelSource.HalfLife}}, "window": {{ModelSource.Window}},"""));
        var words = new[] { ("title", Words.Titles), ("industry", Words.Industries), ("country", Words.Countries), ("source", Words.Sources), ("kind", Words.Kinds) };
        json.Append(CultureInfo.InvariantCulture, $"\n\"words\": {{\n{string.Join(",\n", words.Select(field => $"  \"{field.Item1}\": [\"{string.Join("\", \"", field.Item2)}\"]"))} }},");
        foreach (var (name, rules) in new[] { ("A", ModelSource.A), ("B", ModelSource.B) })
        {
            json.Append(CultureInfo.InvariantCulture, $"\n\"{name}\": [\n{string.Join(",\n", rules.Select(Rule))} ],");
        }

        var activities = ModelSource.Activities.Select(rule => string.Create(
            CultureInfo.InvariantCulture, $$"""  { "kind": "{{rule.Kind}}", "points": {{rule.Points}}, "most": {{rule.Most}} }"""));
        return json.Append(CultureInfo.InvariantCulture, $"\n\"activities\": [\n{string.Join(",\n", activities)} ] }}\n").ToString();
    }

    private static string Rule(SourceRule rule) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""  { "dimension": "{{rule.Dimension}}", "points": {{rule.Points}}, "all": [ {{string.Join(", ", rule.Atoms.Select(Atom))}} ] }""");

    private static string Atom(SourceAtom atom) =>
        $$"""{ "field": "{{atom.Field}}", "operator": "{{atom.Operator}}", "values": [{{string.Join(", ", atom.Values)}}] }""";
}
