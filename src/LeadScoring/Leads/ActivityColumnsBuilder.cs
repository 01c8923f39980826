using System.Runtime.InteropServices;

namespace LeadScoring.Leads;

/// <summary>Gathers the activities of the leads of a block, and makes columns of them.</summary>
internal sealed class ActivityColumnsBuilder
{
    private readonly LeadLayout _attributes;
    private readonly ValueDictionary _types;
    private readonly ValueDictionary[] _dictionaries; // by slot, used by texts and sets
    private readonly List<Item> _items = []; // of the block at hand
    private readonly List<double> _values = []; // of each item its attributes, by slot; codes of texts and sets
    private readonly Dictionary<(int Type, bool IsRepeat), List<List<Item>>> _ranks = [];
    private int _leadFrom; // the first item of the lead at hand

    /// <summary>Starts with what the activities of a table share.</summary>
    public ActivityColumnsBuilder(TableActivities known)
    {
        _attributes = known.Layout;
        _types = ValueDictionary.From(known.Types);
        _dictionaries = Array.ConvertAll(known.Values, ValueDictionary.From);
        Row.Prepare(_attributes);
    }

    /// <summary>The attributes of the activity that comes in.</summary>
    public LeadRow Row { get; } = new();

    /// <summary>What the activities share so far.</summary>
    public TableActivities Known => new(
        _attributes,
        Array.ConvertAll(_types.ToArray(), type => (string?)type ?? ""),
        [.. _dictionaries.Select((dictionary, slot) => ValueDictionary.Has(_attributes[slot].Type) ? dictionary.ToArray() : [])]);

    /// <summary>Adds an activity of the lead at hand, with the attributes in the row.</summary>
    public void Add(LeadActivity activity)
    {
        if (activity.Type is null)
        {
            throw new ArgumentException("An activity has a type; this one is no activity at all (its default).");
        }

        if (activity.Type == ActivityType.Others)
        {
            throw new ArgumentException($"'{ActivityType.Others}' stands for all types that the schema does not name, and is the type of no activity.");
        }

        _items.Add(new Item(activity, _types.CodeOf(activity.Type), _items.Count, Lead: 0));
        for (var slot = 0; slot < _attributes.Count; slot++)
        {
            _values.Add(_attributes[slot].Type switch
            {
                FieldType.Text => _dictionaries[slot].CodeOf(Row.Text(slot)),
                FieldType.TextSet => _dictionaries[slot].CodeOf(Row.Set(slot)),
                _ => Row.Number(slot),
            });
        }
    }

    /// <summary>Adds what a lead of a table did; the table's codes are known.</summary>
    public void Copy(LeadTable table, TableBlock block, int lead)
    {
        foreach (var columns in block.Activities)
        {
            foreach (var place in columns.PlacesOf(lead))
            {
                for (var slot = 0; slot < _attributes.Count; slot++)
                {
                    table.Activities.Read(columns, place, slot, Row);
                }

                Add(columns.At(place, table.Activities.Types[columns.Type]));
            }
        }
    }

    /// <summary>Forgets the lead at hand.</summary>
    public void TakeBack()
    {
        _items.RemoveRange(_leadFrom, _items.Count - _leadFrom);
        _values.RemoveRange(_items.Count * _attributes.Count, _values.Count - (_items.Count * _attributes.Count));
    }

    /// <summary>Keeps the activities of the lead at hand, which stands in a row of the block.</summary>
    public void Keep(int lead)
    {
        var items = CollectionsMarshal.AsSpan(_items)[_leadFrom..];
        items.Sort(ByTypeNewestFirst);
        var (rank, repeats) = (0, 0);
        for (var i = 0; i < items.Length; i++)
        {
            var isNewType = i == 0 || items[i].Type != items[i - 1].Type;
            (rank, repeats) = isNewType ? (0, 0) : (rank, repeats);
            var isRepeat = !isNewType && items[i].IsRepeatOf(items[i - 1]);
            Rank(items[i].Type, isRepeat, isRepeat ? repeats++ : rank++).Add(items[i] with { Lead = (ushort)lead });
        }

        _leadFrom = _items.Count;
    }

    /// <summary>The columns of the leads that were kept since <see cref="Clear"/>.</summary>
    public ActivityColumns[] Build() =>
    [
        .. from list in _ranks
           where list.Value.Exists(rank => rank.Count > 0)
           orderby list.Key
           select Columns(list.Key.Type, list.Key.IsRepeat, list.Value),
    ];

    /// <summary>Starts another block.</summary>
    public void Clear()
    {
        _items.Clear();
        _values.Clear();
        _leadFrom = 0;
        foreach (var rank in _ranks.Values.SelectMany(ranks => ranks))
        {
            rank.Clear();
        }
    }

    private List<Item> Rank(int type, bool isRepeat, int rank)
    {
        ref var ranks = ref CollectionsMarshal.GetValueRefOrAddDefault(_ranks, (type, isRepeat), out _);
        ranks ??= [];
        while (ranks.Count <= rank)
        {
            ranks.Add([]);
        }

        return ranks[rank];
    }

    private ActivityColumns Columns(int type, bool areRepeats, List<List<Item>> ranks)
    {
        Item[] items = [.. ranks.SelectMany(rank => rank)];
        var values = Array.ConvertAll(items, item => item.Activity.RawValue);
        var end = 0;
        return new ActivityColumns
        {
            Type = type,
            AreRepeats = areRepeats,
            Ends = [.. ranks.TakeWhile(rank => rank.Count > 0).Select(rank => end += rank.Count)],
            Leads = Array.ConvertAll(items, item => item.Lead),
            Times = TimeColumn.Of(Array.ConvertAll(items, item => item.Activity.Milliseconds)),
            Values = Array.TrueForAll(values, double.IsNaN) ? null : NumberColumn.Of(values),
            Sequences = Array.TrueForAll(items, item => item.Activity.Sequence == 0) ? null : Array.ConvertAll(items, item => item.Activity.Sequence),
            Ids = Array.TrueForAll(items, item => item.Activity.Id is null) ? null : Array.ConvertAll(items, item => item.Activity.Id),
            Attributes = [.. Enumerable.Range(0, _attributes.Count).Select(slot => Attribute(items, slot))],
        };
    }

    private TableColumn? Attribute(Item[] items, int slot)
    {
        var values = Array.ConvertAll(items, item => _values[(item.Place * _attributes.Count) + slot]);
        if (ValueDictionary.Has(_attributes[slot].Type))
        {
            return Array.TrueForAll(values, code => code == 0) ? null : CodeColumn.Of(Array.ConvertAll(values, code => (int)code));
        }

        return Array.TrueForAll(values, double.IsNaN) ? null : NumberColumn.Of(values);
    }

    // Those told twice side by side.
    private static int ByTypeNewestFirst(Item x, Item y)
    {
        var order = x.Type.CompareTo(y.Type);
        if (order == 0)
        {
            order = y.Activity.Milliseconds.CompareTo(x.Activity.Milliseconds);
        }

        if (order == 0)
        {
            order = y.Activity.Sequence.CompareTo(x.Activity.Sequence);
        }

        return order != 0 ? order : string.CompareOrdinal(x.Activity.Id, y.Activity.Id);
    }

    private readonly record struct Item(LeadActivity Activity, int Type, int Place, ushort Lead)
    {
        public bool IsRepeatOf(in Item other) => Activity.Id is { } id && id == other.Activity.Id
            && Activity.Milliseconds == other.Activity.Milliseconds && Activity.Sequence == other.Activity.Sequence;
    }
}
