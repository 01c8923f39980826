// doc: first-score
using LeadScoring;

// end
namespace DocExamples;

public static class ReadmeExamples
{
    public static void FirstScore()
    {
        // doc: first-score
        var customers = LeadBinding.For<Customer>();                   // its public properties, in camel case

        var model = ScoringModel.For(customers, m => m
            .Dimension("fit", ceiling: 40, fit => fit
                .Lookup("Industry", "industry", ("Chemicals", 15), ("Energy", 8))
                .Rule("Decision maker", "title.contains('director') || title == 'CEO'", +10)
                .Bands("Company size", "employees", (50, 3), (250, 5)) // 3 points from 50 people, 5 from 250
                .Rule("Student", "title.contains('student')", -20))
            .Dimension("engagement", ceiling: 60, engagement => engagement
                .PointsOf("Demos", "demos * 25", ceiling: 50)
                .PointsOf("Webinars", "webinars * 15"))
            .Require("Consent", "consent"));

        var scorer = Scorer.Of(model, customers);                      // make it once, use it from any thread
        var customer = new Customer("Technical Director", "chemicals", Employees: 120, Demos: 3, Webinars: null, Consent: true);
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        Score score = scorer.Score(customer, now);                     // allocates nothing
        Console.WriteLine($"{score.Total}: {TierLadder.Usual.TierOf(score).Name}");
        Console.WriteLine(scorer.Explain(customer, now));              // the same score, line by line
        // end
    }

    // doc: first-score
    public record Customer(string? Title, string? Industry, int? Employees, int Demos, int? Webinars, bool Consent);
    // end
}
