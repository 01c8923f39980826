// doc: one-lead
using LeadScoring;
// end
// doc: net-and-split
using LeadScoring.Models;
// end
// doc: ledger
using LeadScoring.Results;
// end

namespace DocExamples;

public static class ScoringExamples
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Playbook Sample = Playbook.Parse(File.ReadAllText("docs/samples/manufacturer/playbook.json"));

    private static readonly LeadRecord Record = new(Sample.Schema, "4711")
    {
        ["industry"] = "Chemicals",
        ["title"] = "Sales Director",
        ["employees"] = 120,
        ["country"] = "US",
        ["consent"] = true,
        ["mail_opens"] = 7,
        ["white_papers"] = 1,
        ["webinars"] = 2,
        ["seminars"] = 0,
    };

    public static void OneLead()
    {
        // doc: one-lead
        var playbook = Playbook.Parse(File.ReadAllText("docs/samples/manufacturer/playbook.json"));
        var scorer = Scorer.Of(playbook.Model);

        var lead = new LeadRecord(playbook.Schema, "4711")
        {
            ["industry"] = "Chemicals",
            ["title"] = "Sales Director",
            ["employees"] = 120,
            ["country"] = "US",
            ["consent"] = true,
            ["mail_opens"] = 7,
            ["white_papers"] = 1,
            ["webinars"] = 2,
            ["seminars"] = 0, // and nothing is known about demos
        };
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        Score score = scorer.Score(lead, now);
        Console.WriteLine(score.Total);
        Console.WriteLine(score["engagement"]);
        Console.WriteLine(score.Faults);
        Console.WriteLine(playbook.Tiers.TierOf(score).Treatment);
        // end
    }

    public static void Ledger()
    {
        var (scorer, lead, now) = (Scorer.Of(Sample.Model), Record, Now);
        // doc: ledger
        foreach (LedgerLine line in scorer.Explain(lead, now).Lines.Where(line => line.Dimension == "engagement"))
        {
            Console.WriteLine($"{line.Points,4}  {line.Kind}: {line.Name}, {line.Outcome}");
        }
        // end
    }

    public static void Strict()
    {
        var (playbook, lead, now) = (Sample, Record, Now);
        // doc: strict
        var strict = Scorer.Of(playbook.Model, isStrict: true);
        try
        {
            strict.Score(lead, now);
        }
        catch (LeadFaultException fault)
        {
            Console.WriteLine(fault.Message);
        }
        // end
    }

    public static void NetAndSplit()
    {
        var (schema, lead, now) = (Sample.Schema, Record, Now);
        // doc: net-and-split
        foreach (var mode in new[] { LimitMode.Net, LimitMode.Split })
        {
            var model = ScoringModel.For(schema, m => m.Dimension("fit", fit => fit
                .Rule("Industry", "industry == 'Chemicals'", 30)
                .Rule("Decision maker", "title.contains('director')", 25)
                .Rule("Outside our regions", "country == 'US'", -20)
                .Limit(floor: -40, ceiling: 40, mode)));
            Console.WriteLine($"{mode}: {Scorer.Of(model).Explain(lead, now)}");
        }
        // end
    }
}
