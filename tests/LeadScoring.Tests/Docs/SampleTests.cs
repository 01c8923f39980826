using LeadScoring.Csv;

namespace LeadScoring.Tests.Docs;

/// <summary>The sample in docs/samples/manufacturer: its playbook, its leads, and scores that were worked out without the library.</summary>
public class SampleTests
{
    // Overrides in the sample have ended in 2025 or end in 2036, so that any instant between gives the same scores.
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly string Folder = Repository.PathOf("docs", "samples", "manufacturer");

    private static readonly Playbook Playbook = Playbook.Parse(File.ReadAllText(Path.Combine(Folder, "playbook.json")));

    [Fact]
    public void Activities_AreWhatTheGeneratorWrites() => Assert.Equal(
        (BehaviourLists.Leads(), BehaviourLists.Activities()),
        (File.ReadAllText(Repository.PathOf("docs", "samples", "behaviour", "leads.csv")), File.ReadAllText(Repository.PathOf("docs", "samples", "behaviour", "activities.csv"))));

    [Fact]
    public void Leads_AreWhatTheGeneratorWrites() => Assert.Equal(ManufacturerLeads.ToCsv(), File.ReadAllText(Path.Combine(Folder, "leads.csv")));

    [Fact]
    public void Playbook_HasNoFindings() => Assert.Equal([], Playbook.Check().Select(finding => finding.ToString()));

    [Fact]
    public void Leads_AreAllReadWithoutFaults()
    {
        var scorer = Scorer.Of(Playbook.Model);

        Assert.Equal(ManufacturerLeads.Count, Leads().Count(lead => lead.Record is { } record && scorer.Score(record, Now).Faults == 0));
    }

    [Fact]
    public void Score_OfChosenLeads_IsThatWorkedOutByHand()
    {
        var scorer = Scorer.Of(Playbook.Model);
        var answers = File.ReadAllLines(Path.Combine(Folder, "answers.csv")).Skip(1).ToList();
        var leads = Leads().ToDictionary(lead => lead.Record!.Id, lead => lead.Record!);

        Assert.Equal(answers, answers.Select(answer =>
        {
            var lead = leads[answer.Split(',')[0]];
            var score = scorer.Score(lead, Now);
            return $"{lead.Id},{score.Total},{Playbook.Tiers.TierOf(score).Name}";
        }));
    }

    [Fact]
    public void Answers_TouchEveryRuleLimitOverrideAndGate()
    {
        var scorer = Scorer.Of(Playbook.Model);
        var chosen = File.ReadAllLines(Path.Combine(Folder, "answers.csv")).Skip(1).Select(answer => answer.Split(',')[0]).ToHashSet();
        var seen = Leads().Where(lead => chosen.Contains(lead.Record!.Id))
            .SelectMany(lead => scorer.Explain(lead.Record!, Now).Lines)
            .Where(line => line.Points != Points.Zero || line.Kind == Results.LedgerLineKind.Override)
            .Select(line => line.Name).ToHashSet();

        Assert.Equal([], Names().Except(seen));
    }

    [Fact]
    public void Score_OfEveryLead_AllocatesNothing()
    {
        var scorer = Scorer.Of(Playbook.Model);
        var leads = Leads().ConvertAll(lead => lead.Record!);
        long allocated = 0;
        for (var round = 0; round < 2; round++) // the first one makes what the thread keeps, and what patterns remember of the texts they have met
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var lead in leads)
            {
                scorer.Score(lead, Now);
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    private static IEnumerable<string> Names() =>
        Playbook.Model.Rules.Select(rule => rule.Name)
            .Concat(Playbook.Model.Dimensions.Select(dimension => dimension.Name))
            .Concat(Playbook.Model.Dimensions.SelectMany(dimension => dimension.Groups).Select(group => group.Name))
            .Concat(Playbook.Model.Overrides.Select(item => item.Name))
            .Concat(Playbook.Model.Gates.Select(gate => gate.Name));

    private static List<CsvLead> Leads()
    {
        using var leads = CsvLeads.Open(Path.Combine(Folder, "leads.csv"), Playbook.Schema);
        Assert.Equal([], leads.Warnings);
        return [.. leads.Read()];
    }
}
