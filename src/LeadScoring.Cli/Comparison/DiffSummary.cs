using LeadScoring.Results;

namespace LeadScoring.Cli.Comparison;

/// <summary>What another playbook changes for a list of leads; filled row by row.</summary>
internal sealed class DiffSummary
{
    private readonly long[,] _migration; // old tier × new tier
    private readonly PriorityQueue<Move, (long Size, long Row)> _movers = new(Comparer<(long Size, long Row)>.Create(IsSmaller));
    private readonly Dictionary<LineKey, CauseOfChange> _causes = [];
    private readonly Definitions _oldParts;
    private readonly Definitions _newParts;
    private readonly int _top;

    /// <summary>Begins a summary.</summary>
    /// <param name="before">The old playbook.</param>
    /// <param name="after">The new one.</param>
    /// <param name="asOf">When leads are looked at.</param>
    /// <param name="top">How many of the leads that change most are kept.</param>
    /// <param name="unread">How many of the rows that cannot be read are kept.</param>
    public DiffSummary(Playbook before, Playbook after, string asOf, int top, int unread)
    {
        (Unread, UnreadActivities) = (new UnreadRows(unread), new UnreadRows(unread));
        (Old, New, AsOf, _top) = (before, after, asOf, top);
        (_oldParts, _newParts) = (new Definitions(before.Model), new Definitions(after.Model));
        _migration = new long[before.Tiers.Tiers.Count, after.Tiers.Tiers.Count];
    }

    public Playbook Old { get; }

    public Playbook New { get; }

    /// <summary>When leads were looked at: an instant, or an expression that gives one for each.</summary>
    public string AsOf { get; }

    public required string OldPath { get; init; }

    public required string NewPath { get; init; }

    public required string LeadsPath { get; init; }

    /// <summary>The list of activities, or null without one.</summary>
    public string? ActivitiesPath { get; init; }

    /// <summary>Leads that both playbooks scored.</summary>
    public long Leads { get; private set; }

    public long ScoreChanges { get; private set; }

    public long TierChanges { get; private set; }

    /// <summary>Leads that not both playbooks can read or look at.</summary>
    public UnreadRows Unread { get; }

    /// <summary>Rows of the list of activities.</summary>
    public long Activities { get; private set; }

    /// <summary>Activities that not both playbooks can read.</summary>
    public UnreadRows UnreadActivities { get; }

    /// <summary>The changes of all scores added up.</summary>
    public Points Change { get; private set; }

    public bool HasDifferences => ScoreChanges + TierChanges > 0 || Unread.HasDifferences || UnreadActivities.HasDifferences;

    /// <summary>The lines that give other points, those with the most points, up and down, first. Their sum is <see cref="Change"/>.</summary>
    public IEnumerable<CauseOfChange> Causes =>
        _causes.Values.OrderByDescending(cause => cause.Size).ThenBy(cause => cause.Line.Name, StringComparer.Ordinal);

    /// <summary>The leads whose score changes most, up or down; of equals the first in the file.</summary>
    public IEnumerable<Move> Movers => _movers.UnorderedItems.OrderByDescending(item => item.Priority, _movers.Comparer).Select(item => item.Element);

    public long this[int oldTier, int newTier] => _migration[oldTier, newTier];

    public void AddUnread(UnreadRow row) => Unread.Add(row.Old is null, row.New is null, row);

    /// <summary>Adds an activity that each playbook can read or not.</summary>
    public void AddActivity(bool isReadByOld, bool isReadByNew, UnreadRow row)
    {
        Activities++;
        UnreadActivities.Add(isReadByOld, isReadByNew, row);
    }

    /// <summary>Adds a lead.</summary>
    /// <param name="move">What happens to it.</param>
    /// <param name="changes">The lines that give other points; none unless the score changes.</param>
    public void Add(Move move, IReadOnlyList<LineChange> changes)
    {
        Leads++;
        _migration[PlaceOf(Old, move.OldTier), PlaceOf(New, move.NewTier)]++;
        if (move.IsNone)
        {
            return;
        }

        ScoreChanges += move.ChangesScore ? 1 : 0;
        TierChanges += move.ChangesTier ? 1 : 0;
        Change += move.Change;
        foreach (var change in changes)
        {
            var key = LineKey.Of(change.Line);
            if (!_causes.TryGetValue(key, out var cause))
            {
                _causes.Add(key, cause = new CauseOfChange(change.Line, Definitions.StatusOf(key, _oldParts, _newParts)));
            }

            cause.Add(change.Points);
        }

        var rank = (Math.Abs(move.Change.Thousandths), move.Row);
        if (_movers.Count < _top)
        {
            _movers.Enqueue(move with { Reasons = changes }, rank);
        }
        else if (_top > 0)
        {
            _movers.EnqueueDequeue(move with { Reasons = changes }, rank);
        }
    }

    private static int PlaceOf(Playbook playbook, Tiers.Tier tier)
    {
        var place = 0;
        while (!ReferenceEquals(playbook.Tiers.Tiers[place], tier))
        {
            place++;
        }

        return place;
    }

    // Below 0 when the left is the smaller move, which leaves the queue first.
    private static int IsSmaller((long Size, long Row) left, (long Size, long Row) right) =>
        left.Size != right.Size ? left.Size.CompareTo(right.Size) : right.Row.CompareTo(left.Row);
}

/// <summary>A row that not both playbooks can read.</summary>
/// <param name="Row">The row of the list, from 1.</param>
/// <param name="Line">The line of the file on which the row starts.</param>
/// <param name="Old">Why the old playbook cannot read it, without values of personal fields; null when it can, or reads no such rows at all.</param>
/// <param name="New">The same of the new playbook.</param>
internal sealed record UnreadRow(long Row, long Line, string? Old, string? New);

/// <summary>Rows of a list that not both playbooks can read.</summary>
/// <param name="most">How many are kept with their reasons.</param>
internal sealed class UnreadRows(int most)
{
    private readonly List<UnreadRow> _first = [];

    /// <summary>The first rows that have a reason.</summary>
    public IReadOnlyList<UnreadRow> First => _first;

    /// <summary>How many rows have a reason.</summary>
    public long Count { get; private set; }

    /// <summary>Rows that only the old playbook can read, for what its fields are.</summary>
    public long OnlyOldReads { get; private set; }

    /// <summary>Rows that only the new playbook can read.</summary>
    public long OnlyNewReads { get; private set; }

    /// <summary>Rows that neither can read.</summary>
    public long NeitherReads { get; private set; }

    public bool HasDifferences => OnlyOldReads + OnlyNewReads > 0;

    public void Add(bool isReadByOld, bool isReadByNew, UnreadRow row)
    {
        if ((row.Old ?? row.New) is not null)
        {
            Count++;
            if (_first.Count < most)
            {
                _first.Add(row);
            }
        }

        switch (isReadByOld, isReadByNew)
        {
            case (false, false):
                NeitherReads++;
                break;
            case (false, true):
                OnlyNewReads++;
                break;
            case (true, false):
                OnlyOldReads++;
                break;
        }
    }
}

/// <summary>A line of the ledger that gives other points under the new playbook.</summary>
internal sealed class CauseOfChange(LedgerLine line, LineStatus status)
{
    public LedgerLine Line { get; } = line;

    public LineStatus Status { get; } = status;

    /// <summary>How many leads it gives other points.</summary>
    public long Leads { get; private set; }

    /// <summary>The changes added up over the leads.</summary>
    public Points Sum { get; private set; }

    /// <summary>The changes added up without their signs, in thousandths.</summary>
    public long Size { get; private set; }

    public void Add(Points change) => (Leads, Sum, Size) = (Leads + 1, Sum + change, Size + Math.Abs(change.Thousandths));
}
