using LeadScoring.Leads;
using LeadScoring.Models;
using LeadScoring.Results;

namespace LeadScoring.Plans;

/// <summary>What an activity rule found for a lead. Points are in thousandths.</summary>
/// <param name="Granted">The points of the activities that count, undecayed.</param>
/// <param name="Left">What decay leaves of them.</param>
/// <param name="Seen">How many activities passed the filter.</param>
/// <param name="Counted">How many of them count.</param>
/// <param name="Bursts">How many runs were taken for the doings of a machine.</param>
internal readonly record struct ActivityTally(long Granted, long Left, int Seen, int Counted, int Bursts);

/// <summary>An activity rule made ready: filter, burst filter, caps over a time, caps over the whole life, decay, in this order.</summary>
internal sealed class ActivityPoints
{
    private readonly ActivityRule _rule;
    private readonly long _points;
    private readonly ActivitySelector _activities;
    private readonly DecayCurve _decay;
    private readonly TimedCap[] _timed; // caps over a time
    private readonly int _mostCount;
    private readonly long _mostPoints;
    private readonly long _burst; // milliseconds
    private readonly long _gap; // milliseconds
    private readonly double _halfLife; // milliseconds; 0 unless a half-life is all that limits points
    private readonly long _window; // milliseconds
    private readonly bool _isUntimed; // nothing but caps over the whole life says which activities count
    private readonly int _distinct; // the place of the attribute, or −1
    private readonly bool _isDistinctText;
    private readonly StringComparer _distinctComparer = StringComparer.Ordinal;

    public ActivityPoints(ActivityRule rule, Decay decay, string zone, ActivityJoin join, LeadSchema attributes)
    {
        (_rule, _points, _activities) = (rule, rule.Points.Thousandths, ActivitySelector.Of(rule.Activities, join));
        _decay = new DecayCurve(rule.IsSticky && rule.Points < Points.Zero ? Decay.None : decay, zone);
        _timed = [.. rule.Caps.Where(cap => cap.Period != CapPeriod.Lifetime).Select(cap => new TimedCap(cap, zone))];
        var life = rule.Caps.Where(cap => cap.Period == CapPeriod.Lifetime).ToList();
        _mostCount = life.Min(cap => cap.MaxCount) ?? int.MaxValue;
        _mostPoints = life.Min(cap => cap.MaxPoints?.Thousandths) ?? long.MaxValue;
        _burst = rule.Burst is { } burst ? TimeLength.MillisecondsOf(burst.Within) : -1;
        _gap = rule.MinimumGap is { } gap ? TimeLength.MillisecondsOf(gap) : 0;
        (_distinct, HasDistinct) = (join.MeasureOf(rule.DistinctBy), rule.DistinctBy is not null);
        _isDistinctText = HasDistinct && join.IsText(rule.DistinctBy);
        if (_isDistinctText)
        {
            _distinctComparer = (attributes.Find(rule.DistinctBy!)?.Mode ?? TextMode.IgnoreCase).Comparer();
        }

        _isUntimed = _timed.Length == 0 && _burst < 0 && _gap == 0 && !HasDistinct;
        (_halfLife, _window) = (_mostPoints == long.MaxValue ? _decay.HalfLife ?? 0 : 0, _decay.Window);
        Whole = _points == 0 ? 0 : (int)Math.Min(_mostCount, _mostPoints / Math.Abs(_points));
        Rest = _points == 0 || Whole == _mostCount ? 0 : _mostPoints % Math.Abs(_points) * Math.Sign(_points);
        IsPlain = _isUntimed && rule is { Where: null, KeepsOldest: false };
    }

    /// <summary>Whether the rule counts the newest activities of a type whatever else they are.</summary>
    public bool IsPlain { get; }

    /// <summary>The plan's code of the type, or <see cref="ActivityJoin.AnyType"/>.</summary>
    public int Type => _activities.Type;

    /// <summary>What an activity gives, in thousandths, before decay.</summary>
    public long Each => _points;

    /// <summary>How points decay.</summary>
    public DecayCurve Curve => _decay;

    /// <summary>How many activities of a plain rule count wholly, the newest first.</summary>
    public int Whole { get; }

    /// <summary>What the next one gives, which a cap cuts off, in thousandths before decay.</summary>
    public long Rest { get; }

    private bool HasDistinct { get; }

    /// <summary>Whether the rule looks at activities of a type's code.</summary>
    public bool LooksAt(int code) => _activities.Type == ActivityJoin.AnyType || (_activities.Type == code && code > 0);

    /// <summary>Counts one more activity of a plain rule, from the newest on.</summary>
    public void Count(Span<PlainState> states, int place, HalfLifeBatch halves, long time, long now)
    {
        ref var state = ref states[place];
        if (_halfLife > 0)
        {
            var (age, counts) = (now - time, state.Count < _mostCount);
            state.Count += counts ? 1 : 0;
            halves.Add(states, place, _points, age, _halfLife, counts & (age < _window));
            return;
        }

        var room = _mostPoints - state.Granted;
        if (state.Count >= _mostCount || room <= 0)
        {
            return;
        }

        var points = Math.Abs(_points) <= room ? _points : _points < 0 ? -room : room;
        state.Count++;
        state.Granted += Math.Abs(points);
        state.Left += _decay.Left(points, time, now);
    }

    /// <summary>What the rule gives for the lead; a fault of the filter is left in the row.</summary>
    public ActivityTally Of(LeadRow row)
    {
        var (seen, bursts, counted) = Choose(row);
        var (granted, left) = (0L, 0L);
        var activities = row.Activities;
        for (var i = 0; i < counted; i++)
        {
            var item = activities.Chosen[i];
            granted += item.Points;
            left += _decay.Left(item.Points, activities.Seen[item.Place].Time, activities.Now);
        }

        return new ActivityTally(granted, left, seen, counted, bursts);
    }

    // Leaves the activities that count, with the points that caps grant them, at the start of the chosen ones.
    private (int Seen, int Bursts, int Counted) Choose(LeadRow row)
    {
        var chosen = row.Activities.Chosen;
        chosen.Start(row.Activities.Count);
        for (var i = _activities.Last(row); i >= 0; i = _activities.Next(row, i))
        {
            chosen.Add(i, _points);
        }

        if (row.Fault is not null || chosen.Count == 0)
        {
            return default;
        }

        chosen.Reverse(); // the earliest first
        var (seen, bursts) = (chosen.Count, 0);
        if (!_isUntimed)
        {
            bursts = _burst < 0 ? 0 : LeaveOutBursts(row.Activities, chosen);
            Accept(row.Activities, chosen);
        }

        return (seen, bursts, Keep(chosen));
    }

    /// <summary>
    /// Between what the rule's points stay from the instant that is looked at to a later one, if no activity comes in; false where they jump by the
    /// end of a window or by a step, and <paramref name="mayJump"/> is not set. A fault is left in the row.
    /// </summary>
    public bool TryOutlook(LeadRow row, long to, bool mayJump, out long low, out long high)
    {
        (low, high) = (0, 0);
        var (_, _, counted) = Choose(row);
        var activities = row.Activities;
        for (var i = 0; i < counted; i++)
        {
            var item = activities.Chosen[i];
            var time = activities.Seen[item.Place].Time;
            var (first, last) = (_decay.Left(item.Points, time, activities.Now), _decay.Left(item.Points, time, to));
            if (!mayJump && first != last && _decay.Jumps(time, activities.Now, to))
            {
                return false;
            }

            low += Math.Min(first, last);
            high += Math.Max(first, last);
        }

        return true;
    }

    /// <summary>What jumps at an instant: the end of a window, or a step; null when points only go on falling.</summary>
    public ChangeCause? JumpAt(LeadRow row, long at)
    {
        ChangeCause? cause = null;
        var (_, _, counted) = Choose(row);
        for (var i = 0; i < counted; i++)
        {
            var time = row.Activities.Seen[row.Activities.Chosen[i].Place].Time;
            if (time < at && _decay.Jumps(time, at - 1, at))
            {
                cause = at - time >= _decay.Window ? ChangeCause.WindowEnd : cause ?? ChangeCause.DecayStep;
            }
        }

        return cause;
    }

    // Gives how many runs there were.
    private int LeaveOutBursts(LeadActivities activities, ChosenActivities chosen)
    {
        var (runs, kept, i) = (0, 0, 0);
        while (i < chosen.Count)
        {
            var (end, start) = (i + 1, activities.Seen[chosen[i].Place].Time);
            while (end < chosen.Count && activities.Seen[chosen[end].Place].Time - start <= _burst)
            {
                end++;
            }

            var isRun = end - i >= _rule.Burst!.Count;
            if (!isRun || _rule.Burst.KeepsFirst)
            {
                chosen[kept++] = chosen[i];
            }

            runs += isRun ? 1 : 0;
            i = isRun ? end : i + 1;
        }

        chosen.Cut(kept);
        return runs;
    }

    // In the order in which they came: an activity counts if all that looks at a time still allows it.
    private void Accept(LeadActivities activities, ChosenActivities chosen)
    {
        var states = chosen.Caps(_timed.Length);
        var texts = _isDistinctText ? activities.TextsIn(_distinctComparer) : null;
        var numbers = HasDistinct && !_isDistinctText ? activities.NumberSet() : null;
        var (accepted, last) = (0, 0L);
        for (var i = 0; i < chosen.Count; i++)
        {
            var place = chosen[i].Place;
            ref readonly var activity = ref activities.Seen[place];
            if ((accepted > 0 && activity.Time - last < _gap) || !IsNew(activities, activity, texts, numbers))
            {
                continue;
            }

            var room = long.MaxValue;
            for (var cap = 0; cap < states.Length; cap++)
            {
                _timed[cap].Advance(ref states[cap], activity.Time, activities, chosen, accepted);
                room = Math.Min(room, _timed[cap].Room(states[cap]));
            }

            if (room == 0)
            {
                continue;
            }

            var granted = Math.Min(Math.Abs(chosen[i].Points), room);

            Remember(activities, activity, texts, numbers);
            for (var cap = 0; cap < states.Length; cap++)
            {
                states[cap].Count++;
                states[cap].Sum += granted;
            }

            chosen[accepted++] = new ChosenActivity(place, chosen[i].Points < 0 ? -granted : granted);
            last = activity.Time;
        }

        chosen.Cut(accepted);
    }

    private bool IsNew(LeadActivities activities, in SeenActivity activity, HashSet<string>? texts, HashSet<double>? numbers) =>
        texts is not null ? activities.Text(activity, _distinct) is not { } text || !texts.Contains(text)
        : numbers is null || !numbers.Contains(activities.Number(activity, _distinct)) || double.IsNaN(activities.Number(activity, _distinct));

    private void Remember(LeadActivities activities, in SeenActivity activity, HashSet<string>? texts, HashSet<double>? numbers)
    {
        if (texts is not null && activities.Text(activity, _distinct) is { } text)
        {
            texts.Add(text);
        }

        numbers?.Add(activities.Number(activity, _distinct));
    }

    // Caps over the whole life keep the newest, or the oldest, which then stand first.
    private int Keep(ChosenActivities chosen)
    {
        if (!_rule.KeepsOldest)
        {
            chosen.Reverse();
        }

        var (counted, room) = (0, _mostPoints);
        while (counted < chosen.Count && counted < _mostCount && room > 0)
        {
            ref var item = ref chosen[counted++];
            if (Math.Abs(item.Points) > room)
            {
                item = item with { Points = item.Points < 0 ? -room : room };
            }

            room -= Math.Abs(item.Points);
        }

        return counted;
    }

    /// <summary>A cap over a rolling or a calendar time.</summary>
    private sealed class TimedCap(ActivityCap cap, string zone)
    {
        private readonly long _length = cap.Length is { } length ? TimeLength.MillisecondsOf(length) : 0;
        private readonly ZoneClock _clock = new(cap.Zone ?? zone);

        /// <summary>Moves the time that the cap looks at up to an activity; what was accepted stands at the start of the chosen ones.</summary>
        public void Advance(ref CapState state, long time, LeadActivities activities, ChosenActivities chosen, int accepted)
        {
            if (cap.Period == CapPeriod.Rolling)
            {
                while (state.First < accepted && time - activities.Seen[chosen[state.First].Place].Time >= _length)
                {
                    state.Count--;
                    state.Sum -= Math.Abs(chosen[state.First++].Points);
                }

                return;
            }

            var period = cap.Period switch
            {
                CapPeriod.Day => _clock.DayOf(time),
                CapPeriod.Week => _clock.WeekOf(time),
                _ => _clock.MonthOf(time),
            };
            if (period != state.Period)
            {
                var (back, count, sum) = state.Before;
                state = new CapState
                {
                    Period = period,
                    Count = period == back ? count : 0,
                    Sum = period == back ? sum : 0,
                    Before = (state.Period, state.Count, state.Sum),
                };
            }
        }

        /// <summary>How many points one more activity may have, in thousandths.</summary>
        public long Room(CapState state) =>
            cap.MaxPoints is { } points ? points.Thousandths - state.Sum : state.Count < cap.MaxCount ? long.MaxValue : 0;
    }
}
