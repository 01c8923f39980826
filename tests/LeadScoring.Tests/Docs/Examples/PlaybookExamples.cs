using LeadScoring;

namespace DocExamples;

public static class PlaybookExamples
{
    public static void OneHash()
    {
        // doc: one-hash
        var playbook = Playbook.Parse("""
            {
              "scoring": { "dimensions": { "interest": { "mode": "net", "rules": [
                { "points": 5.0, "when": "3 < visits&&(has(title))", "rule": "Visits", "x-note": "ask Mary" } // for now
              ] } } },
              "fields": { "visits": { "type": "number" }, "title": "text" }, "format": 1
            }
            """);
        Console.WriteLine(playbook.Write());
        Console.WriteLine(playbook.Model.Identity.Sha256);
        // end
    }

    public static void Problems()
    {
        // doc: problems
        var text = """
            {
              "format": 1,
              "fields": { "visits": "nmber" },
              "scoring": { "dimensions": { "interest": { "rules": [
                { "rule": "Visits", "when": "visit > 3 &&", "points": 5 },
                { "rule": "Title", "lookup": "title", "point": { "CEO": 5 } }
              ] } } }
            }
            """;
        if (!Playbook.TryParse(text, options: null, out var playbook, out var problems))
        {
            Console.WriteLine(string.Join(Environment.NewLine, problems));
        }
        // end
    }
}
