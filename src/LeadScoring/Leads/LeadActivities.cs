namespace LeadScoring.Leads;

/// <summary>One activity of the lead at hand, as a plan sees it.</summary>
/// <param name="Time">Milliseconds since 1970.</param>
/// <param name="Sequence">Which of several of one instant comes first.</param>
/// <param name="Value">The number that goes with it; NaN is missing.</param>
/// <param name="Type">The plan's code of its type; 0 for every type that the plan does not name.</param>
/// <param name="Item">Where the rest of it stands: its place in the order in which the host gave it.</param>
internal readonly record struct SeenActivity(long Time, long Sequence, double Value, int Type, int Item);

/// <summary>
/// The activities of one lead until an instant, in order: what every rule and condition over activities reads. Reused from lead to lead on one thread.
/// </summary>
/// <remarks>
/// Filters are asked as an activity comes in, once each, and only their answers are kept, with the few attributes that something adds up or counts.
/// Activities that a plan cannot tell apart may stand in any order.
/// </remarks>
internal sealed partial class LeadActivities
{
    private const int KnownNames = 64;

    private readonly Comparison<SeenActivity> _order; // made once: sorting by a comparer makes one each time
    private SeenActivity[] _seen = new SeenActivity[16];
    private string?[] _ids = new string?[16];
    private bool _hasIds; // else the ids are those of a lead before
    private int _items; // how many were taken in, those told twice included
    private int _supposedFrom = -1; // the place of the first that is only supposed, or −1
    private int _itemsBefore;
    private int _faultsBefore;
    private HashSet<string>? _exactTexts;
    private HashSet<string>? _folded;
    private HashSet<double>? _numberSet;
    private readonly (string? Name, int Code)[] _known = new (string?, int)[KnownNames]; // most lists repeat the same few strings

    public LeadActivities() => _order = Compare;

    /// <summary>What the plan at hand asks for.</summary>
    public ActivityNeeds Needs { get; private set; } = ActivityNeeds.None;

    /// <summary>The attributes of the activity that comes in.</summary>
    public LeadRow Attributes { get; } = new();

    /// <summary>Room for the rule at hand.</summary>
    public ChosenActivities Chosen { get; } = new();

    /// <summary>The instant up to which activities are seen, in milliseconds, included.</summary>
    public long Now { get; private set; }

    /// <summary>How many activities are seen.</summary>
    public int Count { get; private set; }

    /// <summary>How many there are, those that came in after <see cref="Now"/> included; more than are seen only behind <see cref="LookAt"/>.</summary>
    public int All { get; private set; }

    /// <summary>The activities, the earliest first.</summary>
    public ReadOnlySpan<SeenActivity> Seen => _seen.AsSpan(0, Count);

    /// <summary>Forgets the lead before.</summary>
    public void Start(ActivityNeeds needs, long now)
    {
        if (!ReferenceEquals(needs, Needs))
        {
            Needs = needs;
            Array.Clear(_known);
        }

        (_items, _supposedFrom) = (0, -1);
        (Now, Count, All, _hasIds) = (now, 0, 0, false);
        if (_faults.Count > 0)
        {
            _faults.Clear();
        }
    }

    /// <summary>Whether the plan looks at an activity; its attributes are then to be read, and <see cref="Add"/> called.</summary>
    public bool Takes(in LeadActivity activity, out int code)
    {
        code = 0;
        if (activity.Milliseconds > Now)
        {
            return false;
        }

        if (activity.Type is null)
        {
            throw new ArgumentException("An activity has a type; this one is no activity at all (its default).");
        }

        ref var known = ref _known[(activity.Type[0] + activity.Type.Length) % KnownNames];
        if (!ReferenceEquals(activity.Type, known.Name))
        {
            known = (activity.Type, Needs.CodeOf(activity.Type));
        }

        code = known.Code;
        return code > 0 || (code == 0 && Needs.TakesOthers);
    }

    /// <summary>Adds an activity that <see cref="Takes"/> has answered yes to.</summary>
    public void Add(in LeadActivity activity, int code)
    {
        var item = Count;
        RoomFor(item);
        _seen[item] = new SeenActivity(activity.Milliseconds, activity.Sequence, activity.RawValue, code, item);
        if (_hasIds || activity.Id is not null)
        {
            SetId(item, activity.Id);
        }

        Count = item + 1;
        if (Needs.HasDetails)
        {
            AddDetails(activity, code, item);
        }
    }

    /// <summary>Brings the activities in order, and leaves out those that were told twice.</summary>
    public void Finish()
    {
        _items = Count;
        var seen = _seen.AsSpan(0, Count);
        var (isAscending, isDescending) = (true, true);
        for (var i = 1; i < seen.Length; i++)
        {
            isAscending &= seen[i].Time > seen[i - 1].Time;
            isDescending &= seen[i].Time < seen[i - 1].Time;
        }

        if (isAscending)
        {
            return;
        }

        if (isDescending)
        {
            seen.Reverse();
            return;
        }

        seen.Sort(_order);
        if (_hasIds)
        {
            LeaveOutRepeats();
        }
    }

    /// <summary>Sees those of all activities that were until an instant; to be called once they are in order, read until the latest instant of interest.</summary>
    public void LookAt(long now)
    {
        All = Math.Max(All, Count);
        (Now, Count) = (now, PlaceAfter(now));
    }

    /// <summary>Adds an activity that is now, behind all others, so many times; until <see cref="TakeBack"/>.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="code">The plan's code of its type.</param>
    /// <param name="count">How many times.</param>
    /// <param name="attributes">Sets its attributes in a row without any; null when they are not known, and the activity then passes one filter and no other.</param>
    /// <param name="filter">That filter.</param>
    public void Suppose(in LeadActivity activity, int code, int count, Action<LeadRow>? attributes, int filter)
    {
        if (_supposedFrom < 0)
        {
            (_supposedFrom, _itemsBefore, _faultsBefore) = (Count, _items, _faults.Count);
        }

        for (var i = 0; i < count; i++)
        {
            // Behind every item that there is: those told twice have given up their places, but not what stands beside them.
            var item = Math.Max(_items, Count);
            RoomFor(item);
            _seen[Count] = new SeenActivity(Now, long.MaxValue, activity.RawValue, code, item);
            SetId(item, null);
            if (attributes is null)
            {
                AddSupposed(item, filter);
            }
            else if (Needs.HasDetails)
            {
                if (Needs.ReadsAttributes)
                {
                    Attributes.Prepare(Needs.Layout); // the lead may have done nothing yet
                    Attributes.Clear();
                    attributes(Attributes);
                }

                AddDetails(activity, code, item);
            }

            Count++;
            _items = item + 1;
        }
    }

    /// <summary>Forgets what was supposed.</summary>
    public void TakeBack()
    {
        if (_supposedFrom >= 0)
        {
            (Count, _items, _supposedFrom) = (_supposedFrom, _itemsBefore, -1);
            _faults.RemoveRange(_faultsBefore, _faults.Count - _faultsBefore);
        }
    }

    /// <summary>The instant of the first activity after <see cref="Now"/>, or null.</summary>
    public long? Next => Count < All ? _seen[Count].Time : null;

    /// <summary>The one empty set of texts that compares so, for the caller's use until the next call.</summary>
    public HashSet<string> TextsIn(StringComparer comparer)
    {
        var texts = ReferenceEquals(comparer, StringComparer.Ordinal) ? _exactTexts ??= new(comparer) : _folded ??= new(comparer);
        texts.Clear();
        return texts;
    }

    /// <summary>The one empty set of numbers, for the caller's use until the next call.</summary>
    public HashSet<double> NumberSet()
    {
        _numberSet ??= [];
        _numberSet.Clear();
        return _numberSet;
    }

    private int Compare(SeenActivity x, SeenActivity y)
    {
        var order = x.Time.CompareTo(y.Time);
        if (order == 0)
        {
            order = x.Sequence.CompareTo(y.Sequence);
        }

        return order != 0 ? order : CompareRest(x, y);
    }

    // What orders activities of one instant: ids and types by name; what is left, a plan sees only by its filters and measures.
    private int CompareRest(in SeenActivity x, in SeenActivity y)
    {
        var order = Utf8Order.Compare(IdOf(x), IdOf(y));
        if (order == 0)
        {
            // Codes are in the order of the names.
            order = x.Type > 0 && y.Type > 0 ? x.Type.CompareTo(y.Type) : Needs.TakesOthers ? Utf8Order.Compare(_names[x.Item], _names[y.Item]) : 0;
        }

        if (order == 0)
        {
            order = x.Value.CompareTo(y.Value);
        }

        for (var i = 0; order == 0 && i < Needs.Measures.Length; i++)
        {
            order = Needs.Measures[i].IsText ? Utf8Order.Compare(Text(x, i), Text(y, i)) : Number(x, i).CompareTo(Number(y, i));
        }

        for (var i = 0; order == 0 && i < Needs.Words; i++)
        {
            order = _passed[(x.Item * Needs.Words) + i].CompareTo(_passed[(y.Item * Needs.Words) + i]);
        }

        for (var i = 0; order == 0 && _faults.Count > 0 && i < Needs.Filters; i++)
        {
            order = Utf8Order.Compare(FaultText(x, i), FaultText(y, i));
        }

        return order;
    }

    // The place of the first activity after an instant.
    private int PlaceAfter(long now)
    {
        var (low, high) = (0, All);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _seen[middle].Time <= now ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void LeaveOutRepeats()
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (kept == 0 || !IsRepeat(_seen[kept - 1], _seen[i]))
            {
                _seen[kept++] = _seen[i];
            }
        }

        Count = kept;
    }

    private bool IsRepeat(in SeenActivity before, in SeenActivity activity) =>
        before.Time == activity.Time && before.Sequence == activity.Sequence && before.Type == activity.Type
        && IdOf(activity) is { } id && id == IdOf(before)
        && (activity.Type > 0 || _names[activity.Item] == _names[before.Item]);

    private string? IdOf(in SeenActivity activity) => _hasIds ? _ids[activity.Item] : null;

    private void SetId(int item, string? id)
    {
        if (!_hasIds && id is not null)
        {
            Array.Clear(_ids);
            _hasIds = true;
        }

        _ids[item] = id;
    }

    private void RoomFor(int item)
    {
        if (item >= _seen.Length)
        {
            Array.Resize(ref _seen, item * 2);
            Array.Resize(ref _ids, item * 2);
        }
    }

    private static void Room<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
        }
    }
}
