// doc: segments
using LeadScoring;
using LeadScoring.Scoring;
// end

namespace DocExamples;

public static class SegmentExamples
{
    public static void Segments()
    {
        // doc: segments
        var playbook = Playbook.Parse("""
            {
              "format": 1,
              "fields": { "employees": "number", "country": "text" },
              "activities": { "visit": {} },
              "scoring": { "dimensions": { "fit": { "rules": [ { "rule": "Large", "when": "employees >= 1000", "points": 10 } ] } } },
              "segments": {
                "match": "all",
                "when": { "key accounts": "employees >= 1000", "home": "country == 'DE'", "active": "count('visit', within: duration('7d')) >= 2" }
              }
            }
            """);
        var segmenter = Segmenter.Of(playbook.Segments, playbook.Schema);

        var now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        var lead = new LeadRecord(playbook.Schema, "4711") { ["employees"] = 4000, ["country"] = "FR" };
        lead.Add(new LeadActivity("visit", now.AddDays(-2)));
        lead.Add(new LeadActivity("visit", now.AddDays(-1)));
        Console.WriteLine(string.Join(", ", segmenter.SegmentsOf(lead, now)));             // today
        Console.WriteLine(string.Join(", ", segmenter.SegmentsOf(lead, now.AddDays(30)))); // in a month, if nothing else happens
        // end
    }
}
