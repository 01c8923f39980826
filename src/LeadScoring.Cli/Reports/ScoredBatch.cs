using LeadScoring.Bulk;
using LeadScoring.Cli.Input;
using LeadScoring.Csv;

namespace LeadScoring.Cli.Reports;

/// <summary>Rows of a list that follow each other, with the scores of their leads.</summary>
internal sealed class ScoredBatch
{
    private readonly LeadBatch _batch;
    private readonly BulkScores _scores;
    private readonly AsOf _asOf;
    private readonly (DateTimeOffset? Instant, string Reason)[]? _looks; // null when all are looked at at one instant

    private ScoredBatch(LeadBatch batch, BulkScores scores, AsOf asOf, (DateTimeOffset?, string)[]? looks) => (_batch, _scores, _asOf, _looks) = (batch, scores, asOf, looks);

    public CsvTable Table => _batch.Table;

    public static ScoredBatch Of(LeadBatch batch, BulkScorer scorer, AsOf asOf, Language language)
    {
        var leads = batch.Table.Leads;
        if (!asOf.IsOfEachLead)
        {
            return new ScoredBatch(batch, scorer.Score(leads, asOf.Instant), asOf, looks: null);
        }

        var (looks, instants) = (new (DateTimeOffset? Instant, string Reason)[leads.Count], new DateTimeOffset[leads.Count]);
        for (var lead = 0; lead < leads.Count; lead++)
        {
            looks[lead] = (asOf.Of(leads.LeadAt(lead), language, out var reason), reason);
            instants[lead] = looks[lead].Instant ?? default;
        }

        return new ScoredBatch(batch, scorer.Score(leads, instants), asOf, looks);
    }

    public Score ScoreOf(int lead) => _scores[lead];

    /// <summary>The instant at which a lead is looked at; or null, and why there is none.</summary>
    public DateTimeOffset? InstantOf(int lead, out string reason)
    {
        (var instant, reason) = _looks is null ? (_asOf.Instant, "") : _looks[lead];
        return instant;
    }

    /// <summary>How many activities of a lead are later than an instant.</summary>
    public long LaterOf(int lead, DateTimeOffset instant) =>
        _batch.Activities.Count == 0 ? 0 : _batch.Activities[lead].Activities.LongCount(activity => activity.Time > instant);
}
