using System.Runtime.InteropServices;

namespace LeadScoring.Leads;

/// <summary>Where the activities of a lead come from, and what attributes they have.</summary>
internal abstract class ActivitySource<T>
{
    /// <summary>The attributes that can be read, and <c>value</c> and <c>time</c>.</summary>
    public abstract LeadLayout Layout { get; }

    /// <summary>What reads activities with the attributes that a plan needs, and no others.</summary>
    public abstract ActivityReader<T> ReaderOf(IReadOnlyCollection<int> slots);

    /// <summary>Reads every activity of a lead, whenever it was, with all its attributes.</summary>
    public abstract void ReadAll(T lead, LeadRow attributes, Action<LeadActivity> add);
}

/// <summary>Reads the activities of a lead.</summary>
internal abstract class ActivityReader<T>
{
    public abstract void Read(T lead, LeadActivities activities);
}

/// <summary>Activities that are objects of a class of the host's.</summary>
internal sealed class ActivitySource<T, TActivity> : ActivitySource<T>
    where TActivity : class
{
    private readonly Func<T, IReadOnlyList<TActivity>?> _list;
    private readonly Func<TActivity, LeadActivity> _read;
    private readonly LeadBinding<TActivity> _attributes;
    private readonly Lazy<RowReader<TActivity>> _all;

    public ActivitySource(Func<T, IReadOnlyList<TActivity>?> list, Func<TActivity, LeadActivity> read, LeadBinding<TActivity> attributes)
    {
        (_list, _read, _attributes) = (list, read, attributes.WithOwnFields(ActivityType.Value, ActivityType.Time));
        _all = new(() => ReaderOfAttributes(Enumerable.Range(0, Layout.Count)));
    }

    public override LeadLayout Layout => _attributes.Layout;

    public override ActivityReader<T> ReaderOf(IReadOnlyCollection<int> slots) => new Reader(_list, _read, slots.Count == 0 ? null : ReaderOfAttributes(slots));

    public override void ReadAll(T lead, LeadRow attributes, Action<LeadActivity> add)
    {
        foreach (var item in _list(lead) ?? [])
        {
            ArgumentNullException.ThrowIfNull(item, "activity");
            _all.Value.Read(item, attributes);
            add(_read(item));
        }
    }

    // An activity's value and time are no attributes of the host's.
    private RowReader<TActivity> ReaderOfAttributes(IEnumerable<int> slots) =>
        _attributes.ReaderOf([.. slots.Except([Layout.Schema.SlotOf(ActivityType.Value.Name), Layout.Schema.SlotOf(ActivityType.Time.Name)])]);

    private sealed class Reader(Func<T, IReadOnlyList<TActivity>?> list, Func<TActivity, LeadActivity> read, RowReader<TActivity>? attributes) : ActivityReader<T>
    {
        public override void Read(T lead, LeadActivities activities)
        {
            switch (list(lead))
            {
                case null:
                    break;
                case TActivity[] array:
                    Read(array, activities);
                    break;
                case List<TActivity> items:
                    Read(CollectionsMarshal.AsSpan(items), activities);
                    break;
                case var items:
                    for (var i = 0; i < items.Count; i++)
                    {
                        Read(items[i], activities);
                    }

                    break;
            }
        }

        private void Read(ReadOnlySpan<TActivity> items, LeadActivities activities)
        {
            foreach (var item in items)
            {
                Read(item, activities);
            }
        }

        private void Read(TActivity item, LeadActivities activities)
        {
            var activity = read(item);
            if (!activities.Takes(activity, out var code))
            {
                return;
            }

            attributes?.Read(item, activities.Attributes);
            activities.Add(activity, code);
        }
    }
}
