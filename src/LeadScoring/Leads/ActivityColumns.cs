namespace LeadScoring.Leads;

/// <summary>
/// The activities of one type in one block of a table: first the newest of each lead, then the second newest of each, and so on, so that those which
/// "the newest three" means stand together, and each lead has one of them in each rank.
/// </summary>
/// <remarks>Immutable; safe for concurrent use.</remarks>
internal sealed class ActivityColumns
{
    /// <summary>The code of the type's name in the table.</summary>
    public required int Type { get; init; }

    /// <summary>Whether each was told before, with the same type, time, sequence and id. They do not count; which of them is kept, a plan decides.</summary>
    public required bool AreRepeats { get; init; }

    /// <summary>By rank, how many activities stand before its end.</summary>
    public required int[] Ends { get; init; }

    /// <summary>The row of each within the block; rising in each rank.</summary>
    public required ushort[] Leads { get; init; }

    public required TimeColumn Times { get; init; }

    /// <summary>Null when no activity has one.</summary>
    public required TableColumn? Values { get; init; }

    /// <summary>Null when all are 0.</summary>
    public required long[]? Sequences { get; init; }

    /// <summary>Null when no activity has one.</summary>
    public required string?[]? Ids { get; init; }

    /// <summary>By slot of the table's attributes; null where no activity has one.</summary>
    public required TableColumn?[] Attributes { get; init; }

    public int Count => Leads.Length;

    public int Bytes => (Leads.Length * sizeof(ushort)) + (Ends.Length * sizeof(int)) + Times.Bytes + (Values?.Bytes ?? 0)
        + ((Sequences?.Length ?? 0) * sizeof(long)) + Attributes.Sum(column => column?.Bytes ?? 0);

    /// <summary>Where a rank ends: that before the first at 0, those beyond the last where all end.</summary>
    public int EndOf(int rank) => rank < 0 ? 0 : Ends[Math.Min(rank, Ends.Length - 1)];

    /// <summary>Where the activities of a lead stand.</summary>
    public IEnumerable<int> PlacesOf(int lead)
    {
        for (var place = 0; Leads.AsSpan(place).IndexOf((ushort)lead) is >= 0 and var found; place++)
        {
            yield return place += found;
        }
    }

    /// <summary>An activity as its host gave it, without its attributes.</summary>
    public LeadActivity At(int place, string type) => LeadActivity.OfRaw(type, Times[place], NumberColumn.NumberAt(Values, place), Sequences?[place] ?? 0, Ids?[place]);
}

/// <summary>Instants in milliseconds: in four bytes where whole seconds, or milliseconds, from the first on need no more, else in eight.</summary>
internal sealed class TimeColumn
{
    private const long Second = 1_000;

    private TimeColumn(long start, long unit, long latest, uint[]? narrow, long[]? wide) =>
        (Start, Unit, Latest, Narrow, Wide) = (start, unit, latest, narrow, wide);

    /// <summary>What narrow times count from.</summary>
    public long Start { get; }

    /// <summary>What they count, in milliseconds.</summary>
    public long Unit { get; }

    /// <summary>The latest of all.</summary>
    public long Latest { get; }

    /// <summary>The times, if four bytes hold each of them.</summary>
    public uint[]? Narrow { get; }

    /// <summary>The times, if four bytes do not.</summary>
    public long[]? Wide { get; }

    public int Bytes => Narrow is not null ? Narrow.Length * sizeof(uint) : Wide!.Length * sizeof(long);

    public long this[int place] => Narrow is not null ? Start + (Narrow[place] * Unit) : Wide![place];

    /// <summary>The narrowest column that holds the times, of which there is one at least.</summary>
    public static TimeColumn Of(long[] times)
    {
        var (first, latest) = (times.Min(), times.Max());
        var unit = Array.TrueForAll(times, time => (time - first) % Second == 0) ? Second : 1;
        return (latest - first) / unit <= uint.MaxValue
            ? new TimeColumn(first, unit, latest, Array.ConvertAll(times, time => (uint)((time - first) / unit)), null)
            : new TimeColumn(0, 1, latest, null, times);
    }
}

/// <summary>What the activities of all blocks of a table share.</summary>
/// <param name="Layout">Their attributes.</param>
/// <param name="Types">The names of the types by code; 0 is none.</param>
/// <param name="Values">By slot, the texts or sets of texts by code; empty for other attributes.</param>
internal sealed record TableActivities(LeadLayout Layout, string[] Types, object?[][] Values)
{
    /// <summary>No activities yet.</summary>
    public static TableActivities None(LeadLayout layout) => new(layout, [""], [.. layout.Schema.Fields.Select(_ => Array.Empty<object?>())]);

    /// <summary>Puts an attribute of an activity into a row of the layout.</summary>
    public void Read(ActivityColumns columns, int place, int slot, LeadRow row) =>
        TableColumn.Read(columns.Attributes[slot], place, Layout[slot].Type, Values[slot], row, slot);
}
