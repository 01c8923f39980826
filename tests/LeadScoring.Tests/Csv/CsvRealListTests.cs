using LeadScoring.Csv;

namespace LeadScoring.Tests.Csv;

/// <summary>Lists that other people published, with their traps.</summary>
public class CsvRealListTests
{
    [SharedDataFact]
    public void MavenCrm_ThreeDateFormats_GiveEqualInstants()
    {
        var schema = new LeadSchema(Lists.Time("engageDate"), Lists.Time("closeDate"), Lists.Number("closeValue"));
        var (iso, isoOrder) = Read("sales_pipeline.csv");
        var (dayFirst, dayOrder) = Read("date-variants", "sales_pipeline_dmy.csv");
        var (monthFirst, monthOrder) = Read("date-variants", "sales_pipeline_mdy.csv");

        Assert.Equal((DateOrder.YearMonthDay, DateOrder.DayMonthYear, DateOrder.MonthDayYear), (isoOrder, dayOrder, monthOrder));
        Assert.Equal(8800, iso.Length);
        Assert.Equal(500, iso.Count(lead => lead["engageDate"].IsMissing));
        Assert.Equal(2089, iso.Count(lead => lead["closeDate"].IsMissing));
        Assert.Equal("2016-10-20T00:00:00Z", iso[0]["engageDate"].ToString());
        Assert.Equal(iso.Select(Print), dayFirst.Select(Print));
        Assert.Equal(iso.Select(Print), monthFirst.Select(Print));

        (LeadRecord[] Leads, DateOrder? Order) Read(params string[] path)
        {
            using var leads = CsvLeads.Open(SharedData.Path(["maven-crm", .. path]), schema);
            Assert.Equal("opportunity_id", leads.IdColumn);
            Assert.Empty(leads.Warnings);
            return ([.. Lists.Rows(leads).Select(row => row.Record!)], leads.DateOrder);
        }

        static string Print(LeadRecord lead) => $"{lead.Id} {lead["engageDate"]} {lead["closeDate"]} {lead["closeValue"]}";
    }

    [SharedDataFact]
    public void XEducation_Select_IsMissing()
    {
        LeadField Dropdown(string name) => new(name, FieldType.Text) { MissingSpellings = ["Select"] };
        using var leads = CsvLeads.Open(SharedData.Path("x-education", "Leads.csv"), new LeadSchema(
            Dropdown("Specialization"), Dropdown("How did you hear about X Education"), Dropdown("Lead Profile"), Dropdown("City"), Lists.Text("Lead Source"), Lists.Number("totalVisits"), new LeadField("Do Not Email", FieldType.Boolean)));
        var records = Lists.Rows(leads).Select(row => row.Record!).ToArray();

        Assert.Equal("Lead Number", leads.IdColumn);
        Assert.Equal(9240, records.Length);
        Assert.Equal([3380, 7250, 6855, 3669], new[] { "Specialization", "How did you hear about X Education", "Lead Profile", "City" }.Select(field => records.Count(lead => lead[field].IsMissing)));
        Assert.Equal([5, 2868], new[] { "google", "Google" }.Select(source => records.Count(lead => lead["Lead Source"].Text == source)));
        Assert.Equal(251, records.Max(lead => lead["totalVisits"].Number));
        Assert.Equal(137, records.Count(lead => lead["totalVisits"].IsMissing));
        Assert.Equal(734, records.Count(lead => lead["Do Not Email"].Boolean == true));
    }

    [SharedDataFact]
    public void XEducation_Profile_FindsSelectAndTheId()
    {
        var profile = CsvSchema.Profile(SharedData.Path("x-education", "Leads.csv"));

        Assert.Equal((0L, "Lead Number"), (profile.UnreadableRows, profile.IdColumn));
        Assert.Equal(
            ["Specialization", "How did you hear about X Education", "Lead Profile", "City"],
            profile.Columns.Where(column => column.Field!.MissingSpellings.Contains("Select")).Select(column => column.Name));
        Assert.Equal(
            ["Magazine", "Receive More Updates About Our Courses", "Update me on Supply Chain Content", "Get updates on DM Content", "I agree to pay the amount through cheque"],
            profile.Columns.Where(column => column.Samples.Count == 1).Select(column => column.Name));
        Assert.Empty(profile.Warnings);
    }

    [SharedDataFact]
    public void OnlineShoppers_WithoutIds_AreNumbered()
    {
        using var leads = CsvLeads.Open(
            SharedData.Path("online-shoppers", "online_shoppers_intention.csv"),
            new LeadSchema(Lists.Number("BounceRates"), Lists.Text("Month"), new LeadField("Weekend", FieldType.Boolean), new LeadField("Revenue", FieldType.Boolean)));
        var rows = Lists.Rows(leads);

        Assert.Null(leads.IdColumn);
        Assert.Equal(12_330, rows.Length);
        Assert.All(rows, row => Assert.Equal($"{row.Row}", row.Record!.Id));
        Assert.All(rows, row => Assert.Equal(row.Row + 1, row.Line));
        Assert.Equal(1908, rows.Count(row => row.Record!["Revenue"].Boolean == true));
        Assert.DoesNotContain(rows, row => row.Record!["BounceRates"].IsMissing);
    }

    [SharedDataFact]
    public void SparklesQuad_WholeNumbersWithDecimals_AreNumbers()
    {
        var schema = CsvSchema.Infer(SharedData.Path("sparklesquad-crm", "accounts.csv"));
        using var accounts = CsvLeads.Open(SharedData.Path("sparklesquad-crm", "accounts.csv"), schema);

        Assert.Equal([FieldType.Text, FieldType.Number, FieldType.Number], schema.Fields.Select(field => field.Type));
        Assert.Equal("1: Sunnamplex, 4592.96, 13938", Lists.Print(Lists.Rows(accounts).Take(1)));
        using var deals = CsvLeads.Open(
            SharedData.Path("sparklesquad-crm", "sales-pipeline.csv"), new LeadSchema(Lists.Text("account"), Lists.Number("closeValue"), Lists.Time("createdOn"), Lists.Time("closeDate")));
        var records = Lists.Rows(deals).Select(row => row.Record!).ToArray();
        Assert.Equal((14_277, 5393, 4346), (records.Length, records.Count(lead => lead["account"].IsMissing), records.Count(lead => lead["closeDate"].IsMissing)));
    }

    [SharedDataFact]
    public void Bpi2012_Applications_KeepTheirMilliseconds()
    {
        using var leads = CsvLeads.Open(SharedData.Path("bpi2012-a", "cases.csv"), new LeadSchema(Lists.Time("registeredAt") with { Aliases = ["registered_at_utc"] }, Lists.Number("amountRequestedEur")));
        var rows = Lists.Rows(leads);

        Assert.Equal(7455, rows.Count(row => row.Record is not null));
        Assert.Equal("173688: 2011-09-30T22:38:44.546Z, 20000", Lists.Print(rows.Take(1)));
    }
}
