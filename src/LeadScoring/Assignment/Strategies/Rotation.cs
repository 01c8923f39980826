namespace LeadScoring.Assignment.Strategies;

/// <summary>Whose turn it is: the working copy on which strategies count. Reps are numbered in the order of the roster.</summary>
/// <remarks>Not thread-safe. What a strategy counts in <see cref="Values"/> is its own affair.</remarks>
internal sealed class Rotation
{
    /// <summary>In place of a rep: nobody.</summary>
    public const int Nobody = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Rep> _reps;

    /// <summary>Goes on from a stored state. Reps who are new stand at 0, those who are gone are forgotten.</summary>
    /// <param name="state">The state.</param>
    /// <param name="reps">The reps, each once, in the order of the UTF-8 bytes of their ids.</param>
    public Rotation(RotationState state, IReadOnlyList<Rep> reps)
    {
        (_reps, Picks) = (reps, state.Picks);
        (Weights, Values, LastPicks, AreAbsent, AreNew) = (new int[reps.Count], new long[reps.Count], new long[reps.Count], new bool[reps.Count], new bool[reps.Count]);
        Array.Fill(AreNew, true);
        for (var rep = 0; rep < reps.Count; rep++)
        {
            (_numbers[reps[rep].Id], Weights[rep]) = (rep, reps[rep].Weight);
        }

        foreach (var share in state.Shares)
        {
            if (_numbers.TryGetValue(share.Rep, out var rep))
            {
                (Values[rep], LastPicks[rep], AreAbsent[rep], AreNew[rep]) = (share.Value, share.LastPick, share.IsAbsent, false);
            }
        }
    }

    public int Count => _reps.Count;

    public int[] Weights { get; }

    public long[] Values { get; }

    /// <summary>The number of each rep's last turn, or 0.</summary>
    public long[] LastPicks { get; }

    public bool[] AreAbsent { get; }

    /// <summary>Whether the stored state did not know the rep.</summary>
    public bool[] AreNew { get; }

    /// <summary>How many turns there were.</summary>
    public long Picks { get; private set; }

    /// <summary>Gives a rep the turn.</summary>
    public void Give(int rep) => LastPicks[rep] = ++Picks;

    /// <summary>The number of a rep, or <see cref="Nobody"/>.</summary>
    public int Find(string rep) => _numbers.GetValueOrDefault(rep, Nobody);

    /// <summary>What has to be kept of a turn to take it back.</summary>
    public RotationPick Describe(int rep, ReadOnlySpan<Turn> turns)
    {
        List<(string, int)> eligible = [];
        for (var other = 0; other < turns.Length; other++)
        {
            if (turns[other] == Turn.Eligible && Weights[other] > 0)
            {
                eligible.Add((_reps[other].Id, Weights[other]));
            }
        }

        return new RotationPick(_reps[rep].Id, [.. eligible]);
    }

    /// <summary>What is stored.</summary>
    public RotationState ToState() => new(Picks, [.. Enumerable.Range(0, Count).Select(rep => new RotationShare(_reps[rep].Id, Values[rep], LastPicks[rep], AreAbsent[rep]))]);
}
