// doc: convention
using LeadScoring;
// end
// doc: csv
using LeadScoring.Csv;
// end

namespace DocExamples;

public static class BindingExamples
{
    public static void Convention()
    {
        // doc: convention
        var binding = LeadBinding.For<Contact>();

        foreach (var field in binding.Schema.Fields)
        {
            Console.WriteLine($"{field.Name}: {field.Type}");
        }
        // end
    }

    // doc: convention
    public class Contact
    {
        public string? JobTitle { get; init; }                 // text
        public int? Employees { get; init; }                   // number; so are all integers up to 64 bits, float, double, decimal
        public bool OptIn { get; init; }                       // boolean
        public DateTimeOffset? LastSeen { get; init; }         // timestamp; also DateTime
        public string[] Interests { get; init; } = [];         // text set; any class that is an IReadOnlyList<string>

        public Account? Account { get; init; }                 // left out: no type of a field
        public ContactSource Source { get; init; }             // left out: an enumeration
        public string? Note { private get; init; }             // left out: cannot be read from outside
    }
    // end

    public enum ContactSource
    {
        Web,
        Fair,
    }

    public class Account
    {
        public string? Industry { get; init; }

        public IReadOnlyList<Order> Orders { get; init; } = [];
    }

    public sealed record Order(decimal Amount);

    public static void Members()
    {
        // doc: members
        var binding = LeadBinding.For<Contact>()
            .Map("industry", c => c.Account?.Industry)                             // a member of a member
            .Compute("source", c => c.Source.ToString())                           // anything that you can write
            .Compute("orders", c => c.Account?.Orders.Count)
            .Compute("revenue", c => c.Account?.Orders.Sum(order => order.Amount)) // decimals become doubles
            .With("jobTitle", field => field with { MissingSpellings = ["-", "n/a"] });

        var model = ScoringModel.For(binding, m => m
            .Dimension("fit", fit => fit
                .Rule("Chemicals", "industry == 'Chemicals'", 15)
                .Rule("From a fair", "source == 'Fair'", 5)
                .Rule("Customer", "orders >= 1 && revenue > 1000", 10)));

        var contact = new Contact { JobTitle = "n/a", Source = ContactSource.Fair, Account = new Account { Industry = "Chemicals" } };
        Console.WriteLine(Scorer.Of(model, binding).Explain(contact, DateTimeOffset.UnixEpoch));
        // end
    }

    public static void Join()
    {
        // doc: join
        var playbook = Playbook.Parse("""
            {
              "format": 1,
              "fields": { "job_title": "text", "company size": { "type": "number", "aliases": ["employees"] } },
              "scoring": { "dimensions": { "fit": { "rules": [
                  { "rule": "Decision maker", "when": "job_title.contains('director')", "points": 10 },
                  { "rule": "Company size", "bands": "`company size`", "points": [{ "from": 50, "points": 5 }] } ] } } }
            }
            """);

        var scorer = Scorer.Of(playbook.Model, LeadBinding.For<Contact>());
        Console.WriteLine(scorer.Score(new Contact { JobTitle = "Sales Director", Employees = 80 }, DateTimeOffset.UnixEpoch));
        // end
    }

    public static void Misfit()
    {
        // doc: misfit
        var schema = new LeadSchema(new LeadField("employes", FieldType.Number), new LeadField("job_title", FieldType.Number));
        var wrong = ScoringModel.For(schema, m => m.Dimension("fit", fit => fit.Rule("Rule", "employes > 50 && job_title > 3", 10)));

        try
        {
            Scorer.Of(wrong, LeadBinding.For<Contact>());
        }
        catch (ArgumentException misfit)
        {
            Console.WriteLine(misfit.Message);
        }
        // end
    }

    public static void Reader()
    {
        // doc: reader
        var binding = LeadBinding.Empty<Contact>().ReadWith(
            (contact, row) =>
            {
                row.Text(0, contact.JobTitle);
                row.Number(1, contact.Employees);
                row.Boolean(2, contact.OptIn);
            },
            new LeadField("title", FieldType.Text),        // place 0
            new LeadField("employees", FieldType.Number),  // place 1
            new LeadField("consent", FieldType.Boolean));  // place 2
        // end
        Assert.Equal(3, binding.Schema.Fields.Count);
    }

    public static void Record()
    {
        // doc: record
        var schema = new LeadSchema(
            new LeadField("title", FieldType.Text),
            new LeadField("email", FieldType.Text) { IsPersonal = true },
            new LeadField("interests", FieldType.TextSet));

        var lead = new LeadRecord(schema, "4711") { ["title"] = "Sales Director", ["interests"] = new[] { "dosing", "metering" } };
        Console.WriteLine(lead["interests"]);
        Console.WriteLine(lead["email"].IsMissing);
        // end
    }

    public static void Csv()
    {
        // doc: csv
        var playbook = Playbook.Parse(File.ReadAllText("docs/samples/manufacturer/playbook.json"));
        var scorer = Scorer.Of(playbook.Model);
        var now = new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

        using var file = CsvLeads.Open("docs/samples/manufacturer/leads.csv", playbook.Schema);
        foreach (CsvLead lead in file.Read().Take(3))
        {
            Console.WriteLine(lead.Record is { } record
                ? $"{record.Id}: {scorer.Score(record, now).Total}"
                : $"line {lead.Line}: {lead.Rejections[0].Reason.Message}"); // a row that is no lead says why
        }
        // end
    }
}
