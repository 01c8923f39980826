using LeadScoring.Cli.Input;
using LeadScoring.Csv;
using LeadScoring.Results;
using LeadScoring.Tiers;

namespace LeadScoring.Cli.Reports;

/// <summary>What a list of scored leads comes to; filled row by row, in memory that does not grow with the list.</summary>
internal sealed class ScoreSummary
{
    private const int MaxRejectsShown = 3;

    private readonly PriorityQueue<ScoredLead, (int Tier, Points Total, long Row)> _best = new(Comparer<(int Tier, Points Total, long Row)>.Create(IsWorse));
    private readonly List<Reject> _firstRejects = [];
    private readonly List<Reject> _firstActivityRejects = [];
    private readonly int _top;
    private ScoredLead? _firstFaulty;

    public ScoreSummary(Playbook playbook, string playbookPath, LeadFile leads, ActivityFile? activities, AsOf asOf, int top)
    {
        (Playbook, PlaybookPath, Leads, Activities, AsOf, _top) = (playbook, playbookPath, leads, activities, asOf, top);
        Tiers = [.. playbook.Tiers.Tiers.Select(tier => new TierCount(tier))];
    }

    public Playbook Playbook { get; }

    public string PlaybookPath { get; }

    public LeadFile Leads { get; }

    /// <summary>The list of activities, or null without one.</summary>
    public ActivityFile? Activities { get; }

    public AsOf AsOf { get; }

    /// <summary>The tiers, the highest first.</summary>
    public IReadOnlyList<TierCount> Tiers { get; }

    public long Scored { get; private set; }

    public long Rejected { get; private set; }

    public long Rows => Scored + Rejected;

    /// <summary>The mean score of all leads, or null without leads.</summary>
    public decimal? Mean => TierCount.MeanOf(Tiers.Aggregate(Points.Zero, (sum, tier) => sum + tier.Sum), Scored);

    /// <summary>Rules, gates and overrides that could not be evaluated, over all leads.</summary>
    public long Faults { get; private set; }

    public long LeadsWithFaults { get; private set; }

    /// <summary>The leads with the highest tier and score, the best first; of equals the first in the file.</summary>
    public IReadOnlyList<ScoredLead> Top { get; private set; } = [];

    public IReadOnlyList<Reject> FirstRejects => _firstRejects;

    public IReadOnlyList<Reject> FirstActivityRejects => _firstActivityRejects;

    /// <summary>The first lead with a fault and its first fault, or null.</summary>
    public (ScoredLead Lead, LedgerLine Line)? FirstFault { get; private set; }

    public string? OutputPath { get; set; }

    public string? RejectsPath { get; set; }

    public string? ActivityRejectsPath { get; set; }

    public int ExitCode => Rejected > 0 || Faults > 0 || Leads.Warnings > 0 || Activities is { Rejected: > 0 } or { Warnings: > 0 } ? Cli.ExitCode.Found : Cli.ExitCode.Done;

    public void Add(Reject reject)
    {
        Rejected++;
        if (_firstRejects.Count < MaxRejectsShown)
        {
            _firstRejects.Add(reject);
        }
    }

    /// <summary>Adds a row that is no activity; the list itself counts it.</summary>
    public void AddActivity(Reject reject)
    {
        if (_firstActivityRejects.Count < MaxRejectsShown)
        {
            _firstActivityRejects.Add(reject);
        }
    }

    /// <summary>Adds a lead.</summary>
    /// <param name="table">Where it stands.</param>
    /// <param name="lead">Its place there.</param>
    /// <param name="row">The number of its row in the file.</param>
    /// <param name="score">Its score.</param>
    /// <param name="tier">Its tier.</param>
    /// <param name="instant">When it was looked at.</param>
    public void Add(CsvTable table, int lead, long row, in Score score, Tier tier, DateTimeOffset instant)
    {
        Scored++;
        var place = 0;
        while (!ReferenceEquals(Tiers[place].Tier, tier))
        {
            place++;
        }

        Tiers[place].Add(score.Total);
        if (score.Faults > 0)
        {
            (Faults, LeadsWithFaults) = (Faults + score.Faults, LeadsWithFaults + 1);
            _firstFaulty ??= new ScoredLead(table.LeadAt(lead), score, tier, instant);
        }

        var rank = (place, score.Total, row);
        if (_best.Count < _top)
        {
            _best.Enqueue(new ScoredLead(table.LeadAt(lead), score, tier, instant), rank);
        }
        else if (_top > 0 && _best.TryPeek(out _, out var worst) && IsWorse(rank, worst) > 0)
        {
            _best.EnqueueDequeue(new ScoredLead(table.LeadAt(lead), score, tier, instant), rank);
        }
    }

    /// <summary>Finds the reasons of the best leads, and the first fault, once all leads are in.</summary>
    public void Explain(Scorer<LeadRecord> scorer)
    {
        List<ScoredLead> top = [];
        while (_best.TryDequeue(out var lead, out _))
        {
            top.Add(lead with { Reasons = Reasons.StrongestOf(scorer.Explain(lead.Lead.Record!, lead.Instant)) });
        }

        top.Reverse();
        Top = top;
        if (_firstFaulty is { } faulty)
        {
            FirstFault = (faulty, scorer.Explain(faulty.Lead.Record!, faulty.Instant).Lines.First(line => line.Outcome == LineOutcome.Fault));
        }
    }

    // Below 0 when the left is the worse one, which leaves the queue first.
    private static int IsWorse((int Tier, Points Total, long Row) left, (int Tier, Points Total, long Row) right) =>
        left.Tier != right.Tier ? right.Tier.CompareTo(left.Tier)
        : left.Total != right.Total ? left.Total.CompareTo(right.Total)
        : right.Row.CompareTo(left.Row);
}

/// <summary>A lead and what it is worth at an instant.</summary>
internal sealed record ScoredLead(CsvLead Lead, Score Score, Tier Tier, DateTimeOffset Instant)
{
    /// <summary>The strongest lines of the ledger; empty until somebody asks for them.</summary>
    public IReadOnlyList<LedgerLine> Reasons { get; init; } = [];
}

/// <summary>How many leads are in a tier, and their scores added up.</summary>
internal sealed class TierCount(Tier tier)
{
    public Tier Tier { get; } = tier;

    public long Leads { get; private set; }

    public Points Sum { get; private set; }

    /// <summary>The mean score, or null without leads.</summary>
    public decimal? Mean => MeanOf(Sum, Leads);

    /// <summary>The mean, with one decimal.</summary>
    public static decimal? MeanOf(Points sum, long leads) => leads == 0 ? null : decimal.Round(sum.ToDecimal() / leads, 1, MidpointRounding.AwayFromZero);

    public void Add(Points total) => (Leads, Sum) = (Leads + 1, Sum + total);

    /// <summary>The share of all leads, from 0 to 1.</summary>
    public double ShareOf(long all) => all == 0 ? 0 : (double)Leads / all;
}
