using System.Globalization;
using System.Text;
using LeadScoring.Bulk;
using LeadScoring.Csv;
using LeadScoring.Models;
using LeadScoring.Results;
using LeadScoring.Tests.Oracle;

namespace LeadScoring.Tests.AnswerKeys;

/// <summary>The playbooks of this folder, over the real lead lists, give what the answer keys of those lists say.</summary>
public class AnswerKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero); // no rule of these playbooks asks for it

    [SharedDataTheory]
    [InlineData("x-education", "Leads.csv", "x-education", "x-education.json", "Lead Number")]
    [InlineData("online-shoppers", "online_shoppers_intention.csv", "online-shoppers", "online-shoppers.json", "")]
    [InlineData("online-shoppers", "online_shoppers_intention.csv", "online-shoppers+PageValues", "online-shoppers-pagevalues.json", "")]
    public void Score_EachRowOfAList_IsThatOfTheKey(string list, string file, string key, string playbook, string idColumn)
    {
        var read = PlaybookOf(playbook);
        using var leads = CsvLeads.Open(SharedData.Path(list, file), read.Schema, new CsvOptions { IdColumn = idColumn });

        AssertAgrees(read, leads, AnswerKey.Read(list, key));
    }

    [SharedDataFact]
    public void Score_EachDecidedDealOfMavenCrm_IsThatOfTheKey()
    {
        var read = PlaybookOf("maven-crm.json");
        using var joined = new MemoryStream(Encoding.UTF8.GetBytes(MavenCrm.Joined()));
        using var leads = CsvLeads.Open(joined, "joined", read.Schema, new CsvOptions { IdColumn = "opportunity_id" });

        AssertAgrees(read, leads, AnswerKey.Read("maven-crm", "maven-crm"));
    }

    [SharedDataTheory]
    [InlineData("0.25h")]
    [InlineData("24h")]
    [InlineData("72h")]
    [InlineData("168h")]
    public void Score_EachLoanApplicationSomeTimeAfterItsRegistration_IsThatOfTheKey(string age)
    {
        var read = PlaybookOf("bpi2012-a.json");
        var key = AnswerKey.Read("bpi2012-a", $"bpi2012-a-{age}");
        using var list = CsvLeads.Open(SharedData.Path("bpi2012-a", "cases.csv"), read.Schema);
        var leads = list.Read().Select(lead => lead.Record!).Where(lead => key.Leads.ContainsKey(lead.Id)).ToDictionary(lead => lead.Id);
        using var events = CsvActivities.Open(SharedData.Path("bpi2012-a", "events.csv"), read.Schema, new CsvActivityOptions { LeadIdColumn = list.IdColumn });
        foreach (var item in events.Read())
        {
            if (leads.TryGetValue(item.LeadId, out var lead))
            {
                lead.Add(item.Activity!.Value, item.Attributes);
            }
        }

        var hours = double.Parse(age[..^1], CultureInfo.InvariantCulture);
        AssertAgrees(read, leads.Values, key, lead => lead["registered_at"].Timestamp!.Value.AddHours(hours));
    }

    [SharedDataTheory]
    [InlineData("bpi2012-a", "bpi2012-a-24h", "bpi2012-a.json")]
    [InlineData("x-education", "x-education", "x-education.json")]
    [InlineData("online-shoppers", "online-shoppers", "online-shoppers.json")]
    [InlineData("online-shoppers", "online-shoppers+PageValues", "online-shoppers-pagevalues.json")]
    [InlineData("maven-crm", "maven-crm", "maven-crm.json")]
    public void Rules_OfAPlaybook_AreThoseOfTheKey(string list, string key, string playbook) => Assert.Equal(
        AnswerKey.Read(list, key).Rules.Select(rule => $"{rule.Name}: {rule.Points}").Order(),
        PlaybookOf(playbook).Model.Rules.Cast<ConditionRule>().Select(rule => $"{rule.Name}: {rule.Points}").Order());

    private static Playbook PlaybookOf(string file) =>
        Playbook.Parse(File.ReadAllText(Repository.PathOf("tests", "LeadScoring.Tests", "AnswerKeys", file)));

    private static void AssertAgrees(Playbook playbook, CsvLeads leads, AnswerKey key) => AssertAgrees(
        playbook,
        leads.Read().Select(lead =>
        {
            Assert.Empty(lead.Rejections);
            return lead.Record!;
        }),
        key,
        _ => Now);

    private static void AssertAgrees(Playbook playbook, IEnumerable<LeadRecord> leads, AnswerKey key, Func<LeadRecord, DateTimeOffset> nowOf)
    {
        var scorer = Scorer.Of(playbook.Model);
        var fires = key.Rules.ToDictionary(rule => rule.Name, _ => 0);
        var rows = 0;
        foreach (var record in leads)
        {
            var now = nowOf(record);
            var (score, expected) = (scorer.Score(record, now), key.Leads[record.Id]);
            Assert.Equal((record.Id, expected.Points, expected.Tier), (record.Id, score.Total.ToDecimal(), playbook.Tiers.TierOf(score).Name));
            Assert.Equal(score.Total.Thousandths, NaiveScorer.Score(playbook.Model, record, now).Total);
            foreach (var line in scorer.Explain(record, now).Lines.Where(line => line is { Kind: LedgerLineKind.Rule, Outcome: LineOutcome.Holds }))
            {
                fires[line.Name]++;
            }

            rows++;
        }

        Assert.Equal(key.Leads.Count, rows);
        if (playbook.Schema.Activities.Count == 0)
        {
            AssertAgreesByColumns(playbook, [.. leads], key, nowOf);
        }

        Assert.Equal(key.Rules.Select(rule => $"{rule.Name}: {rule.Fires}"), key.Rules.Select(rule => $"{rule.Name}: {fires[rule.Name]}"));
    }

    private static void AssertAgreesByColumns(Playbook playbook, List<LeadRecord> leads, AnswerKey key, Func<LeadRecord, DateTimeOffset> nowOf)
    {
        var scores = BulkScorer.Of(playbook.Model, playbook.Schema).Score(LeadTable.Of(leads, playbook.Schema), nowOf(leads[0]), new BulkOptions { Threads = 2 });
        Assert.Equal(
            leads.Select(lead => (lead.Id, key.Leads[lead.Id].Points, key.Leads[lead.Id].Tier)),
            leads.Select((lead, row) => (lead.Id, scores.Totals[row].ToDecimal(), playbook.Tiers.TierOf(scores[row]).Name)));
    }
}
