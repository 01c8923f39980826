namespace LeadScoring.Assignment.Strategies;

/// <summary>Whose turn it is: the working copy on which strategies count. Reps are numbered in the order of the roster.</summary>
/// <remarks>Not thread-safe. What a strategy counts as a place's value is its own affair.</remarks>
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
        (_reps, Picks, Places) = (reps, state.Picks, new RotationPlace[reps.Count]);
        for (var rep = 0; rep < reps.Count; rep++)
        {
            _numbers[reps[rep].Id] = rep;
            Places[rep] = new RotationPlace { Weight = reps[rep].Weight, IsNew = true };
        }

        foreach (var share in state.Shares)
        {
            if (_numbers.TryGetValue(share.Rep, out var rep))
            {
                Places[rep] = new RotationPlace { Weight = reps[rep].Weight, Value = share.Value, LastPick = share.LastPick, IsAbsent = share.IsAbsent };
            }
        }
    }

    /// <summary>Where each rep stands.</summary>
    public RotationPlace[] Places { get; }

    /// <summary>How many turns there were.</summary>
    public long Picks { get; private set; }

    /// <summary>Gives a rep the turn.</summary>
    public void Give(int rep) => Places[rep].LastPick = ++Picks;

    /// <summary>The number of a rep, or <see cref="Nobody"/>.</summary>
    public int Find(string rep) => _numbers.GetValueOrDefault(rep, Nobody);

    /// <summary>What has to be kept of a turn to take it back.</summary>
    public RotationPick Describe(int rep, ReadOnlySpan<Turn> turns)
    {
        List<(string, int)> eligible = [];
        for (var other = 0; other < turns.Length; other++)
        {
            if (turns[other] == Turn.Eligible && Places[other].Weight > 0)
            {
                eligible.Add((_reps[other].Id, Places[other].Weight));
            }
        }

        return new RotationPick(_reps[rep].Id, [.. eligible]);
    }

    /// <summary>What is stored.</summary>
    public RotationState ToState() => new(Picks, [.. Places.Select((place, rep) => new RotationShare(_reps[rep].Id, place.Value, place.LastPick, place.IsAbsent))]);
}

/// <summary>Where one rep stands in a rotation.</summary>
internal struct RotationPlace
{
    public long Value;

    /// <summary>The number of the rep's last turn, or 0.</summary>
    public long LastPick;

    public int Weight;

    /// <summary>Whether the rep was not there when it was last somebody's turn.</summary>
    public bool IsAbsent;

    /// <summary>Whether the stored state did not know the rep.</summary>
    public bool IsNew;
}
