namespace LeadScoring.Benchmarks;

/// <summary>A host's class as hosts have them: plain properties, strings of its own.</summary>
public sealed class Customer
{
    public string? Title { get; set; }

    public string? Industry { get; set; }

    public string? Country { get; set; }

    public string? Source { get; set; }

    public int Employees { get; set; }

    public double? Revenue { get; set; }

    public int Visits { get; set; }

    public int Opens { get; set; }

    public bool HasBudget { get; set; }

    public bool Consent { get; set; }

    /// <summary>What the customer did, the newest first, as a database gives it.</summary>
    public List<Touch> Touches { get; } = [];

    /// <summary>One call a lead, the fastest way in.</summary>
    public static LeadBinding<Customer> Reader { get; } = LeadBinding.Empty<Customer>().ReadWith(
        static (lead, row) =>
        {
            row.Text(0, lead.Title);
            row.Text(1, lead.Industry);
            row.Text(2, lead.Country);
            row.Text(3, lead.Source);
            row.Number(4, lead.Employees);
            row.Number(5, lead.Revenue);
            row.Number(6, lead.Visits);
            row.Number(7, lead.Opens);
            row.Boolean(8, lead.HasBudget);
            row.Boolean(9, lead.Consent);
        },
        Text("title"),
        Text("industry"),
        Text("country"),
        Text("source"),
        new LeadField("employees", FieldType.Number),
        new LeadField("revenue", FieldType.Number),
        new LeadField("visits", FieldType.Number),
        new LeadField("opens", FieldType.Number),
        new LeadField("hasBudget", FieldType.Boolean),
        new LeadField("consent", FieldType.Boolean))
        .Activities(lead => lead.Touches, touch => new LeadActivity(touch.Kind, touch.When));

    /// <summary>A getter a field, found by convention.</summary>
    public static LeadBinding<Customer> Properties { get; } = new[] { "title", "industry", "country", "source" }
        .Aggregate(LeadBinding.For<Customer>(), (binding, field) => binding.With(field, text => text with { Mode = TextMode.Exact }));

    // Exact, as the hand-written == is.
    private static LeadField Text(string name) => new(name, FieldType.Text) { Mode = TextMode.Exact };
}
