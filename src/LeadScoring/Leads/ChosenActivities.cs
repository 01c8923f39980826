namespace LeadScoring.Leads;

/// <summary>An activity that a rule looks at: its place among those seen, and its points in thousandths.</summary>
internal readonly record struct ChosenActivity(int Place, long Points);

/// <summary>What a cap over a time knows while activities are accepted one by one.</summary>
internal struct CapState
{
    /// <summary>How many activities it has let through in its time.</summary>
    public int Count;

    /// <summary>Their points, without sign.</summary>
    public long Sum;

    /// <summary>The first accepted activity in a rolling time.</summary>
    public int First;

    /// <summary>The calendar time at hand.</summary>
    public long Period;

    /// <summary>The calendar time before it, to which a clock that is set back over midnight returns, with what it had let through.</summary>
    public (long Period, int Count, long Sum) Before;
}

/// <summary>The activities that the rule at hand looks at; used again for every rule and lead.</summary>
internal sealed class ChosenActivities
{
    private ChosenActivity[] _items = new ChosenActivity[16];
    private CapState[] _caps = [];

    public int Count { get; private set; }

    public ref ChosenActivity this[int index] => ref _items[index];

    /// <summary>Forgets the rule before.</summary>
    public void Start(int most)
    {
        Count = 0;
        if (_items.Length < most)
        {
            _items = new ChosenActivity[Math.Max(most, _items.Length * 2)];
        }
    }

    public void Add(int place, long points) => _items[Count++] = new ChosenActivity(place, points);

    public void Reverse() => _items.AsSpan(0, Count).Reverse();

    public void Cut(int count) => Count = count;

    /// <summary>So many caps that know nothing yet.</summary>
    public Span<CapState> Caps(int count)
    {
        if (_caps.Length < count)
        {
            _caps = new CapState[count];
        }

        var caps = _caps.AsSpan(0, count);
        caps.Clear();
        return caps;
    }
}
